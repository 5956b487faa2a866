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
    [
      '41: people killed when a quake struck the coast',
      '1,200: people injured when a quake struck the coast',
    ],
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

test.each([
  [
    'The refiner hopes to raise up to $4bn (£3.1bn) from its listing.',
    [
      '$4bn: what the refiner hopes to raise from its listing',
      '£3.1bn: what the refiner hopes to raise from its listing',
    ],
  ],
  [
    'Arctic Mills sold 4,000 lamps (up from 3,200 a year ago).',
    ['4,000: lamps that Arctic Mills sold', '3,200: lamps that Arctic Mills sold a year ago'],
  ],
  [
    'One in four voters (24%) think the town is well run.',
    [
      'One in four: voters who think the town is well run',
      '24%: voters who think the town is well run',
    ],
  ],
  ['The ferry – the oldest of its line – carries 40 cars.', ['40: cars that the ferry carries']],
])('what stands in brackets or between dashes parts nothing: %s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test.each([
  [
    'Shares in the ferry line closed at $12.40, up 3.2%.',
    ['$12.40: shares in the ferry line', '3.2%: rise in shares in the ferry line'],
  ],
  [
    'The line sold 4,100 tickets in May, up 9 percent from a year ago.',
    [
      '4,100: tickets that the line sold in May',
      '9 percent: rise in tickets that the line sold from a year ago',
    ],
  ],
  [
    'Fares averaged $12 in May, compared with a forecast of $11.',
    ['$12: fares in May', '$11: forecast for fares in May'],
  ],
  ['The talks would cut tariffs by 15 percent.', ['15 percent: cut in tariffs']],
  ['The council plans to expand the fleet by 30%.', ['30%: growth in the fleet']],
  ['The rate on a new loan stayed below 6 percent.', ['6 percent: rate on a new loan']],
  ['The estate was valued at $4 million.', ['$4 million: estate valued']],
  ['The order was raised from 20 to 35 boats.', ['20: order', '35: order']],
])('how something moved, and where it stands: %s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test.each([
  [
    'The flood that hit the valley has killed at least 30 people.',
    ['30: people killed by the flood'],
  ],
  [
    'More than 600 villagers, most of them farmers, have been displaced since the rain began.',
    ['600: villagers displaced since the rain began'],
  ],
  [
    'About 80 sailors who had been held in the port since 2019 were freed on Monday.',
    ['80: sailors freed on Monday'],
  ],
  [
    'The trawler carried a crew of 18 sailors including 11 Norlanders.',
    ['18: crew of sailors that the trawler carried', '11: Norlanders among a crew of 18 sailors'],
  ],
  ['The mayor is one of five people who hold a key.', ['five: people who hold a key']],
  [
    'The study followed 208 children aged six to 17.',
    [
      '208: children aged six to 17 whom the study followed',
      'six: age of 208 children',
      '17: age of 208 children',
    ],
  ],
  [
    'The cook owned a boat, three bicycles, two carts and a sledge.',
    ['three: bicycles that the cook owned', 'two: carts that the cook owned and a sledge'],
  ],
  ['The number of injured rose to 78.', ['78: number of injured']],
])('people and things that are counted: %s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test.each([
  ['Norland’s 40 per cent target is ambitious.', ['40 per cent: Norland’s target']],
  [
    'The collision took place 40 nautical miles off the coast.',
    ['40: nautical miles off the coast where the collision took place'],
  ],
  ['That came six years after he left the town.', ['six: years after he left the town']],
  [
    'The barge, an old and rusty hulk that has lasted 40 years, sank.',
    ['40: years that the barge has lasted'],
  ],
  [
    'Ann Berg Jr., 55, could face up to 10 years in prison and have to pay $9,000.',
    [
      '55: age of Ann Berg Jr',
      '10: years that Ann Berg Jr. could face in prison',
      '$9,000: what Ann Berg Jr. could have to pay',
    ],
  ],
  ['Elm Town lie 14th in the table.', ['14th: position of Elm Town in the table']],
  ['Elms is the country’s second-largest city.', ['second-largest: largest city of the country']],
  [
    'Prices held for the fourth consecutive month.',
    ['fourth: consecutive month for which prices held'],
  ],
])('measures, ages, stretches of time and ranks: %s', (text, expected) => {
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

test('of what would be no phrase only the noun is left', () => {
  expect(captions('The savings of $90 compared to using a van were small.')).toEqual([
    '$90: savings',
  ]);
});

test.each([
  [
    'There was also little rain in the prior three weeks.',
    ['three: There was also little rain in the prior … weeks'],
  ],
  [
    'The keeper, having saved twice in a four-game streak, rested.',
    ['four: having saved twice in a …-game streak'],
  ],
  ['Just $20 for the first month.', ['$20: Just … for the first month']],
])('where the noun alone says little, its clause is told: %s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test('in what is too long for a sentence no clause is read', () => {
  expect(captions(`${'and so on '.repeat(120)} 40 boats`)).toEqual(['40: –']);
});

test.each([
  [
    'The raid involved 60 air, land and barge-based launchers, according to the ministry.',
    ['60: air, land and barge-based launchers'],
  ],
  [
    'The nurses drew blood from 2,105 Norlandish and Ostian sailors who served in the war.',
    ['2,105: Norlandish and Ostian sailors who served in the war'],
  ],
  [
    'The closure of the nine northern and central Norland mills was put off.',
    ['nine: northern and central Norland mills whose closure was put off'],
  ],
  [
    'A dry spring has left the ditches empty and streams carry 40 tons of silt.',
    ['40: tons of silt that streams carry'],
  ],
  [
    'The minister’s review of the 12 old tunnels has taken a long time.',
    ['12: old tunnels whose review has taken a long time'],
  ],
  ['Talks between the two unions have stalled.', ['two: unions between which talks have stalled']],
  [
    'The clerk admitted during a three-hour meeting with agents that she took a ring, two brooches, $900 cash and other things.',
    [
      'three-hour: meeting during which the clerk admitted with agents that she took a ring',
      'two: brooches that she took',
      '$900: cash that she took and other things',
    ],
  ],
  [
    'The airline has grown to a fleet of more than 300 planes.',
    ['300: fleet of planes to which the airline has grown'],
  ],
  [
    'The grant is expected to lift tax receipts by $20m to $50m a year.',
    ['$20m: rise in tax receipts', '$50m: tax receipts a year'],
  ],
  [
    'It sank on Sunday, marking the fifth time the barge has been lost in the six-year row.',
    [
      'fifth: time the barge has been lost in the six-year row',
      'six-year: row in which the barge has been lost',
    ],
  ],
  [
    '“It was awful,” said Elm resident Ann Lee, 61, who had worked in the mill that was sold for 18 years.',
    ['61: age of Ann Lee', '18: years for which Elm resident Ann Lee had worked in the mill'],
  ],
  [
    'The police named four men who neighbours allege had a part in the theft.',
    ['four: men who neighbours allege had a part in the theft'],
  ],
  [
    'The Pikes had a chance but committed 18 faults that led to 30 points.',
    ['18: faults that the Pikes committed', '30: points to which 18 faults led'],
  ],
  ['Norland is 63 years old.', ['63: age of Norland']],
  [
    'The deal values the old mill, Elm Works, at $2.3 billion.',
    ['$2.3 billion: what the deal values the old mill at'],
  ],
])('lists, relative clauses and verbs further off: %s', (text, expected) => {
  expect(captions(text)).toEqual(expected);
});

test.each([
  ['Three years is a long time, and the crew has changed.', ['Three: … years is a long time']],
  [
    'The mill closed, making $320,000 on a budget of $9 million.',
    ['$320,000: what the mill is making on a budget of $9 million', '$9 million: budget'],
  ],
  [
    'The office will use the money to hire 40 clerks to collect $2m in tax.',
    [
      '40: clerks that the office will use the money to hire to collect $2m in tax',
      '$2m: use the money to hire 40 clerks to collect … in tax',
    ],
  ],
  ['The bus stopped about 9km from the bridge.', ['9km: distance from the bridge']],
  [
    'Ann Lee was 14 when she learned of the fire.',
    ['14: age of Ann Lee when she learned of the fire'],
  ],
  [
    'It was the latest in a long series of disputes between the two valleys.',
    ['two: latest in a long series of disputes between valleys'],
  ],
  [
    'Prizes will be awarded to the top three teams.',
    ['three: teams to which prizes will be awarded'],
  ],
  [
    'The Greens drew 16% to 22% of the voters.',
    ['16%: voters whom the Greens drew', '22%: voters whom the Greens drew'],
  ],
  ['The rule is for people over the age of 50.', ['50: age of people']],
  [
    'The Pikes used half of their four chances.',
    ['half: chances that the Pikes used', 'four: chances of which the Pikes used half'],
  ],
  [
    'Leaking them could bring a prison term of up to five years.',
    ['five: prison term of years that leaking them could bring'],
  ],
  [
    'The police told reporters the choice had been made after talks with seven neighbours.',
    ['seven: neighbours with whom the choice had been made after talks'],
  ],
  [
    'A baker who was trying to collect a $315,000 debt was robbed.',
    ['$315,000: debt that a baker was trying to collect'],
  ],
  ['One person was killed and the shop was lost.', ['One: person killed']],
  ['They dropped their opener by one point.', ['one: point by which they dropped their opener']],
  ['She called 911 at once, and a 911 dispatcher came.', []],
  ['COP30 opened on Monday.', []],
])(
  'the noun stays where the verb is far, and one is counted where it counts: %s',
  (text, expected) => {
    expect(captions(text)).toEqual(expected);
  },
);
