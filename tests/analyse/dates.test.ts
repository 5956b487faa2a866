import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dates } from '../../src/analyse/dates.ts';
import { textOf } from '../../src/analyse/text.ts';

/** The dates of a text, each as "words = from..to grain"; one day is written once, what is not resolved as "?". */
function read(
  text: string | readonly string[],
  published: string | null,
  language = 'en',
): string[] {
  const blocks = [text].flat().map((words, index) => ({
    id: `p-0000000${index}`,
    kind: 'paragraph' as const,
    text: words,
  }));
  return dates(textOf(blocks, language, published)).dates.map(
    ({ text, from, to, grain }) =>
      `${text} = ${from === null ? '?' : from === to ? from : `${from}..${to ?? '?'}`} ${grain}`,
  );
}

/** A Thursday. */
const thursday = '2021-09-16';

describe('weekdays', () => {
  test.each([
    ['The board approved the merger on Wednesday.', 'Wednesday = 2021-09-15 day'],
    ['Shares rose on Thursday, dealers said.', 'Thursday = 2021-09-16 day'],
    ['Two climbers died on Sunday after a rockfall.', 'Sunday = 2021-09-12 day'],
    ['The court will hear the appeal on Monday.', 'Monday = 2021-09-20 day'],
    ['A ruling is due on Friday.', 'Friday = 2021-09-17 day'],
    ['The strike, which was scheduled for Monday, is off.', 'Monday = 2021-09-20 day'],
    ['Ministers agreed to meet on Tuesday.', 'Tuesday = 2021-09-21 day'],
    ['The winger failed to train on Tuesday.', 'Tuesday = 2021-09-14 day'],
    ['The inquest opens on Monday.', 'Monday = 2021-09-20 day'],
    ['The verdict is to be announced on Tuesday.', 'Tuesday = 2021-09-21 day'],
    ['The bank said on Tuesday that it will cut rates.', 'Tuesday = 2021-09-14 day'],
    ['The bank said it would publish the report on Tuesday.', 'Tuesday = 2021-09-21 day'],
    ['The minister, who will retire soon, on Monday rejected the plan.', 'Monday = 2021-09-13 day'],
    ['On Monday, the jury will be sworn in.', 'Monday = 2021-09-20 day'],
    ['On Monday, the jury was sworn in.', 'Monday = 2021-09-13 day'],
    ['Talks were adjourned until Tuesday.', 'Tuesday = 2021-09-21 day'],
    ['The road has been closed since Monday.', 'Monday = 2021-09-13 day'],
    ['Campaigners rallied ahead of Sunday’s vote.', 'Sunday = 2021-09-19 day'],
    ['Police will review Monday’s fatal crash.', 'Monday = 2021-09-13 day'],
    ['It was the worst storm, residents said Wednesday night.', 'Wednesday = 2021-09-15 day'],
    ['In a Friday interview, the coach praised his side.', 'Friday = 2021-09-10 day'],
    ['The mayor resigned last Thursday.', 'last Thursday = 2021-09-09 day'],
    ['The mayor resigned last Tuesday.', 'last Tuesday = 2021-09-14 day'],
    ['They play Brazil next Thursday.', 'next Thursday = 2021-09-23 day'],
    ['They play Brazil this Saturday.', 'this Saturday = 2021-09-18 day'],
    ['The premier visited the site this Monday.', 'this Monday = 2021-09-13 day'],
    ['The fair opened this past Sunday.', 'this past Sunday = 2021-09-12 day'],
    ['The fair opened on Tuesday last week.', 'Tuesday last week = 2021-09-07 day'],
  ])('%s', (text, expected) => {
    expect(read(text, thursday)).toEqual([expected]);
  });

  test.each([
    'The shop closes on Sundays.',
    'She was born on a Sunday.',
    'The market is held every Friday.',
    'Retailers had a poor Black Friday.',
    'The Good Friday Agreement still holds.',
    'He told the Sunday Times so.',
    'He wrote for the Mail on Sunday.',
    'She watched Friday Night Lights.',
    'Sheffield Wednesday lost again.',
    'Offices open Monday to Friday.',
    'Elections fall on the first Tuesday of the month.',
  ])('silent: %s', (text) => {
    expect(read(text, thursday)).toEqual([]);
  });
});

describe('words told from the day of publication', () => {
  test.each([
    ['The envoy met the king yesterday.', 'yesterday = 2021-09-15 day'],
    ['The vote will take place tomorrow.', 'tomorrow = 2021-09-17 day'],
    ['The company announced today that it had cut 40 jobs.', 'today = 2021-09-16 day'],
    ['The ruling by judges today means a new trial.', 'today = 2021-09-16 day'],
    ['The results of today’s poll were clear.', 'today = 2021-09-16 day'],
    ['The mayor spoke at today’s press conference.', 'today = 2021-09-16 day'],
    ['He stayed calm during the 2019 July unrest.', '2019 July = 2019-07-01..2019-07-31 month'],
    ['Emissions will fall by half on 2005 levels.', '2005 = 2005-01-01..2005-12-31 year'],
    ['Crops are failing, according to a report Wednesday.', 'Wednesday = 2021-09-15 day'],
    [
      'The ministry vowed that it would react, calling Monday’s drills a threat.',
      'Monday = 2021-09-13 day',
    ],
    ['We think that Q2 sales would have been higher.', 'Q2 = 2021-04-01..2021-06-30 quarter'],
    ['The side play in Lisbon tonight.', 'tonight = 2021-09-16 day'],
    ['Fire broke out at a mill last night.', 'last night = 2021-09-15 day'],
    ['Output fell last week.', 'last week = 2021-09-06..2021-09-12 week'],
    ['Earlier this week, the premier resigned.', 'this week = 2021-09-13..2021-09-19 week'],
    ['Voters go to the polls next week.', 'next week = 2021-09-20..2021-09-26 week'],
    ['Earlier last month, prices fell.', 'last month = 2021-08-01..2021-08-31 month'],
    ['The trial starts next month.', 'next month = 2021-10-01..2021-10-31 month'],
    ['Late last year, the firm closed.', 'last year = 2020-01-01..2020-12-31 year'],
    ['The bridge opens early next year.', 'next year = 2022-01-01..2022-12-31 year'],
    ['Earlier this year, she had surgery.', 'this year = 2021-01-01..2021-12-31 year'],
    ['It has happened once this decade.', 'this decade = 2020-01-01..2029-12-31 decade'],
    ['Crowds filled the square last weekend.', 'last weekend = 2021-09-11..2021-09-12 day'],
    ['The festival returns this weekend.', 'this weekend = 2021-09-18..2021-09-19 day'],
    ['The festival returns next weekend.', 'next weekend = 2021-09-25..2021-09-26 day'],
    ['Profit at the company fell last quarter.', 'last quarter = 2021-04-01..2021-06-30 quarter'],
    ['They met last summer.', 'last summer = ? quarter'],
    ['The plant closed two years ago.', 'two years ago = 2019-01-01..2019-12-31 year'],
    ['The boy went missing three days ago.', 'three days ago = 2021-09-13 day'],
    ['The talks broke down a week ago.', 'a week ago = 2021-09-06..2021-09-12 week'],
    ['The talks broke down 18 months ago.', '18 months ago = 2020-03-01..2020-03-31 month'],
    ['Sales fell from the previous week.', 'the previous week = 2021-09-06..2021-09-12 week'],
  ])('%s', (text, expected) => {
    expect(read(text, thursday)).toEqual([expected]);
  });

  test.each([
    'It is now one of the largest ports today.',
    '“We start again today,” the captain said. “Tomorrow is too late.”',
    'He wrote in USA Today.',
    'Prices have doubled over the last year.',
    'Rain is likely in the next week.',
    'They have waited for three weeks.',
    'It happened 66 million years ago.',
    'It began more than 20 years ago.',
    'The company recently moved; it now has 40 staff.',
    'He arrived at 5 p.m. in the evening.',
    'It was the last week of term.',
    'The first half was even.',
    'He scored twice in the first quarter of the game.',
  ])('silent: %s', (text) => {
    expect(read(text, thursday)).toEqual([]);
  });

  test('"the previous week" is told from the day named last, and means the same until another is', () => {
    expect(
      read(
        [
          'The chief executive quit on August 30. The chairman had left the previous week.',
          'Staff were told of it the previous week, too.',
          'Sales fell last week. They had risen the previous week.',
        ],
        thursday,
      ),
    ).toEqual([
      'August 30 = 2021-08-30 day',
      'the previous week = 2021-08-23..2021-08-29 week',
      'the previous week = 2021-08-23..2021-08-29 week',
      'last week = 2021-09-06..2021-09-12 week',
      'the previous week = 2021-08-30..2021-09-05 week',
    ]);
  });

  test('"the following day" needs a day to follow', () => {
    expect(read('He fled on March 3 and was caught the following day.', thursday)).toEqual([
      'March 3 = 2021-03-03 day',
      'the following day = 2021-03-04 day',
    ]);
    expect(read('He was caught the following day.', thursday)).toEqual([
      'the following day = ? day',
    ]);
  });

  test('"the following month" is told from a month', () => {
    expect(read('The panel met in May. The following month, it quit.', thursday)).toEqual([
      'May = 2021-05-01..2021-05-31 month',
      'The following month = 2021-06-01..2021-06-30 month',
    ]);
  });
});

describe('days of a month', () => {
  test.each([
    ['The vote was held on Feb. 25.', ['Feb. 25 = 2021-02-25 day']],
    ['The vote was held on 25 February.', ['25 February = 2021-02-25 day']],
    ['The vote was held on the 25th of February.', ['25th of February = 2021-02-25 day']],
    ['The vote was held on Feb. 25, 2019, in Lyon.', ['Feb. 25, 2019 = 2019-02-25 day']],
    ['The vote was held on 25 February 2019.', ['25 February 2019 = 2019-02-25 day']],
    ['The vote was held on Dec. 3.', ['Dec. 3 = 2020-12-03 day']],
    ['The vote will be held on Dec. 3.', ['Dec. 3 = 2021-12-03 day']],
    ['The subpoenas must be returned Oct. 3.', ['Oct. 3 = 2021-10-03 day']],
    ['Ahead of an October 15-17 summit, he spoke.', ['October 15-17 = 2021-10-15..2021-10-17 day']],
    ['It ran from March 30-April 2.', ['March 30-April 2 = 2021-03-30..2021-04-02 day']],
    ['It ran from 3 to 5 March 2020.', ['3 to 5 March 2020 = 2020-03-03..2020-03-05 day']],
    ['Power returns by Monday, October 4th.', ['Monday, October 4th = 2021-10-04 day']],
    ['The storm hit on Friday, Sept. 14.', ['Friday, Sept. 14 = 2018-09-14 day']],
    ['The storm hit on October 27 last year.', ['October 27 last year = 2020-10-27 day']],
    ['He was born on Feb. 29.', ['Feb. 29 = 2020-02-29 day']],
    ['MADRID, Sept 15 (Agency) - Prices rose.', ['Sept 15 = 2021-09-15 day']],
    ['The file is dated 2019-02-25.', ['2019-02-25 = 2019-02-25 day']],
    ['The file is dated 25/02/2019.', ['25/02/2019 = 2019-02-25 day']],
    ['The file is dated 03/04/2019.', ['03/04/2019 = ? day']],
    [
      'Between May 3 and June 7, 2019, it rained.',
      ['May 3 = 2019-05-03 day', 'June 7, 2019 = 2019-06-07 day'],
    ],
    ['He will face questions about the July 25 call.', ['July 25 = 2021-07-25 day']],
    ['Three have qualified for the November 3 debate.', ['November 3 = 2021-11-03 day']],
    ['The Sept. 11 attacks changed all.', ['Sept. 11 = 2001-09-11 day']],
    ['In March 12 people died.', ['March = 2021-03-01..2021-03-31 month']],
  ])('%s', (text, expected) => {
    expect(read(text, thursday)).toEqual(expected);
  });

  test.each([
    'They met on Feb. 30.',
    'They met on February 30, 2019.',
    'They met on 31 April.',
    'The file is dated 2019-02-30.',
    'They run version 10.3.2021.4 of it.',
  ])('silent: %s', (text) => {
    expect(read(text, thursday)).toEqual([]);
  });

  test('a year reaches into what is told after it', () => {
    expect(
      read(
        'She made her debut in the 1998 season. A week later, on Sept. 20, she scored.',
        thursday,
      ),
    ).toEqual(['1998 = 1998-01-01..1998-12-31 year', 'Sept. 20 = 1998-09-20 day']);
    expect(read('The war began in 2015. In March of that year, he fled.', thursday)).toEqual([
      '2015 = 2015-01-01..2015-12-31 year',
      'March = 2015-03-01..2015-03-31 month',
    ]);
  });
});

describe('months', () => {
  test.each([
    ['Imports fell in January.', ['January = 2021-01-01..2021-01-31 month']],
    ['Imports fell in October.', ['October = 2020-10-01..2020-10-31 month']],
    ['The law takes effect in October.', ['October = 2021-10-01..2021-10-31 month']],
    [
      'Results are due between November and March.',
      ['November = 2021-11-01..2021-11-30 month', 'March = 2022-03-01..2022-03-31 month'],
    ],
    ['He may visit in early April.', ['early April = 2022-04-01..2022-04-30 month']],
    [
      'It was the highest since early December 2019.',
      ['early December 2019 = 2019-12-01..2019-12-31 month'],
    ],
    ['It was quiet in May.', ['May = 2021-05-01..2021-05-31 month']],
    ['It was quiet last May.', ['last May = 2021-05-01..2021-05-31 month']],
    [
      'It was quiet in September last year.',
      ['September last year = 2020-09-01..2020-09-30 month'],
    ],
    [
      'Between March and June 2019, rents fell.',
      ['March = 2019-03-01..2019-03-31 month', 'June 2019 = 2019-06-01..2019-06-30 month'],
    ],
    [
      'It ran from December 2018 to January.',
      ['December 2018 = 2018-12-01..2018-12-31 month', 'January = 2019-01-01..2019-01-31 month'],
    ],
    ['Rents fell in March-May 2019.', ['March-May 2019 = 2019-03-01..2019-05-31 month']],
    ['In a televised March debate, she won.', ['March = 2021-03-01..2021-03-31 month']],
  ])('%s', (text, expected) => {
    expect(read(text, thursday)).toEqual(expected);
  });

  test.each([
    'Rates may fall, and troops march on.',
    'Theresa May resigned. Critics of May cheered.',
    'April Jones and August Winter sang.',
    'The March for Peace drew thousands.',
    'June said she was tired.',
    'It rains every November.',
  ])('silent: %s', (text) => {
    expect(read(text, thursday)).toEqual([]);
  });
});

describe('quarters, years and decades', () => {
  test.each([
    [
      'It was the highest since the third quarter of 2019.',
      ['third quarter of 2019 = 2019-07-01..2019-09-30 quarter'],
    ],
    ['Revenue fell in Q3 2019.', ['Q3 2019 = 2019-07-01..2019-09-30 quarter']],
    ['Revenue fell in the first quarter.', ['first quarter = 2021-01-01..2021-03-31 quarter']],
    [
      'The company will report fourth-quarter profit.',
      ['fourth-quarter = 2021-10-01..2021-12-31 quarter'],
    ],
    [
      'Rents rose in the first half of 2019.',
      ['first half of 2019 = 2019-01-01..2019-06-30 quarter'],
    ],
    ['The treaty was signed in 1648.', ['1648 = 1648-01-01..1648-12-31 year']],
    ['The 2016 election was close.', ['2016 = 2016-01-01..2016-12-31 year']],
    ['The line will open by 2031.', ['2031 = 2031-01-01..2031-12-31 year']],
    ['It recalled its 2024 model-year cars.', ['2024 = 2024-01-01..2024-12-31 year']],
    ['She weighed a possible 2024 run.', ['2024 = 2024-01-01..2024-12-31 year']],
    [
      'He won in 2008, 2012 and 2016.',
      [
        '2008 = 2008-01-01..2008-12-31 year',
        '2012 = 2012-01-01..2012-12-31 year',
        '2016 = 2016-01-01..2016-12-31 year',
      ],
    ],
    [
      'He ruled from 2019 to 2021.',
      ['2019 = 2019-01-01..2019-12-31 year', '2021 = 2021-01-01..2021-12-31 year'],
    ],
    ['He coached them in 2019-21.', ['2019-21 = 2019-01-01..2021-12-31 year']],
    ['He coached them in the 2018/19 season.', ['2018/19 = 2018-01-01..2019-12-31 year']],
    ['Sales peaked in mid-2020.', ['mid-2020 = 2020-01-01..2020-12-31 year']],
    ['In many ways, 2019 was harder.', ['2019 = 2019-01-01..2019-12-31 year']],
    ['Her novel (2014) won.', ['2014 = 2014-01-01..2014-12-31 year']],
    ['Rents fell in the 1990s.', ['1990s = 1990-01-01..1999-12-31 decade']],
    ['Rents fell in the late 1990s.', ['late 1990s = 1990-01-01..1999-12-31 decade']],
    ['Rents fell in the ’90s.', ['’90s = 1990-01-01..1999-12-31 decade']],
  ])('%s', (text, expected) => {
    expect(read(text, thursday)).toEqual(expected);
  });

  test.each([
    'Some 2000 troops and 2,023 people came.',
    'He lives at 1600 Pennsylvania Avenue.',
    'The bill of $2019 or €2020 was paid.',
    'They landed at 2000 GMT.',
    'He ran Windows 2000 on it.',
    'She is in her 90s.',
    'The ship sank in the 19th century.',
    'It was common in the 1900s.',
    'The council sold 1950 homes.',
    'Call 555-2019.',
  ])('silent: %s', (text) => {
    expect(read(text, thursday)).toEqual([]);
  });
});

describe('without a day of publication', () => {
  test('what names its year is resolved, what does not is found but not resolved', () => {
    expect(
      read(
        'On March 1, 2019, and in the 1990s, and in the third quarter of 2020. He left on Monday, last week, in June, on May 3, yesterday and two years ago.',
        null,
      ),
    ).toEqual([
      'March 1, 2019 = 2019-03-01 day',
      '1990s = 1990-01-01..1999-12-31 decade',
      'third quarter of 2020 = 2020-07-01..2020-09-30 quarter',
      'Monday = ? day',
      'last week = ? week',
      'June = ? month',
      'May 3 = ? day',
      'yesterday = ? day',
      'two years ago = ? year',
    ]);
  });
});

describe('texts that are not in English', () => {
  test.each([
    [
      'de',
      'Am 25.02.2019 und am 3. März 2020 wurde gewählt, seit 2014 gilt das.',
      [
        '25.02.2019 = 2019-02-25 day',
        '3. März 2020 = 2020-03-03 day',
        '2014 = 2014-01-01..2014-12-31 year',
      ],
    ],
    [
      'fr',
      'Le 14 juillet 1998, et en 2023, il y avait 2019 personnes.',
      ['14 juillet 1998 = 1998-07-14 day', '2023 = 2023-01-01..2023-12-31 year'],
    ],
    ['zh', '2023年5月4日，会议开始。', ['2023年5月4日 = 2023-05-04 day']],
    ['ar', 'في ٢٠١٩-٠٢-٢٥ بدأ', ['٢٠١٩-٠٢-٢٥ = 2019-02-25 day']],
  ])('%s', (language, text, expected) => {
    expect(read(text, thursday, language)).toEqual(expected);
  });

  test('English words are not read', () => {
    expect(read('Der Bericht erschien im Sunday Magazine, next week.', thursday, 'de')).toEqual([]);
  });
});

/** Days that news writes about. */
const day = fc
  .integer({ min: 0, max: 219_000 })
  .map((days) => new Date(Date.UTC(1500, 0, 1 + days)).toISOString().slice(0, 10));

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

test('a date in full reads back, however it is printed and whenever it is published', () => {
  fc.assert(
    fc.property(
      day,
      fc.option(day),
      fc.integer({ min: 0, max: 4 }),
      (written, published, style) => {
        const [year = '', month = '', date = ''] = written.split('-');
        const name = months[Number(month) - 1] ?? '';
        const printed =
          [
            `${name} ${Number(date)}, ${year}`,
            `${Number(date)} ${name} ${year}`,
            `${name.slice(0, 3)}${name === 'May' ? '' : '.'} ${Number(date)}, ${year}`,
            `${name} ${Number(date)} ${year}`,
            `${Number(date)} of ${name}, ${year}`,
          ][style] ?? '';
        expect(read(`It began on ${printed}, they said.`, published)).toEqual([
          `${printed} = ${written} day`,
        ]);
      },
    ),
  );
});

const fragments = fc.constantFrom(
  ...'Monday last week May March June 2019 2020 1990s the previous day year ago two on in until will was said due 30 31 Feb. 25 - – / , . “ ” " today of Q3 quarter’s first \n 2019-02-30 99999999999999999999'.split(
    ' ',
  ),
);

test('whatever a text says, mentions are its words, in order, apart, and whole periods of real days', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), fc.option(day), (words, published) => {
      const text = words.join(' ');
      const found = dates(
        textOf([{ id: 'p-00000000', kind: 'list', text }], 'en', published),
      ).dates;
      let reached = 0;
      for (const mention of found) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(reached);
        expect(mention.end).toBeGreaterThan(mention.start);
        reached = mention.end;
        expect(mention.from === null).toBe(mention.to === null);
        if (mention.from !== null && mention.to !== null) {
          expect(mention.from <= mention.to).toBe(true);
          expect(new Date(mention.from).toISOString().slice(0, 10)).toBe(mention.from);
        }
      }
    }),
  );
});

test.each([
  ['a month 5,000 times', 'in May '.repeat(5_000), 5_000],
  ['quotations that do not end', '“Monday '.repeat(5_000), 5_000],
  ['50,000 words', 'word '.repeat(50_000), 0],
  ['a number of 400 digits', `${'9'.repeat(400)} and ${'2019'.repeat(100)} came`, 0],
  ['a name of 300 characters', `${'A'.repeat(300)} May spoke in May 1,2,3,4`, 1],
  ['ranges that do not end', 'March - '.repeat(5_000), 2_500],
])('hostile text is read: %s', (_, text, count) => {
  expect(read(text, thursday)).toHaveLength(count);
});

test('a text from the future is read like any other', () => {
  expect(read('The colony opened on Monday, in 2150 and on May 3.', '2150-06-18')).toEqual([
    'Monday = 2150-06-15 day',
    'May 3 = 2150-05-03 day',
  ]);
});

test('the time zone of the machine changes nothing', () => {
  const script = `
    import { dates } from ${JSON.stringify(join(import.meta.dirname, '../../src/analyse/dates.ts'))};
    import { textOf } from ${JSON.stringify(join(import.meta.dirname, '../../src/analyse/text.ts'))};
    const text = 'He said on Monday that March 28, 2021, last month, 25/02/2019 and the previous week were bad.';
    const found = dates(textOf([{ id: 'p-00000000', kind: 'paragraph', text }], 'en', '2021-03-29'));
    console.log(JSON.stringify(found));`;
  const [utc, east, west] = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }),
  );
  expect(utc).toContain('"from":"2021-03-28"');
  expect(east).toBe(utc);
  expect(west).toBe(utc);
});
