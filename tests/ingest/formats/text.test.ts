import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/ingest/formats/text.ts';
import { nonBlankLines } from '../../../src/ingest/lines.ts';

const paragraphs = [
  'The ferry to the outer islands will sail again on Monday, after two winters in which fishing boats carried children to school and the doctor to her patients.',
  'The council agreed to it on Thursday with one vote against. Its new engine burns hydrogen, which the islands make with their own wind, and it needs a crew of three.',
  'Not everyone is glad. The fishermen, who were paid for every trip, say that they have lost a living, and have asked the harbour office to talk about it before the summer.',
  'It will sail four times a day.',
];
const head = ['Ferry to the outer islands reopens', 'March 4, 2024', 'By Ann Example'];

/** Breaks a text into lines as a typewriter does: at the last space before the width. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Breaks a text behind the word that reaches the width, as some archives did. */
function wrapBehind(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const texts = (text: string): string[] => textDocument(text).lines.map(({ text }) => text);

describe('paragraphs that are broken into lines are joined', () => {
  test.each([60, 66, 72, 78])('with blank lines between them, %i letters wide', (width) => {
    const file = [head.join('\n'), ...paragraphs.map((text) => wrap(text, width).join('\n'))];
    expect(texts(file.join('\n\n'))).toEqual([...head, ...paragraphs]);
  });

  test.each([50, 55, 60, 66])('behind the word that reaches %i letters', (width) => {
    for (const end of ['\n', '\r\n']) {
      const body = paragraphs.map((text) => wrapBehind(text, width).join(end));
      const indented = body.map((text) => `    ${text}`);
      expect(texts([head.join(end), ...body].join(end + end))).toEqual([...head, ...paragraphs]);
      expect(texts([...head, ...indented].join(end))).toEqual([...head, ...paragraphs]);
    }
  });

  test('where a program evened its lines out', () => {
    const evened = [
      'The ferry to the outer islands will sail again on Monday,',
      'after two winters in which fishing boats carried children',
      'to school, the letters and the bread to the shop, and once,',
      'in a night of ice and snow, the doctor to her patients.',
      'The council agreed to it on Thursday with one vote against.',
      'Its engine burns hydrogen, which the islands make with their',
      'own wind and store in the old barrels of the harbour office,',
      'and it needs a crew of three.',
    ];
    const paragraph = evened.join(' ');
    const file = Array.from({ length: 4 }, () => evened.join('\n')).join('\n\n');
    expect(texts(file)).toEqual([paragraph, paragraph, paragraph, paragraph]);
  });

  test('but for the date and the writer under a headline as long as a line', () => {
    const long = ['Ferry to the outer islands reopens after two winters of fishing boats'];
    const body = paragraphs.map((text) => wrap(text, 72).join('\n'));
    for (const below of [['March 4, 2024'], ['By Ann Example'], ['Updated: March 4, 2024']]) {
      const file = [[...long, ...below].join('\n'), ...body].join('\n\n');
      expect(texts(file)).toEqual([...long, ...below, ...paragraphs]);
    }
  });

  test.each([60, 72])('with an indented first line, %i letters wide', (width) => {
    const body = paragraphs.map((text) => `   ${wrap(text, width).join('\n')}`);
    expect(texts(`${head.join('\n')}\n\n${body.join('\n')}`)).toEqual([...head, ...paragraphs]);
  });

  test('and keep the numbers of their lines', () => {
    const file = `${head.join('\n')}\n\n${wrap(paragraphs.join(' '), 72).join('\n')}\n`;
    const { lines } = textDocument(file);
    expect(lines.map(({ opensGroup }) => opensGroup)).toEqual([true, false, false, true]);
    expect(lines.flatMap(({ numbers }) => numbers)).toEqual(nonBlankLines(file));
  });

  test('at a hyphen without a space, and without losing the hyphen', () => {
    const text =
      'The two harbours on the western shore have agreed to go on and to co-\noperate in all that they do for the islands, and the winter ferry is the\nfirst of the things that they have bought with money from both of them,\nsaid the mayor.';
    expect(texts(text)).toEqual([text.replace('co-\n', 'co-').replaceAll('\n', ' ')]);
  });

  test('in scripts without spaces, without one', () => {
    const line =
      '港口的渡轮将于星期一重新开航在此之前的两个冬天里岛上的居民只能乘坐渔船往返这对孩子和老人来说都很不方';
    expect(texts([line, line, line, `${line.slice(0, 20)}。`].join('\n'))).toEqual([
      `${line}${line}${line}${line.slice(0, 20)}。`,
    ]);
  });

  test('but not the items of a list among them', () => {
    const items = [
      '- the ferry sails four times a day, and on Sundays twice, from the old quay',
      '- the fare is what it was two winters ago, and children need not pay at all',
    ];
    const wrapped = items.map((item) => wrap(item, 60).join('\n  '));
    const body = paragraphs.map((text) => wrap(text, 60).join('\n'));
    expect(texts([...body, wrapped.join('\n')].join('\n\n'))).toEqual([...paragraphs, ...items]);
  });
});

describe('lines that are paragraphs stay what they are', () => {
  const plain = (name: string, lines: readonly string[]) => [name, lines] as const;
  test.each([
    plain('long ones', [...head, ...paragraphs]),
    plain('short ones that end as sentences do', [
      'The ferry sails again on Monday, said the harbour office on Thursday.',
      'It will sail four times a day, and twice on Sundays and on holidays.',
      'The fare is what it was two winters ago. Children need not pay at all.',
      'The council agreed to it with one vote against, that of the fishermen.',
    ]),
    plain('a list of headlines', [
      'Ferry to the outer islands reopens after two winters of fishing boats',
      'Mill at the old bridge closes as the river runs dry for a third summer',
      'School on the hill gets a new roof, a garden and the longest slide ever',
      'Council votes for wind on the western shore, with one voice against it',
    ]),
    plain('a poem in long lines without a stop', [
      'and when the boats came in at last that morning',
      'the women on the quay had put their lamps out',
      'for it was light and nobody would need them now',
      'and still they stood and held them by the handle',
    ]),
    plain('a poem in long lines with few stops', [
      'and when the boats came in at last that morning,',
      'the women on the quay had put their lamps out',
      'for it was light, and nobody would need a lamp',
      'and still they stood and held them by the rail,',
      'as if to let go of the handles were to say',
      'that all they waited for had come to them',
      'in two small boats, with nobody asleep in them,',
      'and with the nets in which the sea had been.',
    ]),
    plain('a poem', [
      'the boats are in, the nets are dry',
      'the gulls are gone from out the sky',
      'and nobody is left to ask',
      'whose hand it was that mended',
      'the sail',
    ]),
  ])('%s', (_, lines) => {
    expect(texts(lines.join('\n'))).toEqual(lines);
    expect(texts(lines.join('\n\n'))).toEqual(lines);
  });
});

test('every non-blank line has its number in one line of the document, and every letter its place', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.constantFrom(
      '',
      '',
      'and so it went on with the ferry and the islands until the end of summer,',
    ),
    fc.constantFrom(...paragraphs.flatMap((text) => wrap(text, 72))),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (raw, end) => {
        const text = raw.join(end);
        const { lines } = textDocument(text);
        expect(lines.flatMap(({ numbers }) => numbers)).toEqual(nonBlankLines(text));
        const letters = (text: string): string => text.replace(/\s+/gu, '');
        expect(letters(lines.map(({ text }) => text).join(''))).toBe(letters(text));
      },
    ),
  );
});

describe('few broken lines are enough, and verse among them does not hide them', () => {
  const wrapped = [
    'The harbour office said on Monday that the lock will close for a whole',
    'winter, and that the boats of the outer islands will have to wait in the',
    'basin until the new gates are hung.',
  ];

  test('one paragraph below a headline', () => {
    const { lines } = textDocument(['Lock to close for the winter', '', ...wrapped].join('\n'));
    expect(lines.map(({ text }) => text)).toEqual([
      'Lock to close for the winter',
      wrapped.join(' '),
    ]);
  });

  test('a verse between paragraphs keeps its lines', () => {
    const verse = ['O gate of oak,', 'so old, so wide,', 'thou keepest out', 'the winter tide.'];
    const { lines } = textDocument([...wrapped, '', ...verse, '', ...wrapped].join('\n'));
    expect(lines.map(({ text }) => text)).toEqual([wrapped.join(' '), ...verse, wrapped.join(' ')]);
  });

  test('a language with many capitals', () => {
    const german = [
      'Die Fähre zu den Außeninseln nimmt am Montag den Betrieb wieder auf, und',
      'die Bewohner freuen sich auf den Sommer, teilte das Hafenamt gestern der',
      'Zeitung mit, die seit zwei Wintern darüber berichtet hatte.',
    ];
    expect(textDocument([...german, '', ...german].join('\n')).lines).toHaveLength(2);
  });
});
