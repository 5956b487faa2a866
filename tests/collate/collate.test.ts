import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { tokenise } from '../../src/collate/tokenise.ts';
import type { Passage, Relation, Version } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';
import { prose, text } from './prose.ts';

const story = prose('story', 12);
const other = prose('other', 12);

/** What b is to a, and a to b. */
function relation(
  a: readonly string[],
  b: readonly string[],
  headlines: [a: string | null, b: string | null] = [null, null],
): (Relation | undefined)[] {
  const { versions } = collate([
    text('a', a, { headline: headlines[0] }),
    text('b', b, { headline: headlines[1] }),
  ]);
  return ['a', 'b'].map((id) => versions.get(id)?.[0]?.relation);
}

/** What b is to a, with the links and passages. */
function version(a: readonly string[], b: readonly string[]): Version | undefined {
  return collate([text('a', a), text('b', b)]).versions.get('a')?.[0];
}

/** A paragraph with a word after another in its middle. */
function edited(paragraph = '', word = 'suddenly'): string {
  const words = paragraph.split(' ');
  return [...words.slice(0, 9), word, ...words.slice(9)].join(' ');
}

const excerpt = ['excerpt', 'full-version'];
const reprint = ['reprint', 'reprint'];
const revision = ['revision', 'revision'];
const shared = ['shared-passages', 'shared-passages'];
const nothing = [undefined, undefined];

describe('an excerpt', () => {
  test('is the first paragraphs, the last, or some from the middle', () => {
    expect(relation(story, story.slice(0, 6))).toEqual(excerpt);
    expect(relation(story, story.slice(8))).toEqual(excerpt);
    expect(relation(story, story.slice(3, 8))).toEqual(excerpt);
  });

  test('may pick paragraphs, and end within one', () => {
    expect(relation(story, [story[1], story[4], story[9]].map(String))).toEqual(excerpt);
    const cut = `${story[3]?.split(' ').slice(0, 11).join(' ') ?? ''} …`;
    expect(relation(story, [...story.slice(0, 3), cut])).toEqual(excerpt);
  });

  test('may break off within a word, but not end with another one', () => {
    const words = story[3]?.split(' ').slice(0, 11).join(' ') ?? '';
    const full = story.with(3, `${words} councillors ${other[3]?.toLowerCase() ?? ''}`);
    const ending = (end: string) => relation(full, [...story.slice(0, 3), `${words} ${end}`]);
    expect(ending('counc…')).toEqual(excerpt);
    expect(ending('counc [...]')).toEqual(excerpt);
    expect(ending('counc')).toEqual(excerpt);
    expect(ending('council.')).toEqual(revision);
    expect(ending('mayor…')).toEqual(revision);
  });

  test('may be joined to one paragraph, and end a few words into the next or begin a few before', () => {
    const words = story.map((paragraph) => paragraph.split(' '));
    const start = `${story[0] ?? ''} ${words[1]?.slice(0, 6).join(' ') ?? ''}…`;
    expect(relation(story, [start])).toEqual(excerpt);
    expect(version(story, [start])?.coverage.ofOther).toBe(1);
    expect(
      relation(story, [String(story[0]), `${words[1]?.slice(0, 6).join(' ') ?? ''}…`]),
    ).toEqual(excerpt);
    const later = `…${words[4]?.slice(-6).join(' ') ?? ''} ${story[5] ?? ''}`;
    expect(relation(story, [later])).toEqual(excerpt);
  });

  test('may have the headline or the standfirst of the full text in its body', () => {
    const full = text('full', story, {
      headline: 'Ferry returns to the northern islands after nine winters',
      around: ['The last boat had sailed when the captain was still at school, and nobody waved.'],
    });
    const part = text('part', [String(full.headline), ...full.around, ...story.slice(0, 5)]);
    const [found] = collate([full, part]).versions.get('part') ?? [];
    expect(found).toMatchObject({ relation: 'full-version', coverage: { ofThis: 1 } });
  });

  test('has no word counted twice that stands both in the body and in the headline of the other', () => {
    const line = prose('line', 1, 14)[0]?.toLowerCase().replace('.', '') ?? '';
    const [one = '', two = '', three = ''] = other;
    const full = text('full', [...story, `${one} ${line} ${two} ${three}`], { headline: line });
    const part = text('part', [...story.slice(0, 2), `${line} ${prose('new', 1, 20).join()}`]);
    const [found] = collate([full, part]).versions.get('part') ?? [];
    expect(found?.coverage.ofThis).toBeCloseTo((48 + 14) / (48 + 34), 3);
  });

  test('may have a line of its own before or behind, as its headline or where to read more', () => {
    const part = story.slice(0, 2);
    expect(relation(story, ['What the ferry will cost', ...part])).toEqual(excerpt);
    expect(relation(story, [...part, 'Read more at the Harbour Herald.'])).toEqual(excerpt);
    expect(relation(story, [...part, ...prose('own', 1, 14)])).not.toEqual(excerpt);
  });

  test('has no word changed: with one, it is a shorter revision', () => {
    const part = story.slice(0, 6);
    expect(relation(story, [edited(part[0]), ...part.slice(1)])).toEqual(revision);
  });

  test('a text under the same headline with a paragraph less in its middle is a revision', () => {
    const less = [...story.slice(0, 5), ...story.slice(8)];
    const headline = 'Ferry returns to the northern islands';
    expect(relation(story, less, [headline, headline])).toEqual(revision);
    expect(relation(story, less, [headline, null])).toEqual(excerpt);
  });

  test('of a few words is none: a phrase is no piece of a text', () => {
    expect(relation(story, [String(story[0]?.split(' ').slice(0, 8).join(' '))])).toEqual(nothing);
  });
});

describe('a reprint', () => {
  test('is the same text in other typography', () => {
    const body = [
      'The captain said: "We don\'t know - 1,000 people waited, and 3.5 percent of them couldn\'t stay."',
      'Café owners re-opened their doors at 8:30 in the evening ... and closed them again before nine.',
    ];
    const set = [
      'The captain said: “We don’t know – 1 000 people waited, and 3.5 percent of them couldn’t stay.”'.replace(
        '1 000',
        '1,000',
      ),
      'Cafe\u0301 owners re\u00adopened their doors at 8:30 in the eve\u00adning … and closed\u00a0them again before nine.',
    ];
    expect(relation(body, set)).toEqual(reprint);
  });

  test.each([
    ['2,300 people', '2 300 people'],
    ['2,300 people', '2\u202f300 people'],
    ['2.300 people', '2’300 people'],
    ['1,250,000 people', '1 250 000 people'],
    ['4.2 million', '4,2 million'],
    ['at 10:30 sharp', 'at 10.30 sharp'],
    ['30 percent', '30 per cent'],
    ['fell to -12 degrees', 'fell to −12 degrees'],
    ['in 1990-91 and 10-3', 'in 1990–91 and 10–3'],
    ['a cut-throat deal', 'a cutthroat deal'],
  ])('may part numbers and words in another way: %s is %s', (before, after) => {
    const amid = (words: string) => `${story[0] ?? ''} ${words} ${story[1]?.toLowerCase() ?? ''}`;
    expect(relation([amid(before), ...story.slice(2)], [amid(after), ...story.slice(2)])).toEqual(
      reprint,
    );
  });

  test.each([
    ['Die Straße zum Hafen', 'DIE STRASSE ZUM HAFEN'],
    ['Ο δήμος της πόλης', 'Ο ΔΉΜΟΣ ΤΗΣ ΠΌΛΗΣ'],
    ['Kıyıdaki istasyon bugün', 'KIYIDAKİ İSTASYON BUGÜN'],
    ['قرر مجلس المدينة', 'قرّر مجـلس المدينة'],
  ])('may have capitals, vowel points and longer strokes: %s is %s', (before, after) => {
    expect(relation([before, ...story], [after, ...story])).toEqual(reprint);
    expect(version([before, ...story], [after, ...story])?.coverage).toEqual({
      ofThis: 1,
      ofOther: 1,
    });
  });

  test('may part its paragraphs in another way', () => {
    const [one = '', two = '', three = '', ...rest] = story;
    expect(relation(story, [`${one} ${two} ${three}`, ...rest])).toEqual(reprint);
    const halves = rest.flatMap((paragraph) => {
      const words = paragraph.split(' ');
      return [words.slice(0, 10).join(' '), words.slice(10).join(' ')];
    });
    expect(relation(rest, halves)).toEqual(reprint);
    expect(relation(story, [story.join(' ')])).toEqual(reprint);
  });

  test('may part them in another way where a line returns: nothing has moved', () => {
    const [one = '', two = '', three = ''] = story;
    const refrain = 'The council said on Monday that the council would wait.';
    const parted = [`${one} ${refrain}`, `${two} ${refrain} ${three}`, refrain];
    const whole = [one, refrain, two, refrain, three, refrain];
    expect(relation(whole, parted)).toEqual(reprint);
    const links = version(whole, parted)?.alignment ?? [];
    expect(links.map(({ match, moved }) => `${match} ${moved}`)).toEqual([
      ...Array<string>(5).fill('merged false'),
      'verbatim false',
    ]);
  });

  test('may have another headline, and commas elsewhere', () => {
    const commas = story.map((paragraph) => paragraph.replace(' the ', ', the '));
    expect(relation(story, commas, ['Ferry returns', 'Nine winters without a boat'])).toEqual(
      reprint,
    );
  });

  test('may have another dateline, or none', () => {
    const [first = '', ...rest] = story;
    for (const line of ['LONDON (Reuters) - ', 'PARIS, March 4 (AFP) — ', 'Berlin – ', '(AP) ']) {
      const dated = [`${line}${first}`, ...rest];
      expect(relation(story, dated), line).toEqual(line === '(AP) ' ? revision : reprint);
      expect(relation(dated, [`OSLO, Norway (NTB) -- ${first}`, ...rest]), line).toEqual(
        line === '(AP) ' ? revision : reprint,
      );
    }
    expect(relation(story, [`UPDATED - ${first}`, ...rest])).toEqual(revision);
  });

  test('of a text of short lines only is a reprint too', () => {
    const interview = ['Who are you?', 'A captain.', 'Since when?', 'Since the flood.', 'Why?'];
    expect(relation(interview, interview)).toEqual(reprint);
  });
});

describe('a revision', () => {
  test('has paragraphs changed, added, removed or moved', () => {
    const [one = '', two = '', ...rest] = story;
    expect(relation(story, [edited(one), two, ...rest])).toEqual(revision);
    expect(relation(story, [...story.slice(0, 6), ...prose('new', 1), ...story.slice(6)])).toEqual(
      revision,
    );
    expect(relation(story, [two, one, ...rest])).toEqual(revision);
    expect(relation(story, story.toReversed())).toEqual(revision);
  });

  test('has sentences that changed places within a paragraph', () => {
    const [one = '', two = '', three = '', ...rest] = story;
    expect(
      relation([`${one} ${two} ${three}`, ...rest], [`${two} ${one} ${three}`, ...rest]),
    ).toEqual(revision);
    expect(relation([story.join(' ')], [story.toReversed().join(' ')])).toEqual(revision);
  });

  test('has one number changed, or one line added', () => {
    const long = prose('long', 60).map((paragraph, index) => `${paragraph} Part ${index}.`);
    const corrected = long.map((words) => words.replace('Part 39', 'Part 93'));
    expect(relation(long, corrected)).toEqual(revision);
    expect(relation(long, [...long, 'This story was corrected.'])).toEqual(revision);
    expect(relation(['It cost $5 a day to cross.'], ['It cost €5 a day to cross.'])).not.toEqual(
      reprint,
    );
  });

  test.each([
    ['4.2 million', '42 million'],
    ['3,5 points', '35 points'],
    ['1.20 a day', '12.0 a day'],
    ['10-3 in the final', '103 in the final'],
    ['$4 million', '€4 million'],
    ['$4 million', '4 million'],
    ['30% more', '30 more'],
    ['1.2% of it', '1.2‰ of it'],
    ['1.2‰ of it', '1.2 of it'],
    ['fell to -12 degrees', 'fell to 12 degrees'],
    ['growth of −0.3 percent', 'growth of 0.3 percent'],
    ['एक लड़का आया', 'एक लड़की आया'],
  ])('has another number, unit or vowel sign: %s is not %s', (before, after) => {
    const amid = (words: string) => `${story[0] ?? ''} ${words} ${story[1]?.toLowerCase() ?? ''}`;
    expect(relation([amid(before), ...story.slice(2)], [amid(after), ...story.slice(2)])).toEqual(
      revision,
    );
  });

  test('of a brief is found in spite of the words that were changed', () => {
    const texts = Array.from({ length: 60 }, (_, index) => {
      const words = (prose(`brief ${index}`, 1, 20)[0] ?? '').split(' ');
      const others = words.map((word, at) => (at === 6 || at === 13 ? `${word}s` : word));
      return [text(`a-${index}`, [words.join(' ')]), text(`b-${index}`, [others.join(' ')])];
    });
    const { versions } = collate(texts.flat());
    const found = texts.filter(([a]) => versions.get(a?.id ?? '')?.[0]?.relation === 'revision');
    expect(found).toHaveLength(60);
  });

  test('may be rewritten longer under the same headline', () => {
    const brief = story.slice(0, 4).map((paragraph) => edited(paragraph));
    const headlines: [string, string] = ['Ferry returns to islands', 'Ferry returns to islands'];
    expect(relation(brief, story, headlines)).toEqual(revision);
  });

  test('knows which is earlier where dates tell, and leaves it open where not', () => {
    const later = [...story.slice(0, 11), edited(story[11])];
    const orders = (a: object, b: object) => {
      const { versions } = collate([text('a', story, a), text('b', later, b)]);
      return ['a', 'b'].map((id) => versions.get(id)?.[0]?.order);
    };
    const march = { published: '2024-03-04' };
    expect(orders(march, { published: '2024-03-06' })).toEqual(['later', 'earlier']);
    expect(orders(march, { ...march, updated: '2024-03-05' })).toEqual(['later', 'earlier']);
    expect(orders(march, march)).toEqual([null, null]);
    expect(orders(march, {})).toEqual([null, null]);
  });
});

describe('shared passages', () => {
  test('are a paragraph, or a long run of words within paragraphs that differ', () => {
    expect(relation(story, [...other.slice(0, 6), String(story[4]), ...other.slice(6)])).toEqual(
      shared,
    );
    const quote = prose('quote', 1, 26)[0] ?? '';
    const quoting = (body: readonly string[]): string[] =>
      body.map((paragraph, index) =>
        index === 5 ? `${paragraph} ${quote} ${paragraph}` : paragraph,
      );
    expect(relation(quoting(story), quoting(other))).toEqual(shared);
  });

  test('are not a phrase, nor a quotation that two reporters chose alike', () => {
    const phrase = 'He did not immediately reply to a request for comment.';
    expect(relation([...story, phrase], [...other, phrase])).toEqual(nothing);
    const quote = prose('quote', 1, 15)[0] ?? '';
    const quoting = (body: readonly string[]): string[] =>
      body.map((paragraph, index) =>
        index === 5 ? `${paragraph} ${quote} ${paragraph}` : paragraph,
      );
    expect(relation(quoting(story), quoting(other))).toEqual(nothing);
  });

  test('are what two reports on one form share that differ in their figures', () => {
    const report = (figures: readonly number[]): string[] =>
      prose('form', 4).map((paragraph, index) =>
        paragraph
          .split(' ')
          .map((word, at) => (at % 6 === 5 ? String((figures[index] ?? 0) * 13 + at) : word))
          .join(' '),
      );
    const form =
      'The agency publishes these figures on the first working day of each month, at ten.';
    const headline = 'Harbour traffic by month';
    expect(
      relation(
        [...report([11, 12, 13, 14]), form],
        [...report([31, 32, 33, 34]), form],
        [headline, headline],
      ),
    ).toEqual(shared);
  });

  test('are what two reports share that were published days apart and differ in a figure or a name', () => {
    const report = (sum: string): string[] => [
      `The bank sold ${sum} of bonds, it said.`,
      ...prose('form', 2),
    ];
    const on = (day: string, sum: string, headline: string) =>
      text(day, report(sum), { published: `2024-03-${day}`, headline });
    const said = (days: [string, string], headlines: [string, string]): Relation | undefined =>
      collate([
        on(days[0], '12 million', headlines[0]),
        on(days[1], '19 million', headlines[1]),
      ]).versions.get(days[0])?.[0]?.relation;
    const bonds = 'Bank sells bonds';
    expect(said(['04', '05'], [bonds, bonds])).toBe('revision');
    expect(said(['04', '11'], [bonds, bonds])).toBe('shared-passages');
    expect(said(['04', '11'], ['Northern sells bonds', 'Harbour raises fees'])).toBe(
      'shared-passages',
    );
  });

  test('a brief that stands in two different stories belongs with the one of which it is the larger part', () => {
    const brief = story.slice(4, 5);
    const { versions, families } = collate([
      text('long', story),
      text('short', [...other.slice(0, 4), ...brief]),
      text('brief', brief),
    ]);
    expect(versions.get('brief')?.map(({ id, relation: said }) => `${said} ${id}`)).toEqual([
      'full-version short',
      'shared-passages long',
    ]);
    expect(families.get('long')?.members).toEqual(['long']);
    expect(families.get('short')?.members).toEqual(['short', 'brief']);
  });
});

describe('many texts', () => {
  const footer =
    'Sign up to our newsletter, and we shall send you the stories of the harbour every evening at six.';

  test('a footer that stands in a thousand texts makes no relatives of them', () => {
    const texts = Array.from({ length: 1000 }, (_, index) =>
      text(`t-${index}`, [...prose(`topic ${index}`, 6), footer]),
    );
    expect([...collate(texts).versions.values()].flat()).toEqual([]);
  });

  test('nor do a few texts that end with the same line about their author', () => {
    const texts = Array.from({ length: 6 }, (_, index) =>
      text(`t-${index}`, [...prose(`topic ${index}`, 6), footer]),
    );
    expect([...collate(texts).versions.values()].flat()).toEqual([]);
    expect([...collate(texts.slice(0, 2)).versions.values()].flat()).toHaveLength(2);
  });

  test('whatever the ids: a text that has the line in its middle shares no more than they do', () => {
    for (const id of ['a-amid', 'z-amid']) {
      const amid = prose('amid', 6);
      const texts = [
        ...Array.from({ length: 5 }, (_, index) =>
          text(`t-${index}`, [...prose(`topic ${index}`, 6), footer]),
        ),
        text(id, [...amid.slice(0, 3), footer, ...amid.slice(3)]),
      ];
      expect(collate(texts).versions.get(id)).toEqual([]);
    }
  });

  test('nor a notice that is nearly all of many briefs', () => {
    const notice = prose('notice', 5, 40);
    const texts = Array.from({ length: 60 }, (_, index) =>
      text(`t-${index}`, [...prose(`topic ${index}`, 2, 20), ...notice]),
    );
    expect([...collate(texts).versions.values()].flat()).toEqual([]);
  });

  test('nor does a long legal notice, even where it is most of each text', () => {
    const notice = prose('notice', 5, 40);
    const texts = Array.from({ length: 60 }, (_, index) =>
      text(`t-${index}`, [...prose(`topic ${index}`, 3), ...notice], { headline: 'Notice' }),
    );
    expect([...collate(texts).versions.values()].flat()).toEqual([]);
  });

  test('ten identical files are one family of reprints, each with all others', () => {
    const { versions, families } = collate(
      Array.from({ length: 10 }, (_, index) => text(`t-${index}`, story)),
    );
    expect(families.get('t-7')?.members).toHaveLength(10);
    expect(versions.get('t-7')?.map((relative) => relative.relation)).toEqual(
      Array(9).fill('reprint'),
    );
  });

  test('forty versions of one text are one family, and each is compared with its base', () => {
    const { versions, families } = collate(
      Array.from({ length: 40 }, (_, index) =>
        text(
          `t-${index}`,
          index % 2 === 0
            ? story.slice(0, 12 - (index % 7))
            : story.map((paragraph, at) =>
                at === index % 12 ? edited(paragraph, `n${index}`) : paragraph,
              ),
        ),
      ),
    );
    const family = families.get('t-17');
    expect(family?.members).toHaveLength(40);
    for (const id of family?.members.slice(1) ?? []) {
      expect(versions.get(id)?.map((relative) => relative.id)).toContain(family?.base);
    }
  });

  test('a version that shares little with the base is one by way of another, and says so of the base', () => {
    const fuller = [...story, ...prose('more', 8)];
    const longer = [...story.slice(0, 10), ...prose('less', 3)];
    const far = [...story.slice(4, 10), ...prose('less', 3), ...prose('far', 2)];
    const { versions, families } = collate([
      text('fuller', fuller, { headline: 'The ferry' }),
      text('longer', longer, { headline: 'The ferry' }),
      text('far', far, { headline: 'The ferry' }),
    ]);
    expect(families.get('far')?.members).toEqual(['fuller', 'longer', 'far']);
    expect(versions.get('far')?.map(({ id, relation: said }) => `${said} ${id}`)).toEqual([
      'revision fuller',
      'revision longer',
    ]);
  });

  test('an excerpt of an excerpt knows the fullest text first', () => {
    const { versions } = collate([
      text('a-longer-excerpt', story.slice(0, 7)),
      text('full', story),
      text('short', story.slice(0, 3)),
    ]);
    expect(versions.get('short')?.map(({ id, relation: said }) => `${said} ${id}`)).toEqual([
      'full-version full',
      'full-version a-longer-excerpt',
    ]);
  });
});

describe('an alignment', () => {
  const ids = blockIds(story);

  test('links each block of the one to its counterpart in the other', () => {
    const { versions } = collate([text('a', story), text('b', story.slice(3, 5))]);
    const links = ids
      .slice(3, 5)
      .map((id) => ({ this: id, other: id, match: 'verbatim', moved: false }));
    expect(versions.get('b')?.[0]).toMatchObject({ coverage: { ofThis: 1 }, alignment: links });
    expect(versions.get('a')?.[0]?.alignment).toEqual(links);
  });

  test('marks as moved what does not stand in the order of the rest: the lighter of two that changed places', () => {
    const [one = '', two = '', ...rest] = story;
    const short = one.split(' ').slice(0, 13).join(' ');
    const moved = version([short, two, ...rest], [two, short, ...rest])?.alignment.filter(
      (link) => link.moved,
    );
    expect(moved).toMatchObject([{ this: blockIds([short])[0], match: 'verbatim' }]);
  });

  test('links a paragraph that was edited, even far from its place', () => {
    const changed = edited(story[2]);
    const after = [...story.slice(0, 2), ...story.slice(3, 9), changed, ...story.slice(9)];
    expect(version(story, after)?.alignment).toContainEqual({
      this: ids[2],
      other: blockIds([changed])[0],
      match: 'edited',
      moved: true,
    });
  });

  test('links a short line between neighbours that are aligned', () => {
    const before = [...story.slice(0, 6), 'What the council wants now', ...story.slice(6)];
    const after = [...story.slice(0, 6), 'What the council wanted', ...story.slice(6)];
    expect(version(before, after)?.alignment[6]).toMatchObject({ match: 'edited', moved: false });
    const replaced = [...story.slice(0, 6), 'Nobody was hurt', ...story.slice(6)];
    expect(version(before, replaced)?.alignment).toHaveLength(12);
  });

  test('tells split and merged paragraphs, each from its side', () => {
    const [one = '', two = '', ...rest] = story;
    const both = collate([text('a', story), text('b', [`${one} ${two}`, ...rest])]).versions;
    expect(
      both
        .get('a')?.[0]
        ?.alignment.slice(0, 2)
        .map((link) => link.match),
    ).toEqual(['merged', 'merged']);
    expect(
      both
        .get('b')?.[0]
        ?.alignment.slice(0, 2)
        .map((link) => link.match),
    ).toEqual(['split', 'split']);
  });

  test('is the same seen from both sides, for any two texts', () => {
    const body = fc.array(
      fc.oneof(
        fc.constantFrom(...story),
        fc.constantFrom(...story).map((paragraph) => edited(paragraph)),
        fc.tuple(fc.constantFrom(...story), fc.constantFrom(...story)).map((two) => two.join(' ')),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(body, body, (a, b) => {
        const { versions } = collate([text('a', a), text('b', b)]);
        const there = versions.get('a')?.[0];
        const back = versions.get('b')?.[0];
        expect(there?.coverage).toEqual(
          back && { ofThis: back.coverage.ofOther, ofOther: back.coverage.ofThis },
        );
        const turned = { verbatim: 'verbatim', edited: 'edited', split: 'merged', merged: 'split' };
        const told = (link: Version['alignment'][number]): string =>
          `${link.this} ${link.other} ${link.match} ${link.moved}`;
        const retold = (link: Version['alignment'][number]): string =>
          `${link.other} ${link.this} ${turned[link.match]} ${link.moved}`;
        expect(there?.alignment.map(told).sort()).toEqual(back?.alignment.map(retold).sort());
      }),
    );
  });
});

describe('a word', () => {
  const wordsOf = (text: string): string[] => {
    const words: string[] = [];
    tokenise(text, (_token, start, end) => words.push(text.slice(start, end)));
    return words;
  };

  test('of kana keeps its long vowels', () => {
    expect(wordsOf('北岸のフェリー').at(-1)).toBe('フェリー');
  });

  test('is what is paid in, in any script', () => {
    expect(wordsOf('$5 or €5')).toEqual(['$', '5', 'or', '€', '5']);
    expect(wordsOf('฿500')).toEqual(['฿', '500']);
    expect(wordsOf('តម្លៃ ៥០០៛')).toEqual(['តម្លៃ', '៥០០', '៛']);
  });
});

describe('a passage', () => {
  test('has offsets at which both texts have the same words, none of them twice, for any two texts', () => {
    const paragraph = fc.oneof(
      fc.constantFrom(...story),
      fc.constantFrom(...story).map((one) => edited(one)),
      fc.tuple(fc.constantFrom(...story), fc.constantFrom(...other)).map((two) => two.join(' ')),
    );
    const body = fc.array(paragraph, { minLength: 1, maxLength: 8 });
    const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(body, body, (a, b) => {
        const texts = [text('a', a), text('b', b)];
        const [inA, inB] = texts.map(
          ({ blocks }) => new Map(blocks.map(({ id, text: words }) => [id, words])),
        );
        const taken = { here: new Map<string, number[][]>(), there: new Map<string, number[][]>() };
        const take = (
          spans: Map<string, number[][]>,
          { block, start, end }: Passage['this'],
        ): void => {
          const before = spans.get(block) ?? [];
          expect(before.every(([from = 0, to = 0]) => end <= from || to <= start)).toBe(true);
          spans.set(block, [...before, [start, end]]);
        };
        for (const { this: here, other: there } of collate(texts).versions.get('a')?.[0]
          ?.passages ?? []) {
          const words = inA?.get(here.block)?.slice(here.start, here.end) ?? '';
          expect(bare(words)).not.toBe('');
          expect(bare(inB?.get(there.block)?.slice(there.start, there.end) ?? '')).toBe(
            bare(words),
          );
          take(taken.here, here);
          take(taken.there, there);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a family', () => {
  const full = text('full', story, { published: '2024-03-04' });
  const part = text('excerpt', story.slice(0, 5));
  const again = text('a-reprint', story, { published: '2024-03-05' });
  const stranger = text('other', other);

  test('joins versions, and its base is the fullest, then the earliest', () => {
    const { families } = collate([part, stranger, again, full]);
    const family = { base: 'full', members: ['full', 'a-reprint', 'excerpt'] };
    for (const id of family.members) expect(families.get(id)).toEqual(family);
    expect(families.get('other')).toEqual({ base: 'other', members: ['other'] });
  });

  test('does not depend on the order of the texts', () => {
    const texts = [full, part, again, stranger];
    const told = (of: typeof texts) =>
      [...collate(of).families].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(told(texts.toReversed())).toEqual(told(texts));
  });
});

describe('what an editor says', () => {
  test('stands above what the words say', () => {
    const said = (relation: Relation | null) =>
      collate([text('a', story), text('b', story.slice(0, 6))], [{ a: 'a', b: 'b', relation }]);
    expect(said('revision').versions.get('b')?.[0]?.relation).toBe('revision');
    expect(said(null).versions.get('b')).toEqual([]);
    expect(said(null).families.get('b')?.members).toEqual(['b']);
  });

  test('makes relatives of texts that share no word', () => {
    const { versions, families } = collate(
      [text('a', story), text('b', other)],
      [{ a: 'a', b: 'b', relation: 'excerpt' }],
    );
    expect(versions.get('b')).toMatchObject([
      { id: 'a', relation: 'full-version', coverage: { ofThis: 0 }, alignment: [] },
    ]);
    expect(families.get('b')?.members).toHaveLength(2);
  });
});

describe('an excerpt, says an editor,', () => {
  test('belongs with the text that he names, though another has all its words', () => {
    const { versions, families } = collate(
      [text('part', story.slice(0, 6)), text('x', story), text('y', other)],
      [{ a: 'part', b: 'y', relation: 'full-version' }],
    );
    expect(versions.get('part')).toMatchObject([
      { id: 'y', relation: 'full-version' },
      { id: 'x', relation: 'shared-passages' },
    ]);
    expect(families.get('part')?.members).toEqual(['y', 'part']);
  });

  test('is not the base of its family, even if it has more words', () => {
    const { families } = collate(
      [text('part', story), text('whole', other.slice(0, 3))],
      [{ a: 'part', b: 'whole', relation: 'full-version' }],
    );
    expect(families.get('part')).toEqual({ base: 'whole', members: ['whole', 'part'] });
  });
});

describe('odd texts', () => {
  test('texts without words, without blocks or of one word break nothing', () => {
    const odd = [
      text('a', []),
      text('b', ['…']),
      text('c', ['…', '…']),
      text('d', ['Yes']),
      text('e', ['Yes.']),
      text('f', ['🙂']),
      text('g', Array<string>(50).fill(story[0] ?? '')),
    ];
    const { versions, families } = collate(odd);
    expect(families.size).toBe(7);
    expect(versions.get('d')).toMatchObject([{ id: 'e', relation: 'reprint' }]);
    expect(versions.get('b')).toEqual([]);
  });

  test('the same paragraph a hundred times: each answers one, in order', () => {
    const many = Array<string>(100).fill(story[0] ?? '');
    const [found] =
      collate([text('a', many), text('b', many.slice(0, 60))]).versions.get('a') ?? [];
    expect(found).toMatchObject({ relation: 'excerpt', coverage: { ofThis: 0.6, ofOther: 1 } });
    expect(found?.alignment.every((link) => link.this === link.other && !link.moved)).toBe(true);
  });

  test('two stories of 50,000 words, in paragraphs or as one', () => {
    const long = prose('long', 2000, 25);
    const changed = long.map((paragraph, at) => (at % 10 === 3 ? edited(paragraph) : paragraph));
    expect(relation(long, changed)).toEqual(revision);
    expect(relation([long.join(' ')], [changed.join(' ')])).toEqual(revision);
    expect(relation([long.join(' ')], [prose('another', 2000, 25).join(' ')])).toEqual(nothing);
  });

  test('a text of 40,000 words whose sentences were dealt out to two paragraphs', () => {
    const sentences = prose('dealt', 2500, 16);
    const dealt = [0, 1].map((side) => sentences.filter((_, at) => at % 2 === side).join(' '));
    expect(relation([sentences.join(' ')], dealt)).toEqual(revision);
  });

  test('scripts without spaces, and mixed ones', () => {
    const chinese = [
      '市议会星期一宣布，连接北岸与老港口的轮渡将在九年之后重新开航，首班船早上六点出发。',
      '船长林海说，他上学的时候坐过最后一班船，那天岸上没有一个人挥手。',
      '修理工程花了三年时间，费用由两个城市共同承担，票价暂时不会上涨。',
    ];
    const thai = [
      'สภาเมืองประกาศเมื่อวันจันทร์ว่าเรือข้ามฟากจะกลับมาให้บริการอีกครั้งหลังจากหยุดไปเก้าปี',
      'กัปตันกล่าวว่าเขาเคยนั่งเรือเที่ยวสุดท้ายตอนที่ยังเป็นนักเรียนและไม่มีใครโบกมือลา',
    ];
    for (const body of [chinese, thai, [...chinese, ...thai, ...story.slice(0, 2)]]) {
      expect(relation(body, body)).toEqual(reprint);
      expect(relation(body, body.slice(0, 1))).toEqual(excerpt);
    }
    expect(
      relation(chinese, [...chinese.slice(0, 2), String(chinese[2]).replace('三年', '四年')]),
    ).toEqual(revision);
  });
});
