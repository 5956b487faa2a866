import { wordSet } from '../words.ts';

/** Whether something lies behind or ahead of the day of publication, as far as the words of its sentence tell. */
export type Tense = 'past' | 'present' | 'future';

const modals = wordSet(
  "will won't would wouldn't shall may might could can must should 'll ’ll he'll they'll we'll it'll",
);

/** What is said of things to come, also in the past tense: "was scheduled for". */
const outlook = wordSet(
  'scheduled expected slated planned upcoming forthcoming poised expects plans hopes intends aims planning ' +
    'hoping preparing prepares starting beginning effective deadline ahead looming awaits awaiting likely ' +
    'postponed adjourned rescheduled chance pricing',
);

/** What has "to" and a verb after it where the verb speaks of something to come. */
const turnsToFuture = wordSet(
  'agreed agree agrees plan plans planned planning due scheduled expected set slated hope hopes hoped hoping ' +
    'intend intends intended about ready preparing prepares prepared invited likely want wants wanted expect expects ' +
    'vowed vows promised promises pledged ordered urged asked called need needs needed have has is are was were going ' +
    'aims aimed proposed threatened supposed bound booked poised summoned required obliged deadline time running seeking vying looking bid race',
);

/** Present forms that announce: "the trial opens on Monday". */
const timetable = wordSet(
  'opens begins starts meets holds hosts returns arrives ends expires resumes closes votes faces kicks airs premieres ' +
    'goes takes runs travels visits plays launches releases reports Host Visit Face Play',
);

const irregularPasts = wordSet(
  'said told was were had did went came gave took made got saw met held found began became won lost led left fell ' +
    'rose hit struck sent brought shot spoke wrote drew flew broke stood fought sold bought paid ran grew kept felt ' +
    'thought caught built spent sank swept threw beat shut quit chose drove been wore sought taught understood withdrew ' +
    'overthrew overtook sued slid sprang swore tore woke dealt fled bid bore bound forgot froze hid hung knew laid lay ' +
    "lent rode rang shook shone sang slept stole stuck swam wasn't weren't didn't hadn't",
);

const notPasts = wordSet(
  'need indeed speed hundred feed seed breed exceed proceed succeed greed deed naked sacred wicked bleed weed need ' +
    'embed unprecedented newlywed',
);

const determiners = wordSet('a an the his her its their our your this that these those of by with');

const copulas = wordSet('is are was were be been being remains now not also still');

function isPast(word: string): boolean {
  return irregularPasts.has(word) || (/^[a-z-]{2,}ed$/.test(word) && !notPasts.has(word));
}

/** What nobody schedules. */
const incident =
  /^(?:['’]s)?\s(?:[\p{L}-]+\s){0,2}(?:attacks?|shooting|crash|quake|earthquake|tremor|blast|explosion|bombing|killings?|murder|death|deaths|fire|storm|floods?|collapse|accident|incident|tragedy|disaster|massacre|stabbing|riots?|raid|defeat|loss|win|victory|outage|derailment|arrests?)(?!\p{L})/u;

/** No sentence needs more to tell, and no long one may cost more. */
const reach = 300;

/** What follows the last comma. */
const clause = /[^,;:]*$/;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Tells the tense of what is said to happen on a day, from the words beside it: the nearest verb before it decides,
 * else the first after it.
 *
 * @param before the sentence up to the words for the day
 * @param after the rest of the sentence
 */
export function tenseOf(before: string, after: string): Tense | null {
  const left = wordsOf(before.slice(-reach));
  const right = wordsOf(after.slice(0, reach));
  const preposition = left.at(-1)?.toLowerCase() ?? '';
  // Of "…, calling Monday's drills …" a verb before the comma tells nothing.
  const verb = nearest(
    /^['’]s/.test(after) ? wordsOf(clause.exec(before.slice(-reach))?.[0] ?? '') : left,
  );
  if (preposition === 'since' || incident.test(after)) return 'past';
  if (preposition === 'until' || preposition === 'till') {
    return verb === 'past' && left.slice(-6).some((word) => /^(?:was|were|had)$/.test(word))
      ? 'past'
      : 'future';
  }
  if (preposition === 'before' && verb !== 'future') return 'present';
  // "After Monday's vote": behind, though the sentence is in the present.
  if (/^['’]s/.test(after) && /^(?:after|following|from|despite|in)$/.test(preposition)) {
    return verb === 'future' ? 'future' : 'past';
  }
  // "According to a report Thursday": it is out, whatever it tells.
  if (/\baccording to (?:\S+ ){1,4}$/.test(before.slice(-60))) return 'past';
  const next = /^\s*[,;:)]/.test(after) ? '' : (right[0] ?? '');
  if (isPast(next) && !outlook.has(next)) return 'past';
  if (modals.has(next)) return 'future';
  return verb ?? first(right);
}

function nearest(words: readonly string[]): Tense | null {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const tense = tenseAt(words, at);
    if (tense !== null) return tense;
  }
  return null;
}

function first(words: readonly string[]): Tense | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    // "is expected", "was due": what follows decides.
    if (copulas.has(word) && turnsToFuture.has(words[at + 1] ?? '')) return 'future';
    const tense = tenseAt(words, at);
    if (tense !== null) return tense;
  }
  return null;
}

/** What one word tells, if anything. */
function tenseAt(words: readonly string[], at: number): Tense | null {
  const word = words[at] ?? '';
  const lower = word.toLowerCase();
  const before = words[at - 1]?.toLowerCase() ?? '';
  const after = words[at + 1] ?? '';
  if (modals.has(lower) && word !== 'May')
    return after === 'have' && lower !== 'will' ? 'past' : 'future';
  if (lower === 'to') {
    if (!isVerbLike(after)) return null;
    return turnsToFuture.has(before) ? 'future' : null;
  }
  if (lower === 'coming') return ['', 'in', 'on'].includes(after) ? 'future' : null;
  if (lower === 'advance') return after === 'of' ? 'future' : null;
  if (lower === 'due') return after === 'to' && !copulas.has(before) ? null : 'future';
  if (lower === 'set') return after === 'to' || after === 'for' ? 'future' : null;
  if (outlook.has(lower) && !determiners.has(before)) {
    return lower === 'ahead' && after !== 'of' ? null : 'future';
  }
  if (isPast(lower) && !determiners.has(before)) {
    return before === 'be' || words[at - 2] === 'be' ? null : 'past';
  }
  if (lower === 'is' || lower === 'are' || lower === 'isn’t' || lower === "isn't") return 'present';
  return timetable.has(word) ? 'present' : null;
}

/** Whether what follows "to" can be a verb. */
function isVerbLike(word: string): boolean {
  return /^[a-z]/.test(word) && !determiners.has(word);
}
