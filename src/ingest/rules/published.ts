import { strict } from 'chrono-node';
import { isProse, type Rule, type Sheet } from '../rule.ts';

/** What may stand around the date in a line that states one: labels, weekday, time of day, zone. */
const company =
  /^(?:(?:published|publication|updated|posted|date|first|last|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\.?)(?![a-z])|\d{1,2}:\d{2}|gmt|utc|[a-z]{1,3}[sd]t\b|[+:–—|,.·()-]|\s)*$/i;

/** Two numbers that could both be the month. */
const ambiguous = /\b(?:0?[1-9]|1[0-2])([/.])(?:0?[1-9]|1[0-2])\1\d{2,4}\b/;

/** "November 6, 2025", "Published: Thu 6 Nov 2025 14:05 GMT", "2025-11-06". */
export const published: Rule = {
  read: ({ lines, bodyStart }) => {
    const dated = lines.slice(0, bodyStart).flatMap(({ text }, index) => {
      const date = dateOfLine(text);
      return date === null ? [] : [{ index, date }];
    });
    const first =
      dated.find(({ index }) => !/\bupdated\b/i.test(lines[index]?.text ?? '')) ?? dated[0];
    if (first === undefined) return [];
    const others = dated.filter(({ index }) => index !== first.index);
    if (others.some(({ index }) => proseBetween(lines, first.index, index))) return [];
    return [
      { index: first.index, role: 'published', fields: { published: first.date } },
      ...others.map(({ index }) => ({ index, role: 'chrome' as const, why: 'a second date' })),
    ];
  },
};

/** Whether running text parts two lines: then the dates are the story's, as in a chronicle, and none tells when it was published. */
function proseBetween(lines: Sheet['lines'], a: number, b: number): boolean {
  return lines.slice(Math.min(a, b), Math.max(a, b)).some(({ text }) => isProse(text));
}

/** The day that a line states, as YYYY-MM-DD, if it states one without doubt and says nothing else. */
export function dateOfLine(text: string): string | null {
  if (text.length > 80 || ambiguous.test(text)) return null;
  const [found] = strict.parse(text, { instant: new Date(0), timezone: 'UTC' });
  if (found === undefined) return null;
  const { start, end } = found;
  if (end) return null;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return null;
  const around = text.slice(0, found.index) + ' ' + text.slice(found.index + found.text.length);
  if (!company.test(around)) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')].map(String);
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
