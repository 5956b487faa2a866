import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisations } from '../../src/analyse/organisations.ts';
import { holdsTogether, hostile, lineOf, long, newsOf } from './names.ts';

function found(...paragraphs: string[]): string {
  return lineOf(organisations(newsOf(paragraphs)).organisations);
}

test.each([
  // Nicknames that are words, where many words of sport stand.
  ['The Wild lost a defenseman before a shutout and a power play, their goalie said.', 'Wild'],
  // What a word of the name says.
  ['The Marsh Valley Bank closed two branches.', 'Marsh Valley Bank'],
  [
    'Profits rose at Tellmar Holdings Ltd. and at Brisk & Rowe Inc. this year.',
    'Tellmar Holdings Ltd.; Brisk & Rowe Inc.',
  ],
  ['She studied at the University of Northmoor in June.', 'University of Northmoor'],
  [
    'a chemist at the University of California, Santa Cruz, said',
    'University of California, Santa Cruz',
  ],
  [
    'He chairs the Committee on Rural Affairs of the Assembly of Quorn.',
    'Committee on Rural Affairs of the Assembly of Quorn',
  ],
  [
    'Officials of the Ministry of Trade, Industry and Energy met.',
    'Ministry of Trade, Industry and Energy',
  ],
  ['The US Department of Fishing Grounds sued.', 'Department of Fishing Grounds'],
  ['The Russian Foreign Ministry denied it.', 'Foreign Ministry'],
  ['The Indian Navy sent a ship.', 'Indian Navy'],
  [
    'A spokesman for the Tull County Sheriff’s Department said so.',
    'Tull County Sheriff’s Department',
  ],
  ['The patient was flown to Brookmere General Hospital.', 'Brookmere General Hospital'],
  ['The People’s Defence Forces fired.', 'People’s Defence Forces'],
  [
    'The data came from Statistics Canada and Cricket Ireland.',
    'Statistics Canada; Cricket Ireland',
  ],
  [
    'a report by Fisheries, Forests and Tourism Canada said',
    'Fisheries, Forests and Tourism Canada',
  ],
  ['He was signed by Deportivo Melgarejo on loan.', 'Deportivo Melgarejo'],
  ['She leads the Instituto de Estudos Marinhos in Faro.', 'Instituto de Estudos Marinhos'],
  ['The ship of Capital Q Berhad sank.', 'Capital Q Berhad'],
  ['Congress and the White House agreed.', 'Congress'],
  ['The Karoo Provincial Government has warned people.', 'Karoo Provincial Government'],
  // What the field knows.
  [
    'NATO and the European Union backed the plan of the IMF.',
    'NATO; European Union; International Monetary Fund: IMF',
  ],
  ['Shares of Apple rose.', 'Apple'],
  ['He works for Amazon in a shed.', 'Amazon'],
  ['She told the BBC that Macy’s had called.', "BBC; Macy's: Macy’s"],
  ['The Israel-Hamas war went on.', 'Hamas'],
  ['Thames Valley police are asking for help.', 'Thames Valley police'],
  ['Prices fell, said Edmunds.com on its page.', 'Edmunds: Edmunds.com'],
  // What the text says.
  ['The carmaker Veltrona cut jobs.', 'Veltrona'],
  ['Brimlo, a Berlin-based software company, hired him.', 'Brimlo'],
  ['Zorvex shares fell 3 percent.', 'Zorvex'],
  ['Ann Lee, chief executive of Quillmark, agreed.', 'Quillmark'],
  ['Lagos-based Umbrova grew.', 'Umbrova'],
  ['Quandrix unveiled a new engine.', 'Quandrix'],
  ['He gave to Tree of Plenty, a small charity in Leeds.', 'Tree of Plenty'],
  ['The journal Coastal Ecology printed it.', 'Coastal Ecology'],
  ['The environmental organisation Keep Our Dunes objected.', 'Keep Our Dunes'],
  ['Money came from Shell, BP and Wintrovia.', 'Shell; BP; Wintrovia'],
  // Several paragraphs: short forms and capital letters.
  [
    'The Northern Grain Board (NGB) met.|The NGB said no.',
    'Northern Grain Board: Northern Grain Board, NGB, NGB',
  ],
  ['Tellmar Airlines fell.|Tellmar rose again.', 'Tellmar Airlines: Tellmar Airlines, Tellmar'],
  ['The Fenwick Times closed.|The Times had two editors.', 'Fenwick Times: Fenwick Times, Times'],
  [
    'Rowe Industries Inc. fell.|Rowe Industries rose.',
    'Rowe Industries Inc.: Rowe Industries Inc., Rowe Industries',
  ],
  ['Officials of the XKR said so.|He left the XKR.', 'XKR: XKR, XKR'],
  ['G7 leaders met in Rome.', 'G7'],
  // Names of a class, and what stands around them.
  ['The U.S. Senate and the U.S. Border Patrol agreed.', 'Senate; Border Patrol'],
  ['The Philippine Bureau of Fishing Grounds sued.', 'Bureau of Fishing Grounds'],
  ['WQXZ-TV and NBC 6 reported it.', 'WQXZ-TV; NBC: NBC 6'],
  ['Shares of Softbank fell.', 'SoftBank: Softbank'],
  [
    'The Marsh Relief Office (Mro) opened.|Mro staff left.',
    'Marsh Relief Office: Marsh Relief Office, Mro, Mro',
  ],
  ['An agency, Brightmoor, paid.', 'Brightmoor'],
  [
    'A founding member of The Kettles, formerly The Copper Kettles, died.|The Kettles played.',
    'Kettles: Kettles, Copper Kettles, Kettles',
  ],
  ['the director of the nonprofit Anglers for Clean Water said', 'Anglers for Clean Water'],
  ['The head of fixed interest research at Quorn Tulley said so.', 'Quorn Tulley'],
  ['“It went off,” CCTV said.|CCTV footage showed it.', 'CCTV'],
  ['Ann Hobbs works at McDonald’s.|She met Ronald McDonald.', "McDonald's: McDonald’s"],
  [
    'It is a Premier League fixture.|Chelsea play at noon.|He lives in Chelsea.',
    'Premier League; Chelsea',
  ],
  [
    'The Oregon Harbour Lights Commission met.|The HLC agreed.',
    'Oregon Harbour Lights Commission: Oregon Harbour Lights Commission, HLC',
  ],
  [
    'The coach saw the Fresno Herons lose.|It was the season of the Herons.',
    'Fresno Herons: Fresno Herons, Herons',
  ],
])('%s', (text, expected) => {
  expect(found(...text.split('|'))).toBe(expected);
});

test.each([
  'He bought an apple and an Apple Watch.',
  'The Digital Services Act came into force.',
  'The plane left Tulloch International Airport.',
  'They met at the Moscone Center on Friday.',
  'The Amazon is drying out.',
  'Bears were seen near the road, and a Cardinal too.',
  'GDP rose, and so did the GPU and the SUV.',
  'The tariff rate quota (TRQ) says more; TRQ members agree.',
  'Charlotte Church sang.',
  'Funding to Black founders fell, and European shares with it.',
  'She is the Secretary of Labor.',
  'The Federal Government said no.',
  'He is a Bachelor of Science.',
  'New Services were held.',
  'Mr Kennedy said in a statement that he was glad.',
  'The Financial District was quiet, and so was the Western District.',
  'MacBook Air models were sold.',
  '# The Bank of Fenwick Falls',
  'How The Bank Of Fenwick Lost Its Money',
  'In Pictures: The Rise And Fall Of Google Maps',
  'Google Maps 3 was late.',
  'House of Crumbs is a play.',
  'She left High School at 16.',
  'The company CEO Ann Hobbs left.',
])('no organisation: %s', (text) => {
  expect(found(text)).toBe('');
});

test('a nickname of a team is believed where sport is written of', () => {
  expect(found('Bears sleep.', 'The Bears were fed.')).toBe('');
  expect(found('The coach praised the Bears.')).toBe('Bears');
});

test('a text that is not in English has none', () => {
  expect(organisations(newsOf(['Die NATO und die Deutsche Bank tagten.'], 'de'))).toEqual({
    organisations: [],
  });
});

test('the same is found with curly and with straight apostrophes', () => {
  const straight =
    "Macy's told the Tull County Sheriff's Department of the People's Bank; Hale's NATO aide said so.";
  const curly = straight.replaceAll("'", '’');
  const words = (text: string): string[] =>
    organisations(newsOf([text]))
      .organisations.flatMap(({ mentions }) => mentions)
      .map((mention) => mention.text.replaceAll('’', "'"));
  expect(words(curly)).toEqual(words(straight));
  expect(words(straight)).toContain("Macy's");
});

test('whatever stands in a text, the mentions hold together', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (paragraphs) => {
      const text = newsOf(paragraphs);
      holdsTogether(text, organisations(text).organisations);
    }),
    { numRuns: 300 },
  );
});

test.each(long)('a long text is read: %s', (_, paragraph) => {
  const text = newsOf([paragraph]);
  const { organisations: all } = organisations(text);
  expect(all.flatMap(({ mentions }) => mentions).length).toBeLessThanOrEqual(
    text.blocks[0]?.tokens.length ?? 0,
  );
});

test('a name has an end', () => {
  const all = found(`${'Grand '.repeat(100)}Bank of Fenwick rose.`);
  expect(all).toMatch(/^(?:Grand ){5,20}Bank of Fenwick$/);
});
