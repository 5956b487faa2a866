import { expect, test } from 'vitest';
import { allSlugs, comparisonAt, storyAt } from '../src/lookup.ts';
import { newsArchive } from './packed/news.ts';

const archive = newsArchive();

test('a story is found by its slug and by those that it had before', () => {
  for (const slug of ['motors-again', 'cars'])
    expect(storyAt(archive, slug).id, slug).toBe('motors-again');
  expect(allSlugs(storyAt(archive, 'cars'))).toEqual(['motors-again', 'cars']);
  expect(() => storyAt(archive, 'boats')).toThrow('No story is or was called boats.');
  expect(() => storyAt(archive)).toThrow('No story is or was called .');
});

test('a comparison is found by all slugs of its stories, in both orders', () => {
  for (const [slug, against] of [
    ['motors', 'motors-again'],
    ['motors', 'cars'],
    ['motors-again', 'motors'],
    ['cars', 'motors'],
  ]) {
    const { base, other } = comparisonAt(archive, slug, against);
    expect([base.id, other.id], `${slug} ${against}`).toEqual(['motors', 'motors-again']);
  }
  expect(() => comparisonAt(archive, 'motors', 'floods')).toThrow(
    'motors and floods are not compared.',
  );
});
