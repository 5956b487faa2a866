import { wordSet } from '../words.ts';
import { isHyphen } from './numbers.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

const unusual = wordSet(
  'people men women children police staff personnel cattle sheep fish aircraft feet teeth mice lives wives',
  'families countries million cases crew troops series species dead others more of percent',
);

export function isPlural(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (unusual.has(token.lower) ||
      /[^suis]s$/.test(token.lower) ||
      /(?:ss|s|us|i)es$/.test(token.lower))
  );
}

const nominal: ReadonlySet<Tag | undefined> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** The noun that a number counts, and where it ends: "countries" behind "five Central Asian". */
export function nounBehind(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
): { text: string; end: number } | null {
  let last: { text: string; end: number } | null = null;
  for (let next = at; next < at + 8; next += 1) {
    const token = tokens[next];
    const tag = tags[next];
    if (token === undefined) break;
    const isLink = isHyphen(token) || (token.lower === "'s" && token.joined);
    const isModifier =
      (tag === 'ADV' || (tag === 'VERB' && /(?:ed|ing)$/.test(token.lower))) &&
      nominal.has(tags[next + 1]) &&
      last === null;
    const isNumbered = next === at && /^\d{3}$/.test(token.text) && isCapital(tokens[next + 1]);
    if (isLink || isNumbered || (token.kind === 'digits' && token.joined && next > at)) continue;
    if (
      token.kind !== 'word' ||
      (!nominal.has(tag) &&
        !isModifier &&
        !(isPlural(token) && tag !== 'ADP' && tag !== 'DET' && tag !== 'AUX' && last === null))
    )
      return listed(tokens, tags, next, at, last) ?? last;
    if (/^(?:later|ago|earlier)$/.test(token.lower) && last === null) break;
    if (/^(?:more|fewer|less|other|others)$/.test(token.lower) && tag !== 'NOUN') continue;
    // "Airbus A350-900 jets"
    const number = tokens[next + 1];
    if (number?.kind === 'digits' && number.joined) continue;
    if (last !== null && isPlural(tokens[last.end - 1]) && !isHyphen(tokens[next - 1])) break;
    if (tag === 'NOUN' || tag === 'PROPN' || isPlural(token))
      last = { text: token.text, end: next + 1 };
  }
  return last;
}

/** The most tokens of a list of what one noun is said to be. */
const longestList = 9;

/** "veterans" behind "British and Australian", "missiles" behind "air, sea and ground-launched". */
function listed(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  from: number,
  last: { text: string; end: number } | null,
): { text: string; end: number } | null {
  if (at === from || (last !== null && isPlural(tokens[last.end - 1]))) return null;
  let isJoined = false;
  for (let next = at; next < at + longestList; next += 1) {
    const token = tokens[next];
    const tag = tags[next];
    if (token === undefined || tag === 'NUM') return null;
    if (/^(?:and|or)$/.test(token.lower)) {
      if (isJoined) return null;
      isJoined = true;
      continue;
    }
    const isPart = (tag === 'VERB' && isHyphen(tokens[next - 1])) || isHyphen(token);
    if ((token.text === ',' && !isJoined) || isPart) continue;
    if (token.kind !== 'word' || !nominal.has(tag)) return null;
    if (isJoined && isPlural(token) && tag !== 'ADJ') return { text: token.text, end: next + 1 };
    if (!isJoined && isPlural(token)) return null;
  }
  return null;
}
