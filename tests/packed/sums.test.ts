import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/analyse/facts.ts';
import type { Archive, Story } from '../../src/assemble.ts';
import { headingOf } from '../../src/markdown/block.ts';
import { openArchive, packArchive } from '../../src/packed/archive.ts';
import { Digests } from '../../src/rendering/digests.ts';
import { prose } from '../collate/prose.ts';
import { newsArchive, type Change, type Draft } from './news.ts';
import { newStore } from './store.ts';

interface Digested {
  archive: Archive;
  digests: Digests;
}

/** An archive as it was made. */
const whole = (archive: Archive): Digested => ({ archive, digests: new Digests(archive) });

/** The same as pages read it. */
const packed = (made: Archive): Digested => {
  const store = newStore();
  const { archive, sumOf } = openArchive(packArchive(made, store), store);
  return { archive, digests: new Digests(archive, sumOf) };
};

/** The digests of all that pages can read, by the readings. */
function ofReadings({ archive, digests }: Digested): Map<string, string> {
  const parts = { ...archive, ...under('concordance', archive), ...under('slugs', archive) };
  const readings = Object.entries(parts).flatMap(([name, part]) => [
    name,
    ...('keys' in part && 'get' in part ? [...part.keys()].map((key) => `${name} ${key}`) : []),
  ]);
  return new Map(readings.map((reading) => [reading, digests.ofReadings([reading])]));
}

function under(name: 'concordance' | 'slugs', archive: Archive) {
  return Object.fromEntries(
    Object.entries(archive[name]).map(([part, value]) => [`${name}.${part}`, value as object]),
  );
}

/** The digests of all stories, of all that families state and of all that they tell of someone or something. */
function ofParts({ archive, digests }: Digested): Map<string, string> {
  const { people, organisations, places, figures, dates } = archive.concordance;
  const named = [...people, ...organisations, ...places];
  const quotes = [...people.values()].flatMap((person) => person.quotes);
  return new Map([
    ...[...archive.stories].map(([id, story]) => [id, digests.of(story)] as const),
    ...[...figures, ...quotes, ...dates].map((statement) => {
      const { block, start, text } = statement.item;
      return [`${statement.story} ${block} ${start} ${text}`, digests.of(statement)] as const;
    }),
    ...named.flatMap(([key, { tellings }]) =>
      tellings.map((telling) => [`${key} in ${telling.story}`, digests.of(telling)] as const),
    ),
  ]);
}

/** What has another digest in the one than in the other, or has none there. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((name) => one.get(name) !== other.get(name)).sort();
}

const before = newsArchive();
const partsBefore = ofParts(packed(before));
const packsBefore = ofReadings(packed(before));

const again = {
  story: 'race',
  mention: { block: 'p-00000000', start: 0, end: 2, text: '41' },
};

test('equal archives have equal digests of all that is in them', () => {
  const [one, other] = [packed(before), packed(newsArchive())];
  expect(other.archive.stories.get('race')).not.toBe(one.archive.stories.get('race'));
  expect(differing(ofReadings(one), ofReadings(other))).toEqual([]);
  expect(differing(ofParts(one), ofParts(other))).toEqual([]);
});

test('no two parts of an archive have the same digest', () => {
  expect(partsBefore.size).toBeGreaterThan(40);
  expect(new Set(partsBefore.values()).size).toBe(partsBefore.size);
});

describe('the digest of a story changes, and no other’s does,', () => {
  const ofStories = ({ archive: { stories }, digests }: Digested): Map<string, string> =>
    new Map([...stories].map(([id, one]) => [id, digests.of(one)]));
  const storiesBefore = ofStories(packed(before));

  test.each<[string, (story: Story) => unknown]>([
    ['a word of it', ({ blocks: [block] }) => block && (block.text += 's')],
    ['how a block is set', ({ blocks: [block] }) => block && (block.node = headingOf(block.text))],
    ['what a line of its source was read as', ({ origin }) => origin.lines.pop()],
    ['its source', ({ origin }) => (origin.bytes += 1)],
    ['its headline', (story) => (story.displayHeadline += '!')],
    ['whether it has a card', (story) => (story.hasCard = false)],
    ['what another is to it', ({ versions: [one] }) => one && (one.relation = 'revision')],
    ['how much of it another has', ({ versions: [one] }) => one && (one.coverage.ofThis = 0.1)],
    ['which blocks answer each other', ({ versions: [one] }) => one?.alignment.pop()],
    ['which passages are shared', ({ versions: [one] }) => one?.passages.pop()],
    ['the order of its versions', ({ versions }) => versions.reverse()],
    ['the day that it is read as of', ({ analysis }) => (analysis.dated = null)],
    ['an amount', ({ analysis: { figures } }) => figures[0] && (figures[0].value += 1)],
    ['a speaker', ({ analysis: { quotes } }) => quotes[0] && (quotes[0].speaker = 'Ada Zell')],
    ['a role', ({ analysis: { people } }) => people[0] && (people[0].role = 'captain')],
    ['an organisation', ({ analysis }) => analysis.organisations.pop()],
    ['a place', ({ analysis }) => analysis.places.pop()],
    ['a date', ({ analysis }) => analysis.dates.pop()],
  ])('with %s', (_what, change) => {
    const archive = newsArchive();
    const story = archive.stories.get('motors');
    if (story === undefined) throw new Error('no motors');
    change(story);
    expect(differing(storiesBefore, ofStories(packed(archive)))).toEqual(['motors']);
  });
});

describe('the digest of what a family states changes, and that of no other family’s,', () => {
  /** What is told of a family: of itself, its facts, and who or what it names. */
  const isOf = (family: string) => (name: string) =>
    name.startsWith(family) || name.endsWith(` in ${family}`);

  test.each<[string, (facts: Facts) => unknown, RegExp]>([
    ['an amount', ({ figures: [one] }) => one && (one.item.value += 1), /^floods p-\w+ \d+ 41$/],
    [
      'who says it again',
      ({ figures: [one] }) => one?.repeats.push(again),
      /^floods p-\w+ \d+ 41$/,
    ],
    [
      'a speaker’s role',
      ({ quotes: [one] }) => one && (one.item.role = 'baker'),
      / We heard a roar/,
    ],
    ['a day', ({ dates: [one] }) => one && (one.item.to = '2024-08-31'), / Monday$/],
    ['a role', ({ people: [one] }) => one && (one.item.role = 'baker'), /^sajid khan in /],
    ['a mention', ({ organisations: [one] }) => one?.mentions.pop(), /^united nations in /],
    [
      'where a place is',
      ({ places: [one] }) => one && (one.item.coordinates = [1, 2]),
      /^pakistan PK /,
    ],
  ])('with %s', (_what, change, name) => {
    const archive = newsArchive();
    const facts = archive.facts.get('floods');
    if (facts === undefined) throw new Error('no floods');
    change(facts);
    const parts = differing(partsBefore, ofParts(packed(archive)));
    expect(parts).toContainEqual(expect.stringMatching(name));
    expect(parts.filter((part) => !isOf('floods')(part))).toEqual([]);
    const readings = differing(packsBefore, ofReadings(packed(archive)));
    expect(readings).toEqual(expect.arrayContaining(['facts', 'facts floods']));
  });
});

describe('when an archive changes, what pages read of it has another digest where it is another, and nowhere else:', () => {
  const wholesBefore = ofReadings(whole(before));
  const readingsOf = (change: Change): { packs: string[]; wholes: string[] } => {
    const after = newsArchive(change);
    return {
      packs: differing(packsBefore, ofReadings(packed(after))),
      wholes: differing(wholesBefore, ofReadings(whole(after))),
    };
  };

  const longer = ({ body, ...draft }: Draft, text: string): Draft => ({
    ...draft,
    body: [...body, text],
  });

  test.each<[string, string, Change]>([
    ['a word', 'stories note', (all) => ({ ...all, note: longer(all.note, 'Eine Fähre.') })],
    [
      'an amount',
      'concordance.figures',
      (all) => ({ ...all, floods: longer(all.floods, 'They have 3 boats.') }),
    ],
    [
      'a relation',
      'stories motors',
      (all) => ({
        ...all,
        'motors-again': { ...all['motors-again'], versions: { revisionOf: ['motors'] } },
      }),
    ],
    [
      'a relation less',
      'stories letter',
      (all) => ({ ...all, race: { ...all.race, versions: { notVersionOf: ['letter'] } } }),
    ],
    [
      'a day',
      'neighbours race',
      (all) => ({ ...all, race: { ...all.race, published: '2022-09-09' } }),
    ],
    [
      'a source',
      'sourceLines the bell',
      (all) => ({ ...all, floods: { ...all.floods, sourceLine: 'The Bell' } }),
    ],
    [
      'a mention',
      'concordance.people sajid khan',
      (all) => ({ ...all, letter: longer(all.letter, 'Sajid Khan was there too.') }),
    ],
    [
      'a story before all others',
      'stories a-walk',
      (all) => ({ ...all, 'a-walk': { published: '2025-01-01', body: prose('walk', 3) } }),
    ],
    ['a family less', 'concordance.people sajid khan', ({ motors, race }) => ({ motors, race })],
  ])('%s', (_what, reading, change) => {
    const { packs, wholes } = readingsOf(change);
    expect(wholes).toContain(reading);
    expect(packs).toEqual(wholes);
  });

  test('words of someone, though these change what is read of others whom the family quotes', () => {
    const { packs, wholes } = readingsOf((all) => ({
      ...all,
      floods: longer(all.floods, '“It is quiet now,” said Mona Lind, a baker.'),
    }));
    expect(wholes).toContain('concordance.people mona lind');
    expect(wholes.filter((reading) => !packs.includes(reading))).toEqual([]);
    // Their pages show the family's text, and are made anew with it anyhow.
    expect(packs.filter((reading) => !wholes.includes(reading))).toEqual([
      'concordance.people sajid khan',
    ]);
  });
});
