/** The longest caption. */
export const longest = 120;

/** One line that reads as a caption: no sign at either end, no half of a pair, not too long. */
export function tidy(text: string): string {
  let line = text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;:.])/gu, '')
    .replace(/ -(?=\p{Ll})/gu, '-')
    .replace(/ and more$/u, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .trim();
  if (line.length > longest) line = line.slice(0, Math.max(0, line.lastIndexOf(' ', longest)));
  if ((line.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) line = line.replace(/[“”"]/gu, '');
  line = line.replace(/[()[\]]/gu, '').replace(/^(?:and|or|of(?! which| whom)) /u, '');
  // "what the painting sold for" may end in a preposition, a noun may not.
  const ends = line.startsWith('what ')
    ? /(?:[\s,;:–—-](?:the|an?|and|or|that|which|who|as)?|(?<=\p{Ll})\.)+$/iu
    : /(?:[\s,;:–—-](?:the|an?|of|in|to|for|and|or|from|by|with|at|on|that|which|who|as)?|(?<=\p{Ll})\.)+$/iu;
  return line.replace(ends, '').trim();
}
