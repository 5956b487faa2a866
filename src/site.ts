import { z } from 'zod';
import { ProblemError } from './problem.ts';

/** Where the site stands when nobody says: on this machine, as `npm start` serves it. */
const localAddress = 'http://localhost:4321';

/** What a published site's address is made of. */
export interface Site {
  /** The host with its scheme, without a slash at the end. */
  origin: string;
  /** The path below which the site stands, from one slash to another. */
  base: string;
}

/** A host by its name or number; those of IPv6, which stand in brackets, were checked when the address was read. */
const host = new RegExp(`${z.regexes.hostname.source}|^\\[.+\\]$`);
const addressSchema = z.url({ protocol: /^https?$/, hostname: host });

/**
 * The published address from the environment variable `SITE_URL`, with or without a slash or `index.html` at the end.
 *
 * @throws ProblemError where it is no address that a site can have
 */
export function siteFrom(environment: Record<string, string | undefined>): Site {
  const given = environment['SITE_URL']?.trim() ?? '';
  const address = addressSchema.safeParse(given === '' ? localAddress : given);
  const url = address.success ? new URL(address.data) : null;
  if (url?.search !== '' || url.hash !== '' || !isEncoded(url.pathname)) {
    throw refusal(
      `it is "${given}", but must be an address with http:// or https://, without ? and #`,
      'Canonical links, the feed and the sitemap are made from it.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'it holds a user name or a password',
      'Every page would publish them, for every link is made from it.',
    );
  }
  // A path that began with two slashes would be read as a host's name.
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/(?:index\.html?)?$/, '');
  return { origin: url.origin, base: `${path}/` };
}

/** Whether each % of a path stands before the hex digits of a character. */
function isEncoded(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

function refusal(what: string, why: string): ProblemError {
  return new ProblemError([
    {
      file: 'SITE_URL (environment variable)',
      what,
      why,
      mend: 'Set it to the published address, as in SITE_URL=https://example.org/news, or leave it unset.',
    },
  ]);
}

/** The last second that can be told in a date of four digits for its year, counted from 1970. */
const lastSecond = 253_402_300_799;

/**
 * The day that a build is to take for today, from the environment variable `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org/specs/source-date-epoch): builds have no clock, so that two of the same texts are the same.
 *
 * @returns YYYY-MM-DD in UTC; null where nobody says
 * @throws ProblemError where it is no count of seconds
 */
export function todayFrom(environment: Record<string, string | undefined>): string | null {
  const given = environment['SOURCE_DATE_EPOCH']?.trim() ?? '';
  if (given === '') return null;
  if (!/^\d+$/.test(given) || Number(given) > lastSecond) {
    throw new ProblemError([
      {
        file: 'SOURCE_DATE_EPOCH (environment variable)',
        what: `it is "${given}", but must be the seconds since 1970 as a whole number`,
        why: 'The news sitemap has the texts of that day and the one before.',
        mend: 'Set it as in SOURCE_DATE_EPOCH=$(date +%s), or leave it unset: then the day of the newest text is taken.',
      },
    ]);
  }
  return new Date(Number(given) * 1000).toISOString().slice(0, 10);
}
