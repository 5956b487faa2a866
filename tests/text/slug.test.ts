import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '../../src/text/slug.ts';
import { slugSchema } from '../../src/story.ts';

test('a slug of any text is an address, or nothing at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const slug = slugify(text);
      expect(slug === '' || slugSchema.safeParse(slug).success).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});

test('a long headline is cut between words', () => {
  expect(slugify('word '.repeat(40))).toBe('word-'.repeat(16).slice(0, -1));
});
