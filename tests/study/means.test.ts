import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as alignment from '../../src/collate/align.ts';
import * as copy from '../../src/study/copy.ts';
import { keptMeans } from '../../src/study/means.ts';
import { newsArchive, type Change } from '../packed/news.ts';

vi.mock(import('../../src/collate/align.ts'), { spy: true });
vi.mock(import('../../src/study/copy.ts'), { spy: true });

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-means-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** An archive made with what was kept of the one before, which is kept in its turn. */
function made(change?: Change): ReturnType<typeof newsArchive> {
  const means = keptMeans(root, 'this code');
  const archive = newsArchive(change, means);
  means.keep();
  return archive;
}

describe('an archive that is made with what the last build found', () => {
  test('is the same, and nothing of it is found again', () => {
    const before = made();
    expect(before).toEqual(newsArchive());
    vi.clearAllMocks();
    expect(made()).toEqual(before);
    expect(alignment.align).not.toHaveBeenCalled();
    // Copies are analysed as of their own day by themselves: only one without a day is read as of its base's here.
    const again = vi.mocked(copy.analysed).mock.calls.filter(([, , day]) => day === '2024-05-16');
    expect(again).toEqual([]);
  });

  test.each<[string, Change]>([
    [
      'a word',
      (all) => ({ ...all, 'motors-short': { ...all['motors-short'], body: ['New words.'] } }),
    ],
    [
      'the day that an excerpt is read as of',
      (all) => ({ ...all, motors: { ...all.motors, published: '2024-05-23' } }),
    ],
    [
      'the language of an excerpt',
      (all) => ({ ...all, 'motors-short': { ...all['motors-short'], language: 'de' } }),
    ],
    [
      'the order of paragraphs',
      (all) => ({ ...all, motors: { ...all.motors, body: all.motors.body.toReversed() } }),
    ],
    [
      'a paragraph that becomes a subheading',
      ({ race, ...all }) => ({
        ...all,
        race: { ...race, body: race.body.map((text, at) => (at === 1 ? `## ${text}` : text)) },
      }),
    ],
  ])('is what it would be without, where %s has changed', (_what, change) => {
    made();
    expect(made(change)).toEqual(newsArchive(change));
  });
});
