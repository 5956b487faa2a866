import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberCopies } from '../../src/ingest/memory.ts';
import { planIngest } from '../../src/ingest/plan.ts';
import { readCopy } from '../../src/markdown/copy.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-memory-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const record = (): string => join(root, '.astro/copies.json');
const bytes = new TextEncoder().encode(
  'Ferry reopens\n\nThe ferry to the outer islands will sail again on Monday, after two winters.\n',
);
const text = planIngest([{ name: 'ferry.txt', bytes }], []).writes[0]?.text ?? '';
const fresh = readCopy(text, 'x.md');
const fields = 'fields' in fresh ? fresh.fields : undefined;

/** Reads texts as one run does. */
function run(...texts: string[]) {
  const memory = rememberCopies(root);
  const read = texts.map((text) => memory.readCopy(text, 'x.md'));
  memory.save();
  return read;
}

test('what a run read, the next one knows, and nothing else', () => {
  run(text);
  expect(run(text)).toEqual([{ fields }]);
  const edited = text.replace('Ferry reopens', 'The ferry reopens');
  expect(run(edited)).toMatchObject([{ fields: { headline: 'The ferry reopens' } }]);
  run();
  expect(readFileSync(record(), 'utf8')).not.toContain('Ferry reopens');
});

test('a copy that cannot be read is never remembered', () => {
  const broken = text.replace('sha256:', 'sha:');
  const first = run(broken);
  expect(run(broken)).toEqual(first);
  expect(first[0]).toHaveProperty('problems');
});

test.each([
  ['damaged', (json: string) => json.slice(0, -20)],
  ['of other code', (json: string) => json.replace(/"code":"./, '"code":"!')],
  ['not of the right shape', (json: string) => json.replace('"Wrong"', '["Wrong"]')],
])('a record that is %s is passed over', (_, spoil) => {
  run(text);
  writeFileSync(
    record(),
    spoil(readFileSync(record(), 'utf8').replace('"Ferry reopens"', '"Wrong"')),
  );
  expect(run(text)).toMatchObject([{ fields }]);
});

test('where nothing can be written down, copies are read all the same', () => {
  mkdirSync(record(), { recursive: true });
  expect(run(text)).toMatchObject([{ fields }]);
});
