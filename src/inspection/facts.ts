import type { z } from 'zod';
import { ninjsSchema } from '../ninjs/schema.ts';
import type { Site } from '../site.ts';
import { relationsSchema, storiesSchema, storySchema } from '../story.ts';
import { decoded, readTags } from './tags.ts';
import { faultOfXml } from './xml.ts';

/** What is wrong with a file, whatever the others are. */
export type Fault =
  | { kind: 'no-text' | 'no-title' | 'not-utf-8' | 'no-bytes' }
  | { kind: 'repeated-id' | 'no-such-id'; id: string }
  | { kind: 'broken'; form: 'JSON' | 'XML'; reason: string };

/**
 * What has to be known of a file to tell whether the site is whole: a value that JSON can hold, small beside the file. Its
 * lists are texts, for parts of a page's text would keep the whole page in memory.
 */
export interface Facts {
  /** The ids of its elements, each behind a space and the last before one. */
  ids: string;
  /**
   * The addresses within the site that it leads to, from the site's root and without a slash before them, each once, parted
   * by spaces: "stories/ferry-reopens/#p-1a2b3c4d". Those to places in the page itself are not among them.
   */
  links: string;
  faults: readonly Fault[];
}

/** Of a file of which it matters only that it is there. */
export const nothing: Facts = { ids: '', links: '', faults: [] };

/** Whether a file's facts are taken from its bytes; of others it matters only that they are there and not empty. */
export function isInspected(file: string): boolean {
  return /(?:\.(?:html|json|webmanifest|xml|svg)|^_redirects)$/.test(file);
}

/** Files that may be empty: lists that hosts and programs read, of which there may be nothing to tell. */
export function mayBeEmpty(file: string): boolean {
  return /(?:\.(?:txt|csv|jsonl)|^_[a-z]+)$/.test(file);
}

/**
 * The facts of a file of a built site.
 *
 * @param file its path from the site's root, with slashes
 * @param bytes all of it
 * @param site where the site is published
 */
export function factsOf(file: string, bytes: Uint8Array, site: Site): Facts {
  if (bytes.length === 0 && !mayBeEmpty(file)) return faulty({ kind: 'no-bytes' });
  if (!isInspected(file)) return nothing;
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return faulty({ kind: 'not-utf-8' });
  }
  if (file.endsWith('.html')) return factsOfPage(file, text, site);
  if (/\.(?:xml|svg)$/.test(file)) return factsOfXml(file, text, site);
  if (file === '_redirects') return factsOfRedirects(text, site);
  const reason = faultOfJson(text, schemaOf(file));
  return reason === null ? nothing : faulty({ kind: 'broken', form: 'JSON', reason });
}

function faulty(...faults: Fault[]): Facts {
  return { ...nothing, faults };
}

/** Attributes that lead to a file, and those that name elements of the page by their ids. */
const leading = new Set(['href', 'src', 'action', 'poster']);
const naming = new Set(['for', 'aria-labelledby', 'aria-describedby']);

function factsOfPage(file: string, html: string, site: Site): Facts {
  const page = `${site.origin}${site.base}${file.replace(/(?<=^|\/)index\.html$/, '')}`;
  const ids = new Set<string>();
  const named = new Set<string>();
  const links = new Links(page, site, named);
  const faults: Fault[] = [];
  const seen = { title: false, main: false, words: { inBody: false, inMain: false } };
  let within: 'head' | 'body' | 'main' = 'head';
  let kept: 'style' | 'script' | 'title' | 'json' | null = null;
  readTags(html, {
    open(name, attributes) {
      if (name === 'body') within = 'body';
      if (name === 'main') {
        within = 'main';
        seen.main = true;
      }
      kept = name === 'style' || name === 'script' || name === 'title' ? name : null;
      for (const [attribute, value] of attributes) {
        if (attribute === 'id') {
          const id = decoded(value);
          if (ids.has(id)) faults.push({ kind: 'repeated-id', id });
          ids.add(id);
        } else if (leading.has(attribute)) {
          const address = decoded(value);
          // An address with its host that a reader may follow is what a text says, and may be of another time.
          if (name !== 'a' || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) links.add(address);
        } else if (naming.has(attribute)) {
          for (const id of decoded(value).split(/\s+/)) if (id !== '') named.add(id);
        } else if (attribute === 'srcset') {
          for (const one of decoded(value).split(',')) links.add(one.trim().replace(/\s.*$/s, ''));
        } else if (attribute === 'type' && name === 'script' && value.includes('json'))
          kept = 'json';
        else if (attribute === 'content' && name === 'meta') links.addFromMeta(decoded(value));
      }
    },
    close(name) {
      if (name === 'main') within = 'body';
      kept = null;
    },
    text(text) {
      if (kept === 'style') {
        for (const [, address = ''] of text.matchAll(/url\(\s*["']?([^"')]+)/g)) links.add(address);
      } else if (kept === 'json') {
        const reason = faultOfJson(text);
        if (reason !== null) faults.push({ kind: 'broken', form: 'JSON', reason });
      } else if (kept === 'title') seen.title ||= /\S/.test(text);
      else if (kept === null && within !== 'head' && /\S/.test(text)) {
        seen.words.inBody = true;
        seen.words.inMain ||= within === 'main';
      }
    },
  });
  if (!seen.title) faults.push({ kind: 'no-title' });
  if (!(seen.main ? seen.words.inMain : seen.words.inBody)) faults.push({ kind: 'no-text' });
  for (const id of named) if (!ids.has(id)) faults.push({ kind: 'no-such-id', id });
  return { ids: ids.size === 0 ? '' : ` ${[...ids].join(' ')} `, links: links.text(), faults };
}

/** The addresses that a page leads to. */
class Links {
  readonly #page: string;
  readonly #root: string;
  readonly #origin: string;
  readonly #named: Set<string>;
  readonly #written = new Set<string>();
  readonly #found = new Set<string>();

  /**
   * @param page the page's address
   * @param named takes the ids of places in the page itself
   */
  constructor(page: string, { origin, base }: Site, named: Set<string>) {
    this.#page = page;
    this.#origin = `${origin}/`;
    this.#root = `${origin}${base}`;
    this.#named = named;
  }

  /** Takes up an address that is written in the page; what is of another host is none of the site's. */
  add(written: string): void {
    // A page has most of its addresses several times, and to take one apart is most of the work.
    if (this.#written.has(written)) return;
    this.#written.add(written);
    if (written.startsWith('#')) {
      this.#place(written.slice(1));
      return;
    }
    const url = URL.parse(written, this.#page);
    if (url === null) this.#found.add(encodeURI(written));
    else if (url.href.startsWith(this.#origin)) {
      const [address = '', place = ''] = url.href.split('#');
      if (address === this.#page) this.#place(place);
      else this.#found.add(this.#fromRoot(address.replace(/\?.*$/s, ''), place));
    }
  }

  /** Takes up the address that a page leads on to by itself, or that it states of itself and its card. */
  addFromMeta(content: string): void {
    const [, next] = /^\d+;\s*url=(.+)$/is.exec(content) ?? [];
    if (next !== undefined) this.add(next);
    else if (content.startsWith(this.#root)) this.add(content);
  }

  text(): string {
    return [...this.#found].join(' ');
  }

  #place(fragment: string): void {
    const place = idIn(fragment);
    // Both lead to the beginning of the page, in every page.
    if (place !== '' && place !== 'top') this.#named.add(place);
  }

  #fromRoot(address: string, place: string): string {
    const id = place.replace(/:~:.*$/s, '');
    const file = address.startsWith(this.#root)
      ? address.slice(this.#root.length)
      : address.slice(this.#origin.length - 1);
    return id === '' ? file : `${file}#${id}`;
  }
}

/** The id that a fragment names, without the words that it may ask a browser to mark. */
export function idIn(fragment: string): string {
  const written = fragment.replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function factsOfXml(file: string, xml: string, site: Site): Facts {
  const reason = faultOfXml(xml);
  if (reason !== null) return faulty({ kind: 'broken', form: 'XML', reason });
  if (!/^(?:news-)?sitemap/.test(file)) return nothing;
  const links = new Links(`${site.origin}${site.base}${file}`, site, new Set());
  for (const [, address = ''] of xml.matchAll(/<(?:image:)?loc>([^<]+)</g))
    links.add(decoded(address));
  return { ...nothing, links: links.text() };
}

function factsOfRedirects(text: string, site: Site): Facts {
  const links = new Links(`${site.origin}${site.base}_redirects`, site, new Set());
  for (const [, to = ''] of text.matchAll(/^\S+ (\S+) \d+$/gm)) links.add(to);
  return { ...nothing, links: links.text() };
}

/** The schema that a file has to fit; undefined where it has none of ours. */
function schemaOf(file: string): z.ZodType | undefined {
  if (/^stories\/[^/]+\.json$/.test(file)) return storySchema;
  if (/^stories\/[^/]+\/ninjs\.json$/.test(file)) return ninjsSchema;
  if (/^stories(?:-[^/]+)?\.json$/.test(file)) return storiesSchema;
  return file === 'relations.json' ? relationsSchema : undefined;
}

/** What is wrong with a text that has to be JSON, and to fit a schema; null where nothing is. */
function faultOfJson(text: string, schema?: z.ZodType): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const checked = schema?.safeParse(value);
  const issue = checked?.error?.issues[0];
  return issue === undefined ? null : `at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
}
