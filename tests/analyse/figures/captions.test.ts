import { expect, test } from 'vitest';
import { figures } from '../../../src/analyse/figures.ts';
import { textOf } from '../../../src/analyse/text.ts';

/** "text: what it measures" of each figure. */
function captions(text: string): string[] {
  const blocks = [{ id: 'p-00000000', kind: 'paragraph' as const, text }];
  const found = { figures: [], quotes: [], people: [], organisations: [], places: [], dates: [] };
  return figures(textOf(blocks, 'en', null), found).figures.map(
    ({ text: words, measures }) => `${words}: ${measures ?? '–'}`,
  );
}

test.each([
  // Business
  [
    'In 2021, Norland exported $4.1 billion in dried fish to Sudmark and $2 billion to Ostia, compared to $30 million to Vest.',
    [
      '$4.1 billion: dried fish that Norland exported to Sudmark in 2021',
      '$2 billion: dried fish that Norland exported to Ostia in 2021',
      '$30 million: dried fish that Norland exported to Vest in 2021',
    ],
  ],
  [
    'Unemployment rose from 4.1 per cent to 4.4 per cent.',
    ['4.1 per cent: Unemployment', '4.4 per cent: Unemployment'],
  ],
  [
    'The sales of the bakery grew by 3.4 per cent, while costs fell 2 per cent.',
    ['3.4 per cent: growth in the sales of the bakery', '2 per cent: fall in costs'],
  ],
  ['The airline will cut 1,500 jobs.', ['1,500: jobs that the airline will cut']],
  ['The chain had 310 shops on June 30.', ['310: shops of the chain on June 30']],
  [
    'The group agreed to a $3 billion buyout of its rivals.',
    ['$3 billion: buyout of its rivals to which the group agreed'],
  ],
  ['The club paid £45m for the striker.', ['£45m: what the club paid for the striker']],
  ['Tin futures : $79.43; -0.7%', ['$79.43: Tin futures', '-0.7%: Tin futures']],
  // Politics
  ['About 60 percent of voters backed the measure.', ['60 percent: voters who backed the measure']],
  ['Turnout was 61 percent.', ['61 percent: Turnout']],
  [
    'The country produces roughly half of the world’s cork.',
    ['half: world’s cork that the country produces'],
  ],
  ['A bill went to the two chambers on Monday.', ['two: chambers to which a bill went on Monday']],
  // Disaster
  [
    'A quake struck the coast, killing at least 41 people and injuring more than 1,200.',
    ['41: people killed', '1,200: people injured'],
  ],
  [
    'The Long Creek fire, which has burned 142,000 acres, is 60 per cent contained.',
    [
      '142,000: acres that the Long Creek fire has burned',
      '60 per cent: Long Creek fire contained',
    ],
  ],
  [
    'Some 3,900 lorries were on the northern side waiting for a ferry.',
    ['3,900: lorries on the northern side waiting for a ferry'],
  ],
  // Sport, science, courts, obituary
  ['She scored 31 points.', ['31: points that she scored']],
  [
    'The team tracked 5,400 adults over 12 years and found that one in eight developed a cough.',
    [
      '5,400: adults whom the team tracked over 12 years',
      '12: years over which the team tracked 5,400 adults',
      'one in eight: adults who developed a cough',
    ],
  ],
  ['The judge handed down a 12-year sentence.', ['12-year: sentence that the judge handed down']],
  ['Marta Olsen, 71, sang in the choir.', ['71: age of Marta Olsen']],
  ['He is survived by three children.', ['three: children by whom he is survived']],
])('%s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test('"It" is what the sentence before is about', () => {
  expect(
    captions('The Elm Gully fire is out of control. It is just 15 per cent contained.'),
  ).toEqual(['15 per cent: Elm Gully fire contained']);
});

test('a caption has no half of a pair of quotation marks and no endless tail', () => {
  const tail = 'very '.repeat(40);
  const [caption = ''] = captions(
    `The group called “Elms of the wide and ${tail}North bought 40 boats.`,
  );
  expect(caption).not.toMatch(/[“”"]/u);
  expect(caption.length).toBeLessThan(130);
});

test('in what is too long for a sentence no clause is read', () => {
  expect(captions(`${'and so on '.repeat(120)} 40 boats`)).toEqual(['40: –']);
});
