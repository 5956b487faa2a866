import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/analyse/figures/captions/clauses.ts';
import { tagsOf } from '../../../src/analyse/figures/tags.ts';
import { tokensOf } from '../../../src/analyse/figures/tokens.ts';

/** "opener | subject | verb" of each clause. */
function clauses(text: string): string[] {
  const tokens = tokensOf(text, { start: 0, end: text.length });
  const say = (run: { from: number; to: number } | null): string =>
    tokens
      .slice(run?.from ?? 0, run?.to ?? 0)
      .map((token) => token.text)
      .join(' ');
  return clausesOf({ tokens, tags: tagsOf(tokens) }, new Set(), new Set()).map(
    ({ opener, subject, verb }) => `${opener} | ${say(subject)} | ${say(verb)}`,
  );
}

test.each([
  ['The town sold the mill.', [' | The town | sold']],
  ['The mayor said the mill was lost.', [' | The mayor | said', 'that | the mill | was lost']],
  ['The number of people employed rose.', [' | The number of people employed | rose']],
  [
    'Sailors who had been held since 2019 were freed.',
    [' |  | ', 'who |  | had been held', 'resumed |  | were freed'],
  ],
  ['The number of injured rose.', [' | The number of injured | rose']],
  ['The bridge fell, killing a man.', [' | The bridge | fell', ',' + ' |  | killing']],
])('%s', (text, expected) => {
  expect(clauses(text)).toEqual(expected);
});
