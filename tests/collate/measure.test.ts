import { describe, expect, test } from 'vitest';
import { align } from '../../src/collate/align.ts';
import type { Boilerplate } from '../../src/collate/boilerplate.ts';
import { measure, type Measures } from '../../src/collate/measure.ts';
import { prepare } from '../../src/collate/text.ts';
import { prose, row, text } from './prose.ts';

const story = prose('story', 12);

function measures(
  a: readonly string[],
  b: readonly string[],
  boilerplate: Boilerplate = () => null,
): Measures {
  const texts = [prepare(text('a', a)), prepare(text('b', b))] as const;
  return measure(...texts, align(...texts), boilerplate);
}

test('a text is framed that begins and ends with what the fuller one has', () => {
  const own = row('own', 15);
  const part = story.slice(2, 6);
  expect(measures(story, part).isFramed).toBe(true);
  expect(measures(story, part.toSpliced(2, 0, own)).isFramed).toBe(true);
  expect(measures(story, [own, ...part]).isFramed).toBe(false);
  expect(measures(story, [...part, own]).isFramed).toBe(false);
});

test('what is cut off is what the fuller text has in the same blocks before the first words and behind the last', () => {
  const full = [row('before', 5), row('first', 20), row('last', 20), row('behind', 5)];
  const first = full[1]?.split(' ').slice(8).join(' ') ?? '';
  const last = full[2]?.split(' ').slice(0, 15).join(' ') ?? '';
  expect(measures(full, [first, last])).toMatchObject({ cut: 8 + 5, altered: 8 + 5 });
  expect(measures(full, [String(full[1]), last])).toMatchObject({ cut: 5, altered: 5 });
  expect(measures(full, [first, String(full[2])])).toMatchObject({ cut: 8, altered: 8 });
});

test('paragraphs in another order have moved', () => {
  const [one = '', two = '', three = ''] = story;
  expect(measures(story, [one, two, three])).toMatchObject({ hasMoved: false, isReordered: false });
  expect(measures(story, [one, three, two])).toMatchObject({ hasMoved: true, isReordered: true });
});

describe('two texts share a passage', () => {
  test('by a paragraph of more words than a phrase has', () => {
    const sharing = (words: number) => {
      const line = row('same', words);
      return measures([line, row('here', 60)], [line, row('there', 60)]).sharesPassage;
    };
    expect(sharing(13)).toBe(true);
    expect(sharing(11)).toBe(false);
  });

  test('by a run longer than a quotation amid other words', () => {
    const sharing = (words: number) => {
      const line = row('same', words);
      const around = (own: string): string[] => [`${row(own, 40)} ${line}`, row(`${own}more`, 20)];
      return measures(around('here'), around('there')).sharesPassage;
    };
    expect(sharing(21)).toBe(true);
    expect(sharing(19)).toBe(false);
  });

  test('by a paragraph in which a word or two are other', () => {
    const sharing = (changed: number) => {
      const block = (own: string): string[] => [
        `${row('one', 14)} ${row(own, changed)} ${row('two', 14)}`,
        row(`${own}more`, 60),
      ];
      return measures(block('here'), block('there')).sharesPassage;
    };
    expect(sharing(2)).toBe(true);
    expect(sharing(5)).toBe(false);
  });

  test('but none by what is boilerplate of it', () => {
    const line = row('same', 30);
    const sharing = (common: number) =>
      measures([line, row('here', 60)], [line, row('there', 60)], ({ tokens }) =>
        new Uint8Array(tokens.length).fill(1, 0, common),
      ).sharesPassage;
    expect(sharing(17)).toBe(true);
    expect(sharing(19)).toBe(false);
  });
});

test('words that are no boilerplate tell a text apart if they are a good part of it', () => {
  const notice = row('notice', 180);
  const own = (words: number) =>
    measures(
      [notice, row('here', words)],
      [notice, row('there', 90), row('more', 90)],
      ({ tokens }) => new Uint8Array(tokens.length).fill(1, 0, 180),
    ).own;
  expect(own(18)).toBe(1);
  expect(own(22)).toBe(0);
});
