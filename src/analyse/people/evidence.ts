import { at, isInitial, spanOf, type Stretch } from '../names/phrase.ts';
import { setOf, speechVerbs } from '../names/vocabulary.ts';
import type { Reading } from '../text.ts';
import type { Token } from '../tokens.ts';
import { isRole, roleAfter, roleBefore } from './roles.ts';
import { particles } from './vocabulary.ts';

/** The words of a name that tell it from others. */
export function wordsOf(tokens: readonly Token[], { from, to }: Stretch): string[] {
  return tokens
    .slice(from, to)
    .filter(
      (token) =>
        !isInitial(token) &&
        !particles.has(token.text) &&
        !/^(?:Jr|Sr|II|III|IV)$/.test(token.text),
    )
    .map(({ text }) => text);
}

const relation =
  /\b(?:wife|husband|son|daughter|brother|sister|mother|father|partner|girlfriend|boyfriend|fiancée?|widow|grandson|granddaughter|colleague|friend|teammate|named|starring),? $/;

/** Whether the words around a name say that it is a person's: an age, a trade, a relative clause, a relation. */
export function isSaidToBe(reading: Reading, name: Stretch): boolean {
  const { tokens, text } = reading;
  const { start, end } = spanOf(reading, name);
  const behind = text.slice(end, end + 40);
  return (
    /^(?:, (?:aged )?| aged )\d{1,2}(?:,|\.|\)| and | from)/u.test(behind) ||
    /^ \(\d{2}\)/.test(behind) ||
    /^,? who(?:se)?\b/.test(behind) ||
    hasRoleBefore(tokens, name) ||
    relation.test(text.slice(Math.max(0, start - 16), start)) ||
    roleAfter(reading, name).role !== null ||
    (!isDoubtful(at(tokens, name.from - 1)) && roleBefore(reading, name) !== null)
  );
}

/** Roles that companies and things have as well, and words of rank that are more often something else. */
const doubtfulRoles = setOf(
  'star guide field forward judge head king queen guard host fellow maker owner operator provider developer producer publisher parent partner rival champion creator broker driver leader pioneer giant winner member major general private chief senior model official',
);

function isDoubtful({ text }: Token): boolean {
  return doubtfulRoles.has(text.toLowerCase()) && /^\p{Ll}/u.test(text);
}

/** Whether a role stands right before a name: striker Erling Haaland. */
export function hasRoleBefore(tokens: readonly Token[], { from }: Stretch): boolean {
  const { text, isPossessive } = at(tokens, from - 1);
  const isNext = at(tokens, from).gap === ' ' && !isPossessive;
  return isNext && isRole(text) && !isDoubtful(at(tokens, from - 1));
}

/** Whether a name stands beside a verb of speech. */
export function isSpeaking(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const next = at(tokens, to);
  const previous = at(tokens, from - 1);
  return (
    (next.gap === ' ' && speechVerbs.has(next.text)) ||
    (at(tokens, from).gap === ' ' && speechVerbs.has(previous.text))
  );
}

const pastForms = setOf(
  'and was is has had will would who did does also said went began took made came left won got ran led met saw held grew spent told wrote knew kept lost paid put sat set gave found became fell felt thought brought bought built sent spoke stood understood taught caught fought drew drove ate chose rose threw flew broke beat hit cut quit shot slept wept swore shook woke sang sank swam rode bore tore wore fled read laid lay dealt sought withdrew overcame undertook learnt dug swept may might can could should must then later never',
);

/** Whether a verb follows a word, as behind a name that is a common word at the beginning of a sentence: "Minor went on". */
export function isActing(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1);
  return (
    next.gap === ', ' ||
    (next.gap === ' ' &&
      (pastForms.has(next.text) || speechVerbs.has(next.text) || /(?:[^e]ed|s)$/.test(next.text)))
  );
}
