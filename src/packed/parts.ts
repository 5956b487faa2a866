import type { Fact, Named } from '../analyse/facts.ts';
import type { Source, Statement, Telling } from '../concordance/concordance.ts';
import type { Pack } from './pack.ts';

/** What is packed of a telling. */
export type Told<Item> = Named<Item>;

/** Where a part is packed: with which others, and which of them it is. */
interface Where {
  place: number;
  at: number;
}

/** What a family says of someone or something, read when it is asked for. There are many: each holds as little as can be. */
export class PackedTelling<Item> implements Telling<Item> {
  readonly source: Source;
  readonly times: number;
  readonly #pack: Pack<Told<Item>[]>;
  readonly #place: number;
  readonly #at: number;

  constructor(source: Source, times: number, pack: Pack<Told<Item>[]>, { place, at }: Where) {
    this.source = source;
    this.times = times;
    this.#pack = pack;
    this.#place = place;
    this.#at = at;
  }

  get story(): string {
    return this.#told.story;
  }

  get item(): Item {
    return this.#told.item;
  }

  get mentions(): Telling<Item>['mentions'] {
    return this.#told.mentions;
  }

  /** A text that is the same for equal tellings, and another where any telling of the same one is another. */
  get sum(): string {
    return `${this.source.base} ${this.source.date} ${this.#pack.sumAt(this.#place)} ${this.#at}`;
  }

  get #told(): Told<Item> {
    return partOf(this.#pack.at(this.#place), this.#at);
  }
}

/** A fact and the family that states it, read when it is asked for. */
export class PackedStatement<Item> implements Statement<Item> {
  readonly source: Source;
  readonly #pack: Pack<Fact<Item>[]>;
  readonly #place: number;
  readonly #at: number;

  constructor(source: Source, pack: Pack<Fact<Item>[]>, { place, at }: Where) {
    this.source = source;
    this.#pack = pack;
    this.#place = place;
    this.#at = at;
  }

  get story(): string {
    return this.#fact.story;
  }

  get item(): Item {
    return this.#fact.item;
  }

  get repeats(): Fact<Item>['repeats'] {
    return this.#fact.repeats;
  }

  /** A text that is the same for equal statements, and another where any of the kind is another in the family. */
  get sum(): string {
    const { base, date } = this.source;
    return `${base} ${date} ${this.#pack.sumAt(this.#place)} ${this.#at}`;
  }

  get #fact(): Fact<Item> {
    return partOf(this.#pack.at(this.#place), this.#at);
  }
}

function partOf<Part>(parts: readonly Part[], at: number): Part {
  const part = parts[at];
  if (part === undefined) throw new Error('What was packed has no such part.');
  return part;
}
