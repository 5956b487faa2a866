import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Store } from '../../src/packed/store.ts';

const opened: { folder: string; store: Store }[] = [];
afterAll(() => {
  for (const { folder, store } of opened.splice(0)) {
    store.close();
    rmSync(folder, { recursive: true });
  }
});

/** An empty store in a file of its own, which is gone after the tests. */
export function newStore(): Store & { file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  const file = join(folder, 'store');
  const store = new Store(file, true);
  opened.push({ folder, store });
  return Object.assign(store, { file });
}
