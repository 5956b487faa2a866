import { paragraphOf } from '../../src/markdown/block.ts';
import { writeCopy } from '../../src/markdown/copy.ts';
import { copySchema, type CopyFields } from '../../src/story.ts';
import { sha256 } from '../../src/text/normal.ts';
import { relatives } from './relatives.ts';

/** Where the odd archive is published: below a path of its host. */
export const oddSite = 'https://example.org/news';

/** Headlines that are hard to show, to measure, to quote and to put into a file, by their stories' slugs. */
export const oddHeadlines: Record<string, string | null> = {
  quotes: `"The 'ferry'," she said: “no” & \\no\\ {braces}, 100%, $5, #1, ~tilde_under^hat`,
  markup: '</title><script>window.hit = 1</script><b>Harbour</b> ]]> &amp; <!-- closed',
  emoji: '🚢🎉 Ferry party 👩‍👩‍👧‍👦 ends at 1️⃣8️⃣ 🇫🇮',
  long: `The council of the outer islands decides ${'and decides again that the winter ferry is to sail '.repeat(19)}on`,
  unbroken: 'Harbour'.repeat(60),
  arabic: 'العبارة الشتوية تعود إلى الجزر الخارجية يوم الاثنين',
  hebrew: 'המעבורת "החורפית" חוזרת אל האיים',
  chinese: '冬季渡轮星期一重返外岛，此前渔船已航行两个冬天',
  thai: 'เรือข้ามฟากฤดูหนาวกลับมาแล้ว',
  turned: 'quay \u202etide news',
  control: 'Ferry a\u0001b\u001b[31mc\ufffe sails',
  accents: `Fe${'\u0301\u0316\u0489'.repeat(40)}rry`,
  headless: null,
};

/** What each of them has to say, all different, so that none is a version of another. */
const bodies: Record<string, string> = {
  quotes: 'She said it twice on the pier, and nobody wrote it down before the tide came in.',
  markup: 'Markup was found on the harbour wall one morning, in white paint and in a neat hand.',
  emoji: 'There was music until the last boat left, and somebody lost a red balloon over the bay.',
  long: 'After nine hours the chair closed the meeting, opened a window and asked for another vote.',
  unbroken:
    'The sign over the gate has no room for spaces, says the painter who was paid by the letter.',
  arabic: 'تعود العبارة يوم الاثنين بعد شتاءين من قوارب الصيد، كما قال مجلس الجزر.',
  hebrew: 'המעבורת תפליג שוב ביום שני אחרי שני חורפים של סירות דיג, אמרה המועצה.',
  chinese: '岛务会说，渡轮星期一将再次启航。居民等了两个冬天，靠渔船往来。',
  thai: 'เรือจะออกอีกครั้งในวันจันทร์ หลังจากสองฤดูหนาวที่มีแต่เรือประมง สภาเกาะกล่าว',
  turned: 'Whoever reads the notice from the other side finds that it says the opposite of itself.',
  control:
    'A machine in the office prints bells where letters ought to be, and rings at every line.',
  accents:
    'The typesetter dropped a whole box of marks, and all of them landed on one word of this.',
  headless: 'Nobody gave this report a headline, for the one who writes them was out with a cold.',
};

const languages: Record<string, string> = { arabic: 'ar', hebrew: 'he', chinese: 'zh', thai: 'th' };

function storyOf(id: string, fields: Partial<CopyFields>, paragraphs: readonly string[]) {
  const source = `${id}\n`;
  const { origin: _, ...plain } = copySchema.parse({
    origin: { file: id, sha256: sha256(''), bytes: 0, lines: [], made: '0'.repeat(16) },
  });
  return {
    [`sources/${id}.txt`]: source,
    [`stories/${id}.md`]: writeCopy({
      fields: { ...plain, ...fields },
      origin: {
        ...{ file: `${id}.txt`, sha256: sha256(source), bytes: Buffer.byteLength(source) },
        ...{ encoding: 'utf-8', lines: [{ line: 1, role: 'headline' }] },
      },
      blocks: paragraphs.map(paragraphOf),
    }),
  };
}

const headlined = Object.entries(oddHeadlines).map(([id, headline]) =>
  storyOf(
    id,
    {
      headline,
      language: languages[id] ?? 'en',
      published: '2024-03-08',
      sourceLine: id === 'headless' ? null : `The ${id} gazette, "est. <1850>" & sons`,
    },
    [bodies[id] ?? ''],
  ),
);

/** Of a story without a date or anything else but a body, of one with everything, and of one that was renamed twice. */
export const oddSlugs = { bare: 'bare', rich: 'rich', renamed: 'renamed' };

/** Of one in Arabic, whose second paragraph says much of the first again, with other marks on its letters. */
export const arabicSlug = 'voyage';
export const formerSlug = 'before-it-was-renamed';

/** The archive's content, by path: stories that are hard to show, and a family of five. */
export const odd: Record<string, string> = {
  ...relatives,
  ...Object.fromEntries(headlined.flatMap((files) => Object.entries(files))),
  ...storyOf(oddSlugs.bare, { language: null }, [
    'Nobody knows when this was written, nor who wrote it; it is about a pier and a cat.',
  ]),
  ...storyOf(
    oddSlugs.rich,
    {
      kicker: 'Islands & <Ports>',
      headline: 'Norway lends two ferries to Kazakhstan, “for a song”',
      standfirst: 'The ships sail in spring, "if the ice allows", the minister says.',
      byline: 'Ada Byrne, Tom Okafor and Ann-Marie O’Neill',
      published: '2024-03-04',
      updated: '2024-03-06',
      readingMinutes: 2,
      caption: 'The older of the two ships in Bergen.',
      credit: 'Harbour Pictures/"Lee"',
      sourceLine: 'Island Courier',
      language: 'en',
      related: [
        {
          publisher: 'Island Courier',
          headline: 'More of it',
          url: 'https://example.com/a?b=1&c=2',
        },
      ],
    },
    [
      'BERGEN, Norway (Island Courier) — Norway will lend two ferries worth $3.5 million to Kazakhstan in April, Prime Minister Jonas Berg said on Monday.',
      '“They are old ships, and good ones,” Berg told reporters in Oslo. “We shall miss them.”',
      'About 70 percent of the 1,200 islanders were against it, a survey by the University of Bergen found, while 20 percent were for it.',
      'The ministry in Astana said that the ships would sail on the Caspian Sea by 1 May 2024.',
    ],
  ),
  ...storyOf(arabicSlug, { language: 'ar', headline: 'رحلة العبارة', published: '2024-03-09' }, [
    'قال القبطان إن العبارة تبحر يوم الاثنين، «إذا سمح الجليد»، إلى الجزر الخارجية.',
    'قال القبطان إن الْعَبَّارَة تبحر يوم الاثنين - أو الثلاثاء - إلى الميناء.',
  ]),
  ...storyOf(
    oddSlugs.renamed,
    {
      headline: 'Mill reopens',
      published: '2023-12-31',
      formerSlugs: [formerSlug],
      language: 'en',
    },
    ['The mill at the river opens its doors again on Friday after a year of work on its wheel.'],
  ),
};
