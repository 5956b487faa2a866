import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planIngest } from '../../src/ingest/plan.ts';

const folder = join(import.meta.dirname, '../fixtures/ingest');

/*
 * Each folder is a test: drop a source.txt, .md or .html into a new one, run the tests, read the copy.md that they write beside
 * it, and commit both. Where nobody would read it, a missing copy.md is a failure.
 */
describe('a source becomes the copy that stands beside it', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const source = readdirSync(join(folder, name)).find((file) => file.startsWith('source.')) ?? '';
    const bytes = readFileSync(join(folder, name, source));
    const { writes, problems } = planIngest([{ name: source.replace('source', name), bytes }], []);
    expect(problems).toEqual([]);
    const copy = writes[0]?.text;
    const expected = join(folder, name, 'copy.md');
    if (!existsSync(expected) && process.env['CI'] === undefined) {
      writeFileSync(expected, copy ?? '');
    }
    expect(copy).toBe(readFileSync(expected, 'utf8'));
  });
});
