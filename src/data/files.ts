import { createHash } from 'node:crypto';
import type { Archive } from '../assemble.ts';
import { jsonLine, recordOf } from '../record.ts';
import { remembered } from '../rendering/readings.ts';
import type { StoryRecord } from '../story.ts';
import { sha256 } from '../text/normal.ts';
import { csv, type Row } from './csv.ts';
import { inOrder } from './list.ts';
import { tables, type Table } from './tables.ts';

/** What is told of a file that holds something of every story. */
interface DataFile {
  /** Its name, below the page of the data. */
  name: string;
  /** What it holds, in a sentence. */
  about: string;
  /** How many lines or rows it has, without that of a table's names. */
  count: number;
  bytes: number;
  sha256: string;
}

/** A table's file. */
interface TableFile extends DataFile {
  table: Table;
}

/** All files of the data. */
interface DataFiles {
  stories: DataFile;
  tables: readonly TableFile[];
}

/** All files that hold something of every story. Measured once for an archive: more than one page tells of them. */
export const dataFiles = remembered(1, (archive: Archive): DataFiles => ({
  stories: storiesFile(archive),
  tables: tables.map((one) => fileOf(one, archive)),
}));

/** All stories in the order of their list, each as its own file has it. */
export function* records(archive: Archive): Generator<StoryRecord> {
  for (const story of inOrder(archive).flat()) yield recordOf(story);
}

function storiesFile(archive: Archive): DataFile {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const record of records(archive)) {
    const line = jsonLine(record);
    bytes += line.length;
    hash.update(line);
  }
  return {
    name: 'stories.jsonl',
    about: 'Every story with all that is known of it, one a line.',
    count: archive.stories.size,
    bytes,
    sha256: hash.digest('hex'),
  };
}

function fileOf(table: Table, archive: Archive): TableFile {
  const rows = table.rowsOf(archive);
  const text = csvOf(table, rows);
  return {
    name: `${table.name}.csv`,
    about: table.about,
    count: rows.length,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    table,
  };
}

/** The text of a table's file. It is as long as all stories together: nobody keeps it. */
export function textOf(table: Table, archive: Archive): string {
  return csvOf(table, table.rowsOf(archive));
}

function csvOf({ row }: Table, rows: readonly Row[]): string {
  return csv(Object.keys(row.shape), rows);
}
