import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { countWords } from '../../../text/words.ts';
import type { Line } from '../../document.ts';
import { isProse } from '../../clues.ts';
import { attribute, isInline, namesOf, type Leaf } from './page.ts';

/** What a leaf is, and why if it is not the body's. */
export interface Judgement {
  part: NonNullable<Line['part']>;
  why?: string;
}

/** A leaf that the extractor took for the article, with what tells whether it is. */
interface Candidate {
  leaf: Leaf;
  index: number;
  text: string;
  words: number;
  isProse: boolean;
  /** The share of its letters that lead elsewhere. */
  linked: number;
  /** What the elements around it are called, in lower-case words. */
  names: string;
  tags: ReadonlySet<string>;
  /** Where it stands to the element that holds most of the running text. */
  place: 'above' | 'within' | 'below';
}

/** What an element that holds more of the article than this is called says nothing of a single block in it. */
const mostHeld = 1 / 3;

/** An element that holds this much of the running text is the one that holds the body. */
const leastOfBody = 0.8;

/** A rule that would take more of the running text than this has misread the page, and is left out. */
const mostTaken = 1 / 2;

/**
 * What stands among an article's blocks on news pages and is none of them. Found by looking through what the extractor
 * leaves in on the pages of the article-extraction-benchmark, and held against the test pages of fundus and fundus-evaluation.
 */
const chrome: readonly { why: string; holds: (candidate: Candidate) => boolean }[] = [
  {
    why: 'a menu, button or form',
    holds: ({ tags }) => ['nav', 'button', 'form', 'label'].some((tag) => tags.has(tag)),
  },
  {
    why: 'hidden until it is asked for',
    holds: ({ names }) => /\b(?:hidden|collapsed)\b/.test(names),
  },
  {
    why: 'a gallery of pictures',
    holds: ({ names }) => /\b(?:gallery|slideshow|slider|carousel|swiper|lightbox)\b/.test(names),
  },
  {
    why: 'points to other stories',
    holds: ({ names }) =>
      /\b(?:related|recommend\w*|trending|popular|promos?|teasers?|rail|read more|more stories|see also|also on|outbrain|taboola)\b/.test(
        names,
      ),
  },
  {
    why: 'asks for a subscription',
    holds: ({ names }) => /\b(?:newsletters?|sign ?up|subscri\w+|cta|callout)\b/.test(names),
  },
  {
    why: 'of the writer',
    holds: ({ names }) => /\b(?:authors?|bio|bylines?|contributors?|submitted)\b/.test(names),
  },
  {
    why: 'of the publication',
    holds: ({ names, words }) =>
      words < 25 && /\b(?:time ?stamp|dates?|dateline|publish\w*|posted on|meta)\b/.test(names),
  },
  {
    why: 'for sharing and comments',
    holds: ({ names }) => /\b(?:shar(?:e|ing)|social|comments?|disqus|breadcrumbs?)\b/.test(names),
  },
  {
    why: 'advertising or small print',
    holds: ({ names }) =>
      /\b(?:ads?|advert\w*|sponsor\w*|banner|cookies?|disclaimer|disclosure|copyrights?)\b/.test(
        names,
      ),
  },
  {
    why: 'a link that stands alone',
    holds: ({ linked, words }) => linked > 0.9 && words > 2,
  },
  {
    why: 'a line that leads elsewhere',
    holds: ({ text, words }) =>
      words < 40 &&
      /^\W*(?:(?:also )?related|read (?:more|also|next)|also read|see (?:more|also)|more (?:on|from)\b|more:|don['’]t miss|you (?:may|might) (?:also )?like|recommended|trending|sign up|subscribe|follow (?:us|him|her|me|them)\b|like this story|click here|continue reading|listen:|watch:|also:)/iu.test(
        text,
      ),
  },
  {
    why: 'a label of the page',
    holds: ({ text, words }) =>
      words < 12 &&
      /^\W*(?:adver\w*|comments?|image \d+ of.*|share|tags:.*|filed under.*|published.*|posted.*|updated.*|copyright.*|©.*|all rights reserved.*|enlarge image|getty images|loading\b.*)$/iu.test(
        text,
      ),
  },
  {
    why: 'a note on who reported',
    holds: ({ text, words }) =>
      words < 60 &&
      /^\W*(?:(?:additional )?(?:reporting|writing|editing) by|reach the reporter)|contributed (?:to this (?:report|story|article)|reporting)\.?$|follow (?:him|her|them|me|us) on|(?:can|may) be reached at/iu.test(
        text,
      ),
  },
  { why: 'above the body', holds: ({ place, isProse }) => place === 'above' && !isProse },
  { why: 'below the body', holds: ({ place, isProse }) => place === 'below' && !isProse },
];

const captionNames = /(?<!\b(?:has|no|with|without) )\b(?:\w*caption|caption \w+|cutline)\b/;
const creditNames = /\b(?:\w*credits?|attribution|photographer)\b/;

/**
 * Tells body from all else.
 *
 * @param extracted the leaves that the extractor took for the article, as positions in `leaves`
 * @returns a judgement a leaf
 */
export function judge(leaves: readonly Leaf[], extracted: ReadonlySet<number>): Judgement[] {
  const candidates = candidatesOf(leaves, withTheirLike(leaves, extracted));
  const judgements = leaves.map((): Judgement => ({ part: 'outside', why: 'not of the article' }));
  const free = new Set(candidates);
  const take = (taken: readonly Candidate[], judgement: Judgement): void => {
    for (const candidate of taken) {
      judgements[candidate.index] = judgement;
      free.delete(candidate);
    }
  };

  const prose = proseIn(candidates);
  const takeFew = (holds: (candidate: Candidate) => boolean, judgement: Judgement): void => {
    const taken = [...free].filter(holds);
    if (proseIn(taken) <= prose * mostTaken) take(taken, judgement);
  };
  takeFew(({ names, tags }) => creditNames.test(names) && !tags.has('p'), { part: 'credit' });
  takeFew(({ names, tags }) => tags.has('figcaption') || captionNames.test(names), {
    part: 'caption',
  });
  for (const { why, holds } of chrome) takeFew(holds, { part: 'outside', why });
  take([...free], { part: 'body' });
  return judgements;
}

function proseIn(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { isProse, text }) => sum + (isProse ? text.length : 0), 0);
}

function candidatesOf(leaves: readonly Leaf[], article: ReadonlySet<number>): Candidate[] {
  const found = leaves.flatMap((leaf, index) =>
    article.has(index) ? [{ leaf, index, text: leaf.text, isProse: isProse(leaf.text) }] : [],
  );
  const held = new Map<Tree.Element, number>();
  const prose = new Map<Tree.Element, number>();
  let [allHeld, allProse] = [0, 0];
  for (const { leaf, text, isProse } of found) {
    allHeld += text.length;
    if (isProse) allProse += text.length;
    for (const element of leaf.path) {
      held.set(element, (held.get(element) ?? 0) + text.length);
      if (isProse) prose.set(element, (prose.get(element) ?? 0) + text.length);
    }
  }
  const body = [...prose].findLast(([, length]) => length >= allProse * leastOfBody)?.[0];
  const isWithin = ({ leaf }: { leaf: Leaf }): boolean =>
    body === undefined || leaf.path.includes(body);
  const first = found.find(isWithin)?.index ?? 0;

  return found.map((one) => {
    const around = one.leaf.path.filter((element) => (held.get(element) ?? 0) < allHeld * mostHeld);
    const linked = one.leaf.runs.filter(({ url }) => url !== null);
    return {
      ...one,
      words: countWords(one.text),
      linked: linked.reduce((sum, { text }) => sum + text.length, 0) / one.text.length,
      names: around.map((element) => inWords(namesOf(element))).join(' / '),
      tags: new Set(around.map(({ tagName }) => tagName)),
      place: isWithin(one) ? 'within' : one.index < first ? 'above' : 'below',
    };
  });
}

/** "newsletterSignup__box-2" as "newsletter signup box". */
export function inWords(names: string): string {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .toLowerCase();
}

/**
 * The extracted leaves, and those that are marked up just like its running text in the same article: the extractor
 * keeps one of several boxes that a body is parted into.
 */
function withTheirLike(leaves: readonly Leaf[], extracted: ReadonlySet<number>): Set<number> {
  const articles = new Map<Tree.Element, number>();
  const styleOf = ({ path }: Leaf): string =>
    blockPath(path)
      .map((element) => {
        const { tagName } = element;
        if (tagName !== 'article')
          return `${tagName}.${(attribute(element, 'class') ?? '').replace(/\d+/g, '')}`;
        if (!articles.has(element)) articles.set(element, articles.size);
        return `article ${articles.get(element) ?? ''}`;
      })
      .join('>');
  const styles = new Set(
    leaves.flatMap((leaf, index) =>
      extracted.has(index) && isProse(leaf.text) ? [styleOf(leaf)] : [],
    ),
  );
  const boxes = new Set<Tree.Element>();
  leaves.forEach((leaf, index) => {
    const box = blockPath(leaf.path).at(-2);
    if (box === undefined || boxes.has(box) || extracted.has(index)) return;
    const isStyled = (attribute(box, 'class') ?? '') !== '';
    if (isStyled && isProse(leaf.text) && styles.has(styleOf(leaf))) boxes.add(box);
  });
  const isLike = ({ path }: Leaf): boolean => {
    const box = blockPath(path).at(-2);
    return box !== undefined && boxes.has(box);
  };
  return new Set(
    leaves.flatMap((leaf, index) => (extracted.has(index) || isLike(leaf) ? [index] : [])),
  );
}

/** The path down to the block that a leaf stands in, without the marks in it. */
function blockPath(path: readonly Tree.Element[]): readonly Tree.Element[] {
  return path.slice(0, path.findLastIndex((element) => !isInline(element)) + 1);
}
