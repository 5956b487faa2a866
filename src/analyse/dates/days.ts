import { dayOf } from './calendar.ts';
import { stepOf, type Place, type Reader, type YearWord } from './meaning.ts';
import { beginningWith, endingIn, isCounted, monthNumber, weekdayNumber } from './vocabulary.ts';

/** The year that follows a day, a month or a quarter. */
export function yearOf({ year, yearStep, that }: Place['groups']): YearWord | null {
  if (year !== undefined) return Number(year);
  const step = stepOf(yearStep);
  if (step !== null) return { step };
  return that === undefined ? null : 'that';
}

/** The length of a match without words that only say which year: "March" of "March of that year". */
export function lengthOf({ match, groups }: Place): number {
  const at = groups['that'] === undefined ? -1 : match.lastIndexOf(groups['that']);
  return at < 0 ? match.length : match.slice(0, at).replace(/,?(?:\sof|\sin)?\s$/, '').length;
}

/** Days whose events are told by the date alone, long after. */
const eventDays: readonly { month: number; day: number; year: number; event: RegExp }[] = [
  { month: 9, day: 11, year: 2001, event: beginningWith('attacks|terror(?:ist)?|hijackings?') },
  {
    month: 1,
    day: 6,
    year: 2021,
    event: beginningWith('riots?|insurrection|Capitol|committee|rioters?|defendants?'),
  },
  { month: 10, day: 7, year: 2023, event: beginningWith('attacks?|massacre|Hamas|assault') },
];

/** "Feb. 25", "Monday, March 4th, 2024", "March 15-17", "25 February". */
export const readDates: Reader = (place) => {
  const { groups, after } = place;
  const month = monthNumber(groups['month'] ?? '');
  const lastMonth = monthNumber(groups['lastMonth'] ?? groups['month'] ?? '');
  const day = parseInt(groups['day'] ?? '', 10);
  const lastDay = parseInt(groups['lastDay'] ?? groups['day'] ?? '', 10);
  const event = eventDays.find(
    (known) => known.month === month && known.day === day && known.event.test(after),
  );
  const year = yearOf(groups) ?? event?.year ?? null;
  if (year === null && isCounted.test(after)) return undefined;
  // Without its year a 29 February is possible.
  const some = typeof year === 'number' ? year : 2024;
  if (dayOf(some, month, day) === null || dayOf(some, lastMonth, lastDay) === null) return null;
  const weekday = groups['weekday'] === undefined ? null : weekdayNumber(groups['weekday']);
  return {
    grain: 'day',
    meaning: { is: 'dates', month, day, lastMonth, lastDay, year, weekday },
    length: lengthOf(place),
  };
};

/** Before a weekday that is part of a name, or one of many. */
const noWeekdayAfter = endingIn(
  'Black|Good|Ash|Super|Cyber|Palm|Easter|Bloody|Holy|Fat|Giving|Shrove|Blue|Whit|Maundy|Sheffield|Freaky|Taco|' +
    'Ruby|Manic|Casual|Happy|Spy|Girl|Man|Bowl|Bank|Plough|Mothering|Advent|Rusty|every|each|any|given|typical|one|' +
    'on an?|first|second|third|fourth|final|several|other|(?:Mail|Independent|Scotland|Wales) on',
);

/** After a weekday that is part of a name. */
const noWeekdayBefore = beginningWith(
  String.raw`Times|Telegraph|Mirror|Express|Mail|Post|Mercury|Herald|World|Independent|People|Star|Sun|Sport|` +
    String.raw`(?:Night|Morning|Evening)\s\p{Lu}\p{L}*|Business|Service|School|League|Club|Addams|Premiership|` +
    String.raw`Magazine|Review|Tribune|Group|Politics|Brunch|Age`,
);

/** Days in a row that come back every week: "Monday to Friday". */
const workingWeek = /^(?:\s?[-–]\s?|\sthrough\s|\sto\s)Friday\b/;

/** "Wednesday", "last Tuesday", "this Saturday", "Tuesday of next week". */
export const readWeekday: Reader = ({ groups, before, after }) => {
  const weekday = weekdayNumber(groups['weekday'] ?? '');
  if (noWeekdayAfter.test(before) || noWeekdayBefore.test(after)) return null;
  if (weekday === 0 && workingWeek.test(after)) return null;
  if (weekday === 4 && /\bMonday(?:\s?[-–]\s?|\sthrough\s|\sto\s)$/.test(before)) return null;
  return {
    grain: 'day',
    meaning: { is: 'weekday', weekday, turn: stepOf(groups['turn']), week: stepOf(groups['week']) },
  };
};

const offsets: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
]);

/** Where a sentence or a clause begins. */
const beginning = /(?:^|[.!?:;]\s|[—–-]\s?|\)\s|["“”]\s?)$/;

/** "The firms of today". */
const nowadays = endingIn('of|until|than|as');

/** "Yesterday", "tonight". Those with a capital within a sentence are names: "USA Today". */
export const readOffset: Reader = ({ match, before, after }) => {
  const word = match.toLowerCase();
  const days = offsets.get(word);
  if (days === undefined) return undefined;
  if (/^(?:To|Yes)/.test(match) && !beginning.test(before)) return null;
  if (word === 'today') {
    if (nowadays.test(before) && !/^['’]s/.test(after)) return null;
    if (
      /^['’]s\s(?:world|society|youth|young|generation|standards|money|\p{L}+[^s\P{L}]s\b)/u.test(
        after,
      )
    )
      return null;
  }
  return { grain: 'day', meaning: { is: 'offset', days } };
};

/** A day that no month has: no date, and no month either. */
export const readNothing: Reader = () => null;
