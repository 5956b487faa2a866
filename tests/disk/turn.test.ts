import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAtWork, takeTurn, turnFile } from '../../src/disk/turn.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-turn-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const own = { pid: process.pid, began: null, machine: hostname(), command: 'build' };
const leave = (owner: object | string) => {
  writeFileSync(join(root, turnFile), typeof owner === 'string' ? owner : JSON.stringify(owner));
};
/** The number of a process that is no more. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

test('one run at a time: a second is told whose turn it is, and the folder is clean after the first', async () => {
  const endTurn = await takeTurn(root, 'build');
  expect(readdirSync(root)).toEqual([turnFile]);
  await expect(takeTurn(root, 'ingest')).rejects.toThrow(
    [
      `1 problem to mend:\n\n${turnFile}`,
      `  what  \`npm run build\` is at work in this folder already (process ${process.pid})`,
      '  why   Two runs that write at once would each undo what the other does.',
      `  mend  Wait until it is done, or end it (\`kill ${process.pid}\`), then run this again.`,
    ].join('\n'),
  );
  endTurn();
  expect(readdirSync(root)).toEqual([]);
});

test('a patient run waits for its turn', async () => {
  const endTurn = await takeTurn(root, 'build');
  let isNext = false;
  const next = takeTurn(root, 'dev', true).then((end) => {
    isNext = true;
    return end;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isNext).toBe(false);
  endTurn();
  (await next)();
  expect(isNext).toBe(true);
});

test.each([
  ['a process that is no more', () => ({ ...own, pid: deadPid() })],
  ['an earlier process of the same number', () => ({ ...own, began: 'another time' })],
  ['nobody, for the file is empty', () => ''],
  ['nobody, for the file is damaged', () => '{"pid": 1'],
])('the turn of %s is over', async (_, owner) => {
  leave(owner());
  const endTurn = await takeTurn(root, 'build');
  expect(readFileSync(join(root, turnFile), 'utf8')).toContain(`"pid":${process.pid}`);
  endTurn();
  expect(readdirSync(root)).toEqual([]);
});

test('of a run on another machine nobody can tell whether it is at work: it is told how to end its turn', async () => {
  leave({ ...own, pid: deadPid(), machine: 'quay.example' });
  await expect(takeTurn(root, 'build')).rejects.toThrow(
    /\(process \d+ on the machine quay\.example\)[^]+If nothing runs there any more, remove \.stemma-turn/,
  );
});

test('a process is at work until it has ended', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
  const owner = { ...own, pid: other.pid ?? 0 };
  expect(isAtWork(owner)).toBe(true);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(isAtWork(owner)).toBe(false);
});

test('of many runs that find a dead one’s turn, one has it', async () => {
  leave({ ...own, pid: deadPid() });
  const code = `
    import { takeTurn } from ${JSON.stringify(join(import.meta.dirname, '../../src/disk/turn.ts'))};
    try { await takeTurn(${JSON.stringify(root)}, 'build'); console.log('mine'); } catch { console.log('not mine'); }
    setTimeout(() => undefined, 60_000);`;
  const runs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code]),
  );
  const answers = await Promise.all(
    runs.map(async (run) => {
      const [said] = (await once(run.stdout, 'data')) as [Buffer];
      return said.toString().trim();
    }),
  );
  for (const run of runs) run.kill('SIGKILL');
  expect(answers.sort()).toEqual(['mine', 'not mine', 'not mine', 'not mine']);
});
