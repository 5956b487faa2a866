/** A rule of `_headers`: the addresses that it is for, and what is sent with them. */
export type Rule = readonly [pattern: string, headers: Readonly<Record<string, string>>];

/** Rooms of the site whose pages' addresses end in a slash, as all pages' do. */
const rooms = [
  'archive',
  'data',
  'figures',
  'organisations',
  'people',
  'places',
  'search',
  'sources',
  'timeline',
];

const pages = [
  '',
  '404.html',
  ...rooms.flatMap((room) => [`${room}/`, `${room}/*/`]),
  'stories/:story/',
  'stories/:story/family/',
  'stories/:story/compare/*',
];

const seconds = { minute: 60, hour: 60 * 60, day: 24 * 60 * 60, year: 365 * 24 * 60 * 60 };
const shortLived = `max-age=${5 * seconds.minute}, must-revalidate`;
const longer = `max-age=${seconds.hour}`;
const forGood = `max-age=${seconds.year}, immutable`;

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Of this host alone: whether all others of its domain have a certificate is not known here.
  'Strict-Transport-Security': `max-age=${2 * seconds.year}`,
  // No Cross-Origin-Opener-Policy: there is nothing on a page that an opener could take, and browsers would change to
  // another process for it, which on a slow phone delays the first paint by a tenth.
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What no page can say of itself; the rest of its policy is in the page (`policy.ts`). */
const page = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': shortLived,
};

const framed = {
  'Content-Security-Policy': 'frame-ancestors *',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': shortLived,
};

const data = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': longer,
};

const picture = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': longer };

/** A picture that may be opened as a document: it has styles of its own, and nothing that runs. */
const drawing = { ...picture, 'Content-Security-Policy': "script-src 'none'; sandbox" };

/** A worker has no page to take its policy from. */
const searching = {
  'Content-Security-Policy':
    "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'",
};

/*
 * Where two rules for one address name the same header, Cloudflare sends both values and Netlify the later one. So no two
 * do that, by Cloudflare's reading, in which a slash at the end counts; where Netlify, for which it does not, has two rules for
 * an address, the later one is meant.
 */
const rules: readonly Rule[] = [
  ['*', everywhere],
  ...pages.map((pattern): Rule => [pattern, page]),
  ['stories/:story/embed/', framed],
  ...['json', 'jsonl', 'csv', 'xml', 'bib', 'ris'].map((end): Rule => [`*.${end}`, data]),
  ['*.png', picture],
  ['*.svg', drawing],
  ['pagefind/*', searching],
  // Their names are made from what they hold.
  ...['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'].map((pattern): Rule => [
    pattern,
    { 'Cache-Control': forGood },
  ]),
];

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and other hosts read: what is sent with which address.
 *
 * @param base the path below which the site stands, from one slash to another
 */
export function headersFile(base: string): string {
  return rules
    .map(([pattern, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${pattern}\n${lines.join('')}`;
    })
    .join('\n');
}
