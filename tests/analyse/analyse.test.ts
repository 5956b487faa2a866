import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Findings } from '../../src/analyse/analyse.ts';
import { textOf } from '../../src/analyse/text.ts';
import { mentionsOf, type Mention } from '../../src/story.ts';
import { articles } from './articles.ts';

const read = (paragraphs: readonly string[], language: string | null, date: string | null) => {
  const blocks = paragraphs.map((text, index) => ({
    id: `p-${index.toString(16).padStart(8, '0')}`,
    kind: 'paragraph' as const,
    text,
  }));
  return { blocks, found: analyse(textOf(blocks, language, date)) };
};

describe.each(Object.entries(articles))('%s', (_, { date, text, ...expected }) => {
  const { found } = read(text, 'en', date);

  test('the amounts', () => {
    expect(found.figures.map(({ text: words, value }) => [words, value])).toEqual(
      expected.figures.map(([words, value]) => [words, value]),
    );
    for (const [words, , unit] of expected.figures) {
      const figure = found.figures.find(({ text: one }) => one === words);
      if (unit !== undefined) expect(figure?.unit, words).toBe(unit);
    }
  });

  test('what they measure', () => {
    for (const [words, , , measures] of expected.figures) {
      if (measures === undefined) continue;
      const figure = found.figures.find(({ text: one }) => one === words);
      expect(figure?.measures, words).toMatch(measures);
    }
  });

  test('who said what', () => {
    expect(found.quotes.map(({ text: words, speaker }) => [words, speaker])).toEqual(
      expected.quotes,
    );
  });

  test('the people, and what they are', () => {
    expect(found.people.map(({ name }) => name)).toEqual(Object.keys(expected.people));
    for (const [name, role] of Object.entries(expected.people)) {
      const person = found.people.find((one) => one.name === name);
      if (role === null) expect(person?.role, name).toBeNull();
      else expect(person?.role, name).toContain(role);
    }
  });

  test('the organisations', () => {
    expect(found.organisations.map(({ name }) => name)).toEqual(expected.organisations);
  });

  test('the places', () => {
    expect(found.places.map(({ name, country }) => `${name} ${country}`)).toEqual(expected.places);
  });

  test('the dates', () => {
    expect(found.dates.map(({ text: words, from, to }) => [words, from, to])).toEqual(
      expected.dates,
    );
  });
});

/** All that holds of the findings of any text. */
function expectSound(blocks: readonly { id: string; text: string }[], found: Findings): void {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const all = mentionsOf(found);
  for (const { block, start, end, text } of all) {
    const own = texts.get(block) ?? '';
    expect(end).toBeLessThanOrEqual(own.length);
    expect(own.slice(start, end)).toBe(text);
    expect(text.trim()).toBe(text);
  }
  const compare = (a: Mention, b: Mention) =>
    (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start;
  const ofNames = (items: readonly { mentions: Mention[] }[]) =>
    items.flatMap(({ mentions }) => mentions);
  const inOrder = (mentions: readonly Mention[]) => {
    expect(mentions).toEqual(mentions.toSorted(compare));
  };
  inOrder(found.figures);
  inOrder(found.quotes);
  inOrder(found.dates);
  for (const items of [found.people, found.organisations, found.places]) {
    for (const { mentions } of items) inOrder(mentions);
    inOrder(items.flatMap(({ mentions }) => mentions.slice(0, 1)));
    const names = items.map((item) =>
      JSON.stringify([item.name, 'country' in item && item.country]),
    );
    expect(new Set(names).size).toBe(names.length);
  }
  // None of these shares a letter with another of its kind, so that each is counted once.
  for (const kind of [
    found.figures,
    found.quotes,
    found.dates,
    ofNames(found.places),
    [...ofNames(found.people), ...ofNames(found.organisations)],
  ]) {
    const sorted = kind.toSorted(compare);
    sorted.slice(1).forEach((mention, index) => {
      const before = sorted[index];
      if (before?.block !== mention.block) return;
      expect(before.end, `"${before.text}" and "${mention.text}"`).toBeLessThanOrEqual(
        mention.start,
      );
    });
  }
  for (const { value } of found.figures) expect(Number.isFinite(value)).toBe(true);
  for (const { from, to } of found.dates) {
    expect(from === null).toBe(to === null);
    if (from !== null && to !== null) expect(from <= to).toBe(true);
  }
  for (const { speaker, speakerMention } of found.quotes) {
    if (speakerMention === null) continue;
    expect(speaker).not.toBeNull();
    expect(texts.get(speakerMention.block)?.length).toBeGreaterThanOrEqual(speakerMention.end);
  }
}

/** Pieces of news, and what news should not have. */
const pieces = [
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '(',
    ')',
    '—',
    '-',
    ', ',
    '. ',
    '; ',
    ': ',
    ' ',
    '\n',
    '\t',
  ],
  ...[
    'Anna Reed',
    'Mr Hale',
    'Dr. Maria Costa',
    'J. R. Quist Jr.',
    'O’Neill',
    'al-Amin',
    'Reed',
    'he',
    'she',
  ],
  ...[
    'said',
    'told reporters',
    'the mayor of Leeds',
    'chairman',
    'who is 34',
    'US President',
    'and',
    'of',
    'the',
  ],
  ...[
    'Northwick Bank',
    'Halden Motors Inc',
    'the UN',
    'NATO',
    '(NATO)',
    'BBC',
    'Ford',
    'Council of the',
  ],
  ...[
    'Paris',
    'Jordan',
    'Americans',
    'New York',
    'Washington',
    'Georgia',
    'the Chinese',
    'St. Louis',
  ],
  ...[
    '$3.5bn',
    '1,2,3,4',
    '9'.repeat(400),
    '12%',
    'one in five',
    'half',
    'two-thirds',
    '5-10',
    '٤٥٪',
    '१२',
    '３４',
  ],
  ...[
    'more than',
    'at least',
    'million',
    'people',
    'km',
    'years',
    '1st',
    '½',
    '-',
    '€',
    '1.234,56 €',
    '12 000 €',
  ],
  ...[
    'Wednesday',
    'last week',
    '31 February 2024',
    'March',
    'May',
    '2024-13-45',
    '1990s',
    '3/4/2024',
    'in 1066',
  ],
  ...[
    'é',
    'e\u0301',
    '𝔘',
    '👩\u200d🚀',
    '\u202e',
    '\u0000',
    '\ufffd',
    'ﬁ',
    'ß',
    'İ',
    '京',
    'Ω',
    '\u00a0',
    '\u2028',
  ],
];

describe('whatever a text is', () => {
  const days = fc.constantFrom(null, '2024-02-29', '2024-12-31', '2999-01-01', '0001-01-01');
  const languages = fc.constantFrom(null, 'en', 'en-GB', 'de', 'ar', 'zh-Hant');

  test('its findings are sound: of news in pieces', () => {
    const news = fc.array(fc.constantFrom(...pieces), { maxLength: 40 });
    const spaced = fc
      .tuple(news, fc.constantFrom('', ' '))
      .map(([some, space]) => some.join(space));
    fc.assert(
      fc.property(fc.array(spaced, { maxLength: 4 }), languages, days, (text, language, day) => {
        const { blocks, found } = read(text, language, day);
        expectSound(blocks, found);
      }),
      { numRuns: 400 },
    );
  });

  test('its findings are sound: of any characters', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 3 }), languages, days, (text, language, day) => {
        const { blocks, found } = read(text, language, day);
        expectSound(blocks, found);
      }),
      { numRuns: 200 },
    );
  });

  test('its findings do not depend on what was read before', () => {
    const every = Object.values(articles);
    const once = every.map(({ text, date }) => read(text, 'en', date).found);
    const again = every.toReversed().map(({ text, date }) => read(text, 'en', date).found);
    expect(again.reverse()).toEqual(once);
  });
});

test.each([
  ['UTC', 'en_US.UTF-8', 'en-US'],
  ['Pacific/Kiritimati', 'tr_TR.UTF-8', 'tr-TR'],
  ['America/St_Johns', 'ar_EG.UTF-8', 'ar-EG'],
  ['Asia/Tokyo', 'th_TH.UTF-8', 'th-TH'],
])('the findings are the same in the time zone %s and the language %s', (TZ, LC_ALL, locale) => {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'print-findings.ts')], {
    env: { ...process.env, TZ, LC_ALL, LANG: LC_ALL },
    encoding: 'utf8',
  });
  const { settings, findings } = JSON.parse(printed) as { settings: unknown; findings: unknown };
  expect(settings).toEqual({ timeZone: TZ, locale });
  const here = Object.values(articles).map(({ text, date }) => read(text, 'en', date).found);
  expect(findings).toEqual(here);
});
