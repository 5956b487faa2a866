import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latest } from '../src/latest.ts';

test('a value is made again only where its key is none of the latest so many', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const latest = new Latest<number, object>(most);
      const values = new Map<number, object>();
      asked.forEach((key, index) => {
        const before = [...new Set(asked.slice(0, index).reverse())].slice(0, most);
        const value = latest.get(key, () => ({}));
        expect(value === values.get(key)).toBe(before.includes(key));
        values.set(key, value);
      });
    }),
  );
});

test('undefined is remembered like any other value', () => {
  const latest = new Latest<string, string | undefined>(2);
  const made: string[] = [];
  const make = (): string | undefined => {
    made.push('ferry');
    return undefined;
  };
  expect([latest.get('ferry', make), latest.get('ferry', make)]).toEqual([undefined, undefined]);
  expect(made).toEqual(['ferry']);
});

test('what could not be made is tried again, and takes the place of nothing', () => {
  const latest = new Latest<string, object>(1);
  const fail = (): object => {
    throw new Error('no ferry today');
  };
  const bridge = latest.get('bridge', () => ({}));
  expect(() => latest.get('ferry', fail)).toThrow('no ferry today');
  expect(() => latest.get('ferry', fail)).toThrow('no ferry today');
  expect(latest.get('bridge', () => ({}))).toBe(bridge);
});
