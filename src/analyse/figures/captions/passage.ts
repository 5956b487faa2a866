import type { Amount } from '../amount.ts';
import { clausesOf, type Clause, type Tagged } from './clauses.ts';
import { isHyphen } from '../numbers.ts';

/** An amount in a passage, with the words before and behind that say how exact it is. */
export interface Stated {
  amount: Amount;
  start: number;
  end: number;
}

/** A sentence, or an aside in it, that is read for what its amounts measure. Runs and places are of its tokens. */
export class Passage {
  readonly clauses: readonly Clause[];
  readonly stated: readonly Stated[];
  private readonly text: string;
  private readonly sentence: Tagged;
  private readonly starts: ReadonlyMap<number, Amount>;
  private readonly names: ReadonlySet<number>;
  readonly antecedent: string;

  /**
   * @param antecedent what "it" at its beginning stands for, or what an aside is about
   * @param names offsets at which a name stands
   */
  constructor(
    text: string,
    sentence: Tagged,
    stated: readonly Stated[],
    names: ReadonlySet<number>,
    antecedent: string,
  ) {
    this.text = text;
    this.sentence = sentence;
    this.stated = stated;
    this.names = names;
    this.antecedent = antecedent;
    this.starts = new Map(stated.map(({ amount, start }) => [start, amount]));
    const inside = new Set<number>();
    const members = new Set<number>();
    for (const [index, { amount, start }] of stated.entries()) {
      for (let at = start; at < Math.max(amount.end, amount.unitEnd); at += 1) inside.add(at);
      // "400 to 500 structures" is one member of a list, "5 killed and 3 injured" are two.
      const isLinked = stated[index - 1]?.amount.unitEnd === amount.unitEnd;
      if (isLinked) inside.add(amount.start - 1);
      else members.add(start);
    }
    this.clauses = clausesOf(sentence, members, inside);
  }

  word(at: number): string {
    return this.sentence.tokens[at]?.lower ?? '';
  }

  tag(at: number): string {
    return this.sentence.tags[at] ?? '';
  }

  isHyphenAt(at: number): boolean {
    return isHyphen(this.sentence.tokens[at]);
  }

  isCapitalAt(at: number): boolean {
    return /^\p{Lu}/u.test(this.sentence.tokens[at]?.text ?? '');
  }

  isDigits(at: number): boolean {
    return this.sentence.tokens[at]?.kind === 'digits';
  }

  /** The amount that begins at a token. */
  amountAt(at: number): Amount | undefined {
    return this.starts.get(at);
  }

  isStart(at: number): boolean {
    return this.starts.has(at);
  }

  hasAmount(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.starts.has(at)) return true;
    return false;
  }

  /** Whether an amount and the next are one range: "400 to 500 boats", "$5-6 million", "a 5% to 6% rise". */
  isRange(index: number): boolean {
    const [one, next] = [this.stated[index]?.amount, this.stated[index + 1]?.amount];
    if (one === undefined || next === undefined) return false;
    if (one.unitEnd === next.unitEnd) return true;
    if (next.start !== one.end + 1) return false;
    const isModifier = /^an?$/.test(this.word(one.start - 1)) && this.word(one.end) === 'to';
    // "drew 16% to 22% of the voters"
    const isShare =
      one.kind === 'percent' && this.word(one.end) === 'to' && this.word(next.end) === 'of';
    return (
      this.isHyphenAt(one.end) || isModifier || (isShare && this.word(one.start - 1) !== 'from')
    );
  }

  /** The words of a run, without the asides between them. */
  say(from: number, to: number): string {
    let words = '';
    let before = this.sentence.tokens[from]?.start ?? 0;
    for (const { start, end } of this.sentence.tokens.slice(from, Math.max(from, to))) {
      const gap = this.text.slice(before, start);
      words += (gap.trim() === '' ? gap : ' ') + this.text.slice(start, end);
      before = end;
    }
    const isFirst = this.sentence.tokens.findIndex(({ kind }) => kind === 'word') === from;
    return isFirst && !this.isNameFirst(from)
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words;
  }

  /** Whether a sentence's first word keeps its capital within a caption. */
  private isNameFirst(at: number): boolean {
    const [first, second] = this.sentence.tokens.slice(at, at + 2);
    if (first === undefined) return false;
    if (this.names.has(first.start) || /^(?:I$|I['’]|\p{Lu}{2})/u.test(first.text)) return true;
    const isPlural = /[^s']s$/.test(first.lower) && !/^\p{Lu}/u.test(second?.text ?? '');
    return /^(?:PROPN|NOUN)$/.test(this.tag(at)) && !isPlural;
  }

  hasNoun(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (/^(?:NOUN|PROPN)$/.test(this.tag(at))) return true;
    return false;
  }
}
