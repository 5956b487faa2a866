import type { Mention } from '../../story.ts';
import { placesNamed } from '../gazetteer.ts';
import { familyNames, givenNames, isOrdinary } from '../names/vocabulary.ts';

/** A person as a text makes one known. */
export interface Person {
  name: string;
  /** The words of the name, without initials and particles. */
  words: readonly string[];
  role: string | null;
  mentions: Mention[];
}

/** The people of a text, found by their names in constant time however many there are. */
export class Persons {
  readonly #all: Person[] = [];
  readonly #byEnds = new Map<string, Person[]>();
  readonly #byFamily = new Map<string, Person>();
  readonly #bySingle = new Map<string, Person>();
  readonly #byFirst = new Map<string, Person>();

  /** Everyone, in the order in which they were added. */
  all(): readonly Person[] {
    return this.#all;
  }

  /** The person whom the words of a name mean, made known where nobody is; to be asked with the longest names first. */
  of(name: string, words: readonly string[]): Person {
    const known = this.#named(words);
    if (known !== undefined) return known;
    const person = { name, words, role: null, mentions: [] };
    this.#all.push(person);
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (words.length === 1) this.#bySingle.set(first, person);
    else {
      const ends = `${first} ${last}`;
      const same = this.#byEnds.get(ends) ?? [];
      // Of those whose first and last names are the same, a text tells a few apart at most.
      if (same.length < 8) this.#byEnds.set(ends, [...same, person]);
      if (!this.#byFamily.has(last)) this.#byFamily.set(last, person);
      if (!this.#byFirst.has(first)) this.#byFirst.set(first, person);
    }
    return person;
  }

  /** Who has the same words for a name, or more between the same ends; by one word, whose family name it is. */
  #named(words: readonly string[]): Person | undefined {
    const [first = ''] = words;
    if (words.length === 1)
      return (
        this.#byFamily.get(first) ??
        this.#bySingle.get(first) ??
        (givenNames.has(first) ? undefined : this.#byFirst.get(first))
      );
    return this.#byEnds
      .get(`${first} ${words.at(-1) ?? ''}`)
      ?.find(
        (person) =>
          person.words.length > words.length ||
          (person.words.length === words.length &&
            words.every((word, index) => word === person.words[index])),
      );
  }

  /** Notes that someone was named in full: of several with a family name, the one named last is meant by it. */
  meet(person: Person): void {
    if (person.words.length > 1) this.#byFamily.set(person.words.at(-1) ?? '', person);
  }

  /** Who is meant by a single name: the family name first, then a name that stands alone, then a given name. */
  whose(word: string): Person | undefined {
    const byName = this.#byFamily.get(word) ?? this.#bySingle.get(word);
    if (byName !== undefined) return byName;
    const isName = familyNames.has(word) || !isOrdinary(word);
    return isName && placesNamed(word).length === 0 ? this.#byFirst.get(word) : undefined;
  }
}
