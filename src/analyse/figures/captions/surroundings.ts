import type { Run } from './clauses.ts';
import type { Passage } from './passage.ts';

/** The most words behind a figure that a caption takes in. */
const longestRest = 11;

/** The most words before its clause. */
const longestBefore = 14;

/** "in 2023" or "at the two plants", before the clause. */
export function whenBefore(passage: Passage, index: number): string {
  const before = passage.clauses[index - 1];
  const own = passage.clauses[index];
  if (before?.verb !== null || own?.opener !== ',') return '';
  // "For instance, in 2023, …": a word or two may stand before it.
  const first = passage.clauses[index - 2];
  const isLed = index === 2 && first?.verb === null && first.to - first.from <= 2;
  if (before.opener !== '' && !(before.opener === ',' && isLed)) return '';
  const isTimely =
    /^(?:in|on|since|during|by|last|this|at|over|as|between|across)$/.test(
      passage.word(before.from),
    ) || /^(?:ago|earlier|later)$/.test(passage.word(before.to - 1));
  if (!isTimely || before.to - before.from > longestBefore) return '';
  if (passage.hasAmount(before.from, before.to) || passage.word(before.from + 1) === 'addition')
    return '';
  return passage.say(before.from, before.to);
}

/** "since the war began", right behind a clause. */
export function tailAfter(passage: Passage, index: number): string {
  const clause = passage.clauses[index];
  const next = passage.clauses[index + 1];
  if (clause === undefined || next?.verb == null || next.from !== clause.to + 1) return '';
  if (!/^(?:since|after|before|when|if|until|while)$/.test(next.opener)) return '';
  if (next.subject === null || passage.hasAmount(next.from, next.to)) return '';
  return `${next.opener} ${restOf(passage, next.from, next)}`;
}

/** What stands behind a figure in its clause, up to another member of a list. */
export function restOf(passage: Passage, from: number, clause: Run): string {
  let to = Math.min(clause.to, from + longestRest);
  let isTaken = false;
  for (let at = from; at < to; at += 1) {
    if (passage.word(at) === 'including' || isClauseJoint(passage, at, clause.to)) to = at;
    const next = passage.amountAt(at);
    if (next === undefined || next.kind === 'ordinal') continue;
    const before = passage.word(at - 1);
    const isLevel = /^(?:to|from|and|or|against|but)$/.test(before) || at === from;
    // "aged six to 17": both or none.
    const isRange = isTaken && before === 'to';
    if ((isLevel && !isRange) || next.kind === 'percent') to = jointBefore(passage, at, from);
    isTaken = true;
  }
  if (to === from + longestRest && to < clause.to) {
    while (to > from && /^(?:ADJ|NUM|DET|ADP|SYM|PUNCT)$/.test(passage.tag(to - 1))) to -= 1;
  }
  if (passage.tag(to - 1) === 'ADJ' && passage.tag(to - 2) === 'DET' && to - 2 >= from) to -= 1;
  while (to > from && isOpenEnd(passage, to - 1)) to -= 1;
  return passage.say(from, to);
}

/** Whether a word waits for what follows: "of", "the", "and"; not the "out" of "broke out". */
function isOpenEnd(passage: Passage, at: number): boolean {
  const isParticle = /^(?:out|up|down|off|away|back|in)$/.test(passage.word(at));
  if (isParticle && passage.tag(at - 1) === 'VERB') return false;
  if (
    /^(?:its|their|his|her|our|my|your|almost|nearly|very|so|just|only|soon)$/.test(
      passage.word(at),
    )
  )
    return true;
  return /^(?:ADP|PART|CCONJ|DET|PUNCT|SCONJ|AUX)$/.test(passage.tag(at));
}

/** Whether "and" joins another clause: "off the coast and the ship was lost". */
function isClauseJoint(passage: Passage, at: number, limit: number): boolean {
  if (!/^(?:and|but)$/.test(passage.word(at)) || !/^(?:DET|PRON)$/.test(passage.tag(at + 1)))
    return false;
  for (let next = at + 1; next < at + 6 && next < limit; next += 1)
    if (passage.tag(next) === 'AUX') return true;
  return false;
}

/** The last "and" before a token, or the token itself. */
function jointBefore(passage: Passage, at: number, from: number): number {
  for (let joint = at - 1; joint > from && joint > at - 4; joint -= 1) {
    if (passage.tag(joint) === 'CCONJ') return joint;
  }
  return at;
}

/** The first "and" behind a token, or the end. */
export function jointAfter(passage: Passage, from: number, to: number): number {
  let at = from;
  while (at < to && passage.tag(at) !== 'CCONJ' && passage.tag(at) !== 'AUX') at += 1;
  return at;
}

/** "who want to stay", right behind a clause. */
export function relativeAfter(passage: Passage, index: number): string {
  const clause = passage.clauses[index];
  const next = passage.clauses[index + 1];
  if (clause === undefined || next?.verb == null || next.from !== clause.to + 1) return '';
  if (!/^(?:who|that|which|where|whose|whom)$/.test(next.opener)) return '';
  if (passage.tag(clause.to - 1) === 'ADP') return '';
  if (passage.word(clause.to) !== next.opener) return '';
  const said = passage.clauses[index + 2];
  const isSaid = said?.opener === 'that' && said.from === next.to;
  const to = isSaid ? said.to : next.to;
  const words = restOf(passage, next.from, { ...next, to });
  // "men who they allege had": where nothing stands behind the verb, the words break off.
  const isWhole = words.length > passage.say(next.from, next.verb.to).length;
  const isPassive = passage.tag(next.verb.to - 2) === 'AUX' || next.to === next.verb.to;
  return isWhole || (isPassive && !isSaid) ? `${next.opener} ${words}` : '';
}

/** "in which they voted", where only the preposition stands between an amount and its relative clause. */
export function relativeBy(passage: Passage, index: number, behind: number): string {
  const clause = passage.clauses[index];
  const next = passage.clauses[index + 1];
  if (clause === undefined || next?.verb == null || next.from !== clause.to + 1) return '';
  if (clause.to !== behind + 1 || passage.tag(behind) !== 'ADP') return '';
  if (!/^(?:which|whom)$/.test(next.opener) || next.subject === null) return '';
  return `${passage.word(behind)} ${next.opener} ${restOf(passage, next.from, next)}`;
}

/** What stands behind "was" or "has been" in a clause. */
export function withoutBe(passage: Passage, from: number, clause: Run): string {
  let at = from;
  while (
    at < clause.to &&
    (/^(?:is|are|was|were|be|been|being|has|have|had)$/.test(passage.word(at)) ||
      (passage.tag(at) === 'ADV' && at > from))
  )
    at += 1;
  return restOf(passage, at, clause).replace(/\b(?:been|being) /, '');
}

/** Where "to help them" begins behind a token, or the end. */
export function purposeBehind(passage: Passage, from: number, to: number): number {
  let at = from;
  while (at < to && !(passage.tag(at) === 'PART' && passage.tag(at + 1) === 'VERB' && at > from))
    at += 1;
  return at;
}
