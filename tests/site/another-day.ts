/* Loaded before a command (node --import), it moves the clock of all its threads by some years, months and hours. */
const shift = 987 * 24 * 60 * 60 * 1000 + 13_579_000;
const Today = Date;

globalThis.Date = class extends Today {
  constructor(...given: [] | ConstructorParameters<DateConstructor>) {
    if (given.length === 0) super(Today.now() + shift);
    else super(...given);
  }

  static override now(): number {
    return Today.now() + shift;
  }
} as DateConstructor;
