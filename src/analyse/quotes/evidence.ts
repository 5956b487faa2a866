import { countWords } from '../../text/words.ts';
import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { auxiliaries, conjunctions, determiners, prepositions } from './words.ts';

/** What tells a quotation from a title, a term or a word in doubt. */
interface Evidence {
  text: string;
  frame: Frame;
  /** Which token of the sentence it is. */
  place: number;
  attribution: Attribution | null;
  /** Whether the line before had an opening mark and no closing one. */
  isContinued: boolean;
}

const introducesTerm =
  /(?:\b(?:known|called|dubbed|nicknamed|titled|entitled|named|termed|labelled|labeled|branded|billed|codenamed|christened|renamed|translated|translates|nickname|word|words|term|phrase|titles?|hashtag|slogan|category|acronym|so-called)|a\.?k\.?a\.?)(?: (?:simply|as|the|a|an|to|of|is|was|under))*[,:]?\s*$/iu;

/** What somebody called it, in words of their own. */
const callsSo =
  /\b(?:(?:what|which) (?:\S+ ){1,4}|(?:he|she|they|it|who|\p{Lu}\p{L}+) )(?:called|branded|labelled|labeled|dubbed|termed)(?: (?:it|them|him|her))?(?: (?:a|an|the))?\s*$/u;

/** What a term is called by many: as pollsters call them. */
const callsGenerally = /^,? as (?:\p{Ll}+ ){1,3}(?:call|dub|term) (?!it\b)/u;

const introducesWork =
  /\b(?:songs?|books?|films?|movies?|albums?|novels?|memoir|plays?|musical|shows?|series|singles?|essays?|poems?|paintings?|documentary|podcast|episode|exhibition|track|hits?|hymn|ballad|anthem|sculpture|opera|sitcom|drama|thriller|comedy|paper|article|game)(?: (?:was|is|of|the|called|from))*[,:]?\s*$/iu;

const small = new Set(
  'a an the of in on at to for from by with and or nor but as is vs v'.split(' '),
);

/** Whether all words have capitals but the small ones between them, as in a title. */
function isTitle(words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const large = parts.filter((part) => !small.has(part));
  return (
    large.length > 0 && parts.length <= 14 && large.every((part) => /^[\p{Lu}\p{N}]/u.test(part))
  );
}

const endsWhole = /[.?!…][)\]]?$/u;

/** Whether words between quotation marks are given as someone's own. Where unsure, they are not. */
export function isQuotation({ text, frame, place, attribution, isContinued }: Evidence): boolean {
  const token = frame[place];
  if (token?.marked == null) return false;
  const words = token.text;
  const count = countWords(words);
  if (count === 0) return false;
  const stops = endsWhole.test(words) || /[,–—-]$/u.test(words);
  const before = text.slice(Math.max(0, token.start - 60), token.start);
  const [last, next] = [frame[place - 1], frame[place + 1]];
  const isSaid = attribution?.isClose === true;
  const followsSpeech = isSaid && stops;
  if (isContinued || token.marked.goesOn) return true;

  const isIntroduced = last === undefined || /[:,]/.test(last.text);
  if (
    isTitle(words) &&
    !(followsSpeech && isIntroduced && (endsWhole.test(words) || next === undefined || place === 0))
  )
    return false;
  if (introducesTerm.test(before) && !(isSaid && callsSo.test(before))) return false;
  if (count <= 3 && callsGenerally.test(text.slice(token.end, token.end + 60))) return false;
  if (introducesWork.test(before) && !followsSpeech) return false;
  if (!/\s/u.test(words) && frame.length === 1 && endsWhole.test(words)) return true;
  if (!/\s/u.test(words)) return followsSpeech && isIntroduced;
  if (isSaid) return !isModifier(frame, place, count);
  if (attribution !== null) return count >= 2 && !isModifier(frame, place, count);
  const standsAlone = place === 0 && /^[\p{Lu}\p{N}[(…]/u.test(words) && endsWhole.test(words);
  return standsAlone || count >= 5;
}

/** Whether a few words stand between a determiner and a noun: the “rogue officer” theory. */
function isModifier(frame: Frame, place: number, count: number): boolean {
  const [before, after] = [frame[place - 1], frame[place + 1]];
  return (
    count <= 3 &&
    before !== undefined &&
    (determiners.has(before.lower) || /['’]s$/u.test(before.text)) &&
    after?.kind === 'word' &&
    !conjunctions.has(after.lower) &&
    !prepositions.has(after.lower) &&
    !auxiliaries.has(after.lower) &&
    after.start > (frame[place]?.end ?? 0)
  );
}
