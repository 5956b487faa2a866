import { z } from 'zod';
import { keep, kept } from './kept.ts';

/** So many results are kept together. */
const keptTogether = 500;

/**
 * Results of a function that depends on nothing but what it is given and the code: those of the last build are there, and of this
 * one those are kept for the next that were asked for.
 */
export class KeptResults<Result> {
  readonly #root: string;
  readonly #name: string;
  readonly #making: string;
  readonly #before: ReadonlyMap<string, Result>;
  readonly #now = new Map<string, Result>();

  /**
   * @param root the project's root
   * @param name under which they are kept
   * @param making what they are made with; where it was other, none of the last build is there
   */
  constructor(root: string, name: string, making: string) {
    // What is kept is whole, by its hash, and was made by this same code.
    const results = z.custom<Map<string, Result>>((map) => map instanceof Map);
    const parts = kept(root, name, z.object({ making: z.string(), results }));
    this.#root = root;
    this.#name = name;
    this.#making = making;
    this.#before = new Map(
      parts?.flatMap((part) => (part.making === making ? [...part.results] : [])),
    );
  }

  /** Whether the result for a key need not be made. */
  has(key: string): boolean {
    return this.#now.has(key) || this.#before.has(key);
  }

  /** The result for a key, which tells all that it depends on; made where it is not known. */
  get(key: string, make: () => Result): Result {
    const result = this.#now.get(key) ?? this.#before.get(key) ?? make();
    this.#now.set(key, result);
    return result;
  }

  /** Keeps what was asked for, unless it is what was kept before. */
  keep(): void {
    const isSame =
      this.#now.size === this.#before.size &&
      this.#now.keys().every((key) => this.#before.has(key));
    if (!isSame) keep(this.#root, this.#name, this.#parts());
  }

  *#parts() {
    const left = this.#now.entries();
    for (let from = 0; from < this.#now.size; from += keptTogether)
      yield { making: this.#making, results: new Map(left.take(keptTogether)) };
  }
}
