import { expect, test } from 'vitest';
import { places } from '../../src/analyse/places.ts';
import { textOf } from '../../src/analyse/text.ts';

const nobody = { people: [], organisations: [] };

/** A text's mentions of places in their order: each as its words, then what it means where the test says so. */
function mentionsIn(...texts: string[]): string[] {
  const blocks = texts.map((text, index) => ({
    id: `p-${index}`,
    kind: 'paragraph' as const,
    text,
  }));
  return places(textOf(blocks, 'en', null), nobody)
    .places.flatMap(({ name, kind, country, mentions }) =>
      mentions.map(({ block, start, text, as }) => ({
        at: [block, start] as const,
        line: [text, name, kind, country ?? '-', as].join(' | '),
      })),
    )
    .sort((a, b) => (a.at[0] < b.at[0] ? -1 : a.at[0] > b.at[0] ? 1 : a.at[1] - b.at[1]))
    .map(({ line }) => line);
}

/** Only the words of the mentions. */
function wordsIn(text: string): string[] {
  return mentionsIn(text).map((line) => line.split(' | ')[0] ?? '');
}

test.each([
  ['Flooding closed schools in Kenya and Uganda.', 'Kenya, Uganda'],
  ['The U.S. and the UK signed a treaty with the Netherlands.', 'U.S., UK, Netherlands'],
  ['Exports from the Democratic Republic of the Congo fell.', 'Democratic Republic of the Congo'],
  ['Five Central Asian presidents met in Central Asia.', 'Central Asia'],
  ['Chinese and American officials met Dutch bankers.', 'Chinese, American, Dutch'],
  ['South Korean carmakers beat Japanese rivals.', 'South Korean, Japanese'],
  ['The law firm in Washington, D.C., declined to comment.', 'Washington, D.C.'],
  ['She moved to Atlanta, Georgia, last year.', 'Atlanta, Georgia'],
  ['He grew up in Cambridge, Mass., and works there.', 'Cambridge, Mass.'],
  ['Police in Birmingham, Alabama, arrested two men.', 'Birmingham, Alabama'],
  ['Crews reached Tillbrook, Ohio, at dawn.', 'Ohio'],
  ['A barn burned in Tillbrook, Ohio, at dawn.', 'Tillbrook, Ohio'],
  ['NAIROBI, Kenya — Rain fell for a third day.', 'NAIROBI, Kenya'],
  ['LONDON (AP) — Shops reopened on Monday.', 'LONDON'],
  ['KYIV, May 3 (Reuters) - Power returned on Friday.', 'KYIV'],
  [
    'Officials at the White House praised the Soviet Union’s last leader.',
    'White House, Soviet Union',
  ],
  ['The Polish-led mission left for Mali’s north.', 'Polish, Mali'],
  ['A U.S.-based firm sold its German-made pumps.', 'U.S., German'],
  ['Texas Governor Ann Hale and Ohio Republicans objected.', 'Texas, Ohio'],
  ['Ships left the Black Sea for the Gulf of Aden.', 'Black Sea, Gulf of Aden'],
  ['The fire burned in Harlan County and along Cedar Creek.', 'Harlan County, Cedar Creek'],
  ['Two climbers died on Mount Kellan on Sunday.', 'Mount Kellan'],
  ['The village of Ostrovka was cut off; Ostrovka has one road.', 'Ostrovka, Ostrovka'],
  ['He was born in Velmare, a fishing town in southern Chile.', 'Velmare, Chile'],
  ['Troops withdrew from Kramatorsk and Sloviansk.', 'Kramatorsk, Sloviansk'],
  ['Protests spread from Lagos to Abuja.', 'Lagos, Abuja'],
  ['Voters in Manchester and Leeds stayed away.', 'Manchester, Leeds'],
  ['The Palestinians want East Jerusalem as their capital.', 'Palestinians, East Jerusalem'],
  ['Aid entered the Gaza Strip through Rafah.', 'Gaza Strip, Rafah'],
  ['Police in the Northgate area of south London found the van.', 'Northgate, London'],
  ['Scottish ministers met Welsh and Irish colleagues.', 'Scottish, Welsh, Irish'],
  ['He speaks Spanish and lives in Spain.', 'Spain'],
  ['Spaniards and Swedes were among the injured.', 'Spaniards, Swedes'],
  ['Georgia and Armenia signed the accord.', 'Georgia, Armenia'],
  ['Hong Kong and Taiwan suspended flights to Xi’an.', 'Hong Kong, Taiwan, Xi’an'],
  ['Brazil beat Ivory Coast and drew with New Zealand.', 'Brazil, Ivory Coast, New Zealand'],
])('in "%s" the places are: %s', (text, expected) => {
  expect(wordsIn(text).join(', ')).toBe(expected);
});

test.each([
  'Michael Jordan retired again.',
  'Mr. Jordan declined to comment, and Jordan’s lawyer left early. Mr. Chad agreed.',
  'Paris Hilton sang with Austin Butler.',
  'Kenya Moore and Chad Wolf hosted the show.',
  'The Boston Celtics and the Chicago Bulls met twice.',
  'Shares of Bank of America and American Airlines rose.',
  'The Bank of England and the London Stock Exchange were closed.',
  'She studied at the University of South Carolina.',
  'The New York Times and the Washington Post reported it first.',
  'Paris Saint-Germain lost to Manchester United.',
  'Turkey is cheaper this year, and a frozen turkey feeds ten.',
  'Many African Americans and Native Americans voted early.',
  'Lauryn Hill and Kari Lake spoke first.',
  'Nice weather returned. Reading is fun. Mobile phones rang. Most people slept.',
  'The Duke of Sussex wrote to the Archbishop of Canterbury.',
  'They ate French fries and Swiss cheese.',
  'Translated into English, the play is short.',
  'The Premier and the Senate met in January, and Congress followed.',
  'Lincoln said that Jackson had called Florence.',
  'TELL US MORE ABOUT IT',
  'The Northern District of Illinova has no such court.',
])('"%s" names no place', (text) => {
  expect(wordsIn(text)).toEqual([]);
});

test.each([
  [['Birmingham, Alabama, voted.'], 'Birmingham | Birmingham | city | US | name'],
  [['The council in Birmingham met.'], 'Birmingham | Birmingham | city | GB | name'],
  [
    ['Storms crossed Alabama.', 'Roofs in Birmingham were torn off.'],
    'Birmingham | Birmingham | city | US | name',
  ],
  [
    ['In Tbilisi, marchers blocked roads.', 'Georgia goes to the polls.'],
    'Georgia | Georgia | country | GE | name',
  ],
  [['In Georgia, Florida and Texas, schools closed.'], 'Georgia | Georgia | region | US | name'],
  [['She spoke in New York on Monday.'], 'New York | New York | city | US | name'],
  [['New York Gov. Pat Orr signed it.'], 'New York | New York | region | US | name'],
  [['Britons voted.'], 'Britons | United Kingdom | country | GB | demonym'],
  [['Holland won.'], 'Holland | Netherlands | country | NL | name'],
  [['A ship sank near Odessa.'], 'Odessa | Odesa | city | UA | name'],
  [['Beijing expanded its export controls.'], 'Beijing | Beijing | city | CN | government'],
  [['Officials said Moscow had the weapons.'], 'Moscow | Moscow | city | RU | government'],
  [['Talks between Washington and Tehran stalled.'], 'Tehran | Tehran | city | IR | government'],
  [['She urged Ankara to wait.'], 'Ankara | Ankara | city | TR | government'],
  [['The meeting was held in Beijing.'], 'Beijing | Beijing | city | CN | name'],
  [['Paris has a new bridge, and Paris is full of visitors.'], 'Paris | Paris | city | FR | name'],
  [['Moscow’s relations with its neighbours soured.'], 'Moscow | Moscow | city | RU | government'],
  [['Moscow’s metro was closed.'], 'Moscow | Moscow | city | RU | name'],
])('%j has the mention "%s"', (texts, expected) => {
  expect(mentionsIn(...texts)).toContain(expected);
});

test('mentions of one place are joined under its common name', () => {
  const [place, ...others] = places(
    textOf(
      [{ id: 'p-1', kind: 'paragraph', text: 'The US, the United States and Americans.' }],
      'en',
      null,
    ),
    nobody,
  ).places;
  expect(others).toEqual([]);
  expect(place).toMatchObject({ name: 'United States', kind: 'country', country: 'US' });
  expect(place?.mentions.map(({ text, as }) => [text, as])).toEqual([
    ['US', 'name'],
    ['United States', 'name'],
    ['Americans', 'demonym'],
  ]);
});
