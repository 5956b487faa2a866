import { expect, test } from 'vitest';
import { headersFor, readHeaders } from '../../src/headers/read.ts';

test('addresses stand at the start of a line, their headers indented below; the rest is passed over', () => {
  const text = `# a comment
  Lost: no address above it
/*
  # another
  X-One: 1

/a/:name
\tX-Two :  b: c
  X-Two: d
  no header
`;
  expect(readHeaders(text)).toEqual([
    ['/*', { 'X-One': '1' }],
    ['/a/:name', { 'X-Two': 'b: c, d' }],
  ]);
  expect(readHeaders(text.replaceAll('\n', '\r\n'))).toEqual(readHeaders(text));
});

test.each([
  ['/', '/', true],
  ['/', '/a/', false],
  ['/*', '/', true],
  ['/*', '/a/b.json', true],
  ['/*.json', '/a/b.json', true],
  ['/*.json', '/a/bxjson', false],
  ['/*.json', '/a/b.jsonl', false],
  ['/a/*/', '/a/b/c/', true],
  ['/a/*/', '/a/b/c.xml', false],
  ['/a/*/', '/a/', false],
  ['/a/:name/', '/a/b/', true],
  ['/a/:name/', '/a/b', false],
  ['/a/:name/', '/a/b/c/', false],
  ['/a/:name/c/', '/a/b/c/', true],
  ['/a(b)+', '/a(b)+', true],
])('%s for %s: %s', (pattern, path, expected) => {
  expect(headersFor([[pattern, { 'X-One': '1' }]], path)).toEqual(expected ? { 'X-One': '1' } : {});
});

test('of what several rules name, all values are sent', () => {
  const rules = readHeaders('/*\n  X-One: 1\n  X-Two: 2\n/a\n  X-One: 3\n');
  expect(headersFor(rules, '/a')).toEqual({ 'X-One': '1, 3', 'X-Two': '2' });
});
