import { expect, test } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { readSource } from '../../src/ingest/source.ts';
import { textOf } from '../../src/markdown/block.ts';
import { blockIds } from '../../src/text/normal.ts';
import { newsText } from './archive.ts';

const size = 400;

const archive = Array.from({ length: size }, (_, index) => newsText(index));

/** What ingest reads in each text, by its file. */
const readings = new Map(
  archive.map(({ file, text }) => {
    const source = readSource({ name: file, bytes: new TextEncoder().encode(text) });
    if ('problem' in source) throw new Error(`${file}: ${source.problem.what}`);
    return [file, source.reading];
  }),
);

test('each text has a file of its own, and is the same whenever it is asked for', () => {
  expect(new Set(archive.map(({ file }) => file)).size).toBe(size);
  expect(newsText(123)).toEqual(archive[123]);
  expect(newsText(123).text).not.toBe(newsText(128).text);
});

test('ingest reads the headline, the date and the source line that each text was given', () => {
  for (const { file, madeOf, headline, published, sourceLine } of archive) {
    const fields = readings.get(file)?.fields;
    expect(fields, file).toMatchObject(
      madeOf?.relation === 'excerpt'
        ? { headline: null, published: null }
        : { headline, published, sourceLine },
    );
  }
});

test('no day has more than thirty stories', () => {
  const perDay = Map.groupBy(archive, ({ published }) => published);
  for (const [published, texts] of perDay) {
    if (published !== null) expect(texts.length, published).toBeLessThanOrEqual(30);
  }
});

test('collation finds all relations that were made, and no others', () => {
  const { versions } = collate(
    [...readings].map(([id, { fields, blocks }]) => {
      const texts = blocks.map(textOf);
      const ids = blockIds(texts);
      return {
        id,
        published: fields.published,
        updated: null,
        headline: fields.headline,
        around: [fields.standfirst, fields.kicker, fields.byline, fields.caption].filter(
          (line) => line !== null,
        ),
        blocks: texts.map((text, at) => ({ id: ids[at] ?? '', kind: 'paragraph', text })),
      };
    }),
  );
  const made = archive.flatMap(({ file, madeOf }) => (madeOf === null ? [] : [{ file, madeOf }]));
  const missed = made.filter(
    ({ file, madeOf }) =>
      versions.get(madeOf.file)?.find(({ id }) => id === file)?.relation !== madeOf.relation,
  );
  expect(missed).toEqual([]);

  // Two texts that were made of the same earlier one are versions of each other too.
  const firstOf = new Map(made.map(({ file, madeOf }) => [file, madeOf.file]));
  const root = (file: string): string => firstOf.get(file) ?? file;
  const others = [...versions].flatMap(([file, relatives]) =>
    relatives.filter(({ id }) => root(id) !== root(file)).map(({ id }) => [file, id]),
  );
  expect(others).toEqual([]);
});
