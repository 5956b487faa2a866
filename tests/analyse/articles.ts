/** An invented article, and what a careful reader finds in it. */
interface Article {
  /** The day of publication. */
  date: string;
  text: readonly string[];
  /** The words, the value, the unit but for an age's, and words that what is measured must have. */
  figures: readonly (readonly [string, number, (string | null)?, RegExp?])[];
  quotes: readonly (readonly [string, string | null])[];
  /** Each with words of the role. */
  people: Readonly<Record<string, string | null>>;
  organisations: readonly string[];
  /** Each with its country. */
  places: readonly string[];
  dates: readonly (readonly [string, string | null, string | null])[];
}

/** Articles of many kinds of news, by their kind. */
export const articles: Readonly<Record<string, Article>> = {
  business: {
    date: '2024-05-16',
    text: [
      'Halden Motors Inc reported on Thursday that revenue rose 12% to $3.2bn in the first quarter.',
      '“Demand held up better than we feared,” said chief executive Ingrid Solberg. She said the company would hire about 400 people in Ohio.',
      'Shares of Halden Motors rose 4.5 percent in New York. The company was founded in 1987.',
      '“We are not out of the woods,” Solberg added.',
    ],
    figures: [
      ['12%', 12, '%', /revenue/],
      ['$3.2bn', 3_200_000_000, 'USD', /revenue/],
      ['400', 400, 'people', /hire|people/],
      ['4.5 percent', 4.5, '%', /[Ss]hares/],
    ],
    quotes: [
      ['Demand held up better than we feared,', 'Ingrid Solberg'],
      ['We are not out of the woods,', 'Ingrid Solberg'],
    ],
    people: { 'Ingrid Solberg': 'chief executive' },
    organisations: ['Halden Motors Inc'],
    places: ['Ohio US', 'New York US'],
    dates: [
      ['Thursday', '2024-05-16', '2024-05-16'],
      ['first quarter', '2024-01-01', '2024-03-31'],
      ['1987', '1987-01-01', '1987-12-31'],
    ],
  },
  sport: {
    date: '2024-09-02',
    text: [
      'Marta Keller of Switzerland won the 1,500 metres in Oslo on Sunday in front of 18,000 spectators.',
      'The 24-year-old finished 0.3 seconds ahead of Kenya’s Grace Wanjiru.',
      '“I did not look back once,” Keller said. “My legs were gone with 100 metres left.”',
      'She will run again in Brussels on 13 September.',
    ],
    figures: [
      ['1,500', 1500, 'metres'],
      ['18,000', 18_000, 'spectators'],
      ['24-year-old', 24, 'year'],
      ['0.3', 0.3, 'seconds', /ahead|finished/],
      ['100', 100, 'metres'],
    ],
    quotes: [
      ['I did not look back once,', 'Marta Keller'],
      ['My legs were gone with 100 metres left.', 'Marta Keller'],
    ],
    people: { 'Marta Keller': null, 'Grace Wanjiru': null },
    organisations: [],
    places: ['Switzerland CH', 'Oslo NO', 'Kenya KE', 'Brussels BE'],
    dates: [
      ['Sunday', '2024-09-01', '2024-09-01'],
      ['13 September', '2024-09-13', '2024-09-13'],
    ],
  },
  science: {
    date: '2023-11-08',
    text: [
      'Sea grass stores a third less carbon than was thought, according to a study published on Wednesday.',
      'Researchers at the University of Lisbon took samples from 62 meadows between Portugal and Norway.',
      '“It surprised all of us,” said Dr. Rui Tavares, a marine biologist who led the work.',
      'The meadows cover about 300,000 square kilometres and have shrunk by 7% a year since 1990.',
    ],
    figures: [
      ['a third', 1 / 3, null, /carbon/],
      ['62', 62, 'meadows', /samples|meadows/],
      ['300,000', 300_000, 'square kilometres', /meadows/],
      ['7%', 7, '%', /shrunk|meadows/],
    ],
    quotes: [['It surprised all of us,', 'Rui Tavares']],
    people: { 'Rui Tavares': 'marine biologist' },
    organisations: ['University of Lisbon'],
    places: ['Portugal PT', 'Norway NO'],
    dates: [
      ['Wednesday', '2023-11-08', '2023-11-08'],
      ['1990', '1990-01-01', '1990-12-31'],
    ],
  },
  disaster: {
    date: '2024-08-20',
    text: [
      'At least 41 people were killed and more than 200 injured when floods hit northern Pakistan on Monday, officials said.',
      'Some 3,000 homes were destroyed in Swat, and half of the bridges are gone.',
      '“We heard a roar and ran,” said Sajid Khan, 34, a teacher. “Nothing is left of our street.”',
      'The United Nations said it would send 15 tonnes of food this week.',
    ],
    figures: [
      ['41', 41, 'people', /killed/],
      ['200', 200, null, /injured/],
      ['3,000', 3000, 'homes', /destroyed/],
      ['half', 0.5, null, /bridges/],
      ['34', 34],
      ['15', 15, 'tonnes', /food/],
    ],
    quotes: [
      ['We heard a roar and ran,', 'Sajid Khan'],
      ['Nothing is left of our street.', 'Sajid Khan'],
    ],
    people: { 'Sajid Khan': 'teacher' },
    organisations: ['United Nations'],
    places: ['Pakistan PK'],
    dates: [
      ['Monday', '2024-08-19', '2024-08-19'],
      ['this week', '2024-08-19', '2024-08-25'],
    ],
  },
  courts: {
    date: '2025-03-12',
    text: [
      'A jury in Manchester on Tuesday convicted Alan Pryce, a former accountant, of stealing £1.4m from a charity.',
      'Pryce, 52, will be sentenced on April 4. Prosecutor Helen Marsh told the court that he had made “hundreds of small thefts look like wages.”',
      '“He betrayed people who had nothing,” Marsh said.',
      'Mr Pryce denied the charges. His lawyer, Omar Nasser, said he would appeal.',
    ],
    figures: [
      ['£1.4m', 1_400_000, 'GBP', /stealing|charity/],
      ['52', 52],
    ],
    quotes: [
      ['hundreds of small thefts look like wages.', 'Helen Marsh'],
      ['He betrayed people who had nothing,', 'Helen Marsh'],
    ],
    people: {
      'Alan Pryce': 'former accountant',
      'Helen Marsh': 'Prosecutor',
      'Omar Nasser': 'lawyer',
    },
    organisations: [],
    places: ['Manchester GB'],
    dates: [
      ['Tuesday', '2025-03-11', '2025-03-11'],
      ['April 4', '2025-04-04', '2025-04-04'],
    ],
  },
  obituary: {
    date: '2024-01-22',
    text: [
      'Eleanor Whitcombe, the historian who wrote about the lives of lighthouse keepers, died in Edinburgh on Saturday. She was 91.',
      'Born in Dublin in 1932, she taught at the University of Glasgow for more than 30 years.',
      '“She taught us to read what was not written down,” said Fiona Baird, a former student.',
      'Whitcombe published 14 books. Her husband died in 2009.',
    ],
    figures: [
      ['91', 91],
      ['30', 30, 'years', /taught/],
      ['14', 14, 'books', /published/],
    ],
    quotes: [['She taught us to read what was not written down,', 'Fiona Baird']],
    people: { 'Eleanor Whitcombe': 'historian', 'Fiona Baird': 'former student' },
    organisations: ['University of Glasgow'],
    places: ['Edinburgh GB', 'Dublin IE'],
    dates: [
      ['Saturday', '2024-01-20', '2024-01-20'],
      ['1932', '1932-01-01', '1932-12-31'],
      ['2009', '2009-01-01', '2009-12-31'],
    ],
  },
  diplomacy: {
    date: '2024-10-10',
    text: [
      'French and Brazilian officials will meet in Geneva on Friday to discuss a fund of €2.5 billion for forests, the European Commission said.',
      '“No single country can pay for this,” said Luísa Prado, Brazil’s deputy environment minister.',
      'Paris has promised 40 percent of the money. Two-thirds of it is to be spent by 2030.',
      'The talks began last month in Nairobi.',
    ],
    figures: [
      ['€2.5 billion', 2_500_000_000, 'EUR', /fund|forests/],
      ['40 percent', 40, '%', /money/],
      ['Two-thirds', 2 / 3, null, /spent/],
    ],
    quotes: [['No single country can pay for this,', 'Luísa Prado']],
    people: { 'Luísa Prado': 'deputy environment minister' },
    organisations: ['European Commission'],
    places: ['France FR', 'Brazil BR', 'Geneva CH', 'Paris FR', 'Nairobi KE'],
    dates: [
      ['Friday', '2024-10-11', '2024-10-11'],
      ['2030', '2030-01-01', '2030-12-31'],
      ['last month', '2024-09-01', '2024-09-30'],
    ],
  },
};
