import type { Problem } from '../../problem.ts';
import type { Document } from '../document.ts';
import { notText } from '../problems.ts';
import { htmlDocument } from './html.ts';
import { markdownDocument } from './markdown.ts';
import { textDocument } from './text.ts';

type Reader = (text: string, name: string) => { document: Document } | { problem: Problem };

const asText: Reader = (text) => ({ document: textDocument(text) });
const asPage: Reader = (text) => ({ document: htmlDocument(text) });

/** How each kind of source is taken apart, by the ending of its name. */
const readers = new Map<string, Reader>([
  ['txt', asText],
  ['md', markdownDocument],
  ['markdown', markdownDocument],
  ['htm', asPage],
  ['html', asPage],
]);

function readerOf(name: string): Reader | undefined {
  return readers.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** Whether a file's name says that it is a kind of source that can be read. */
export function isReadable(name: string): boolean {
  return readerOf(name) !== undefined;
}

/** Takes a source apart, as the ending of its name says. Returns the problem that keeps it from being a document, if any. */
export function documentOf(name: string, text: string): ReturnType<Reader> {
  return readerOf(name)?.(text, name) ?? { problem: notText(name) };
}
