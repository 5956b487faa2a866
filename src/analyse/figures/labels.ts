import { wordSet } from '../words.ts';
import { isHyphen, readNumber, type Numeral } from './numbers.ts';
import { isCapital, isPlural } from './plurals.ts';
import type { Token } from './tokens.ts';
import { isMeasure } from './units.ts';

const months = wordSet(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct',
  'october nov november dec december',
);
const clocks = wordSet("a.m. p.m. am pm o'clock gmt utc bst est edt et cet ist pdt pst hrs");
const openers = /^["'“‘«(:;–—]$/;

/** Words behind which a number is a name's or a label's, whether they have a capital or not. */
const labels = wordSet(
  'no nos number numbers article articles section sections chapter page pages line lines room route flight',
  'phase level type category tier part item clause paragraph bill act episode season gate pier platform day',
  'week version step rule question exhibit count grade channel covid unit block ward zone amendment',
  'resolution proposition protocol division class figure table stage',
);

/** Capitalised words that stand before a number without naming anything with it. */
const plainBefore = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday the a an all some about around nearly almost',
  'over under only just another these those our their his her its my your and or but in on at of to by for',
  'from with after before since until between than more least up roughly approximately every each is was',
  'were are has have had when while as if that there then other further additional both any no first last',
  'next past killed killing including plus minus not we they he she it i you who which what where how so',
  'nor yet also still yesterday today tomorrow meanwhile however afterwards here now per via within without',
  'against among during despite like below above near through toward towards into onto upon because though',
  'although unless once whether total average estimated mr mrs',
);

/** Whether a number belongs to a date, a clock time, a year, a name, a label or a list. */
export function isPartOfName(
  tokens: readonly Token[],
  at: number,
  number: Numeral,
  isEnglish: boolean,
): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const behind = tokens[number.end];
  const beyond = tokens[number.end + 1];
  if (token === undefined) return true;
  if (token.joined && before !== undefined && !openers.test(before.text)) {
    const isRangeEnd = isHyphen(before) && readsNumber(tokens, at - 2);
    const isSign = /^[-−+]$/.test(before.text) && !before.joined;
    if (!isRangeEnd && !isSign && !/^[[*…“"—–~≈>≥<≤]$/.test(before.text)) return true;
  }
  if (token.joined && /^['’:]$/.test(before?.text ?? '')) return true;
  if (number.form === 'digits' && behind?.joined === true) {
    if (/^[:/+@_^*#=]$/.test(behind.text) && beyond?.joined === true) return true;
    const isUnit =
      isMeasure(behind.lower) ||
      /^(?:m|g|c|f|w|v|yr|yrs|hr|hrs|min|mins|sec|secs)$/.test(behind.lower);
    if (behind.kind === 'word' && !isUnit) return true;
    const isListed = at === 0 && /^[.)]$/.test(behind.text);
    if (isListed) return true;
    if (behind.text === ')' && before?.text === '(') return true;
  }
  if (number.scale > 1) return false;
  const word = before?.lower.replace(/\.$/, '') ?? '';
  const dotted = before?.text === '.' ? (tokens[at - 2]?.lower ?? '') : word;
  if (number.form === 'digits' || number.form === 'ordinal') {
    if (months.has(behind?.lower ?? '') && isCapital(behind)) return true;
    if (behind?.lower === 'of' && months.has(beyond?.lower ?? '')) return true;
    if (months.has(dotted) && number.value <= 2100) return true;
    if (isHyphen(before) && months.has(tokens[at - 3]?.lower ?? '')) return true;
    if (
      isHyphen(behind) &&
      isCapital(tokens[number.end + 2]) &&
      months.has(tokens[number.end + 2]?.lower ?? '')
    )
      return true;
  }
  if (number.form === 'digits') {
    if (clocks.has(behind?.lower ?? '')) return true;
    if (/^0\d/.test(token.text)) return true;
    if (isHyphen(before) && isHyphen(behind) && beyond?.kind === 'digits') return true;
    if (token.text.length === 4 && isYear(tokens, at, number)) return true;
  }
  if (
    labels.has(dotted) &&
    number.form !== 'ordinal' &&
    (number.form === 'digits' || isCapital(before))
  ) {
    if (
      !/^(?:number|numbers|line|lines|count|act|bill|day|week|season|class|block|unit|part|question|rule|stage|figure|level|type)$/.test(
        dotted,
      )
    )
      return true;
    if (!isPlural(behind)) return true;
  }
  if (
    isEnglish &&
    number.form === 'digits' &&
    (isModel(tokens, at, number.end) || isCalled(tokens, at, number.end))
  )
    return true;
  return isEnglish && number.form !== 'fraction' && isNamed(tokens, at, number);
}

/** "five 787 Dreamliners", "the 777 program": three digits behind a number, or before a thing of which there is one. */
function isModel(tokens: readonly Token[], at: number, end: number): boolean {
  const behind = tokens[end];
  if (!/^\d{3}$/.test(tokens[at]?.text ?? '') || behind?.kind !== 'word') return false;
  if (isCapital(behind)) return readsNumber(tokens, at - 1);
  const isOne = /^(?:program|programme|model|jet|plane|airliner|aircraft|series|line|fleet)$/.test(
    behind.lower,
  );
  return isOne && tokens[at - 1]?.lower === 'the';
}

function readsNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return token.kind === 'digits' || /^[%)]$/.test(token.text) || readNumber(tokens, at) !== null;
}

/** "A 911 call", "the 2300 block of Main Street": numbers that are dialled, or stand on a house. */
function isCalled(tokens: readonly Token[], at: number, end: number): boolean {
  const text = tokens[at]?.text ?? '';
  const behind = tokens[end]?.lower ?? '';
  if (/^(?:911|999|112|000)$/.test(text))
    return (
      /^(?:calls?|operators?|dispatchers?|caller|callers|system|services?)$/.test(behind) ||
      /^(?:called|calling|call|dialled|dialed|dial)$/.test(tokens[at - 1]?.lower ?? '')
    );
  return /^\d{2,5}$/.test(text) && behind === 'block' && tokens[end + 1]?.lower === 'of';
}

/** A year is four digits without a comma, but for a hedged or long list of people: "about 1500 people". */
function isYear(tokens: readonly Token[], at: number, { value, end }: Numeral): boolean {
  if (!Number.isInteger(value) || value < 1000 || value > 2100) return false;
  const isHedged =
    /^(?:about|around|some|than|least|nearly|almost|over|approximately|roughly|estimated)$/.test(
      tokens[at - 1]?.lower ?? '',
    );
  return !(isHedged && isPlural(tokens[end]));
}

/** Whether capitals around a number make it part of a name: "Boeing 737", "10 Downing Street", "Group of Seven". */
function isNamed(tokens: readonly Token[], at: number, { end, form }: Numeral): boolean {
  const before = tokens[at - 1];
  const behind = tokens[end];
  const isStart = before === undefined || openers.test(before.text);
  if (form !== 'digits' && isCapital(tokens[at]) && !isStart) {
    return isCapital(before) || isCapital(behind) || before.lower === 'of';
  }
  if (form === 'ordinal' && isCapital(behind)) return true;
  if (
    form === 'digits' &&
    before?.lower === 'of' &&
    at > 2 &&
    isCapital(tokens[at - 2]) &&
    !isPlural(behind)
  )
    return true;
  if (isAddress(tokens, end)) return true;
  if (before?.kind !== 'word') return false;
  if (!/\p{Lu}/u.test(before.text) || before.lower.endsWith("'s") || before.lower.endsWith("s'"))
    return false;
  if (plainBefore.has(before.lower) || form !== 'digits') return false;
  return true;
}

function isAddress(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < end + 4 && isCapital(tokens[at]); at += 1) {
    if (
      /^(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|square|place|terrace|crescent|highway|downing)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}
