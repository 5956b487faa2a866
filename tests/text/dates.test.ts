import { describe, expect, test } from 'vitest';
import { datesIn, dayIn } from '../../src/text/dates.ts';

describe('a text states a day', () => {
  test.each([
    ['November 6, 2025', 'en', '2025-11-06'],
    ['6 November 2025', null, '2025-11-06'],
    ['Published: Thu 6 Nov 2025 14:05 GMT', 'en', '2025-11-06'],
    ['Thursday, November 6th, 2025', 'en', '2025-11-06'],
    ['Sept. 9, 2025', 'en', '2025-09-09'],
    ['2025-11-06', null, '2025-11-06'],
    ['2025-11-06T23:50:00-08:00', null, '2025-11-06'],
    ['13/11/2025', 'en', '2025-11-13'],
    ['11/13/25 4:02pm', 'en', '2025-11-13'],
    ['06. 01. 2026, 14:59 Uhr', 'de', '2026-01-06'],
    ['11.14.2019 09:00 AM', 'en', '2019-11-14'],
    ['2 de diciembre de 2024', 'es', '2024-12-02'],
    ['1er janvier 2024', 'fr', '2024-01-01'],
    ['5 февраля 2024 года', 'ru', '2024-02-05'],
    ['3. huhtikuuta 2024', 'fi', '2024-04-03'],
    ['2013年04月09日', 'ja', '2013-04-09'],
    ['2025.05.15 20:00', 'ko', '2025-05-15'],
    ['٦ نوفمبر ٢٠٢٥', 'ar', '2025-11-06'],
  ])('%s (%s)', (text, language, day) => {
    expect(dayIn(text, language)).toBe(day);
  });
});

test.each([
  ['Published Wed, Feb 28 20247:00 AM EST', '2024-02-28'],
  ['December 23, 202311:08 AM UTC', '2023-12-23'],
  ['By Ana ReedDec 22, 2023', '2023-12-22'],
])('a scraped page ran words together: %s', (text, day) => {
  expect(dayIn(text, 'en')).toBe(day);
});

test.each([
  '10/11/2025',
  'November 2025',
  'Thursday',
  '30 February 2025',
  'Chapter 12',
  'March 4 – 9, 2024',
  'Dismay 4, 2024',
  '1.2.2025.3',
])('"%s" states no day without doubt', (text) => {
  expect(dayIn(text, 'en')).toBeNull();
});

test('two numbers that could both be the month give both readings, and where they stand', () => {
  const text = 'Posted 10/11/2025 at noon';
  const [date] = datesIn(text, 'en');
  expect(date?.readings).toEqual(['2025-10-11', '2025-11-10']);
  expect(text.slice(date?.start, date?.end)).toBe('10/11/2025');
});
