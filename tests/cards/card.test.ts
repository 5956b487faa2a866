import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardSize, drawCard, type Card } from '../../src/cards/card.ts';
import { cardMap, pictureFrame } from '../../src/cards/picture.ts';
import { readTypefaces } from '../../src/cards/press.ts';
import { viewOf } from '../../src/charts/map.ts';

const faces = await readTypefaces();

const plain: Card = {
  site: { name: 'Stemma', tagline: 'Every version of the story' },
  kickers: [],
  headline: 'Ferry returns to the outer islands',
  date: '8 March 2024',
  source: 'Island Courier',
  extent: 'Full text · 3 paragraphs',
  paragraphs: [true, true, true],
  picture: null,
};

const norway = viewOf(
  [{ name: 'Norway', kind: 'country', country: 'NO', coordinates: null, weight: 1 }],
  cardMap,
);
const withMap: Card = { ...plain, picture: norway === null ? null : { map: norway } };

/** The lines of a card's letters, each with the box of what is drawn. */
function lettersOf(card: Card) {
  const svg = drawCard(card, faces);
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  return svg
    .slice(svg.lastIndexOf('<g transform="translate(64'))
    .split('\n')
    .filter((line) => line.startsWith('<g fill'))
    .map((line) => {
      const box = new Resvg(`${head}${line}</svg>`, { font: { loadSystemFonts: false } }).getBBox();
      return { line, box };
    });
}

/** How far letters may stand out of the line that they are measured by, such as the tail of a j. */
const overhang = 6;

function expectInColumn(card: Card): void {
  const right = card.picture === null ? cardSize.width - 64 : pictureFrame.x - 40;
  for (const { box } of lettersOf(card)) {
    if (box === undefined) throw new Error('a line of letters is drawn, and nothing is seen');
    expect(box.x).toBeGreaterThan(64 - overhang);
    expect(box.x + box.width).toBeLessThan(right + overhang);
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(cardSize.height - 32);
  }
}

describe('a card', () => {
  test('is well-formed, and draws no text that would need a font', () => {
    const svg = drawCard({ ...withMap, headline: '</svg><script>&"\'' }, faces);
    expect(svg).not.toMatch(/<text|<script|href|NaN|undefined|Infinity/);
    expect(() => new Resvg(svg)).not.toThrow();
  });

  test('is the same each time', () => {
    expect(drawCard(withMap, faces)).toBe(drawCard(withMap, faces));
  });

  test('keeps all letters in their column, in whatever language', () => {
    for (const headline of [
      'The council of the outer islands decides '.repeat(25),
      'Harbour'.repeat(140),
      'W',
      'العبارة الشتوية تعود إلى الجزر الخارجية يوم الاثنين '.repeat(20),
      'ﷺ'.repeat(60),
      'Phà mùa đông trở lại các đảo ở phía nam',
      `Fe${'\u0301\u0316\u0489'.repeat(400)}rry j${'\u0323'.repeat(100)}`,
      'ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ jgq ÅÄỂ',
    ]) {
      const kickers = ['A kicker that is much longer than any column of the card could be, really'];
      const source = 'A source line that goes on and on and on and on and on and on and on and on';
      for (const card of [plain, withMap]) expectInColumn({ ...card, headline, kickers, source });
    }
  });

  test('keeps all letters in their column, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.boolean(),
        (headline, source, isBesideMap) => {
          expectInColumn({
            ...(isBesideMap ? withMap : plain),
            headline,
            source,
            kickers: [source],
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is written from the right where its headline is read from there', () => {
    const [line] = lettersOf({ ...plain, headline: 'המעבורת חוזרת' });
    expect((line?.box?.x ?? 0) + (line?.box?.width ?? 0)).toBeGreaterThan(1120);
    expect(line?.box?.x).toBeGreaterThan(300);
  });

  test('shows the day where no font has the headline', () => {
    const day = drawCard({ ...plain, headline: '8 March 2024', date: null }, faces);
    expect(drawCard({ ...plain, headline: '冬季渡轮' }, faces)).toBe(day);
  });

  test('shows what the site says of itself where there is not even a day', () => {
    const shown = drawCard({ ...plain, headline: plain.site.tagline, date: null }, faces);
    expect(drawCard({ ...plain, headline: '冬季渡轮', date: null }, faces)).toBe(shown);
  });

  test('leaves out a kicker and a source that no font has', () => {
    const without = drawCard({ ...plain, source: null }, faces);
    expect(drawCard({ ...plain, kickers: ['国际'], source: '新华社' }, faces)).toBe(without);
  });

  test('sets a short headline larger than a long one', () => {
    const heightOf = (headline: string) => lettersOf({ ...plain, headline })[0]?.box?.height ?? 0;
    expect(heightOf('Hill')).toBeGreaterThan(1.5 * heightOf('Hill '.repeat(60)));
  });

  test('draws the bars of a chart as long as they say, and a title where there is one', () => {
    const bars = [
      { amount: '70 percent', label: 'against it', length: 0.7 },
      { amount: '20 percent', label: '反对', length: 0.2 },
    ];
    const svg = drawCard({ ...plain, picture: { title: null, bars } }, faces);
    const widths = [...svg.matchAll(/<rect x="720"[^>]* width="([\d.]+)"/g)].map(([, one]) =>
      Number(one),
    );
    expect(widths.map((one) => one / (widths[0] ?? 1))).toEqual([
      1,
      expect.closeTo(0.7),
      1,
      expect.closeTo(0.2),
    ]);
    const titled = drawCard({ ...plain, picture: { title: 'islanders …', bars } }, faces);
    expect(titled.split('<g fill').length).toBe(svg.split('<g fill').length + 1);
  });
});
