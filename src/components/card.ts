import type { Archive, Story } from '../assemble.ts';
import type { Card } from '../cards/card.ts';
import { cardMap, type Picture } from '../cards/picture.ts';
import { chartsOf } from '../charts/figures.ts';
import { viewOf } from '../charts/map.ts';
import { publication } from '../publication.ts';
import { isolated } from '../text/unseen.ts';
import { amountSaid, blockTexts } from './findings.ts';
import { describeMap, placesOnMap } from './where.ts';
import {
  counted,
  day,
  describeExtent,
  fullVersionOf,
  paragraphs,
  relativesOf,
  type Phrase,
} from './wording.ts';

/** Where cards are kept from build to build: below Astro's own cache folder (astro.config.ts), which a build leaves as it is. */
export const cardFolder = '.astro/cache/cards';

/** What the site's own card shows. */
export const siteCard: Card = {
  site: publication,
  kickers: [],
  headline: `${publication.tagline}.`,
  date: null,
  source: null,
  extent: '',
  paragraphs: [true, true, true, false, false, true, true, true, true],
  picture: null,
};

/** What the card of a story shows: what its page opens with, and its map or else its first chart. */
export function cardOf(story: Story, archive: Archive): Card {
  const relatives = relativesOf(story, archive);
  const full = fullVersionOf(relatives);
  const { kind, length } = describeExtent(story, relatives);
  return {
    site: publication,
    kickers: [
      story.kicker,
      full === undefined || story.headline !== null ? null : 'Excerpt of',
    ].filter((kicker) => kicker !== null),
    headline: story.displayHeadline,
    date: story.published === null ? null : day(story.published),
    source: story.sourceLine,
    // Of a text without relatives nobody can say that it is whole.
    extent: relatives.length === 0 ? length : `${kind} · ${length}`,
    paragraphs: full?.cells ?? paragraphs(story).map(() => true),
    picture: pictureOf(story),
  };
}

function pictureOf(story: Story): Picture | null {
  const { figures, places } = story.analysis;
  const map = viewOf(placesOnMap(places), cardMap);
  if (map !== null) return { map };
  const texts = blockTexts(story);
  const [chart] = chartsOf(figures, texts).charts;
  if (chart === undefined) return null;
  const { before, after } = chart.shared;
  return {
    title: [before, after].every((words) => words === '') ? null : `${before} … ${after}`.trim(),
    bars: chart.bars.map(({ figure, label, length }) => ({
      amount: plain(amountSaid(figure, texts.get(figure.block) ?? '', story)),
      label,
      length,
    })),
  };
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.own)).join('');
}

/**
 * The card of a story in words, for those who do not see it and for programs. Plain text: no markup, and each text of a
 * source shut off from the rest.
 */
export function describeCard(story: Story, archive: Archive): string {
  const { kickers, headline, date, source, extent, picture } = cardOf(story, archive);
  const sentences = [
    [...kickers, headline].map(isolated).join(': '),
    [date, source === null ? null : isolated(source)].filter((part) => part !== null).join(', '),
    extent,
    picture === null ? '' : describePicture(picture),
    publication.name,
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

function describePicture(picture: Picture): string {
  return 'map' in picture
    ? describeMap(picture.map)
    : `Chart of ${counted(picture.bars.length, 'figure')}`;
}
