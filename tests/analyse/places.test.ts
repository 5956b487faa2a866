import fc from 'fast-check';
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
  ['Lorries waited at the Borvik-Senna border crossing.', 'Borvik, Senna'],
  ['He died in McLean, Virginia.', 'McLean, Virginia'],
  [
    'Snow closed the Oklahoma Panhandle; Panhandle farmers lost calves.',
    'Oklahoma Panhandle, Panhandle',
  ],
  ['Brazil beat Ivory Coast and drew with New Zealand.', 'Brazil, Ivory Coast, New Zealand'],
  ['US officials told us so. Give it to us.', 'US'],
  ['The U.S. Capitol was shut, and U.S. Capitol Police left.', 'U.S., Capitol, U.S.'],
  ['One Washington-based lawyer and a Sugar Land-based firm sued.', 'Washington, Sugar Land'],
  ['A Paris-born chef met a London-trained baker.', 'Paris, London'],
  ['The Philippine Bureau of Fisheries and US Marines agreed.', 'Philippine, US'],
  ['Hope for intra-Afghan talks and pan-European rules grew.', 'Afghan'],
  [
    'A family in Ostrel village fled; Ostrel residents wept near the Tarn Velka cargo crossing.',
    'Ostrel, Ostrel, Tarn Velka',
  ],
  ['He lives in Brumba, a crowded refugee camp.', 'Brumba'],
  ['She left the neighborhood of Ostrava Hill for Prague.', 'Ostrava Hill, Prague'],
  ['Leaders rested at Welbeke, near Beijing.', 'Welbeke, Beijing'],
  ['A clinic opened in Ostrel in northern Kenya.', 'Ostrel, Kenya'],
  ['Verona Sur Gov. Ana Ruiz and Quillby Mayor Tom Orr met.', 'Quillby'],
  ['Former Mayor Tom Orr and Republican Gov. Ana Ruiz met.', ''],
  ['Miami-Dade County officials agreed.', 'Miami-Dade County'],
  ['It happened in Ostrel County, Oregon, on Monday.', 'Ostrel County, Oregon'],
  ['Three men from Quorley, North Yorkshire, were held.', 'Quorley, North Yorkshire'],
  ['Fires burned in Orange and Riverside counties.', 'Orange, Riverside'],
  ['Crowds filled the West End, Harlem and Metro Manila.', 'West End, Harlem, Metro Manila'],
  ['In March prices rose, and in Spring they fell. Many lived near Jupiter.', ''],
  ['She studied at the neighbouring University of Ostrel.', ''],
  ['The Del Rio sector saw no crossings.', 'Del Rio'],
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
  'Georgia O’Keeffe and George Washington were honoured. Washington wept.',
  'Ann Lee told the Kent Police and the Reading Crown Court so.',
  'Shares of Toyota and Saudi Aramco fell.',
  'Lincoln said that Jackson had called Florence.',
  'TELL US MORE ABOUT IT',
  'The Northern District of Illinova has no such court.',
])('"%s" names no place', (text) => {
  expect(wordsIn(text)).toEqual([]);
});

test.each([
  [['Birmingham, Alabama, voted.'], 'Birmingham | Birmingham | city | US | name'],
  [['WASHINGTON (AP) — Rain fell.'], 'WASHINGTON | Washington | city | US | name'],
  [['NEW YORK (Reuters) - Shares rose.'], 'NEW YORK | New York | city | US | name'],
  [
    ['In Britain, he and a British friend rented a house in Windsor.'],
    'Windsor | Windsor | city | GB | name',
  ],
  [
    ['Storms crossed Texas, and a strike closed museums in Paris.'],
    'Paris | Paris | city | FR | name',
  ],
  [
    ['The mayor of Valencia, California, spoke.', 'Shops in Valencia were shut.'],
    'Valencia | Valencia | city | US | name',
  ],
  [['Flames spread in the Spanish city of Valencia.'], 'Valencia | Valencia | city | ES | name'],
  [['A Florida charity, based in Naples, wrote it.'], 'Naples | Naples | city | US | name'],
  [
    ['Palestinian families in the West Bank, among them in Bethlehem, told the US so.'],
    'Bethlehem | Bethlehem | city | PS | name',
  ],
  [['In Córdoba, Argentina’s second city, buses stopped.'], 'Córdoba | Córdoba | city | AR | name'],
  [['A school in Waverly, Iowa also closed.'], 'Waverly | Waverly | city | US | name'],
  [['Banks in Hong Kong closed.'], 'Hong Kong | Hong Kong | region | HK | name'],
  [
    ['Fires burned in Orange and Riverside counties.'],
    'Orange | Orange County | region | US | name',
  ],
  [['Floods hit Riverside County.'], 'Riverside County | Riverside County | region | - | name'],
  [['The Kremlin has moved on.'], 'Kremlin | Kremlin | other | RU | government'],
  [['It agreed to Beijing’s demands.'], 'Beijing | Beijing | city | CN | government'],
  [['But Beijing is balking at a date.'], 'Beijing | Beijing | city | CN | government'],
  [['Quito stripped him of his visa.'], 'Quito | Quito | city | EC | government'],
  [['Brussels maintained its charm.'], 'Brussels | Brussels | city | BE | name'],
  [['Paris is the largest city.'], 'Paris | Paris | city | FR | name'],
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
  [
    ['They ruled against California, Oregon and Washington.'],
    'Washington | Washington | region | US | name',
  ],
  [['Clinics closed in North Darfur.'], 'North Darfur | North Darfur | region | SD | name'],
  [['The levee at Cairo, Illinois, held.'], 'Cairo | Cairo | city | US | name'],
  [['She sang in Glastonbury, Somerset.'], 'Glastonbury | Glastonbury | city | GB | name'],
  [['A man from Elmsgate, east London, was fined.'], 'Elmsgate | Elmsgate | city | GB | name'],
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
  [['ATLANTA — Officials warned Georgia.'], 'Georgia | Georgia | region | US | name'],
  [['US-China talks went on.'], 'China | China | country | CN | name'],
  [['Cases rose in British and Dutch ports.'], 'British | United Kingdom | country | GB | demonym'],
  [
    ['Shells hit a Russian-occupied town.', 'They fell in Russian-occupied areas.'],
    'Russian | Russia | country | RU | demonym',
  ],
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

test('a text that is not English has the names that the gazetteer has', () => {
  const text = 'Die Regierung in Berlin sprach mit Kenia, Paris und Madrid über den Vertrag.';
  const found = places(textOf([{ id: 'p-1', kind: 'paragraph', text }], 'de', null), nobody).places;
  expect(found.map(({ name }) => name)).toEqual(['Berlin', 'Paris', 'Madrid']);
});

test('of a text that is not English no words for peoples are read', () => {
  const text = 'Der Minister reiste nach Saudi-Arabien.';
  const found = places(textOf([{ id: 'p-1', kind: 'paragraph', text }], 'de', null), nobody).places;
  expect(found).toEqual([]);
});

test('in sport, a direction before a state is a team', () => {
  const text = 'The coach said Eastern Illinois scored in the second inning for the win.';
  expect(wordsIn(text)).toEqual([]);
});

test('a name within a place’s name, and one that goes on from a place, leave the place', () => {
  const text = 'In the United Arab Emirates, the White House met an Oslo-based Varde Lines crew.';
  const at = (words: string): { block: string; start: number; end: number; text: string } => {
    const start = text.indexOf(words);
    return { block: 'p-1', start, end: start + words.length, text: words };
  };
  const found = places(textOf([{ id: 'p-1', kind: 'paragraph', text }], 'en', null), {
    people: [],
    organisations: ['Emirates', 'House', 'Oslo-based Varde Lines'].map((name) => ({
      name,
      mentions: [at(name)],
    })),
  });
  expect(found.places.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
    'United Arab Emirates',
    'White House',
    'Oslo',
  ]);
});

test('what stands in the name of a person or an organisation is no place, unless it is called as the place', () => {
  const text = 'Jordan met Paris Fund in Paris, and the Kremlin and London police agreed.';
  const at = (words: string): { block: string; start: number; end: number; text: string } => {
    const start = text.indexOf(words);
    return { block: 'p-1', start, end: start + words.length, text: words };
  };
  const found = places(textOf([{ id: 'p-1', kind: 'paragraph', text }], 'en', null), {
    people: [{ name: 'Ann Jordan', role: null, mentions: [at('Jordan')] }],
    organisations: ['Paris Fund', 'Kremlin', 'London police'].map((name) => ({
      name,
      mentions: [at(name)],
    })),
  });
  expect(found.places.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
    'Paris',
    'Kremlin',
    'London',
  ]);
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'Georgia',
          'New York',
          'U.S.',
          'Washington, D.C.',
          'in',
          'of',
          'the',
          'County',
          'Lake',
          'Gulf of',
          'Mr.',
          '(AP) —',
          ', Texas,',
          'KYIV',
          'village of',
          'And',
          '’s',
          'Bank of',
          'Cambridge, Mass.',
          'between',
          'and',
          'constructor',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

test('mentions stand where they say, in order and apart, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), fc.boolean(), (texts, isEnglish) => {
      const blocks = texts.map((text, index) => ({
        id: `p-${index}`,
        kind: 'paragraph' as const,
        text,
      }));
      const found = places(textOf(blocks, isEnglish ? 'en' : 'fr', null), nobody).places;
      const starts = found
        .map(({ mentions }) => mentions[0])
        .map((m) => [m?.block, m?.start] as const);
      expect(starts).toEqual(
        [...starts].sort(([a, x], [b, y]) =>
          a === b ? Number(x) - Number(y) : String(a) < String(b) ? -1 : 1,
        ),
      );
      const spans = found.flatMap(({ mentions }) => mentions);
      for (const { block, start, end, text } of spans) {
        expect(blocks.find(({ id }) => id === block)?.text.slice(start, end)).toBe(text);
        expect(text.trim()).toBe(text);
        expect(
          spans.filter((other) => other.block === block && other.start < end && start < other.end),
        ).toHaveLength(1);
      }
    }),
  );
});

test.each([
  ['one name again and again', 'Georgia '.repeat(50_000)],
  ['capitalised words without an end', 'Xa '.repeat(50_000)],
  ['one word without an end', 'X'.repeat(300_000)],
  ['villages without an end', 'the village of Xa, a town in '.repeat(10_000)],
  ['commas and states', 'in Borger, Texas, '.repeat(20_000)],
  ['points and brackets', '(AP) — "U.S." ('.repeat(20_000)],
])('a long text is read: %s', (_, text) => {
  const read = textOf([{ id: 'p-1', kind: 'paragraph', text }], 'en', null);
  expect(places(read, nobody).places.length).toBeLessThan(5);
});
