import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { nonBlankLines } from '../../src/ingest/lines.ts';
import { describeProblems } from '../../src/problem.ts';

const polish =
  'Prom na wyspy znów będzie pływał w poniedziałek, po dwóch zimach łodzi rybackich. Rada miasta przyjęła uchwałę jednogłośnie, a mieszkańcy cieszą się, że wreszcie będą mogli jeździć do szkoły i do lekarza. „Czekaliśmy długo” — mówi burmistrz.';
const russian =
  'Паром на дальние острова снова пойдёт в понедельник, после двух зим, когда людей возили рыбаки. Совет города принял решение единогласно, и жители рады, что дети смогут ездить в школу.';
const french =
  'Le bac repart lundi vers les îles, après deux hivers où l’on a dû se contenter de bateaux de pêche. « C’était long », dit la maire – et cela a coûté 3 000 € à la commune.';

/** A text's bytes in an encoding of one byte a letter. */
function inBytes(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(Array.from(text.normalize()), (letter) => {
    const byte = letters.indexOf(letter);
    if (byte < 0) throw new Error(`no ${letter} in ${label}`);
    return byte;
  });
}

function utf16(text: string, mark = true, bigEndian = false): Uint8Array {
  const units = (mark ? '\uFEFF' : '') + text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) {
    view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  }
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name = 'x.txt') => decode({ name, bytes });
const said = (bytes: Uint8Array, name = 'x.txt'): string => {
  const decoded = decode({ name, bytes });
  return 'problem' in decoded ? describeProblems([decoded.problem]) : decoded.encoding;
};

describe('bytes become the letters that they stand for', () => {
  test.each([
    ['utf-8', utf8(french), french],
    ['utf-8', utf8(`\uFEFF${french}`), french],
    ['utf-16le', utf16(french), french],
    ['utf-16be', utf16(french, true, true), french],
    ['utf-16le', utf16(french, false), french],
    ['utf-16be', utf16(french, false, true), french],
    ['utf-16le', utf16(russian, false), russian],
    [
      'utf-16le',
      utf16('一艘渡轮\n\n港口的渡轮将于星期一重新开航 24', false),
      '一艘渡轮\n\n港口的渡轮将于星期一重新开航 24',
    ],
    ['windows-1252', inBytes(french, 'windows-1252'), french],
    ['windows-1252', inBytes('Café', 'windows-1252'), 'Café'],
    ['windows-1250', inBytes(polish, 'windows-1250'), polish],
    ['windows-1251', inBytes(russian, 'windows-1251'), russian],
    ['koi8-r', inBytes(russian, 'koi8-r'), russian],
    ['utf-8', new Uint8Array(), ''],
  ])('in %s', (encoding, bytes, text) => {
    expect(read(bytes)).toEqual({ text, encoding });
  });

  test('as a saved page declares them, if they fit', () => {
    const page = '<meta charset="iso-8859-2"><p>Žluťoučký kůň';
    const bytes = inBytes(page, 'iso-8859-2');
    expect(read(bytes, 'x.html')).toEqual({ text: page, encoding: 'iso-8859-2' });
    const wrong = inBytes('<meta charset="utf-7"><p>Café', 'windows-1252');
    expect(read(wrong, 'x.html')).toMatchObject({ encoding: 'windows-1252' });
  });

  test('any text in UTF-8 and, with its mark, in UTF-16', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF') && text.isWellFormed());
    fc.assert(
      fc.property(text, (text) => {
        expect(read(utf8(text))).toEqual({ text, encoding: 'utf-8' });
        expect(read(utf16(text))).toEqual({ text, encoding: 'utf-16le' });
      }),
    );
  });

  test('or nothing: whatever the bytes, the text is whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = read(bytes);
        if ('problem' in decoded) return;
        expect(decoded.text.isWellFormed()).toBe(true);
        expect(decoded.text).not.toContain('\0');
        if (decoded.encoding !== 'utf-8') expect(decoded.text).not.toMatch(/\uFFFD/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bytes that are no text are said to be none', () => {
  test('a byte that breaks UTF-8, with its line', () => {
    const bytes = utf8('Zwölf Boxkämpfer\njagen Viktor\r\nquer über den großen Sylter Deich.');
    bytes[bytes.length - 12] = 0xff;
    expect(said(bytes)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/x.txt:3
        what  the text is broken here: bytes that stand for no letter in UTF-8, and no other encoding fits
        why   Letters would be lost or mistaken for others.
        mend  Get the file anew or save it as UTF-8 in a text editor; or take it out of the folder."
    `);
  });

  test('a text that breaks off within a letter', () => {
    expect(said(utf8('Grüße aus Jülich\nund Köln').subarray(0, -3))).toMatch('x.txt:2\n');
  });

  test('half a letter of UTF-16', () => {
    expect(said(utf16('one\ntwo \ud800 three'))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/x.txt:2
        what  the text is broken here: bytes that stand for no letter in UTF-16LE, and no other encoding fits
        why   Letters would be lost or mistaken for others.
        mend  Get the file anew or save it as UTF-8 in a text editor; or take it out of the folder."
    `);
  });

  test('binary data', () => {
    const bytes = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      0x0d,
      0xff,
    );
    expect(said(bytes, 'photo.txt')).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/photo.txt
        what  the file is not text but binary data
        why   There is nothing in it that a page could show as words.
        mend  Export its text as a .txt, .md or .html file, or take it out of the folder."
    `);
  });

  test('a NUL byte in a text, with its line', () => {
    expect(said(utf8('one\rtwo\u2028thr\0ee'))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/x.txt:3
        what  the file holds a NUL byte, so it is not plain text
        why   No page can show such a character, and nothing may be dropped in silence.
        mend  Export the file as plain text, or take it out of the folder."
    `);
    expect(said(utf8('one\ntwo \0 thr'))).toMatch('x.txt:2\n');
  });

  test('bytes that no encoding has', () => {
    expect(said(Uint8Array.of(0x81, 0xff, 0x8d, 0x9d, 0xff, 0x81))).toMatch('x.txt:1\n');
  });
});

test('a line ends with any of the breaks that there are', () => {
  expect(nonBlankLines('one\r\n\ntwo\rthree\u0085four\u2028\u2029five\n')).toEqual([1, 3, 4, 5, 7]);
});
