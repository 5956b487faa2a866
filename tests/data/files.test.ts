import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { dataFiles } from '../../src/data/files.ts';
import { newsArchive } from '../packed/news.ts';

vi.stubEnv('SITE', 'https://example.org');

test('a file of all stories is as long as is told of it, whoever asks first, and as often as it is asked for', () => {
  const { stories, tables } = dataFiles(newsArchive());
  for (const { name, count, bytes, sha256, parts } of [stories, ...tables]) {
    const first = Buffer.concat([...parts()]);
    expect(first.length, name).toBe(bytes);
    expect(createHash('sha256').update(first).digest('hex'), name).toBe(sha256);
    const lines = first.toString().split('\n').slice(0, -1);
    expect(lines.length - (name.endsWith('.csv') ? 1 : 0), name).toBe(count);
    expect(Buffer.concat([...parts()]), name).toEqual(first);
  }
});
