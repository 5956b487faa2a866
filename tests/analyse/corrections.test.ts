import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/analyse/analyse.ts';
import { correct, type Fault } from '../../src/analyse/corrections.ts';
import { copySchema, mentionsOf, type Figure, type Mention } from '../../src/story.ts';

const blocks = [
  {
    id: 'p-00000001',
    text: 'Ada Byrne, mayor of Jordan, said 70 percent of the boats sail. “It’s late,” said Byrne on Monday.',
  },
  {
    id: 'p-00000002',
    text: 'Jordan sails, Jordan waits, and Jordanians know. Carl Dunn owns 70 percent.',
  },
  { id: 'p-00000003', text: 'The Ferry Trust of Byrne Town paid $5 to Dunn.' },
];
const [first, second, third] = ['p-00000001', 'p-00000002', 'p-00000003'] as const;

/** The nth place of words in a block. */
function mention(block: string, text: string, nth = 1): Mention {
  const words = blocks.find(({ id }) => id === block)?.text ?? '';
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = words.indexOf(text, start + 1);
  if (start === -1) throw new Error(`no ${text}`);
  return { block, start, end: start + text.length, text };
}

const percent = (block: string): Figure => ({
  ...mention(block, '70 percent'),
  ...{ kind: 'percent', value: 70, unit: '%', approximate: false, bound: null, measures: null },
});

const found: Findings = {
  figures: [percent(first), percent(second)],
  quotes: [
    {
      ...mention(first, 'It’s late,'),
      ...{ speaker: 'Ada Byrne', role: 'mayor of Jordan' },
      speakerMention: mention(first, 'Byrne', 2),
    },
  ],
  people: [
    {
      name: 'Ada Byrne',
      role: 'mayor of Jordan',
      mentions: [mention(first, 'Ada Byrne'), mention(first, 'Byrne', 2)],
    },
    {
      name: 'Jordan',
      role: null,
      mentions: [mention(second, 'Jordan'), mention(second, 'Jordan', 2)],
    },
    { name: 'Carl Dunn', role: null, mentions: [mention(second, 'Carl Dunn')] },
    { name: 'Dunn', role: null, mentions: [mention(third, 'Dunn')] },
  ],
  organisations: [{ name: 'Ferry Trust', mentions: [mention(third, 'Ferry Trust')] }],
  places: [
    {
      ...{ name: 'Jordan', kind: 'country', country: 'JO', coordinates: null },
      mentions: [{ ...mention(first, 'Jordan'), as: 'name' }],
    },
  ],
  dates: [{ ...mention(first, 'Monday'), from: '2024-03-04', to: '2024-03-04', grain: 'day' }],
};

/** Applies corrections as an editor writes them. */
function applied(corrections: unknown): { findings: Findings; faults: Fault[] } {
  return correct(found, blocks, copySchema.shape.analysis.parse(corrections));
}

/** What holds after corrections that fit. */
function after(corrections: unknown): Findings {
  const { findings, faults } = applied(corrections);
  expect(faults).toEqual([]);
  for (const { block, start, end, text } of mentionsOf(findings)) {
    expect(blocks.find(({ id }) => id === block)?.text.slice(start, end)).toBe(text);
  }
  return findings;
}

const namesOf = (items: readonly { name: string; mentions: readonly Mention[] }[]) =>
  items.map(
    ({ name, mentions }) =>
      `${name}: ${mentions.map(({ block, start }) => `${block.at(-1)}@${start}`).join(' ')}`,
  );

test('without corrections, all is as it was found', () => {
  expect(after({})).toEqual(found);
});

describe('what is dropped', () => {
  test('is gone, and the same words in another block are not', () => {
    const { figures } = after({ figures: [{ drop: '70 percent', block: first }] });
    expect(figures.map(({ block }) => block)).toEqual([second]);
  });

  test('leaves a person who is named elsewhere too, and takes one whose last mention it was', () => {
    const { people } = after({
      people: [
        { drop: 'Ada Byrne', block: first },
        { drop: 'Carl Dunn', block: second },
      ],
    });
    expect(namesOf(people)).toEqual(['Ada Byrne: 1@81', 'Jordan: 2@0 2@14', 'Dunn: 3@41']);
  });

  test('is wherever the words stand in the block, unless it is said which', () => {
    expect(namesOf(after({ people: [{ drop: 'Jordan', block: second }] }).people)).not.toContain(
      'Jordan: 2@0',
    );
    const { people } = after({ people: [{ drop: 'Jordan', block: second, nth: 1 }] });
    expect(namesOf(people)).toContain('Jordan: 2@14');
  });

  test('is of its kind alone', () => {
    expect(after({ people: [{ drop: 'Jordan', block: second }] }).places).toEqual(found.places);
  });

  test('may be written with the marks that a keyboard has, and twice', () => {
    const drop = { drop: "It's late,", block: first };
    expect(after({ quotes: [drop, drop] }).quotes).toEqual([]);
  });
});

describe('what is corrected', () => {
  test('keeps what the correction does not speak of', () => {
    const { figures } = after({
      figures: [{ correct: '70 percent', block: first, value: 72, measures: 'boats' }],
    });
    expect(figures).toEqual([{ ...percent(first), value: 72, measures: 'boats' }, percent(second)]);
  });

  test('is the person by any of the mentions, and so whoever speaks', () => {
    const { people, quotes } = after({
      people: [{ correct: 'Byrne', block: first, name: 'Ada Mary Byrne', role: null }],
    });
    expect(people[0]).toEqual({ ...found.people[0], name: 'Ada Mary Byrne', role: null });
    expect(quotes[0]).toMatchObject({ speaker: 'Ada Mary Byrne', role: null });
  });

  test('becomes one with what has the name that it is given', () => {
    const { people } = after({
      people: [
        { correct: 'Dunn', block: third, role: 'owner' },
        { correct: 'Dunn', block: third, name: 'Carl Dunn' },
      ],
    });
    expect(namesOf(people).at(-1)).toBe('Carl Dunn: 2@49 3@41');
    expect(people.at(-1)?.role).toBe('owner');
  });

  test('is how a mention names a place, and whatever is said of the place', () => {
    const { places } = after({
      places: [
        { correct: 'Jordan', block: first, name: 'Jordan Bay', kind: 'city', as: 'government' },
      ],
    });
    expect(places).toMatchObject([
      { name: 'Jordan Bay', kind: 'city', country: 'JO', mentions: [{ as: 'government' }] },
    ]);
  });

  test('has another speaker who is named elsewhere', () => {
    const { quotes } = after({
      quotes: [{ correct: 'It’s late,', block: first, speaker: 'Carl Dunn' }],
    });
    expect(quotes).toMatchObject([
      { speaker: 'Carl Dunn', role: 'mayor of Jordan', speakerMention: null },
    ]);
  });

  test('is one day where no last is told, and more where one is', () => {
    const day = { correct: 'Monday', block: first, from: '2024-03-11' };
    expect(after({ dates: [day] }).dates[0]).toMatchObject({
      from: '2024-03-11',
      to: '2024-03-11',
      grain: 'day',
    });
    const week = { ...day, to: '2024-03-17', grain: 'week' };
    expect(after({ dates: [week] }).dates[0]).toMatchObject({ to: '2024-03-17', grain: 'week' });
    expect(after({ dates: [{ ...day, from: null }] }).dates[0]).toMatchObject({
      from: null,
      to: null,
      grain: 'day',
    });
  });
});

describe('what is added', () => {
  test('stands in the order of the text, and what goes without saying is filled in', () => {
    const { figures, quotes, organisations, places, dates } = after({
      figures: [{ add: '$5', block: third, kind: 'money', value: 5, unit: 'USD' }],
      quotes: [{ add: 'Jordan sails', block: second }],
      organisations: [{ add: 'Jordan', block: first }],
      places: [{ add: 'Byrne Town', block: third, kind: 'city' }],
      dates: [{ add: 'late', block: first, from: '2024-03-04' }],
    });
    expect(figures.at(-1)).toEqual({
      ...mention(third, '$5'),
      ...{ kind: 'money', value: 5, unit: 'USD', approximate: false, bound: null, measures: null },
    });
    expect(quotes.at(-1)).toEqual({
      ...mention(second, 'Jordan sails'),
      ...{ speaker: null, role: null, speakerMention: null },
    });
    expect(namesOf(organisations)).toEqual(['Jordan: 1@20', 'Ferry Trust: 3@4']);
    expect(places.at(-1)).toEqual({
      ...{ name: 'Byrne Town', kind: 'city', country: null, coordinates: null },
      mentions: [{ ...mention(third, 'Byrne Town'), as: 'name' }],
    });
    expect(dates.map(({ text, to, grain }) => [text, to, grain])).toEqual([
      ['late', '2024-03-04', 'day'],
      ['Monday', '2024-03-04', 'day'],
    ]);
  });

  test('joins what has its name', () => {
    const { places } = after({
      places: [{ add: 'Jordanians', block: second, name: 'Jordan', as: 'demonym' }],
    });
    expect(namesOf(places)).toEqual(['Jordan: 1@20 2@32']);
    const { people } = after({
      people: [{ add: 'Byrne', block: third, name: 'Ada Byrne', role: 'founder' }],
    });
    expect(people[0]).toMatchObject({ role: 'founder', mentions: { length: 3 } });
  });

  test('is a place of its own where another of its name lies in another country', () => {
    const { places } = after({
      places: [{ add: 'Jordan', block: second, kind: 'region', country: 'US' }],
    });
    expect(namesOf(places)).toEqual(['Jordan: 1@20', 'Jordan: 2@0 2@14']);
  });

  test('is wherever the words stand by themselves, and not inside of others', () => {
    const { organisations } = after({ organisations: [{ add: 'Jordan', block: second }] });
    expect(namesOf(organisations)).toEqual(['Jordan: 2@0 2@14', 'Ferry Trust: 3@4']);
  });

  test('is inside of words where the words stand nowhere else', () => {
    const { organisations } = after({ organisations: [{ add: 'Jordania', block: second }] });
    expect(namesOf(organisations)[0]).toBe('Jordania: 2@32');
  });

  test('stands above what the analysis finds in just these words', () => {
    const { figures, people } = after({
      figures: [{ add: '70 percent', block: first, kind: 'percent', value: 71 }],
      people: [{ add: 'Jordan', block: second, nth: 2, name: 'Carl Dunn' }],
    });
    expect(figures).toEqual([{ ...percent(first), value: 71 }, percent(second)]);
    expect(namesOf(people)).toEqual([
      'Ada Byrne: 1@0 1@81',
      'Jordan: 2@0',
      'Carl Dunn: 2@14 2@49',
      'Dunn: 3@41',
    ]);
  });

  test('may take the place of what is dropped', () => {
    const { people } = after({
      people: [
        { drop: 'Ada Byrne', block: first },
        { add: 'Ada', block: first },
      ],
    });
    expect(namesOf(people).slice(0, 2)).toEqual(['Ada: 1@0', 'Ada Byrne: 1@81']);
  });
});

describe('a correction is at fault', () => {
  const fault = (corrections: unknown) =>
    applied(corrections).faults.map((one) => {
      const { fault, index } = one;
      if ('elsewhere' in one) return { index, fault, elsewhere: one.elsewhere };
      if ('taken' in one)
        return { index, fault, taken: one.taken.map(({ kind, text }) => `${kind} ${text}`) };
      if ('other' in one) return { index, fault, other: one.other };
      return 'times' in one ? { index, fault, times: one.times } : { index, fault };
    });

  test('where its block or its words are not there; it is told where the words are', () => {
    expect(
      fault({
        people: [
          { drop: 'Carl Dunn', block: 'p-99999999' },
          { drop: 'Carl Dunn', block: third },
          { drop: 'Eve', block: third },
          { drop: 'Jordan', block: second, nth: 3 },
        ],
      }),
    ).toEqual([
      { index: 0, fault: 'no-block', elsewhere: [second] },
      { index: 1, fault: 'no-words', elsewhere: [second] },
      { index: 2, fault: 'no-words', elsewhere: [] },
      { index: 3, fault: 'too-few', times: 2 },
    ]);
  });

  test('where the analysis finds no such thing; it is told what it does find', () => {
    expect(
      fault({
        places: [{ drop: 'Jordan', block: second }],
        people: [{ correct: 'Byrne Town', block: third, role: 'mayor' }],
        dates: [{ correct: 'boats', block: first, from: null }],
        organisations: [{ drop: 'boats', block: first }],
      }),
    ).toEqual([
      { index: 0, fault: 'not-taken', taken: ['people Dunn'] },
      { index: 0, fault: 'not-taken', taken: [] },
      {
        ...{ index: 0, fault: 'not-taken' },
        taken: ['people Jordan'],
      },
      { index: 0, fault: 'not-taken', taken: ['dates Monday'] },
    ]);
  });

  test('where two say different things of one, by whatever mention', () => {
    expect(
      fault({
        people: [
          { correct: 'Ada Byrne', block: first, role: 'mayor' },
          { correct: 'Byrne', block: first, role: 'pilot' },
          { drop: 'Carl Dunn', block: second },
          { correct: 'Carl Dunn', block: second, role: 'owner' },
        ],
        organisations: [
          { add: 'Byrne Town', block: third, name: 'Town' },
          { add: 'Byrne Town', block: third, name: 'Township' },
        ],
        figures: [
          { add: '$5', block: third, kind: 'count', value: 5 },
          { add: '$5', block: third, kind: 'count', value: 6 },
        ],
      }),
    ).toMatchObject([
      { index: 1, fault: 'opposed', other: { role: 'mayor' } },
      { index: 3, fault: 'opposed', other: { drop: 'Carl Dunn' } },
      { index: 1, fault: 'opposed', other: { value: 5 } },
      { index: 1, fault: 'opposed', other: { name: 'Town' } },
    ]);
  });

  test('but not where two say the same, or different things of two mentions', () => {
    const role = { correct: 'Byrne', block: first, role: 'mayor' };
    expect(fault({ people: [role, role, { ...role, name: 'Ada Byrne' }] })).toEqual([]);
    expect(
      fault({
        places: [
          { add: 'Byrne', block: third, name: 'Jordan', as: 'government' },
          { correct: 'Jordan', block: first, as: 'name' },
        ],
      }),
    ).toEqual([]);
  });

  test('where it adds a part of what is there, or a place that nobody knows', () => {
    expect(
      fault({
        people: [{ add: 'Ada', block: first }],
        places: [{ add: 'Dunn', block: third }],
      }),
    ).toEqual([
      { index: 0, fault: 'overlapping', taken: ['people Ada Byrne'] },
      { index: 0, fault: 'unfinished' },
    ]);
  });
});
