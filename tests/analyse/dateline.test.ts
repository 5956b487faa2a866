import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { datelineOf, placeOfDateline } from '../../src/analyse/dateline.ts';
import { textOf } from '../../src/analyse/text.ts';
import type { Block } from '../../src/story.ts';

function opening(text: string, language = 'en', kind: Block['kind'] = 'paragraph'): string | null {
  const blocks = [{ id: 'p-00000000', kind, text }];
  return datelineOf(blocks, analyse(textOf(blocks, language, null)).places);
}

describe('the dateline', () => {
  test.each([
    ['BERGEN, Norway (Island Courier) — Norway will lend two ferries.', 'BERGEN, Norway'],
    ['WASHINGTON (AP) — New uncertainty hangs over the talks.', 'WASHINGTON'],
    ['NEW YORK (Reuters) - Oil prices fell sharply on Tuesday.', 'NEW YORK'],
    ['LONDON, March 4 (Reuters) - Oil prices fell sharply.', 'LONDON, March 4'],
    ['London, 5 November 2025 - The minister said so.', 'London, 5 November 2025'],
    ['RAFAH, Gaza Strip (AP) — More than 20 boats sailed.', 'RAFAH, Gaza Strip'],
    ['ATLANTA -- Federal officials are warning the state.', 'ATLANTA'],
    ['UNITED NATIONS (AP) — The council met.', 'UNITED NATIONS'],
    ['BRUSSELS — “For years it has lagged,” she said.', 'BRUSSELS'],
    ['ISLAMABAD: The government said on Monday that it would.', 'ISLAMABAD'],
    ['Washington (Reuters) – The council met.', 'Washington'],
  ])('of %s', (text, dateline) => {
    expect(opening(text)).toBe(dateline);
  });

  test('stands in a text of another language too, before an agency', () => {
    expect(opening('Kiel/Oslo (dpa) - Die Fähre fährt wieder, sagt der Rat.', 'de')).toBe(
      'Kiel/Oslo',
    );
  });

  test.each([
    ['a country that a clause is about', 'Norway — the country of ferries — said no.'],
    ['a country in capitals that a clause is about', 'NORWAY — which has many ferries — said no.'],
    ['a city that a clause is about', 'London – a city of ferries – said no.'],
    ['a people', 'NORWEGIANS — Those who sail said no.'],
    ['a picture’s caption', 'FILE (AP) - Mike and Jane Roberts tend to their boat.'],
    ['a letter', 'Dear Reader - The ferry is late.'],
    ['a word in capitals', 'STARS — They are just like us.'],
    ['a site’s name', 'PanARMENIAN.Net - Verified video footage shows a boat.'],
    ['a text in capitals', 'BRUSSELS — FOR YEARS IT HAS LAGGED.'],
    ['a politician’s party', 'Joe Biden (D) - The president said so.'],
    ['a country before a colon', 'GERMANY: The government said so.'],
    ['an agency alone', '(Reuters) - The council met.'],
    ['a sentence', 'The ferry of Bergen sails again on Monday.'],
    ['nothing', ''],
  ])('is not made of %s', (_, text) => {
    expect(opening(text)).toBeNull();
  });

  test('is no subheading’s', () => {
    expect(opening('WASHINGTON (AP) — New uncertainty', 'en', 'heading')).toBeNull();
    expect(datelineOf([], [])).toBeNull();
  });
});

test('the place of a dateline is what stands before the day', () => {
  expect(placeOfDateline('BERGEN, Norway, April 25')).toBe('BERGEN, Norway');
  expect(placeOfDateline('BERGEN, 25 April 2024')).toBe('BERGEN');
  expect(placeOfDateline('BERGEN, Norway')).toBe('BERGEN, Norway');
});
