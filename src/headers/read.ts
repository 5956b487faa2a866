import type { Rule } from './file.ts';

/**
 * Reads a `_headers` file: an address in a line of its own, indented below it the headers that are sent with it; lines that
 * begin with # are comments (developers.cloudflare.com/pages/configuration/headers, docs.netlify.com/manage/routing/headers).
 */
export function readHeaders(text: string): Rule[] {
  const rules: [string, Record<string, string>][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      rules.push([line.trim(), {}]);
      continue;
    }
    const end = line.indexOf(':');
    const name = line.slice(0, Math.max(0, end)).trim();
    if (name !== '') add(rules.at(-1)?.[1], name, line.slice(end + 1).trim());
  }
  return rules;
}

/**
 * What a host sends with an address: the headers of all rules that are for it, in the way of Cloudflare Pages. There `*`
 * stands for any characters and `:name` for any but a slash, and of a header that several rules name, all values are sent.
 *
 * @param path from the host's root, with a slash at its start and without what follows a `?`
 */
export function headersFor(rules: readonly Rule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [pattern, values] of rules) {
    if (!isFor(pattern, path)) continue;
    for (const [name, value] of Object.entries(values)) add(headers, name, value);
  }
  return headers;
}

function add(to: Record<string, string> | undefined, name: string, value: string): void {
  if (to === undefined) return;
  const before = to[name];
  to[name] = before === undefined ? value : `${before}, ${value}`;
}

function isFor(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*/g, '.*')
    .replace(/:[a-z]\w*/gi, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}
