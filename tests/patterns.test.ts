import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  attacksOn,
  patternsInSrc,
  patternsOf,
  textOf,
  timesOf,
  type Attack,
  type Pattern,
} from './patterns.ts';

/** As long as the worst text that a pattern is tried on, in characters. */
const whole = 100_000;

/** By file, the most characters that its patterns are given: what is longer is turned away or cut before. */
const given: Partial<Record<string, number>> = {
  'src/analyse/figures/captions/tidy.ts': 120,
  'src/ingest/chrome.ts': 500,
  'src/ingest/marks.ts': 700,
};

/** What takes a step for each character takes some milliseconds, what takes its square seconds: in between is room enough. */
const limit = 2000;

/** All attacks are tried on so few characters first; those that take longer than this, in milliseconds, on all of them. */
const part = 4000;
const suspicious = 3;

/** An attack that keeps a pattern busy for longer than the limit, tried again before it is said. */
function worst(pattern: Pattern): Attack | undefined {
  const longest = given[pattern.place.replace(/:\d+$/, '')] ?? whole;
  const attacks = attacksOn(pattern);
  const texts = attacks.map((attack) => textOf(attack, Math.min(part, longest)));
  const times = timesOf(pattern, texts, limit + texts.length);
  return times
    .map((time, index) => ({ time, attack: attacks[index] }))
    .filter(({ time }) => time > suspicious)
    .sort((a, b) => b.time - a.time)
    .slice(0, 3)
    .find(({ attack }) => {
      if (attack === undefined) return false;
      const isOver = (): boolean =>
        timesOf(pattern, [textOf(attack, longest)], limit)[0] === Infinity;
      return isOver() && isOver();
    })?.attack;
}

test.each([
  ['a repetition that is looked for from everywhere', String.raw`\s+$`, ''],
  ['one in another', String.raw`^(?:[a-z]+,?)+$`, ''],
])('the search finds %s', (_, source, flags) => {
  expect(worst({ place: 'here:1', source, flags })).toBeDefined();
});

test('no text of 100 KB keeps a regular expression busy', async () => {
  const { written, puttingTogether } = patternsInSrc();
  const made = await patternsOf(async () => {
    const files = new Set([...puttingTogether].map((place) => place.replace(/:\d+$/, '')));
    for (const file of files) await import(join(import.meta.dirname, '..', file));
    await import('../src/analyse/analyse.ts');
    const { datesIn } = await import('../src/text/dates.ts');
    datesIn('1 May 2025', 'sv');
    const { headersFor, readHeaders } = await import('../src/headers/read.ts');
    headersFor(readHeaders('/*\n  A: b\n'), '/');
    const { factsOf } = await import('../src/inspection/facts.ts');
    const site = { origin: 'https://example.org', base: '/' };
    factsOf('index.html', new TextEncoder().encode('<style>a</style>'), site);
  });
  expect(new Set(made.map(({ place }) => place))).toEqual(puttingTogether);
  expect(written.length).toBeGreaterThan(500);
  const all = new Map([...written, ...made].map((one) => [`/${one.source}/${one.flags}`, one]));
  const busy = [...all].flatMap(([text, pattern]) => {
    const attack = worst(pattern);
    return attack === undefined ? [] : [`${pattern.place} ${text} ${JSON.stringify(attack)}`];
  });
  expect(busy).toEqual([]);
}, 240_000);
