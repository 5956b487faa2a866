import { settled, textOf } from '../markdown/block.ts';
import type { Problem } from '../problem.ts';
import { sourceNameSchema } from '../story.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { documentOf, isReadable } from './formats/formats.ts';
import { nonBlankLines, type SourceFile } from './lines.ts';
import {
  badSourceName,
  emptyFile,
  lineTooLong,
  nameNotText,
  noBody,
  notText,
  shown,
  tooManyLines,
  tooManyMarks,
} from './problems.ts';
import { read, type Reading } from './read.ts';

/** No paragraph comes near it: it is the length of a short novel. A page could not show it, nor a link point into it. */
const longestLine = 200_000;

/** The newspaper of a day has fewer paragraphs. A page with more would take a phone minutes to show. */
const mostLines = 20_000;

/** So many lines a file may have that are not blank, where several are a paragraph. A novel has fewer, however narrow. */
const mostRawLines = 50_000;

/**
 * What a paragraph may hold of signs that Markdown could mean something by. To read it takes the square of their number,
 * and none that anybody wrote has a tenth.
 */
const mostMarks = 1000;

/** A source that has been read. */
export interface ReadSource {
  document: Document;
  reading: Reading;
  encoding: string;
}

/** Reads a source: its bytes as text, the text as a document, the document by the rules. */
export function readSource(source: SourceFile): ReadSource | { problem: Problem } {
  const { name } = source;
  if (name.includes('\uFFFD')) return { problem: nameNotText(name) };
  if (!sourceNameSchema.safeParse(name).success || shown(name) !== name) {
    return { problem: badSourceName(name) };
  }
  if (!isReadable(name)) return { problem: notText(name) };
  const decoded = decode(source);
  if ('problem' in decoded) return decoded;
  if (decoded.text.trim() === '') return { problem: emptyFile(name) };
  const [tooFar] = nonBlankLines(decoded.text).slice(mostRawLines);
  if (tooFar !== undefined) return { problem: tooManyLines(name, tooFar, mostRawLines) };
  const taken = documentOf(name, decoded.text);
  if ('problem' in taken) return taken;
  const { document } = taken;
  const tooLong = document.lines.find(({ text }) => text.length > longestLine);
  if (tooLong !== undefined) {
    const [line = 1] = tooLong.numbers;
    return { problem: lineTooLong(name, line, tooLong.text.length, longestLine) };
  }
  const tooMuch = document.lines[mostLines];
  if (tooMuch !== undefined) {
    return { problem: tooManyLines(name, tooMuch.numbers[0] ?? 1, mostLines) };
  }
  const crowded = document.lines.find(({ text }) =>
    text.split('\n').some((paragraph) => marksIn(paragraph) > mostMarks),
  );
  if (crowded !== undefined) {
    return { problem: tooManyMarks(name, crowded.numbers[0] ?? 1, mostMarks) };
  }
  const reading = read(document);
  const hasText = reading.blocks.some((block) => textOf(settled(block)) !== '');
  return hasText ? { document, reading, encoding: decoded.encoding } : { problem: noBody(name) };
}

function marksIn(text: string): number {
  return text.match(/[[\]*_`]/g)?.length ?? 0;
}
