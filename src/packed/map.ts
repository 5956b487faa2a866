/** A map whose values are packed: each is read when it is asked for. */
export class PackedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #places: ReadonlyMap<string, number>;
  readonly #at: (place: number) => Value;
  readonly #sumAt: (place: number) => string;

  /**
   * @param keys of the packed values, in their order
   * @param at reads the value at a place in that order
   * @param sumAt tells the value at a place from others
   */
  constructor(
    keys: readonly string[],
    at: (place: number) => Value,
    sumAt: (place: number) => string,
  ) {
    this.#places = new Map(keys.map((key, place) => [key, place]));
    this.#at = at;
    this.#sumAt = sumAt;
  }

  get size(): number {
    return this.#places.size;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  get(key: string): Value | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#at(place);
  }

  /** A text that is the same for equal maps. */
  get sum(): string {
    return [...this.#places].map(([key, place]) => `${key} ${this.#sumAt(place)}`).join();
  }

  forEach(look: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) look(value, key, this);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  values(): MapIterator<Value> {
    return this.#places.values().map((place) => this.#at(place));
  }

  entries(): MapIterator<[string, Value]> {
    return this.#places.entries().map(([key, place]) => [key, this.#at(place)]);
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}
