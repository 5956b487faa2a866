import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { found, readCase } from './content.ts';
import { holds } from './path.ts';
import { content } from './texts.ts';

vi.stubEnv('SITE', 'https://example.org');

test('whatever the files are, the contracts hold', () => {
  fc.assert(fc.property(content, holds), { seed: 7, numRuns: 25 });
});

// What `npm run fuzz` found once.
test.each(readdirSync(found))('the contracts hold of %s', (name) => {
  expect(() => {
    holds(readCase(join(found, name)));
  }).not.toThrow();
});
