import { describe, expect, test } from 'vitest';
import { readTypefaces } from '../../src/cards/press.ts';
import { directionOf, type Typeface } from '../../src/cards/typeface.ts';

const { text: typeface } = await readTypefaces();

/** The forms that are drawn, from left to right. */
function forms(
  text: string,
  direction: 'ltr' | 'rtl' = 'ltr',
  face: Typeface = typeface,
): string[] {
  return face.set(text, direction).glyphs.map(({ outline }) => outline.data);
}

describe('a line is set', () => {
  test('with its letters one behind the other, and nothing for a space', () => {
    const { glyphs, advance } = typeface.set('a b', 'ltr');
    const [first, second] = glyphs;
    expect(glyphs).toHaveLength(2);
    expect(first?.x).toBe(0);
    expect(second?.x ?? 0).toBeGreaterThan(typeface.set('a', 'ltr').advance);
    expect(advance).toBeGreaterThan(second?.x ?? Infinity);
  });

  test('with pairs of letters closer than they stand alone', () => {
    const alone = typeface.set('A', 'ltr').advance + typeface.set('V', 'ltr').advance;
    expect(typeface.set('AV', 'ltr').advance).toBeLessThan(alone);
  });

  test('in Arabic with its letters joined', () => {
    const [alone] = forms('ع', 'rtl');
    expect(forms('ععع', 'rtl')).not.toContain(alone);
  });

  test('from right to left, numbers and Latin words from left to right', () => {
    const [one] = forms('1');
    const [two] = forms('2');
    const [alef] = forms('א', 'rtl');
    expect(forms('א12', 'rtl')).toEqual([one, two, alef]);
    expect(forms('12א', 'ltr')).toEqual([one, two, alef]);
  });

  test('with its brackets turned round where it is read from the right', () => {
    const [open] = forms('(');
    const [close] = forms(')');
    const [alef] = forms('א', 'rtl');
    expect(forms('(א)', 'rtl')).toEqual([open, alef, close]);
  });

  test('wider where its letters are spaced', () => {
    expect(typeface.set('abc', 'ltr', 0.1).advance).toBeCloseTo(
      typeface.set('abc', 'ltr').advance + 0.3,
    );
  });
});

test('the first letter says how a text is read', () => {
  expect(directionOf('12 Ferry שלום')).toBe('ltr');
  expect(directionOf('«שלום» Ferry')).toBe('rtl');
  expect(directionOf('')).toBe('ltr');
});
