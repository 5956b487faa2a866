import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/analyse/analyse.ts';
import { figures } from '../../src/analyse/figures.ts';
import { textOf } from '../../src/analyse/text.ts';
import type { Figure } from '../../src/story.ts';

const nothing: Findings = {
  figures: [],
  quotes: [],
  people: [],
  organisations: [],
  places: [],
  dates: [],
};

function read(
  text: string,
  language: string | null = 'en',
  found: Partial<Findings> = {},
): Figure[] {
  const blocks = [{ id: 'p-00000000', kind: 'paragraph' as const, text }];
  return figures(textOf(blocks, language, null), { ...nothing, ...found }).figures;
}

/** "text=value unit" of each figure. */
function told(text: string, language?: string): string[] {
  return read(text, language).map(
    ({ text: words, value, unit }) => `${words}=${String(value)} ${unit ?? '–'}`,
  );
}

describe('what a text states', () => {
  test.each([
    // Money
    ['The grant is worth $12.5 million.', ['$12.5 million=12500000 USD']],
    ['The depot cost £2.4bn and its roof €300m.', ['£2.4bn=2400000000 GBP', '€300m=300000000 EUR']],
    [
      'Fees of US$5m, A$40,000 and HK$7 were waived.',
      ['US$5m=5000000 USD', 'A$40,000=40000 AUD', 'HK$7=7 HKD'],
    ],
    ['The bridge cost 5 million euros.', ['5 million euros=5000000 EUR']],
    ['The state set aside Rs 500 crore.', ['Rs 500 crore=5000000000 INR']],
    ['A ticket costs 50 cents, or 80p at the gate.', ['50 cents=0.5 USD', '80p=0.8 GBP']],
    ['They raised two million Swiss francs.', ['two million Swiss francs=2000000 CHF']],
    [
      'The fund holds CHF 40 million and 3 million USD.',
      ['CHF 40 million=40000000 CHF', '3 million USD=3000000 USD'],
    ],
    ['The firm lost $5-6 million.', ['$5=5000000 USD', '6 million=6000000 USD']],
    ['A loan of 30 million pounds was agreed.', ['30 million pounds=30000000 GBP']],
    // Percentages
    [
      'Turnout was 61.5 percent in the north, 40 per cent in the south and 7% abroad.',
      ['61.5 percent=61.5 %', '40 per cent=40 %', '7%=7 %'],
    ],
    ['Shares: -0.4%', ['-0.4%=-0.4 %']],
    ['Growth of 2 to 3 percent is likely.', ['2=2 %', '3 percent=3 %']],
    // Counts
    ['The ferry carried 41 people and 30 goats.', ['41=41 people', '30=30 goats']],
    [
      'Some forty-one villagers and two hundred and six pupils came.',
      ['forty-one=41 villagers', 'two hundred and six=206 pupils'],
    ],
    [
      'About a million fans and two dozen officers lined the route.',
      ['a million=1000000 fans', 'two dozen=24 officers'],
    ],
    ['The hall seats 30,000.', ['30,000=30000 –']],
    ['They built a 30,000-seat hall.', ['30,000=30000 seat']],
    ['Between 400 and 500 barns burned.', ['400=400 barns', '500=500 barns']],
    ['Seven small coastal towns lost power.', ['Seven=7 towns']],
    ['Marta Olsen, 71, sang.', ['71=71 years']],
    ['Police held a man aged 34.', ['34=34 years']],
    ['About 1500 people marched.', ['1500=1500 people']],
    // Fractions
    ['One in five commuters walks.', ['One in five=0.2 commuters']],
    [
      'Nearly half of the crop failed, and two-thirds of it was wheat.',
      ['half=0.5 –', 'two-thirds=0.6666666666666666 –'],
    ],
    [
      'Three quarters of voters stayed at home; nine out of 10 farmers did not.',
      ['Three quarters=0.75 –', 'nine out of 10=0.9 farmers'],
    ],
    // Ordinals
    [
      'The club marked its 10th anniversary after a third consecutive defeat.',
      ['10th=10 anniversary', 'third=3 defeat'],
    ],
    // Measures and durations
    [
      'The wall is 12 metres high and 3 square kilometres lie behind it.',
      ['12=12 metres', '3=3 square kilometres'],
    ],
    [
      'A 5-kilometre fence and a 25-basis-point cut.',
      ['5-kilometre=5 kilometre', '25-basis-point=25 basis point'],
    ],
    ['Gusts of 90mph at 30°C.', ['90mph=90 mph', '30°C=30 °C']],
    ['A magnitude 6.1 quake hit the coast.', ['6.1=6.1 magnitude']],
    ['The 6-foot-6 forward rested.', ['6-foot-6=6.5 feet']],
    ['The strike lasted 25 minutes.', ['25=25 minutes']],
    ['A two-year ban followed a 12-month inquiry.', ['two-year=2 year', '12-month=12 month']],
    ['The pipe carries 400 litres per second.', ['400=400 litres per second']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    'The C5+1, the G20 and the G7 met.',
    'A Boeing 737 and an F-16 landed.',
    'They took Route 66 to 10 Downing Street.',
    'Covid-19 was named in 2020.',
    'On March 4, 2024 and on 5 April they met at 7:18 a.m. and at 9 p.m.',
    'The survivors of 9/11 met in the 1990s.',
    'Article 5 and Section 230 stand.',
    'House Bill 12 failed.',
    'They use Windows 11 and watch Channel 4.',
    'One of the guests said no one had left, one after another.',
    'It won 3-1 and then 6-4, 6-2.',
    '1,2,3,4',
    'Version 1.2.3 is out.',
    'Call 555-1234 now.',
    'In the third quarter, the first lady spoke of the Second World War.',
    'The second half was dull.',
    'They met two years ago.',
    'The Group of Seven and the Six Nations differ.',
    'A two-way street.',
    'No. 10 said nothing.',
    'One day he will return, said one official.',
    'Call +44 20 7946 0958 or write to 90210.',
    'He hit a four and a six.',
    'The iPhone 15 and the 687 Elm fire were named.',
    'Winters in the 20s were cold.',
    'He was born in 1962 and came in May 1980.',
    '2. The second item',
    `It is ${'9'.repeat(400)} now.`,
  ])('silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test.each([
  ['About 200 guests came.', true, null],
  ['Nearly 200 guests came.', true, null],
  ['Some 200 guests came.', true, null],
  ['At least 200 guests came.', false, 'at-least'],
  ['More than 200 guests came.', false, 'at-least'],
  ['No fewer than 200 guests came.', false, 'at-least'],
  ['No more than 200 guests came.', false, 'at-most'],
  ['Up to 200 guests came.', false, 'at-most'],
  ['Fewer than 200 guests came.', false, 'at-most'],
  ['A stake of 20% or more was sold.', false, 'at-least'],
  ['Just over 200 guests came.', true, 'at-least'],
  ['The 200 guests came.', false, null],
])('how exact it is: %s', (text, approximate, bound) => {
  expect(read(text)).toMatchObject([{ approximate, bound }]);
});

describe('other scripts and languages', () => {
  test.each([
    ['بلغت النسبة ٤٥٪ هذا العام', 'ar', ['٤٥٪=45 %']],
    [
      'Die Inflation lag bei 3,5 Prozent, die Kosten bei 2,5 %.',
      'de',
      ['3,5 Prozent=3.5 %', '2,5 %=2.5 %'],
    ],
    [
      'Statt 3,5 Millionen Euro waren es 5 Mio. Euro und 1.234,56 €.',
      'de',
      ['3,5 Millionen Euro=3500000 EUR', '5 Mio. Euro=5000000 EUR', '1.234,56 €=1234.56 EUR'],
    ],
    [
      'Le quai a coûté 12 000 €, puis 1 234,56 euros et 40 milliards de dollars.',
      'fr',
      [
        '12 000 €=12000 EUR',
        '1 234,56 euros=1234.56 EUR',
        '40 milliards de dollars=40000000000 USD',
      ],
    ],
    ['De kade kost €3,5 miljard.', 'nl', ['€3,5 miljard=3500000000 EUR']],
    [
      'Причал стоил 12,5 тыс. рублей и 3 млн евро.',
      'ru',
      ['12,5 тыс. рублей=12500 RUB', '3 млн евро=3000000 EUR'],
    ],
    [
      'O cais custou R$ 5 bilhões, 7 por cento a mais.',
      'pt',
      ['R$ 5 bilhões=5000000000 BRL', '7 por cento=7 %'],
    ],
    ['Die Schulden: 3 Billionen Euro oder €3 Billionen.', 'de', []],
    ['Costó 5 mil millones de euros, o €5 mil millones.', 'es', []],
    ['港は¥100億と€3億かかった。', 'ja', []],
    ['Am Kai 1234 000 € und 3/5 kg.', 'de', []],
    ['Le projet a coûté 1.234.567 € ou 40 $.', 'fr', ['1.234.567 €=1234567 EUR']],
    ['Das kostete 1.500 €.', 'de', []],
    ['Un an et half of it', 'fr', []],
  ])('%s', (text, language, expected) => {
    expect(told(text, language)).toEqual(expected);
  });

  test('Arabic-Indic digits are numbers in any text', () => {
    expect(told('The vote was ٤٥%.')).toEqual(['٤٥%=45 %']);
  });
});

test('a number in a name that is known is none', () => {
  const text = 'The band Eleven Pilots sold 300 records.';
  const mention = { block: 'p-00000000', start: 9, end: 22, text: 'Eleven Pilots' };
  const organisations = [{ name: 'Eleven Pilots', mentions: [mention] }];
  expect(read(text, 'en', { organisations }).map((figure) => figure.text)).toEqual(['300']);
});

test('a number in a date that is known is none, but the length of a stretch of time is', () => {
  const text = 'They met on the 14th day of it and over the last three decades.';
  const dates: Findings['dates'] = [
    { start: 12, end: 24, text: 'the 14th day' },
    { start: 43, end: 61, text: 'last three decades' },
  ].map((span) => ({ ...span, block: 'p-00000000', from: null, to: null, grain: 'day' }));
  expect(read(text, 'en', { dates }).map((figure) => figure.text)).toEqual(['three']);
});

describe('the numbers that are written are read', () => {
  test('with thousands parted by commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        const [figure] = read(`They sold $${value.toLocaleString('en-US')} of it.`);
        expect(figure?.value).toBe(value);
      }),
    );
  });

  test('with decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), (value) => {
        expect(read(`A rise of ${(value / 100).toFixed(2)}% followed.`)[0]?.value).toBe(
          value / 100,
        );
      }),
    );
  });
});

test('whatever the text, each figure is a stretch of it with a finite value', () => {
  const pieces = fc.constantFrom(
    ...(
      'a an the one two half million hundred dozen of in to and or - – — . , : ; % $ £ € ( ) " “ ” 5 12 3.1 1,2,3 1990 ' +
      '٤٥ third quarter per cent people killed rose said that who which year old Nov. Covid 19 / + ½ é 🙂 \u0000 constructor'
    ).split(' '),
  );
  const words = fc.array(fc.tuple(pieces, fc.constantFrom('', ' ', '\n', '\u00a0')), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.string({ unit: 'binary' }), fc.boolean(), (parts, noise, isFirst) => {
      const made = parts.map(([piece, gap]) => piece + gap).join('');
      const text = isFirst ? noise + made : made + noise;
      for (const language of ['en', 'fr']) {
        for (const figure of read(text, language)) {
          expect(figure.text).toBe(text.slice(figure.start, figure.end));
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(figure.measures ?? 'x').toMatch(/^\S(?:[^\n\r]*\S)?$/u);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['words', 'people said 12 men rose '.repeat(12_500)],
  ['numbers', '12 '.repeat(50_000)],
  ['number words', 'five million two half and a '.repeat(8_000)],
  ['one long number', '9'.repeat(100_000)],
  ['one long word', 'a'.repeat(100_000) + ' 5 people'],
  ['hyphens', '5-'.repeat(30_000)],
  ['open quotes', '"5 “'.repeat(20_000)],
  ['commas', '5,'.repeat(50_000)],
])('a paragraph of 50,000 %s is read', (_, text) => {
  expect(() => read(text)).not.toThrow();
});
