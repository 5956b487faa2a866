/* Makes the search index of a built site: node search-alone.ts DIST */
import { publication } from '../../src/publication.ts';
import { makeIndex } from '../../src/search/make.ts';

await makeIndex(process.argv[2] ?? 'dist', publication.language);
