import { isShare, nothing, type Frame, type Setting } from './frames.ts';
import { bare, isLead } from './nouns.ts';
import { frameOfObject } from './objects.ts';
import { restOf, withoutBe } from './surroundings.ts';
import { headedThing } from './things.ts';
import { subjectAt } from './topics.ts';
import { differences, isPeople } from './vocabulary.ts';

/** The frame of an amount in a clause without a verb: a member of a list, a label with its value, an apposition. */
export function frameOfFragment(setting: Setting): Frame {
  const { passage, amount, at, clause, start, frame, last } = setting;
  const next = passage.clauses[at + 1];
  const isTight = isLead(passage, clause.from, start);
  // "values the mill, Elm Works, at $2m": what follows an apposition hangs on the verb before it.
  const governing = passage.clauses[at - 2];
  const named = passage.clauses[at - 1];
  const isResumed =
    clause.opener === ',' &&
    passage.tag(clause.from) === 'ADP' &&
    isLead(passage, clause.from + 1, start) &&
    frame.thing === '' &&
    governing?.verb != null &&
    named?.verb === null &&
    named.opener === ',' &&
    passage.isCapitalAt(named.from) &&
    passage.isCapitalAt(named.to - 1);
  if (isResumed) {
    const said = passage.say(governing.from, governing.to);
    return { ...frame, thing: 'what', said: `${said} ${passage.word(clause.from)}` };
  }
  const moved = ofMove(setting);
  if (moved !== null) return moved;
  const headed = headedThing(setting);
  if (headed !== null) return headed;
  if (frame.thing === '' && passage.hasAmount(clause.from, start) && last.thing !== '') {
    return { ...last, rest: passage.word(start - 1) === 'to' ? '' : frame.rest };
  }
  if (
    frame.thing === '' &&
    !isTight &&
    !/^(?:ADP|CCONJ|PART|ADV)$/.test(passage.tag(clause.from))
  ) {
    return { ...frame, thing: bare(passage.say(clause.from, start)) };
  }
  if (
    frame.thing !== '' &&
    next?.verb != null &&
    /^(?:and|or)$/.test(next.opener) &&
    passage.isStart(next.from)
  ) {
    return { ...frame, rest: withoutBe(passage, next.verb.from, next) };
  }
  const isOpen = !isTight && /^(?:DET|NOUN|PROPN)$/.test(passage.tag(clause.from));
  if (
    isOpen &&
    frame.rest === '' &&
    !frame.thing.includes(' ') &&
    !passage.hasAmount(clause.from, start)
  ) {
    return { ...frame, thing: `${bare(passage.say(clause.from, start))} ${frame.thing}` };
  }
  const label = passage.clauses[at - 1];
  if (label !== undefined && clause.opener === ':' && isTight && frame.thing === '') {
    return { ...nothing, thing: bare(passage.say(label.from, label.to)) };
  }
  // "is leading, 47% to 41%"
  if (
    frame.thing === '' &&
    isTight &&
    amount.kind === 'percent' &&
    frame.rest.startsWith('to ') &&
    label?.verb != null
  ) {
    return { ...frame, thing: bare(passage.say(label.from, label.to)), rest: '' };
  }
  const listed = isParted(setting) ? null : asListed(setting);
  if (listed !== null) return listed;
  const isFronted =
    passage.tag(clause.from) === 'ADP' &&
    next !== undefined &&
    next.verb !== null &&
    next.opener === ',' &&
    frame.thing !== '';
  if (isFronted && isLead(passage, clause.from + 1, start)) {
    return {
      ...frame,
      said: `${passage.word(clause.from)} which ${bare(restOf(passage, next.from, next))}`,
      rest: '',
    };
  }
  const isMember = clause.opener === ',' && isTight && frame.thing !== '';
  if (isMember && label?.verb != null && isInList(setting)) {
    return frameOfObject({ ...setting, start: label.verb.to }, at - 1);
  }
  return frame;
}

/** Whether a clause with its own subject stands between an amount and the one before: "an hour in which he took a ring, 2 pins". */
function isParted({ passage, start, at }: Setting): boolean {
  const before = passage.stated.findLast((stated) => stated.start < start);
  const own = passage.clauses.findIndex(
    ({ from, to }) => before !== undefined && from <= before.start && before.start < to,
  );
  return (
    own >= 0 &&
    passage.clauses
      .slice(own + 1, at)
      .some(({ opener, verb, subject }) => opener === 'that' && verb !== null && subject !== null)
  );
}

/** Whether "and" follows a comma and what it opens, as in a list. */
function isInList({ passage, at }: Setting): boolean {
  const next = passage.clauses[at + 1];
  return next !== undefined && /^(?:,|and|or)$/.test(next.opener) && next.verb === null;
}

/** "sold 300 cars, up 4 percent": how what was told moved. */
function ofMove({ passage, amount, at, clause, start, frame, last }: Setting): Frame | null {
  if (frame.thing !== '' || !isShare(amount)) return null;
  let from = clause.from;
  while (passage.tag(from) === 'ADV' && !differences.has(passage.word(from)) && from < start)
    from += 1;
  if (/^(?:but|still)$/.test(passage.word(from))) from += 1;
  if (/^(?:up|down)$/.test(passage.word(start - 1))) from = start - 1;
  const noun = from < start ? differences.get(passage.word(from)) : undefined;
  const isNear = isLead(passage, from + 1, start) || passage.word(start - 1) === 'by';
  if (noun === undefined || !isNear) return null;
  const subject = passage.clauses[at - 1]?.verb == null ? '' : subjectAt(passage, at - 1);
  const counted = last.isCount ? `${last.thing} ${last.said}` : '';
  const moved = counted || subject || subjectAt(passage, at) || last.thing;
  return moved === '' ? null : { ...frame, thing: `${noun} in`, said: bare(moved) };
}

/** A member of a list or one side of a comparison: what it leaves out stands with the one before. */
function asListed({ passage, clause, start, frame, last }: Setting): Frame | null {
  const isCompared =
    /^(?:compared|against|versus|up|down|from|than)$/.test(clause.opener) ||
    /^(?:up|down|from|compared|versus|against)$/.test(passage.word(clause.from));
  const from = passage.tag(clause.from) === 'ADP' ? clause.from + 1 : clause.from;
  const isTight = isLead(passage, from, start);
  const isListed =
    /^(?:and|or|;|but|compared)$/.test(clause.opener) || (clause.opener === ',' && isTight);
  if (last.thing + last.said === '' || !(isCompared || isListed)) return null;
  if (frame.thing !== '' && last.said === '') return null;
  if (/^whom? /.test(last.said) && frame.thing !== '' && !isPeople(frame.thing)) return null;
  const isOwn = frame.rest !== '';
  // "in October, up from 40 in May": what says when is said anew.
  const when = /^(?:an?|in|on|last|this|earlier|at)\b/.test(frame.rest)
    ? / (?:in|on|last|this) \p{L}+$/u.exec(last.thing)
    : null;
  const thing = last.thing.slice(0, when?.index);
  const isSame = frame.thing === '' || last.thing.startsWith(`${frame.thing} of `);
  return {
    ...last,
    thing: isSame ? thing : frame.thing,
    rest: isOwn ? frame.rest : last.rest,
  };
}
