const digits = '7'.repeat(400);
const longName = `Anna ${'Reedmarsh'.repeat(33)}`;
/** What would act if it were not shown. */
export const markup = '<b onclick="alert(1)">';

/** What news should not have, by the file that has it: its date, where it has one, and its paragraphs. */
const texts: Record<string, string[]> = {
  undated: [
    'The ferry left the harbour on Tuesday and came back a week later, the council said.',
    'About 40 people had waited for it since March, and nobody knew of the storm.',
  ],
  ahead: [
    '2031-01-02',
    'The bridge was closed on Monday, and it was to open again in May 2030, the council said.',
  ],
  endless: [
    '2026-03-04',
    `The meter of the old lighthouse showed ${digits} litres, and then $${digits} million, and 1,2,3,4 after that.`,
    `It had been 1.2.3.4 before, ${'1,000'.repeat(80)} at noon and ${digits}% in the evening, or so the keeper wrote.`,
  ],
  scripts: [
    '2026-03-05',
    'In one village ٤٥٪ voted, in another १२ percent and in a third ３４％, the office for elections said.',
  ],
  named: [
    '2026-03-06',
    `${longName} said that the quay would be mended soon, and Mr ${longName.slice(5)} thanked the council of the island.`,
  ],
  long: [
    '2026-03-07',
    Array.from(
      { length: 1900 },
      (_, index) =>
        `On that day the council of Northwick told reporters that ${index + 3} boats, about 20 percent, had left Dublin.`,
    ).join(' '),
  ],
  unclosed: [
    '2026-03-08',
    `“The harbour is closed, said Anna Reed. ${'“The quay '.repeat(300)}`,
    `" ‘ “ « The boats of the island " were left ' at sea ” for longer than anybody said ${'"('.repeat(300)}`,
  ],
  line: ['Nothing more is known of it.'],
  quoted: [
    '2026-03-10',
    '“We waited at the quay for the whole night, and nobody came to tell us why.”',
    '“The boat had gone before we were there, and the office was closed by then.”',
    '“There was light in the tower, but the keeper would not open the door for us.”',
  ],
  tabled: [
    '2026-03-12',
    'The catch of the last three years is told below, in tonnes and in money, by the harbour office.',
    '| Year | Herring | Worth |\n| - | - | - |\n| 2023 | 1,200 | $3.4 million |\n| 2024 | 900 | $2.1 million |\n| 2025 | 35% less | €1,500 |',
  ],
};

/** A text with markup in every name, as plain text. */
const marked = `“Leave the quay to us, ${markup} and go,” said Anna Reed ${markup}, mayor of Dublin ${markup}, on Monday ${markup}. Reed ${markup} spent $5 million ${markup} at the Northwick Bank ${markup}.`;

/** A text without a paragraph. */
const headings = `# Headed\n\n2026-03-11\n\n${['The quay', 'Anna Reed said', 'Up 40 percent', 'In Paris on Monday'].map((line) => `## ${line}`).join('\n\n')}\n`;

/** What is found in a text in another language. */
interface Foreign {
  headline: string;
  paragraphs: string[];
  figures: [words: string, value: number, unit: string][];
  dates: [words: string, day: string][];
  places: string[];
}

/** Texts in other languages, by the language. */
export const foreign: Record<string, Foreign> = {
  de: {
    headline: 'Der Hafen von Nordwick bleibt bis zum Frühjahr geschlossen',
    paragraphs: [
      'Der Umbau des Hafens kostet 3,5 Millionen Euro und damit 12 % mehr als geplant, wie die Gemeinde am 3. März 2026 mitteilte.',
      'Die Fischer aus Island hatten zuvor 1.234,56 € gesammelt. „Wir wollen gemeinsam nach einer anderen Lösung suchen“, sagte der Kapitän.',
    ],
    figures: [
      ['3,5 Millionen Euro', 3_500_000, 'EUR'],
      ['12 %', 12, '%'],
      ['1.234,56 €', 1234.56, 'EUR'],
    ],
    dates: [['3. März 2026', '2026-03-03']],
    places: [],
  },
  fr: {
    headline: 'Le port reste fermé jusqu’au printemps',
    paragraphs: [
      'La commune a annoncé que les travaux du vieux quai coûteront 12 000 € de plus que prévu, soit 7,5 % du budget de la ville.',
      'Les pêcheurs de Paris ont attendu toute la nuit devant la porte du bureau, mais personne n’est venu leur parler.',
    ],
    figures: [
      ['12 000 €', 12_000, 'EUR'],
      ['7,5 %', 7.5, '%'],
    ],
    dates: [],
    places: ['Paris'],
  },
  es: {
    headline: 'El puerto sigue cerrado hasta la primavera',
    paragraphs: [
      'El ayuntamiento anunció que las obras del viejo muelle costarán 3 millones de euros, un 15 % más de lo que estaba previsto.',
      'Los pescadores de Portugal esperaron toda la noche delante de la oficina, pero nadie vino a hablar con ellos.',
    ],
    figures: [
      ['3 millones de euros', 3_000_000, 'EUR'],
      ['15 %', 15, '%'],
    ],
    dates: [],
    places: ['Portugal'],
  },
  ru: {
    headline: 'Гавань останется закрытой до весны',
    paragraphs: [
      'Ремонт старого причала обойдётся городу в 12,5 млн евро, что на 20 % больше, чем было обещано жителям прошлой зимой.',
      'Рыбаки всю ночь ждали у дверей конторы, но никто не вышел к ним и ничего не объяснил про закрытие гавани.',
    ],
    figures: [
      ['12,5 млн евро', 12_500_000, 'EUR'],
      ['20 %', 20, '%'],
    ],
    dates: [],
    places: [],
  },
  ar: {
    headline: 'الميناء يبقى مغلقا حتى الربيع',
    paragraphs: [
      'قالت البلدية إن إصلاح الرصيف القديم سيستغرق وقتا أطول مما كان متوقعا وإن نسبة ٤٥٪ من القوارب غادرت الميناء قبل العاصفة.',
      'وانتظر الصيادون طوال الليل أمام باب المكتب لكن أحدا لم يخرج إليهم ولم يشرح لهم سبب الإغلاق.',
    ],
    figures: [['٤٥٪', 45, '%']],
    dates: [],
    places: [],
  },
  zh: {
    headline: '港口将关闭至春天',
    paragraphs: [
      '市政府表示，旧码头的修复工作需要比预期更长的时间，大约35%的船只在风暴来临之前已经离开了港口。',
      '渔民们整夜在办公室门口等候，但是没有人出来向他们解释港口为什么关闭，也没有人告诉他们什么时候开放。',
    ],
    figures: [['35%', 35, '%']],
    dates: [],
    places: [],
  },
  ja: {
    headline: '港は春まで閉鎖される',
    paragraphs: [
      '市によると、古い桟橋の修理には予定よりも長い時間がかかり、船のおよそ35%が嵐の前に港を出たという。',
      '漁師たちは一晩中事務所の前で待っていたが、誰も出てこなかったし、なぜ港が閉まっているのかも説明しなかった。',
    ],
    figures: [['35%', 35, '%']],
    dates: [],
    places: [],
  },
};

/** All of them as sources, by their paths below content/. */
export const sources: Record<string, string> = Object.fromEntries([
  ...Object.entries(texts).map(([name, paragraphs]): [string, string] => [
    `sources/${name}.md`,
    `# ${name.charAt(0).toUpperCase()}${name.slice(1)} words of the island\n\n${paragraphs.join('\n\n')}\n`,
  ]),
  ['sources/headed.md', headings],
  ['sources/marked.txt', `Marked words of the island\n\n2026-03-13\n\n${marked}\n`],
  ...Object.entries(foreign).map(([language, { headline, paragraphs }]): [string, string] => [
    `sources/${language}.txt`,
    `${headline}\n\n2026-03-09\n\n${paragraphs.join('\n\n')}\n`,
  ]),
]);
