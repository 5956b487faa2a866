import type { Amount } from './amounts.ts';
import type { Hedge } from './hedges.ts';
import { isHyphen } from './numbers.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { isTime } from './units.ts';

/** A run of tokens: the first, and the first behind it. */
interface Run {
  from: number;
  to: number;
}

/** A part of a sentence with at most one verb. */
interface Clause extends Run {
  /** What parts it from the one before: ",", "and", "that", … */
  opener: string;
  /** Its verb with the auxiliaries and the infinitives that hang on it: "is preparing to cut". */
  verb: Run | null;
  subject: Run | null;
}

/** What is said around a figure, so that the next in a list can take what it leaves out. */
interface Frame {
  /** What is counted or given: "critical minerals". */
  thing: string;
  /** What is said of it: "that Kazakhstan exported". */
  said: string;
  /** What stands behind: "to China". */
  rest: string;
}

/** The longest caption. */
const longest = 120;

/** In a longer sentence, by tokens, no clauses are read: it is none, and the time would grow with its square. */
const longestSentence = 300;

const relative = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'where',
  'when',
  'while',
  'whereas',
  'because',
  'although',
  'though',
  'if',
  'unless',
  'until',
  'whether',
  'why',
  'how',
  'as',
  'after',
  'before',
  'since',
  'but',
  'so',
  'than',
]);

const stops = /^[,;:()[\]—–"“”«»?!]$/;

/** Verbs for saying, behind which a clause can stand without "that". */
const saying =
  /^(?:says?|said|reports?|reported|tells?|told|announced?|claim(?:s|ed)?|estimate[sd]?|believe[sd]?|thinks?|thought|expect(?:s|ed)?|show(?:s|ed|n)?|found|finds?|suggest(?:s|ed)?|warn(?:s|ed)?|adds?|added|noted?|notes|insist(?:s|ed)?|predict(?:s|ed)?|forecasts?|know|knew|means?|meant|hopes?|hoped|confirm(?:s|ed)?|denied|argue[sd]?|revealed|reveals)$/;

/** Verbs for change, and the noun for it. */
const changes = new Map(
  Object.entries({
    rise: 'rise rises rose risen rising climb climbs climbed climbing edged advanced',
    fall: 'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slid slide sliding slipped slip slipping dipped dip dipping tumbled tumble tumbling plunged plunge plunging sank sink slumped slump shed eased',
    increase: 'increase increases increased increasing',
    decrease: 'decrease decreases decreased decreasing',
    growth: 'grow grows grew grown growing expanded expand expands expanding',
    jump: 'jump jumps jumped jumping surge surged surges surging soared soar soaring rocketed leapt',
    gain: 'gain gains gained gaining added',
    loss: 'lost lose loses losing',
    contraction: 'shrank shrink shrunk shrinks shrinking contracted contracts contract contracting',
  }).flatMap(([noun, verbs]) => verbs.split(' ').map((verb) => [verb, noun] as const)),
);

/** What makes an amount a change behind "was" or "is": "was 7% lower". */
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
const harm = new Map(
  Object.entries({
    killed: 'kill kills killed killing',
    injured: 'injure injures injured injuring hurt hurting',
    wounded: 'wound wounds wounded wounding',
    displaced: 'displace displaces displaced displacing',
    arrested: 'arrest arrests arrested arresting',
    detained: 'detain detained detaining',
    rescued: 'rescue rescued rescuing',
    evacuated: 'evacuate evacuated evacuating',
  }).flatMap(([done, verbs]) => verbs.split(' ').map((verb) => [verb, done] as const)),
);

const being =
  /^(?:is|are|was|were|be|been|being|am|'s|'re|stands?|stood|remain(?:s|ed)?|totall?ed|totals?|amount(?:s|ed)?|reach(?:es|ed)?|hit|hits|hitting|averaged?|came|equals?|represents?|exceed(?:s|ed)?|costs?|weigh(?:s|ed)?|measure[sd]?|reaching|totall?ing)$/;
const having = /^(?:has|have|had|having|employs?|employed|boasts?)$/;
const people =
  /^(?:people|men|women|children|workers|soldiers|employees|residents|patients|passengers|civilians|troops|voters|students|commuters|others|leaders|players|members|officers|officials|migrants|refugees|families|daughters|sons|victims|suspects|protesters|lawmakers|senators|adults|americans|police)$/;

/**
 * What each amount of a sentence measures, in the sentence's words: the counted noun, the verb that governs it with its
 * subject and object, and what stands behind; what a list leaves out is taken from the member before.
 */
export function captionsOf(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  amounts: readonly Amount[],
  hedges: readonly Hedge[],
): (string | null)[] {
  return tokens.length > longestSentence
    ? amounts.map(() => null)
    : new Reader(text, tokens, tags, amounts, hedges).captions();
}

class Reader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly tags: readonly Tag[];
  private readonly amounts: readonly Amount[];
  private readonly hedges: readonly Hedge[];
  private readonly clauses: readonly Clause[];

  constructor(
    text: string,
    tokens: readonly Token[],
    tags: readonly Tag[],
    amounts: readonly Amount[],
    hedges: readonly Hedge[],
  ) {
    this.text = text;
    this.tokens = tokens;
    this.tags = tags;
    this.amounts = amounts;
    this.hedges = hedges;
    this.clauses = this.readClauses();
  }

  captions(): (string | null)[] {
    let frame: Frame | null = null;
    let last: Amount | null = null;
    const found: (string | null)[] = [];
    for (const [index, amount] of this.amounts.entries()) {
      const read = this.frameOf(index, amount, frame, last);
      const caption = read === null ? '' : tidy(`${read.thing} ${read.said} ${read.rest}`);
      found.push(caption === '' ? null : caption);
      if (read !== null) frame = read;
      last = amount;
    }
    for (let index = this.amounts.length - 2; index >= 0; index -= 1) {
      const [one, next] = [this.amounts[index], this.amounts[index + 1]];
      if (one?.unitEnd === next?.unitEnd) found[index] = found[index + 1] ?? null;
    }
    return found;
  }

  private word(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  private say(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return from >= to || first === undefined || last === undefined
      ? ''
      : this.text.slice(first.start, last.end);
  }

  private readClauses(): Clause[] {
    const starts = new Map(this.hedges.map(({ start }, index) => [start, index]));
    const inside = new Set(
      this.amounts.flatMap(({ start, end }, index) => {
        const from = this.hedges[index]?.start ?? start;
        return Array.from({ length: end - from }, (_, step) => from + step);
      }),
    );
    const found: Clause[] = [];
    let from = 0;
    let opener = '';
    const close = (to: number, next: number, by: string): void => {
      if (to > from) found.push(...this.split({ from, to, opener, verb: null, subject: null }));
      if (to > from || by !== ',') opener = by;
      from = next;
    };
    for (let at = 0; at < this.tokens.length; at += 1) {
      if (inside.has(at)) continue;
      const word = this.word(at);
      const tag = this.tags[at + 1];
      if (stops.test(word) && !isHyphen(this.tokens[at])) close(at, at + 1, word);
      else if (
        relative.has(word) &&
        !(word === 'that' && this.tags[at] === 'DET') &&
        !((word === 'as' || word === 'than') && this.tags[at] !== 'SCONJ')
      ) {
        const isPreposition =
          /^(?:after|before|since|until|as|so)$/.test(word) && !this.hasVerbBefore(at + 1);
        if (!isPreposition) close(at, at + 1, word);
      } else if (/^(?:and|or|compared)$/.test(word)) {
        const isVerb = tag === 'VERB' || tag === 'AUX';
        if (
          (isVerb && !this.word(at + 1).endsWith('ing')) ||
          (starts.has(at + 1) && !this.isLink(at)) ||
          word === 'compared'
        )
          close(at, at + 1, word);
        else if (isVerb) close(at, at + 1, word);
      }
    }
    close(this.tokens.length, this.tokens.length, '');
    return found;
  }

  /** Whether "and" or "to" only joins two amounts of one noun: "400 to 500 structures". */
  private isLink(at: number): boolean {
    const index = this.amounts.findIndex(({ end }) => end === at);
    const one = this.amounts[index];
    return one !== undefined && one.unitEnd === this.amounts[index + 1]?.unitEnd;
  }

  private hasVerbBefore(from: number): boolean {
    for (let at = from; at < this.tokens.length; at += 1) {
      if (stops.test(this.word(at))) return false;
      if (this.isFinite(at)) return true;
    }
    return false;
  }

  /** Whether a token can be a clause's verb: no infinitive, no participle that belongs to a noun. */
  private isFinite(at: number): boolean {
    const tag = this.tags[at];
    if (tag === 'AUX') return true;
    if (tag !== 'VERB') return false;
    const before = this.tags[at - 1];
    if (this.word(at - 1) === 'to') return false;
    const isModifier =
      (before === 'DET' ||
        before === 'ADJ' ||
        before === 'ADP' ||
        before === 'NUM' ||
        before === 'PART' ||
        isHyphen(this.tokens[at - 1]) ||
        isHyphen(this.tokens[at + 1])) &&
      /^(?:NOUN|PROPN|ADJ|PUNCT|SYM)$/.test(this.tags[at + 1] ?? '');
    return !isModifier && !this.word(at).endsWith('ing');
  }

  /** Finds a clause's verb; parts "he said" from what was said without "that". */
  private split(clause: Clause): Clause[] {
    let at = clause.from;
    while (at < clause.to && !this.isFinite(at)) at += 1;
    if (at >= clause.to) {
      const first = clause.from;
      const isParticiple =
        this.tags[first] === 'VERB' ||
        (this.tags[first] === 'ADV' && this.tags[first + 1] === 'VERB');
      return [
        isParticiple
          ? { ...clause, verb: { from: first, to: this.endOfVerb(first, clause.to) } }
          : clause,
      ];
    }
    let to = this.endOfVerb(at, clause.to);
    let later = to;
    while (later < clause.to && !this.isFinite(later)) later += 1;
    if (later < clause.to) {
      if (saying.test(this.word(to - 1))) {
        const start = this.behindWhen(to, later);
        const head: Clause = {
          ...clause,
          to: start,
          verb: { from: at, to },
          subject: this.nounPhrase(clause.from, at),
        };
        return [
          head,
          ...this.split({ ...clause, from: start, opener: 'that', verb: null, subject: null }),
        ];
      }
      const isReduced =
        this.word(at).endsWith('ed') &&
        at > clause.from &&
        this.tags[at] === 'VERB' &&
        to === at + 1 &&
        this.tags[later] === 'AUX';
      if (isReduced) {
        at = later;
        to = this.endOfVerb(at, clause.to);
      }
    }
    return [{ ...clause, verb: { from: at, to }, subject: this.nounPhrase(clause.from, at) }];
  }

  /** Behind "on Sunday" and "Reuters" that stand between "said" and what was said. */
  private behindWhen(from: number, to: number): number {
    let at = from;
    if (this.tags[at] === 'ADP') {
      at += 1;
      while (
        at < to &&
        this.tags[at] === 'PROPN' &&
        this.tags[at + 1] !== 'AUX' &&
        this.tags[at + 1] !== 'VERB'
      )
        at += 1;
    }
    return at < to ? at : from;
  }

  private nounPhrase(from: number, to: number): Run | null {
    let start = from;
    let end = to;
    while (start < end && /^(?:ADV|CCONJ|SCONJ|PUNCT|INTJ)$/.test(this.tags[start] ?? ''))
      start += 1;
    while (end > start && this.tags[end - 1] === 'ADV') end -= 1;
    return start < end ? { from: start, to: end } : null;
  }

  private endOfVerb(from: number, limit: number): number {
    let to = from + 1;
    for (let at = to; at < limit; at += 1) {
      const tag = this.tags[at];
      if (tag === 'VERB' || tag === 'AUX') {
        to = at + 1;
        continue;
      }
      const isBetween =
        tag === 'ADV' || (tag === 'PART' && this.word(at) !== "'s") || this.word(at) === 'to';
      if (!isBetween) break;
    }
    // "rose to 5%": the adverb or "to" belongs to what follows.
    return to;
  }

  private clauseAt(at: number): number {
    return this.clauses.findIndex(({ from, to }) => from <= at && at < to);
  }

  /** The subject of a clause or, where it has none, of the one that it hangs on. */
  private subjectOf(index: number): string {
    for (let at = index; at >= 0; at -= 1) {
      const clause = this.clauses[at];
      if (clause === undefined) break;
      if (clause.subject !== null) {
        const word = this.word(clause.subject.from);
        const isRelative =
          at > 0 && /^(?:which|who|that)$/.test(clause.opener) && clause.verb?.from === clause.from;
        if (!isRelative && !/^(?:which|who)$/.test(word))
          return bare(this.say(clause.subject.from, clause.subject.to));
      }
      const isNoun =
        clause.verb === null &&
        /^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(this.tags[clause.from] ?? '') &&
        at < index;
      const isApposed = clause.opener === ',' && this.clauses[at - 1]?.verb === null;
      if (isNoun && !isApposed && !this.hasAmount(clause))
        return bare(this.say(clause.from, clause.to));
    }
    return '';
  }

  private hasAmount({ from, to }: Run): boolean {
    return this.amounts.some(({ start }) => from <= start && start < to);
  }

  /** "in 2023", before the clause. */
  private timeBefore(index: number): string {
    const before = this.clauses[index - 1];
    if (before?.verb !== null || before.to - before.from > 5) return '';
    const isTimely = /^(?:in|on|since|during|by|last|this|at|over)$/.test(this.word(before.from));
    return isTimely ? this.say(before.from, before.to) : '';
  }

  /** What stands behind a figure in its clause, as far as it can be read at a glance. */
  private rest(from: number, clause: Run): string {
    let to = from;
    for (let at = from; at < clause.to; at += 1) {
      const isAmount = this.amounts.some(
        (amount, index) =>
          (this.hedges[index]?.start ?? amount.start) === at &&
          amount.kind !== 'ordinal' &&
          amount.kind !== 'duration',
      );
      if (isAmount) {
        while (to > from && /^(?:ADP|PART|CCONJ|DET|PUNCT)$/.test(this.tags[to - 1] ?? '')) to -= 1;
        break;
      }
      to = at + 1;
      if (to - from > 14) break;
    }
    while (to > from && /^(?:ADP|PART|CCONJ|DET|PUNCT|SCONJ|AUX)$/.test(this.tags[to - 1] ?? ''))
      to -= 1;
    return this.say(from, to);
  }

  /** The noun phrase at a token with its "of" phrases: where it ends. */
  private endOfThing(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const tag = this.tags[at];
      const isPart =
        tag === 'NOUN' ||
        tag === 'PROPN' ||
        tag === 'ADJ' ||
        tag === 'DET' ||
        tag === 'NUM' ||
        tag === 'PRON' ||
        this.word(at) === "'s" ||
        isHyphen(this.tokens[at]) ||
        (at > from && isHyphen(this.tokens[at - 1])) ||
        (tag === 'VERB' &&
          /(?:ed|ing)$/.test(this.word(at)) &&
          /^(?:NOUN|ADJ)$/.test(this.tags[at + 1] ?? ''));
      const isOf = at > from && this.word(at) === 'of';
      if (!isPart && !isOf) break;
      at += 1;
    }
    while (at > from && this.word(at - 1) === 'of') at -= 1;
    return at;
  }

  private frameOf(
    index: number,
    amount: Amount,
    last: Frame | null,
    lastAmount: Amount | null,
  ): Frame | null {
    const start = this.hedges[index]?.start ?? amount.start;
    const end = Math.max(amount.end, this.hedges[index]?.end ?? 0);
    const at = this.clauseAt(start);
    const clause = this.clauses[at];
    if (clause === undefined) return null;
    if (amount.kind !== 'money' && /^years?$/.test(amount.unit ?? '') && amount.kind === 'count') {
      return { thing: 'age of', said: this.agedBefore(at, start), rest: '' };
    }
    const time = this.timeBefore(at);
    const rests = (from: number): string => `${this.rest(Math.max(from, end), clause)} ${time}`;
    const noun = this.say(amount.end, amount.unitEnd);
    const nounEnd = Math.max(amount.unitEnd, end);
    if (amount.kind === 'ordinal') return this.ordinal(amount, clause, start);
    const isModifier = this.isModifier(amount, start);
    if (isModifier) {
      const to = this.endOfThing(end, clause.to);
      return { thing: this.say(end, to), said: '', rest: this.rest(to, clause) };
    }
    const { verb } = clause;
    const thing = this.thingOf(amount, end, clause);
    if (verb === null) {
      const before = bare(this.say(clause.from, start));
      if (start > clause.from && !/^(?:ADP|CCONJ)$/.test(this.tags[clause.from] ?? ''))
        return { thing: before, said: '', rest: this.rest(nounEnd, clause) };
      const isListed = last !== null && /^(?:and|or|,|;|compared|but)$/.test(clause.opener);
      if (isListed) {
        const own = this.rest(thing?.to ?? nounEnd, clause);
        return {
          thing: thing?.text ?? (lastAmount?.kind === amount.kind ? last.thing : ''),
          said: last.said,
          rest: own === '' ? last.rest : `${own} ${time}`,
        };
      }
      const label = this.clauses[at - 1];
      if (label !== undefined && /^[:(]$/.test(clause.opener))
        return { thing: bare(this.say(label.from, label.to)), said: '', rest: '' };
      return {
        thing: thing?.text ?? before,
        said: '',
        rest: this.rest(thing?.to ?? nounEnd, clause),
      };
    }
    const head = this.word(verb.to - 1);
    if (start < verb.from) return this.asSubject(amount, thing, clause, nounEnd, last);
    const subject = this.subjectOf(at);
    const done = harm.get(head);
    if (done !== undefined && amount.kind === 'count') {
      const who = noun === '' ? (last?.thing ?? 'people') : noun;
      return { thing: who, said: done, rest: rests(nounEnd) };
    }
    const isOwn = start > verb.from;
    if (this.tags[nounEnd] === 'AUX' || (noun !== '' && this.isPostmodified(nounEnd))) {
      return { thing: noun, said: '', rest: this.withoutBe(nounEnd, clause) };
    }
    const pre = this.say(verb.to, start);
    const preLast = this.word(start - 1);
    const change = changes.get(head);
    if (change !== undefined && amount.kind !== 'duration' && isOwn) {
      const isLevel = /^(?:to|from|at|above|below|past)$/.test(preLast);
      const after = this.rest(nounEnd, clause);
      return {
        thing: isLevel ? '' : `${change} in`,
        said: subject,
        rest: isLevel ? trimLevel(after) : `${trimLevel(after)} ${time}`,
      };
    }
    if (being.test(head)) {
      const difference = differences.get(preLast) ?? differences.get(this.word(nounEnd));
      if (difference !== undefined && noun === '') {
        const from = differences.has(preLast) ? nounEnd : nounEnd + 1;
        return { thing: `${difference} in`, said: subject, rest: this.rest(from, clause) };
      }
      const words = pre
        .replace(/^(?:at|to|for|worth|in|about|just|only|now|currently)\b/, '')
        .trim();
      const what = thing === null ? '' : thing.text;
      return {
        thing: subject,
        said: words === '' && what === '' ? '' : tidy(`${words} ${what}`),
        rest: rests(thing?.to ?? nounEnd),
      };
    }
    if (having.test(head) && thing !== null && pre === '') {
      return { thing: `${thing.text} of`, said: subject, rest: rests(thing.to) };
    }
    const chain = this.chain(verb);
    if (preLast === 'of' && thing === null) {
      return {
        thing: bare(this.nounsBefore(start - 1, verb.to)),
        said: subject === '' ? '' : `of ${subject}`,
        rest: rests(nounEnd),
      };
    }
    if (preLast === 'worth')
      return { thing: bare(pre.replace(/\s*worth$/, '')), said: '', rest: rests(nounEnd) };
    if (thing === null) {
      return { thing: 'what', said: tidy(`${subject} ${chain} ${pre}`), rest: rests(nounEnd) };
    }
    const isPreposition = this.tags[start - 1] === 'ADP' || this.word(start - 1) === 'to';
    const who = people.test(noun.split(' ').at(-1)?.toLowerCase() ?? '');
    if (isPreposition) {
      const object = this.say(verb.to, start - 1);
      return {
        thing: `${thing.text} ${preLast} ${who ? 'whom' : 'which'}`,
        said: tidy(`${subject} ${chain} ${object}`),
        rest: rests(thing.to),
      };
    }
    return {
      thing: thing.text,
      said:
        subject === ''
          ? chain
          : tidy(
              `${who ? 'whom' : 'that'} ${subject} ${chain} ${pre.replace(/\s*(?:the|a|an|all|their|his|her|its|other|another)$/i, '')}`,
            ),
      rest: rests(thing.to),
    };
  }

  private chain(verb: Run): string {
    let from = verb.from;
    while (from < verb.to && this.tags[from] === 'ADV') from += 1;
    return this.say(from, verb.to);
  }

  private agedBefore(at: number, start: number): string {
    const before = this.clauses[at - 1];
    const own = this.clauses[at];
    if (own !== undefined && own.from < start - 2 && own.subject !== null)
      return bare(this.say(own.subject.from, own.subject.to));
    return before === undefined ? '' : this.lastName(before);
  }

  /** The name at the end of a clause: "Joyce Blankenship". */
  private lastName({ from, to }: Run): string {
    let start = to;
    while (
      start > from &&
      this.tokens[start - 1]?.kind === 'word' &&
      /^\p{Lu}/u.test(this.tokens[start - 1]?.text ?? '')
    )
      start -= 1;
    return this.say(start === to ? from : start, to);
  }

  private ordinal(amount: Amount, clause: Run, start: number): Frame {
    let from = start;
    while (from > clause.from && /^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(this.tags[from - 1] ?? ''))
      from -= 1;
    const owner = /(?:'s|s')$/.test(this.word(start - 1))
      ? `of ${this.say(from, start).replace(/['’]s?$/, '')}`
      : '';
    return {
      thing: this.say(amount.end, amount.unitEnd),
      said: owner,
      rest: this.rest(amount.unitEnd, clause),
    };
  }

  /** Whether an amount only says what kind a thing is: "a 20% stake", "12-month plan". */
  private isModifier(amount: Amount, start: number): boolean {
    const next = this.tags[amount.end];
    const isNoun = next === 'NOUN' || next === 'ADJ' || next === 'PROPN';
    if (amount.isHyphened) return true;
    if (amount.kind !== 'money' && amount.kind !== 'percent') return false;
    if (differences.has(this.word(amount.end))) return false;
    return (
      isNoun &&
      (this.tags[start - 1] === 'DET' || next === 'NOUN') &&
      !isTime(this.word(amount.end)) &&
      !/^(?:last|next|this|early|late|year)$/.test(this.word(amount.end))
    );
  }

  private isPostmodified(at: number): boolean {
    const word = this.word(at);
    return (
      /^(?:who|that|which|familiar|aged|living|dead|missing|including)$/.test(word) ||
      (this.tags[at] === 'VERB' && /(?:ing|ed|en|wn)$/.test(word))
    );
  }

  private withoutBe(from: number, clause: Run): string {
    let at = from;
    while (
      at < clause.to &&
      ((this.tags[at] === 'AUX' &&
        /^(?:is|are|was|were|be|been|being|has|have|had)$/.test(this.word(at))) ||
        (this.tags[at] === 'ADV' && at > from))
    )
      at += 1;
    return this.rest(at, clause);
  }

  /** What the amount is of: the counted noun; what stands behind "of" or "in" for money and shares. */
  private thingOf(amount: Amount, end: number, clause: Run): { text: string; to: number } | null {
    if (
      amount.unitEnd > amount.end &&
      amount.kind !== 'money' &&
      amount.kind !== 'percent' &&
      amount.kind !== 'fraction'
    ) {
      const to =
        this.word(amount.unitEnd) === 'of'
          ? this.endOfThing(amount.unitEnd + 1, clause.to)
          : amount.unitEnd;
      return { text: this.say(amount.end, to), to };
    }
    const link = this.word(end) === 'worth' ? end + 1 : end;
    const isOf =
      this.word(link) === 'of' ||
      (amount.kind === 'money' &&
        this.word(link) === 'in' &&
        this.tags[link + 1] !== 'NUM' &&
        this.tags[link + 1] !== 'PROPN');
    if (amount.kind === 'fraction' && !isOf) {
      const to = this.endOfThing(end, clause.to);
      return to > end ? { text: bare(this.say(end, to)), to } : null;
    }
    if (!isOf || this.tokens[link + 1]?.kind === 'digits') return null;
    const to = this.endOfThing(link + 1, clause.to);
    return to > link + 1 ? { text: bare(this.say(link + 1, to)), to } : null;
  }

  private asSubject(
    amount: Amount,
    thing: { text: string; to: number } | null,
    clause: Clause,
    nounEnd: number,
    last: Frame | null,
  ): Frame {
    const { verb } = clause;
    if (verb === null) return { thing: thing?.text ?? '', said: '', rest: '' };
    const from = thing?.to ?? nounEnd;
    const post = this.rest(from, { from, to: verb.from });
    const done = harm.get(this.word(verb.to - 1));
    const isPassive = this.tags[verb.from] === 'AUX';
    const text = thing?.text ?? (amount.kind === 'count' ? (last?.thing ?? '') : '');
    if (text === '' && amount.kind !== 'count') {
      return {
        thing: bare(
          this.say(clause.from, this.hedges[this.amounts.indexOf(amount)]?.start ?? clause.from),
        ),
        said: '',
        rest: this.rest(verb.from, clause),
      };
    }
    if (done !== undefined && isPassive)
      return { thing: text, said: tidy(`${post} ${done}`), rest: this.rest(verb.to, clause) };
    const isPerson = people.test(text.split(' ').at(-1)?.toLowerCase() ?? '');
    const said = isPassive
      ? this.withoutBe(verb.from, clause)
      : `${isPerson ? 'who' : 'that'} ${this.rest(verb.from, clause)}`;
    return {
      thing: tidy(`${text} ${post}`),
      said: text === '' ? said.replace(/^(?:who|that) /, '') : said,
      rest: '',
    };
  }

  /** The noun phrase that ends at a token, with those that it hangs on by "of", "in" or "at". */
  private nounsBefore(to: number, limit: number): string {
    let from = to;
    while (
      from > limit &&
      /^(?:NOUN|PROPN|ADJ|DET|ADP|PART)$/.test(this.tags[from - 1] ?? '') &&
      to - from < 9
    )
      from -= 1;
    while (from < to && this.tags[from] === 'ADP') from += 1;
    return this.say(from, to);
  }
}

/** Without an article at its beginning. */
function bare(text: string): string {
  return text.replace(/^(?:the|an?|some|its|their|his|her|our|this|that)\s+/i, '');
}

/** Without what says from where or to where something changed. */
function trimLevel(text: string): string {
  return text.replace(/^(?:to|from|by)\s*$/, '');
}

/** One line that reads as a caption: no sign at either end, no half of a pair of quotation marks, not too long. */
function tidy(text: string): string {
  let line = text.replace(/\s+/gu, ' ').trim();
  if ((line.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) line = line.replace(/[“”"]/gu, '');
  line = line.replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$|(?<=\p{Ll})\.$/gu, '');
  if (line.length > longest) line = line.slice(0, line.lastIndexOf(' ', longest));
  line = line.replace(
    /(?:\s(?:the|an?|of|in|to|for|and|or|from|by|with|at|on|that|which|who))+$/i,
    '',
  );
  return line;
}
