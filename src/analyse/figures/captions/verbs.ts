import type { Run } from './clauses.ts';
import type { Passage } from './passage.ts';
import { irregular } from './vocabulary.ts';

/** A verb's words without the adverbs before them; with the "could" of the verb that it is joined to. */
export function chainOf(passage: Passage, verb: Run): string {
  let { from } = verb;
  while (from < verb.to && passage.tag(from) === 'ADV') from += 1;
  const at = passage.clauses.findIndex((clause) => clause.verb === verb);
  const own = passage.clauses[at];
  const before = passage.clauses
    .slice(0, Math.max(0, at))
    .findLast((clause) => clause.verb !== null);
  const modal = passage.word(before?.verb?.from ?? -1);
  const isShared =
    own?.opener === 'and' &&
    own.subject === null &&
    /^(?:could|would|will|may|might|must|should|can)$/.test(modal) &&
    !/(?:ed|s)$|^(?:are|had|were)$/.test(passage.word(from));
  return isShared ? `${modal} ${passage.say(from, verb.to)}` : passage.say(from, verb.to);
}

/** Whether a verb's form can be a participle: "sold", "taken". */
export function isParticiple(passage: Passage, at: number): boolean {
  const word = passage.word(at);
  return passage.tag(at) === 'VERB' && (/(?:ed|en|wn)$/.test(word) || irregular.has(word));
}

/** Whether what follows a noun says which: "familiar with", "living in", "sent by". */
export function isPostmodified(passage: Passage, at: number): boolean {
  return (
    /^(?:who|that|which|familiar|aged|living|dead|missing|including)$/.test(passage.word(at)) ||
    (passage.tag(at) === 'VERB' && passage.word(at).endsWith('ing')) ||
    isParticiple(passage, at)
  );
}
