import type { Entry } from '../gazetteer.ts';
import { wordAfter, wordBefore, type Sight } from './sight.ts';
import { deciding, governing, locative, ofGovernments, towardsGovernments } from './words.ts';

/** Verbs that say what a government does only with what comes after them. */
const plainVerb =
  /^(?:is|was|will|would|wouldn|could|should|must|may|might|did|does|has|had|needs)$/;

const hasGovernment = /^(?:will|would|wouldn|must|may|might|should|had)$/;

const betweenGovernments =
  /\b(?:talks|relations|ties|tensions|war|conflict|agreement|deal|deals|dispute|rivalry|negotiations|truce|trust|cooperation|standoff|differences|dialogue|contacts|alliance|pact) (?:\w+ )?between $/i;

/** Whether a capital is named for the government that sits in it: "Beijing expanded its export controls". */
export function isGovernment(sight: Sight, { isCapital, name }: Entry): boolean {
  if (name === 'Kremlin' || name === 'White House' || name === 'Downing Street') {
    return actsLikeOne(sight) || /^(?:has|had)$/.test(wordAfter(sight)?.text ?? '');
  }
  return isCapital && actsLikeOne(sight);
}

function actsLikeOne(sight: Sight): boolean {
  const {
    in: { block },
    start,
    end,
  } = sight;
  const before = wordBefore(sight)?.text.toLowerCase() ?? '';
  const following = block.text.slice(end, end + 80);
  const possession = /^['’]s (?:\p{L}+ ){0,2}?(\p{L}+)/u.exec(following);
  if (possession && !locative.has(before) && before !== 'at')
    return [...following.matchAll(/\p{L}+/gu)]
      .slice(1, 4)
      .some(([word]) => ofGovernments.has(word));
  if (possession) return false;
  if (locative.has(before) || /^(?:at|to|from)$/.test(before)) {
    return (
      before === 'to' &&
      /\b(?:offer|warning|message|threat|support|appeal) to $/.test(
        block.text.slice(Math.max(0, start - 20), start),
      )
    );
  }
  const preceding = block.text.slice(Math.max(0, start - 60), start);
  const other = /(?:\p{Lu}\p{L}{1,60} ){1,2}and $/u;
  if (betweenGovernments.test(preceding.replace(other, ''))) return true;
  const after = wordAfter(sight)?.text ?? '';
  if (governing.has(after)) {
    if (!plainVerb.test(after)) return true;
    return hasGovernment.test(after) || deciding.test(following.slice(after.length + 1));
  }
  return towardsGovernments.has(before) && after !== 'police';
}
