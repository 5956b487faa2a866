import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Findings } from '../../src/analyse/analyse.ts';
import { quotes } from '../../src/analyse/quotes.ts';
import { textOf } from '../../src/analyse/text.ts';

type Kind = 'paragraph' | 'heading' | 'list' | 'quotation' | 'table';

/** Names in a story, each with its role; an organisation's begins with #. Found where they or their last words stand. */
type Names = Record<string, string | null>;

function analysed(paragraphs: readonly (string | [Kind, string])[], names: Names, language = 'en') {
  const blocks = paragraphs.map((one, index) => {
    const [kind, text] = typeof one === 'string' ? (['paragraph', one] as const) : one;
    return { id: String(index), kind, text };
  });
  const mentionsOf = (name: string) =>
    blocks.flatMap(({ id, text }) => {
      const last = name.split(' ').at(-1) ?? name;
      const pattern = new RegExp(`\\b(?:${name}|${last})\\b`, 'gu');
      return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        block: id,
        start: index,
        end: index + found.length,
        text: found,
      }));
    });
  const found: Findings = {
    figures: [],
    quotes: [],
    places: [],
    dates: [],
    people: Object.entries(names)
      .filter(([name]) => !name.startsWith('#'))
      .map(([name, role]) => ({ name, role, mentions: mentionsOf(name) })),
    organisations: Object.keys(names)
      .filter((name) => name.startsWith('#'))
      .map((name) => ({ name: name.slice(1), mentions: mentionsOf(name.slice(1)) })),
  };
  return { blocks, quotes: quotes(textOf(blocks, language, null), found).quotes };
}

/** The quotations: their words, the speaker, and what names the speaker there. */
function told(paragraphs: readonly (string | [Kind, string])[], names: Names, language?: string) {
  const { blocks, quotes: found } = analysed(paragraphs, names, language);
  return found.map(({ text, speaker, speakerMention: at }) => [
    text,
    speaker,
    at && (blocks[Number(at.block)]?.text.slice(at.start, at.end) ?? null),
  ]);
}

const reed = { 'Anna Reed': 'harbour master' };

test.each<[string, string[], Names, (string | null)[][]]>([
  [
    'said X',
    ['“We sail at noon,” said Anna Reed, the harbour master.'],
    reed,
    [['We sail at noon,', 'Anna Reed', 'Anna Reed']],
  ],
  [
    'X said',
    ['“We sail at noon,” Reed said on Monday.'],
    reed,
    [['We sail at noon,', 'Anna Reed', 'Reed']],
  ],
  [
    'X, a long apposition, said',
    [
      '“We sail at noon,” Anna Reed, a mother of three from Hull who took over in May, told reporters.',
    ],
    reed,
    [['We sail at noon,', 'Anna Reed', 'Anna Reed']],
  ],
  [
    'a colon',
    ['Anna Reed put it bluntly: “We sail at noon.”'],
    reed,
    [['We sail at noon.', 'Anna Reed', 'Anna Reed']],
  ],
  [
    'in a letter',
    ['In a letter to the council, Reed wrote: “We sail at noon.”'],
    reed,
    [['We sail at noon.', 'Anna Reed', 'Reed']],
  ],
  [
    'according to',
    ['According to Reed, the tide is “far too high for us”.'],
    reed,
    [['far too high for us', 'Anna Reed', 'Reed']],
  ],
  [
    'in the words of',
    ['In the words of Reed, the tide is “far too high for us”.'],
    reed,
    [['far too high for us', 'Anna Reed', 'Reed']],
  ],
  [
    'told them that',
    [
      'Reed told the crews on Monday that the owners’ “word to us is that no boat leaves before noon.”',
    ],
    reed,
    [['word to us is that no boat leaves before noon.', 'Anna Reed', 'Reed']],
  ],
  [
    'interrupted',
    ['“We sail at noon,” Reed said, “and not before.”'],
    reed,
    [
      ['We sail at noon,', 'Anna Reed', 'Reed'],
      ['and not before.', 'Anna Reed', 'Reed'],
    ],
  ],
  [
    'going on after the attribution',
    ['“We sail at noon,” said Reed. “The tide is with us.”'],
    reed,
    [
      ['We sail at noon,', 'Anna Reed', 'Reed'],
      ['The tide is with us.', 'Anna Reed', null],
    ],
  ],
  [
    'going on in the next paragraph',
    ['Reed said: “We sail at noon.', '“The tide is with us.”', '“Nobody will be late.”'],
    reed,
    [
      ['We sail at noon.', 'Anna Reed', 'Reed'],
      ['The tide is with us.', 'Anna Reed', null],
      ['Nobody will be late.', 'Anna Reed', null],
    ],
  ],
  [
    'after indirect speech',
    ['Reed said the boats were ready.', '“The tide is with us.”'],
    reed,
    [['The tide is with us.', 'Anna Reed', null]],
  ],
  [
    'a participle',
    ['Reed warned against delay, saying it would “cost the town a whole season”.'],
    reed,
    [['cost the town a whole season', 'Anna Reed', 'Reed']],
  ],
  [
    'pronouns',
    [
      'Anna Reed met Paul Marsh on the quay.',
      '“He was late again,” she said.',
      '“The train stood still,” he replied.',
    ],
    { ...reed, 'Paul Marsh': null },
    [
      ['He was late again,', 'Anna Reed', 'she'],
      ['The train stood still,', 'Paul Marsh', 'he'],
    ],
  ],
  [
    'a description',
    [
      'Anna Reed, the harbour master, wrote to Paul Marsh.',
      '“We sail at noon,” the harbour master said.',
    ],
    { ...reed, 'Paul Marsh': 'mayor of Hull' },
    [['We sail at noon,', 'Anna Reed', 'the harbour master']],
  ],
  [
    'part of a role',
    ['Anna Reed wrote to Paul Marsh, mayor of Hull.', 'The mayor replied: “Not while I am here.”'],
    { ...reed, 'Paul Marsh': 'mayor of Hull' },
    [['Not while I am here.', 'Paul Marsh', 'The mayor']],
  ],
  [
    'one without a name',
    ['“We are sorry for the delay,” said a spokesman for the harbour.'],
    {},
    [['We are sorry for the delay,', 'a spokesman for the harbour', 'a spokesman for the harbour']],
  ],
  [
    'somebody’s spokesman is not that somebody',
    ['“She sleeps,” a spokeswoman for Anna Reed said.'],
    reed,
    [['She sleeps,', 'a spokeswoman for Anna Reed', 'a spokeswoman for Anna Reed']],
  ],
  [
    'many without a name',
    ['“We were never asked,” residents said.'],
    {},
    [['We were never asked,', 'residents', 'residents']],
  ],
  [
    'an organisation',
    [
      'The Treasury said in a statement: “No decision has been taken.”',
      '“It will be soon,” it added.',
    ],
    { '#Treasury': null },
    [
      ['No decision has been taken.', 'Treasury', 'Treasury'],
      ['It will be soon,', 'Treasury', 'it'],
    ],
  ],
  [
    'the company',
    ['Marsh Shipping cut its forecast on Friday.', '“Fuel costs us dearly,” the company said.'],
    { '#Marsh Shipping': null },
    [['Fuel costs us dearly,', 'Marsh Shipping', 'the company']],
  ],
  [
    'a name that nobody else found',
    ['“We sail at noon,” said Dr Oda Vahl.'],
    {},
    [['We sail at noon,', 'Dr Oda Vahl', 'Dr Oda Vahl']],
  ],
  [
    'a question and its asker',
    ['“Are we late?” Reed asked.'],
    reed,
    [['Are we late?', 'Anna Reed', 'Reed']],
  ],
  [
    'what is hers',
    ['Reed’s verdict was short: “We sail at noon.”'],
    reed,
    [['We sail at noon.', 'Anna Reed', 'Reed']],
  ],
  [
    'the statement',
    ['The Treasury apologised on Monday.', '“We were late,” the statement said.'],
    { '#Treasury': null },
    [['We were late,', 'Treasury', 'the statement']],
  ],
  [
    'the ministry, which is not its spokesman',
    [
      'Ministry spokesman Paul Marsh spoke on Monday.',
      'The ministry said it “reserves the right to wait”.',
    ],
    { 'Paul Marsh': 'Ministry spokesman' },
    [['reserves the right to wait', 'the ministry', 'The ministry']],
  ],
  [
    'an office that the story gives nobody else',
    ['Paul Marsh spoke on Monday.', '“We waited,” the prime minister said.'],
    { 'Paul Marsh': null },
    [['We waited,', 'Paul Marsh', 'the prime minister']],
  ],
  [
    'a title',
    ['Dr Anna Reed met Paul Marsh.', '“Rest is best,” said the doctor.'],
    { 'Anna Reed': null, 'Paul Marsh': null },
    [['Rest is best,', 'Anna Reed', 'the doctor']],
  ],
  [
    'where people are from',
    [
      'Anna Reed lost to Paul Marsh.',
      'Marsh was pleased.',
      '“One race at a time,” the German said.',
    ],
    { ...reed, 'Paul Marsh': null },
    [['One race at a time,', 'Paul Marsh', 'the German']],
  ],
  [
    'a name in apposition',
    [
      '“We are late,” her lawyer, Paul Marsh, said.',
      '“Very late,” said the mother of two, Anna Reed.',
    ],
    { ...reed, 'Paul Marsh': null },
    [
      ['We are late,', 'Paul Marsh', 'Paul Marsh'],
      ['Very late,', 'Anna Reed', 'Anna Reed'],
    ],
  ],
  [
    'quoted as saying',
    ['The paper quoted Reed as saying that nobody “has the faintest idea”.'],
    reed,
    [['has the faintest idea', 'Anna Reed', 'Reed']],
  ],
])('a speaker by %s', (_, paragraphs, names, expected) => {
  expect(told(paragraphs, names)).toEqual(expected);
});

const both: Names = { 'Anna Reed': 'harbour master', 'Paul Marsh': 'mayor of Hull' };

test.each<[string, string[], Names, (string | null)[]]>([
  [
    'by whom something is called so',
    ['The quay has been described by Reed as “a hole in the ground”.'],
    reed,
    ['Anna Reed'],
  ],
  [
    'nobody, where a person is called so',
    ['Reed was described as “the best of the lot of us”.'],
    reed,
    [null],
  ],
  [
    'nobody, where a person is asked',
    ['Reed was asked, “Will the boats ever sail again?”'],
    reed,
    [null],
  ],
  [
    'whom others report',
    ['Marsh rose and said, “I will sink every boat,” the court heard.'],
    both,
    ['Paul Marsh'],
  ],
  [
    'what a relative clause is about',
    ['The plan, which calls for “a wall around the whole harbour”, was passed.'],
    {},
    ['the plan'],
  ],
  [
    'who said it, not who took an announcement',
    ['“We want a deal, a bigger one,” announced in October, said Anna Reed.'],
    reed,
    ['Anna Reed'],
  ],
  [
    'who tells, not who is told',
    ['“It spreads fast,” Anna Reed, a member of the board, told Paul Marsh.'],
    both,
    ['Anna Reed'],
  ],
  [
    'with an apposition that no comma closes',
    ['“It spreads fast,” Anna Reed, founder of Tidewatch told reporters.'],
    reed,
    ['Anna Reed'],
  ],
  [
    'an ambassador to somewhere, by name',
    ['“It was tough,” Ambassador to the League Anna Reed said after the vote.'],
    { ...reed, '#League': null },
    ['Anna Reed'],
  ],
  [
    'with what somebody is between commas',
    ['Fellow sailor, retired welder Paul Marsh, 60, said: “I started out on these very docks.”'],
    both,
    ['Paul Marsh'],
  ],
  [
    'by the verb that follows, not by the next word',
    ['Reed gave the crews a talk, telling them to “believe in your own boats”.'],
    reed,
    ['Anna Reed'],
  ],
  [
    'a participle’s own subject',
    ['The boats came home, with Marsh saying it was “the finest day of my life”.'],
    both,
    ['Paul Marsh'],
  ],
  [
    'a question, then who asked it where',
    ['Marsh went home.', '“Who let the boats go?” Reed asked at the quay.'],
    both,
    ['Anna Reed'],
  ],
  [
    'a description of whom the quotation goes on with',
    [
      'Marsh said: “The boats are paid for.',
      '“The crews are paid, too,” the council spokesman said.',
    ],
    { 'Paul Marsh': 'councillor' },
    ['Paul Marsh', 'Paul Marsh'],
  ],
  [
    'an age, of whom the story is about',
    [
      'Anna Reed has left Hull. Reed had won twice there.',
      'The talks with Reed’s agents took a week.',
      '“I am glad to be here,” the 34-year-old said.',
    ],
    both,
    ['Anna Reed'],
  ],
  [
    'whom a pronoun fits, by how the story speaks of both',
    [
      'Sasha Vahl said she was tired.',
      'Vahl met Robin Oda, who said he was well.',
      '“I slept badly,” she said.',
    ],
    { 'Sasha Vahl': null, 'Robin Oda': null },
    ['Sasha Vahl'],
  ],
  [
    'one whose name was not found before',
    ['Reed wept.', 'Vahl said he was late.', '“The train stood still,” he said.'],
    reed,
    ['Vahl'],
  ],
  [
    'a capital word that is part of a name',
    ['Marsh spoke.', 'Anna was clear, saying that nobody “has the faintest idea”.'],
    both,
    ['Anna Reed'],
  ],
  [
    'a place that speaks for its people',
    ['Oslo considers the island its own, calling the drills a “very stern warning”.'],
    {},
    ['Oslo'],
  ],
  ['no outage', ['The outages have been “terribly disruptive for us all”.'], {}, [null]],
  ['not the narrator', ['I always say, “What looks good sails well.”'], {}, [null]],
  [
    'not who is helped to respond',
    ['Reed said the drills help the town and its allies respond to “any kind of crisis”.'],
    reed,
    ['Anna Reed'],
  ],
  [
    'a rep of an office, who is no Rep',
    ['Marsh spoke.', 'A rep for the harbour told us, “We have the letter.”'],
    { 'Paul Marsh': 'Rep' },
    ['a rep for the harbour'],
  ],
])('whose words they are: %s', (_, paragraphs, names, expected) => {
  expect(analysed(paragraphs, names).quotes.map(({ speaker }) => speaker)).toEqual(expected);
});

test('a term that is passed over once is passed over when it comes again', () => {
  expect(
    told(
      [
        'Many are “double tiders”, as sailors call them.',
        'The berth is liked by “double tiders”, according to Reed.',
      ],
      reed,
    ),
  ).toEqual([]);
});

test.each([
  ['a term', 'The group, known as the “H5+2,” met on Monday.'],
  ['a name given', 'Marsh, called “the old man of the quay” in town, said nothing.'],
  ['a nickname', 'Paul "The Gull" Marsh said that he would leave.'],
  ['a title', 'She sang “The Boats of Evening” and left, Reed said.'],
  ['a work', 'His novel “how we left the harbour” won a prize.'],
  ['a word as a word', 'The word “harbour” is old, Reed said.'],
  ['a scare quote', 'The “free” ferry costs more than the bus.'],
  ['a few words that modify a noun', 'Reed said the “rogue pilot” theory was wrong.'],
  ['inches', 'The 6\'2" captain bought a 12" pipe.'],
])('no quotation: %s', (_, text) => {
  expect(told([text], reed)).toEqual([]);
});

test('a block quotation is a quotation, paragraph by paragraph', () => {
  expect(
    told(['Reed wrote to the crews:', ['quotation', 'We sail at noon.\nBe there.']], reed),
  ).toEqual([
    ['We sail at noon.', 'Anna Reed', null],
    ['Be there.', 'Anna Reed', null],
  ]);
});

test('headings and tables are not read', () => {
  expect(
    told(
      [
        ['heading', '“We sail at noon,” said Reed'],
        ['table', '“We sail at noon,” said Reed\t1'],
      ],
      reed,
    ),
  ).toEqual([]);
});

test('the role is what the story says of the speaker anywhere', () => {
  expect(analysed(['“We sail,” said Reed.'], reed).quotes).toMatchObject([
    { role: 'harbour master' },
  ]);
});

test('in another language only what stands between marks is told, and not by whom', () => {
  expect(
    told(
      ['„Wir fahren morgen früh wieder hinaus“, sagte Anna Reed zum „Ende der Zeit“.'],
      reed,
      'de',
    ),
  ).toEqual([['Wir fahren morgen früh wieder hinaus', null, null]]);
});

test('every quotation and its speaker stand where they are said to stand, whatever the text', () => {
  const part = fc.constantFrom(
    ...'" “ ” ‘ ’ \' said Reed, . : ; — ( ) he she according to the mayor , told that who asked ? saying as quoted was [ ] 9 é \n'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
      const { blocks, quotes: found } = analysed([parts.join(' ')], reed);
      const [text = ''] = blocks.map((block) => block.text);
      let reached = 0;
      for (const quote of found) {
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(quote.text.trim()).toBe(quote.text);
        expect(quote.start).toBeGreaterThanOrEqual(reached);
        expect(quote.speaker).not.toBe('');
        if (quote.speakerMention !== null)
          expect(text.slice(quote.speakerMention.start, quote.speakerMention.end)).toMatch(/\S/u);
        reached = quote.end;
      }
    }),
  );
});

test('a long paragraph and thousands of unbalanced marks are read', () => {
  const long = '“We sail at noon,” said Anna Reed of the harbour. '.repeat(5000);
  expect(told([long], reed)).toHaveLength(5000);
  expect(told([`Reed ${'“so it goes with us” and '.repeat(10_000)}`], reed)).toHaveLength(10_000);
  expect(told([`He said ${'"a '.repeat(10_000)}`, `Reed ${'“‘'.repeat(10_000)}`], reed)).toEqual(
    expect.any(Array),
  );
  expect(
    told([`Reed and ${'the old captain '.repeat(20_000)} said “we sail at noon today”`], reed),
  ).toHaveLength(1);
});
