/** The months, January first. */
export const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const monthShorts = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' ');
const weekdayShorts = 'Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun'.split(' ');

/** A month by its name or short form, January as 1. */
export function monthNumber(name: string): number {
  return monthNames.findIndex((month) => isSame(month, name)) + 1;
}

/** A weekday by its name or short form, Monday as 0. */
export function weekdayNumber(name: string): number {
  return weekdayNames.findIndex((weekday) => isSame(weekday, name));
}

function isSame(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

const names = (words: readonly string[]): string =>
  [...words, ...words.map((word) => word.toUpperCase())].join('|');

/*
 * Parts of patterns. Months and weekdays have their capital, for "may" and "march" are verbs.
 */
export const longMonth = `(?:${names(monthNames)})`;
export const anyMonth = String.raw`(?:${names(monthNames)}|(?:${names(monthShorts)})\b\.?)`;
export const longWeekday = `(?:${weekdayNames.join('|')})`;
export const anyWeekday = String.raw`(?:${names(weekdayNames)}|(?:${weekdayShorts.join('|')})\b\.?)`;
export const dayNumber = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\d%]|[.,:]\d)`;
export const yearNumber = String.raw`(?:1[5-9]|20)\d\d(?![\p{L}\d%]|[.,]\d)`;
export const dash = String.raw`\s?[-–—]\s?`;
export const ends = String.raw`(?![\p{L}\p{N}])`;
export const part = String.raw`(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s])`;

/** The year that can follow a day, a month or a quarter. */
export const yearAfter = String.raw`(?:,?\s(?:of\s|in\s)?(?:(?<year>${yearNumber})|(?<yearStep>last|this|next)\syear|(?<that>that(?:\ssame)?|the\ssame)\syear)${ends})?`;

/** The whole pattern of a form: it begins no word's middle, no amount and no part of a longer number. */
export function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}$£€#]|\d[.,:/-])${source}`, 'gu');
}

/** Matches text that ends in one of some words and a space: what stands directly before an expression. */
export function endingIn(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})\s$`, 'iu');
}

/** Matches text that begins with a space and one of some words. */
export function beginningWith(words: string): RegExp {
  return new RegExp(String.raw`^\s(?:${words})(?![\p{L}\p{N}])`, 'u');
}

const countedNouns =
  'people|men|women|children|troops|soldiers|police|officers|workers|jobs|staff|employees|homes|houses|buildings|' +
  'families|students|pupils|patients|deaths|cases|dollars|euros|pounds|yen|yuan|rupees|miles?|kilomet(?:re|er)s?|km|' +
  'met(?:re|er)s?|m|feet|foot|ft|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kg|grams?|lit(?:re|er)s?|barrels?|' +
  'degrees|hours?|hrs|minutes?|seconds?|days?|weeks?|months?|years?|points?|runs|goals|votes|seats|cars|vehicles|' +
  'flights|times|percent|per\\scent|million|billion|trillion|mph|kph|mm|cm|calories|words|pages|copies|rooms|beds|' +
  'tickets|shares|units|members|migrants|refugees|prisoners|protesters|fans|spectators|passengers|visitors|residents|' +
  'inhabitants|civilians|fighters|schools|shops|stores|species|GMT|BST|EST|EDT|ET|UTC|local\\stime|[ap]\\.?m|BCE?|rpm|' +
  'watts|megawatts';

/** What follows a number that is an amount or a time of day: "2000 troops" is no year, "March 12 people" no day. */
export const isCounted = new RegExp(
  String.raw`^[\s-](?:(?:more|other|new|local|young|armed|extra|additional)\s)?(?:${countedNouns})${ends}`,
  'u',
);
