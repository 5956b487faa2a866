import type { TextFields } from '../../../story.ts';
import { normalise } from '../../../text/normal.ts';
import { countWords } from '../../../text/words.ts';
import { inWords, type Judgement } from './article.ts';
import type { Metadata } from './metadata.ts';
import { namesOf, type Leaf } from './page.ts';

/** What a page's metadata say, held against its text. */
interface Head {
  stated: Partial<TextFields>;
  /** What each leaf is, the lines of the head named. */
  judgements: Judgement[];
}

/** What newsrooms and their systems call the sentence or two below a headline. */
const standfirstNames =
  /\b(?:stand ?first|dek|deck|sub ?(?:title|head|heading|headline)|chapeau|einleitung|vorspann)\b/;

/** What they call it too, if they do not mean the first paragraph of the body. */
const openingNames = /\b(?:summary|abstract|intro|lead|lede|excerpt)\b/;

/** A standfirst has no fewer words than this. */
const shortestStandfirst = 5;

const bylineNames = /\b(?:bylines?|authors?|writers?)\b/;

/** A byline has no more words than this. */
const longestByline = 20;

/** A kicker stands no more lines above its headline than this. */
const kickerReach = 12;

/** The share of words that a page's heading and what its metadata call it have at least in common. */
const leastShared = 0.3;

/** Finds the lines of the head in the text, and states what the metadata say and, where it matters, the text bears out. */
export function headOf(
  leaves: readonly Leaf[],
  judged: readonly Judgement[],
  metadata: Metadata,
): Head {
  const { published, updated, site } = metadata;
  const byline = metadata.authors.filter((name) => name !== site).join(', ');
  const at = headlineAt(leaves, metadata.headlines);
  const headline = headlineIn(leaves[at]?.text, metadata);
  const stated: Partial<TextFields> = {
    ...(headline === undefined ? {} : { headline }),
    ...(byline === '' ? {} : { byline }),
    ...(published === null ? {} : { published }),
    ...(updated === null ? {} : { updated }),
  };
  if (at < 0 || standsLast(at, leaves, judged)) return { stated, judgements: [...judged] };

  const kicker = kickerAbove(at, leaves, metadata.sections);
  if (kicker !== undefined) stated.kicker = kicker;
  const judgements = judged.map((judgement, index): Judgement => {
    if (index === at) return { part: 'headline' };
    return index < at && judgement.part === 'body'
      ? { part: 'outside', why: 'above the headline' }
      : judgement;
  });

  const isDescribed = saidBy(metadata.descriptions);
  for (const [index, { text, path }] of leaves.entries()) {
    const part = judgements[index]?.part;
    if (index <= at || (part !== 'outside' && part !== 'body')) continue;
    const isOutside = part === 'outside';
    const names = inWords(path.slice(-3).map(namesOf).join(' / '));
    const isNamed = standfirstNames.test(names) || (isOutside && openingNames.test(names));
    const isLong = countWords(text) >= shortestStandfirst;
    if (
      stated.standfirst === undefined &&
      isLong &&
      (isNamed || (isOutside && isDescribed(text)))
    ) {
      judgements[index] = { part: 'standfirst' };
      stated.standfirst = text;
    } else if (!isOutside) {
      break;
    } else if (bylineNames.test(names) && countWords(text) <= longestByline) {
      judgements[index] = { part: 'byline' };
    }
  }
  return { stated, judgements };
}

/**
 * Where the headline stands: the heading that says what the metadata say, else that of the highest rank that shares
 * most words with it, else, where there are none, the only one of that rank. -1 where none of these is there.
 */
function headlineAt(leaves: readonly Leaf[], headlines: readonly string[]): number {
  const heads = (leaf: Leaf, rank: RegExp): boolean =>
    leaf.path.some(({ tagName }) => rank.test(tagName));
  for (const headline of headlines) {
    const isSaid = saidBy([headline]);
    for (const rank of [/^h1$/, /^h[2-6]$/]) {
      const found = leaves.findIndex((leaf) => heads(leaf, rank) && isSaid(leaf.text));
      if (found >= 0) return found;
    }
  }
  const first = leaves.flatMap((leaf, index) => (heads(leaf, /^h1$/) ? [{ leaf, index }] : []));
  if (headlines.length === 0) return first.length === 1 ? (first[0]?.index ?? -1) : -1;
  const [most] = first
    .map(({ leaf, index }) => ({
      index,
      shared: headlines.reduce(
        (most, headline) => Math.max(most, sharedWords(leaf.text, headline)),
        0,
      ),
    }))
    .toSorted((a, b) => b.shared - a.shared);
  return most !== undefined && most.shared > leastShared ? most.index : -1;
}

/** The words that two texts share, as a share of those of the shorter one. */
function sharedWords(a: string, b: string): number {
  const [some, others] = [wordsOf(a), wordsOf(b)];
  const fewest = Math.min(some.size, others.size);
  return fewest === 0 ? 0 : some.intersection(others).size / fewest;
}

function wordsOf(text: string): Set<string> {
  return new Set(comparable(text).match(/[\p{L}\p{N}]+/gu));
}

/** The headline, of a heading that may have a kicker before it; without a heading as the metadata give it. */
function headlineIn(
  heading: string | undefined,
  { headlines, site }: Metadata,
): string | undefined {
  if (heading === undefined) return withoutSite(headlines[0], site);
  const behindKicker = headlines.find(
    (headline) => countWords(headline) > 2 && comparable(heading).endsWith(comparable(headline)),
  );
  return behindKicker ?? heading;
}

/** A page's title without the name of the site behind it. */
function withoutSite(title: string | undefined, site: string | null): string | undefined {
  const [, before, behind] = /^(.*\S)\s+[|–—·»-]\s+([^|–—·»]+)$/u.exec(title ?? '') ?? [];
  return before !== undefined && behind === site ? before : title;
}

/** Whether most of the body stands above a heading: then it heads something else. */
function standsLast(at: number, leaves: readonly Leaf[], judged: readonly Judgement[]): boolean {
  const bodyIn = (from: number, to: number): number =>
    leaves.reduce(
      (sum, { text }, index) =>
        sum + (index >= from && index < to && judged[index]?.part === 'body' ? text.length : 0),
      0,
    );
  return bodyIn(0, at) > bodyIn(at, leaves.length);
}

/** The line near above the headline that names one of the sections that the metadata name. */
function kickerAbove(
  at: number,
  leaves: readonly Leaf[],
  sections: readonly string[],
): string | undefined {
  const isSection = saidBy(sections);
  return leaves
    .slice(Math.max(0, at - kickerReach), at)
    .findLast(({ text, path }) => isSection(text) && path.every(({ tagName }) => tagName !== 'nav'))
    ?.text;
}

/** Whether one of some texts says the same as another; the end of each may be cut off with dots. */
function saidBy(texts: readonly string[]): (text: string) => boolean {
  const said = texts.map((text) => {
    const whole = comparable(text);
    const [start = whole, ...dots] = whole.split(/(?:…|\.\.\.)$/);
    return { start: start.trimEnd(), isCut: dots.length > 0 };
  });
  return (text) => {
    const same = comparable(text);
    return said.some(({ start, isCut }) =>
      isCut ? start !== '' && same.startsWith(start) : same === start,
    );
  };
}

/** A text as it is compared: without case, kinds of quotation marks, and hyphens that only show at a line's end. */
function comparable(text: string): string {
  return normalise(text).replaceAll('\u00AD', '').toLowerCase();
}
