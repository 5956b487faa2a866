import { hash } from 'node:crypto';
import type { Archive } from '../assemble.ts';
import { lookUp, type Reading } from './readings.ts';

/** A shorter text stands for itself; of a longer one its hash does. */
const short = 64;

/** Digests of what takes up to so many characters are not remembered. */
const small = 160;

/** The digests of an archive's parts and of values made of them: equal where the values are. */
export class Digests {
  readonly #archive: Archive;
  readonly #sumOf: (part: object) => string | undefined;
  /** Of objects that were met: the same story stands on many shelves. */
  readonly #ofObjects = new WeakMap<object, string>();
  readonly #ofReadings = new Map<Reading, string>();

  /** @param sumOf of parts whose values are not all at hand, a text that is equal where they are */
  constructor(archive: Archive, sumOf: (part: object) => string | undefined = () => undefined) {
    this.#archive = archive;
    this.#sumOf = sumOf;
  }

  /**
   * The digest of a value as JSON would have it; maps are lists of their entries.
   *
   * @throws TypeError where a value holds what cannot be told from another, as a function
   */
  of(value: unknown): string {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new TypeError(`No digest tells a ${typeof value} from another.`);
    if (value === undefined) return 'undefined';
    if (typeof value !== 'object' || value === null) return digestOf(JSON.stringify(value));
    const known = this.#ofObjects.get(value);
    if (known !== undefined) return known;
    const parts = this.#sumOf(value) ?? this.#partsOf(value);
    const digest = digestOf(parts);
    // What is small is digested again as quickly as it is found, and there is much of it.
    if (parts.length > small) this.#ofObjects.set(value, digest);
    return digest;
  }

  #partsOf(value: object): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.of(item)).join()}]`;
    if (value instanceof Map)
      return `<${[...value].map(([key, item]) => `${this.of(key)}:${this.of(item)}`).join()}>`;
    let parts = '{';
    for (const [name, item] of Object.entries(value))
      if (item !== undefined) parts += `${JSON.stringify(name)}:${this.of(item)},`;
    return parts;
  }

  /**
   * The digest of all that was read, as it is now.
   *
   * @param key a digest that goes into it
   */
  ofReadings(readings: Iterable<Reading>, key = ''): string {
    let all = `${key} `;
    for (const reading of readings) {
      let digest = this.#ofReadings.get(reading);
      if (digest === undefined) {
        digest = this.of(lookUp(this.#archive, reading));
        this.#ofReadings.set(reading, digest);
      }
      all += `${digest} `;
    }
    return digestOf(all);
  }
}

function digestOf(text: string): string {
  return text.length <= short ? text : hash('sha256', text, 'hex').slice(0, 32);
}
