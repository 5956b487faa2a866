import type { APIRoute } from 'astro';
import type { InlineCode, Link, Paragraph, RootContent } from 'mdast';
import {
  absolute,
  archivePath,
  atomPath,
  citationForms,
  citationPath,
  dataPath,
  feedPath,
  indexes,
  indexPath,
  jsonFeedPath,
  ninjsPath,
  path,
  sourcesPath,
  storyDataPath,
  storyPath,
} from '../address.ts';
import { getArchive } from '../archive.ts';
import type { Story } from '../assemble.ts';
import { counted, day, opening } from '../components/wording.ts';
import { stringify } from '../markdown/plain.ts';
import { publication } from '../publication.ts';
import { isolated } from '../text/unseen.ts';

/** How many families are named, the newest. */
const newest = 20;

/** A headline that is longer than any is cut: this file is read whole. */
const mostOfHeadline = { words: 40, letters: 200 };

/** What a program that reads for somebody should know of the site, by the proposal of llmstxt.org: Markdown of a set form. */
export const GET: APIRoute = async () => {
  const { stories, bases } = await getArchive();
  const slug = '<slug>';
  const text = stringify({
    type: 'root',
    children: [
      heading(1, publication.name),
      {
        type: 'blockquote',
        children: [paragraph(`${publication.tagline}. ${publication.description}`)],
      },
      paragraph(
        `There are ${counted(stories.size, 'text')} here. Texts that are versions of each other are a family, and the fullest of them is its base. Each text is a page, `,
        code(storyPath(slug)),
        ', and all that is known of it is JSON, ',
        code(storyDataPath(slug)),
        ' and, as IPTC ninjs, ',
        code(ninjsPath(slug)),
        '. A paragraph has an address of its own, ',
        code(storyPath(slug, 'p-1a2b3c4d')),
        ': its id is made of its words, and is the same in every version that has it. What is not known is null or left out. The analysis is made by a program: the words that it points to are the evidence.',
      ),
      paragraph(
        'To cite a text, name its headline, its date and source where it states them, and the address of its page or paragraph. References stand ready beside each page: ',
        ...citationForms.flatMap((form, index) => [
          ...(index === 0 ? [] : [', ']),
          code(citationPath(slug, form)),
        ]),
        '. Cite an excerpt as one, and say so. The texts belong to their publishers.',
      ),
      heading(2, 'Data'),
      list([
        link('Data', dataPath(), 'what there is to download, with its licence and an example'),
        link('stories.json', path('stories.json'), 'the list of all texts'),
        link('stories.jsonl', dataPath('stories.jsonl'), 'all that is known of every text'),
        link('figures.csv', dataPath('figures.csv'), 'every figure, with the words that state it'),
        link('quotations.csv', dataPath('quotations.csv'), 'every quotation and who said it'),
        link('relations.csv', dataPath('relations.csv'), 'which texts are versions of which'),
        link('story.json', path('schema/story.json'), "the JSON Schema of a text's data"),
      ]),
      heading(2, 'Feeds'),
      list([
        link('RSS', feedPath(), 'the newest families, with full text'),
        link('Atom', atomPath(), 'the same'),
        link('JSON Feed', jsonFeedPath(), 'the same'),
      ]),
      ...(bases.length === 0
        ? []
        : [heading(2, 'Newest stories'), list(bases.slice(0, newest).map(newestStory))]),
      heading(2, 'Optional'),
      list([
        link('By date', archivePath(), 'all families'),
        link('By source', sourcesPath(), 'all families'),
        ...indexes.map(([index, name]) =>
          link(name, indexPath(index), 'from all texts, each with the words that state it'),
        ),
      ]),
    ],
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

function newestStory({ id, displayHeadline, published, sourceLine, family }: Story): Paragraph {
  const others = family.members.length - 1;
  const notes = [
    published && day(published),
    sourceLine && isolated(sourceLine),
    others > 0 && `also here in ${counted(others, 'other version')}`,
  ];
  return link(
    isolated(opening(displayHeadline, mostOfHeadline)),
    storyPath(id),
    notes.filter((note) => note !== null && note !== false).join('; '),
  );
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(...parts: readonly (string | InlineCode)[]): Paragraph {
  return {
    type: 'paragraph',
    children: parts.map((part) =>
      typeof part === 'string' ? { type: 'text', value: part } : part,
    ),
  };
}

/** What is to be read letter by letter. */
function code(value: string): InlineCode {
  return { type: 'inlineCode', value };
}

/** A link, and behind it what it leads to. */
function link(name: string, to: string, notes: string): Paragraph {
  const target: Link = {
    type: 'link',
    url: absolute(to),
    children: [{ type: 'text', value: name }],
  };
  return {
    type: 'paragraph',
    children: notes === '' ? [target] : [target, { type: 'text', value: `: ${notes}` }],
  };
}

function list(items: readonly Paragraph[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
}
