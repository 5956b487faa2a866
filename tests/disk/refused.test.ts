import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalOf } from '../../src/disk/refused.ts';
import { describeProblems } from '../../src/problem.ts';

/** An error as Node makes it of a system's. */
const error = (code: string, more: object = { path: '/project/.dist-7/stories/a/index.html' }) =>
  Object.assign(new Error(`${code}: as the system says`), { code, ...more });

function said(thrown: unknown): string {
  const refusal = refusalOf(thrown, '/project');
  return refusal === null ? 'nothing' : describeProblems([refusal]);
}

test('a full disk is named with place, reason and way out', () => {
  expect(said(error('ENOSPC'))).toMatchInlineSnapshot(`
    "1 problem to mend:

    .dist-7/stories/a/index.html
      what  it cannot be written: the disk has no room left (ENOSPC)
      why   The run could not go on. What stood there before is as it was.
      mend  Make room (a build needs as much as dist/ has once more), then run it again."
  `);
});

test.each([
  ['EDQUOT', 'you have used up the room that you have on this disk'],
  ['EFBIG', 'allows no file that large'],
  ['EACCES', 'the system does not let you read, write or run it'],
  ['EPERM', 'the system does not let you read, write or run it'],
  ['EROFS', 'the disk that it is on may only be read'],
  ['EMFILE', 'the system lets no more files be open at once'],
  ['ENFILE', 'the system lets no more files be open at once'],
  ['EXDEV', 'it comes from another disk, or from the image of a container'],
  ['EBUSY', 'another program uses it'],
  ['ETXTBSY', 'another program uses it'],
  ['ENOTDIR', 'a file stands where a folder has to be'],
  ['EISDIR', 'a folder stands where a file has to be'],
  ['ENOTEMPTY', 'something has been put into it meanwhile'],
  ['EEXIST', 'something stands in its place already'],
  ['ELOOP', 'it is a link that leads in a circle'],
  ['ENAMETOOLONG', 'its name is longer than this disk allows'],
  ['ENOMEM', 'the machine has no memory left for it'],
  ['EIO', 'the disk has a fault'],
])('%s is said in words: %s', (code, words) => {
  const refusal = refusalOf(error(code), '/project');
  expect(refusal?.what).toContain(words);
  expect(refusal?.what).toContain(`(${code})`);
  expect(refusal?.mend).toMatch(/^[A-Z].+\.$/);
});

test('the place is the one that was to be, from the root where it is below it', () => {
  const place = (more: object) => refusalOf(error('EACCES', more), '/project')?.file;
  expect(place({ path: '/project/.dist-7', dest: '/project/dist' })).toBe('dist');
  expect(place({ path: '/project' })).toBe('.');
  expect(place({ path: '/project/.stemma-turn.7.part' })).toBe('.');
  expect(place({ path: '/tmp/x' })).toBe('/tmp/x');
  expect(refusalOf(error('EMFILE', {}), '/project')?.file).toBe('.');
});

test('what the bundler tells of the system is understood', () => {
  const told = new Error(
    `Build failed\nFailed to write file in /project/.dist-7/a.mjs\n\nCaused by:\n    No space left on device (os error ${constants.errno.ENOSPC})`,
  );
  expect(refusalOf(told, '/project')).toMatchObject({
    file: '.dist-7/a.mjs',
    what: 'it cannot be written: the disk has no room left (ENOSPC)',
  });
});

test('an error that was wrapped is found; a defect of ours is none of the system', () => {
  expect(said(new Error('outer', { cause: error('EROFS') }))).toContain('may only be read');
  expect(said(error('EACCES', { syscall: 'listen', port: 80 }))).toBe('nothing');
  expect(said(error('ERR_INVALID_ARG_TYPE'))).toBe('nothing');
  expect(said(new TypeError('a defect'))).toBe('nothing');
  expect(said('a text')).toBe('nothing');
});

test('the errors of this very system are understood', () => {
  const root = mkdtempSync(join(tmpdir(), 'stemma-refused-'));
  const thrownBy = (act: () => void) => {
    try {
      act();
    } catch (thrown) {
      return refusalOf(thrown, root);
    }
    return null;
  };
  writeFileSync(join(root, 'file'), '');
  mkdirSync(join(root, 'folder'));
  expect(
    thrownBy(() => {
      writeFileSync(join(root, 'file/a'), '');
    }),
  ).toMatchObject({
    file: 'file/a',
    what: 'a file stands where a folder has to be (ENOTDIR)',
  });
  expect(
    thrownBy(() => {
      writeFileSync(join(root, 'folder'), '');
    }),
  ).toMatchObject({
    file: 'folder',
    what: 'a folder stands where a file has to be (EISDIR)',
  });
  rmSync(root, { recursive: true });
});
