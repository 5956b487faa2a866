import { analyse } from 'chardet';
import type { Problem } from '../problem.ts';
import { splitLines, type SourceFile } from './lines.ts';
import { binary, brokenEncoding, holdsNul } from './problems.ts';

/** A source's text, and how its bytes were read as letters. */
interface Decoded {
  text: string;
  /** The name that the WHATWG Encoding Standard has for it, in lower case. */
  encoding: string;
}

const marks = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/**
 * A source's bytes as text. A byte order mark decides; without one it is UTF-8 if every byte fits, UTF-16 if NUL bytes
 * stand where that has them, what a saved page declares, or what chardet finds (byte patterns and statistics of
 * letters, after ICU), if that gives text. No letter is ever replaced or dropped.
 *
 * @returns the text without its byte order mark, or the one problem that keeps the file from being read
 */
export function decode({ name, bytes }: SourceFile): Decoded | { problem: Problem } {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? 'utf-8';
  const text = decodeAs(bytes, encoding);
  if (text !== null && !text.includes('\0')) return { text, encoding };
  const found = marked === undefined ? unmarked(name, bytes, text) : null;
  if (found !== null) return found;
  if (text !== null) return { problem: holdsNul(name, lineAt(text, text.indexOf('\0'))) };
  if (marked === undefined && bytes.includes(0)) return { problem: binary(name) };
  return { problem: brokenEncoding(name, encoding, firstBadLine(bytes, encoding)) };
}

/**
 * Bytes as text in an encoding.
 *
 * @param label a name of the encoding, as the WHATWG Encoding Standard knows it
 * @returns the text without a byte order mark; null where a byte stands for no letter, or there is no such encoding
 */
export function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param asUtf8 the bytes as UTF-8, where they are that */
function unmarked(name: string, bytes: Uint8Array, asUtf8: string | null): Decoded | null {
  if (bytes.includes(0)) return utf16(bytes, asUtf8);
  if (isMostlyUtf8(bytes)) return null;
  return declared(name, bytes) ?? detected(bytes);
}

/** UTF-16 without a mark: NUL bytes at even places or at odd ones, as in every second byte of ASCII's letters. */
function utf16(bytes: Uint8Array, asUtf8: string | null): Decoded | null {
  const nuls = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const isStray = even + odd < bytes.length / 4;
  if (isStray && asUtf8 !== null && isText(asUtf8.replaceAll('\0', ''))) return null;
  return readAs(bytes, even > odd ? 'utf-16be' : 'utf-16le');
}

/** Whether more letters are whole in UTF-8 than are broken: then it is that, damaged, and any other reading a mistake. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const marked = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/g) ?? [];
  const broken = marked.filter((letter) => letter === '\uFFFD').length;
  return marked.length > 0 && broken <= marked.length / 2;
}

/** The encoding that a saved page names in its head. UTF-8 and UTF-16 are ruled out when this is asked. */
function declared(name: string, bytes: Uint8Array): Decoded | null {
  if (!/\.html?$/i.test(name)) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /<meta[^<>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? '';
  return /^utf/i.test(label) ? null : readAs(bytes, label);
}

/** Below this, of 100, chardet's finding is worth nothing: texts of the wrong encoding reach it. */
const leastConfidence = 30;

/** By so much another Latin encoding must be more likely than Windows-1252, which is by far the most common. */
const clearly = 15;

/** Encodings that share most of their letters with Windows-1252, by the names of the WHATWG Encoding Standard. */
const latin = /^(?:windows-125[02478]|iso-8859-(?:2|3|4|10|13|14|15|16)|macintosh)$/;

const western = 'windows-1252';

function detected(bytes: Uint8Array): Decoded | null {
  const findings = analyse(bytes).flatMap(({ name, confidence }) => {
    const read = confidence < leastConfidence ? null : readAs(bytes, name);
    return read === null ? [] : [{ read, confidence }];
  });
  const asWestern = readAs(bytes, western);
  const [best] = findings;
  if (best === undefined) return asWestern !== null && isMostlyAscii(bytes) ? asWestern : null;
  const rival = findings.find(({ read }) => read.encoding === western)?.confidence ?? 0;
  const isUnclear = latin.test(best.read.encoding) && best.confidence < rival + clearly;
  return isUnclear && asWestern !== null ? asWestern : best.read;
}

/** Whether the letters of a Latin alphabet that ASCII lacks are as few as they are in any language. */
function isMostlyAscii(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => byte > 0x7f).length <= bytes.length / 3;
}

function readAs(bytes: Uint8Array, label: string): Decoded | null {
  const text = decodeAs(bytes, label);
  return text === null || !isText(text)
    ? null
    : { text, encoding: new TextDecoder(label).encoding };
}

/** Control characters besides white space, halves of letters, and code points that no letter has. */
const noText = /(?![\t-\r\u0085])\p{Cc}|[\p{Cs}\p{Co}\p{Cn}\uFFFD]/u;

function isText(text: string): boolean {
  return !noText.test(text);
}

function lineAt(text: string, offset: number): number {
  return splitLines(text.slice(0, offset)).length;
}

/** The line of the first byte that stands for no letter, by halving: what comes before it can be decoded. */
function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const start = (length: number): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
    } catch {
      return null;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (start(middle) === null) bad = middle;
    else good = middle;
  }
  return splitLines(start(good) ?? '').length;
}
