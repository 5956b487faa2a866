import { withPolicy } from '../headers/policy.ts';
import { publication } from '../publication.ts';

/** An address that has no page of its own any more, and the one that it leads to, both from the site's root. */
export interface Redirect {
  from: string;
  to: string;
}

/** Where a site is published: its host, and the path below which it stands, from one slash to another. */
interface Site {
  origin: string;
  base: string;
}

/**
 * A page that leads to another, for hosts that know nothing of redirects.
 *
 * @param to an address of the register
 */
export function redirectPage(to: string, { origin, base }: Site): string {
  const path = `${base}${to.slice(1)}`;
  return withPolicy(`<!doctype html>
<html lang="${publication.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page is gone – ${publication.name}</title>
<meta http-equiv="refresh" content="0; url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${origin}${path}">
</head>
<body>
<h1>This page is gone</h1>
<p>What it had is here, if it is still on this site: <a href="${path}">${path}</a></p>
</body>
</html>
`);
}

/**
 * The file `_redirects`, which Netlify, Cloudflare Pages and other hosts read: a line each. Stories move for good; what is gone
 * may come back.
 */
export function redirectsFile(
  stories: readonly Redirect[],
  gone: readonly Redirect[],
  { base }: Site,
): string {
  const line = ({ from, to }: Redirect, status: number): string =>
    `${base}${from.slice(1)} ${base}${to.slice(1)} ${status}\n`;
  return [
    ...stories.map((redirect) => line(redirect, 301)),
    ...gone.map((redirect) => line(redirect, 302)),
  ].join('');
}
