import { at } from '../names/phrase.ts';
import { otherAbbreviations } from '../names/vocabulary.ts';
import type { Reading, Span, Text } from '../text.ts';
import { isActing } from './evidence.ts';
import { isProduct } from './known.ts';

/** Groups of countries that are named by their number: G7, P5+1. */
const group = /^(?:G(?:7|8|20|77)|[A-Z]\d\+\d)$/;

/** Words of capital letters that the text has speak, act or own, as organisations do: all mentions of them. */
export function abbreviations({ blocks }: Text): { reading: Reading; span: Span }[] {
  const found = blocks.flatMap((reading) =>
    reading.tokens.flatMap((token, index) =>
      isAbbreviation(reading, index)
        ? [{ reading, span: { start: token.start, end: token.end }, token, index }]
        : [],
    ),
  );
  const acting = new Set(
    found
      .filter(({ reading, index }) => isActing(reading.tokens, index))
      .map(({ token }) => token.text),
  );
  for (const { reading, token, index } of found)
    if (isSpelledAsThing(reading, index)) acting.delete(token.text);
  return found.filter(({ token }) => acting.has(token.text) || group.test(token.text));
}

/** Whether a word of capital letters may be short for an organisation. */
function isAbbreviation(reading: Reading, index: number): boolean {
  const { tokens, text } = reading;
  const token = at(tokens, index);
  if (group.test(token.text)) return true;
  const letters = token.text.replace(/s$/, '');
  if (!/^\p{Lu}{3,8}$/u.test(token.text) || otherAbbreviations.has(letters)) return false;
  const isShouted = at(tokens, index - 1).isUpper || at(tokens, index + 1).isUpper;
  const behind = text.slice(token.end, token.end + 30);
  const isTicker = /[:.]\s?$/.test(token.gap) || /^[:.]\p{Lu}/u.test(behind);
  const isDateline =
    token.isFirst && /^[,\s]*(?:\p{Lu}\p{Ll}+)?\s?(?:\([^)]*\))?\s?[—–-]/u.test(behind);
  const isLabel = isProduct(tokens, index + 1) || (token.isFirst && behind.startsWith(':'));
  return !isShouted && !isTicker && !isDateline && !isLabel;
}

/** Whether an abbreviation stands in brackets behind what is no organisation's name: "tariff rate quota (TRQ)". */
function isSpelledAsThing({ tokens }: Reading, index: number): boolean {
  const before = at(tokens, index - 1);
  if (at(tokens, index).gap !== ' (') return false;
  const letter = at(tokens, index).text.at(-1)?.toLowerCase();
  return (
    before.text.charAt(0).toLowerCase() === letter &&
    (!before.isCapital ||
      /^(?:Act|Agreement|Plan|Bill|Treaty|Pact|Law|Index|Demonstration|System)$/.test(before.text))
  );
}
