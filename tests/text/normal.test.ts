import { describe, expect, test } from 'vitest';
import { blockIds, normalise } from '../../src/text/normal.ts';

describe('two ways to set the same words', () => {
  test.each([
    ['“It’s late” – he said', '"It\'s late" - he said'],
    ['two  words', 'two words'],
    ['two\u00a0words ', ' two words'],
    ['ﬁle №', 'file No'],
    ['«Ja», sagte er', '"Ja", sagte er'],
  ])('%s and %s have one normal form', (a, b) => {
    expect(normalise(a)).toBe(normalise(b));
  });

  test('other letters are another text', () => {
    expect(normalise('US')).not.toBe(normalise('us'));
  });
});

describe('block ids', () => {
  test('are the first 8 hex digits of the SHA-256 of the normal form', () => {
    // printf %s abc | sha256sum
    expect(blockIds(['abc', ' abc '])).toEqual(['p-ba7816bf', 'p-ba7816bf-2']);
  });

  test('stay when a block is put before them', () => {
    const before = blockIds(['one', 'two', 'three']);
    expect(blockIds(['new', 'one', 'two', 'three']).slice(1)).toEqual(before);
  });
});
