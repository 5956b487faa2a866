import type { Run } from './clauses.ts';
import { isShare, type Frame, type Setting } from './frames.ts';
import { bare, endOfThing, leadOf, possessiveIn, startOfNoun } from './nouns.ts';
import { Passage, type Stated } from './passage.ts';
import { calendar, changeNouns, differences } from './vocabulary.ts';
import { isTime } from '../units.ts';

/** What an amount is of. */
interface Thing {
  text: string;
  /** The first token behind it. */
  to: number;
  /** Whether nothing more need be said of it: "Labor’s target". */
  isWhole: boolean;
}

/** What an amount is of: the counted noun; what stands behind "of" or "in" for money and shares; else null. */
export function thingOf(passage: Passage, stated: Stated, clause: Run, last: Frame): Thing | null {
  const own = ofAmount(passage, stated, clause, last);
  if (own === null) return null;
  return ownedThing(passage, stated, clause, own);
}

function ofAmount(
  passage: Passage,
  { amount, end }: Stated,
  clause: Run,
  last: Frame,
): Thing | null {
  const isJoined = amount.kind === 'measure' && amount.unitEnd === amount.end;
  const named = (from: number, to: number): Thing | null => {
    const isModifier = amount.isHyphened || isJoined;
    const owner = isModifier ? possessiveIn(passage, from, to) : -1;
    if (owner >= 0) {
      const text = bare(passage.say(from, owner + 1).replace(/['’]s?$/u, ''));
      return { text, to: clause.to, isWhole: true };
    }
    const text = bare(passage.say(from, to));
    const isPronoun = /^(?:it|them|those|these|which|whom|us)$/.test(text);
    if (text === '') return null;
    // "half of its four chances": what the other amount counts.
    if (/^(?:its|their|his|her|our|my|your)$/.test(text)) {
      const other = passage.amountAt(to);
      if (other === undefined || other.unitEnd === other.end) return null;
      return { text: passage.say(other.end, other.unitEnd), to: other.unitEnd, isWhole: false };
    }
    return { text: isPronoun && last.thing !== '' ? last.thing : text, to, isWhole: false };
  };
  if (amount.isHyphened || isJoined || amount.unit === 'magnitude') {
    const from = Math.max(end, amount.unitEnd);
    return named(from, endOfThing(passage, from, clause.to));
  }
  const isCounted = /^(?:count|measure|duration)$/.test(amount.kind) || amount.unitEnd > amount.end;
  if (isCounted) {
    const isOfWhole = amount.kind === 'count' && amount.unitEnd === amount.end;
    if (isOfWhole && passage.word(end) === 'of' && !passage.isDigits(end + 1)) {
      return named(end + 1, endOfThing(passage, end + 1, clause.to));
    }
    if (amount.unitEnd === amount.end || /^(?:percentage|basis) /.test(amount.unit ?? ''))
      return null;
    const isOf = passage.word(amount.unitEnd) === 'of';
    const to = isOf ? endOfThing(passage, amount.unitEnd + 1, clause.to) : amount.unitEnd;
    return { text: passage.say(amount.end, to), to, isWhole: false };
  }
  const link = passage.word(end) === 'worth' ? end + 1 : end;
  const isIn =
    amount.kind === 'money' &&
    passage.word(link) === 'in' &&
    (!/^(?:NUM|PROPN|DET)$/.test(passage.tag(link + 1)) ||
      (passage.tag(link + 1) === 'PROPN' && /^(?:NOUN|ADJ)$/.test(passage.tag(link + 2)))) &&
    !calendar.has(passage.word(link + 1));
  if (passage.word(link) === 'of' || isIn) {
    if (passage.isDigits(link + 1)) return null;
    return named(link + 1, endOfThing(passage, link + 1, clause.to));
  }
  const isDifference =
    differences.has(passage.word(end)) ||
    /^(?:last|next|this|early|late|year|per|each)$/.test(passage.word(end)) ||
    isTime(passage.word(end));
  const isModifier =
    /^(?:NOUN|PROPN)$/.test(passage.tag(end)) ||
    (passage.tag(end) === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(passage.tag(end + 1))) ||
    (/^(?:an?|the|its|their|his|her)$/.test(passage.word(amount.start - 1)) &&
      /^(?:NOUN|VERB|ADJ|PROPN)$/.test(passage.tag(end)));
  return isModifier && !isDifference ? named(end, endOfThing(passage, end, clause.to)) : null;
}

/** "Labor’s target" for "Labor’s 43 per cent target". */
function ownedThing(passage: Passage, { start }: Stated, clause: Run, thing: Thing): Thing {
  if (!/(?:['’]s|s['’])$/.test(passage.word(start - 1)) || thing.text === '') return thing;
  const from = startOfNoun(passage, start, clause.from);
  if (from >= start) return thing;
  return { ...thing, text: `${bare(passage.say(from, start))} ${thing.text}`, isWhole: true };
}

/** "an increase of 0.3 percent", "the March high of 21 percent": a noun with its amount. */
export function headedThing({
  passage,
  amount,
  clause,
  start,
  frame,
  last,
}: Setting): Frame | null {
  const lead = leadOf(passage, start, clause.from);
  if (passage.word(lead - 1) !== 'of' || amount.isHyphened) return null;
  const from = startOfNoun(passage, lead - 1, clause.from);
  if (from >= lead - 1) return null;
  const head = bare(passage.say(from, lead - 1));
  if (frame.thing !== '') return { ...frame, thing: `${head} of ${frame.thing}` };
  if (!isShare(amount)) return null;
  const isCompared = clause.opener === 'compared' || passage.word(clause.from) === 'compared';
  if (isCompared && last.thing !== '' && frame.rest === '') {
    return { ...last, thing: head, said: `for ${last.thing}` };
  }
  const isChange = changeNouns.has(head.split(' ').at(-1)?.toLowerCase() ?? '');
  const isOpen = isChange && last.thing !== '' && !/^(?:in|of)\b/.test(frame.rest);
  return { ...frame, thing: head, said: isOpen ? `in ${last.thing} ${last.said}` : '' };
}
