import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened } from '../../src/text/shortened.ts';

describe('a shortened text', () => {
  test.each([
    ['that fits is as it was', 'The ferry sails', 15, 'The ferry sails'],
    ['ends behind a word', 'The ferry sails again', 18, 'The ferry sails …'],
    ['ends without the sign between two words', 'The ferry sails, again', 18, 'The ferry sails …'],
    ['ends behind a letter where no word ends', 'x'.repeat(20), 10, `${'x'.repeat(8)}…`],
    ['parts no letter from its marks', `abcdef${'e\u0301'.repeat(9)}`, 12, 'abcdefe\u0301e\u0301…'],
    ['parts no character', `abcdef${'\u{1f6a2}'.repeat(9)}`, 11, 'abcdef\u{1f6a2}…'],
    ['ends behind a sign of a script without spaces', '冬季渡轮星期一重返外岛', 8, '冬季渡轮星期…'],
  ])('%s', (_, text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });

  test('is never longer than it may be, begins as the text does and is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 60 }), (text, most) => {
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(short.isWellFormed()).toBe(true);
        if (text.length <= most) expect(short).toBe(text);
        else expect(text.startsWith(short.replace(/ ?…$/, ''))).toBe(true);
      }),
    );
  });
});
