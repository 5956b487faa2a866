import type { Span } from './text.ts';

/** A word or number of a block. */
export interface Token extends Span {
  /** Its letters, without a possessive 's; with the full stops of initials (U.S., J.) and straight apostrophes. */
  text: string;
  /** Whether 's follows, or ' after a plural. */
  isPossessive: boolean;
  /** Whether it begins with a capital letter. */
  isCapital: boolean;
  /** Whether it has two or more capital letters and no small one. */
  isUpper: boolean;
  /** Whether a capital would stand there anyhow: it opens a sentence or a quotation, or follows a colon. */
  isFirst: boolean;
  /** What stands between it and the token before it in the block. */
  gap: string;
}

const pattern =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’&+-]|\.(?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** What may stand between a sentence's beginning and a word that a capital tells nothing of. */
const opens = /^[\s"“‘'«»„(—–-]*$/u;

/** What is joined to a name by a hyphen and is no part of it: Delhi-based, Siena College-conducted. */
const compound =
  /(?<=^(?!(?:Anti|Co|Counter|Ex|Half|Inter|Mid|Multi|Non|Out|Over|Post|Pre|Pro|Re|Self|Semi|Under|Well)-)\p{Lu}.+)-(?:area|backed|based|born|bound|brokered|built|era|friendly|funded|held|led|like|made|only|owned|run|speaking|style|wide|\p{Ll}{4,}(?:ed|ing))$/u;

/** The words and numbers of a block's text, in order; one pass. */
export function tokensOf(text: string, sentences: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let before = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const start = match.index;
    const owner = found.replace(/(?<=..)['’]s$/, '');
    const word = owner.length > 80 ? owner : owner.replace(compound, '');
    const end = start + word.length;
    const isPlural = word.endsWith('s') && /^['’](?!\p{L})/u.test(text.slice(end, end + 2));
    while ((sentences[sentence]?.end ?? Infinity) <= start) sentence += 1;
    const gap = text.slice(before, start);
    const opening = sentences[sentence]?.start ?? 0;
    tokens.push({
      start,
      end,
      text: word.replaceAll('’', "'"),
      isPossessive: owner !== found || isPlural,
      isCapital: /^\p{Lu}/u.test(word),
      isUpper: /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word),
      isFirst:
        (opening >= before && opens.test(text.slice(opening, start))) ||
        /(?:["“‘«„]|(?:^|\s)'|:\s)$/u.test(gap),
      gap,
    });
    // The gap behind "Delhi-based" begins with "-based": what follows is no part of the name.
    before = word === owner ? start + found.length : end;
  }
  return tokens;
}
