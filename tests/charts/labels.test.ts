import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, placeLabels, widthOf, type Wish } from '../../src/charts/labels.ts';

const frame = { x: 0, y: 0, width: 600, height: 400 };

const wishes = fc.array(
  fc.record<Wish>({
    text: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    x: fc.double({ min: 0, max: 600, noNaN: true }),
    y: fc.double({ min: 0, max: 400, noNaN: true }),
    dot: fc.constantFrom(0, 6),
  }),
  { maxLength: 60 },
);

test('no two labels overlap, none covers a dot, and all are inside', () => {
  fc.assert(
    fc.property(wishes, (some) => {
      const dots = some
        .filter(({ dot }) => dot > 0)
        .map(({ x, y }) => ({ x: x - 3, y: y - 3, width: 6, height: 6 }));
      const boxes = [...placeLabels(some, dots, frame, 12).values()].map(({ box }) => box);
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(600);
        expect(box.y + box.height).toBeLessThanOrEqual(400);
        for (const other of [...boxes.slice(index + 1), ...dots]) {
          expect(overlap(box, other)).toBe(false);
        }
      }
    }),
  );
});

test('one alone finds its place, beside its dot or on what it names', () => {
  const placed = (dot: number) =>
    placeLabels([{ text: 'Oslo', x: 300, y: 200, dot }], [], frame, 12).get(0);
  expect(placed(6)).toMatchObject({ x: 306, anchor: 'start' });
  expect(placed(0)).toMatchObject({ x: 300, anchor: 'middle' });
});

test('at the edge it stands on the other side', () => {
  const placed = placeLabels([{ text: 'Auckland', x: 590, y: 200, dot: 6 }], [], frame, 12);
  expect(placed.get(0)).toMatchObject({ x: 584, anchor: 'end' });
});

test('of two that want one place the more important has it', () => {
  const crowd = Array.from({ length: 20 }, (_, index): Wish => ({
    text: `Town number ${index}`,
    x: 300,
    y: 200,
    dot: 4,
  }));
  const placed = placeLabels(crowd, [], frame, 12);
  expect(placed.get(0)).toBeDefined();
  expect(placed.get(19)).toBeUndefined();
});

test('widths are known for any script, and marks above a letter take none', () => {
  expect(widthOf('東京')).toBeGreaterThan(widthOf('To'));
  expect(widthOf('e\u0301')).toBe(widthOf('e'));
  expect(widthOf('')).toBe(0);
});
