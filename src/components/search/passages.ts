import { shownWords, type ShownWord } from '../../text/unspaced.ts';

/** What Pagefind keeps of a page, as far as it is shown. */
export interface Fragment {
  content: string;
  /** Where passages begin, by the words' positions: their ids are those of `pageOf`. */
  anchors: readonly { id: string; location: number }[];
  /** The positions of the words that were found. */
  locations: readonly number[];
}

/** Some words, found or not. */
export interface Run {
  text: string;
  isFound: boolean;
}

/** A passage of a story with words that were found. */
interface Passage {
  story: string;
  /** The block's id; null for what stands around the text. */
  block: string | null;
  runs: Run[];
  /** What lights the found words on the story's page: a fragment directive, without `:~:`. */
  directive: string;
}

/** What of a family is shown among the results. */
export interface Excerpts {
  story: string;
  headline: Run[];
  passages: Passage[];
}

/** So many passages show whether a story is the one that was looked for. */
const most = 3;

/** Words of a longer passage that are shown, and those of them that lead up to what was found. */
const longest = 60;
const lead = 14;

/** Words before and behind that tell the found ones from the same elsewhere on their page. */
const context = 4;

/** Runs that are lit; an address should stay one that can be sent. */
const mostLit = 4;

interface Located {
  story: string;
  block: string | null;
  words: ShownWord[];
  found: ReadonlySet<number>;
  /** The found words in lower case, without what is no letter: what makes a passage worth showing is how many there are. */
  forms: ReadonlySet<string>;
}

/**
 * The headline and the best passages of a page, in the order of the text. A passage that only a version has is shown for
 * words that no passage of the base has: else it would be the same passage again, edited.
 */
export function excerptsOf({ content, anchors, locations }: Fragment): Excerpts {
  const words = content.split(' ');
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  const located = sorted.map(({ id, location }, at) =>
    locate(id, words.slice(location, sorted[at + 1]?.location), new Set(locations), location),
  );
  const [head, ...rest] = located;
  const story = head?.story ?? '';
  const matching = rest.filter(({ found }) => found.size > 0);
  const ofBase = matching.filter((one) => one.story === story);
  const told = new Set([head, ...ofBase].flatMap((one) => [...(one?.forms ?? [])]));
  const ofVersions = matching.filter(
    (one) => one.story !== story && [...one.forms].some((form) => !told.has(form)),
  );
  const best = new Set(
    [...ofBase, ...ofVersions]
      .toSorted((a, b) => b.forms.size - a.forms.size || b.found.size - a.found.size)
      .slice(0, most),
  );
  const shown = best.size > 0 ? rest.filter((one) => best.has(one)) : opening(rest);
  return {
    story,
    headline: head === undefined ? [] : runsOf(head, 0, head.words.length),
    passages: shown.map((one) => ({
      story: one.story,
      block: one.block,
      runs: excerpt(one),
      directive: directiveOf(one),
    })),
  };
}

/** The first paragraph, where it is the headline that was found. */
function opening(passages: readonly Located[]): Located[] {
  const first = passages.find(({ block }) => block !== null);
  return first === undefined ? [] : [first];
}

function locate(
  id: string,
  words: readonly string[],
  locations: ReadonlySet<number>,
  start: number,
): Located {
  const [story = '', block = null] = id.split('#');
  const shown = shownWords(words);
  const found = new Set<number>();
  for (const [at, { isPair }] of shown.entries()) {
    if (!locations.has(start + at)) continue;
    found.add(at);
    if (isPair) found.add(at + 1);
  }
  const forms = [...found].map((at) =>
    (shown[at]?.text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return { story, block, words: shown, found, forms: new Set(forms) };
}

/** All of a short passage; of a long one what stands around the first found word. */
function excerpt(passage: Located): Run[] {
  const { words, found } = passage;
  const first = Math.min(...found, words.length);
  const start =
    words.length <= longest || found.size === 0
      ? 0
      : Math.max(0, Math.min(first - lead, words.length - longest));
  const end = Math.min(words.length, start + longest);
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...runsOf(passage, start, end),
    ...(end < words.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** Words of a passage, those that were found apart from the others. The space between two belongs to neither. */
function runsOf({ words, found }: Located, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; at += 1) {
    const { text = '', isApart = false } = words[at] ?? {};
    const isFound = found.has(at);
    const isSame = runs.at(-1)?.isFound === isFound;
    const gap = isApart && at > start ? ' ' : '';
    if (isFound && gap !== '' && !isSame) add(runs, gap, false);
    add(runs, isFound && !isSame ? text : `${gap}${text}`, isFound);
  }
  return runs;
}

function add(runs: Run[], text: string, isFound: boolean): void {
  const last = runs.at(-1);
  if (last?.isFound === isFound) last.text += text;
  else runs.push({ text, isFound });
}

/**
 * What makes a browser light the found words and no others like them: each run with a few words before and behind it
 * (https://wicg.github.io/scroll-to-text-fragment/). '' where there is nothing to light.
 */
function directiveOf({ words, found }: Located): string {
  const textOf = (start: number, end: number): string =>
    words
      .slice(Math.max(0, start), end)
      .map(({ text, isApart }, at) => (isApart && at > 0 ? ` ${text}` : text))
      .join('')
      .trim();
  const lit = [...found]
    .filter((at) => !found.has(at - 1))
    .sort((a, b) => a - b)
    .slice(0, mostLit);
  return lit
    .map((start) => {
      let end = start + 1;
      while (found.has(end)) end += 1;
      const before = textOf(start - context, start);
      const after = textOf(end, end + context);
      return [
        `text=${before === '' ? '' : `${encoded(before)}-,`}`,
        encoded(textOf(start, end)),
        after === '' ? '' : `,-${encoded(after)}`,
      ].join('');
    })
    .join('&');
}

/** A comma and an ampersand are encoded as everywhere; a hyphen has a meaning of its own in a directive. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
