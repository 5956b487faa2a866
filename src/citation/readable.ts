import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { htmlOfLine } from '../markdown/html.ts';
import { publication } from '../publication.ts';
import type { Reference } from './reference.ts';

/** The first of the signs that stand for words while a style sets what is around them (Unicode's private use area). */
const firstSign = 0xe000;

/**
 * A reference for people to read, in the style of the American Psychological Association (APA, 7th edition).
 * The words of a source stand in it as they are, each apart from what is around them: the style sees only whether they end
 * in a sign that ends a sentence. Where the story has no day, the style asks for the reader's.
 *
 * @param form HTML, or plain text to be put into a paper
 */
export function readable(reference: Reference, form: 'html' | 'text' = 'html'): string {
  const stood: string[] = [];
  const standFor = (html: string): string => String.fromCharCode(firstSign + stood.push(html) - 1);
  const own = (words: string, attributes = ''): string => {
    const [end = ''] = /[.!?]$/.exec(words) ?? [];
    const rest = words.slice(0, words.length - end.length);
    return standFor(form === 'text' ? rest : `<bdi${attributes}>${htmlOfLine(rest)}</bdi>`) + end;
  };
  const { type, author, title, issued, genre, language = '' } = reference;
  const container = reference['container-title'];
  const entry = styled(form, {
    id: 'story',
    type,
    title: own(title, language === publication.language ? '' : ` lang="${language}"`),
    ...(author && {
      author: author.map((one) => ('literal' in one ? { literal: own(one.literal) } : one)),
    }),
    ...(container !== undefined && { 'container-title': own(container) }),
    archive: reference.archive,
    archive_location: standFor(reference.archive_location),
    ...(issued ? { issued } : { accessed: { literal: '[date]' } }),
    URL: standFor(form === 'text' ? reference.URL : htmlOfLine(reference.URL)),
    ...(genre !== undefined && { genre }),
  });
  return entry.replace(/[\ue000-\uf8ff]/g, (sign) => stood[sign.charCodeAt(0) - firstSign] ?? '');
}

type Styled = Partial<Reference> & Pick<Reference, 'id' | 'type'>;
type Issued = NonNullable<Reference['issued']>;

/** A day that stands for any other while a style sets what is around it. */
const anyDay: Issued = { 'date-parts': [[9999, 12, 31]] };

/** What the style makes of a reference. The day is set apart from the rest: few stories have the same day and byline. */
function styled(form: 'html' | 'text', { issued, ...rest }: Styled): string {
  if (issued === undefined) return styledWhole(form, rest);
  return styledWhole(form, { ...rest, issued: anyDay }).replace(daySet(form, anyDay), () =>
    daySet(form, issued),
  );
}

/** How the style sets a day, which stands in brackets. */
function daySet(form: 'html' | 'text', issued: Issued): string {
  const { id, type } = { id: 'day', type: 'article-newspaper' } as const;
  const set = styledWhole(form, { id, type, title: '-', issued });
  return set.slice(set.indexOf('('), set.indexOf(')') + 1);
}

/**
 * The style without its rules for the order of references: here they stand by themselves, and citeproc takes 90 MB for these
 * rules, as it writes out for each all that a reference could be made of.
 */
const single = 'apa-single';
const { styles } = plugins.config.get('@csl');
styles.add(single, styles.get('apa').replaceAll(/<sort>.*?<\/sort>/gs, ''));

/** What the style has made, by what it was given: it takes some milliseconds. */
const made = new Map<string, string>();

function styledWhole(form: 'html' | 'text', reference: Styled): string {
  const key = form + JSON.stringify(reference);
  const known = made.get(key);
  if (known !== undefined) return known;
  const [[, entry] = ['', '']] = plugins.output.format('bibliography', [reference], {
    template: single,
    lang: 'en-US',
    format: form,
    asEntryArray: true,
  });
  const words = (form === 'html' ? entry.replace(/<\/?div[^<>]*>/g, '') : entry).trim();
  made.set(key, words);
  return words;
}
