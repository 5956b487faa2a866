import {
  absolute,
  comparePath,
  dataPath,
  familyPath,
  path,
  searchPath,
  storyPath,
} from '../address.ts';
import type { Archive } from '../assemble.ts';
import { concordancePaths } from '../components/concordance/shelving.ts';
import { hasPage } from '../components/wording.ts';
import { canonicalOf } from '../metadata.ts';
import { sitemapsOf } from './sitemap.ts';

/** A page that is its own canonical address. */
interface CanonicalPage {
  path: string;
  /** The day of its last change, YYYY-MM-DD, where a text states one. */
  changed?: string | null;
}

/**
 * Every page that is its own canonical address, and no other: the front page, the stories that stand for themselves, the
 * families' and comparisons' pages, which say what no story's page does, and those of what the stories name and state,
 * of their dates and sources, of the search and the data. Excerpts and reprints are found through the page that they point to.
 */
function canonicalPages(archive: Archive): CanonicalPage[] {
  const { stories, bases, comparisons } = archive;
  return [
    { path: path('') },
    ...[...stories.values()]
      .filter((story) => canonicalOf(story, archive) === story.id)
      .map(({ id, published, updated }) => ({
        path: storyPath(id),
        changed: updated ?? published,
      })),
    ...bases.filter(({ family }) => hasPage(family)).map(({ id }) => ({ path: familyPath(id) })),
    ...[...comparisons.values()].map(({ base, other }) => ({
      path: comparePath(base.id, other.id),
    })),
    ...concordancePaths(archive).map((page) => ({ path: page })),
    { path: searchPath() },
    { path: dataPath() },
  ];
}

/** The sitemaps of the whole site. */
export function sitemaps(archive: Archive): string[] {
  return sitemapsOf(
    canonicalPages(archive).map(({ path: page, changed = null }) => ({
      address: absolute(page),
      changed,
    })),
  );
}
