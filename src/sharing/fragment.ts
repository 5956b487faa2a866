/*
 * Text fragments (WICG, "URL Fragment Text Directives"): the end of an address that opens a page at certain words,
 * `text=[prefix-,]start[,end][,-suffix]`. Browsers differ in which words they hold to be the same; here those are the
 * same that any browser does not tell apart, so that what comes first by this search comes first by every other.
 */

/** A stretch of a text, in UTF-16 code units, its end exclusive. */
export type Span = readonly [start: number, end: number];

/** A text in which words are found by directives, and directives for words. */
export interface Reading {
  /**
   * The words that a directive means; an empty stretch where the text does not have them or the directive is malformed.
   *
   * @param directive what stands behind `:~:text=` in an address; of several directives the first counts
   */
  find: (directive: string) => Span;
  /**
   * The words that a stretch touches, whole and without the punctuation around them, and a directive that finds them:
   * an empty one where none tells them from others like them. An empty stretch where it touches no words.
   */
  tell: (stretch: Span) => [words: Span, directive: string];
}

/** A stretch of more signs is told by its first and its last words. */
const longest = 60;
const atEdge = 12;

/** With so many signs on either side, a word more each time, a stretch is told from others like it, or is not. */
const mostAround = 120;

/** A directive. */
const form = /^(?:([^,&]*)-,)?([^,&]+)(?:,([^-,&][^,&]*))?(?:,-([^,&]*))?/;

/** Letters, digits and symbols, without accents and case. */
function signsOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}\p{S}]/gu, '');
}

/** @param text all words of a page, with a line break between those of different blocks */
export function read(text: string): Reading {
  /** The signs of the text, and for each the word that it is of. */
  let signs = '';
  const words: Span[] = [];
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'word' }).segment(
    text,
  )) {
    signs += signsOf(segment);
    while (words.length < signs.length) words.push([index, index + segment.length]);
  }

  /** The stretch of the words of some signs. */
  const spanOf = (from: number, to: number): Span => {
    const some = words.slice(from < 0 ? 0 : from, to);
    return [some[0]?.[0] ?? 0, some.at(-1)?.[1] ?? 0];
  };

  const find = (directive: string): Span => {
    const terms = form.exec(directive) ?? [];
    const signsIn = (term: number): string => signsOf(decodeURIComponent(terms[term] ?? ''));
    try {
      const prefix = signsIn(1);
      const start = signsIn(2);
      const end = signsIn(3);
      const suffix = signsIn(4);
      const at = signs.indexOf(prefix + start + (end ? '' : suffix));
      const from = at + prefix.length;
      const last = signs.indexOf(end && end + suffix, from + start.length);
      return spanOf(from, start && at >= 0 && last >= 0 ? last + end.length : 0);
    } catch {
      return [0, 0];
    }
  };

  const tell = ([start, end]: Span): [Span, string] => {
    const from = words.findIndex((word) => word[1] > start);
    const to = words.findLastIndex((word) => word[0] < end) + 1;
    const span = spanOf(from, to);
    /** What stands in a stretch, as far as that is in its first or its last block. */
    const term = (first: number, behind: number, block: 0 | -1): string =>
      encodeURIComponent(text.slice(first, behind).trim().split('\n').at(block) ?? '')
        // A dash in a term would make it one of those around.
        .replaceAll('-', '%2D');
    const isLong = to - from > longest || text.slice(...span).includes('\n');
    const edge = isLong ? atEdge : to - from;
    for (let around = 0; around < mostAround; around += 4) {
      const prefix = term(spanOf(from - around, to)[0], span[0], -1);
      const first = term(span[0], spanOf(from, from + edge)[1], 0);
      const last = term(isLong ? spanOf(to - edge, to)[0] : span[1], span[1], -1);
      const suffix = term(span[1], spanOf(from, to + around)[1], 0);
      const directive = `${prefix}-,${first},${last},-${suffix}`.replace(/^-,|,(?=,)|,-$/g, '');
      if (find(directive).join() === span.join()) return [span, directive];
    }
    return [span, ''];
  };

  return { find, tell };
}
