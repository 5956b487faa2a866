import type { Findings } from '../analyse.ts';
import type { Reading, Span } from '../text.ts';
import type { Phrase } from './attribution.ts';
import type { Frame, Token } from './frames.ts';
import { determiners, givenNames, prepositions, pronouns, titles, words } from './words.ts';

type Sex = 'he' | 'she';

/** Somebody who may speak: a person, an organisation, or whoever the text calls by no name. */
export interface Voice {
  name: string;
  role: string | null;
  kind: 'person' | 'organisation' | 'unnamed';
  sex: Sex | null;
  /** The words of the role and those right before the name, which descriptions take up. */
  callings: ReadonlySet<string>;
}

/** A voice as a sentence names it. */
export interface Named extends Span {
  voice: Voice;
  isPerson: boolean;
}

interface Heard {
  voice: Voice;
  frame: number;
  /** How likely a pronoun that follows means it: what stands as a subject, before what is only spoken of. */
  weight: number;
}

/** How many sentences back a pronoun may point. */
const reach = 8;

/** Follows the sentences of a text, and tells whom a name, a pronoun or a description in them means. */
export class Hearing {
  readonly #named = new Map<string, Named[]>();
  readonly #voices: Voice[];
  readonly #unnamed = new Map<string, Voice>();
  #heard: Heard[] = [];
  #frame = 0;

  constructor(blocks: readonly Reading[], found: Pick<Findings, 'people' | 'organisations'>) {
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    const people = found.people.map(({ name, role, mentions }) => {
      const voice: Voice = { name, role, kind: 'person', sex: null, callings: wordsOf(role ?? '') };
      const before = mentions.map(({ block, start }) =>
        (texts.get(block) ?? '').slice(Math.max(0, start - 40), start),
      );
      voice.sex = sexOf(voice, before);
      voice.callings = new Set([...voice.callings, ...before.flatMap(titleOf)]);
      return { voice, mentions };
    });
    const organisations = found.organisations.map(({ name, mentions }) => ({
      voice: {
        name,
        role: null,
        kind: 'organisation',
        sex: null,
        callings: new Set(),
      } satisfies Voice,
      mentions,
    }));
    this.#voices = [...people, ...organisations].map(({ voice }) => voice);
    for (const { voice, mentions } of [...people, ...organisations]) {
      for (const { block, start, end } of mentions) {
        const list = this.#named.get(block) ?? [];
        list.push({ start, end, voice, isPerson: voice.kind === 'person' });
        this.#named.set(block, list);
      }
    }
    for (const list of this.#named.values())
      list.sort((a, b) => a.start - b.start || Number(b.isPerson) - Number(a.isPerson));
  }

  /** Who is named by the tokens of a line. */
  namesOf(block: string, frames: readonly Frame[]): (token: Token) => Named | undefined {
    const list = this.#named.get(block) ?? [];
    const byToken = new Map<Token, Named>();
    let at = 0;
    for (const token of frames.flat()) {
      while (at < list.length && (list[at]?.end ?? Infinity) <= token.start) at += 1;
      const named = list[at];
      if (
        token.kind !== 'marked' &&
        named !== undefined &&
        named.start < token.end &&
        token.start < named.end
      )
        byToken.set(token, named);
    }
    return (token) => byToken.get(token);
  }

  /** Takes note of whom a sentence names, now that it has been read. */
  follow(frame: Frame, named: (token: Token) => Named | undefined): void {
    let hasSubject = false;
    let last: Named | undefined;
    frame.forEach((token, index) => {
      const one = named(token);
      if (one === undefined || one === last) return;
      last = one;
      const isSubject = !hasSubject && isFree(frame, index, one);
      hasSubject ||= isSubject;
      this.note(one.voice, isSubject ? 3 : isFree(frame, index, one) ? 1 : 0);
    });
    this.#frame += 1;
    this.#heard = this.#heard.filter(({ frame: at }) => this.#frame - at <= reach);
  }

  note(voice: Voice, weight: number): void {
    this.#heard.push({ voice, frame: this.#frame, weight });
  }

  /** Whom a phrase means. */
  meant(
    phrase: Phrase,
    text: string,
    named: (token: Token) => Named | undefined,
  ): { voice: Voice; span: Span } | null {
    const { frame, from, to } = phrase;
    const first = frame[from];
    const last = frame[to - 1];
    if (first === undefined || last === undefined) return null;
    const span = { start: first.start, end: last.end };
    if (to - from === 1 && pronouns.has(first.lower)) {
      const voice = this.#byPronoun(first.lower, frame, from, named);
      return voice && { voice, span };
    }
    const head = headOf(phrase, named);
    if (head !== undefined)
      return { voice: head.voice, span: { start: head.start, end: head.end } };
    const author = this.#authorOf(phrase, named);
    if (author !== undefined) return author;
    const words = text.slice(span.start, span.end);
    if (determiners.has(last.lower) || prepositions.has(last.lower) || pronouns.has(last.lower))
      return null;
    const voice =
      (determiners.has(first.lower) &&
        /^(?:the|this|that|these|those|his|her|their)$/.test(first.lower)) ||
      /^\p{Lu}/u.test(first.text)
        ? this.#byDescription(phrase)
        : null;
    return { voice: voice ?? this.#unnamedVoice(words), span };
  }

  /** Whose statement, letter or verdict it is that speaks; undefined for a phrase that is none. */
  #authorOf(
    phrase: Phrase,
    named: (token: Token) => Named | undefined,
  ): { voice: Voice; span: Span } | null | undefined {
    const tokens = phrase.frame.slice(phrase.from, phrase.to);
    const held = tokens.findIndex(({ lower }) => /^(?:from|by|of)$/.test(lower));
    const core = held < 0 ? tokens : tokens.slice(0, held);
    if (!utterances.has(core.at(-1)?.lower ?? '')) return undefined;
    const [first] = tokens;
    if (first === undefined) return null;
    for (const token of tokens) {
      const one = named(token);
      if (one !== undefined) return { voice: one.voice, span: { start: one.start, end: one.end } };
    }
    const span = { start: first.start, end: first.end };
    const pronoun = /^(?:his|her|its|their)$/.exec(first.lower)?.[0];
    const said = { his: 'he', her: 'she', its: 'it', their: 'they' }[pronoun ?? ''];
    if (said !== undefined) {
      const voice = this.#byPronoun(said, phrase.frame, phrase.from, named);
      return voice && { voice, span };
    }
    const last = this.#heard.findLast(({ weight }) => weight >= 3)?.voice;
    return /^(?:the|this|that)$/.test(first.lower) && held < 0 && last !== undefined
      ? { voice: last, span: { start: first.start, end: (tokens.at(-1) ?? first).end } }
      : undefined;
  }

  #unnamedVoice(words: string): Voice {
    const name = words.replace(/^(?:The|A|An|One|His|Her|Their)\b/, (word) => word.toLowerCase());
    const known = this.#unnamed.get(name);
    if (known !== undefined) return known;
    const parts = new Set(name.toLowerCase().match(/[\p{L}]+/gu));
    const voice: Voice = {
      name,
      role: null,
      kind: 'unnamed',
      sex: null,
      callings: new Set(),
    };
    voice.sex = sexByWords(parts);
    this.#unnamed.set(name, voice);
    return voice;
  }

  #byPronoun(
    pronoun: string,
    frame: Frame,
    at: number,
    named: (token: Token) => Named | undefined,
  ): Voice | null {
    const candidates = [...this.#heard];
    let last: Named | undefined;
    let hasSubject = false;
    for (let index = 0; index < at; index += 1) {
      const token = frame[index];
      const one = token && named(token);
      if (one === undefined || one === last) continue;
      last = one;
      const isSubject: boolean = !hasSubject && isFree(frame, index, one);
      hasSubject ||= isSubject;
      candidates.push({ voice: one.voice, frame: this.#frame, weight: isSubject ? 5 : 1 });
    }
    let best: Voice | null = null;
    let score = -Infinity;
    for (const { voice, frame: place, weight } of candidates) {
      if (!fits(pronoun, voice)) continue;
      const worth = weight - (this.#frame - place) * 1.2 + (voice.sex === pronoun ? 1.5 : 0);
      if (worth >= score) {
        best = voice;
        score = worth;
      }
    }
    if (best !== null && best.sex === null && (pronoun === 'he' || pronoun === 'she'))
      best.sex = pronoun;
    return best;
  }

  /** Whom a description such as "the senator" or "the company" points back to. */
  #byDescription({ frame, from, to }: Phrase): Voice | null {
    const tokens = frame.slice(from, to).filter(({ kind }) => kind === 'word');
    const held = tokens.findIndex(({ lower }, index) => index > 0 && prepositions.has(lower));
    const core = (held < 0 ? tokens : tokens.slice(0, held)).filter(
      ({ lower }) => !determiners.has(lower),
    );
    const head = core.at(-1);
    if (head === undefined) return null;
    const others = core.slice(0, -1).map(({ lower }) => lower);
    const byRole = bodies.has(head.lower) ? null : this.#byRole(head.lower, others);
    if (byRole !== null || !determiners.has(tokens[0]?.lower ?? '')) return byRole;
    if (bodies.has(head.lower)) return this.#bodyCalled(head.lower, others.length === 0);
    const heads = [head.lower, ...(alike.get(head.lower) ?? [])];
    const unnamed = [...this.#unnamed.values()]
      .reverse()
      .find(({ name }) => heads.includes(headWordOf(name)));
    if (unnamed !== undefined && others.length === 0) return unnamed;
    const isCalling =
      callings.has(head.lower) ||
      core.some(({ lower }) => lower.endsWith('-year-old')) ||
      /^\p{Lu}\p{Ll}+(?:an|ian|ese|ish|er)$/u.test(head.text);
    const isOffice = offices.has(head.lower);
    return isCalling || isOffice
      ? this.#personNear(sexByWords(new Set([head.lower])), isOffice)
      : null;
  }

  #byRole(head: string, others: readonly string[]): Voice | null {
    const heads = [head, ...(alike.get(head) ?? [])];
    const recent = this.#heard.toReversed();
    const fitting = this.#voices
      .map((voice) => ({ voice, role: voice.callings }))
      .filter(({ role }) => heads.some((word) => role.has(word)))
      .map(({ voice, role }) => {
        const shared = others.filter((word) => role.has(word)).length;
        const place = recent.findIndex((heard) => heard.voice === voice);
        return {
          voice,
          isWhole: shared === others.length && role.has(head),
          isNear: place >= 0,
          rank: shared * 20 - (place < 0 ? 19 : Math.min(place, 18)),
        };
      })
      .sort((a, b) => b.rank - a.rank);
    const [best] = fitting;
    return best !== undefined && (best.isWhole || best.isNear || fitting.length === 1)
      ? best.voice
      : null;
  }

  #bodyCalled(head: string, isBare: boolean): Voice | null {
    const recent = this.#heard.map(({ voice, weight }) => ({ voice, weight })).reverse();
    const named = recent.filter(({ voice }) => isBody(voice));
    const [only] = named;
    const body =
      named.find(({ voice }) => wordsOf(voice.name).has(head)) ??
      recent.find(
        ({ voice: { kind, name } }) =>
          kind === 'unnamed' && name !== `the ${head}` && headWordOf(name) === head,
      );
    if (body !== undefined || !isBare) return body?.voice ?? null;
    const weight = general.has(head) ? 3 : 4;
    const subject = named.find((heard) => heard.weight >= weight);
    if (subject !== undefined) return subject.voice;
    const isOnly = general.has(head) && named.every(({ voice }) => voice === only?.voice);
    return isOnly ? (only?.voice ?? null) : null;
  }

  /** The person whom the last sentences are about. */
  #personNear(sex: Sex | null, isOffice: boolean): Voice | null {
    const near = this.#heard.findLast(
      ({ voice, weight, frame }) =>
        voice.kind === 'person' &&
        weight >= 3 &&
        this.#frame - frame <= 2 &&
        (sex === null || fits(sex, voice)) &&
        !(isOffice && voice.role !== null),
    );
    return near?.voice ?? null;
  }
}

/** The word that says what one without a name is: spokesman, of a spokesman for the harbour. */
function headWordOf(name: string): string {
  const [core = ''] = name.split(/ (?:of|for|from|at|with|in|to|close|familiar) /);
  return core.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Whether an organisation speaks, or something with a name that may be one. */
function isBody({ kind, name, sex }: Voice): boolean {
  return (
    kind === 'organisation' ||
    (kind === 'unnamed' && sex === null && /^\p{Lu}/u.test(name) && name.includes(' '))
  );
}

const alike = new Map(
  [
    'leader president premier minister chancellor chairman chief king chair head',
    'premier minister',
    'boss manager coach chief head',
    'manager boss coach',
    'coach manager boss',
    'lawmaker senator congressman congresswoman representative mp deputy member',
    'politician senator congressman congresswoman representative mp president minister',
    'lawyer attorney solicitor barrister counsel',
    'attorney lawyer counsel',
    'doctor dr physician surgeon consultant',
    'scientist researcher professor biologist physicist geologist chemist',
    'researcher scientist professor',
    'academic professor lecturer',
    'executive ceo chief',
    'ceo executive',
    'official minister secretary',
    'player striker midfielder defender goalkeeper forward',
    'star actor actress singer striker',
    'republican senator',
    'democrat senator',
    'spokesperson official spokesman spokeswoman',
    'spokesman spokesperson official',
    'spokeswoman spokesperson official',
    'senator sen',
    'governor gov',
    'professor prof',
    'congressman rep representative',
    'congresswoman rep representative',
    'captain capt',
    'colonel col',
    'inspector insp',
    'officer sergeant constable inspector superintendent',
  ].map((line): [string, string[]] => {
    const [word = '', ...others] = line.split(' ');
    return [word, others];
  }),
);

/** What somebody says or writes, as it is named. */
const utterances = new Set(
  `statement letter memo email post tweet message verdict words word warning reply answer response release note speech
  explanation advice motto conclusion comment remark caption text announcement testimony appeal`.split(
    /\s+/,
  ),
);

/** Words that people are called by when they have been named before. */
const callings = new Set(
  `man woman mother father grandmother grandfather striker midfielder defender forward goalkeeper captain winger star singer
  actor actress author writer champion veteran politician native player driver rider swimmer sprinter billionaire manager
  coach boss leader lawmaker teenager pensioner artist musician director scientist researcher lawyer`.split(
    /\s+/,
  ),
);

/** Words for who holds an office: whoever was named last, if the story tells no other role of them. */
const offices = new Set(
  'minister president chancellor premier senator governor mayor king queen pope chairman congressman congresswoman judge'.split(
    ' ',
  ),
);

const general = new Set(
  'company firm group organisation organization agency club charity retailer maker giant'.split(
    ' ',
  ),
);
const bodies = new Set([
  ...general,
  ...`ministry department bank service union council government court police university office institute committee commission
  association federation party board authority airline newspaper regulator watchdog team school hospital foundation museum
  operator carrier institution bureau treasury navy army force administration campaign network`.split(
    /\s+/,
  ),
]);

/** The word right before a name, which may be a title or a calling: Dr, lawyer. */
function titleOf(before: string): string[] {
  const title = /(\p{L}+)\.?\s$/u.exec(before)?.[1];
  return title === undefined ? [] : [title.toLowerCase()];
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function sexByWords(parts: ReadonlySet<string>): Sex | null {
  for (const part of parts) {
    if (words.he.has(part)) return 'he';
    if (words.she.has(part)) return 'she';
  }
  return null;
}

function sexOf({ name, role }: Voice, before: readonly string[]): Sex | null {
  for (const text of before) {
    const title = /(\p{L}+)\.?\s$/u.exec(text)?.[1]?.toLowerCase();
    if (
      title !== undefined &&
      /^(?:mr|sir|lord|king|prince|mrs|ms|miss|lady|dame|queen|princess|baroness)$/.test(title)
    )
      return words.he.has(title) ? 'he' : 'she';
  }
  const [given = ''] = name.split(/[\s-]/);
  const byRole = sexByWords(
    new Set(
      (role ?? '')
        .toLowerCase()
        .split(/\s+of\s|\s+to\s|;/)[0]
        ?.match(/\p{L}+/gu) ?? [],
    ),
  );
  return byRole ?? (givenNames.he.has(given) ? 'he' : givenNames.she.has(given) ? 'she' : null);
}

function fits(pronoun: string, { kind, sex, name }: Voice): boolean {
  switch (pronoun) {
    case 'he':
    case 'she':
      return kind === 'organisation'
        ? false
        : sex === null
          ? kind === 'person' || isOne(name)
          : sex === pronoun;
    case 'it':
      return (
        kind === 'organisation' ||
        (kind === 'unnamed' && [...wordsOf(name)].some((word) => bodies.has(word)) && sex === null)
      );
    case 'they':
      return kind === 'organisation' || kind === 'unnamed' || sex === null;
    default:
      return kind === 'person';
  }
}

/** Whether words without a name may be one human being's: a spokesperson, the official. */
function isOne(name: string): boolean {
  return (
    /^(?:a|an|the|one|his|her|another)\b/.test(name) &&
    ![...wordsOf(name)].some((word) => bodies.has(word) && !/spokes|official/.test(name))
  );
}

/** Whether a mention stands for itself, not as somebody else's owner, companion or goal. */
function isFree(frame: Frame, index: number, { end }: Span): boolean {
  let before = index - 1;
  while (before >= 0 && (titles.has(frame[before]?.text ?? '') || frame[before]?.text === '.'))
    before -= 1;
  const last = frame.find((token) => token.end >= end);
  const owns = last !== undefined && /['’]s$/u.test(last.text) && last.end > end;
  return !prepositions.has(frame[before]?.lower ?? '') && !owns;
}

/** The name that a phrase is about: not that of somebody whose spokesman speaks. */
function headOf(
  { frame, from, to }: Phrase,
  named: (token: Token) => Named | undefined,
): Named | undefined {
  let isHeld = false;
  let head: Named | undefined;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (token === undefined) break;
    const one = named(token);
    if (one === undefined) {
      if (prepositions.has(token.lower)) {
        if (head !== undefined) return head;
        isHeld = true;
      } else if (token.kind === 'word' && !titles.has(token.text)) {
        if (head !== undefined && /^\p{Ll}/u.test(token.text)) head = undefined;
        else if (head !== undefined && !head.isPerson) head = undefined;
      }
    } else if (!isHeld) head = token.end > one.end && /['’]s?$/u.test(token.text) ? undefined : one;
  }
  return head;
}
