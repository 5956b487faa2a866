import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, fit } from '../../src/cards/lines.ts';

/** Each letter half as wide as high. */
const measure = (text: string) => Array.from(text).length / 2;
const room = { width: 100, height: 60, sizes: [20, 10] as const, leading: 1 };

describe('a text is set', () => {
  test('in the largest size where it fits', () => {
    expect(fit('one two six', measure, room)).toEqual({ size: 20, lines: ['one two', 'six'] });
  });

  test('in lines that are as even as their number allows', () => {
    expect(fit('aa bb cc dd', measure, room).lines).toEqual(['aa bb', 'cc dd']);
  });

  test('in a smaller size where a word is too wide for the larger', () => {
    expect(fit('a harbourside', measure, room)).toEqual({ size: 10, lines: ['a harbourside'] });
  });

  test('in a smaller size where it has too many lines', () => {
    expect(fit('four words that stand here all day', measure, room).size).toBe(10);
  });

  test('cut off with an ellipsis where even that is too little', () => {
    const { size, lines } = fit('the ferry sails and '.repeat(20).trim(), measure, room);
    expect(size).toBe(10);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^(?:the|ferry|sails|and)(?: (?:the|ferry|sails|and))*…$/);
  });

  test('with a word in parts that is too wide for the smallest', () => {
    const { lines } = fit('harbour'.repeat(4), measure, room);
    expect(lines.join('')).toBe('harbour'.repeat(4));
    expect(lines.map(measure).every((width) => width <= 10)).toBe(true);
  });

  test('with an ellipsis where it is longer than is looked at', () => {
    const narrow = (text: string) => measure(text) / 100;
    expect(fit('i'.repeat(5000), narrow, room).lines.at(-1)).toMatch(/^i+…$/);
  });

  test('within its room, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = text.split(/\s+/).join(' ').trim();
        const { size, lines } = fit(words, measure, room);
        expect(lines.length * size).toBeLessThanOrEqual(room.height);
        const letters = (line: string) => line.match(/\P{M}\p{M}*|\p{M}+/gu)?.length ?? 0;
        for (const line of lines) {
          expect(measure(line) * size <= room.width || letters(line) <= 1, line).toBe(true);
        }
        if (!lines.some((line) => line.endsWith('…'))) {
          expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        }
      }),
    );
  });
});

describe('a line is cut', () => {
  test('only where it is too long', () => {
    expect(clip('just fits', measure, 4.5)).toBe('just fits');
  });

  test('between words, and without a sign before the ellipsis', () => {
    expect(clip('Harbour News, and Agencies', measure, 8)).toBe('Harbour News…');
  });

  test('in a word where that is most of the line', () => {
    expect(clip('a harbourside', measure, 5)).toBe('a harbour…');
  });
});
