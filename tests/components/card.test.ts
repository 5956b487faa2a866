import { describe, expect, test } from 'vitest';
import { cardOf, describeCard } from '../../src/components/card.ts';
import type { Figure, Place } from '../../src/story.ts';
import { archiveOf, storyOf, versionOf } from './stories.ts';

const texts = ['The ferry sails.', 'It sails on Monday.', 'The quay is new.'];
const whole = storyOf('whole', texts, {
  kicker: 'Islands',
  headline: 'Ferry returns',
  displayHeadline: 'Ferry returns',
  published: '2024-03-08',
  sourceLine: 'Island Courier',
});
const part = storyOf('part', texts.slice(0, 2), {
  headline: null,
  displayHeadline: 'Ferry returns',
});
const links = [
  [0, 0, 'verbatim'],
  [1, 1, 'verbatim'],
] as const;
const full = { ...whole, versions: [versionOf(whole, part, 'excerpt', links)] };
const excerpt = { ...part, versions: [versionOf(part, whole, 'full-version', links)] };
const family = archiveOf(full, excerpt);

describe('the card of a story shows', () => {
  test('what its page opens with', () => {
    expect(cardOf(full, family)).toMatchObject({
      kickers: ['Islands'],
      headline: 'Ferry returns',
      date: '8 March 2024',
      source: 'Island Courier',
      extent: 'Full text · 3 paragraphs',
      paragraphs: [true, true, true],
      picture: null,
    });
  });

  test('of an excerpt, which part of the whole it is, and whose headline it has', () => {
    expect(cardOf(excerpt, family)).toMatchObject({
      kickers: ['Excerpt of'],
      headline: 'Ferry returns',
      date: null,
      source: null,
      extent: 'Excerpt · 2 of 3 paragraphs',
      paragraphs: [true, true, false],
    });
  });

  test('of an excerpt with a headline of its own, that headline', () => {
    const own = { ...excerpt, headline: 'Ferry sails', displayHeadline: 'Ferry sails' };
    expect(cardOf(own, archiveOf(full, own))).toMatchObject({
      kickers: [],
      headline: 'Ferry sails',
      extent: 'Excerpt · 2 of 3 paragraphs',
    });
  });

  test('of a text without relatives, nothing of whether it is whole', () => {
    expect(cardOf(whole, archiveOf(whole)).extent).toBe('3 paragraphs');
  });

  test('a map of its places rather than a chart', () => {
    const place: Place = {
      name: 'Norway',
      kind: 'country',
      country: 'NO',
      coordinates: null,
      mentions: [],
    };
    const mapped = { ...whole, analysis: { ...whole.analysis, places: [place] } };
    expect(cardOf(mapped, archiveOf(mapped)).picture).toHaveProperty('map');
    expect(describeCard(mapped, archiveOf(mapped))).toContain(' Map of Norway. ');
  });

  test('figures that compare, where there is no map', () => {
    const text = 'About 70 percent of islanders were against it, 20 percent of islanders for it.';
    const charted = storyOf('charted', [text]);
    const figure = (said: string, value: number, measures: string): Figure => {
      const start = text.indexOf(said);
      return {
        ...{ block: charted.blocks[0]?.id ?? '', start, end: start + said.length, text: said },
        ...{ kind: 'percent', value, unit: '%', approximate: value === 70, bound: null, measures },
      };
    };
    const figures = [
      figure('70 percent', 70, 'islanders against it'),
      figure('20 percent', 20, 'islanders for it'),
    ];
    const story = { ...charted, analysis: { ...charted.analysis, figures } };
    expect(cardOf(story, archiveOf(story)).picture).toEqual({
      title: null,
      bars: [
        { amount: 'About 70 percent', label: 'islanders against it', length: 0.7 },
        { amount: '20 percent', label: 'islanders for it', length: 0.2 },
      ],
    });
    expect(describeCard(story, archiveOf(story))).toContain(' Chart of 2 figures. ');
  });
});

describe('in words a card', () => {
  test('says what it shows', () => {
    expect(describeCard(full, family)).toBe(
      'Islands: Ferry returns. 8 March 2024, Island Courier. Full text · 3 paragraphs. Stemma.',
    );
    expect(describeCard(excerpt, family)).toBe(
      'Excerpt of: Ferry returns. Excerpt · 2 of 3 paragraphs. Stemma.',
    );
  });

  test('shuts off words that are read from the right, and adds no stop to one', () => {
    const arabic = { ...whole, displayHeadline: 'العبارة تعود', kicker: null, sourceLine: null };
    expect(describeCard(arabic, archiveOf(arabic))).toBe(
      '\u2068العبارة تعود\u2069. 8 March 2024. 3 paragraphs. Stemma.',
    );
    const asking = { ...whole, displayHeadline: 'Does it sail?', kicker: null };
    expect(describeCard(asking, archiveOf(asking))).toMatch(/^Does it sail\? 8 March/);
  });
});
