import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisations } from '../../src/analyse/organisations.ts';
import { people } from '../../src/analyse/people.ts';
import type { Text } from '../../src/analyse/text.ts';
import { holdsTogether, hostile, lineOf, long, newsOf, nothing } from './names.ts';

function read(text: Text): ReturnType<typeof people>['people'] {
  return people(text, { ...nothing, ...organisations(text) }).people;
}

function found(...paragraphs: string[]): string {
  return lineOf(read(newsOf(paragraphs)));
}

test.each([
  ['“No,’’ Will Vokes, chief executive of the pier, told a paper.', 'Will Vokes'],
  [
    'Rep. Anna Vokes, R-Quarrie, who backed it, and Patrolman Joe Reed met.',
    'Anna Vokes; Joe Reed',
  ],
  ['Margaret Ellison said the bridge would open.', 'Margaret Ellison'],
  ['Mr. Ellison and Dr Vokes agreed with Sen. Quarrie.', 'Ellison; Vokes; Quarrie'],
  ['J. D. Ellison met John F. Harker Jr., of Ohio.', 'J. D. Ellison; John F. Harker Jr.'],
  ['Ursula van der Meulen and Khalid bin Salem spoke.', 'Ursula van der Meulen; Khalid bin Salem'],
  ['Kim Ye-jin beat Jean-Luc Moreau.', 'Kim Ye-jin; Jean-Luc Moreau'],
  ['Striker Erlo Handvik scored twice.', 'Erlo Handvik'],
  ['Tarvo Quillig, 34, was taken to hospital.', 'Tarvo Quillig'],
  ['Wendla Torsk, who saw the fire, ran.', 'Wendla Torsk'],
  ['His wife, Nadja, survived.', 'Nadja'],
  ['The play starring Sorrel Weaver closed.', 'Sorrel Weaver'],
  ['“No,” said Oscar Parejo.', 'Oscar Parejo'],
  ['The Biden White House agreed.', 'Joe Biden: Biden'],
  ['They gave it to Will Smith. Will Jones get one?', 'Will Smith'],
  ['Trump met Putin.', 'Donald Trump: Trump; Vladimir Putin: Putin'],
  ['The then-prime minister’s aide, Liz Brandt, left.', 'Liz Brandt'],
  ['Republican Mark Ellis and Democrat Ana Ruiz debated.', 'Mark Ellis; Ana Ruiz'],
  ['Assemblymember Carl Hobbs voted no.', 'Carl Hobbs'],
  // Joined names.
  [
    'Margaret Ellison left.|Ellison’s aide stayed. Ms Ellison slept.',
    'Margaret Ellison: Margaret Ellison, Ellison, Ellison',
  ],
  [
    'Robert Harker left.|“Stay,” Robert A. Harker said. Harker slept.',
    'Robert Harker: Robert Harker, Robert A. Harker, Harker',
  ],
  [
    'Ann Roth and Ben Roth sued.|Ann Roth wept. Roth then left.|Ben Roth laughed. Roth stayed.',
    'Ann Roth: Ann Roth, Ann Roth, Roth; Ben Roth: Ben Roth, Ben Roth, Roth',
  ],
  ['Xi Jinping spoke.|Xi left.', 'Xi Jinping: Xi Jinping, Xi'],
  // Names that need the words around them.
  ['Kevin King wept.|King had lost.', 'Kevin King: Kevin King, King'],
  ['Gavin “Red” Hollis left.|Hollis slept.', 'Gavin “Red” Hollis: Gavin “Red” Hollis, Hollis'],
  ['Datuk Anwar Ibrahim came.', 'Anwar Ibrahim'],
  ['Ma Lianmin stood by.', 'Ma Lianmin'],
  ['Tomas Rivera Acosta won.|Rivera smiled.', 'Tomas Rivera Acosta: Tomas Rivera Acosta, Rivera'],
  [
    'Anthony Joseph and Deontray Wilder met.|Wilder hasn’t slept.',
    'Anthony Joseph; Deontray Wilder: Deontray Wilder, Wilder',
  ],
  [
    'It stars brothers David (Stanley Simons) and Mike (Jeremy White).',
    'David; Stanley Simons; Mike; Jeremy White',
  ],
  ['The Fox News host Jeanique Pirrolo left.', 'Jeanique Pirrolo'],
  ['Minor, a coach, won.|Ryan Minor died. Minor was 49.', 'Ryan Minor: Minor, Ryan Minor, Minor'],
])('%s', (text, expected) => {
  expect(found(...text.split('|'))).toBe(expected);
});

test.each([
  'The game in St. Louis was moved to San Antonio.',
  'He lives in Trump Tower on Hope Street near Mount Grace.',
  'La Niña followed El Niño.',
  'An Apple Watch and a GPU were stolen.',
  'Covid killed more than Ebola in March and April.',
  'The Times and the Dow Jones index rose.',
  '# Margaret Ellison Wins Again',
  'How The North Lost Its Way',
  'The tanker MV Merlin sank. Merlin was old. Hurricane Wanda is near.',
  'They fled Borrej, an urban refugee camp.',
  'Gen Z and K-12 pupils agreed; Article X says so.',
  'The European Green Deal and the Vienna Convention passed.',
  'In Buenos Aires, the singer changed a line.',
  'The parent company Golden Frog agreed.',
  'King County sued the Queen Mary Hospital.',
])('nobody: %s', (text) => {
  expect(found(text)).toBe('');
});

test.each([
  ['Margaret Ellison, chair of the Harbour Board, said no.', 'chair of the Harbour Board'],
  ['Margaret Ellison, 34, a teacher who lives nearby, said no.', 'teacher'],
  ['Deputy Secretary of State Margaret Ellison left.', 'Deputy Secretary of State'],
  [
    'Republican Sen. Margaret Ellison of Idaho, chairman of the panel, left.',
    'Republican Sen. of Idaho; chairman of the panel',
  ],
  ['New Mexico Gov. Margaret Ellison left.', 'New Mexico Gov.'],
  ['Sens. Margaret Ellison and Carl Hobbs left.', 'Sen.'],
  ['The US ambassador to India, Margaret Ellison, left.', 'US ambassador to India'],
  [
    'Constitutional Party of Arden leader Margaret Ellison left.',
    'Constitutional Party of Arden leader',
  ],
  ['Mayville University physicist Margaret Ellison left.', 'Mayville University physicist'],
  [
    'Margaret Ellison, an expert on law at the U.N. and a critic, left.',
    'expert on law at the U.N. and a critic',
  ],
  ['President-elect Margaret Ellison left.', 'President-elect'],
  ['The company’s chief financial officer, Margaret Ellison, left.', 'chief financial officer'],
  ['Margaret Ellison, a women’s rights activist, left.', 'women’s rights activist'],
  ['His Holiness Pope Leo Ellison left.', 'Pope'],
  // Nobody else's name in it, and nothing of a sentence.
  [
    'Margaret Ellison, President Carl Hobbs’s special adviser on trade, left.',
    'special adviser on trade',
  ],
  ['Margaret Ellison, an aide to President Carl Hobbs, left.', 'aide'],
  ['They met Margaret Ellison, Governor Carl Hobbs and others.', null],
  ['After meeting Margaret Ellison, the US president said no.', null],
  [
    'Margaret Ellison, mayor of the city of Galt who’s been there, left.',
    'mayor of the city of Galt',
  ],
  ['Margaret Ellison left.', null],
  ['Mrs Margaret Ellison left.', null],
])('%s: %s', (text, role) => {
  expect(read(newsOf([text]))[0]).toMatchObject({
    name: expect.stringMatching('Ellison') as string,
    role,
  });
});

test('a role that is told later belongs to the name', () => {
  const text = newsOf(['Margaret Ellison left.', 'Ellison, a surgeon, came back.']);
  expect(read(text)).toMatchObject([{ name: 'Margaret Ellison', role: null }]);
  const full = newsOf(['Margaret Ellison left.', 'Margaret Ellison, a surgeon, came back.']);
  expect(read(full)).toMatchObject([{ name: 'Margaret Ellison', role: 'surgeon' }]);
});

test('who is taken for an organisation or a date is nobody', () => {
  const text = newsOf(['Margaret Ellison rose. April Jones fell.']);
  const mention = { block: 'p-0', start: 0, end: 16, text: 'Margaret Ellison' };
  const { people: left } = people(text, {
    ...nothing,
    organisations: [{ name: 'Margaret Ellison', mentions: [mention] }],
  });
  expect(lineOf(left)).toBe('April Jones');
});

test('a text that is not in English has none', () => {
  expect(people(newsOf(['Angela Merkel sprach mit Emmanuel Macron.'], 'de'), nothing)).toEqual({
    people: [],
  });
});

test('the same people are found with curly and with straight apostrophes', () => {
  const straight =
    "Niall O'Hara said Hale's aide, De'Andre Hobbs, a women's coach, left. O'Hara's wife, D'Arcy, stayed.";
  const curly = straight.replaceAll("'", '’');
  const plain = (text: string): string => JSON.stringify(read(newsOf([text]))).replaceAll('’', "'");
  expect(plain(curly)).toBe(plain(straight));
  expect(found(straight)).toContain("Niall O'Hara: Niall O'Hara, O'Hara");
});

test('whatever stands in a text, the mentions hold together and roles are whole', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (paragraphs) => {
      const text = newsOf(paragraphs);
      const all = read(text);
      holdsTogether(text, all);
      for (const { role } of all) {
        expect(role).not.toBe('');
        expect(role ?? 'x').not.toMatch(/^\s|\s$|(?:^| )(?:of|and|the|to|at)$/);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(long)('a long text is read: %s', (_, paragraph) => {
  const text = newsOf([paragraph]);
  const mentions = read(text).flatMap((person) => person.mentions);
  expect(mentions.length).toBeLessThanOrEqual(text.blocks[0]?.tokens.length ?? 0);
});

test('a name of 300 letters is no name', () => {
  expect(found(`Mr ${'Wolfeschlegel'.repeat(25)} said no.`)).toBe('');
});
