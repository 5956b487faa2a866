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

const addressSchema = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname });

/**
 * The published address from the environment variable `SITE_URL`, with or without a slash at the end.
 *
 * @throws ProblemError where it is no address that a site can have
 */
export function siteFrom(environment: Record<string, string | undefined>): Site {
  const given = environment['SITE_URL']?.trim() ?? '';
  const address = addressSchema.safeParse(given === '' ? localAddress : given);
  const url = address.success ? new URL(address.data) : null;
  if (url?.search !== '' || url.hash !== '') {
    throw new ProblemError([
      {
        file: 'SITE_URL (environment variable)',
        what: `it is "${given}", but must be an address with http:// or https://, without ? and #`,
        why: 'Canonical links, the feed and the sitemap are made from it.',
        mend: 'Set it to the published address, as in SITE_URL=https://example.org/news, or leave it unset.',
      },
    ]);
  }
  return { origin: url.origin, base: `${url.pathname.replace(/\/+$/, '')}/` };
}
