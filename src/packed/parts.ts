import type { Fact, Named } from '../analyse/facts.ts';
import type { Source, Statement, Telling } from '../concordance/concordance.ts';
import type { Pack } from './pack.ts';

/** Where a part is packed: with which others, and which of them it is. */
interface Where {
  place: number;
  at: number;
}

/** What a family says, read when it is asked for. There are many: each holds as little as can be. */
export abstract class PackedPart<Part extends { story: string; item: unknown }> {
  readonly source: Source;
  readonly #pack: Pack<Part[]>;
  readonly #place: number;
  readonly #at: number;

  constructor(source: Source, pack: Pack<Part[]>, { place, at }: Where) {
    this.source = source;
    this.#pack = pack;
    this.#place = place;
    this.#at = at;
  }

  get story(): string {
    return this.part.story;
  }

  get item(): Part['item'] {
    return this.part.item;
  }

  /** A text that is the same for equal parts, and another where any of those that it is packed with is another. */
  get sum(): string {
    const { base, date } = this.source;
    return `${base} ${date} ${this.#pack.sumAt(this.#place)} ${this.#at}`;
  }

  protected get part(): Part {
    const part = this.#pack.at(this.#place)[this.#at];
    if (part === undefined) throw new Error('What was packed has no such part.');
    return part;
  }
}

/** What a family says of someone or something. */
export class PackedTelling<Item> extends PackedPart<Named<Item>> implements Telling<Item> {
  readonly times: number;

  constructor(source: Source, times: number, pack: Pack<Named<Item>[]>, where: Where) {
    super(source, pack, where);
    this.times = times;
  }

  get mentions(): Named<Item>['mentions'] {
    return this.part.mentions;
  }
}

/** A fact and the family that states it. */
export class PackedStatement<Item> extends PackedPart<Fact<Item>> implements Statement<Item> {
  get repeats(): Fact<Item>['repeats'] {
    return this.part.repeats;
  }
}
