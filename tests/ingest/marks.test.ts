import { expect, test } from 'vitest';
import { splitCredit } from '../../src/ingest/marks.ts';

test.each([
  ['The older of the two ferries. (Photo Credit : Linden Press )', 'Linden Press'],
  [
    'The older of the two ferries. (Photo: \u00a0Tomas Hale / Linden Press via Getty Images)',
    'Tomas Hale / Linden Press via Getty Images',
  ],
  ['The older of the two ferries. [Image:  Reuters ]', 'Reuters'],
])('a credit is told without the white space around it: %s', (line, credit) => {
  expect(splitCredit(line)).toEqual({ words: 'The older of the two ferries.', credit });
});
