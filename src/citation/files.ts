import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationForm } from '../address.ts';
import type { Reference } from './reference.ts';

// Else every letter that is not ASCII is spelled out or dropped, and a label may hold no hyphen.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false });

/** The files in which programs that keep references take one up, by the ends of their names. */
export const citationFiles: Record<
  CitationForm,
  { type: string; write: (reference: Reference) => string }
> = {
  bib: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json',
    write: (reference) => `${JSON.stringify([reference], null, 2)}\n`,
  },
};

/** BibTeX, in UTF-8. The title stands between two pairs of braces: a style that lowers capitals leaves it as it is. */
function bibtex(reference: Reference): string {
  const { author, abstract: _, ...rest } = reference;
  const fields = {
    ...rest,
    ...(author && {
      author: author.map((one) => ('literal' in one ? { literal: tex(one.literal) } : one)),
    }),
    ...(rest['container-title'] !== undefined && {
      'container-title': tex(rest['container-title']),
    }),
    ...(rest.genre !== undefined && { genre: tex(rest.genre) }),
    note: tex(rest.note),
  };
  return plugins.output
    .format('bibtex', [fields], { format: 'object' })
    .map(({ type, label, properties }) => {
      const lines = Object.entries({ ...properties, title: `{${tex(rest.title)}}` });
      // An article without a journal is none to BibTeX.
      const kind = 'journal' in properties ? type : 'misc';
      return `@${kind}{${label},\n${lines.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
    })
    .join('');
}

/** A character that means something to TeX, to BibTeX, which counts braces even behind a backslash, or to its writer here. */
const texCommands: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '`': String.raw`\textasciigrave{}`,
};

function tex(text: string): string {
  return (
    onOneLine(text)
      .replace(/[\\{}~^<>`$&#%_]/g, (sign) => texCommands[sign] ?? `\\${sign}`)
      // Two of these stand for a dash and for a quotation mark.
      .replace(/([-'])(?=\1)/g, '$1{}')
  );
}

/**
 * RIS. The library's rules for newspapers know no author and no day, and its own lines break at 70 characters: so it maps
 * the fields as for a magazine, which differs in nothing else, and the lines are written here.
 */
function ris(reference: Reference): string {
  const { id, author = [], issued } = reference;
  // A comma parts family and given name, and nothing can say that it does not.
  const isAuthor = (one: (typeof author)[number]) =>
    !('literal' in one && one.literal.includes(','));
  const bylines = author.flatMap((one) => ('literal' in one && !isAuthor(one) ? one.literal : []));
  const [mapped = {}] = plugins.output.format(
    'ris',
    [{ ...reference, type: 'article-magazine', author: author.filter(isAuthor) }],
    { format: 'object', spec: 'new' },
  );
  const days = issued?.['date-parts'][0].map((number) => String(number).padStart(2, '0'));
  const { TY: _, N1: note = [], ...fields } = mapped;
  const tags = Object.entries({
    TY: 'NEWS',
    ...fields,
    ID: id,
    ...(days && { DA: `${days.join('/')}/` }),
    DB: reference.archive,
    N1: [note, bylines.map((byline) => `By ${byline}`)].flat(2),
    ER: '',
  });
  return tags
    .flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${onOneLine(value)}\r\n`))
    .join('');
}

/**
 * A text on one line, as some program or other understands a line, with single spaces, and without other control
 * characters, which none can show.
 */
function onOneLine(text: string): string {
  return text
    .replace(/[\t-\r\u001c-\u001e \u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}
