import type { Amount } from './amounts.ts';
import { clausesOf, type Clause, type Run, type Tagged } from './clauses.ts';
import type { Hedge } from './hedges.ts';
import { isHyphen } from './numbers.ts';
import { isTime } from './units.ts';

/** What is said around a figure, so that the next in a list can take what it leaves out. */
interface Frame {
  /** What is counted or given: "critical minerals". */
  thing: string;
  /** What is said of it: "that Kazakhstan exported". */
  said: string;
  /** What stands behind: "to China". */
  rest: string;
  /** What stands before the clause: "in 2023". */
  when: string;
}

const nothing: Frame = { thing: '', said: '', rest: '', when: '' };

/** The longest caption. */
const longest = 120;

/** The most words behind a figure that a caption takes in. */
const longestRest = 11;

/** In a longer sentence, by tokens, no clauses are read: it is none, and the time would grow with its square. */
const longestSentence = 300;

function verbs(lists: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([noun, list]) =>
      list.split(' ').map((verb): [string, string] => [verb, noun]),
    ),
  );
}

/** Verbs for change, and the noun for it. */
const changes = verbs({
  rise: 'rise rises rose risen rising climb climbs climbed climbing edged advanced doubled double doubles doubling tripled triple tripling quadrupled accelerated',
  fall:
    'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide slid sliding ' +
    'slip slipped slipping dip dipped dipping tumble tumbled tumbling plunge plunged plunging sank slumped slump shed eased slowed slow slows slowing cooled halved halve halving',
  increase: 'increase increases increased increasing',
  decrease: 'decrease decreases decreased decreasing',
  growth: 'grow grows grew grown growing expand expands expanded expanding',
  jump: 'jump jumps jumped jumping surge surges surged surging soar soared soaring rocketed leapt',
  gain: 'gain gains gained gaining',
  contraction: 'shrink shrinks shrank shrunk shrinking contract contracts contracted contracting',
});

/** What makes an amount a change: "was 7% lower". */
const differences = new Map([
  ['up', 'rise'],
  ['higher', 'rise'],
  ['more', 'rise'],
  ['down', 'fall'],
  ['lower', 'fall'],
  ['less', 'fall'],
  ['fewer', 'fall'],
  ['off', 'fall'],
]);

/** What befalls people, by any form of the verb. */
const harm = verbs({
  killed: 'kill kills killed killing',
  injured: 'injure injures injured injuring hurt hurting',
  wounded: 'wound wounds wounded wounding',
  displaced: 'displace displaces displaced displacing',
  arrested: 'arrest arrests arrested arresting',
  detained: 'detain detained detaining',
  rescued: 'rescue rescued rescuing',
  evacuated: 'evacuate evacuated evacuating',
});

const being =
  /^(?:is|are|was|were|be|been|being|am|'s|'re|stands?|stood|remain(?:s|ed)?|totall?(?:ed|ing)|totals?|amount(?:s|ed)?|reach(?:es|ed|ing)?|hit|hits|hitting|averaged?|came|equals?|represents?|exceed(?:s|ed)?|costs?|weigh(?:s|ed)?|measure[sd]?)$/;
const having = /^(?:has|have|had|having|employs?|employed)$/;

const people =
  /^(?:people|men|women|children|workers|soldiers|employees|residents|patients|passengers|civilians|troops|voters|students|pupils|commuters|others|leaders|players|members|officers|officials|migrants|refugees|families|daughters|sons|victims|suspects|protesters|lawmakers|senators|adults|americans|police|boys|girls|teachers|nurses|doctors|fans|guests|teenagers|judges|runners|jurors|inmates|prisoners|hostages|respondents|farmers|drivers|survivors|visitors|tourists|homeowners|ministers|lawyers|detainees|refugees|tenants|customers|users|grandchildren|siblings|firefighters|rescuers|volunteers)$/;

/** Words that can stand between a preposition and the amount that it governs. */
const leading =
  /^(?:just|only|even|an?|the|all|some|another|further|additional|its|their|his|her|our|these|those|last|past|next|first|previous|whole|entire|other|combined|total|record|estimated|staggering|mere|planned|nearly|every)$/;

/**
 * What each amount of a sentence measures, in the sentence's words: the counted noun, the verb that governs it with its
 * subject and object, and what stands behind; what a list leaves out is taken from the member before.
 *
 * @param antecedent what "it" at the sentence's beginning stands for
 * @returns a caption for each amount; null where none can be read
 */
export function captionsOf(
  text: string,
  sentence: Tagged,
  amounts: readonly Amount[],
  hedges: readonly Hedge[],
  antecedent: string,
): (string | null)[] {
  if (sentence.tokens.length > longestSentence) return amounts.map(() => null);
  const reader = new Reader(text, sentence, amounts, hedges, antecedent);
  return reader.captions();
}

/** What the first clause of a sentence is about; nothing where that is a pronoun. */
export function subjectOf(text: string, sentence: Tagged): string {
  if (sentence.tokens.length > longestSentence) return '';
  const reader = new Reader(text, sentence, [], [], '');
  return reader.topic();
}

class Reader {
  private readonly text: string;
  private readonly sentence: Tagged;
  private readonly amounts: readonly Amount[];
  private readonly hedges: readonly Hedge[];
  private readonly antecedent: string;
  private readonly clauses: readonly Clause[];
  private readonly starts: ReadonlyMap<number, Amount>;

  constructor(
    text: string,
    sentence: Tagged,
    amounts: readonly Amount[],
    hedges: readonly Hedge[],
    antecedent: string,
  ) {
    this.text = text;
    this.sentence = sentence;
    this.amounts = amounts;
    this.hedges = hedges;
    this.antecedent = antecedent;
    this.starts = new Map(amounts.map((amount, index) => [this.startOf(index), amount]));
    const inside = new Set<number>();
    const members = new Set<number>();
    for (const [index, amount] of amounts.entries()) {
      for (let at = this.startOf(index); at < amount.end; at += 1) inside.add(at);
      // "400 to 500 structures" is one member of a list, "5 killed and 3 injured" are two.
      const isLinked = amounts[index - 1]?.unitEnd === amount.unitEnd;
      if (isLinked) inside.add(amount.start - 1);
      else members.add(this.startOf(index));
    }
    this.clauses = clausesOf(sentence, members, inside);
  }

  topic(): string {
    const index = this.clauses.findIndex(({ verb }) => verb !== null);
    const subject = index < 0 ? '' : this.subjectAt(index);
    return /^(?:it|he|she|they|we|i|you|this|that|there)$/i.test(subject) ? '' : subject;
  }

  captions(): (string | null)[] {
    let last = nothing;
    const found: (string | null)[] = [];
    for (const [index, amount] of this.amounts.entries()) {
      const frame = this.frameOf(index, amount, last);
      const isHere = frame.when !== '' && frame.rest.includes(frame.when);
      const caption = tidy(
        `${frame.thing} ${frame.said} ${frame.rest} ${isHere ? '' : frame.when}`,
      );
      found.push(caption === '' ? null : caption);
      // What follows a stretch of time counts what was counted before it.
      if (caption !== '' && (amount.kind !== 'duration' || last === nothing)) last = frame;
    }
    for (let index = this.amounts.length - 2; index >= 0; index -= 1) {
      const isLinked = this.amounts[index]?.unitEnd === this.amounts[index + 1]?.unitEnd;
      if (isLinked) found[index] = found[index + 1] ?? null;
    }
    return found;
  }

  private startOf(index: number): number {
    return this.hedges[index]?.start ?? this.amounts[index]?.start ?? 0;
  }

  private word(at: number): string {
    return this.sentence.tokens[at]?.lower ?? '';
  }

  private tag(at: number): string {
    return this.sentence.tags[at] ?? '';
  }

  private say(from: number, to: number): string {
    const [first, last] = [this.sentence.tokens[from], this.sentence.tokens[to - 1]];
    if (from >= to || first === undefined || last === undefined) return '';
    const words = this.text.slice(first.start, last.end);
    // A sentence's capital is none within a caption.
    const isName =
      this.tag(from) === 'PROPN' ||
      (this.tag(from) === 'NOUN' && !this.word(from).endsWith('s')) ||
      /^(?:I\b|\p{Lu}{2})/u.test(words);
    return from === 0 && !isName ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  }

  /** The subject of a clause or, where it has none, of the one that it hangs on. */
  private subjectAt(index: number): string {
    const [first] = this.clauses;
    const own = this.clauses[index];
    const isResumed = own?.opener === ',' && own.subject === null && index > 1;
    const isParticiple = this.word(own?.verb?.from ?? -1).endsWith('ing');
    if (isResumed && !isParticiple && first?.verb === null) {
      const noun = this.nounsBefore(first.to, first.from);
      if (noun !== '' && this.tag(first.from) !== 'ADP') return noun;
    }
    for (let at = index; at >= 0; at -= 1) {
      const clause = this.clauses[at];
      if (clause === undefined) break;
      const isRelative =
        /^(?:which|who|that)$/.test(clause.opener) && clause.verb?.from === clause.from;
      const before = this.clauses[at - 1];
      if (isRelative && before !== undefined) {
        if (at === index || this.isBoundTo(at, index)) {
          const noun = this.nounsBefore(before.to, before.from);
          if (noun !== '') return noun;
        }
        continue;
      }
      if (clause.subject !== null) {
        const { from, to } = clause.subject;
        const isIt = to - from === 1 && from === 0 && /^(?:it|he|she|they)$/.test(this.word(from));
        return isIt && this.antecedent !== '' ? this.antecedent : this.say(from, to);
      }
      const from = /^(?:ADV|SCONJ)$/.test(this.tag(clause.from)) ? clause.from + 1 : clause.from;
      const isNoun = /^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(this.tag(from));
      const isApposed = clause.opener === ',' && before?.verb === null && at > 1;
      if (at < index && clause.verb === null && isNoun && !isApposed)
        return this.say(from, clause.to);
    }
    return '';
  }

  /** Whether all clauses from one to another are joined by "and". */
  private isBoundTo(from: number, to: number): boolean {
    return this.clauses.slice(from + 1, to + 1).every(({ opener }) => /^(?:and|or)$/.test(opener));
  }

  /** The noun phrase that ends before a token, with those that hang on it by "of" or "in". */
  private nounsBefore(to: number, limit: number): string {
    let from = to;
    while (
      from > limit &&
      to - from < 9 &&
      (/^(?:NOUN|PROPN|ADJ|DET|ADP|PART|NUM)$/.test(this.tag(from - 1)) ||
        isHyphen(this.sentence.tokens[from - 1]))
    ) {
      from -= 1;
    }
    while (from < to && /^(?:ADP|PART)$/.test(this.tag(from))) from += 1;
    const isNoun = this.sentence.tags
      .slice(from, to)
      .some((tag) => tag === 'NOUN' || tag === 'PROPN');
    return isNoun ? this.say(from, to) : '';
  }

  /** "in 2023", before the clause. */
  private whenBefore(index: number): string {
    const before = this.clauses[index - 1];
    if (before?.verb !== null || before.to - before.from > 5) return '';
    const isTimely = /^(?:in|on|since|during|by|last|this|at|over)$/.test(this.word(before.from));
    const words = this.say(before.from, before.to);
    return isTimely && /\d|last|this|year|month|week|decade/i.test(words) ? words : '';
  }

  /** What stands behind a figure in its clause, up to another member of a list. */
  private rest(from: number, clause: Run): string {
    let to = Math.min(clause.to, from + longestRest);
    for (let at = from; at < to; at += 1) {
      const next = this.starts.get(at);
      const before = this.word(at - 1);
      const isLevel = /^(?:to|from|and|or|against|but)$/.test(before) || at === from;
      if (next !== undefined && next.kind !== 'ordinal' && (isLevel || next.kind === 'percent')) {
        to = this.jointBefore(at, from);
      }
    }
    while (to > from && /^(?:ADP|PART|CCONJ|DET|PUNCT|SCONJ|AUX)$/.test(this.tag(to - 1))) to -= 1;
    return this.say(from, to);
  }

  /** The last "and" before a token, or the token itself. */
  private jointBefore(at: number, from: number): number {
    for (let joint = at - 1; joint > from && joint > at - 4; joint -= 1) {
      if (this.tag(joint) === 'CCONJ') return joint;
    }
    return at;
  }

  /** Where the noun phrase at a token ends, its "of" phrases taken in. */
  private endOfThing(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const isWord =
        /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(this.tag(at)) || /^(?:'s|’s)$/.test(this.word(at));
      const isHyphened =
        isHyphen(this.sentence.tokens[at]) || (at > from && isHyphen(this.sentence.tokens[at - 1]));
      const isModifier =
        /^(?:VERB|ADV)$/.test(this.tag(at)) &&
        /^(?:NOUN|ADJ)$/.test(this.tag(at + 1)) &&
        at === from;
      const isOf = at > from && this.word(at) === 'of';
      if (!isWord && !isHyphened && !isModifier && !isOf) break;
      const before = this.word(at - 1);
      if (this.starts.has(at) && at > from && !/['’]s?$/.test(before)) break;
      if (this.word(at) === 'worth' || (this.tag(at) === 'DET' && at > from && before !== 'of'))
        break;
      at += 1;
    }
    if (at === from && /^(?:VERB|X)$/.test(this.tag(at))) at += 1;
    while (at > from && /^(?:of|a|an|the)$/.test(this.word(at - 1))) at -= 1;
    return at;
  }

  private frameOf(index: number, amount: Amount, last: Frame): Frame {
    const start = this.startOf(index);
    const end = Math.max(amount.end, this.hedges[index]?.end ?? 0);
    const at = this.clauses.findIndex(({ from, to }) => from <= start && start < to);
    const clause = this.clauses[at];
    if (clause === undefined) return nothing;
    if (amount.isAge && amount.isHyphened) {
      const to = this.endOfThing(end, clause.to);
      if (to > end) return { ...nothing, thing: 'age of', said: this.say(end, to) };
    }
    if (amount.isAge) return { ...nothing, thing: 'age of', said: this.agedAt(at, start) };
    if (amount.kind === 'ordinal') return this.ordinal(amount, clause);
    const next = this.clauses[at + 1];
    if (
      this.word(end) === 'of' &&
      end + 1 === clause.to &&
      /^(?:which|whom)$/.test(next?.opener ?? '') &&
      next !== undefined
    ) {
      return { ...nothing, thing: `of ${next.opener}`, rest: this.rest(next.from, next) };
    }
    const when = this.whenBefore(at);
    const thing = this.thingOf(amount, start, end, clause, last);
    const behind = thing?.to ?? Math.max(amount.unitEnd, end);
    const { verb } = clause;
    const rest =
      thing === null
        ? this.rest(behind, clause)
        : this.rest(behind, { ...clause, to: this.purposeBehind(behind, clause.to) });
    const frame = {
      ...nothing,
      thing: this.owned(thing?.text ?? '', amount, start, clause),
      rest,
      when,
    };
    if (verb === null) return this.withoutVerb(at, clause, start, frame, last, next);
    if (start < verb.from) return this.asSubject(amount, frame, verb, behind, clause, last);
    if (this.word(verb.from) === 'including')
      return { ...frame, thing: frame.thing === '' ? last.thing : frame.thing };
    return this.asObject(at, verb, amount, start, behind, frame, last);
  }

  /** Where "to help them" begins behind a token, or the end. */
  private purposeBehind(from: number, to: number): number {
    let at = from;
    while (at < to && !(this.tag(at) === 'PART' && this.tag(at + 1) === 'VERB' && at > from))
      at += 1;
    return at;
  }

  /** "history of the company" for "the company's 20-year history". */
  private owned(thing: string, amount: Amount, start: number, clause: Run): string {
    const isOwned = amount.isHyphened && /(?:['’]s|s['’])$/.test(this.word(start - 1));
    if (!isOwned || thing === '') return thing;
    return `${thing} of ${this.nounsBefore(start, clause.from).replace(/['’]s?$/u, '')}`;
  }

  /** What the amount is of: the counted noun; what stands behind "of" or "in" for money and shares. */
  private thingOf(
    amount: Amount,
    start: number,
    end: number,
    clause: Run,
    last: Frame,
  ): { text: string; to: number } | null {
    const named = (from: number, to: number): { text: string; to: number } | null => {
      const text = bare(this.say(from, to));
      const isPronoun = /^(?:it|them|those|these|which|whom)$/.test(text);
      return text === '' ? null : { text: isPronoun && last.thing !== '' ? last.thing : text, to };
    };
    if (amount.isHyphened || amount.unit === 'magnitude') {
      const from = Math.max(end, amount.unitEnd);
      return named(from, this.endOfThing(from, clause.to));
    }
    const isCounted =
      /^(?:count|measure|duration)$/.test(amount.kind) || amount.unitEnd > amount.end;
    if (isCounted) {
      if (amount.unitEnd === amount.end || /^(?:percentage|basis) /.test(amount.unit ?? ''))
        return null;
      const isOf = this.word(amount.unitEnd) === 'of';
      const to = isOf ? this.endOfThing(amount.unitEnd + 1, clause.to) : amount.unitEnd;
      return { text: this.say(amount.end, to), to };
    }
    const link = this.word(end) === 'worth' ? end + 1 : end;
    const isIn =
      amount.kind === 'money' &&
      this.word(link) === 'in' &&
      !/^(?:NUM|PROPN|DET)$/.test(this.tag(link + 1));
    if (this.word(link) === 'of' || isIn) {
      if (this.sentence.tokens[link + 1]?.kind === 'digits') return null;
      return named(link + 1, this.endOfThing(link + 1, clause.to));
    }
    const isDifference =
      differences.has(this.word(end)) ||
      /^(?:last|next|this|early|late|year|per|each)$/.test(this.word(end)) ||
      isTime(this.word(end));
    const isModifier =
      /^(?:NOUN|PROPN)$/.test(this.tag(end)) ||
      (this.tag(end) === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(this.tag(end + 1))) ||
      (/^(?:an?|the|its|their|his|her)$/.test(this.word(start - 1)) &&
        /^(?:NOUN|VERB|ADJ|PROPN)$/.test(this.tag(end)));
    return isModifier && !isDifference ? named(end, this.endOfThing(end, clause.to)) : null;
  }

  /** A member of a list, a label with its value, or a phrase before its clause. */
  private withoutVerb(
    at: number,
    clause: Clause,
    start: number,
    frame: Frame,
    last: Frame,
    next: Clause | undefined,
  ): Frame {
    const label = this.clauses[at - 1];
    const isTight = this.isLead(clause.from, start);
    if (frame.thing === '' && !isTight && !/^(?:ADP|CCONJ|PART|ADV)$/.test(this.tag(clause.from))) {
      return { ...frame, thing: bare(this.say(clause.from, start)) };
    }
    if (
      frame.thing !== '' &&
      next?.verb != null &&
      /^(?:and|or)$/.test(next.opener) &&
      this.starts.has(next.from)
    ) {
      return { ...frame, rest: this.withoutBe(next.verb.from, next) };
    }
    const lead = this.leadOf(start, clause.from);
    if (frame.thing !== '' && frame.rest === '' && this.word(lead - 1) === 'of') {
      const whole = this.nounsBefore(lead - 1, clause.from);
      if (whole !== '') return { ...frame, thing: `${bare(whole)} of ${frame.thing}` };
    }
    const isOpen = !isTight && /^(?:DET|NOUN|PROPN)$/.test(this.tag(clause.from));
    if (
      isOpen &&
      frame.rest === '' &&
      !frame.thing.includes(' ') &&
      !this.hasAmount(clause.from, start)
    ) {
      return { ...frame, thing: `${bare(this.say(clause.from, start))} ${frame.thing}` };
    }
    if (label !== undefined && /^[:(]$/.test(clause.opener) && isTight && frame.thing === '') {
      const words =
        clause.opener === '(' ? this.lastNouns(label) : bare(this.say(label.from, label.to));
      return { ...nothing, thing: words };
    }
    const isCompared =
      /^(?:compared|against|versus|up|down|from|than)$/.test(clause.opener) ||
      /^(?:up|down|from|compared|versus|against)$/.test(this.word(clause.from));
    const isListed = /^(?:and|or|,|;|but|compared)$/.test(clause.opener);
    if (
      last.thing + last.said !== '' &&
      (isCompared || isListed) &&
      (frame.thing === '' || last.said !== '')
    ) {
      const isOwn = frame.rest !== '';
      return {
        thing:
          frame.thing === '' || last.thing.startsWith(`${frame.thing} of `)
            ? last.thing
            : frame.thing,
        said: last.said,
        rest: isOwn ? frame.rest : last.rest,
        when: last.when,
      };
    }
    const isFronted =
      this.tag(clause.from) === 'ADP' &&
      next !== undefined &&
      next.verb !== null &&
      next.opener === ',' &&
      frame.thing !== '';
    if (isFronted && this.isLead(clause.from + 1, start)) {
      return {
        ...frame,
        said: `${this.word(clause.from)} which ${bare(this.rest(next.from, next))}`,
        rest: '',
      };
    }
    return frame;
  }

  /** The noun phrase at the end of a clause, without what it hangs on: "loan balances" of "mortgages with loan balances". */
  private lastNouns({ from, to }: Run): string {
    let start = to;
    while (
      start > from &&
      this.tag(start - 1) !== 'ADP' &&
      this.tag(start - 1) !== 'VERB' &&
      this.tag(start - 1) !== 'AUX'
    )
      start -= 1;
    return bare(this.say(start, to));
  }

  /** Whether only words that belong to the amount stand between two tokens. */
  private isLead(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (!leading.test(this.word(at)) && this.tag(at) !== 'ADJ') return false;
    return true;
  }

  private asSubject(
    amount: Amount,
    frame: Frame,
    verb: Run,
    behind: number,
    clause: Clause,
    last: Frame,
  ): Frame {
    const isAbsolute = this.word(clause.from) === 'with' || this.word(verb.from).endsWith('ing');
    if (behind > verb.from || isAbsolute) {
      return isAbsolute ? { ...frame, rest: this.rest(behind, clause) } : frame;
    }
    const post = this.rest(behind, { from: behind, to: verb.from });
    const done = harm.get(this.word(verb.to - 1));
    const isPassive =
      this.tag(verb.from) === 'AUX' &&
      /^(?:is|are|was|were|has|have|had)$/.test(this.word(verb.from));
    const start = this.startOf(this.amounts.indexOf(amount));
    const before = this.nounsBefore(start, clause.from);
    if (frame.thing === '' && amount.kind !== 'count' && before !== '') {
      return { ...nothing, thing: bare(before), rest: this.rest(verb.from, clause) };
    }
    const thing = frame.thing === '' && amount.kind !== 'money' ? nounOf(last.thing) : frame.thing;
    if (done !== undefined && isPassive) {
      return {
        ...frame,
        thing: thing === '' ? 'people' : thing,
        said: `${post} ${done}`,
        rest: this.rest(verb.to, clause),
      };
    }
    const who = isPeople(thing) ? 'who' : 'that';
    const said = isPassive
      ? this.withoutBe(verb.from, clause)
      : `${thing === '' ? '' : who} ${this.rest(verb.from, clause)}`;
    const next = this.clauses[this.clauses.indexOf(clause) + 1];
    const isReport = verb.to === clause.to && next?.opener === 'that';
    return {
      ...frame,
      thing: `${thing} ${post}`,
      said,
      rest: isReport ? this.rest(next.from, next) : '',
    };
  }

  private asObject(
    at: number,
    verb: Run,
    amount: Amount,
    start: number,
    behind: number,
    frame: Frame,
    last: Frame,
  ): Frame {
    const clause = this.clauses[at];
    if (clause === undefined) return nothing;
    const head = this.word(verb.to - 1);
    const subject = this.subjectAt(at);
    const { thing, rest } = frame;
    const done = harm.get(head);
    if (done !== undefined && amount.kind === 'count') {
      return { ...frame, thing: thing === '' ? nounOf(last.thing) || 'people' : thing, said: done };
    }
    if (thing !== '' && this.tag(behind) === 'AUX')
      return { ...frame, rest: this.withoutBe(behind, clause) };
    if (thing !== '' && this.isPostmodified(behind)) return frame;
    const lead = this.leadOf(start, verb.to);
    const by = this.word(lead - 1);
    const pre = this.say(verb.to, lead);
    const isShare =
      amount.kind === 'percent' ||
      amount.kind === 'money' ||
      amount.kind === 'measure' ||
      amount.kind === 'fraction';
    const change = changes.get(head);
    const isUnit = /^(?:percentage |basis )?points$/.test(thing);
    if (change !== undefined && amount.kind !== 'duration' && (thing === '' || isUnit)) {
      const isLevel = /^(?:to|from|at|above|below|past)$/.test(by) && lead > verb.to;
      const object = this.hasAmount(verb.to, lead) ? '' : bare(this.say(verb.to, lead - 1));
      return {
        ...frame,
        thing: isLevel ? object || bare(subject) : `${change} in`,
        said: isLevel ? '' : object || subject,
      };
    }
    if (change !== undefined && /^(?:to|from)$/.test(by) && amount.kind === 'count') {
      return { ...frame, thing: bare(subject) };
    }
    if (/^there$/i.test(subject) && thing !== '') return frame;
    if (being.test(head)) {
      const difference = isShare
        ? (differences.get(by) ?? differences.get(this.word(behind)))
        : undefined;
      if (
        difference !== undefined &&
        this.word(behind) === 'more' &&
        this.tag(behind + 1) === 'ADJ'
      ) {
        return { ...frame, thing: bare(subject), rest: this.rest(behind, clause) };
      }
      if (difference !== undefined && thing === '') {
        const from = differences.has(by) ? behind : behind + 1;
        return {
          ...frame,
          thing: `${difference} in`,
          said: subject,
          rest: this.rest(from, clause),
        };
      }
      if (amount.kind === 'measure' && !amount.isHyphened)
        return { ...frame, thing: bare(subject) };
      if (amount.isHyphened || !isShare) {
        const words = pre.replace(/\b(?:at|in|about|just|only|now|currently)$/, '').trim();
        const isLocated = /^(?:in|at|on|for|with|from|of)$/.test(by) && thing !== '' && !isShare;
        if (isLocated)
          return {
            ...frame,
            said: `${by} which ${subject} ${this.chain(verb)} ${pre.slice(0, -by.length)}`,
          };
        return { ...frame, thing: bare(subject), said: `${words} ${thing}` };
      }
      return thing === ''
        ? {
            ...frame,
            thing: bare(subject),
            said: bare(pre.replace(/\b(?:at|to|for|worth|in|about|of)$/, '')),
          }
        : {
            ...frame,
            thing: `${thing} ${rest.startsWith('of ') ? rest : ''} of`,
            said: subject,
            rest: rest.startsWith('of ') ? '' : rest,
          };
    }
    if (having.test(head) && thing !== '' && pre === '')
      return { ...frame, thing: `${thing} of`, said: subject };
    const chain = this.chain(verb);
    if (thing === '') {
      if (by === 'of')
        return { ...frame, thing: bare(this.nounsBefore(lead - 1, verb.to) || pre), said: '' };
      if (by === 'worth') return { ...frame, thing: bare(pre.replace(/\s*worth$/, '')) };
      const isLevel = isShare && /^(?:at|to|from|above|below)$/.test(by) && lead - 1 > verb.to;
      if (isLevel) return { ...frame, thing: bare(this.untilAmount(verb.to, lead - 1)) };
      const isBare = subject === '';
      return { ...frame, thing: isBare ? '' : 'what', said: `${subject} ${chain} ${pre}` };
    }
    const isParticle = /^(?:up|down|out|off|away|back)$/.test(by) && lead === verb.to + 1;
    const isPreposition =
      !isParticle && (this.tag(lead - 1) === 'ADP' || (by === 'to' && lead > verb.to));
    const isLong = lead - verb.to > 12;
    if (isLong || (isShare && !isPreposition && lead > verb.to + 1)) return frame;
    const isParticiple = clause.subject === null && head.endsWith('ing');
    if (isParticiple)
      return {
        ...frame,
        said: isPreposition
          ? `${by} which ${subject} is ${chain} ${pre.slice(0, -by.length)}`
          : `that ${subject} is ${chain} ${pre}`,
      };
    const who = isPeople(thing);
    if (isPreposition && lead > verb.to) {
      if (amount.isHyphened && lead - 1 > verb.to) return frame;
      return {
        ...frame,
        said: `${by} ${who ? 'whom' : 'which'} ${subject} ${chain} ${this.say(verb.to, lead - 1)}`,
      };
    }
    return {
      ...frame,
      said: subject === '' ? '' : `${who ? 'whom' : 'that'} ${subject} ${chain} ${pre}`,
    };
  }

  /** The words between two tokens up to the first amount among them, without the preposition before it. */
  private untilAmount(from: number, limit: number): string {
    let to = from;
    while (to < limit && !this.starts.has(to)) to += 1;
    while (to > from && /^(?:ADP|DET)$/.test(this.tag(to - 1))) to -= 1;
    return this.say(from, to);
  }

  private hasAmount(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.starts.has(at)) return true;
    return false;
  }

  /** Where the words before an amount begin that belong to it. */
  private leadOf(start: number, limit: number): number {
    let lead = start;
    while (lead > limit && leading.test(this.word(lead - 1))) lead -= 1;
    return lead;
  }

  private chain(verb: Run): string {
    let { from } = verb;
    while (from < verb.to && this.tag(from) === 'ADV') from += 1;
    return this.say(from, verb.to);
  }

  private agedAt(at: number, start: number): string {
    const own = this.clauses[at];
    if (own === undefined) return '';
    for (let back = start - 1; back > start - 5; back -= 1) {
      if (this.word(back) !== 'aged') continue;
      let from = back;
      while (from > 0 && /^(?:NOUN|PROPN)$/.test(this.tag(from - 1))) from -= 1;
      if (from < back) return this.say(from, back);
    }
    if (own.verb !== null && own.verb.from < start) return this.subjectAt(at);
    const before = start - 1 > own.from ? { from: own.from, to: start - 1 } : this.clauses[at - 1];
    if (before === undefined) return '';
    let from = before.to;
    while (from > before.from && /^\p{Lu}/u.test(this.sentence.tokens[from - 1]?.text ?? ''))
      from -= 1;
    return from < before.to ? this.say(from, before.to) : bare(this.say(before.from, before.to));
  }

  private ordinal(amount: Amount, clause: Run): Frame {
    let from = amount.start;
    while (from > clause.from && /^(?:NOUN|PROPN|ADJ|DET|PRON|PART)$/.test(this.tag(from - 1)))
      from -= 1;
    const isOwned = /(?:['’]s|s['’])$/.test(this.word(amount.start - 1));
    const owner = isOwned ? `of ${bare(this.say(from, amount.start)).replace(/['’]s?$/, '')}` : '';
    const unit = this.say(amount.end, amount.unitEnd);
    const to = this.jointAfter(amount.unitEnd, clause.to);
    return {
      ...nothing,
      thing: unit,
      said: owner,
      rest: unit === '' ? '' : this.rest(amount.unitEnd, { from: amount.unitEnd, to }),
    };
  }

  /** The first "and" behind a token, or the end. */
  private jointAfter(from: number, to: number): number {
    let at = from;
    while (at < to && this.tag(at) !== 'CCONJ' && this.tag(at) !== 'AUX') at += 1;
    return at;
  }

  private isPostmodified(at: number): boolean {
    const word = this.word(at);
    return (
      /^(?:who|that|which|familiar|aged|living|dead|missing|including)$/.test(word) ||
      (this.tag(at) === 'VERB' && /(?:ing|ed|en|wn)$/.test(word))
    );
  }

  private withoutBe(from: number, clause: Run): string {
    let at = from;
    while (
      at < clause.to &&
      (/^(?:is|are|was|were|be|been|being|has|have|had)$/.test(this.word(at)) ||
        (this.tag(at) === 'ADV' && at > from))
    )
      at += 1;
    return this.rest(at, clause).replace(/\b(?:been|being) /, '');
  }
}

function isPeople(thing: string): boolean {
  return people.test(thing.split(' ').at(-1)?.toLowerCase() ?? '');
}

/** What is counted, without what is said of it. */
function nounOf(thing: string): string {
  return thing.replace(/\s(?:of|in|at|on|for|with|from|to|that|who|which)(?:\s.*)?$/u, '').trim();
}

/** Without an article at its beginning. */
function bare(text: string): string {
  return text.trim().replace(/^(?:the|an?|some|its|their|his|her|our|this|that)\s+/i, '');
}

/** One line that reads as a caption: no sign at either end, no half of a pair, not too long. */
function tidy(text: string): string {
  let line = text
    .replace(/(?<!\s)\s*\([^()]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+/u, '')
    .trim();
  if (line.length > longest) line = line.slice(0, Math.max(0, line.lastIndexOf(' ', longest)));
  if ((line.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) line = line.replace(/[“”"]/gu, '');
  line = line.replace(/[()[\]]/gu, '');
  line = line.replace(/^of (?!which|whom)/u, '');
  // "what the painting sold for" may end in a preposition, a noun may not.
  const ends = line.startsWith('what ')
    ? /(?:[\s,;:–—-]+(?:the|an?|and|or|that|which|who|as)|[\s,;:–—-]+|(?<=\p{Ll})\.)+$/iu
    : /(?:[\s,;:–—-]+(?:the|an?|of|in|to|for|and|or|from|by|with|at|on|that|which|who|as)|[\s,;:–—-]+|(?<=\p{Ll})\.)+$/iu;
  return line.replace(ends, '').trim();
}
