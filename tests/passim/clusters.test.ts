import { expect, test } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import type { Text } from '../../src/collate/text.ts';
import { candidatesIn, type Line } from '../../src/passim/clusters.ts';
import { documentOf, textOf } from '../../src/passim/document.ts';
import { describeProblems } from '../../src/problem.ts';
import { prose, text } from '../collate/prose.ts';

/** A record as passim's documentation shows it, of version 2. */
function passage(id: string, cluster: number | string, begin = 0, end = 60): object {
  return {
    ...{ uid: -7_966_282_239_007_996, cluster, begin, end, boiler: false, src: [], size: 2 },
    ...{ pboiler: 0, id, series: id, text: 'What the passage says.', locs: ['p-1a2b3c4d'] },
  };
}

async function* linesOf(texts: readonly string[], file = 'out.json'): AsyncGenerator<Line> {
  for (const [at, text] of texts.entries()) {
    yield await Promise.resolve({ file, number: at + 1, text });
  }
}

const storyOf = (id: string, formerSlugs: string[] = []) => ({ id, formerSlugs, length: 100 });
const four = ['a', 'b', 'c', 'd'].map((id) => storyOf(id));

async function read(
  records: readonly (object | string)[],
  stories = four,
  passesOver = false,
): Promise<string[] | string> {
  const texts = records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const found = await candidatesIn(linesOf(texts), stories, passesOver);
  if ('problems' in found) return describeProblems(found.problems);
  return found.pairs.map(([a, b]) => `${a} ${b}`);
}

test('stories with passages of one cluster are worth comparing, however often they have one', async () => {
  const records = [
    ...[passage('c', 8_589_934_592), passage('b', 8_589_934_592), passage('d', 0)],
    ...[passage('a', 8_589_934_592), passage('c', 8_589_934_592, 70, 100), passage('b', 0)],
  ];
  expect(await read(records)).toEqual(['a b', 'a c', 'b c', 'b d']);
  expect(
    await read([passage('a', 1), passage('b', '1'), passage('a', 2), passage('a', 2)]),
  ).toEqual([]);
});

test('blank lines and the line breaks of Windows are no fault', async () => {
  expect(
    await read([`${JSON.stringify(passage('a', 1))}\r`, '', JSON.stringify(passage('b', 1)), '\r']),
  ).toEqual(['a b']);
});

test('a story that was renamed since is found by its former name', async () => {
  const stories = [storyOf('ferry', ['boat']), storyOf('boat-race')];
  expect(await read([passage('boat', 1), passage('boat-race', 1)], stories)).toEqual([
    'boat-race ferry',
  ]);
});

test('of a cluster of thousands each story is compared with the next', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `s-${String(at).padStart(4, '0')}`);
  const pairs = await read(
    many.toReversed().map((id) => passage(id, 7)),
    many.map((id) => storyOf(id)),
  );
  expect(pairs).toHaveLength(2999);
  expect(pairs[0]).toBe('s-0000 s-0001');
  const twenty = many.slice(0, 20);
  const all = await read(
    twenty.map((id) => passage(id, 7)),
    twenty.map((id) => storyOf(id)),
  );
  expect(all).toHaveLength(190);
});

test('what does not fit is told with its line, why, and the way out', async () => {
  const records = [
    passage('a', 1),
    '{"id": "b", "cluster": 1, "begi',
    { id: 'b', id2: 'c', begin: 0, end: 60, begin2: 0, end2: 60 },
    passage('b', 1, 60, 101),
    passage('b', 1, 50, 50),
    passage('z', 1),
  ];
  expect(await read(records)).toMatchInlineSnapshot(`
    "5 problems to mend:

    out.json:2
      what  the line is no passage of a cluster as passim writes it (no JSON object)
      why   Stories that share a passage would not be compared with each other.
      mend  Name the out.json of a run of passim (not its align.json, and not one of --docwise or --linewise), whole and as it was written.

    out.json:3
      what  the line is no passage of a cluster as passim writes it (\`cluster\`: expected a number or text)
      why   Stories that share a passage would not be compared with each other.
      mend  Name the out.json of a run of passim (not its align.json, and not one of --docwise or --linewise), whole and as it was written.

    out.json:4
      what  the passage reaches from 60 to 101, but the text of "b" has only 100 characters
      why   The text is not the one that was exported: it was changed since, and may share other passages now.
      mend  Export the stories again (\`npm run passim -- export FILE\`), and run passim on that.

    out.json:5
      what  the line is no passage of a cluster as passim writes it (\`end\`: not behind \`begin\`)
      why   Stories that share a passage would not be compared with each other.
      mend  Name the out.json of a run of passim (not its align.json, and not one of --docwise or --linewise), whole and as it was written.

    out.json:6
      what  the passage is of "z", but no story has that name, or had it before
      why   The clusters are of another archive, or of this one before stories were taken out or added.
      mend  Export the stories again (\`npm run passim -- export FILE\`), and run passim on that. With STEMMA_SKIP_BAD=1 the passages of stories that are not here are passed over."
  `);
});

test('no offset that either version of passim may count is out of the text, and every one beyond is', async () => {
  const stories = [{ id: 'a', formerSlugs: [], length: '🚢🚢'.length }];
  expect(await read([passage('a', 1, 0, 2)], stories)).toEqual([]);
  expect(await read([passage('a', 1, 0, 4)], stories)).toEqual([]);
  expect(await read([passage('a', 1, 0, 5)], stories)).toContain('has only 4 characters');
});

test('where bad texts are left out, so are the passages of stories that are not here', async () => {
  const records = [passage('a', 1), passage('z', 1), passage('b', 1)];
  expect(await read(records, four, true)).toEqual(['a b']);
  expect(await read([...records, '{}'], four, true)).toContain('out.json:4');
});

test('a wrong file has no more problems than can be read', async () => {
  expect(await read(Array.from({ length: 1000 }, () => 'x'))).toContain('20 problems to mend');
});

/*
 * What stands in for passim below finds lines of 50 and more characters, blanks aside, that several documents have, each a cluster. It
 * reads and writes what passim does, and is no measure of what passim finds.
 */
interface Document {
  id: string;
  text: string;
  locs: { loc: string; start: number; length: number }[];
}

function standIn(input: readonly string[]): string[] {
  const documents = input.map((line) => JSON.parse(line) as Document);
  const found = new Map<string, object[]>();
  for (const { id, text, locs } of documents) {
    let begin = 0;
    for (const line of text.split('\n')) {
      const end = begin + Array.from(line).length;
      const of = locs.filter((one) => one.start < end && one.start + one.length > begin);
      const record = { id, series: id, begin, end, text: line, locs: of.map(({ loc }) => loc) };
      if (line.trim().length >= 50) found.set(line, [...(found.get(line) ?? []), record]);
      begin = end + 1;
    }
  }
  return [...found.values()]
    .filter(({ length }) => length > 1)
    .flatMap((records, cluster) =>
      records.map((record) => JSON.stringify({ cluster, size: records.length, ...record })),
    );
}

function archive(): Text[] {
  const notice = prose('notice', 1, 30);
  return Array.from({ length: 30 }, (_, at) => {
    const ferry = prose(`ferry 🚢 ${at}`, 10).map((line) => `🚢 ${line}`);
    const edited = ferry.map((line, block) =>
      block % 3 === 0 ? line.replace(' a ', ' no ') : line,
    );
    const [kind, body] = [
      ['excerpt', ferry.slice(0, 4)],
      [
        'reprint',
        [
          ...ferry.map((line, block) => (block % 2 === 0 ? line.replace('.', ' .') : line)),
          ...notice,
        ],
      ],
      ['revision', [...edited.slice(0, 9), ...notice]],
      ['passage', [...prose(`other ${at}`, 5), ferry[3] ?? '', ...prose(`more ${at}`, 3)]],
    ][at % 4] as [string, string[]];
    return [text(`${at}-ferry`, [...ferry, ...notice]), text(`${at}-${kind}`, body)];
  }).flat();
}

test('the same relations come of the clusters of an archive as of our own search', async () => {
  const texts = archive();
  const fields = { published: null, headline: null, language: null };
  const output = standIn(texts.map((one) => documentOf({ ...one, fields })));
  for (const line of output) {
    const { id, text, locs } = JSON.parse(line) as { id: string; text: string; locs: string[] };
    const blocks = texts.find((one) => one.id === id)?.blocks ?? [];
    expect(blocks.filter((block) => locs.includes(block.id)).map((block) => block.text)).toEqual([
      text,
    ]);
  }
  const stories = texts.map(({ id, blocks }) => ({
    ...{ id, formerSlugs: [] },
    length: textOf(blocks).length,
  }));
  const found = await candidatesIn(linesOf(output), stories, false);
  if ('problems' in found) throw new Error(describeProblems(found.problems));
  const own = collate(texts);
  expect(collate(texts, [], found.pairs)).toEqual(own);
  expect(collate(texts, [], found.pairs.toReversed())).toEqual(own);
  const relations = [...own.versions.values()].flat().map(({ relation }) => relation);
  expect(new Set(relations)).toEqual(
    new Set(['excerpt', 'full-version', 'reprint', 'revision', 'shared-passages']),
  );
  expect(relations).toHaveLength(60);
  // Without a cluster two are not compared: what passim did not find is not looked for.
  expect([...collate(texts, [], []).versions.values()].flat()).toEqual([]);
});
