import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestFile, readFolder } from '../../src/ingest/disk.ts';
import { describeProblems } from '../../src/problem.ts';

let root: string;
const place = (name: string): string => join(root, 'content/sources', name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-disk-'));
  mkdirSync(place(''), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function found(read?: (path: string) => Uint8Array) {
  const folder = readFolder(root, 'content/sources', read);
  if ('problem' in folder) throw new Error(folder.problem.what);
  return folder.found;
}

/** What is wrong with the files that cannot be read, and the names of those that can. */
function outcome(read?: (path: string) => Uint8Array): string {
  const files = found(read);
  const problems = files.flatMap((file) => ('problem' in file ? [file.problem] : []));
  const good = files.flatMap((file) => ('bytes' in file ? [file.name] : []));
  return `${good.join(', ')}\n${describeProblems(problems)}`;
}

test('files are found in the folder and below it, but not what others leave behind', () => {
  mkdirSync(place('2024/march'), { recursive: true });
  mkdirSync(place('.git'));
  mkdirSync(place('page_files'));
  mkdirSync(place('other_files'));
  const names = ['a.txt', '2024/b.txt', '2024/march/c d.md', 'page.html', 'other_files/d.txt'];
  const passedOver = ['.DS_Store', 'a.txt~', 'a.txt.part', '.git/x.txt', 'page_files/ad.html'];
  for (const name of [...names, ...passedOver]) writeFileSync(place(name), name);
  const read = found().map((file) => [file.name, 'bytes' in file && String(file.bytes)]);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
});

test('a link within content/ is followed; one that leads out, nowhere, round or to a folder is named', () => {
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(place('a.txt'), 'text');
  mkdirSync(place('folder'));
  linkSync(place('a.txt'), place('hard.txt'));
  symlinkSync('a.txt', place('inward.txt'));
  symlinkSync('../../secret.txt', place('outward.txt'));
  symlinkSync('nowhere.txt', place('dangling.txt'));
  symlinkSync('round.txt', place('round.txt'));
  symlinkSync('folder', place('way.txt'));
  symlinkSync('.', place('self'));
  expect(outcome()).toMatchInlineSnapshot(`
    "a.txt, hard.txt, inward.txt
    5 problems to mend:

    content/sources/dangling.txt
      what  the file cannot be read: it is a link that leads nowhere, or in a circle
      why   It would be left out of the site.
      mend  Put the file itself in its place, or take the link out of the folder.

    content/sources/outward.txt
      what  it is a link that leads out of content/
      why   A build must not publish what is no part of the project; elsewhere the link would lead to another file or to none.
      mend  Put the thing itself in its place, or take the link out of the folder.

    content/sources/round.txt
      what  the file cannot be read: it is a link that leads nowhere, or in a circle
      why   It would be left out of the site.
      mend  Put the file itself in its place, or take the link out of the folder.

    content/sources/self
      what  it is a link to a folder
      why   The files in there would stand here twice, or without end.
      mend  Put the files themselves into the folder, or take the link out of it.

    content/sources/way.txt
      what  it is a link to a folder
      why   The files in there would stand here twice, or without end.
      mend  Put the files themselves into the folder, or take the link out of it."
  `);
});

test('a folder under a file’s name, a pipe, a socket and a file that is too large are named', async () => {
  mkdirSync(place('folder.TXT'));
  execFileSync('mkfifo', [place('pipe.txt')]);
  writeFileSync(place('large.txt'), '');
  truncateSync(place('large.txt'), largestFile + 1);
  writeFileSync(place('just.txt'), '');
  truncateSync(place('just.txt'), largestFile);
  const server = createServer().listen(place('s.txt'));
  await new Promise((resolve) => server.once('listening', resolve));
  const said = outcome();
  server.close();
  expect(said).toMatchInlineSnapshot(`
    "just.txt
    4 problems to mend:

    content/sources/folder.TXT
      what  it is a folder, but its name ends as the name of a text does
      why   Nobody could say whether it is a text or holds some, and it would be left out of the site.
      mend  Rename it, or take it out of the folder.

    content/sources/large.txt
      what  the file has 10,485,761 bytes, more than the 10,485,760 (10 MiB) that are read
      why   No news text is that long, and no browser could show it as one page.
      mend  Part it into several texts, or take it out of the folder.

    content/sources/pipe.txt
      what  it is not a file but a pipe
      why   To read it could take forever.
      mend  Take it out of the folder.

    content/sources/s.txt
      what  it is not a file but a socket
      why   To read it could take forever.
      mend  Take it out of the folder."
  `);
});

test('a file that is closed to the reader is named, and the others are read', () => {
  writeFileSync(place('closed.txt'), 'closed');
  writeFileSync(place('open.txt'), 'open');
  const read = (path: string): Uint8Array => {
    if (path.endsWith('closed.txt')) {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    }
    return readFileSync(path);
  };
  expect(outcome(read)).toMatchInlineSnapshot(`
    "open.txt
    1 problem to mend:

    content/sources/closed.txt
      what  the file cannot be read: it is closed to you, or the disk has a fault
      why   It would be left out of the site.
      mend  Let yourself read it (\`chmod u+r\`), or take it out of the folder."
  `);
});

test('a defect of the reader is no fault of the file', () => {
  writeFileSync(place('a.txt'), 'text');
  const read = (): Uint8Array => {
    throw new TypeError('a defect');
  };
  expect(() => found(read)).toThrow('a defect');
});

test('a file name that is not UTF-8 is found, so that it can be named', () => {
  writeFileSync(
    Buffer.concat([Buffer.from(place('b')), Buffer.of(0xe9), Buffer.from('.txt')]),
    'x',
  );
  expect(found().map(({ name }) => name)).toEqual(['b\uFFFD.txt']);
});

test('no folder holds no files; a file or a broken link in its place is a problem', () => {
  rmSync(place(''), { recursive: true });
  expect(found()).toEqual([]);
  symlinkSync('nowhere', place(''));
  expect(readFolder(root, 'content/sources')).toHaveProperty('problem');
  rmSync(place(''));
  writeFileSync(place(''), 'a file');
  expect(readFolder(root, 'content/sources')).toHaveProperty('problem');
  rmSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content'), 'a file');
  expect(readFolder(root, 'content/sources')).toHaveProperty('problem');
});
