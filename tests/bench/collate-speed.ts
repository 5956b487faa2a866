import { collate } from '../../src/collate/collate.ts';
import type { Text } from '../../src/collate/text.ts';
import { hash, mix } from '../../src/collate/tokenise.ts';
import type { Relation } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';

/** A story and what is made of it: so many of a hundred texts are each of these. */
const makings: readonly [
  Relation,
  (own: readonly string[], other: readonly string[]) => string[],
][] = [
  ['excerpt', (own) => own.slice(0, 5)],
  ['reprint', (own) => own.map((text) => text.replaceAll(', ', ',  '))],
  ['revision', (own) => own.map((text, at) => (at % 3 === 0 ? edited(text) : text)).slice(0, -1)],
  ['shared-passages', (own, other) => [...other.slice(0, 6), own[3] ?? '', ...other.slice(6)]],
];

/** What stands below every tenth text, whatever it tells. */
const footer =
  'This service may contain material from other agencies, which may not be published, broadcast or rewritten in any form.';

/**
 * The time and memory of collation on generated stories, and how many of their known relations it finds, at a tenth, one
 * and ten times a number. Of five texts four are stories, and one was made of one of them.
 */
export function measureCollate(stories = '10000'): void {
  for (const size of [0.1, 1, 10].map((times) => Math.round(times * Number(stories)))) {
    globalThis.gc?.();
    const { texts, known } = generate(size);
    const words = texts.reduce((sum, { blocks }) => sum + blocks.length, 0) * wordsOfBlock;
    const start = performance.now();
    const { versions } = collate(texts);
    const seconds = (performance.now() - start) / 1000;
    const most = process.resourceUsage().maxRSS / 2 ** 10;
    const found = known.filter(({ from, to, relation }) =>
      versions.get(from)?.some((version) => version.id === to && version.relation === relation),
    );
    const said = [...versions.values()].reduce((sum, relatives) => sum + relatives.length, 0) / 2;
    console.log(
      `${size} texts, ${(words / 1e6).toFixed(1)} million words: ${seconds.toFixed(1)} s ` +
        `(${((seconds / size) * 1e6).toFixed(0)} µs each), ${most.toFixed(0)} MiB at most, the texts with them; ` +
        `${found.length} of ${known.length} relations found, ${said - found.length} others`,
    );
  }
}

const wordsOfBlock = 35;

function generate(size: number): {
  texts: Text[];
  known: { from: string; to: string; relation: Relation }[];
} {
  const texts: Text[] = [];
  const known: { from: string; to: string; relation: Relation }[] = [];
  let last: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const id = `story-${String(index).padStart(7, '0')}`;
    const own = story(index);
    const [relation, make] = makings[Math.floor(index / 5) % makings.length] ?? [];
    let body = own;
    if (index % 5 === 4 && relation !== undefined && make !== undefined) {
      body = make(last, own);
      known.push({ from: `story-${String(index - 1).padStart(7, '0')}`, to: id, relation });
    }
    if (index % 10 === 0) body = [...body, footer];
    last = body;
    const ids = blockIds(body);
    texts.push({
      id,
      published: null,
      updated: null,
      headline: null,
      around: [],
      blocks: body.map((text, at) => ({ id: ids[at] ?? '', kind: 'paragraph', text })),
    });
  }
  return { texts, known };
}

/** Twelve paragraphs of words as frequent as those of a language are (Zipf), with set phrases between. */
function story(seed: number): string[] {
  // Two generators, for one of 32 bits alone would come to the same place for some of so many stories.
  let first = hash(`first ${seed}`);
  let second = hash(`second ${seed}`);
  const draw = (): number => {
    first = (Math.imul(first, 1_664_525) + 1_013_904_223) >>> 0;
    second = (Math.imul(second, 22_695_477) + 1) >>> 0;
    return mix(first ^ mix(second)) / 2 ** 32;
  };
  return Array.from({ length: 12 }, () => {
    const words: string[] = [];
    while (words.length < wordsOfBlock) {
      if (draw() < 0.04)
        words.push(...(phrases[Math.floor(draw() * phrases.length)] ?? '').split(' '));
      else
        words.push(`w${Math.floor(vocabulary ** draw()).toString(36)}${draw() < 0.1 ? ',' : ''}`);
    }
    return `${words.slice(0, wordsOfBlock).join(' ')}.`;
  });
}

const vocabulary = 60_000;

const phrases = [
  'did not immediately respond to a request for comment',
  'who spoke on condition of anonymity',
  'said in a statement on Tuesday',
  'according to people familiar with the matter',
];

/** A paragraph with every tenth word another. */
function edited(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at % 10 === 7 ? `x${word}` : word))
    .join(' ');
}
