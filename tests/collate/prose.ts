import type { Text } from '../../src/collate/text.ts';
import { hash } from '../../src/collate/tokenise.ts';
import { blockIds } from '../../src/text/normal.ts';

const words = (
  'harbour bridge council winter ferry island captain market garden window letter teacher river train evening morning ' +
  'story number paper winter summer doctor farmer engine station forest valley mountain money dinner kitchen music ' +
  'painter builder sister brother cousin mayor judge lawyer soldier sailor baker driver student village town city road ' +
  'the a of and to in was with for on that by from at his her their it were had after before under over near because ' +
  'opened closed carried waited answered counted painted repaired crossed followed promised measured weighed found lost ' +
  'slowly early late twice again seldom often almost nearly barely quietly loudly green blue heavy narrow broken empty'
).split(' ');

/**
 * Invented paragraphs: the same for the same topic, and with no phrase in common for different ones but by chance.
 *
 * @returns so many paragraphs of so many words
 */
export function prose(topic: string, paragraphs: number, length = 24): string[] {
  let state = hash(topic);
  const draw = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)] ?? '';
  };
  return Array.from({ length: paragraphs }, () => {
    const sentence = Array.from({ length }, draw).join(' ');
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  });
}

/** So many words that stand nowhere else, but under the same name: "ferry0 ferry1 ferry2". */
export function row(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');
}

/** A text with nothing but its paragraphs, unless more is said. */
export function text(id: string, body: readonly string[], more: Partial<Text> = {}): Text {
  const ids = blockIds(body);
  return {
    id,
    published: null,
    updated: null,
    headline: null,
    around: [],
    blocks: body.map((paragraph, at) => ({
      id: ids[at] ?? '',
      kind: 'paragraph',
      text: paragraph,
    })),
    ...more,
  };
}
