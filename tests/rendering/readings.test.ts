import { afterEach, describe, expect, test } from 'vitest';
import { lookUp, reading, remembered, watched } from '../../src/rendering/readings.ts';
import { thread } from '../../src/rendering/thread.ts';
import { archiveOf, storyOf } from '../components/stories.ts';

const ferry = storyOf('ferry', ['The ferry runs again.']);
const bridge = storyOf('bridge', ['The bridge is shut.']);
const archive = archiveOf(ferry, bridge);

/** What some work reads of the archive, in order. */
const readingsOf = async (work: (seen: typeof archive) => unknown): Promise<string[]> => [
  ...(await reading(() => work(watched(archive)))).readings,
];

afterEach(() => {
  thread.readings = undefined;
});

describe('what is read of an archive', () => {
  test('is one story, where one is asked for', async () => {
    expect(await readingsOf(({ stories }) => stories.get('ferry'))).toEqual(['stories ferry']);
  });

  test('is a story that is not there, too: once it comes, the answer is another', async () => {
    expect(await readingsOf(({ stories }) => stories.has('tunnel'))).toEqual(['stories tunnel']);
  });

  test.each<[string, (seen: typeof archive) => unknown]>([
    ['counted', ({ stories }) => stories.size],
    ['gone through', ({ stories }) => [...stories]],
    ['listed by their ids', ({ stories }) => [...stories.keys()]],
    ['grouped', ({ stories }) => Map.groupBy(stories.values(), ({ language }) => language)],
  ])('is all stories, where they are %s', async (_how, look) => {
    expect(await readingsOf(look)).toEqual(['stories']);
  });

  test('is a list as a whole', async () => {
    expect(await readingsOf(({ bases }) => bases[0])).toEqual(['bases']);
  });

  test('is named by its way where it lies deeper', async () => {
    const readings = await readingsOf(({ concordance, slugs }) => [
      concordance.people.get('ada zell'),
      concordance.figures,
      slugs.places.get('new york US city'),
    ]);
    expect(readings).toEqual([
      'concordance.people ada zell',
      'concordance.figures',
      'slugs.places new york US city',
    ]);
  });

  test('is the same for a page before and after other pages', async () => {
    const look = ({ stories }: typeof archive) => stories.get('ferry');
    const outer = await reading(async () => {
      look(watched(archive));
      await readingsOf(({ bases }) => bases);
    });
    expect([...outer.readings]).toEqual(['stories ferry']);
  });
});

describe('what is remembered', () => {
  test('has been read by everybody who asks for it', async () => {
    let times = 0;
    const made = remembered(1, (story: typeof ferry, seen: typeof archive) => {
      times += 1;
      return seen.stories.get(story.id)?.displayHeadline;
    });
    expect(await readingsOf((seen) => made(ferry, seen))).toEqual(['stories ferry']);
    expect(await readingsOf((seen) => made(ferry, seen))).toEqual(['stories ferry']);
    expect(times).toBe(1);
  });

  test('is read by whoever remembers something that was made of it', async () => {
    const inner = remembered(1, (_story: typeof ferry, seen: typeof archive) => seen.bases.length);
    const outer = remembered(1, (story: typeof ferry, seen: typeof archive) => inner(story, seen));
    await readingsOf((seen) => outer(ferry, seen));
    expect(await readingsOf((seen) => outer(ferry, seen))).toEqual(['bases']);
  });
});

test('a reading leads back to what was read', () => {
  expect(lookUp(archive, 'stories ferry')).toBe(ferry);
  expect(lookUp(archive, 'stories tunnel')).toBeUndefined();
  expect(lookUp(archive, 'bases')).toBe(archive.bases);
  expect(lookUp(archive, 'concordance.people')).toBe(archive.concordance.people);
  expect(lookUp(archive, 'concordance.people ada zell')).toBeUndefined();
});
