import bidiFactory from 'bidi-js';
import { Blob, Buffer, BufferFlag, Direction, Face, Font, shape } from 'harfbuzzjs';

/** Letters that stand in their places, in shares of the size at which they are drawn; y runs downwards from the baseline. */
export interface Setting {
  /** How far the letters take the pen. */
  advance: number;
  glyphs: { x: number; y: number; outline: Outline }[];
}

/** A letter's form as SVG path data, whose y runs upwards, and how many of its units are the letters' size. */
interface Outline {
  data: string;
  unitsPerEm: number;
}

/** Fonts that share one look, each for some of the characters. */
export interface Typeface {
  /** Whether one of the fonts has all of some characters: a letter and its marks must be of one. */
  covers(characters: string): boolean;
  /**
   * Sets a line as HarfBuzz shapes it and Unicode's bidirectional algorithm (UAX #9) orders it.
   *
   * @param text no other characters than the fonts cover
   * @param spacing what is added behind each letter, in shares of the size; not for scripts whose letters join
   */
  set(text: string, direction: 'ltr' | 'rtl', spacing?: number): Setting;
}

const bidi = bidiFactory();

/** The direction in which a text is read: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
}

/** A base letter and its marks. */
const clusters = /\P{M}[\p{M}\u200c\u200d]*|\p{M}+/gu;

/**
 * Makes a typeface of fonts.
 *
 * @param files TrueType or OpenType fonts without axes; of those that have a character, the first draws it
 */
export function typefaceOf(files: readonly Uint8Array[]): Typeface {
  const fonts = files.map(readFont);
  const covering = (characters: string) => fonts.find((font) => font.covers(characters));
  return {
    covers: (characters) => covering(characters) !== undefined,
    set(text, direction, spacing = 0) {
      const embedding = bidi.getEmbeddingLevels(text, direction);
      const runs: Run[] = [];
      const runAt: Run[] = [];
      let font = fonts[0];
      for (const { 0: cluster, index } of text.matchAll(clusters)) {
        // What several fonts have, such as a comma, is drawn as what it follows.
        if (!font?.covers(cluster)) font = covering(cluster) ?? font;
        const level = embedding.levels[index] ?? 0;
        const last = runs.at(-1);
        const end = index + cluster.length;
        if (last !== undefined && last.font === font && last.level === level) last.end = end;
        else if (font !== undefined) runs.push({ font, level, start: index, end });
        const run = runs.at(-1);
        if (run !== undefined) runAt[index] = run;
      }
      const visual = bidi.getReorderedIndices(text, embedding);
      const ordered = new Set(visual.flatMap((index) => runAt[index] ?? []));
      const setting: Setting = { advance: 0, glyphs: [] };
      for (const run of ordered) run.font.set(text, run, spacing, setting);
      return setting;
    },
  };
}

/** A part of a line that one font draws in one direction. */
interface Run {
  font: ReadFont;
  level: number;
  start: number;
  end: number;
}

interface ReadFont {
  covers(characters: string): boolean;
  /** Sets a run of a text behind what is already set. */
  set(text: string, run: Run, spacing: number, into: Setting): void;
}

/** What shapes letters and is not itself drawn. */
const joiners = /[\u200c\u200d]/g;

function readFont(file: Uint8Array): ReadFont {
  const face = new Face(new Blob(file));
  const font = new Font(face);
  const characters = new Set(face.collectUnicodes());
  const buffer = new Buffer();
  const outlines = new Map<number, Outline>();
  const outlineOf = (glyph: number): Outline => {
    const outline = outlines.get(glyph) ?? {
      data: font.glyphToPath(glyph),
      unitsPerEm: face.upem,
    };
    outlines.set(glyph, outline);
    return outline;
  };
  return {
    covers: (text) =>
      Array.from(text.replace(joiners, '')).every((character) =>
        characters.has(character.codePointAt(0) ?? 0),
      ),
    set(text, { level, start, end }, spacing, into) {
      buffer.reset();
      buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
      buffer.addText(text, start, end - start);
      buffer.guessSegmentProperties();
      buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
      shape(font, buffer);
      for (const glyph of buffer.getGlyphInfosAndPositions()) {
        const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
        const outline = outlineOf(codepoint);
        const x = into.advance + xOffset / face.upem;
        if (outline.data !== '') into.glyphs.push({ x, y: -yOffset / face.upem, outline });
        into.advance += xAdvance / face.upem + (xAdvance === 0 ? 0 : spacing);
      }
    },
  };
}
