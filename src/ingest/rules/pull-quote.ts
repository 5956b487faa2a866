import { free, type Rule } from '../rule.ts';
import type { Placed } from '../setting.ts';

/** So many words in a row are no chance; a longer line is a paragraph that says a thing twice. */
const fewestWords = 8;
const mostWords = 30;

/** Lines that are set again from a paragraph of the text, to be read in passing. */
export const pullQuote: Rule = (sheet) => {
  const starts = new Map<string, Placed[]>();
  for (const line of sheet.lines.filter(({ isSound }) => isSound)) {
    for (const start of startsIn(line.same)) {
      const known = starts.get(start);
      if (known === undefined) starts.set(start, [line]);
      else if (known.at(-1) !== line) known.push(line);
    }
  }
  return free(sheet).flatMap((line) => {
    if (line.words < fewestWords || line.words > mostWords) return [];
    if (line.above === 0 || !line.endsSentence) return [];
    const words = withoutMarks(line.same);
    const [start] = startsIn(words);
    const isSetAgain = starts
      .get(start ?? '')
      ?.some((text) => text !== line && text.words >= line.words + 4 && text.same.includes(words));
    return isSetAgain === true
      ? [
          {
            index: line.index,
            role: 'chrome' as const,
            why: 'a pull quote: it stands in a paragraph too',
          },
        ]
      : [];
  });
};

/** Each run of so many words, as the start of a passage. */
function startsIn(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - fewestWords + 1))
    .map((_word, index) => words.slice(index, index + fewestWords).join(' '));
}

function withoutMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
