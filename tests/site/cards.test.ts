import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { formerSlug, oddHeadlines, oddSlugs } from './odd.ts';
import { excerpt, full } from './seeds.ts';

const [dist, odd] = [inject('dist'), inject('odd')];
const cardOf = (site: string, slug: string) =>
  readFileSync(join(site, 'stories', slug, 'card.png'));

describe.each([
  ['this project’s own texts', dist],
  ['the odd archive', odd],
])('in %s', (_, site) => {
  const slugs = globSync('stories/*.json', { cwd: site }).map((name) =>
    name.replaceAll('\\', '/').slice('stories/'.length, -'.json'.length),
  );

  test.each(slugs)('%s has a card', async (slug) => {
    const png = cardOf(site, slug);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
    // Not a bare sheet: paper, ink and the accent are on it.
    const { channels } = await sharp(png).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });
});

test('stories that say different things have different cards', () => {
  const cards = [...Object.keys(oddHeadlines), oddSlugs.bare, oddSlugs.rich, oddSlugs.renamed];
  expect(new Set(cards.map((slug) => cardOf(odd, slug).toString('base64'))).size).toBe(
    cards.length,
  );
  expect(cardOf(dist, excerpt).equals(cardOf(dist, full))).toBe(false);
});

test('a card is at its story’s old address too', () => {
  expect(cardOf(odd, formerSlug).equals(cardOf(odd, oddSlugs.renamed))).toBe(true);
});
