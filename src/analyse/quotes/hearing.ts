import type { Findings } from '../analyse.ts';
import { isRole } from '../people/roles.ts';
import type { Reading, Span } from '../text.ts';
import { described, type Heard, type Known } from './descriptions.ts';
import type { Frame, Line, Token } from './frames.ts';
import type { Phrase } from './phrases.ts';
import {
  fits,
  headWordOf,
  isFree,
  learnSexes,
  maySpeak,
  sexByWords,
  voicesOf,
  type Named,
  type NamedBy,
  type Voice,
} from './voices.ts';
import { cues, determiners, posts, prepositions, pronouns, titles, utterances } from './words.ts';

/** How many sentences back a pronoun may point. */
const reach = 8;

/** Follows the sentences of a text, and tells whom a name, a pronoun or a description in them means. */
export class Hearing {
  readonly #named = new Map<string, Named[]>();
  readonly #voices: Voice[];
  /** People by the parts of their names. */
  readonly #bearers = new Map<string, Voice[]>();
  readonly #unnamed = new Map<string, Voice>();
  readonly #unnamedByHead = new Map<string, Voice>();
  #heard: Heard[] = [];
  #frame = 0;

  constructor(
    lines: readonly Line[],
    blocks: readonly Reading[],
    found: Pick<Findings, 'people' | 'organisations'>,
  ) {
    const voices = voicesOf(blocks, found);
    this.#voices = voices.map(({ voice }) => voice);
    for (const { voice, mentions } of voices) {
      if (voice.kind === 'person')
        for (const part of new Set(voice.name.split(' '))) {
          const bearers = this.#bearers.get(part);
          if (bearers === undefined) this.#bearers.set(part, [voice]);
          else bearers.push(voice);
        }
      for (const { block, start, end } of mentions) {
        const list = this.#named.get(block) ?? [];
        list.push({ start, end, voice, isPerson: voice.kind === 'person' });
        this.#named.set(block, list);
      }
    }
    for (const list of this.#named.values())
      list.sort((a, b) => a.start - b.start || Number(b.isPerson) - Number(a.isPerson));
    learnSexes(lines, (line) => this.namesOf(line.block.id, line.frames));
  }

  /** Who is named by the tokens of a line. */
  namesOf(block: string, frames: readonly Frame[]): NamedBy {
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
  follow(frame: Frame, named: NamedBy): void {
    let hasSubject = false;
    let last: Named | undefined;
    frame.forEach((token, index) => {
      hasSubject ||= pronouns.has(token.lower);
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

  /**
   * Whom a phrase means.
   *
   * @param isSure whether a word of saying stands beside it: else only what may well speak is taken for a speaker
   * @param going whose words the quotation goes on with, whom a description may mean
   */
  meant(
    phrase: Phrase,
    text: string,
    named: NamedBy,
    isSure: boolean,
    going: Voice | null = null,
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
    const bearer = this.#byPart(phrase);
    if (bearer !== null) return { voice: bearer, span };
    const author = this.#authorOf(phrase, named);
    if (author !== undefined) return author;
    const words = text.slice(span.start, span.end);
    if (/(?:['’]s|self|selves)$/u.test(last.text)) return null;
    if (determiners.has(last.lower) || prepositions.has(last.lower) || pronouns.has(last.lower))
      return null;
    const isDefinite = /^(?:the|this|that|these|those|his|her|their)$/.test(first.lower);
    const voice =
      isDefinite || (/^\p{Lu}/u.test(first.text) && !determiners.has(first.lower))
        ? described(phrase, this.#known)
        : null;
    if (voice !== null) return { voice, span };
    if (going !== null && isDefinite && isRole(headWordOf(words))) return { voice: going, span };
    return isSure || says(phrase) || maySpeak(words)
      ? { voice: this.#unnamedVoice(words), span }
      : null;
  }

  /** The one person of whose name a word is a part that the steps before took for no name. */
  #byPart({ frame, from, to }: Phrase): Voice | null {
    const [first, ...others] = frame.slice(from, to);
    if (first === undefined || others.length > 0) return null;
    const [voice = null, another] = this.#bearers.get(first.text) ?? [];
    return another === undefined ? voice : null;
  }

  get #known(): Known {
    return {
      voices: this.#voices,
      heard: this.#heard,
      frame: this.#frame,
      unnamed: this.#unnamedByHead,
    };
  }

  /** Whose statement, letter or verdict it is that speaks; undefined for a phrase that is none. */
  #authorOf(phrase: Phrase, named: NamedBy): { voice: Voice; span: Span } | null | undefined {
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
      mentions: 0,
    };
    voice.sex = sexByWords(parts);
    this.#unnamed.set(name, voice);
    this.#unnamedByHead.set(headWordOf(name), voice);
    return voice;
  }

  #byPronoun(pronoun: string, frame: Frame, at: number, named: NamedBy): Voice | null {
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
}

/** The name that a phrase is about: not that of somebody whose spokesman speaks. */
function headOf(phrase: Phrase, named: NamedBy): Named | undefined {
  const { frame, from, to } = phrase;
  const opensPost = isPost(phrase);
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
    else if (opensPost && one.isPerson && !prepositions.has(frame[at - 1]?.lower ?? '')) return one;
  }
  return head;
}

/** Whether a phrase opens with what somebody is, and no article: ambassador to the union Jane Roe. */
function isPost({ frame, from, to }: Phrase): boolean {
  const held = frame.findIndex(({ lower }, at) => at > from && at < to && prepositions.has(lower));
  return (
    held > 0 &&
    !determiners.has(frame[from]?.lower ?? '') &&
    posts.has(frame[held - 1]?.lower ?? '')
  );
}

/** Whether the verb right after a phrase is one of saying: one fan said. */
function says({ frame, to }: Phrase): boolean {
  const next = frame[to];
  return next !== undefined && cues.has(next.lower) && !next.lower.endsWith('ing');
}
