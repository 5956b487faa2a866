import type { Clause, Run } from './clauses.ts';
import { nounOf, type Frame, type Setting, nothing } from './frames.ts';
import { bare, leadOf, nounsBefore, startOfNoun, whoOf } from './nouns.ts';
import { restOf, withoutBe } from './surroundings.ts';
import { isParticiple } from './verbs.ts';
import { harm } from './vocabulary.ts';

/**
 * The frame of an amount that is the subject, or part of it: "40 people were hurt".
 *
 * @param clause the clause with its verb; behind an apposition not the one that the amount stands in
 */
export function frameOfSubject(setting: Setting, clause: Clause): Frame {
  const { passage, amount, start, behind, frame, last } = setting;
  const { verb } = clause;
  if (verb === null) return frame;
  const isAbsolute =
    passage.word(clause.from) === 'with' || passage.word(verb.from).endsWith('ing');
  if (behind > verb.from || isAbsolute) {
    return isAbsolute ? { ...frame, rest: restOf(passage, behind, clause) } : frame;
  }
  const post = restOf(passage, behind, { from: behind, to: verb.from });
  const own = passage.clauses[setting.at];
  const before = own === undefined ? '' : nounsBefore(passage, start, own.from);
  if (frame.thing === '' && amount.kind !== 'count' && before !== '') {
    return { ...nothing, thing: bare(before), rest: restOf(passage, verb.from, clause) };
  }
  const thing = frame.thing === '' && amount.kind !== 'money' ? nounOf(last.thing) : frame.thing;
  if (amount.isHyphened) return { ...frame, rest: post };
  const part = ofInner(setting, clause, verb, thing, post);
  if (part !== null) return part;
  // "One of the 18 sailors was ill": that is not said of all.
  const lead = leadOf(passage, start, own?.from ?? 0);
  if (lead < start && passage.word(lead) === 'one')
    return { ...frame, thing: `${thing} ${post}`, rest: '' };
  const isPassive = isPassiveAt(setting, verb);
  const done = harm.get(passage.word(verb.to - 1));
  if (done !== undefined && isPassive) {
    return {
      ...frame,
      thing: thing === '' ? 'people' : thing,
      said: `${post} ${done}`,
      rest: restOf(passage, verb.to, clause),
    };
  }
  // "Australia’s 43% target is ambitious" tells of the target, not of the amount.
  const isModifier =
    /^(?:percent|money)$/.test(amount.kind) &&
    frame.thing !== '' &&
    passage.word(amount.end) !== 'of';
  const isCopula = /^(?:is|are|was|were)$/.test(passage.word(verb.to - 1));
  if (isModifier && isCopula) return { ...frame, rest: post };
  // "two of the gifts the brothers brought"
  const isContact =
    /^(?:DET|PRON)$/.test(passage.tag(behind)) && behind < verb.from - 1 && post !== '';
  if (isContact && !isPassive && thing !== '' && !isNominalBe.test(passage.word(verb.from)))
    return {
      ...frame,
      thing: `${thing} ${post}`,
      said: '',
      rest: restOf(passage, verb.from, clause),
    };
  // "Three years is a long time", "Their six wins were by 40 points": that tells of no more things.
  const isNominal =
    /^(?:DET|NUM)$/.test(passage.tag(verb.to)) || /^(?:by|not)$/.test(passage.word(verb.to));
  if (
    isCopula &&
    isNominal &&
    amount.kind !== 'measure' &&
    verb.to === verb.from + 1 &&
    thing !== ''
  )
    return { ...frame, thing: `${thing} ${post}`, rest: '', when: '', tail: '' };
  const active = restOf(passage, verb.from, clause);
  // "The 5.9 quake killed 40": the other amount is no part of what this one measures.
  const isOther = thing !== '' && passage.hasAmount(verb.to, clause.to);
  const isPart = /^(?:percent|fraction)$/.test(amount.kind);
  const does = isOther ? (isPart ? passage.say(verb.from, clause.to) : '') : active;
  const who = thing === '' || does === '' ? '' : whoOf(thing);
  const said = isPassive ? withoutBe(passage, verb.from, clause) : `${who} ${does}`;
  const next = passage.clauses[passage.clauses.indexOf(clause) + 1];
  const isReport = verb.to === clause.to && next?.opener === 'that';
  return {
    ...frame,
    thing: `${thing} ${post}`,
    said,
    rest: isReport ? restOf(passage, next.from, next) : '',
  };
}

/** "trials whose costs rose", "clubs between which talks stalled": what the verb says is told of a noun before. */
function ofInner(
  { passage, amount, start, at, frame }: Setting,
  clause: Clause,
  verb: Run,
  thing: string,
  post: string,
): Frame | null {
  const from = passage.clauses[at]?.from ?? 0;
  const lead = leadOf(passage, start, from);
  const by = passage.word(lead - 1);
  const isDefinite =
    lead < start && /^(?:the|these|those|its|their|his|her)$/.test(passage.word(lead));
  if (!isDefinite || amount.kind !== 'count' || thing === '' || clause.from !== from) return null;
  if (passage.tag(lead - 1) !== 'ADP' || /^(?:about|over|under|up)$/.test(by)) return null;
  const head = startOfNoun(passage, lead - 1, from);
  const noun = passage.word(lead - 2);
  if (head >= lead - 1 || partitive.test(noun) || passage.hasAmount(from, start)) return null;
  if (head !== from || post !== '') return { ...frame, thing: `${thing} ${post}`, rest: '' };
  const rest = restOf(passage, verb.from, clause);
  const words = passage.say(head, lead - 1);
  return by === 'of'
    ? { ...frame, thing, said: `whose ${bare(words).replace(/^.*['’]s? /u, '')}`, rest }
    : {
        ...frame,
        thing,
        said: `${by} ${whoOf(thing) === 'who' ? 'whom' : 'which'} ${words}`,
        rest,
      };
}

const isNominalBe = /^(?:is|are|was|were)$/;

/** Nouns for a part of what is counted: what is said of the part is said of it. */
const partitive =
  /^(?:all|any|each|majority|many|member|members|most|none|number|rest|some|total|group|crew|team)$/;

/** Whether what the verb says befalls its subject: "was sold", "have been sold", "sold at auction". */
function isPassiveAt({ passage }: Setting, verb: Run): boolean {
  const first = passage.word(verb.from);
  if (/^(?:is|are|was|were)$/.test(first)) return true;
  if (/^(?:has|have|had)$/.test(first))
    return (
      passage.word(verb.from + 1) === 'been' ||
      passage.word(verb.from + 2) === 'been' ||
      verb.to === verb.from + 1
    );
  const isBare = isParticiple(passage, verb.from) && verb.to === verb.from + 1;
  const isAdverb =
    passage.tag(verb.from - 1) === 'ADV' && !/^(?:DET|NOUN|NUM)$/.test(passage.tag(verb.to));
  return isBare && (isAdverb || /(?:[^p]en|wn)$/.test(first));
}
