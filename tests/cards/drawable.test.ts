import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawable } from '../../src/cards/drawable.ts';
import { readTypefaces } from '../../src/cards/press.ts';

const { text: typeface } = await readTypefaces();
const covers = (characters: string) => typeface.covers(characters);
const drawn = (text: string) => drawable(text, covers);

describe('a text is drawn as far as the fonts have it', () => {
  test.each([
    ['as it is, in its scripts', 'Ferry “sails” – 50 % für Đặng, Łódź und Œuvre'],
    ['in Vietnamese', 'Phà mùa đông trở lại các đảo, chuyến đầu tiên vào thứ Hai'],
    ['in Cyrillic', 'Зимний паром «возвращается» на острова — їжак, љубав, Қазақстан'],
    ['in Greek', 'Το χειμερινό πλοίο επιστρέφει στα νησιά'],
    ['in Arabic, Persian and Urdu', 'العبارة الشتوية تعود، می\u200cخواهد پھر جزیرے'],
    ['in Hebrew', 'המעבורת "החורפית" חוזרת'],
  ])('%s', (_, text) => {
    expect(drawn(text)).toBe(text);
  });

  test.each([
    ['pictures are left out', '🚢🎉 Ferry party 👩‍👩‍👧‍👦 ends at 1️⃣8️⃣ 🇫🇮', 'Ferry party ends at 18'],
    [
      'what nobody sees is left out',
      'quay \u202etide\u2066 ne\u00adws\ufe0f \ue000',
      'quay tide news',
    ],
    [
      'control characters are left out',
      'Ferry a\u0001b\u001b[31mc\ufffe sails',
      'Ferry ab[31mc sails',
    ],
    ['half a character is left out', 'Ferry \ud83d sails', 'Ferry sails'],
    ['white space is one space', ' Ferry\n\u2028\t sails\u3000now ', 'Ferry sails now'],
    ['letters apart from their marks are joined', 'cafe\u0301', 'café'],
    ['other forms of letters are the letters', 'ﬁne Ｗｉｎｄ ①', 'fine Wind 1'],
    ['a joiner that joins nothing is left out', 'Fer\u200dry', 'Ferry'],
    [
      'a word that no font has is an ellipsis',
      'The mayor of 北京 市 sails home',
      'The mayor of … sails home',
    ],
    [
      'a word that is half another script is not told in part',
      'The new iPhone发布 arrives',
      'The new … arrives',
    ],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  test('of marks in mass two stay', () => {
    const marked = drawn(`Fe${'\u0301\u0323'.repeat(40)}rry`) ?? '';
    expect(marked.replace(/\p{M}/gu, '').normalize('NFD').replace(/\p{M}/gu, '')).toBe('Ferry');
    expect(marked.normalize('NFD').match(/\p{M}/gu)?.length).toBeLessThanOrEqual(3);
  });

  test.each([
    '冬季渡轮星期一重返外岛，此前渔船已航行两个冬天',
    'เรือข้ามฟากฤดูหนาวกลับมาแล้ว',
    '한국 겨울 페리 2',
    '🚢🎉',
    '\u202e\u0000',
    '…',
    '',
  ])('nothing of %j is drawn', (text) => {
    expect(drawn(text)).toBeNull();
  });
});

test('whatever the text, all that is drawn has a font, stands in one line, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const said = drawn(text);
      if (said === null) return;
      expect(Array.from(said).filter((character) => !covers(character))).toEqual([]);
      expect(said).not.toMatch(/[\n\r\t\p{Cc}\p{Bidi_Control}]|^ | $| {2}/u);
      expect(drawn(said)).toBe(said);
    }),
  );
});
