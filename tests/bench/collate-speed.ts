import { collate } from '../../src/collate/collate.ts';
import type { Text } from '../../src/collate/text.ts';
import type { Relation } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';
import { drawsOf } from './draws.ts';
import { makings } from './makings.ts';

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
    let body = own;
    if (index % 5 === 4) {
      const { relation, make } = makings[Math.floor(index / 5) % makings.length] ?? makings[0];
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
  const draw = drawsOf(String(seed));
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
