import { isShare, type Frame, type Governed } from './frames.ts';
import { bare, farthest, leadOf, nounsBefore, startOfNoun, untilAmount } from './nouns.ts';
import type { Passage } from './passage.ts';
import { restOf } from './surroundings.ts';
import { headedThing } from './things.ts';
import { chainOf, isParticiple } from './verbs.ts';
import { being, changes, changing, differences, having, valued } from './vocabulary.ts';

/** How something moved, or from where to where. */
export function ofChange({
  passage,
  amount,
  frame,
  head,
  from,
  lead,
  by,
  subject,
  verb,
  last,
}: Governed): Frame | null {
  const isUnit = /^(?:percentage |basis )?points$/.test(frame.thing);
  const isOpen = frame.thing === '' || isUnit;
  const object = passage.hasAmount(from, lead) ? '' : passage.say(from, lead);
  const noun = changes.get(head);
  const isLevel = /^(?:to|from|at|above|below|past)$/.test(by) && lead > from;
  const isTo = isLevel || by === 'by';
  const named = isTo ? passage.say(from, lead - 1) : object;
  if (noun !== undefined && amount.kind !== 'duration' && isOpen) {
    const moved = passage.hasAmount(from, lead)
      ? isLevel
        ? untilAmount(passage, from, lead).replace(/\s(?:from|by|to)$/, '')
        : ''
      : named;
    return {
      ...frame,
      thing: isLevel ? bare(moved || subject) : `${noun} in`,
      said: isLevel ? '' : moved || subject,
    };
  }
  if (noun !== undefined && /^(?:to|from)$/.test(by) && amount.kind === 'count') {
    return { ...frame, thing: bare(subject) };
  }
  const done = changing.get(head);
  const isPassive = /^(?:is|are|was|were|be|been|being)$/.test(passage.word(verb.to - 2));
  // "The order was raised from 20 to 35 boats."
  if (done !== undefined && isPassive && /^(?:to|from)$/.test(by) && amount.kind === 'count') {
    return { ...frame, thing: bare(subject) };
  }
  if (done === undefined || !isOpen || amount.kind === 'duration') return null;
  const moved = named === '' && isPassive ? subject : named;
  if (done === 'level' && object !== '' && amount.kind === 'count' && frame.thing === '') {
    const isPronoun = /^(?:us|it|them|that|me|him|her)\b/.test(object);
    return { ...frame, thing: isPronoun ? last.thing : bare(object) };
  }
  if (moved === '' || !(isTo || isShare(amount)) || passage.hasAmount(from, lead)) return null;
  return isLevel
    ? { ...frame, thing: bare(moved).replace(/\sclose$/, '') }
    : done === 'level'
      ? null
      : { ...frame, thing: `${done} in`, said: moved };
}

/** Nouns for what has a length of time. */
const lasting = /^(?:term|sentence|period|ban|stretch|delay|lease|contract|suspension|career)$/;

/** "ordered a crew of 22 sailors", "at a value of $16 billion". */
export function ofHeaded(governed: Governed): Frame | null {
  const { passage, verb, subject, lead, frame, amount } = governed;
  const headed = headedThing(governed);
  if (headed === null) return null;
  const from = startOfNoun(passage, lead - 1, verb.to);
  const isObject = leadOf(passage, from, verb.to) === verb.to || from === verb.to;
  const isBe = being.has(governed.head);
  if (isObject && !isBe && subject !== '') {
    const said = having.has(governed.head)
      ? `of ${subject}`
      : `that ${subject} ${chainOf(passage, verb)}`;
    return { ...headed, said };
  }
  if (isBe && frame.thing === '' && isObject) return { ...headed, said: `of ${subject}` };
  // "could bring a prison term of up to five years"
  if (amount.kind === 'duration' && !lasting.test(passage.word(lead - 2))) return null;
  if (amount.kind === 'duration')
    return { ...frame, thing: bare(passage.say(from, lead - 1)), when: '', tail: '' };
  const prep = from - 1 === verb.to || passage.tag(from - 1) === 'DET' ? passage.word(verb.to) : '';
  const isGoal = /^(?:to|into|from|with|for)$/.test(prep) && subject !== '' && !isBe;
  return isGoal && headed.said === ''
    ? { ...headed, said: `${prep} which ${subject} ${chainOf(passage, verb)}` }
    : headed;
}

/** "was 7% lower", "stood at 5 percent", "were 40 boats". */
export function ofBeing({
  passage,
  amount,
  clause,
  frame,
  head,
  verb,
  subject,
  by,
  behind,
  lead,
  from,
  pre,
}: Governed): Frame | null {
  const { thing, rest } = frame;
  const share = isShare(amount);
  if (/^there(?:['’]s)?$/i.test(subject) && thing !== '') return frame;
  if (share && thing === '' && by === 'at' && valued.has(head)) {
    const participle = head.endsWith('ed') ? head : '';
    return { ...frame, thing: bare(subject), said: participle };
  }
  const isTransitive = /^(?:hit|reach|represent|measure|weigh|exceed)/.test(head);
  if (isTransitive && amount.kind === 'count' && thing !== '') return null;
  const isPerson = /^s?he$/.test(passage.word(verb.from - 1));
  const later = passage.clauses[passage.clauses.indexOf(clause) + 1];
  const isThen = later?.opener === 'when' && /^s?he$/.test(passage.word(later.from));
  if (
    (isPerson || isThen) &&
    being.has(head) &&
    thing === '' &&
    amount.kind === 'count' &&
    pre === ''
  ) {
    return { ...frame, thing: 'age of', said: subject };
  }
  if (being.has(head)) {
    const moved = bare(passage.say(from, lead - 1));
    if (/^(?:up|down|higher|lower)$/.test(moved) && /^(?:from|to|at)$/.test(by))
      return { ...frame, thing: bare(subject) };
    const difference = share
      ? (differences.get(by) ?? differences.get(passage.word(behind)))
      : undefined;
    if (
      difference !== undefined &&
      passage.word(behind) === 'more' &&
      passage.tag(behind + 1) === 'ADJ'
    ) {
      return { ...frame, thing: bare(subject), rest: restOf(passage, behind, clause) };
    }
    if (difference !== undefined && thing === '') {
      const from = differences.has(by) ? behind : behind + 1;
      return {
        ...frame,
        thing: `${difference} in`,
        said: subject,
        rest: restOf(passage, from, clause),
      };
    }
    if (amount.kind === 'measure' && !amount.isHyphened) {
      return { ...frame, thing: bare(subject) };
    }
    if (amount.isHyphened || !share) {
      const words = pre.replace(/\b(?:at|in|about|just|only|now|currently)$/, '').trim();
      const isLocated =
        /^(?:in|at|on|for|with|from|of|after|before|over|within|during|through|between|among|against)$/.test(
          by,
        ) &&
        thing !== '' &&
        !share;
      if (passage.word(lead) === 'one') return frame;
      const having = havingIn(passage, from, lead);
      if (having !== '') return { ...frame, said: `that ${subject} has ${having}` };
      const noun = lead - from > farthest ? nounsBefore(passage, lead - 1, from) : '';
      if (isLocated && noun !== '')
        return { ...frame, thing: `${bare(noun)} ${by} ${thing}`, when: '', tail: '' };
      if (isLocated)
        return {
          ...frame,
          said: `${by} which ${subject} ${chainOf(passage, verb)} ${pre.slice(0, -by.length)}`,
        };
      return { ...frame, thing: bare(subject), said: `${words} ${thing}` };
    }
    return thing === ''
      ? {
          ...frame,
          thing: bare(subject),
          said: bare(pre.replace(/\b(?:at|to|for|worth|in|about|of|above|below)$/, '')),
        }
      : {
          ...frame,
          thing: `${thing} ${rest.startsWith('of ') ? rest : ''} of`,
          said: subject,
          rest: rest.startsWith('of ') ? '' : rest,
        };
  }
  return having.has(head) && thing !== '' && pre === ''
    ? { ...frame, thing: `${thing} of`, said: subject }
    : null;
}

/** "won" of "having won". */
function havingIn(passage: Passage, from: number, to: number): string {
  for (let at = from; at < to - 1; at += 1)
    if (passage.word(at) === 'having' && isParticiple(passage, at + 1)) return passage.word(at + 1);
  return '';
}
