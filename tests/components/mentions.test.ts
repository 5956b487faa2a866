import { describe, expect, test } from 'vitest';
import { mentionId } from '../../src/address.ts';
import { anchorsOf, datesOf, itemId, mentionPath } from '../../src/components/mentions.ts';
import type { Analysis, DateMention, Mention } from '../../src/story.ts';

const block = 'p-1a2b3c4d';
const text = 'Ada Marsh of Northwick said: “Northwick sold it on Monday.”';

/** A mention of some words of the text. */
function mention(words: string, from = 0): Mention {
  const start = text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return { block, start, end: start + words.length, text: words };
}

const nothing: Analysis = {
  complete: true,
  dated: null,
  figures: [],
  quotes: [],
  people: [],
  organisations: [],
  places: [],
  dates: [],
};

const anchors = (found: Partial<Analysis>) =>
  anchorsOf([{ id: block, text }], { ...nothing, ...found });

test('the id of a mention is that of its block and its offsets, that of an item its kind and number', () => {
  expect(mentionId({ block, start: 4, end: 14 })).toBe('p-1a2b3c4d-4-14');
  expect(mentionPath({ block: `${block}-2`, start: 4, end: 14 })).toBe('#p-1a2b3c4d-2-4-14');
  expect(itemId('figure', 2)).toBe('figure-3');
});

test('a date that is named twice is one, and one that cannot be told is known by its words', () => {
  const dated = (words: string, from: string | null): DateMention => ({
    ...mention('Monday'),
    text: words,
    from,
    to: from,
    grain: 'day',
  });
  const dates = [
    dated('Monday', '2025-03-03'),
    dated('Easter', null),
    dated('3 March', '2025-03-03'),
    dated('easter', null),
    dated('Whitsun', null),
  ];
  expect(datesOf(dates).map((same) => same.map(({ text: words }) => words))).toEqual([
    ['Monday', '3 March'],
    ['Easter', 'easter'],
    ['Whitsun'],
  ]);
});

describe('the anchors of a text', () => {
  test('lead from each mention to what it is of', () => {
    const people = [{ name: 'Ada Marsh', role: null, mentions: [mention('Ada Marsh')] }];
    const organisations = [
      { name: 'Fleet', mentions: [mention('it')] },
      { name: 'Northwick FC', mentions: [mention('Northwick'), mention('Northwick', 20)] },
    ];
    expect(anchors({ people, organisations }).get(block)).toEqual([
      { start: 0, end: 9, id: 'p-1a2b3c4d-0-9', href: '#person-1' },
      { ...at('it'), href: '#organisation-1' },
      { ...at('Northwick'), href: '#organisation-2' },
      { ...at('Northwick', 20), href: '#organisation-2' },
    ]);
  });

  test('are one where two things are named by the same words', () => {
    const organisations = [{ name: 'Northwick FC', mentions: [mention('Northwick')] }];
    const places = [
      {
        name: 'Northwick',
        kind: 'city' as const,
        country: null,
        coordinates: null,
        mentions: [{ ...mention('Northwick'), as: 'name' as const }],
      },
    ];
    expect(anchors({ organisations, places }).get(block)).toEqual([
      { ...at('Northwick'), href: '#organisation-1' },
    ]);
  });

  test('lead from a quotation’s mark, which stands before it or behind it, and not from its words', () => {
    const quote = { speaker: null, role: null, speakerMention: null };
    const link = { href: '#quote-1', label: 'Who said this' };
    const whole = mention('Northwick sold it on Monday.', 20);
    expect(anchors({ quotes: [{ ...whole, ...quote }] }).get(block)).toEqual([
      { start: whole.start, end: whole.end, id: mentionId(whole) },
      { start: whole.start - 1, end: whole.start, ...link },
    ]);
    const second = mention('sold it on Monday.');
    expect(anchors({ quotes: [{ ...second, ...quote }] }).get(block)).toEqual([
      { start: second.start, end: second.end, id: mentionId(second) },
      { start: second.end, end: second.end + 1, ...link },
    ]);
    const bare = mention('sold it');
    expect(anchors({ quotes: [{ ...bare, ...quote }] }).get(block)).toEqual([at('sold it')]);
  });
});

function at(words: string, from = 0) {
  const found = mention(words, from);
  return { start: found.start, end: found.end, id: mentionId(found) };
}
