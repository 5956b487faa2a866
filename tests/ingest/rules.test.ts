import { describe, expect, test } from 'vitest';
import { textDocument } from '../../src/ingest/formats/text.ts';
import { read } from '../../src/ingest/read.ts';
import { textOf } from '../../src/markdown/block.ts';

const body = [
  'The ferry to the outer islands will sail again on Monday, after two winters in which the islanders came and went by fishing boat.',
  'The harbour office said that the "Marta" had passed her last inspection on Friday and would carry up to 140 passengers and 12 cars.',
];

function readText(head: string, paragraphs: readonly string[] = body) {
  return read(textDocument([head, ...paragraphs].join('\n\n')));
}

function published(head: string, paragraphs?: readonly string[]): string | null {
  return readText(`Ferry line to the islands reopens\n${head}`, paragraphs).fields.published;
}

describe('a date that could be two days', () => {
  test('is reported and left out where nothing tells', () => {
    const { fields, doubts } = readText('Ferry line to the islands reopens\n10/11/2025');
    expect(fields.published).toBeNull();
    expect(doubts).toEqual([
      {
        line: 2,
        what: 'the date could be 2025-10-11 or 2025-11-10, and nothing else in the text tells which',
      },
    ]);
  });

  test.each([
    ['by the weekday beside it', 'Monday 10/11/2025', '2025-11-10'],
    ['by a zone of the United States', '10/11/2025 4:02 PM EST', '2025-10-11'],
    ['by another date in numbers', '10/11/2025\nUpdated 11/23/2025', '2025-10-11'],
    ['by the same day in words', '10/11/2025\nUpdated: 10 November 2025', '2025-11-10'],
  ])('is settled %s', (_how, head, day) => {
    const reading = readText(`Ferry line to the islands reopens\n${head}`);
    expect(reading.doubts).toEqual([]);
    expect(reading.fields.published).toBe(day);
  });

  test('is settled by the language, where it has one order', () => {
    const german = [
      'Die Fähre zu den Außeninseln nimmt am Montag den Betrieb wieder auf, teilte das Hafenamt am Mittwoch mit, und die Bewohner freuen sich darüber.',
      'Das Schiff habe am Freitag die letzte Prüfung bestanden und könne 140 Fahrgäste und zwölf Autos mitnehmen, sagte eine Sprecherin des Amtes.',
    ];
    expect(published('10/11/2025', german)).toBe('2025-11-10');
  });
});

describe('the date of publication', () => {
  test.each([
    ['By Ana Reed | 12/18/23 4:02pm', '2023-12-18'],
    ['Ana Reed - Nov 19, 2019, 10:31 pm CST', '2019-11-19'],
    ['Published Wed, Feb 28 20247:00 AM EST', '2024-02-28'],
    ['Dec. 22, 2023, 5:24 AM UTC / Updated Dec. 23, 2023, 2:01 PM UTC', '2023-12-22'],
    ['Updated March 5, 2024\nPublished March 4, 2024', '2024-03-04'],
  ])('of "%s"', (head, day) => {
    expect(published(head)).toBe(day);
  });

  test('is not a day that the story tells of', () => {
    expect(
      published('By Ana Reed', [
        ...body,
        'On March 4, 2022 the ship struck the pier and sank at her berth.',
      ]),
    ).toBeNull();
  });

  test('is not that of a line far below', () => {
    const long = [
      ...body,
      ...body.map((text) => text.replace('ferry', 'boat')),
      ...body.map((text) => text.replace('Friday', 'Sunday')),
    ];
    expect(
      published('By Ana Reed', [...long, 'March 4, 2022', ...body.map((text) => `${text} Again.`)]),
    ).toBeNull();
  });
});

describe('the byline', () => {
  test.each([
    ['By Jane Smith', 'Jane Smith'],
    ['Written by Jane Smith and Ali Khan', 'Jane Smith and Ali Khan'],
    ['By\nJane Smith', 'Jane Smith'],
    ['Jane Smith\nHarbour correspondent\nMarch 4, 2024', 'Jane Smith'],
    ['REUTERS\nMarch 4, 2024', 'REUTERS'],
    ['Von Greta Holm', 'Greta Holm'],
    ['By Ana Reed, Harbour Correspondent', 'Ana Reed'],
    ['By the Associated Press', 'the Associated Press'],
    ['Ana Reed | 5 November 2025', 'Ana Reed'],
    ['By Monday', null],
    ['Di Maria scores twice in Port Linden', null],
    ['Text Messages Show What The Mayor Knew', null],
  ])('of "%s"', (head, byline) => {
    expect(readText(`Ferry line to the islands reopens\n${head}`).fields.byline).toBe(byline);
  });
});

test('a headline that asks may stand below a kicker', () => {
  const asks = 'Will the Ferry Ever Sail Again to the Outer Islands?';
  const head = `The Harbour Asks\n\n${asks}\n\nOr is it to be boats?\n\nAna Reed\n\nMarch 4, 2024`;
  expect(readText(head).fields).toMatchObject({ kicker: 'The Harbour Asks', headline: asks });
});

test('a reading time, a kicker and a standfirst stand around the headline', () => {
  const { fields } = readText(
    'Harbours\n3 min read\nFerry line to the islands reopens\nBoats will run from Monday, the harbour office said.\nMarch 4, 2024',
  );
  expect(fields).toMatchObject({
    kicker: 'Harbours',
    readingMinutes: 3,
    headline: 'Ferry line to the islands reopens',
    standfirst: 'Boats will run from Monday, the harbour office said.',
    published: '2024-03-04',
  });
});

test.each([
  'Is this the end of the ferry as we know it?',
  'The ferry is dead.',
  'The captain resigned after a week of storms.\nBy Ana Reed\nMarch 4, 2024',
  'Search for missing ferry goes on\nBy Ana Reed\nMarch 4, 2024',
  'HARBOUR OFFICE CALLS FOR BETTER FERRY TRADE WITH THE U.S.',
  'Islanders Ask Ferry Owner to Pay for Two Lost Winters, Linden Lines Inc.',
  'The harbour office asks for a new ferry to the islands of the U.K.',
  'Readout: After Two Winters in Which Islanders Came and Went by Fishing Boat, Harbour Office Meets With Captains, Fishermen, Teachers and the Doctor to Discuss the Return of the Ferry and All That Must Be Done Before',
])('"%s" is a headline', (head) => {
  expect(readText(head).fields.headline).toBe(head.split('\n')[0]);
});

test.each([
  'Are we right to wait for it? Or should we take the fishing boats for good and be glad that they sail at all in such weather, as our neighbours do and as our fathers did in theirs -- WET ON THE QUAY',
  'The harbour office said on Monday that the ferry, which had been away for two winters and a summer, would come back from the U.S.',
  '…which carries 140 passengers, has been late since 2019',
  'March 4, 2024',
  'By Ana Reed',
])('"%s" alone above the text is none', (head) => {
  expect(readText(head).fields.headline).toBeNull();
});

test('a dateline gives the day, and its paragraph stays', () => {
  const opening =
    'PORT LINDEN, 5 November 2025 - The ferry will sail again on Monday, the harbour office said.';
  const { fields, blocks } = readText('Ferry line to the islands reopens', [opening, ...body]);
  expect(fields.published).toBe('2025-11-05');
  expect(blocks.map(textOf)).toEqual([opening, ...body]);
});

test('a file without a sign of a page loses no line below its head', () => {
  const verse = ['O gate of oak,', 'so old, so wide'];
  const text = [
    'Ferry line reopens\nMarch 4, 2024',
    body[0],
    verse.join('\n'),
    body[1],
    'Arsenal 25\nLinden 24',
  ];
  const { blocks } = read(textDocument(text.join('\n\n')));
  expect(blocks.map(textOf)).toEqual([body[0], ...verse, body[1], 'Arsenal 25', 'Linden 24']);
});

describe('captions', () => {
  test.each([
    [
      'The ship at the quay of Port Linden. / Reuters',
      'The ship at the quay of Port Linden.',
      'Reuters',
    ],
    ['The ship at the quay. Photo: Ana Reed', 'The ship at the quay.', 'Ana Reed'],
    ['The ship at the quay (AP Photo/Ana Reed)', 'The ship at the quay', 'AP Photo/Ana Reed'],
    [
      'The ship at the quay. Ana Reed/Getty Images',
      'The ship at the quay.',
      'Ana Reed/Getty Images',
    ],
    ['(Image credit: University of Linden)', null, 'University of Linden'],
  ])('of "%s"', (line, words, credit) => {
    const { fields, blocks } = readText(
      `Ferry line to the islands reopens\n${line}\nMarch 4, 2024`,
    );
    expect([fields.caption, fields.credit]).toEqual([words, credit]);
    expect(blocks.map(textOf)).toEqual(body);
  });

  test('of further pictures are kept in their order', () => {
    const [first = '', second = ''] = body;
    const { fields, blocks } = readText('Ferry line to the islands reopens\nMarch 4, 2024', [
      first,
      'The ship at the quay. / Reuters',
      second,
      'The mill on the islands. / AFP',
    ]);
    expect(fields).toMatchObject({
      caption: 'The ship at the quay.',
      credit: 'Reuters',
      pictures: [{ caption: 'The mill on the islands.', credit: 'AFP' }],
    });
    expect(blocks.map(textOf)).toEqual(body);
  });
});

test.each([
  'Advertisement',
  'Facebook',
  'Share on Twitter',
  'Copy link',
  'View 12 comments',
  'Sign up for our newsletter',
  'Get breaking news alerts delivered to your inbox every morning.',
  'Most read',
  'Lesen Sie auch',
  'Tags: ferries, harbours',
  '© 2024 Linden Press. All rights reserved.',
  'Reporting by Ana Reed; Editing by Tomas Hale',
  'Home > News > Harbours',
  '2 / 3',
])('"%s" among the paragraphs is chrome', (line) => {
  const [first = '', second = ''] = body;
  const { lines } = readText('Ferry line to the islands reopens\nMarch 4, 2024', [
    first,
    line,
    second,
  ]);
  expect(lines.filter(({ role }) => role === 'chrome').map((one) => one.line.text)).toEqual([line]);
});

test.each([
  '“We heard the horn before we saw the ship,” said the miller.',
  'Nobody did.',
  'The miller said:',
  'Share prices fell in Port Linden on Tuesday, and nobody on the quay could say why.',
  'She told her comments to nobody but the lock keeper, who wrote them down.',
])('"%s" among the paragraphs is one of them', (line) => {
  const [first = '', second = ''] = body;
  const { blocks } = readText('Ferry line to the islands reopens\nMarch 4, 2024', [
    first,
    line,
    second,
  ]);
  expect(blocks.map(textOf)).toEqual([first, line, second]);
});
