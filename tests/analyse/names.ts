import fc from 'fast-check';
import { expect } from 'vitest';
import type { Findings } from '../../src/analyse/analyse.ts';
import { textOf, type Text } from '../../src/analyse/text.ts';

/** What no step has found yet. */
export const nothing: Findings = {
  figures: [],
  quotes: [],
  people: [],
  organisations: [],
  places: [],
  dates: [],
};

/** Paragraphs as the analysis reads them; those that begin with # are headings. */
export function newsOf(paragraphs: readonly string[], language = 'en'): Text {
  return textOf(
    paragraphs.map((text, index) => ({
      id: `p-${index}`,
      kind: text.startsWith('# ') ? ('heading' as const) : ('paragraph' as const),
      text,
    })),
    language,
    null,
  );
}

type Found = Findings['organisations'];

/** What was found in one line: "name: words, words; name: words". */
export function lineOf(found: Found): string {
  return found
    .map(({ name, mentions }) => {
      const words = mentions.map(({ text }) => text);
      return words.every((word) => word === name) && words.length === 1
        ? name
        : `${name}: ${words.join(', ')}`;
    })
    .join('; ');
}

/** Holds what is true of whatever is found: the words stand where they are said to, in order, and none stands in two. */
export function holdsTogether({ blocks }: Text, found: Found): void {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const order = blocks.map(({ id }) => id);
  for (const { name, mentions } of found) {
    expect(name).not.toBe('');
    expect(mentions).not.toHaveLength(0);
    const places = mentions.map(({ block, start }) => [order.indexOf(block), start] as const);
    expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  }
  const ends = new Map<string, number>();
  const all = found
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block) || a.start - b.start);
  for (const { block, start, end, text } of all) {
    expect(texts.get(block)?.slice(start, end)).toBe(text);
    expect(start).toBeGreaterThanOrEqual(ends.get(block) ?? 0);
    expect(end).toBeGreaterThan(start);
    ends.set(block, end);
  }
}

/** Text made of what names are made of, and of what breaks those who read them. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...(
          "Mr|Mrs.|Sen.|President|Dr|the|The|of|and|for|said|told|, a |, the |. |, |; |: |“|”|(|)|’s|'s|’|-based|—|\n|1|19-year-old|&|Jr.|III|bin|al-|de la|" +
          'Anna|Smith|Hale|John|Trump|Google|NATO|UN|Bank|University|Inc|Inc.|Ltd|Party|Ministry|Trade|Industry|Canada|Arden|New York|chairman|lawyer|coach|who|is|Corp.|X|Ünal|O’Hara|李|😀|\u202e|\u0000'
        ).split('|'),
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((joint) => words.join(joint)));

/** Texts that would take minutes, and so fail by the test's limit, if all of a text were looked at from each of its words. */
export const long: [string, string][] = [
  ['one line', 'Google said Mr Smith '.repeat(12_500)],
  ['many sentences', 'Google said Mr Smith. '.repeat(12_500)],
  ['heads', `${'Bank '.repeat(50_000)}fell.`],
  ['heads with of', `${'Bank of '.repeat(25_000)}fell.`],
  ['rows', `${'Trade and Industry, '.repeat(15_000)}Canada fell.`],
  ['given names', `${'John '.repeat(50_000)}fell.`],
  ['particles', `${'Maria de la '.repeat(15_000)}fell.`],
  ['initials', 'A. '.repeat(20_000)],
  ['capital letters', 'NATO said the XYZ '.repeat(12_500)],
  ['roles', `${'president of the '.repeat(15_000)}Smith fell.`],
  ['appositions', 'Ann Lee, president, '.repeat(15_000)],
  ['a long token', `Mr A${'-b'.repeat(50_000)}ed fell.`],
  ['a long name', `Mr ${'Ab'.repeat(50_000)} said.`],
  [
    'one first name',
    Array.from({ length: 12_000 }, (_, n) => `Anna ${letters(n)}son said. `).join(''),
  ],
  [
    'one family name',
    Array.from({ length: 12_000 }, (_, n) => `Mr ${letters(n)} Smith said. `).join(''),
  ],
  [
    'many banks',
    Array.from({ length: 12_000 }, (_, n) => `${letters(n)} Bank (ZB) fell. `).join(''),
  ],
];

/** A word with a capital for a number. */
function letters(number: number): string {
  const digits = number.toString(26);
  return `Z${digits.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)))}`;
}
