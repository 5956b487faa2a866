import type { Amount } from '../amount.ts';
import type { Clause } from './clauses.ts';
import { frameOfFragment } from './fragments.ts';
import { nothing, type Frame, type Setting } from './frames.ts';
import { bare, endOfThing, isLead, leadOf, startOfNoun, startOfWhole } from './nouns.ts';
import { frameOfObject } from './objects.ts';
import type { Passage } from './passage.ts';
import { frameOfSubject } from './subjects.ts';
import {
  jointAfter,
  purposeBehind,
  relativeBy,
  relativeAfter,
  restOf,
  tailAfter,
  whenBefore,
} from './surroundings.ts';
import { thingOf } from './things.ts';
import { subjectAt } from './topics.ts';

/**
 * What is said around an amount, by the part that it plays in its clause.
 *
 * @param last the frame of the amount before
 */
export function frameOf(passage: Passage, index: number, last: Frame): Frame {
  const stated = passage.stated[index];
  if (stated === undefined) return nothing;
  const { amount, end } = stated;
  const start = startOfRange(passage, index) ?? stated.start;
  const at = passage.clauses.findIndex(({ from, to }) => from <= start && start < to);
  const clause = passage.clauses[at];
  if (clause === undefined) return nothing;
  if (amount.isAge)
    return { ...nothing, thing: 'age of', said: ofAge(passage, at, start, end, amount) };
  if (amount.kind === 'ordinal') return ofOrdinal(passage, amount, at, clause);
  const next = passage.clauses[at + 1];
  const isPartitive = passage.word(end) === 'of' && end + 1 === clause.to;
  if (isPartitive && next !== undefined && /^(?:which|whom)$/.test(next.opener)) {
    return { ...nothing, thing: `of ${next.opener}`, rest: restOf(passage, next.from, next) };
  }
  const isOld = amount.kind === 'duration' && passage.word(amount.unitEnd) === 'old';
  if (isOld && clause.verb !== null && clause.verb.to <= start) {
    const subject = subjectAt(passage, at);
    return /['’]m\b/.test(subject) || subject.split(' ').length > 7
      ? nothing
      : { ...nothing, thing: 'age of', said: subject };
  }
  const thing = thingOf(passage, { amount, start, end }, clause, last);
  const behind = thing?.to ?? Math.max(amount.unitEnd, end);
  const { verb } = clause;
  const isModifier = thing?.isWhole === true && verb !== null && verb.from >= behind;
  const to = isModifier
    ? verb.from
    : thing === null
      ? clause.to
      : purposeBehind(passage, behind, clause.to);
  const relative =
    behind >= clause.to || (thing !== null && to === clause.to)
      ? relativeAfter(passage, at) || relativeBy(passage, at, behind)
      : '';
  const frame: Frame = {
    thing: thing?.text ?? '',
    said: '',
    rest: `${restOf(passage, behind, { ...clause, to })} ${relative}`.trim(),
    when: whenBefore(passage, at),
    tail: tailAfter(passage, at),
    isCount: amount.kind === 'count',
  };
  if (thing?.isWhole === true) return frame;
  const setting: Setting = { passage, amount, start, behind, at, clause, frame, last };
  const resumed = resumedAfter(passage, at, start);
  if (clause.verb === null && resumed !== null && frame.thing !== '') {
    const tail = tailAfter(passage, passage.clauses.indexOf(resumed));
    return frameOfSubject({ ...setting, behind: resumed.from, frame: { ...frame, tail } }, resumed);
  }
  if (clause.verb === null) return frameOfFragment(setting);
  if (start < clause.verb.from) return frameOfSubject(setting, clause);
  return frameOfObject(setting, at);
}

/** Where a range begins of which an amount is the end: "two to three days". */
function startOfRange(passage: Passage, index: number): number | null {
  return passage.isRange(index - 1) ? (passage.stated[index - 1]?.start ?? null) : null;
}

/** Where the verb stands of a subject that an apposition parts from it: "40 people, most of them men, were held". */
function resumedAfter(passage: Passage, at: number, start: number): Clause | null {
  const own = passage.clauses[at];
  if (own === undefined || at > 1 || !isLead(passage, own.from, start)) return null;
  for (const clause of passage.clauses.slice(at + 1, at + 4)) {
    const isVerb = clause.verb !== null && clause.verb.from === clause.from;
    const isFinite = isVerb && !passage.word(clause.from).endsWith('ing');
    if (isFinite && /^(?:,|resumed)$/.test(clause.opener)) return clause;
    if (clause.verb !== null && !/^(?:who|which|that)$/.test(clause.opener)) return null;
  }
  return null;
}

/** Whose age it is. */
function ofAge(passage: Passage, at: number, start: number, end: number, amount: Amount): string {
  const own = passage.clauses[at];
  if (own === undefined) return '';
  if (amount.isHyphened) {
    const to = endOfThing(passage, end, own.to);
    const isNoun =
      passage.hasNoun(end, to) && (own.verb === null || to <= own.verb.from || end > own.verb.from);
    return isNoun ? passage.say(end, to) : subjectAt(passage, at);
  }
  // "anyone over the age of 50"
  const isLimit = passage.word(start - 2) === 'age' && passage.word(start - 1) === 'of';
  if (isLimit && /^(?:over|under|above|below)$/.test(passage.word(start - 4))) {
    const from = startOfWhole(passage, start - 4, own.from);
    if (from < start - 4) return bare(passage.say(from, start - 4));
  }
  for (let back = start - 1; back > start - 5; back -= 1) {
    if (passage.word(back) !== 'aged') continue;
    const from = startOfWhole(passage, back, own.from);
    if (from < back) return bare(passage.say(from, back));
  }
  if (own.verb !== null && own.verb.from < start) return subjectAt(passage, at);
  const before = start - 1 > own.from ? { from: own.from, to: start - 1 } : passage.clauses[at - 1];
  if (before === undefined) return '';
  const last = /^[.,]$/.test(passage.word(before.to - 1)) ? before.to - 1 : before.to;
  let from = last;
  while (from > before.from && (passage.isCapitalAt(from - 1) || passage.word(from - 1) === '.'))
    from -= 1;
  return from < last ? passage.say(from, before.to) : bare(passage.say(before.from, before.to));
}

/** "children of her", "vessel owned by the bureau", "month for which the rate stayed low". */
function ofOrdinal(passage: Passage, amount: Amount, at: number, clause: Clause): Frame {
  const { start, unitEnd } = amount;
  const isSuperlative = passage.isHyphenAt(amount.end - 2);
  const unit = passage.say(isSuperlative ? amount.end - 1 : amount.end, unitEnd);
  const from = startOfNoun(passage, start, clause.from);
  const isOwned = /(?:['’]s|s['’])$/.test(passage.word(start - 1));
  const owner = isOwned ? `of ${passage.say(from, start).replace(/['’]s?$/u, '')}` : '';
  // "the third time the mill has shut"
  const isContact = /^(?:DET|PRON)$/.test(passage.tag(unitEnd)) && unitEnd < clause.to;
  const to = isContact ? clause.to : jointAfter(passage, unitEnd, clause.to);
  const rest = unit === '' ? '' : restOf(passage, unitEnd, { from: unitEnd, to });
  const lead = leadOf(passage, start, clause.from);
  const by = passage.word(lead - 1);
  const isTimed =
    /^(?:for|in)$/.test(by) && clause.verb !== null && clause.verb.to < lead && rest === '';
  if (isTimed && unit !== '') {
    const said = `${by} which ${subjectAt(passage, at)} ${passage.say(clause.verb?.from ?? lead, lead - 1)}`;
    return { ...nothing, thing: unit, said };
  }
  if (unit === '' && owner === '' && clause.verb !== null && clause.verb.to <= start) {
    const ranked = restOf(passage, amount.end, clause);
    return { ...nothing, thing: 'position of', said: subjectAt(passage, at), rest: ranked };
  }
  const relative = unitEnd >= clause.to || to === clause.to ? relativeAfter(passage, at) : '';
  return { ...nothing, thing: unit, said: owner, rest: `${rest} ${relative}`.trim() };
}
