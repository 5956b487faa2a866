import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeProblems, inert } from '../src/problem.ts';

test('nothing in a problem acts on the terminal that it is shown on', () => {
  const text = describeProblems([
    {
      file: 'content/stories/a.md',
      what: 'a link leads to "\u001b[31mquay\u009b2J"',
      why: 'It \u202eturns round.',
      mend: 'Take\rit\u0007 out.',
    },
  ]);
  expect(text).toBe(
    [
      '1 problem to mend:',
      '',
      'content/stories/a.md',
      String.raw`  what  a link leads to "\u001b[31mquay\u009b2J"`,
      String.raw`  why   It \u202eturns round.`,
      String.raw`  mend  Take\u000dit\u0007 out.`,
    ].join('\n'),
  );
});

test('words for a terminal hold no control character but line breaks, and all else as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = inert(text);
      expect(words).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(words.isWellFormed()).toBe(true);
      expect(words.replace(/\\u[0-9a-f]{4}/g, '').length).toBeLessThanOrEqual(text.length);
    }),
  );
  expect(inert('Ära 港 🚀\nשלום می\u200cخواهم')).toBe('Ära 港 🚀\nשלום می\u200cخواهم');
});
