import { isShare, nounOf, type Frame, type Governed, type Setting } from './frames.ts';
import { ofBeing, ofChange, ofHeaded } from './levels.ts';
import { bare, farthest, leadOf, nounsBefore, untilAmount } from './nouns.ts';
import type { Passage } from './passage.ts';
import { restOf, withoutBe } from './surroundings.ts';
import { subjectAt } from './topics.ts';
import { chainOf, isPostmodified } from './verbs.ts';
import { harm, isPeople } from './vocabulary.ts';

/**
 * The frame of an amount behind its verb: "the airline will cut 1,500 jobs".
 *
 * @param at the clause with the verb
 */
export function frameOfObject(setting: Setting, at: number): Frame {
  const { passage, amount, start, behind, frame, last } = setting;
  const clause = passage.clauses[at];
  if (clause?.verb == null) return frame;
  const { verb } = clause;
  const outer = passage.clauses[at - 1];
  // "She had worked in the mill that was sold for 22 years": so long lasts what has been going on.
  const isLasting =
    amount.kind === 'duration' &&
    passage.word(leadOf(passage, start, verb.to) - 1) === 'for' &&
    /^(?:that|which)$/.test(clause.opener) &&
    /^(?:is|are|was|were)$/.test(passage.word(verb.from)) &&
    /^(?:has|have|had)$/.test(passage.word(outer?.verb?.from ?? -1));
  if (isLasting && outer?.verb != null && setting.at === at) {
    const words = `${subjectAt(passage, at - 1)} ${chainOf(passage, outer.verb)}`;
    return { ...frame, said: `for which ${words} ${passage.say(outer.verb.to, outer.to)}` };
  }
  const isUpTo = (at: number): boolean =>
    passage.word(at - 1) === 'to' && passage.word(at - 2) === 'up';
  const first = leadOf(passage, start, verb.to);
  const lead = isUpTo(first) && first - 2 >= verb.to ? first - 2 : first;
  const from = infinitiveIn(passage, verb.to, lead) + 1 || verb.to;
  const governed: Governed = {
    ...setting,
    clause,
    verb,
    head: passage.word(from - 1),
    from,
    subject: subjectAt(passage, at),
    lead,
    by: passage.word(lead - 1),
    pre: passage.say(verb.to, lead),
  };
  if (passage.word(verb.from) === 'including') {
    if (amount.kind === 'duration') return frame;
    const before = passage.clauses[at - 1];
    const whole = before === undefined ? '' : nounsBefore(passage, before.to, before.from);
    if (whole !== '' && frame.thing !== '') return { ...frame, said: `among ${whole}` };
    const said = last.thing || bare(whole).replace(/^(?:\p{L}+)s of /u, '');
    return { ...frame, thing: frame.thing === '' ? said : frame.thing };
  }
  const done = harm.get(governed.head);
  if (done !== undefined && amount.kind === 'count') return ofHarm(governed, at, done);
  if (frame.thing !== '' && passage.tag(behind) === 'AUX' && behind < clause.to)
    return { ...frame, rest: withoutBe(passage, behind, clause) };
  const isListed = governed.by === 'including' && frame.thing !== '';
  if (isListed)
    return { ...frame, said: `among ${nounsBefore(passage, governed.lead - 1, verb.to)}` };
  const headed = ofHeaded(governed);
  if (headed !== null && frame.thing !== '') return headed;
  if (frame.thing !== '' && passage.word(behind) === 'aged') {
    const all = ofThing({ ...governed, frame: { ...frame, rest: '' } });
    const age = restOf(passage, behind, { from: behind, to: Math.min(behind + 4, clause.to) });
    return { ...all, thing: `${frame.thing} ${age}` };
  }
  const isCut = frame.rest === '' && /^(?:who|which|that)$/.test(passage.word(behind));
  if (frame.thing !== '' && isPostmodified(passage, behind) && !isCut) {
    return { ...frame, when: '', tail: '' };
  }
  return (
    ofChange(governed) ??
    headed ??
    ofBeing(governed) ??
    (frame.thing === '' ? ofNothing(governed) : ofThing(governed))
  );
}

/** The last infinitive between two tokens: "plans to expand the fleet by"; -1 for none. */
function infinitiveIn(passage: Passage, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    if (passage.word(at - 1) === 'to' && /^(?:VERB|AUX)$/.test(passage.tag(at))) return at;
  }
  return -1;
}

/** "people killed by the quake", "people killed when a bus left the road". */
function ofHarm(
  { passage, frame, last, subject, verb, clause }: Governed,
  at: number,
  done: string,
): Frame {
  const thing = frame.thing === '' ? nounOf(last.thing) || 'people' : frame.thing;
  const before = passage.clauses.slice(0, at).findLast(({ subject }) => subject !== null);
  const isParticiple = passage.word(verb.from).endsWith('ing') && clause.subject === null;
  if (isParticiple && before !== undefined) {
    const main = restOf(passage, before.from, before);
    return { ...frame, thing, said: main === '' ? done : `${done} when ${main}` };
  }
  const isNamed =
    subject !== '' && !/^(?:(?:it|he|she|they|who|which|that|police)$|one\b)/i.test(subject);
  return { ...frame, thing, said: isNamed && done !== 'arrested' ? `${done} by ${subject}` : done };
}

/** The last "-ing" behind a noun between two tokens: "winds gusting"; -1 for none. */
function participleIn(passage: Passage, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const isVerb = passage.tag(at) === 'VERB' && passage.word(at).endsWith('ing');
    if (isVerb && passage.tag(at - 1) === 'NOUN') return at;
  }
  return -1;
}

const isLength = /^(?:km|kilomet(?:er|re)s?|m|met(?:er|re)s?|mi|miles?|feet|ft|yards?)$/;

/** Money and shares that are not said to be of anything: "what the club paid". */
function ofNothing({
  passage,
  clause,
  from,
  amount,
  frame,
  last,
  verb,
  subject,
  by,
  lead,
  pre,
  behind,
}: Governed): Frame {
  // "provisions such as $2m for roads"
  if (by === 'as' && passage.word(lead - 2) === 'such') {
    return { ...frame, thing: nounsBefore(passage, lead - 2, verb.to) };
  }
  if (by === 'worth') return { ...frame, thing: bare(pre.replace(/worth$/, '').trimEnd()) };
  const captive = /^(?:captive|hostage|prisoner)$/.exec(passage.word(behind));
  if (captive !== null) {
    return { ...frame, thing: 'people', said: chainOf(passage, verb).replace(/^took$/, 'taken') };
  }
  const isLevel = /^(?:at|to|from|above|below|near)$/.test(by) && lead - 1 >= verb.to;
  if (isLevel && isShare(amount)) {
    const words = untilAmount(passage, verb.to, lead - 1);
    const isObject = words !== '' && !/^(?:ADP|ADV|ADJ)$/.test(passage.tag(verb.to));
    if (isObject) return { ...frame, thing: bare(words).replace(/\sclose$/, '') };
    return { ...frame, thing: bare(subject), said: words };
  }
  // "lags behind her rival 43% to 48%"
  const isPair =
    amount.kind === 'percent' &&
    passage.word(amount.end) === 'to' &&
    passage.isStart(amount.end + 1);
  if (isPair || (amount.kind === 'percent' && by === 'to' && passage.hasAmount(verb.to, lead))) {
    return {
      ...frame,
      thing: bare(subject),
      said: `${chainOf(passage, verb)} ${untilAmount(passage, verb.to, lead)}`,
    };
  }
  const isBare = subject === '';
  const counted = amount.kind === 'count' ? nounOf(last.thing) : '';
  if (counted !== '') return { ...frame, thing: counted };
  // "will use the money to hire 40 clerks to collect $2m"
  if (from > verb.to && passage.hasAmount(verb.to, from)) {
    const doer = nounsBefore(passage, from - 2, verb.to);
    const done = passage.say(from - 1, lead);
    return doer === ''
      ? { ...frame, thing: 'what', said: `${subject} is to ${done}` }
      : {
          ...frame,
          thing: 'what',
          said: `${doer} ${/[^s]s$/.test(doer) ? 'are' : 'is'} to ${done}`,
        };
  }
  if (amount.kind === 'measure' && isLength.test(amount.unit ?? ''))
    return { ...frame, thing: 'distance' };
  const is = passage.word(verb.from).endsWith('ing') && clause.subject === null ? 'is ' : '';
  return {
    ...frame,
    thing: isBare ? '' : 'what',
    said: `${subject} ${is}${chainOf(passage, verb)} ${pre}`,
  };
}

/** Things that the verb does something to: "jobs that the airline will cut". */
function ofThing({
  passage,
  amount,
  clause,
  frame,
  from,
  head,
  verb,
  subject,
  by,
  lead,
  pre,
}: Governed): Frame {
  const chain = chainOf(passage, verb);
  const isParticle = /^(?:up|down|out|off|away|back)$/.test(by) && lead === verb.to + 1;
  const isPreposition =
    !isParticle && (passage.tag(lead - 1) === 'ADP' || (by === 'to' && lead > verb.to));
  const isLong = lead - verb.to > 16;
  if (isLong || (isShare(amount) && !isPreposition && lead > verb.to + 1)) return frame;
  const isParticiple = clause.subject === null && passage.word(verb.from).endsWith('ing');
  const isAbsolute =
    passage.word(clause.from) === 'with' && passage.word(verb.from).endsWith('ing');
  if (isAbsolute)
    return {
      ...frame,
      said: `with ${subject} ${chain} ${isPreposition ? pre.slice(0, -by.length) : pre}`,
    };
  const infinitive =
    from - 2 > verb.to && passage.hasNoun(verb.to, from - 2) ? passage.say(verb.to, from) : '';
  if (isParticiple) {
    if (subject === '') return frame;
    if (infinitive !== '' && from === lead) return { ...frame, said: `for ${infinitive}` };
    const is = /(?:[^su']s|people|men)(?: of .*)?$/s.test(subject) ? 'are' : 'is';
    return {
      ...frame,
      said: isPreposition
        ? `${by} which ${subject} ${is} ${chain} ${pre.slice(0, -by.length)}`
        : `that ${subject} ${is} ${chain} ${pre}`,
    };
  }
  const isPlace = amount.kind === 'measure' && /^(?:took|occurred|happened)$/.test(head);
  if (isPlace && frame.rest !== '') {
    return {
      ...frame,
      thing: `${frame.thing} ${frame.rest}`,
      said: `where ${subject} ${chain} ${pre}`,
      rest: '',
    };
  }
  const who = isPeople(frame.thing);
  if (by === 'with' && passage.hasAmount(verb.to, lead) && subject !== '' && from === verb.to) {
    return { ...frame, said: `of ${subject}` };
  }
  if (amount.kind === 'duration' && isPreposition && frame.rest.startsWith('in charge')) {
    return {
      ...frame,
      thing: `${frame.thing} ${frame.rest}`,
      said: `${by} which ${subject} ${chain} ${passage.say(verb.to, lead - 1)}`,
      rest: '',
    };
  }
  // "is looking at a deal and renaming its two brands": they are the subject's, whatever it does with them.
  const isGerund = passage.word(lead - 1).endsWith('ing') && lead - 1 > verb.to;
  if (isGerund && /^(?:its|their|his|her)$/.test(passage.word(lead)) && subject !== '') {
    return { ...frame, thing: `${frame.thing} of`, said: subject };
  }
  if (isPreposition && lead > verb.to) {
    if (amount.isHyphened && lead - 1 > verb.to) return frame;
    const gust = participleIn(passage, verb.to, lead - 1);
    if (gust > 0 && amount.kind === 'measure') {
      const noun = nounsBefore(passage, gust, Math.max(verb.to, gust - 4));
      const is = /[^s]s$/.test(noun) ? 'are' : 'is';
      if (noun !== '') return { ...frame, said: `${by} which ${noun} ${is} ${passage.word(gust)}` };
    }
    const noun = lead - from > farthest ? nounsBefore(passage, lead - 1, verb.to) : '';
    const isPlaced = /^(?:with|between|among|against|from|under)$/.test(by);
    if (noun !== '' && isPlaced && amount.kind !== 'duration' && !passage.hasAmount(verb.to, lead))
      return { ...frame, thing: `${bare(noun)} ${by} ${frame.thing}`, when: '', tail: '' };
    return {
      ...frame,
      said: `${by} ${who ? 'whom' : 'which'} ${subject} ${chain} ${passage.say(verb.to, lead - 1)}`,
    };
  }
  return {
    ...frame,
    said: subject === '' ? '' : `${who ? 'whom' : 'that'} ${subject} ${chain} ${pre}`,
  };
}
