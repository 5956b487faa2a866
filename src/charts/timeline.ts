import { widthOf } from './labels.ts';

/** What is to be marked on a timeline. */
export interface Stretch {
  /** Its first and its last day, as YYYY-MM-DD. */
  from: string;
  to: string;
  /** Whether it is known to the day; all else is drawn as long as it may last. */
  isDay: boolean;
  /** What may be written beside it. */
  label: string;
}

/** A part of a timeline that has a scale of its own. Positions are shares of the whole width, from 0 to 100. */
interface Panel {
  start: number;
  end: number;
}

/** Where a stretch of days stands. That of a day is a point: it starts and ends in its middle. */
interface Mark {
  start: number;
  end: number;
  isDay: boolean;
  /** For what is no day: the row below the line, from 0, so that nothing covers another. */
  lane: number;
}

/** What is written beside a mark. */
interface TimelineLabel {
  text: string;
  at: number;
  anchor: 'start' | 'middle' | 'end';
  /** The lane of a bar; null for a day, whose label stands above the line. */
  lane: number | null;
}

/** A timeline, ready to be written. */
export interface TimelineDrawing {
  /** In their order. Between two of them time is left out. */
  panels: Panel[];
  /** One for each stretch. */
  marks: Mark[];
  /** Those that found room, however narrow the page. */
  labels: TimelineLabel[];
  lanes: number;
}

interface Interval {
  /** Days since 1 January 1970; the end's exclusive. */
  from: number;
  to: number;
}

const dayLength = 86_400_000;

function intervalOf({ from, to }: Pick<Stretch, 'from' | 'to'>): Interval {
  return { from: dayNumber(from), to: dayNumber(to) + 1 };
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** What the ends of the line keep from the frame, and the room of a break, in shares of the whole width. */
const padding = 2;
const breakWidth = 5;

/**
 * Draws stretches of time on a line from the earliest to the latest. Where a few days and many years would not both be
 * seen, the line is broken in the gaps, as seldom as will do, and each part has a scale of its own. On each, equal
 * lengths are equal times.
 *
 * @param stretches in any order
 * @returns null for less than two different stretches: a point alone is no line
 */
export function drawTimeline(stretches: readonly Stretch[]): TimelineDrawing | null {
  const intervals = stretches.map(intervalOf);
  if (new Set(intervals.map(({ from, to }) => `${from} ${to}`)).size < 2) return null;
  const parts = partsOf(intervals);
  const room = 100 - 2 * padding - breakWidth * (parts.length - 1);
  const weights = parts.map((part) => 1 + Math.min(most, startsOf(part).length));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  let at = padding;
  const panels = parts.map((part, index) => {
    const start = at;
    const end = start + (room * (weights[index] ?? 0)) / weight;
    at = end + breakWidth;
    return { start, end, ...boundsOf(part) };
  });
  const position = (time: number): number => {
    const { start, end, from, to } =
      panels.find((panel) => time <= panel.to) ?? panels[panels.length - 1] ?? whole;
    return start + ((end - start) * (time - from)) / (to - from);
  };
  const ends: number[] = [];
  const marks = stretches.map(({ isDay }, index): Mark => {
    const { from = 0, to = 0 } = intervals[index] ?? {};
    if (isDay) {
      const middle = position((from + to) / 2);
      return { start: middle, end: middle, isDay, lane: 0 };
    }
    return { start: position(from), end: position(to), isDay, lane: 0 };
  });
  for (const mark of marks.filter(({ isDay }) => !isDay).sort((a, b) => a.start - b.start)) {
    if (mark.end - mark.start < leastLength) {
      const middle = (mark.start + mark.end) / 2;
      mark.start = Math.max(padding, Math.min(100 - padding, middle) - leastLength / 2);
      mark.end = mark.start + leastLength;
    }
    const free = ends.findIndex((end) => end < mark.start);
    mark.lane = Math.min(free === -1 ? ends.length : free, mostLanes - 1);
    ends[mark.lane] = mark.end;
  }
  return {
    panels: panels.map(({ start, end }) => ({ start, end })),
    marks,
    labels: labelsOf(stretches, marks),
    lanes: ends.length,
  };
}

const whole = { start: 0, end: 100, from: 0, to: 1 };

/** A part with more marks than these gets no more room for them. */
const most = 6;

/** A bar that is shorter than this share of the width would not be seen. */
const leastLength = 1.5;

/** Where more bars than these lie above each other, the last lane holds the rest. */
const mostLanes = 6;

/** A line is broken at most so many times, and only in the widest gaps. */
const mostBreaks = 3;
const mostGaps = 12;

/** What is closer than this share of its part's length cannot be told apart. */
const leastDistance = 1 / 40;

/** A break is worth it where it shows more marks than this one by one. */
const breakCost = 1.5;

/** Breaks intervals into parts such that as many as possible are told apart, with as few breaks as will do. */
function partsOf(intervals: readonly Interval[]): Interval[][] {
  const runs = runsOf(intervals);
  interface Plan {
    cost: number;
    parts: Interval[][];
  }
  // The best plans for the first so many runs, by the number of their parts.
  const plans: Plan[][] = [[{ cost: 0, parts: [] }]];
  for (let end = 1; end <= runs.length; end += 1) {
    const best: Plan[] = [];
    for (let start = 0; start < end; start += 1) {
      const part = runs.slice(start, end).flat();
      const cost = crowded(part) + breakCost;
      plans[start]?.forEach((before, parts) => {
        const known = best[parts + 1]?.cost ?? Infinity;
        if (parts > mostBreaks || before.cost + cost >= known) return;
        best[parts + 1] = { cost: before.cost + cost, parts: [...before.parts, part] };
      });
    }
    plans.push(best);
  }
  const complete = Object.values(plans.at(-1) ?? []);
  return complete.reduce((least, plan) => (plan.cost < least.cost ? plan : least)).parts;
}

/** Intervals in their order, parted in the widest gaps between them. */
function runsOf(intervals: readonly Interval[]): Interval[][] {
  const sorted = intervals.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let reached = -Infinity;
  const gaps = sorted.map(({ from, to }) => {
    const gap = from - reached;
    reached = Math.max(reached, to);
    return gap;
  });
  const [, ...finite] = gaps.toSorted((a, b) => b - a);
  const least = Math.max(1, finite[mostGaps] ?? 0);
  const runs: Interval[][] = [];
  sorted.forEach((interval, index) => {
    if ((gaps[index] ?? 0) > least || runs.length === 0) runs.push([interval]);
    else runs.at(-1)?.push(interval);
  });
  return runs;
}

function startsOf(intervals: readonly Interval[]): number[] {
  return [...new Set(intervals.map(({ from }) => from))].sort((a, b) => a - b);
}

function boundsOf(intervals: readonly Interval[]): Interval {
  return {
    from: intervals.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: intervals.reduce((last, { to }) => Math.max(last, to), -Infinity),
  };
}

/** How many of some intervals begin too close to the one before to be told apart from it. */
function crowded(intervals: readonly Interval[]): number {
  const { from, to } = boundsOf(intervals);
  return startsOf(intervals).filter((start, index, all) => {
    const before = all[index - 1];
    return before !== undefined && start - before < leastDistance * (to - from);
  }).length;
}

/** The narrowest line that is shown, and the size of its letters, in pixels. */
const narrowest = 300;
const letters = 13;
const gap = 6;

/** The labels that find room, those of the newest first: a bar's below it, a day's above the line. */
function labelsOf(stretches: readonly Stretch[], marks: readonly Mark[]): TimelineLabel[] {
  const taken: { from: number; to: number; lane: number | null }[] = [];
  return marks
    .map((mark, index) => ({ ...mark, text: stretches[index]?.label ?? '' }))
    .sort((a, b) => b.start - a.start)
    .flatMap(({ text, start, end, isDay, lane: row }): TimelineLabel[] => {
      const lane = isDay ? null : row;
      const width = widthOf(text) * letters;
      const middle = (((start + end) / 2) * narrowest) / 100;
      const from = Math.max(0, Math.min(narrowest - width, middle - width / 2));
      const to = from + width;
      const isFree = taken.every(
        (other) => other.lane !== lane || to + gap < other.from || from > other.to + gap,
      );
      if (!isFree || width > narrowest) return [];
      taken.push({ from, to, lane });
      if (from === 0) return [{ text, at: 0, anchor: 'start', lane }];
      if (to === narrowest) return [{ text, at: 100, anchor: 'end', lane }];
      return [{ text, at: (start + end) / 2, anchor: 'middle', lane }];
    });
}
