import { createHash } from 'node:crypto';

/** The directives of a Content-Security-Policy (w3.org/TR/CSP3), each with its sources. */
type Directives = Readonly<Record<string, string>>;

/** What every page may load and do; scripts and styles are told by their hashes. */
const everyPage: Directives = {
  'default-src': "'none'",
  // Lighthouse asks for robots.txt from within the page; a site may ask itself.
  'connect-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  'script-src': '',
  'style-src': '',
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** What single pages need besides, by their routes. */
const needed: Readonly<Record<string, Directives>> = {
  '/search': {
    'form-action': "'self'",
    // Where its worker takes too long to start, Pagefind runs its WebAssembly in the page.
    'script-src': "'wasm-unsafe-eval'",
    // Pagefind starts its worker by a plain address, which only a policy of this name can let pass.
    'trusted-types': 'default',
    'worker-src': "'self'",
  },
};

/** What stands behind the name of a tag: between quotation marks nothing ends it. */
const attributes = /[^"'>]*(?:(?:"[^"]*(?:"|$)|'[^']*(?:'|$))[^"'>]*)*(?:>|$)/.source;

/** A comment, a script or style with what it holds, another tag. What is never closed goes to the end, so that all is read once. */
const markup = new RegExp(
  String.raw`<!--[^]*?(?:-->|$)|<(script|style)\b(${attributes})([^]*?)(?:</\1>|$)|<[/a-z]${attributes}`,
  'gi',
);

/** Scripts of these types are run; all others are data (html.spec.whatwg.org, "prepare the script element"). */
const isRun = /^(?:(?!.*\stype=)|.*\stype="(?:module|text\/javascript)?")/is;

/** The policy of one page: nothing but what it has, its own styles and scripts by their hashes. */
function policyOf(html: string, route: string): string {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, said = '', content = ''] of html.matchAll(markup)) {
    if (name === 'style') styles.add(hashOf(content));
    else if (name !== 'script' || !isRun.test(said)) continue;
    else scripts.add(/\ssrc=/i.test(said) ? "'self'" : hashOf(content));
  }
  const { 'script-src': script = '', ...more } = needed[route] ?? {};
  const directives = {
    ...everyPage,
    'script-src': [...scripts, script].join(' ').trim(),
    'style-src': [...styles].join(' '),
    ...more,
  };
  return Object.entries(directives)
    .flatMap(([name, sources]) => (sources === '' ? [] : [`${name} ${sources}`]))
    .join(';');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

const charset = /<meta charset="utf-8"\s*\/?>/i;

/**
 * A page with its Content-Security-Policy, which holds on hosts that send no headers too. It stands before all that it
 * is about, behind the encoding alone.
 *
 * @param html a whole page with its encoding, attributes between quotation marks
 * @param route the page's route, as "/stories/[slug]"
 * @throws Error where the page does not state its encoding
 */
export function withPolicy(html: string, route = ''): string {
  if (!charset.test(html)) throw new Error(`the page ${route} does not begin with its encoding`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, route)}">`;
  return html.replace(charset, (first) => first + meta);
}
