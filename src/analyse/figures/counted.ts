import { wordSet } from '../words.ts';
import type { Amount } from './amount.ts';
import { isHyphen, readNumber } from './numbers.ts';
import { isCapital, isPlural, nounBehind } from './plurals.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';

/** Verbs behind which an ordinal is a rank. */
const ranking = wordSet(
  'lie lies lay sit sits sat rank ranks ranked finish finished finishing came placed',
);

/** Nouns that an ordinal is joined to in a name, a rank or a fixed phrase: nothing is counted. */
const uncounted = wordSet(
  'quarter quarters century centuries party parties world person degree grade grader rail estate column',
  'heaven form sense gear base baseman half wheel umpire reich way floor avenue street in of on to and or',
  'at generation dimension row fiddle class',
);

/** Counts by their noun; ordinals; fractions. */
export function counted(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
  isEnglish: boolean,
): Amount | null {
  const { end, form } = base;
  const behind = tokens[end];
  if (!isEnglish) return null;
  if (form === 'ordinal') return ordinal(tokens, tags, at, base);
  if (form === 'fraction') return fraction(tokens, tags, at, base);
  if (isHyphen(behind) && tokens[end + 1]?.joined === true) {
    const noun = tokens[end + 1];
    if (noun?.kind === 'digits' || readNumber(tokens, end + 1) !== null) {
      const noun = nounBehind(tokens, tags, end);
      return { ...base, unit: noun?.text ?? null, unitEnd: noun?.end ?? end };
    }
    if (base.value < 3 && base.form === 'words') return null;
    return noun === undefined
      ? null
      : { ...base, unit: noun.text, unitEnd: end + 2, isHyphened: true };
  }
  if (base.value === 1 && form === 'words' && !isOneOf(tokens, at, end)) return null;
  // "called 911", "a 911 dispatcher"
  const isCall =
    form === 'digits' &&
    /^(?:call|calls|called|calling|dial|dialed|dialled|dialing)$/.test(tokens[at - 1]?.lower ?? '');
  if (
    /^(?:911|999|112|311)$/.test(tokens[at]?.text ?? '') &&
    end === at + 1 &&
    (isCall || /^(?:calls?|callers?|dispatchers?|operators?|system)$/.test(behind?.lower ?? ''))
  )
    return null;
  const noun = nounBehind(tokens, tags, end);
  if (tokens[at - 1]?.lower === 'magnitude' || /^magnitude$/.test(noun?.text ?? '')) {
    return { ...base, kind: 'measure', unit: 'magnitude' };
  }
  // "the 687 Reamer fire": more than one of a thing has a plural.
  const isName =
    form === 'digits' && isCapital(behind) && noun !== null && !isPlural(tokens[noun.end - 1]);
  if (isName && base.value !== 1) return null;
  const isAged = isAge(tokens, tags, at, end, base.value);
  if (isAged) return { ...base, unit: 'years', isAge: true };
  // "two of my friends"
  const whole =
    noun === null && behind?.lower === 'of'
      ? nounBehind(
          tokens,
          tags,
          tags[end + 1] === 'DET' || tags[end + 1] === 'PRON' ? end + 2 : end + 1,
        )
      : null;
  return { ...base, unit: noun?.text ?? whole?.text ?? null, unitEnd: noun?.end ?? end };
}

/** Whether "one" counts: "one person was killed", "lost by one point"; not "one man who" and "one day". */
function isOneOf(tokens: readonly Token[], at: number, end: number): boolean {
  const noun = tokens[end]?.lower ?? '';
  const behind = tokens[end + 1]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(?:the|this|that|no|any|every|each|number|another)$/.test(before)) return false;
  if (/^(?:point|goal|game|win|season|seat)$/.test(noun))
    return /^(?:by|with|within|in|just|only|win|won|lost|lose|scored|and|,|least|than)$/.test(
      before,
    );
  return (
    /^(?:person|soldier|civilian|officer|worker|passenger|man|woman|child|boy|girl)$/.test(noun) &&
    /^(?:was|is|has|had|died|remains|dead|killed|injured|wounded|missing)$/.test(behind)
  );
}

/** "Smith, 71," and "aged 71". */
function isAge(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  end: number,
  value: number,
): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 120) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'aged' || before === 'age') return true;
  if (before === 'of' && tokens[at - 2]?.lower === 'age') return true;
  const isBetween =
    before === ',' && (/^[,.;)]$/.test(tokens[end]?.text ?? '') || end >= tokens.length);
  const isTitled = tokens[at - 2]?.text === '.' && isCapital(tokens[at - 3]);
  const isPerson =
    isTitled || isCapital(tokens[at - 2]) || (tags[at - 2] === 'NOUN' && tokens[end]?.text === ',');
  return isBetween && isPerson && tokens[at]?.kind === 'digits' && value >= 5;
}

function ordinal(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
): Amount | null {
  const noun = tokens[base.end];
  const superlative = tokens[base.end + 1]?.lower ?? '';
  if (isHyphen(noun) && /(?:est|most|least|best|worst)$/.test(superlative) && base.value >= 2) {
    const end = base.end + 2;
    const named = nounBehind(tokens, tags, end);
    return { ...base, kind: 'ordinal', end, unit: named?.text ?? null, unitEnd: named?.end ?? end };
  }
  const isRanked =
    ranking.has(tokens[at - 1]?.lower ?? '') &&
    /^(?:in|out|of|on|behind|overall)$/.test(noun?.lower ?? '');
  if (isRanked && base.value >= 2) return { ...base, kind: 'ordinal' };
  const isRow = /^(?:consecutive|straight|successive|anniversary)$/.test(noun?.lower ?? '');
  if (base.value < 3)
    return isRow && base.value > 0
      ? { ...base, kind: 'ordinal', unit: nounBehind(tokens, tags, base.end)?.text ?? null }
      : null;
  const isOwned = /(?:'s|s')$/.test(tokens[at - 1]?.lower ?? '');
  // "the fifth of 11 defendants"
  if (
    tokens[at - 1]?.lower === 'the' &&
    noun?.lower === 'of' &&
    readNumber(tokens, base.end + 1) !== null
  )
    return { ...base, kind: 'ordinal' };
  if (noun?.kind !== 'word' || isHyphen(noun) || uncounted.has(noun.lower) || isCapital(noun)) {
    return isOwned &&
      noun?.kind === 'word' &&
      !isCapital(noun) &&
      /^(?:AUX|VERB|ADP)$/.test(tags[base.end] ?? '')
      ? { ...base, kind: 'ordinal' }
      : null;
  }
  const named = nounBehind(tokens, tags, base.end);
  if (named === null) return isOwned ? { ...base, kind: 'ordinal' } : null;
  return { ...base, kind: 'ordinal', unit: named.text, unitEnd: named.end };
}

function fraction(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
): Amount | null {
  const { end } = base;
  const whole = tokens[at]?.lower ?? '';
  const behind = tokens[end]?.lower ?? '';
  const noun = nounBehind(tokens, tags, end);
  const plain: Amount = { ...base, kind: 'fraction', unit: noun?.text ?? null, unitEnd: end };
  if (whole === 'half') {
    const before = tokens[at - 1]?.lower ?? '';
    if (
      /^(?:first|second|other|latter|last|final|in|by|a|the|this|that|each|every|better|opening|third|fourth|own)$/.test(
        before,
      )
    )
      return null;
    if (isHyphen(tokens[end])) return null;
    const isShare =
      /^(?:of|the|its|their|his|her|our|all|those|these|that|this|said|were|are|have|had|do|did)$/.test(
        behind,
      );
    const isHedged =
      /^(?:than|about|around|nearly|almost|roughly|approximately|least|just|over|under|only)$/.test(
        before,
      );
    return isShare || isHedged ? { ...plain, unit: null } : null;
  }
  if (/^(?:in|out)$/.test(tokens[at + 1]?.lower ?? ''))
    return { ...plain, unitEnd: noun?.end ?? end };
  if (whole === 'a') {
    if (isHyphen(tokens[end]) || isHyphen(tokens[end - 1])) return null;
    if (/^(?:percentage|point|of-a)$/.test(behind)) return null;
    const isShare =
      /^(?:of|more|less|fewer|higher|lower|larger|smaller|said|were|are|to|in|from|since|[.,;)])$/.test(
        behind,
      ) || end >= tokens.length;
    return isShare && !/^(?:in|per|for)$/.test(tokens[at - 1]?.lower ?? '')
      ? { ...plain, unit: null }
      : null;
  }
  return { ...plain, unit: null };
}
