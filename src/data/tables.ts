import { z } from 'zod';
import { absolute, mentionId, storyPath } from '../address.ts';
import type { Fact, Facts } from '../analyse/facts.ts';
import type { Archive, Story } from '../assemble.ts';
import { relationsOf } from '../record.ts';
import { relationsSchema, slugSchema, storySchema, type Mention } from '../story.ts';
import type { Row } from './csv.ts';

/** A table of what all stories state. */
export interface Table {
  /** Its name, which the file's is made of. */
  name: string;
  /** What it holds, in a sentence. */
  about: string;
  /** A row: its columns in their order, a sentence for each. */
  row: z.ZodObject;
  /** The columns in which no two rows are alike. */
  key: readonly string[];
  /** Its rows, in the order of the list of all stories and of their texts. */
  rowsOf: (archive: Archive) => Iterable<Row>;
}

const teller = {
  story: slugSchema.describe('The id of the story that has the words.'),
  family: slugSchema.describe("The id of the base of the story's family."),
  published: storySchema.shape.published
    .unwrap()
    .describe('The date of publication that the story states.'),
  first: z
    .boolean()
    .describe(
      'Whether the family says so here for the first time. Versions repeat each other: to count what is said once, count the rows where this is true.',
    ),
};

const url = z.url().describe("The address of these words on the story's page.");

const { figures, quotes } = storySchema.shape.analysis.shape;
const { speakerMention, ...quoted } = quotes.element.shape;
const speaker = speakerMention.unwrap().shape;
const { coverage, ...pair } = relationsSchema.shape.relations.element.shape;

const figureRow = z
  .strictObject({ ...teller, ...figures.element.shape, url })
  .meta({ title: 'A row of figures.csv' });

const quotationRow = z
  .strictObject({
    ...teller,
    ...quoted,
    speakerBlock: speaker.block
      .nullable()
      .describe('The block that names the speaker for this quotation.'),
    speakerStart: speaker.start
      .nullable()
      .describe("Where the name begins in that block's text, in UTF-16 code units."),
    speakerEnd: speaker.end.nullable().describe('Where the name ends, exclusive.'),
    url,
  })
  .meta({ title: 'A row of quotations.csv' });

const relationRow = z
  .strictObject({ ...pair, coverageOfA: coverage.shape.ofA, coverageOfB: coverage.shape.ofB })
  .meta({ title: 'A row of relations.csv' });

const place = ['story', 'block', 'start', 'end'];

/** All tables. */
export const tables: readonly Table[] = [
  {
    name: 'figures',
    about: 'Every amount that a story states, with the words that state it.',
    row: figureRow,
    key: place,
    rowsOf: (archive) =>
      toldIn(
        archive,
        (story) => story.analysis.figures,
        (facts) => facts.figures,
      ).map((row) => figureRow.parse(row)),
  },
  {
    name: 'quotations',
    about: 'Every quotation, and its speaker where the text names one.',
    row: quotationRow,
    key: place,
    rowsOf: (archive) =>
      toldIn(
        archive,
        (story) => story.analysis.quotes,
        (facts) => facts.quotes,
      ).map(({ speakerMention: by, ...row }) =>
        quotationRow.parse({
          ...row,
          speakerBlock: by?.block ?? null,
          speakerStart: by?.start ?? null,
          speakerEnd: by?.end ?? null,
        }),
      ),
  },
  {
    name: 'relations',
    about: 'Every pair of stories that are relatives, once, and how much of each the other has.',
    row: relationRow,
    key: ['a', 'b'],
    rowsOf: (archive) =>
      z.array(relationRow).parse(
        relationsOf(archive).relations.map(({ coverage: { ofA, ofB }, ...row }) => ({
          ...row,
          coverageOfA: ofA,
          coverageOfB: ofB,
        })),
      ),
  },
];

/** What all stories have of a kind, each with who tells it and whether for the first time. */
function* toldIn<Item extends Mention>(
  { stories, bases, facts }: Archive,
  itemsOf: (story: Story) => readonly Item[],
  factsOf: (facts: Facts) => readonly Fact<Item>[],
) {
  for (const base of bases) {
    const stated = facts.get(base.id);
    const firsts = new Set(
      stated && factsOf(stated).map(({ story, item }) => storyPath(story, mentionId(item))),
    );
    for (const story of base.family.members.flatMap((id) => stories.get(id) ?? []))
      for (const item of itemsOf(story)) {
        const { id } = story;
        const address = storyPath(id, mentionId(item));
        yield {
          story: id,
          family: base.id,
          published: story.published,
          first: firsts.has(address),
          ...item,
          url: absolute(address),
        };
      }
  }
}
