import { expect, test } from 'vitest';
import { assemble, comparisonOf, type Copy } from '../src/assemble.ts';
import { storyOf } from './components/stories.ts';

const tellings = (what: string) =>
  Array.from(
    { length: 8 },
    (_, index) =>
      `Paragraph ${index} tells what became of the ${what} on day ${index} and of those who saw it from the shore.`,
  );
const copyOf = (id: string, texts: readonly string[]): Copy => {
  const { blocks, formerSlugs, ...fields } = storyOf(id, texts);
  return { id, fields: { ...fields, formerSlugs: [...formerSlugs] }, blocks, isEdited: false };
};

test('each version is shown beside its family’s base, whichever is named first, and no other pair', () => {
  const ferry = tellings('ferry');
  const archive = assemble([
    copyOf('ferry', ferry),
    copyOf('reprint', ferry),
    copyOf('excerpt', ferry.slice(0, 4)),
    copyOf('train', [...tellings('train'), ferry[1] ?? '']),
  ]);
  const pairs = [...archive.comparisons.values()].map(({ base, other, version }) => {
    return `${base.id} ${other.id}: ${version.relation}`;
  });
  expect(pairs.toSorted()).toEqual(['ferry excerpt: excerpt', 'ferry reprint: reprint']);

  const [full, excerpt, reprint, train] = ['ferry', 'excerpt', 'reprint', 'train'].map((id) => {
    const story = archive.stories.get(id);
    if (story === undefined) throw new Error(`no ${id}`);
    return story;
  });
  if (!full || !excerpt || !reprint || !train) throw new Error('too few stories');
  expect(comparisonOf(archive, excerpt, full)).toMatchObject({ base: full, other: excerpt });
  expect(comparisonOf(archive, full, excerpt)).toMatchObject({ base: full, other: excerpt });
  expect(comparisonOf(archive, excerpt, reprint)).toBeUndefined();
  // They share a passage, and are no versions of each other.
  expect(train.versions.map(({ relation }) => relation)).toContain('shared-passages');
  expect(comparisonOf(archive, full, train)).toBeUndefined();
});
