import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explain } from '../../src/ingest/explain.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-'));
  mkdirSync(join(root, 'content/sources'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('every line is told with its role and why, then the fields and what is in doubt; nothing is written', () => {
  writeFileSync(
    join(root, 'content/sources/ferry.txt'),
    'Ferry reopens\n10/11/2025\nShare\n\nThe ferry to the outer islands will sail again on Monday, after two winters of fishing boats.\n',
  );
  const told = explain(root, './content/sources/ferry.txt');
  expect(explain(root, 'ferry.txt')).toBe(told);
  expect(told.split('\n').filter((line) => /^ +\d/.test(line))).toEqual([
    '    1  headline        Ferry reopens',
    '    2  published       10/11/2025',
    '    3  chrome          Share',
    '    5  block           The ferry to the outer islands will sail again on Monday, af…',
  ]);
  expect(told).toContain('a button to share or save the page');
  expect(told).toContain('  headline: "Ferry reopens"');
  expect(told).toContain('line 2: the date could be 2025-10-11 or 2025-11-10');
  expect(existsSync(join(root, 'content/stories'))).toBe(false);
});

test('a file that is not there, or may not be read, is said to be that', () => {
  expect(() => explain(root, 'ferry.txt')).toThrowErrorMatchingInlineSnapshot(`
    [ProblemError: 1 problem to mend:

    content/sources/ferry.txt
      what  there is no such source
      why   Only a text that is there can be explained.
      mend  Give the name of a file in content/sources/, as \`ls content/sources\` shows it.]
  `);
  writeFileSync(join(root, 'secret.txt'), 'A text of nobody’s business.');
  expect(() => explain(root, '../../secret.txt')).toThrow(/content\/sources\/.*\n  what/);
});
