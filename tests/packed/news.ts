import { assemble, type Archive, type Copy, type Means } from '../../src/assemble.ts';
import { readCopy } from '../../src/markdown/copy.ts';
import type { CopyFields, EditorsWord } from '../../src/story.ts';
import { articles } from '../analyse/articles.ts';
import { prose } from '../collate/prose.ts';

/** What a copy's file holds: what of the frontmatter matters, and the Markdown of each block. */
export interface Draft extends Partial<Pick<CopyFields, 'language' | 'published' | 'sourceLine'>> {
  formerSlugs?: EditorsWord['formerSlugs'];
  versions?: Partial<EditorsWord['versions']>;
  analysis?: Partial<EditorsWord['analysis']>;
  body: string[];
}

/** A family of four, two that share a paragraph, and two by themselves, of which one is in a language that is not analysed, and without a date. */
function drafts() {
  const [business = [], sport = [], disaster = []] = ['business', 'sport', 'disaster'].map(
    (kind) => articles[kind]?.text,
  );
  const motors = [...business, ...prose('motors', 8)];
  const shared = prose('shared', 2, 60);
  return {
    motors: { language: 'en', published: '2024-05-16', sourceLine: 'Island Courier', body: motors },
    'motors-again': {
      ...{ language: 'en', published: '2024-05-17', formerSlugs: ['cars'] },
      sourceLine: 'The Gazette',
      body: motors,
    },
    'motors-edited': {
      ...{ language: 'en', published: '2024-05-18' },
      body: motors.map((text) => text.replace('12%', '13%').replace('barely', 'nearly')),
    },
    'motors-short': { language: 'en', body: motors.slice(0, 6) },
    race: {
      ...{ language: 'en', published: '2024-09-02', sourceLine: 'Island Courier' },
      body: [...sport, '## The *next* ones', '3. Oslo\n4. Rome', ...shared],
    },
    letter: {
      ...{ language: 'en', published: '2023-01-02' },
      body: [
        'Marta Keller and Ingrid Solberg lived in Oslo in 1987.',
        '| Town | Boats |\n| --- | --- |\n| Hull | 12 |',
        'José Álvarez paid $5. It was not the first time, said Jose Alvarez.',
        ...prose('letter', 8),
        ...shared,
      ],
    },
    floods: { language: 'en', published: '2024-08-20', body: [...disaster] },
    note: { language: 'de', body: prose('note', 3) },
  } satisfies Record<string, Draft>;
}

/** What the copies of the archive are to be instead. */
export type Change = (all: ReturnType<typeof drafts>) => Record<string, Draft>;

/** A small archive in which there is some of everything. */
export function newsArchive(change: Change = (all) => all, means?: Means): Archive {
  const copies = Object.entries(change(drafts())).map(([id, draft]) => copyOf(id, draft));
  return assemble(copies, undefined, Infinity, means);
}

function copyOf(id: string, { body, ...fields }: Draft): Copy {
  const origin = {
    ...{ file: `${id}.txt`, sha256: '0'.repeat(64), bytes: 1, made: '0'.repeat(16) },
    lines: body.map((_, at) => ({ line: 2 * at + 1, role: 'block' })),
  };
  const frontmatter = JSON.stringify({ headline: `Headline of ${id}`, ...fields, origin });
  const copy = readCopy(`---\n${frontmatter}\n---\n\n${body.join('\n\n')}\n`, `${id}.md`);
  if ('problems' in copy) throw new Error(copy.problems.map(({ what }) => what).join('\n'));
  return { id, isEdited: false, ...copy };
}
