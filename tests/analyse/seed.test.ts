import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { textOf } from '../../src/analyse/text.ts';
import { readCopy } from '../../src/markdown/copy.ts';
import { full } from '../site/seeds.ts';

const path = join(import.meta.dirname, '../../content/stories', `${full}.md`);
const copy = readCopy(readFileSync(path, 'utf8'), path);
if ('problems' in copy) throw new Error(`${path} cannot be read`);
const found = analyse(textOf(copy.blocks, 'en', '2025-11-06'));

test('the figures of the first story say what they measure', () => {
  expect(found.figures.map(({ text, measures }) => `${text}: ${measures ?? ''}`)).toEqual([
    'five: Central Asian countries from which President Donald Trump is scheduled to host leaders at the White House',
    'one-year: delay that China announced in implementing these new restrictions',
    '70 percent: global rare earth mining for which China accounts',
    "90 percent: world's rare earths processing that China controls",
    'half: world’s uranium that Central Asia produces',
    '$3.07 billion: critical minerals that Kazakhstan exported to China in 2023',
    '$1.8 billion: critical minerals that Kazakhstan exported to Russia in 2023',
    '$544 million: critical minerals that Kazakhstan exported to the US in 2023',
    '10th: anniversary of the C5+1',
    'five: leaders with whom Democratic President Joe Biden met on the sidelines of the UN General Assembly in 2023',
  ]);
});

test('its speakers are named with what they are', () => {
  expect(found.quotes.map(({ speaker, role }) => [speaker, role])).toEqual([
    [
      'Jim Risch',
      'Republican Senator of Idaho; chairman of the Senate Foreign Relations Committee and a sponsor of the legislation',
    ],
    ['Marco Rubio', 'Secretary of State'],
    ['Sergio Gor', 'US ambassador to India'],
  ]);
});

test('its dates go from the collapse of a state to the day of the summit', () => {
  const days = found.dates.map(({ from, to }) => [from, to]);
  expect(days).toContainEqual(['1991-01-01', '1991-12-31']);
  expect(days).toContainEqual(['2025-10-27', '2025-11-02']);
  expect(days).toContainEqual(['2025-11-06', '2025-11-06']);
  expect(days).toHaveLength(9);
});
