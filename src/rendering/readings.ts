import type { Archive } from '../assemble.ts';
import { Latest } from '../latest.ts';
import { thread } from './thread.ts';

/**
 * What was read of an archive: `stories` is all of them, `stories ferry` the one story of that key. A list's key is left out.
 */
export type Reading = string;

/** Between the name of a part of the archive and a key in it. Names have none; keys may. */
const gap = ' ';

/**
 * An archive that notes what is read of it, so that a page need not be made again while all that it has read is as it was.
 * (These are the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build systems à la carte", 2018.)
 */
export function watched(archive: Archive): Archive {
  return partsOf(archive, '');
}

function partsOf<Whole extends object>(whole: Whole, path: string): Whole {
  const maps = new Map<string | symbol, unknown>();
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      const part = `${path}${String(name)}`;
      if (Array.isArray(value)) note(part);
      if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
      if (!maps.has(name))
        maps.set(name, isMap(value) ? new WatchedMap(value, part) : partsOf(value, `${part}.`));
      return maps.get(name);
    },
  });
}

/** A map that notes which of its keys are asked for. */
class WatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #map: ReadonlyMap<Key, Value>;
  readonly #part: string;

  constructor(map: ReadonlyMap<Key, Value>, part: string) {
    this.#map = map;
    this.#part = part;
  }

  get(key: Key): Value | undefined {
    note(`${this.#part}${gap}${String(key)}`);
    return this.#map.get(key);
  }

  has(key: Key): boolean {
    note(`${this.#part}${gap}${String(key)}`);
    return this.#map.has(key);
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(look: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#all().forEach(look);
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#all().entries();
  }

  keys(): MapIterator<Key> {
    return this.#all().keys();
  }

  values(): MapIterator<Value> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.#all().entries();
  }

  #all(): ReadonlyMap<Key, Value> {
    note(this.#part);
    return this.#map;
  }
}

function note(reading: Reading): void {
  thread.readings?.add(reading);
}

/** Does something and gives back what it read of the archive as well, without noting it for the page that is being made. */
export async function reading<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ value: Value; readings: ReadonlySet<Reading> }> {
  const outer = thread.readings;
  const readings = new Set<Reading>();
  thread.readings = readings;
  try {
    return { value: await work(), readings };
  } finally {
    thread.readings = outer;
  }
}

/**
 * Makes something of the archive once and remembers it. Whoever asks again has read what it was made of, as the first did.
 *
 * @param most for how many keys it is remembered, the latest that were asked for
 * @param make what is made for a key, a part of the archive or the archive itself
 */
export function remembered<Key extends object, Value, Rest extends readonly unknown[]>(
  most: number,
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new Latest<Key, { value: Value; readings: ReadonlySet<Reading> }>(most);
  return (key, ...rest) => {
    const { value, readings } = made.get(key, () => readingOf(() => make(key, ...rest)));
    readings.forEach(note);
    return value;
  };
}

function readingOf<Value>(work: () => Value): { value: Value; readings: Set<Reading> } {
  const outer = thread.readings;
  const readings = new Set<Reading>();
  thread.readings = readings;
  try {
    return { value: work(), readings };
  } finally {
    thread.readings = outer;
  }
}

/** The part of an archive that a reading names, as it is now; undefined where it is no more. */
export function lookUp(archive: Archive, reading: Reading): unknown {
  const end = reading.indexOf(gap);
  const names = (end === -1 ? reading : reading.slice(0, end)).split('.');
  const part = names.reduce<unknown>(
    (whole, name) =>
      typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined,
    archive,
  );
  if (end === -1) return part;
  return isMap(part) ? part.get(reading.slice(end + 1)) : undefined;
}

/** Whether a part is a map, be it one that reads its values when they are asked for. */
function isMap(part: unknown): part is ReadonlyMap<unknown, unknown> {
  return part instanceof Map || (part instanceof Object && 'has' in part && 'get' in part);
}
