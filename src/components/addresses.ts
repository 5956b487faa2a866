import {
  archivePath,
  dataPath,
  entryPath,
  indexes,
  indexPath,
  path,
  searchPath,
  sourcesPath,
  storyPath,
  type EntryIndex,
} from '../address.ts';
import type { Archive } from '../assemble.ts';
import type { Entry } from '../concordance/concordance.ts';
import { shelve, shelvesOfName, type Shelf } from '../concordance/shelves.ts';
import { byCode } from '../text/order.ts';
import { byDate } from './concordance/shelving.ts';
import { slugOf } from './near.ts';

/** So many addresses are in one file, some 40 KB as it travels; of more there is one for each first letter. */
const roomForAddresses = 2_000;

/**
 * The addresses that somebody could have meant who asked for one that is not there, from the site's root: of the stories,
 * of what they name, of years and months. On shelves by the first letters of what tells them apart.
 */
export function addressesOf(archive: Archive): Shelf<string> {
  const { people, organisations, places } = archive.concordance;
  const ofEntries = (index: EntryIndex, entries: ReadonlyMap<string, Entry<unknown>>): string[] =>
    [...entries.values()]
      .filter(({ hasPage }) => hasPage)
      .map(({ slug }) => entryPath(index, slug));
  const paths = [
    ...indexes.map(([index]) => indexPath(index)),
    ...[searchPath(), dataPath()],
    ...[...archive.stories.keys()].map((id) => storyPath(id)),
    ...byDate(archive).parts.flatMap(({ name, parts }) => [
      archivePath(name),
      ...(name === 'undated' ? [] : parts.map((month) => archivePath(month.name))),
    ]),
    ...ofEntries('places', places),
    ...ofEntries('people', people),
    ...ofEntries('organisations', organisations),
    ...[...archive.sourceLines.values()].map(({ slug }) => sourcesPath(slug)),
  ];
  const root = path('');
  return shelve(
    paths.map((whole) => whole.slice(root.length)).sort(byCode),
    (address) => shelvesOfName(slugOf(address)).slice(0, 1),
    roomForAddresses,
  );
}
