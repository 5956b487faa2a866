/*
 * Characters that nobody sees and that yet do something: they turn the order of letters round, part a word or hide a
 * message. None is ever taken out of a text; a page shows where one stands, and none acts on what is around its text.
 */

/** A part of a text: letters that are seen, or one character that is not. */
export interface Run {
  text: string;
  /** What the character is called, where it is one that nobody sees. */
  unseen?: string;
  /** Whether it would act on what stands around the text, and has to be shut off from it. */
  escapes?: boolean;
}

/** What writing needs between its letters and pictures, and no reader has to be told of. */
const usual = [
  // Where a long word may break.
  String.raw`(?<=\p{L})\u00ad(?=\p{L})`,
  // Behind what they join or shape; letters of these three scripts are not joined.
  String.raw`(?<=[[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]])[\u034f\u180b-\u180f\u200c\u200d]`,
  // One of them says in which form a character is drawn; a second could only carry a message.
  String.raw`(?<!\p{Variation_Selector})\p{Variation_Selector}`,
  // Where a line may break, in scripts that have no spaces between words.
  String.raw`(?<=[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Tibetan}])\u200b`,
  // The flag of a part of a country, such as Wales: a black flag, the letters of its code, an end.
  String.raw`(?<=\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6})[\u{e0030}-\u{e007a}\u{e007f}]`,
].join('|');

/** Control characters, breaks that only Unicode knows, annotations, and what Unicode says is to be ignored. */
const unseen = new RegExp(
  String.raw`(?!${usual})[[\p{Cc}--[\t\n\r]]\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]`,
  'gv',
);

const names = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u034f', 'combining grapheme joiner'],
  ['\u061c', 'Arabic letter mark'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'end of an embedding or override'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first-strong isolate'],
  ['\u2069', 'end of an isolate'],
  ['\ufeff', 'byte order mark'],
  ['\ufff9', 'start of an annotated text'],
  ['\ufffa', 'start of an annotation'],
  ['\ufffb', 'end of an annotation'],
]);

function nameOf(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `${names.get(character) ?? kindOf(character)} (U+${code})`;
}

function kindOf(character: string): string {
  if (/\p{Variation_Selector}/u.test(character)) return 'variation selector';
  if (/[\u{e0000}-\u{e007f}]/u.test(character)) return 'tag character';
  return /\p{Cc}/u.test(character) ? 'control character' : 'invisible character';
}

/** What ends a paragraph for the order of letters (class B of Unicode's bidirectional algorithm, UAX #9). */
const paragraphBreak = /([\n\r\u001c-\u001e\u0085\u2029])/;

/** A text in parts, such that each character that nobody sees stands alone. Joined, they are the text. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  const unpaired = unpairedIsolates(text);
  let end = 0;
  for (const { 0: character, index } of text.matchAll(unseen)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    const escapes = unpaired.has(index) || paragraphBreak.test(character);
    runs.push({ text: character, unseen: nameOf(character), escapes });
    end = index + character.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** The names of the characters in some texts that nobody sees, each with how often it stands there. */
export function countUnseen(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unseen: name } of texts.flatMap(runsOf)) {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const isolateEnd = '\u2069';

/** Where isolates begin without an end or end without a beginning: these reach beyond any text that they stand in. */
function unpairedIsolates(text: string): Set<number> {
  const unpaired = new Set<number>();
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (character !== isolateEnd) open.push(index);
    else if (open.pop() === undefined) unpaired.add(index);
  }
  for (const index of open) unpaired.add(index);
  return unpaired;
}

/** Letters that are written from right to left (the blocks that Unicode sets aside for them), and bidi controls. */
const turns =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{Bidi_Control}]/u;

/**
 * A text to stand in a line of plain text, where no markup can keep it apart: what could turn the order of letters
 * round stands between a first-strong isolate and its end, each pair of which is whole (UAX #9). Any other is as it was.
 */
export function isolated(text: string): string {
  if (!turns.test(text)) return text;
  return text
    .split(paragraphBreak)
    .map((line) => (line === '' || paragraphBreak.test(line) ? line : isolatedLine(line)))
    .join('');
}

function isolatedLine(line: string): string {
  const unpaired = [...unpairedIsolates(line)];
  const ends = unpaired.filter((index) => line[index] === isolateEnd).length;
  return `${'\u2068'.repeat(ends + 1)}${line}${isolateEnd.repeat(unpaired.length - ends + 1)}`;
}
