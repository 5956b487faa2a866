import { expect, test } from 'vitest';
import { familyName, folded, slugsOf } from '../../src/concordance/names.ts';
import { slugSchema } from '../../src/story.ts';

test.each([
  ['José Álvarez', 'jose alvarez'],
  ['JEAN  DUPONT', 'Jean Dupont'],
  ['Seán O’Brien', "Sean O'Brien"],
  ['Łódź', 'łódź'],
])('%s and %s are one name', (a, b) => {
  expect(folded(a)).toBe(folded(b));
});

test('names that differ in more than case and accents are two', () => {
  expect(folded('Anna Holm')).not.toBe(folded('Anne Holm'));
});

test.each([
  ['Donald Trump', ['Donald Trump', 'Trump', 'Trump'], 'Trump'],
  ['Xi Jinping', ['Xi Jinping', 'Xi'], 'Xi'],
  ['Ursula von der Leyen', ['Ursula von der Leyen', 'von der Leyen'], 'von der Leyen'],
  ['Ada Holm', ['Ada Holm'], 'Holm'],
  ['Robert Ford Jr.', [], 'Ford'],
  ['Pelé', ['Pelé'], 'Pelé'],
  ['Mia Berg', ['Mia', 'Berg', 'Berg'], 'Berg'],
])('%s, called %j, is filed under %s', (name, called, family) => {
  const { start, end } = familyName(name, called);
  expect(name.slice(start, end)).toBe(family);
});

test('a name is its own address, whatever others there are', () => {
  const alone = slugsOf([['anna holm', 'Anna Holm']], 'person');
  const among = slugsOf(
    [
      ['abel', 'Abel'],
      ['anna holm', 'Anna Holm'],
      ['zoe', 'Zoe'],
    ],
    'person',
  );
  expect(alone.get('anna holm')).toBe('anna-holm');
  expect(among.get('anna holm')).toBe('anna-holm');
});

test('of names that come to one address the first has it, and the others a hash of their own', () => {
  const two = slugsOf(
    [
      ['georgia ge country', 'Georgia'],
      ['georgia us region', 'Georgia'],
    ],
    'place',
  );
  const three = slugsOf(
    [
      ['georgia ge country', 'Georgia'],
      ['georgia us city', 'Georgia'],
      ['georgia us region', 'Georgia'],
    ],
    'place',
  );
  expect(two.get('georgia ge country')).toBe('georgia');
  expect(two.get('georgia us region')).toMatch(/^georgia-[0-9a-f]{6}$/);
  expect(three.get('georgia us region')).toBe(two.get('georgia us region'));
  expect(new Set(three.values()).size).toBe(3);
});

test('a name in any script has an address, and so has one without a letter', () => {
  const slugs = [
    ...slugsOf(
      [
        ['習近平', '習近平'],
        ['†', '†'],
        ['☂', '☂'],
        ['x'.repeat(300), 'x'.repeat(300)],
      ],
      'person',
    ).values(),
  ];
  expect(slugs.every((slug) => slugSchema.safeParse(slug).success)).toBe(true);
  expect(slugs[1]).toMatch(/^person-[0-9a-f]{6}$/);
  expect(new Set(slugs).size).toBe(4);
});
