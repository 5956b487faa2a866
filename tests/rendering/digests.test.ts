import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Digests } from '../../src/rendering/digests.ts';
import { archiveOf, storyOf } from '../components/stories.ts';

const digests = new Digests(archiveOf());

describe('a digest', () => {
  test('is that of another value where JSON says the same of both, and no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(digests.of(one) === digests.of(other)).toBe(isSame);
        expect(digests.of(structuredClone(one))).toBe(digests.of(one));
      }),
    );
  });

  test.each([
    ['a text and a number', '1', 1],
    ['a list and its only item', ['a'], 'a'],
    ['nothing and null', undefined, null],
    ['a list of two and of one that looks like two', ['a', 'b'], ['a","b']],
    ['maps of other entries', new Map([['a', 1]]), new Map([['a', 2]])],
    ['long texts that differ at their end', `${'a'.repeat(99)}b`, `${'a'.repeat(99)}c`],
  ])('tells %s apart', (_what, one, other) => {
    expect(digests.of(one)).not.toBe(digests.of(other));
  });

  test('is short', () => {
    expect(digests.of('word '.repeat(10_000)).length).toBeLessThan(70);
    expect(digests.of(storyOf('a', ['word '.repeat(10_000)])).length).toBeLessThan(70);
  });

  test('leaves out what is not stated', () => {
    expect(digests.of({ a: 1, b: undefined })).toBe(digests.of({ a: 1 }));
  });

  test('is refused of what cannot be told from another', () => {
    expect(() => digests.of({ write: () => 'a' })).toThrow(TypeError);
  });
});

describe('the digest of what was read', () => {
  const before = storyOf('ferry', ['The ferry runs again.']);
  const after = storyOf('ferry', ['The ferry runs no more.']);
  const other = storyOf('bridge', ['The bridge is shut.']);
  const ofReadings = (readings: string[], ...stories: Parameters<typeof archiveOf>) =>
    new Digests(archiveOf(...stories)).ofReadings(readings);

  test('changes with the story that was read, and with no other', () => {
    const readings = ['stories ferry'];
    expect(ofReadings(readings, after)).not.toBe(ofReadings(readings, before));
    expect(ofReadings(readings, before, other)).toBe(ofReadings(readings, before));
  });

  test('changes when a story comes that was looked for', () => {
    expect(ofReadings(['stories bridge'], before, other)).not.toBe(
      ofReadings(['stories bridge'], before),
    );
  });

  test('changes with any story, where all were read', () => {
    expect(ofReadings(['stories'], before, other)).not.toBe(ofReadings(['stories'], before));
  });
});
