import { expect, test } from 'vitest';
import { makeCopies } from '../../src/ingest/crew.ts';
import { makeCopy } from '../../src/ingest/make.ts';

test('all processors together make the copies that one makes, and find the same problems', async () => {
  const sources = Array.from({ length: 130 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: new TextEncoder().encode(
      index % 10 === 3
        ? ''
        : `Ferry ${index} reopens\nMarch 4, 2024\n\nThe ferry will sail again on Monday.`,
    ),
  }));
  const counted: number[] = [];
  const made = await makeCopies(sources, (done) => counted.push(done));
  expect([...made].sort(([a], [b]) => Number.parseInt(a) - Number.parseInt(b))).toEqual(
    sources.map((source) => [source.name, makeCopy(source)]),
  );
  expect(counted.at(-1)).toBe(sources.length);
});
