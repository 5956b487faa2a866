import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTimeline, type Stretch } from '../../src/charts/timeline.ts';

const isoDay = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A day, or as many days as are given. */
function stretch(from: string, to = from): Stretch {
  return { from, to, isDay: from === to, label: from };
}

const stretches = fc.array(
  fc
    .tuple(fc.integer({ min: -80_000, max: 40_000 }), fc.constantFrom(1, 1, 7, 31, 365, 3653))
    .map(([first, length]) => stretch(isoDay(first), isoDay(first + length - 1))),
  { maxLength: 60 },
);

/** What a newspaper's story has: a year long ago, another, and days of one week. */
const usual = [
  stretch('1991-01-01', '1991-12-31'),
  stretch('2023-01-01', '2023-12-31'),
  stretch('2025-10-01', '2025-10-31'),
  stretch('2025-11-05'),
  stretch('2025-11-06'),
];

test('nothing stands outside the frame or in a break, and what is later stands further on', () => {
  fc.assert(
    fc.property(stretches, (some) => {
      const drawing = drawTimeline(some);
      if (drawing === null) return;
      const { marks, panels } = drawing;
      for (const { start, end, isDay } of marks) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(100);
        expect(end - start).toBeGreaterThanOrEqual(isDay ? 0 : 1.49);
        if (isDay)
          expect(panels.some((panel) => panel.start <= start && end <= panel.end)).toBe(true);
      }
      const days = some
        .flatMap(({ from, isDay }, index) =>
          isDay ? [{ from, at: marks[index]?.start ?? NaN }] : [],
        )
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      days.slice(1).forEach(({ from, at }, index) => {
        const before = days[index];
        if (before === undefined) return;
        if (before.from === from) expect(at).toBe(before.at);
        else expect(at).toBeGreaterThan(before.at);
      });
    }),
  );
});

test('no bar covers another, as long as there are few', () => {
  fc.assert(
    fc.property(stretches, (some) => {
      const bars = (drawTimeline(some)?.marks ?? []).filter(({ isDay }) => !isDay);
      fc.pre(new Set(bars.map(({ lane }) => lane)).size < 6);
      for (const [index, one] of bars.entries()) {
        for (const other of bars.slice(index + 1)) {
          if (one.lane !== other.lane) continue;
          expect(one.end <= other.start || other.end <= one.start).toBe(true);
        }
      }
    }),
  );
});

test('a day is a point, all else is as long as it may last', () => {
  const [year, , month, wednesday] = drawTimeline(usual)?.marks ?? [];
  expect(wednesday?.end).toBe(wednesday?.start);
  expect(year?.end).toBeGreaterThan(year?.start ?? Infinity);
  expect(month?.end).toBeGreaterThan(month?.start ?? Infinity);
});

describe('the line is broken', () => {
  const parts = (...some: Stretch[]) => drawTimeline(some)?.panels.length;

  test('where decades and days would not both be seen', () => {
    expect(parts(...usual)).toBe(2);
    const chronicle = [1945, 1956, 1968, 1989, 2004, 2014].map((year) =>
      stretch(`${year}-01-01`, `${year}-12-31`),
    );
    const week = ['2024-05-06', '2024-05-07', '2024-05-08', '2024-05-09'].map((day) =>
      stretch(day),
    );
    expect(parts(...chronicle, ...week)).toBe(2);
  });

  test('nowhere else', () => {
    expect(parts(stretch('2025-11-05'), stretch('2025-11-06'))).toBe(1);
    expect(parts(stretch('1939-09-01'), stretch('2025-11-06'))).toBe(1);
    expect(parts(...usual.slice(2))).toBe(1);
  });
});

test('on each part equal lengths are equal times', () => {
  const [first, second, third] =
    drawTimeline(['2024-05-06', '2024-05-10', '2024-05-14'].map((day) => stretch(day)))?.marks ??
    [];
  expect((third?.start ?? 0) - (second?.start ?? 0)).toBeCloseTo(
    (second?.start ?? 0) - (first?.start ?? 0),
  );
});

test.each([
  ['no date', []],
  ['one date', [stretch('2025-11-06')]],
  ['one day said twice', [stretch('2025-11-06'), stretch('2025-11-06')]],
])('%s is no line', (_, some) => {
  expect(drawTimeline(some)).toBeNull();
});

test('two hundred dates are drawn, with as many labels as do not touch', () => {
  const many = Array.from({ length: 200 }, (_, index) => stretch(isoDay(-20_000 + index * 150)));
  const drawing = drawTimeline(many);
  expect(drawing?.marks).toHaveLength(200);
  const ends = (drawing?.labels ?? []).map(({ at }) => at).sort((a, b) => a - b);
  expect(ends.length).toBeGreaterThan(1);
  ends.slice(1).forEach((at, index) => {
    expect(at - (ends[index] ?? 0)).toBeGreaterThan(10);
  });
});
