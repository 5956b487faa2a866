import type { DatasetLeaf } from 'schema-dts';
import { z } from 'zod';
import { absolute, dataPath, path, schemaPath } from '../address.ts';
import type { Archive } from '../assemble.ts';
import { publication } from '../publication.ts';
import { byCode } from '../text/order.ts';
import { dataFiles } from './files.ts';
import { valueOf } from './fields.ts';
import type { Table } from './tables.ts';

/** Where on the page of the data it says who may do what with it. */
export const reuse = 'reuse';

/** Whose data the analysis relies on, and that must be named where it is passed on. */
export const sources = [
  {
    title: 'GeoNames',
    path: 'https://www.geonames.org/',
    licence: 'CC BY 4.0',
    terms: 'https://creativecommons.org/licenses/by/4.0/',
    gives: 'names and coordinates of cities, regions and their countries',
  },
  {
    title: 'Natural Earth',
    path: 'https://www.naturalearthdata.com/',
    licence: 'public domain',
    terms: 'https://www.naturalearthdata.com/about/terms-of-use/',
    gives: 'where countries lie',
  },
] as const;

const about =
  'News texts with their versions, and the figures, quotations, people, organisations, places and dates that they state, each with the exact words.';

const guard =
  'A cell that would begin with =, +, -, @, white space or an apostrophe as a text has one apostrophe more before it, so that no spreadsheet takes it for a formula: take one off wherever one comes first.';

/**
 * What the files of the data are, for programs: a Data Package (datapackage.org, version 2, readable by programs that
 * know version 1), each CSV file with a Table Schema.
 */
export function packageOf(archive: Archive): object {
  const { stories, tables } = dataFiles(archive);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: publication.name.toLowerCase(),
    title: publication.name,
    description: about,
    homepage: absolute(path('')),
    licenses: [{ title: 'Who may do what with it', path: absolute(dataPath(`#${reuse}`)) }],
    sources: sources.map(({ title, path: site }) => ({ title, path: site })),
    resources: [
      {
        ...resource(stories),
        description: `${stories.about} A line is what ${absolute(schemaPath('story'))} describes.`,
        format: 'jsonl',
        mediatype: 'application/jsonl',
      },
      ...tables.map(({ table, ...file }) => ({
        ...resource(file),
        description: `${file.about} ${guard}`,
        format: 'csv',
        mediatype: 'text/csv',
        type: 'table',
        profile: 'tabular-data-resource',
        dialect: {
          delimiter: ',',
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: tableSchema(table),
      })),
    ],
  };
}

function resource({ name, bytes, sha256 }: { name: string; bytes: number; sha256: string }) {
  return {
    name: name.replace(/\..*$/s, ''),
    path: name,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}

/** The columns of a table as a Table Schema. */
function tableSchema({ row, key }: Table): object {
  const { properties = {} } = z.toJSONSchema(row);
  return {
    fields: Object.entries(properties).flatMap(([name, property]) => {
      if (typeof property === 'boolean') return [];
      const { value, nullable } = valueOf(property);
      const { type, format, enum: words, pattern, minimum, maximum } = value;
      const limits = { required: !nullable, enum: words, minimum, maximum };
      return [
        {
          name,
          // A day says by its type what it is made of; no pattern may stand with it.
          ...(format === 'date'
            ? { type: 'date', constraints: limits }
            : { type, constraints: { ...limits, pattern } }),
          ...(format === 'uri' && { format }),
          description: property.description,
        },
      ];
    }),
    primaryKey: key,
    missingValues: [''],
  };
}

/** What the files of the data are in schema.org's words, by which search engines find them. */
export function datasetOf(archive: Archive): DatasetLeaf {
  const { stories, tables } = dataFiles(archive);
  const dates = [...archive.stories.values()]
    .flatMap(({ published }) => published ?? [])
    .sort(byCode);
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    '@type': 'Dataset',
    '@id': absolute(dataPath()),
    url: absolute(dataPath()),
    name: `${publication.name}: the data`,
    description: about,
    isAccessibleForFree: true,
    license: absolute(dataPath(`#${reuse}`)),
    creator: { '@type': 'Organization', name: publication.name, url: absolute(path('')) },
    ...(first !== undefined && last !== undefined && { temporalCoverage: `${first}/${last}` }),
    distribution: [stories, ...tables].map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      description: file.about,
      contentUrl: absolute(dataPath(file.name)),
      encodingFormat: file.name.endsWith('.csv') ? 'text/csv' : 'application/jsonl',
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
  };
}
