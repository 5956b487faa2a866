import type { Reading, Span, Text } from '../text.ts';

/** The characters of a text that are taken for something: tells in a step whether a span is still free. */
export class Cover {
  readonly #taken: ReadonlyMap<string, Uint8Array>;

  constructor({ blocks }: Text) {
    this.#taken = new Map(blocks.map(({ id, text }) => [id, new Uint8Array(text.length)]));
  }

  /** Takes a span of a block. */
  take({ id }: Pick<Reading, 'id'>, { start, end }: Span): void {
    this.#taken.get(id)?.fill(1, start, end);
  }

  /** Whether any character of a span of a block is taken. */
  isTaken({ id }: Pick<Reading, 'id'>, { start, end }: Span): boolean {
    return this.#taken.get(id)?.subarray(start, end).includes(1) === true;
  }
}
