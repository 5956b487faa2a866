import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/analyse/analyse.ts';
import { factsOf, type Member } from '../../src/analyse/facts.ts';
import type { DateMention, Figure, Link, Mention, Place, Quote } from '../../src/story.ts';

const nothing: Findings = {
  figures: [],
  quotes: [],
  people: [],
  organisations: [],
  places: [],
  dates: [],
};

/** A story of a family, with the blocks that answer its blocks by other stories' ids: "here there". */
function member(
  id: string,
  found: Partial<Findings>,
  links: Record<string, readonly string[]> = {},
): Member {
  return {
    id,
    analysis: { ...nothing, ...found },
    versions: Object.entries(links).map(([other, pairs]) => ({
      id: other,
      alignment: pairs.map((pair): Link => {
        const [here = '', there = ''] = pair.split(' ');
        return { this: here, other: there, match: 'edited', moved: false };
      }),
    })),
  };
}

const mention = (block: string, start: number, text: string): Mention => ({
  block,
  start,
  end: start + text.length,
  text,
});
const figure = (block: string, start: number, value: number, more?: Partial<Figure>): Figure => ({
  ...mention(block, start, `${value} percent`),
  ...{ kind: 'percent', value, unit: '%', approximate: false, bound: null, measures: null },
  ...more,
});
const quote = (block: string, start: number, text: string): Quote => ({
  ...mention(block, start, text),
  ...{ speaker: null, role: null, speakerMention: null },
});
const date = (block: string, start: number, text: string, day: string | null): DateMention => ({
  ...mention(block, start, text),
  ...{ from: day, to: day, grain: 'day' },
});
const place = (name: string, country: string, ...mentions: Mention[]): Place => ({
  ...{ name, country, kind: 'region', coordinates: null },
  mentions: mentions.map((one) => ({ ...one, as: 'name' })),
});

/** Each fact as "story text", and what repeats it as "story block@start". */
const shown = (
  facts: readonly {
    story: string;
    item: Mention;
    repeats: { story: string; mention: Mention }[];
  }[],
) =>
  facts.map(({ story, item, repeats }) => [
    `${story} ${item.text}`,
    ...repeats.map((one) => `${one.story} ${one.mention.block}@${one.mention.start}`),
  ]);

describe('what a family states', () => {
  test('is what its one story states, twice where that says it twice', () => {
    const { figures } = factsOf([
      member('a', { figures: [figure('p', 0, 70), figure('p', 40, 70)] }),
    ]);
    expect(shown(figures)).toEqual([['a 70 percent'], ['a 70 percent']]);
  });

  test('is told from the base, and what the excerpt repeats is not counted again', () => {
    const both = [figure('p', 0, 70), figure('p', 40, 70)];
    const { figures } = factsOf([
      member('base', { figures: [...both, figure('q', 3, 8)] }, { cut: ['p p'] }),
      member('cut', { figures: both }, { base: ['p p'] }),
    ]);
    expect(shown(figures)).toEqual([
      ['base 70 percent', 'cut p@0'],
      ['base 70 percent', 'cut p@40'],
      ['base 8 percent'],
    ]);
  });

  test('counts what stands in no block that answers one of another story, though it says the same', () => {
    const { figures } = factsOf([
      member('base', { figures: [figure('p', 0, 70)] }, { other: ['x x'] }),
      member('other', { figures: [figure('p', 0, 70)] }, { base: ['x x'] }),
    ]);
    expect(shown(figures)).toEqual([['base 70 percent'], ['other 70 percent']]);
  });

  test('has what an edited block still says once, and what it says otherwise as new', () => {
    const { figures } = factsOf([
      member('base', {
        figures: [
          figure('p', 0, 70),
          figure('p', 20, 5, { kind: 'money', unit: 'USD', text: '$5' }),
          figure('p', 30, 12, { kind: 'count', unit: 'people', text: '12 people' }),
        ],
      }),
      member(
        'new',
        {
          figures: [
            figure('q', 9, 71, { text: '71 percent' }),
            figure('q', 24, 70),
            figure('q', 30, 5, { kind: 'money', unit: 'EUR', text: '€5' }),
            figure('q', 40, 12, { kind: 'count', unit: 'victims', text: '12 victims' }),
          ],
        },
        { base: ['q p'] },
      ),
    ]);
    expect(shown(figures)).toEqual([
      ['base 70 percent', 'new q@24'],
      ['base $5'],
      ['base 12 people', 'new q@40'],
      ['new 71 percent'],
      ['new €5'],
    ]);
  });

  test('takes the same words at the same place for the same date, whatever day each story tells them from', () => {
    const { dates } = factsOf([
      member('base', { dates: [date('p', 4, 'Monday', '2024-03-04'), date('q', 0, 'soon', null)] }),
      member(
        'later',
        {
          dates: [
            date('p', 4, 'Monday', '2024-03-11'),
            date('p', 30, 'March 4', '2024-03-04'),
            date('r', 7, 'soon', null),
          ],
        },
        { base: ['p p', 'r q'] },
      ),
    ]);
    expect(shown(dates)).toEqual([
      ['base Monday', 'later p@4', 'later p@30'],
      ['base soon', 'later r@7'],
    ]);
  });

  test('knows a quotation by its words, in any typography', () => {
    const { quotes } = factsOf([
      member('base', { quotes: [quote('p', 1, 'It’s late,'), quote('p', 40, 'We go')] }),
      member(
        'new',
        { quotes: [quote('p', 20, "It's late."), quote('p', 60, 'We stay')] },
        { base: ['p p'] },
      ),
    ]);
    expect(shown(quotes)).toEqual([
      ['base It’s late,', 'new p@20'],
      ['base We go'],
      ['new We stay'],
    ]);
  });

  test('follows a block through every version, and to the parts that it was split into', () => {
    const { figures } = factsOf([
      member('base', { figures: [figure('p', 0, 1), figure('p', 50, 2)] }),
      member(
        'split',
        { figures: [figure('q', 0, 1), figure('r', 2, 2), figure('r', 30, 3)] },
        { base: ['q p', 'r p'] },
      ),
      member('third', { figures: [figure('s', 2, 3), figure('s', 20, 2)] }, { split: ['s r'] }),
    ]);
    expect(shown(figures)).toEqual([
      ['base 1 percent', 'split q@0'],
      ['base 2 percent', 'split r@2', 'third s@20'],
      ['split 3 percent', 'third s@2'],
    ]);
  });

  test('names a person once, though an excerpt has only the surname, each mention counted once', () => {
    const { people } = factsOf([
      member('base', {
        people: [
          {
            name: 'Ada Byrne',
            role: 'mayor',
            mentions: [mention('p', 0, 'Ada Byrne'), mention('q', 5, 'Byrne')],
          },
        ],
      }),
      member(
        'cut',
        {
          people: [
            {
              name: 'Byrne',
              role: null,
              mentions: [mention('q', 5, 'Byrne'), mention('z', 1, 'Byrne')],
            },
            { name: 'Carl Dunn', role: null, mentions: [mention('z', 9, 'Carl Dunn')] },
          ],
        },
        { base: ['q q'] },
      ),
    ]);
    expect(people.map(({ story, item }) => `${story} ${item.name}`)).toEqual([
      'base Ada Byrne',
      'cut Carl Dunn',
    ]);
    expect(shown(people[0]?.mentions ?? [])).toEqual([
      ['base Ada Byrne'],
      ['base Byrne', 'cut q@5'],
      ['cut Byrne'],
    ]);
  });

  test('names an organisation once that two versions name in paragraphs of their own', () => {
    const { organisations } = factsOf([
      member('base', {
        organisations: [{ name: 'Ferry Trust', mentions: [mention('p', 0, 'Ferry Trust')] }],
      }),
      member('new', {
        organisations: [{ name: 'Ferry Trust', mentions: [mention('q', 0, 'Ferry Trust')] }],
      }),
    ]);
    expect(organisations).toHaveLength(1);
    expect(shown(organisations[0]?.mentions ?? [])).toEqual([
      ['base Ferry Trust'],
      ['new Ferry Trust'],
    ]);
  });

  test('keeps two places of one name apart by their countries', () => {
    const { places } = factsOf([
      member('base', { places: [place('Georgia', 'GE', mention('p', 0, 'Georgia'))] }),
      member('new', { places: [place('Georgia', 'US', mention('q', 0, 'Georgia'))] }),
    ]);
    expect(places.map(({ item }) => item.country)).toEqual(['GE', 'US']);
  });
});
