import { wordSet } from '../words.ts';
import { at, isInitial, spanOf, type Stretch } from '../names/phrase.ts';
import { givenNames, speechVerbs } from '../names/vocabulary.ts';
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
  /\b(?:wife|husband|sons?|daughters?|brothers?|sisters?|siblings|twins|mother|father|partner|girlfriend|boyfriend|fiancée?|widow|grandson|granddaughter|colleague|friend|teammate|named|starring),? $/;

/** Whether the words around a name say that it is a person's: an age, a trade, a relative clause, a relation. */
export function isSaidToBe(reading: Reading, name: Stretch): boolean {
  const { tokens, text } = reading;
  const { start, end } = spanOf(reading, name);
  const behind = text.slice(end, end + 40);
  return (
    /^(?:, (?:aged )?| aged )\d{1,2}(?:,|\.|\)| and | from)/u.test(behind) ||
    /^ \(\d{2}\)/.test(behind) ||
    isPlayed(reading, name) ||
    /^,? who(?:se)?\b/.test(behind) ||
    hasRoleBefore(tokens, name) ||
    relation.test(text.slice(Math.max(0, start - 16), start)) ||
    roleAfter(reading, name).role !== null ||
    (!isDoubtful(tokens, name.from - 1) && roleBefore(reading, name) !== null)
  );
}

/** Whether a given name is that of a part, and an actor's follows in brackets: Kerry (Ann Lee Hobbs). */
export function isPlayed(reading: Reading, name: Stretch): boolean {
  const { end } = spanOf(reading, name);
  const behind = reading.text.slice(end, end + 70);
  return (
    givenNames.has(at(reading.tokens, name.from).text) &&
    /^ \(\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'.-]{0,20}){1,2}\)/u.test(behind)
  );
}

/** Roles that companies and things have as well, and words of rank that are more often something else. */
const doubtfulRoles = wordSet(
  'star guide field forward judge head king queen guard host fellow maker owner operator provider developer producer publisher parent partner rival champion creator broker driver leader pioneer giant winner member major general private chief senior model official',
);

/** Those of them that are a person's behind a body: "Fox News host". */
const personalRoles = wordSet('host leader member fellow official judge star');

function isDoubtful(tokens: readonly Token[], index: number): boolean {
  const { text, gap } = at(tokens, index);
  const before = at(tokens, index - 1);
  const isOfBody =
    personalRoles.has(text) &&
    gap === ' ' &&
    (before.isCapital ||
      /^(?:opposition|party|union|rebel|militia|news|radio|television|TV|podcast|show)$/.test(
        before.text,
      ));
  return doubtfulRoles.has(text.toLowerCase()) && /^\p{Ll}/u.test(text) && !isOfBody;
}

/** Whether a role stands right before a name: striker Erling Haaland. */
export function hasRoleBefore(tokens: readonly Token[], { from }: Stretch): boolean {
  const { text, isPossessive } = at(tokens, from - 1);
  const isNext = at(tokens, from).gap === ' ' && !isPossessive;
  return isNext && isRole(text) && !isDoubtful(tokens, from - 1);
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

const pastForms = wordSet(
  "and was is has had will would who did does also said went began took made came left won got ran led met saw held grew spent told wrote knew kept lost paid put sat set gave found became fell felt thought brought bought built sent spoke stood understood taught caught fought drew drove ate chose rose threw flew broke beat hit cut quit shot slept wept swore shook woke sang sank swam rode bore tore wore fled read laid lay dealt sought withdrew overcame undertook learnt dug swept may might can could should must then later never hasn't didn't wasn't isn't doesn't won't couldn't wouldn't can't hadn't",
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
