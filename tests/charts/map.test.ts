import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapOf, viewOf, type MapPlace } from '../../src/charts/map.ts';
import { svgOf } from '../../src/charts/map-svg.ts';
import { land, outlineOf } from '../../src/charts/world.ts';

const size = { width: 600, height: 400 };

function country(name: string, code: string): MapPlace {
  return { name, kind: 'country', country: code, coordinates: null, weight: 1 };
}

function city(
  name: string,
  coordinates: readonly [number, number],
  code: string | null = null,
): MapPlace {
  return { name, kind: 'city', country: code, coordinates, weight: 1 };
}

/** Where a point of the world stands on a view. */
function at(places: readonly MapPlace[], point: [number, number]): [number, number] {
  const [x = NaN, y = NaN] = viewOf(places, size)?.project(point) ?? [];
  return [x, y];
}

const isInside = ([x, y]: [number, number], height = size.height) =>
  x >= 0 && x <= size.width && y >= 0 && y <= height;

describe('a map shows', () => {
  test('a city in the middle, with the land around it', () => {
    const seoul = [city('Seoul', [126.98, 37.57])];
    const [x, y] = at(seoul, [126.98, 37.57]);
    expect(x).toBeCloseTo(300);
    expect(y).toBeCloseTo(200);
    expect(isInside(at(seoul, [126.7, 38.3]))).toBe(true);
    expect(isInside(at(seoul, [139.7, 35.7]))).toBe(false);
  });

  test.each([
    ['Russia, on both sides of the antimeridian', 'RU', [28, 60], [-170, 66]],
    ['Fiji, which the antimeridian parts', 'FJ', [177.4, -17.8], [-179.9, -16.8]],
    ['the United States from coast to coast', 'US', [-124, 40.5], [-70, 43.5]],
  ] as const)('%s', (_, code, west, east) => {
    const alone = [country('It', code)];
    const [left, right] = [at(alone, [...west]), at(alone, [...east])];
    expect([left, right].map((point) => isInside(point))).toEqual([true, true]);
    expect(right[0] - left[0]).toBeGreaterThan(20);
    expect(right[0] - left[0]).toBeLessThan(size.width);
  });

  test('two neighbours on either side of the antimeridian beside each other', () => {
    const both = [city('Suva', [178.4, -18.1], 'FJ'), city('Apia', [-171.8, -13.8], 'WS')];
    const [suva, apia] = [at(both, [178.4, -18.1]), at(both, [-171.8, -13.8])];
    expect([suva, apia].map((point) => isInside(point))).toEqual([true, true]);
    expect(apia[0]).toBeGreaterThan(suva[0]);
  });

  test('the whole world where places stand all around it, with north up', () => {
    const all = [
      city('London', [-0.1, 51.5]),
      city('New York', [-74, 40.7]),
      city('Tokyo', [139.7, 35.7]),
      city('Wellington', [174.8, -41.3]),
      city('Nairobi', [36.8, -1.3]),
      city('Lima', [-77, -12]),
    ];
    const view = viewOf(all, size);
    expect(view?.beyond).toEqual([]);
    for (const { point } of view?.places ?? []) {
      expect(isInside(at(all, point), view?.height)).toBe(true);
    }
    expect(at(all, [0, 60])[1]).toBeLessThan(at(all, [0, -30])[1]);
    expect(view?.height).toBeLessThan(size.height);
  });

  test('two large countries across a pole with north up', () => {
    const both = [country('United States', 'US'), country('China', 'CN')];
    expect(at(both, [-100, 60])[1]).toBeLessThan(at(both, [-100, 20])[1]);
    expect(at(both, [110, 50])[1]).toBeLessThan(at(both, [110, 25])[1]);
  });

  test('what is close, and says what is far', () => {
    const baltic = ['EE', 'LV', 'LT', 'PL', 'FI'].map((code) => country(code, code));
    const view = viewOf([...baltic, country('New Zealand', 'NZ')], size);
    expect(view?.beyond.map(({ name }) => name)).toEqual(['New Zealand']);
    expect(view?.places).toHaveLength(5);
  });

  test('of a large country beside small ones as much as is seen there', () => {
    const places = [country('Estonia', 'EE'), country('Latvia', 'LV'), country('Russia', 'RU')];
    expect(isInside(at(places, [82.9, 55]))).toBe(false);
    const names = mapOf(places, size)?.large.names.map(({ text }) => text);
    expect(names).toContain('Russia');
  });
});

test.each([
  ['no place', []],
  ['none that has a point', [{ ...city('Atlantis', [0, 0]), coordinates: null }]],
  ['a country that the atlas does not know', [country('Erewhon', 'ZZ')]],
])('there is no map of %s', (_, places) => {
  expect(mapOf(places, size)).toBeNull();
});

test('a country too small to be seen has a dot', () => {
  const drawing = mapOf([country('Monaco', 'MC'), country('Germany', 'DE')], size);
  expect(drawing?.dots).toHaveLength(1);
});

test('the atlas is read by the codes that stories have, each country whole', () => {
  for (const code of ['KZ', 'US', 'GB', 'XK', 'PS', 'TW', 'SS', 'NO', 'FR']) {
    expect(outlineOf(code), code).toBeDefined();
  }
  const somewhere = new Set(land().map((land) => land.country));
  expect([...somewhere].filter((code) => code !== null && !/^[A-Z]{2}$/.test(code))).toEqual([]);
  // Hargeisa lies in the north of Somalia, which the atlas keeps apart.
  const [, north] = outlineOf('SO')?.points.reduce((a, b) => (a[1] > b[1] ? a : b)) ?? [0, 0];
  expect(north).toBeGreaterThan(11);
});

describe('as a file', () => {
  const anywhere = fc.record<MapPlace>({
    name: fc.string({ maxLength: 40, unit: 'binary' }),
    kind: fc.constantFrom('country', 'city', 'region', 'other'),
    country: fc.constantFrom(null, 'RU', 'FJ', 'US', 'SG', 'ZZ', 'AQ'),
    coordinates: fc.option(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
    ),
    weight: fc.nat({ max: 50 }),
  });

  test('it is small, and holds no number that is none, whatever the places', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 12 }), (places) => {
        const drawing = mapOf(places, size);
        if (drawing === null) return;
        const svg = svgOf({ ...drawing });
        const bare = svg.replaceAll(/>[^<]*<\/text>/g, '>');
        expect(bare).not.toMatch(/NaN|Infinity|undefined/);
        expect(Buffer.byteLength(bare)).toBeLessThan(25_000);
      }),
      { numRuns: 60 },
    );
  });

  test('a name is a name and never markup', () => {
    const drawing = mapOf([city('<script>alert(1)</script> & \u0000Co', [10, 50])], size);
    const svg = drawing === null ? '' : svgOf(drawing);
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; \ufffdCo');
    expect(svg).not.toContain('<script');
  });

  test('it wears the colours of the site, in the light and in the dark', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
    const drawing = mapOf([city('Oslo', [10.7, 59.9])], size);
    const [light = '', dark = ''] = (drawing === null ? '' : svgOf(drawing)).split(
      '@media(prefers-color-scheme:dark)',
    );
    for (const name of ['paper', 'ink', 'shared', 'accent']) {
      const [one = '', other = ''] = [
        ...tokens.matchAll(new RegExp(`--${name}: (#\\w+)`, 'g')),
      ].map(([, colour = '']) => colour);
      expect(light, name).toContain(one);
      expect(dark, name).toContain(other);
    }
  });
});

test('a map of the world that is to be filled is as high as it may be, and what it shows in its middle', () => {
  const places = [city('Lima', [-77, -12]), city('Sydney', [151, -34]), city('Lagos', [3, 6])];
  const low = viewOf(places, size);
  const filled = viewOf(places, { ...size, isFilled: true });
  expect(low?.height).toBeLessThan(size.height);
  expect(filled?.height).toBe(size.height);
  const heightOf = (view: typeof low) => view?.project([3, 6])?.[1] ?? NaN;
  expect(heightOf(filled) - heightOf(low)).toBeCloseTo((size.height - (low?.height ?? 0)) / 2);
});
