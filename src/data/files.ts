import { createHash } from 'node:crypto';
import type { Archive } from '../assemble.ts';
import { compress, decompress } from '../compressed.ts';
import { jsonLine, recordOf } from '../record.ts';
import { remembered } from '../rendering/readings.ts';
import { csv } from './csv.ts';
import { inOrder } from './list.ts';
import { tables, type Table } from './tables.ts';

/** A file that holds something of every story. */
interface DataFile {
  /** Its name, below the page of the data. */
  name: string;
  /** What it holds, in a sentence. */
  about: string;
  /** How many lines or rows it has, without that of a table's names. */
  count: number;
  bytes: number;
  sha256: string;
  /** All of it in UTF-8, part by part: it may be longer than a text can be. */
  parts: () => Iterable<Uint8Array>;
}

/** A table's file. */
interface TableFile extends DataFile {
  table: Table;
}

/** All stories in the order of their list, each as its own file has it. */
export const storiesFile = remembered(1, (archive: Archive): DataFile => {
  const lines = (): Iterable<string> =>
    inOrder(archive).flat().values().map(recordOf).map(jsonLine);
  return {
    name: 'stories.jsonl',
    about: 'Every story with all that is known of it, one a line.',
    count: archive.stories.size,
    ...measured(lines),
  };
});

/** The files of all tables by the tables' names. */
export const tableFiles: ReadonlyMap<string, (archive: Archive) => TableFile> = new Map(
  tables.map((table) => [table.name, remembered(1, (archive: Archive) => fileOf(table, archive))]),
);

/** All files that hold something of every story. Each is measured once for an archive: more than one page tells of them. */
export function dataFiles(archive: Archive): { stories: DataFile; tables: TableFile[] } {
  return {
    stories: storiesFile(archive),
    tables: [...tableFiles.values()].map((of) => of(archive)),
  };
}

function fileOf(table: Table, archive: Archive): TableFile {
  const { name, about, row, rowsOf } = table;
  let count = 0;
  const parts = measured(() => {
    count = 0;
    const rows = Iterator.from(rowsOf(archive)).map((one) => {
      count += 1;
      return one;
    });
    return csv(Object.keys(row.shape), rows);
  });
  return { name: `${name}.csv`, about, count, ...parts, table };
}

/** So many characters are a part of a file, or a few more. */
const partSize = 1 << 20;

/**
 * Measures a file that is as long as all stories together. It waits, compressed, until its page asks for it once; who asks again is
 * given what is made again.
 */
function measured(textsOf: () => Iterable<string>): Pick<DataFile, 'bytes' | 'sha256' | 'parts'> {
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting: Uint8Array[] | undefined = [];
  for (const part of partsOf(textsOf())) {
    hash.update(part);
    bytes += part.length;
    waiting.push(compress(part));
  }
  return {
    bytes,
    sha256: hash.digest('hex'),
    parts: () => {
      const parts = waiting?.values().map(decompress) ?? partsOf(textsOf());
      waiting = undefined;
      return parts;
    },
  };
}

function* partsOf(texts: Iterable<string>): Generator<Uint8Array> {
  let some = '';
  for (const text of texts) {
    some += text;
    if (some.length < partSize) continue;
    yield Buffer.from(some);
    some = '';
  }
  if (some !== '') yield Buffer.from(some);
}
