const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words after which a full stop does not end a sentence, as news text uses them. */
const abbreviations = new Set(
  (
    'Mr Mrs Ms Dr Prof Rev Hon Sr Jr St Gen Col Lt Sgt Capt Maj Cmdr Adm Sen Rep Gov Pres Sec Supt Insp ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun ' +
    'Co Corp Inc Ltd Bros Dept Univ Assn No Nos vs v approx est al etc e.g i.e cf p pp vol Fig ' +
    'U.S U.K U.N E.U D.C a.m p.m Ph.D M.D B.A M.A Mio Mrd'
  ).split(' '),
);

const lastWord = /(?<![\p{L}.])([\p{L}.]+)\.\s*$/u;

/** No abbreviation is longer. */
const longestAbbreviation = 20;

/** Whether a text ends in a full stop that need not be a sentence's: that of an abbreviation or of initials. */
export function endsInAbbreviation(text: string): boolean {
  const word = lastWord.exec(text.slice(-longestAbbreviation))?.[1];
  return word !== undefined && (abbreviations.has(word) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(word));
}

/**
 * A text's sentences (Unicode UAX #29 by `Intl.Segmenter`, joined again after abbreviations and before small letters).
 * None runs over a line break, for the lines of a text are items, paragraphs or rows.
 *
 * @returns the sentences in order, without the white space between them; none for an empty text
 */
export function sentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

/**
 * Where the same sentences stand.
 *
 * @returns offsets in UTF-16 code units, the end's exclusive
 */
export function sentenceSpans(text: string): { start: number; end: number }[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const spans = spansOfLine(line, offset);
    offset += line.length + 1;
    return spans;
  });
}

function spansOfLine(text: string, offset: number): { start: number; end: number }[] {
  const found: string[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const before = text.slice(Math.max(start, index - longestAbbreviation), index);
    if (index > start && !endsInAbbreviation(before) && !/^\p{Ll}/u.test(segment)) {
      found.push(text.slice(start, index));
      start = index;
    }
  }
  found.push(text.slice(start));
  let from = offset;
  return found.flatMap((sentence) => {
    const first = from + sentence.length - sentence.trimStart().length;
    const last = from + sentence.trimEnd().length;
    from += sentence.length;
    return first < last ? [{ start: first, end: last }] : [];
  });
}
