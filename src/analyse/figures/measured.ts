import type { Amount } from './amount.ts';
import { isHyphen } from './numbers.ts';
import type { Token } from './tokens.ts';
import { isMeasure, isTime } from './units.ts';

/** Durations, ages and what instruments measure. */
export function measured(tokens: readonly Token[], at: number, base: Amount): Amount | null {
  const unit = tokens[at];
  if (unit === undefined || base.form === 'ordinal') return null;
  const { isHyphened } = base;
  if (/^°$/.test(unit.text)) {
    const scale = tokens[at + 1];
    const isNamed = scale !== undefined && /^[CFK]$/.test(scale.text);
    const end = isNamed ? at + 2 : at + 1;
    return { ...base, kind: 'measure', unit: isNamed ? `°${scale.text}` : '°', end, unitEnd: end };
  }
  if (
    isHyphened &&
    /^(?:foot|feet)$/.test(unit.lower) &&
    isHyphen(tokens[at + 1]) &&
    tokens[at + 2]?.kind === 'digits'
  ) {
    const inches = Number(tokens[at + 2]?.text);
    if (inches >= 0 && inches < 12) {
      return {
        ...base,
        kind: 'measure',
        unit: 'feet',
        value: Number((base.value + inches / 12).toFixed(4)),
        end: at + 3,
        unitEnd: at + 3,
      };
    }
  }
  const isShare = base.form === 'fraction' && unit.lower === 'of' && tokens[at + 1]?.lower === 'a';
  const pointAt = isShare ? at + 2 : at;
  const isPoints = /^(?:basis|percentage)$/.test(tokens[pointAt]?.lower ?? '');
  if (isPoints && (isHyphened ? isHyphen(tokens[at + 1]) : true)) {
    const last = isHyphened ? pointAt + 2 : pointAt + 1;
    if (/^points?$/.test(tokens[last]?.lower ?? '')) {
      const name = `${tokens[pointAt]?.text ?? ''} ${tokens[last]?.text ?? ''}`;
      const hasArticle = base.form === 'fraction' && tokens[base.start]?.lower === 'a';
      return {
        ...base,
        start: hasArticle ? base.start + 1 : base.start,
        kind: base.form === 'fraction' ? 'fraction' : 'measure',
        unit: name,
        end: isHyphened ? last + 1 : base.end,
        unitEnd: last + 1,
      };
    }
  }
  const isAbbreviated = unit.joined && !isHyphened && unit.kind === 'word';
  const isSquare = /^(?:square|cubic|nautical|metric|short|long|light)$/.test(unit.lower);
  const nounAt = isSquare ? (isHyphen(tokens[at + 1]) ? at + 2 : at + 1) : at;
  const noun = tokens[nounAt]?.lower ?? '';
  const isDuration = isTime(noun) && !isSquare;
  if (!isDuration && !isMeasure(noun) && !isAbbreviated) return null;
  if (isDuration && base.form === 'fraction') return null;
  // "One day he will return."
  const isVague = base.form === 'words' && base.value === 1 && /^(?:day|night)$/.test(noun);
  if (isVague && !isHyphened) return null;
  const isOld =
    isDuration &&
    isHyphened &&
    isHyphen(tokens[nounAt + 1]) &&
    /^olds?$/.test(tokens[nounAt + 2]?.lower ?? '');
  const isGraded =
    /^degrees?$/.test(noun) && /^(?:celsius|fahrenheit|c|f)$/.test(tokens[nounAt + 1]?.lower ?? '');
  const last = isOld ? nounAt + 2 : isGraded && !isHyphened ? nounAt + 1 : nounAt;
  const written = tokens
    .slice(at, Math.max(nounAt, isOld ? 0 : last) + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(' - ', '-');
  const rate = rateBehind(tokens, last + 1);
  return {
    ...base,
    isAge: isOld,
    kind: isDuration ? 'duration' : 'measure',
    unit: rate === null ? written : `${written}${rate.text}`,
    end: isHyphened || isAbbreviated ? last + 1 : base.end,
    unitEnd: rate?.end ?? last + 1,
  };
}

/** "per second", "an hour" and "/h" behind a unit. */
function rateBehind(tokens: readonly Token[], at: number): { end: number; text: string } | null {
  const word = tokens[at]?.lower ?? '';
  const unit = tokens[at + 1];
  if (!/^(?:per|an?|\/)$/.test(word) || unit === undefined) return null;
  if (word !== 'per' && !isTime(unit.lower) && word !== '/') return null;
  return { end: at + 2, text: word === '/' ? `/${unit.text}` : ` ${word} ${unit.text}` };
}
