/** Remembers the values of the latest so many keys that were asked for, and forgets those of older ones. */
export class Latest<Key, Value> {
  readonly #most: number;
  /** In the order in which they were asked for: a map has that of its keys' setting. */
  readonly #values = new Map<Key, { value: Value }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made where it is not remembered. */
  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key) ?? { value: make() };
    this.#values.delete(key);
    this.#values.set(key, known);
    if (this.#values.size > this.#most)
      for (const oldest of this.#values.keys().take(1)) this.#values.delete(oldest);
    return known.value;
  }
}
