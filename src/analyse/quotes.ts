import type { Quote } from '../story.ts';
import { countWords } from '../text/words.ts';
import type { Findings } from './analyse.ts';
import { attributionOf, speechIn } from './quotes/attribution.ts';
import { linesOf, type Frame, type Line } from './quotes/frames.ts';
import { isQuotation } from './quotes/evidence.ts';
import { Hearing } from './quotes/hearing.ts';
import type { Phrase } from './quotes/phrases.ts';
import { subjectIn } from './quotes/subjects.ts';
import type { NamedBy, Voice } from './quotes/voices.ts';
import { mentionOf, type Span, type Text } from './text.ts';

/** Fewer words may be a term. */
const severalWords = 5;

/**
 * The words that a text gives as someone's own, between quotation marks or in a block quotation, with whose they are:
 * by the verb of saying beside them, by the pronoun or the description there, or by the sentences before. Titles,
 * terms and words in doubt between marks are left out.
 */
export function quotes(text: Text, found: Findings): Pick<Findings, 'quotes'> {
  const lines = linesOf(text.blocks);
  if (!text.isEnglish) return { quotes: lines.flatMap(unread) };
  const hearing = new Hearing(lines, text.blocks, found);
  return { quotes: new Reader(hearing).read(lines) };
}

function unread({ block, frames }: Line): Quote[] {
  return frames
    .flat()
    .flatMap(({ marked }) =>
      marked !== null && countWords(block.text.slice(marked.start, marked.end)) >= severalWords
        ? [{ ...mentionOf(block, marked), speaker: null, role: null, speakerMention: null }]
        : [],
    );
}

type Speaker = { voice: Voice; span: Span | null } | null;

class Reader {
  readonly #hearing: Hearing;
  /** Who spoke last, in quotation or in indirect speech. */
  #last: Voice | null = null;
  /** Words between marks that were no quotation, and are none when they come again. */
  readonly #terms = new Set<string>();
  /** Who speaks on where the line before had no closing mark. */
  #goesOn: { voice: Voice | null } | null = null;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  read(lines: readonly Line[]): Quote[] {
    return lines.flatMap((line) => this.#line(line));
  }

  #line({ block, frames, start, end }: Line): Quote[] {
    const named = this.#hearing.namesOf(block.id, frames);
    const quotes: Quote[] = [];
    const add = (span: Span, speaker: Speaker): void => {
      quotes.push({
        ...mentionOf(block, span),
        speaker: speaker?.voice.name ?? null,
        role: speaker?.voice.role ?? null,
        speakerMention: speaker?.span
          ? { block: block.id, start: speaker.span.start, end: speaker.span.end }
          : null,
      });
    };
    const meant = (phrase: Phrase | null, isSure: boolean, going?: Voice | null): Speaker =>
      phrase && this.#hearing.meant(phrase, block.text, named, isSure, going);
    const goesOn = this.#goesOn;
    this.#goesOn = null;
    if (
      block.kind === 'quotation' &&
      !frames.some((frame) => frame.some(({ marked }) => marked !== null)) &&
      start < end
    ) {
      add({ start, end }, this.#last && { voice: this.#last, span: null });
      return quotes;
    }
    for (const [index, frame] of frames.entries()) {
      let inFrame: Voice | null = null;
      for (const [place, token] of frame.entries()) {
        if (token.marked === null) continue;
        const attribution = attributionOf(frame, place, frames[index + 1], named);
        const isFirst = index === 0 && place === 0;
        const words = token.text.toLowerCase();
        if (
          this.#terms.has(words) ||
          !isQuotation({
            text: block.text,
            frame,
            place,
            attribution,
            isContinued: isFirst && goesOn !== null,
          })
        ) {
          if (countWords(words) < severalWords) this.#terms.add(words);
          continue;
        }
        const going = isFirst ? goesOn?.voice : null;
        let speaker = meant(attribution?.phrase ?? null, attribution?.isClose === true, going);
        if (speaker === null && isFirst && goesOn !== null)
          speaker = goesOn.voice && { voice: goesOn.voice, span: null };
        if (speaker === null && attribution?.isUnsaid !== true) {
          const voice: Voice | null =
            inFrame ??
            (place === 0
              ? this.#last
              : (this.#subject(frame.slice(0, place), named, block.text)?.voice ?? null));
          speaker = voice && { voice, span: null };
        }
        inFrame = speaker?.voice ?? inFrame;
        add(token.marked, speaker);
        if (speaker !== null) this.#spoke(speaker.voice);
        if (token.marked.goesOn) this.#goesOn = { voice: speaker?.voice ?? null };
      }
      if (inFrame === null) {
        const indirect = meant(speechIn(frame, named), false);
        const subject = indirect ?? this.#subject(frame, named, block.text);
        if (indirect !== null) this.#spoke(indirect.voice);
        else if (subject !== null) {
          if (subject.voice.kind === 'person') this.#last = subject.voice;
          this.#hearing.note(subject.voice, 3);
        }
      }
      this.#hearing.follow(frame, named);
    }
    return quotes;
  }

  #spoke(voice: Voice): void {
    this.#last = voice;
    this.#hearing.note(voice, 4);
  }

  #subject(frame: Frame, named: NamedBy, text: string): Speaker {
    const phrase = subjectIn(frame, 0, frame.length, named);
    return phrase && this.#hearing.meant(phrase, text, named, false);
  }
}
