import { Cover } from '../names/cover.ts';
import type { Reading, Span, Text } from '../text.ts';

/** A span that names an organisation. */
export interface Claim extends Span {
  reading: Reading;
  name: string;
}

/** What a text's spans are claimed for. The first claim to a character holds. */
export class Claims {
  readonly #cover: Cover;
  readonly #list: Claim[] = [];

  constructor(text: Text) {
    this.#cover = new Cover(text);
  }

  /** Claims a span where all of it is free; under the words that stand there unless another name is given. */
  add(reading: Reading, span: Span, name = reading.text.slice(span.start, span.end)): void {
    if (this.#cover.isTaken(reading, span)) return;
    this.#cover.take(reading, span);
    this.#list.push({ reading, ...span, name });
  }

  /** All claims, in the order in which they were made. */
  all(): readonly Claim[] {
    return this.#list;
  }

  /** The claims by their blocks. */
  byBlock(): ReadonlyMap<Reading, readonly Claim[]> {
    return Map.groupBy(this.#list, ({ reading }) => reading);
  }
}
