import type { Run } from './clauses.ts';
import { nounsBefore } from './nouns.ts';
import type { Passage } from './passage.ts';
import { calendar } from './vocabulary.ts';

/** The subject of a clause or, where it has none, of the one that it hangs on. */
export function subjectAt(passage: Passage, index: number): string {
  const [first] = passage.clauses;
  const own = passage.clauses[index];
  const isResumed = own?.opener === ',' && own.subject === null && index > 1;
  const isParticiple = passage.word(own?.verb?.from ?? -1).endsWith('ing');
  const outer = passage.clauses[index - 2];
  if (own?.opener === 'resumed' && outer !== undefined) {
    const noun = nounsBefore(passage, outer.to, outer.from);
    if (noun !== '') return noun;
  }
  if (isResumed && !isParticiple && first?.verb === null) {
    const noun = nounsBefore(passage, first.to, first.from);
    if (noun !== '' && passage.tag(first.from) !== 'ADP') return noun;
  }
  for (let at = index; at >= 0; at -= 1) {
    const clause = passage.clauses[at];
    if (clause === undefined) break;
    const isRelative =
      /^(?:which|who|that)$/.test(clause.opener) && clause.verb?.from === clause.from;
    const before = passage.clauses[at - 1];
    if (isRelative && before !== undefined) {
      if (at === index || isBoundTo(passage, at, index)) {
        const noun = antecedentOf(passage, at);
        if (noun !== '') return noun;
      }
      continue;
    }
    if (clause.subject !== null)
      return isApposition(passage, at)
        ? passage.say(0, first?.to ?? 0)
        : named(passage, clause.subject);
    const from = /^(?:ADV|SCONJ)$/.test(passage.tag(clause.from)) ? clause.from + 1 : clause.from;
    const isNoun =
      /^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(passage.tag(from)) || (at === 0 && passage.isStart(0));
    const isApposed = passage.clauses.slice(0, at).some(({ verb }) => verb !== null);
    const isAside = clause.opener === ',' && before?.verb === null && at > 1;
    if (at < index && clause.verb === null && isNoun && !isApposed && !isAside)
      return passage.say(from, clause.to);
  }
  return passage.antecedent;
}

/** What the "who" or "which" that opens a clause stands for. */
function antecedentOf(passage: Passage, at: number): string {
  const before = passage.clauses[at - 1];
  if (before === undefined) return '';
  const outer = passage.clauses[at - 2];
  const isSaid = before.opener === ',' && before.verb?.to === before.to && before.subject !== null;
  // "Her age is no name": "said the clerk Ann Lee, 55, who".
  const isAge =
    before.verb === null && before.to === before.from + 1 && passage.isDigits(before.from);
  if ((isSaid || isAge) && outer !== undefined) {
    const noun = nounsBefore(passage, outer.to, outer.from);
    if (noun !== '') return noun;
  }
  // "The war, a costly conflict that …": the apposition tells of what stands before it.
  const isApposed =
    before.verb === null &&
    before.opener === ',' &&
    /^(?:an?|the)$/.test(passage.word(before.from));
  if (isApposed && outer !== undefined) {
    const noun = nounsBefore(passage, outer.to, outer.from);
    if (noun !== '') return noun;
  }
  // "The fee is $2m, which is half of the sum": what was an amount is named by its subject.
  const isAmount =
    before.verb !== null && before.subject !== null && passage.hasAmount(before.to - 4, before.to);
  if (isAmount && before.subject !== null && passage.clauses[at]?.opener === 'which')
    return named(passage, before.subject);
  return nounsBefore(passage, before.to, before.from);
}

/** Whether a clause's subject only says what the name before it is: "Ann Lee, the mayor of Elms, has died". */
function isApposition(passage: Passage, at: number): boolean {
  const [first] = passage.clauses;
  const own = passage.clauses[at];
  if (at !== 1 || first?.verb !== null || own?.opener !== ',') return false;
  if (first.to - first.from < 2) return false;
  if (!/^(?:an?|the)$/.test(passage.word(own.subject?.from ?? -1))) return false;
  for (let token = first.from; token < first.to; token += 1)
    if (!passage.isCapitalAt(token) || calendar.has(passage.word(token))) return false;
  return true;
}

/** The name that a sentence's first clause is about. */
function firstName(passage: Passage): string {
  const subject = passage.clauses.find((clause) => clause.subject !== null)?.subject;
  if (subject === undefined || subject === null || subject.to - subject.from > 3) return '';
  for (let at = subject.from; at < subject.to; at += 1)
    if (passage.tag(at) !== 'PROPN' || !passage.isCapitalAt(at)) return '';
  return passage.say(subject.from, subject.to);
}

/** The words of a subject, or what they stand for. */
function named(passage: Passage, run: Run): string {
  const { to } = run;
  let { from } = run;
  // "marking the third time the mill (has shut)"
  if (passage.tag(from) === 'VERB' && passage.word(from).endsWith('ing')) {
    let at = to - 1;
    while (at > from && passage.tag(at) !== 'DET') at -= 1;
    if (at > from) from = at;
  }
  const isPronoun = to - from === 1 && /^(?:it|he|she|they)$/.test(passage.word(from));
  if (isPronoun && from >= 3 && /^s?he$/.test(passage.word(from))) {
    return firstName(passage) || passage.say(from, to);
  }
  const isLabel =
    from === 0 && /^the$/.test(passage.word(0)) && passage.word(to - 1) === 'old' && to - from < 8;
  if (passage.word(from) === 'that' && to - from > 1) return passage.say(from + 1, to);
  const stands = (isPronoun && from < 3) || isLabel;
  return stands && passage.antecedent !== '' ? passage.antecedent : passage.say(from, to);
}

/** Whether all clauses from one to another are joined by "and", as in "who lies and, so they say, steals". */
function isBoundTo(passage: Passage, from: number, to: number): boolean {
  const last = passage.clauses[to];
  if (last?.opener === 'and' && last.subject === null && to - from < 4) return true;
  return passage.clauses.slice(from + 1, to + 1).every(({ opener }) => /^(?:and|or)$/.test(opener));
}
