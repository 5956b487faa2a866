import { z } from 'zod';

/*
 * The contract. A copy's frontmatter is checked against `copySchema` on its way in,
 * a story's JSON against `storySchema` on its way out; both are published under /schema/.
 */

const textLine = z
  .string()
  .regex(/^\S(?:[^\n\r]*\S)?$/u, 'one line of text, neither empty nor with white space at its ends')
  .regex(
    /^[^\0\p{Cs}]*$/u,
    'text without NUL and without half of a character (\\uD800 to \\uDFFF stand in pairs)',
  );
const calendarDate = z.iso.date('a date that exists, written YYYY-MM-DD');
const count = z.int('a whole number').nonnegative('a whole number, 0 or more');
const positive = z.int('a whole number').positive('a whole number, 1 or more');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits');

/** A story's id: lower-case ASCII words joined by hyphens. It is the copy's file name and part of the address. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'lower-case letters a–z and digits, in words joined by single hyphens',
  );

const languageSchema = z
  .string()
  .regex(
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    'a BCP 47 language tag, such as en, pt-BR or zh-Hant',
  )
  .refine(isLanguageTag, 'a BCP 47 language tag, such as en, pt-BR or zh-Hant');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const pictureSchema = z
  .strictObject({
    caption: textLine
      .nullable()
      .default(null)
      .describe('What the picture showed, in its own words.'),
    credit: textLine.nullable().default(null).describe('Whose picture it was.'),
  })
  .refine(
    ({ caption, credit }) => caption !== null || credit !== null,
    'a caption, a credit or both',
  );

const relatedSchema = z.strictObject({
  publisher: textLine
    .nullable()
    .default(null)
    .describe('Who published the related item, as the source names it.'),
  headline: textLine.describe("The related item's headline."),
  url: z.url('an absolute address').nullable().default(null).describe('Its address, where known.'),
});

/** The fields that a line of a source can be read as. */
const lineFields = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'published',
  'updated',
  'readingMinutes',
  'caption',
  'credit',
  'sourceLine',
  'related',
] as const;

const lineSchema = z
  .strictObject({
    line: positive.describe('The number of the line in the source, from 1.'),
    to: positive
      .optional()
      .describe(
        'The last line of a run that was read alike: all from `line` to here, this one too.',
      ),
    role: z
      .enum([...lineFields, 'block', 'chrome'])
      .describe(
        'What the line was read as: a field, a block of the body, or chrome of the page around it.',
      ),
    why: textLine.optional().describe('For chrome: why the line is not part of the text.'),
  })
  .refine((line) => (line.role === 'chrome') === (line.why !== undefined), {
    path: ['why'],
    message: 'a reason for a line that is chrome, and for no other',
  });

const originFields = {
  file: textLine.describe('The source: its file name in content/sources/.'),
  sha256: sha256.describe("The SHA-256 of the source's bytes."),
  bytes: count.describe("The source's length in bytes."),
  encoding: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/, 'the name of an encoding, such as utf-8 or windows-1252')
    .default('utf-8')
    .describe(
      'How its bytes were read as letters, by the name that the WHATWG Encoding Standard has for it.',
    ),
  lines: z.array(lineSchema).describe('What every non-blank line of the source was read as.'),
};

/** A source's file name, as a copy can record it. */
export const sourceNameSchema = originFields.file;

const slugs = z.array(slugSchema).default([]);

const ruledSchema = z
  .strictObject({
    excerptOf: slugs.describe('Stories that this text is an excerpt of.'),
    fullVersionOf: slugs.describe('Stories that are excerpts of this text.'),
    reprintOf: slugs.describe('Stories that have the same text as this one.'),
    revisionOf: slugs.describe('Stories that are this one edited, or that this one was made of.'),
    sharesPassagesWith: slugs.describe('Other stories that have some of their words from here.'),
    notVersionOf: slugs.describe('Stories that are no relatives of this one.'),
  })
  .prefault({});

/** The lists in which an editor can name other stories. */
export const rulingLists = ruledSchema.unwrap().keyof().options;

/** What a line of a source was read as. */
export type LineRole = z.output<typeof lineSchema>;

const blockIdSchema = z
  .string()
  .regex(/^p-[0-9a-f]{8}(?:-[0-9]+)?$/, 'the id of a block, such as p-1a2b3c4d')
  .describe(
    'p- and the first 8 hex digits of the SHA-256 of the normalised text; a repeat gets -2, -3 and so on.',
  );

const blockSchema = z.strictObject({
  id: blockIdSchema,
  kind: z
    .enum(['paragraph', 'heading', 'list', 'quotation', 'table'])
    .describe('What it is: a paragraph, a subheading, a list, a quotation set apart, or a table.'),
  start: z
    .int()
    .nonnegative()
    .optional()
    .describe('For a numbered list, and no other block: the number of its first item.'),
  text: z
    .string()
    .describe(
      "The block's text, as in the source: one line, but for three kinds. A list has a line for each item, those of " +
        'the lists in it and further paragraphs of an item too; a quotation one for each paragraph; a table one for ' +
        'each row, its cells parted by tabs. Lines are joined by one line feed. All offsets count into it.',
    ),
});

/** A part of the body that stands by itself: what links lead to and versions are compared by. */
export type Block = z.output<typeof blockSchema>;

const share = z.number().min(0).max(1);

const relationSchema = z
  .enum(['excerpt', 'full-version', 'reprint', 'revision', 'shared-passages'])
  .describe('What the other story is to this one.');

const linkSchema = z.strictObject({
  this: blockIdSchema.describe('A block of this story.'),
  other: blockIdSchema.describe('The block of the other story that answers it.'),
  match: z
    .enum(['verbatim', 'edited', 'split', 'merged'])
    .describe(
      'How the other block answers: with the same words, with edited ones, or with a part or several of them.',
    ),
  moved: z.boolean().describe('Whether it stands in another order than its neighbours.'),
});

const spanSchema = z.strictObject({
  block: blockIdSchema,
  start: count.describe("Where it begins in the block's text, in UTF-16 code units."),
  end: count.describe('Where it ends, exclusive.'),
});

const passageSchema = z
  .strictObject({
    this: spanSchema.describe('Where it stands in this story.'),
    other: spanSchema.describe('Where it stands in the other.'),
  })
  .describe(
    "A run of shared words, by the block and the offsets into its text (UTF-16 code units, the end's exclusive).",
  );

const versionSchema = z.strictObject({
  id: slugSchema.describe('The other story.'),
  relation: relationSchema,
  order: z
    .enum(['earlier', 'later'])
    .nullable()
    .describe(
      'Whether the other is the earlier or the later of the two, by the dates that both state; null where these do not tell.',
    ),
  coverage: z
    .strictObject({
      ofThis: share.describe("The share of this story's words that the other contains."),
      ofOther: share.describe("The share of the other story's words that this one contains."),
    })
    .describe('Coverage both ways, as shares of words.'),
  alignment: z
    .array(linkSchema)
    .describe("Which block answers which, in the order of this story's blocks."),
  passages: z
    .array(passageSchema)
    .describe("The runs of words that both share, in the order of this story's text."),
});

/** What another story is to this one. */
export type Relation = z.output<typeof relationSchema>;

/** One block of this story and the block of another that answers it. */
export type Link = z.output<typeof linkSchema>;

/** A run of words that two stories share. */
export type Passage = z.output<typeof passageSchema>;

/** A story seen as a relative of this one. */
export type Version = z.output<typeof versionSchema>;

const familySchema = z
  .strictObject({
    base: slugSchema.describe('The fullest of the family.'),
    members: z.array(slugSchema).min(1).describe('All of the family, the base first.'),
  })
  .describe('The stories joined by version relations.');

/** The stories joined by version relations. */
export type Family = z.output<typeof familySchema>;

const mentionFields = {
  block: blockIdSchema.describe('The block that it stands in.'),
  start: spanSchema.shape.start,
  end: positive.describe('Where it ends, exclusive.'),
  text: z.string().min(1).describe('The words themselves: the text between the two.'),
};

const mentionSchema = z
  .strictObject(mentionFields)
  .describe('A span of a block that the analysis points at.');

const figureSchema = z.strictObject({
  ...mentionFields,
  kind: z
    .enum(['percent', 'money', 'count', 'fraction', 'ordinal', 'measure', 'duration'])
    .describe('What it is an amount of.'),
  value: z
    .number('a number')
    .describe('The number: 70 for 70 percent, 0.5 for half, 3070000000 for $3.07bn.'),
  unit: textLine
    .nullable()
    .describe(
      '% for a percentage, the ISO 4217 code for money, else the counted noun or the unit as written; null where the text has none.',
    ),
  approximate: z.boolean().describe('Whether the text says that it is not exact.'),
  bound: z
    .enum(['at-least', 'at-most'])
    .nullable()
    .describe('Whether the text says that it is the least or the most.'),
  measures: textLine.nullable().describe('What is measured, in the words of the text.'),
});

const quoteSchema = z.strictObject({
  ...mentionFields,
  speaker: textLine
    .nullable()
    .describe(
      'Whose words they are: the fullest name that the story has, or its words for one without a name.',
    ),
  role: textLine.nullable().describe('What the story says that the speaker is.'),
  speakerMention: spanSchema.nullable().describe('Where the speaker is named for this quotation.'),
});

const personSchema = z.strictObject({
  name: textLine.describe('The fullest name that the story has.'),
  role: textLine.nullable().describe('What the story says that the person is.'),
  mentions: z
    .array(mentionSchema)
    .min(1)
    .describe('Wherever the person is named, titles left out.'),
});

const organisationSchema = z.strictObject({
  name: textLine.describe('The fullest name that the story has.'),
  mentions: z
    .array(mentionSchema)
    .min(1)
    .describe('Wherever it is named, by its name or short for it.'),
});

const placeMentionSchema = z.strictObject({
  ...mentionFields,
  as: z
    .enum(['name', 'demonym', 'government'])
    .describe('Named, told by the word for its people, or named for its government.'),
});

const placeSchema = z.strictObject({
  name: textLine.describe(
    'Its common English name: the United States for the US and for Americans.',
  ),
  kind: z
    .enum(['country', 'city', 'region', 'other'])
    .describe(
      'A region is a state, a part of a country or of the world; other are buildings and what is no more.',
    ),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, as in ISO 3166-1')
    .nullable()
    .describe('The country that it is or lies in, by ISO 3166-1 alpha-2.'),
  coordinates: z
    .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
    .nullable()
    .describe('Its longitude and latitude in degrees.'),
  mentions: z.array(placeMentionSchema).min(1).describe('Wherever it is named or told by.'),
});

const dateSchema = z.strictObject({
  ...mentionFields,
  from: calendarDate
    .nullable()
    .describe('The first day of what is meant; null where it cannot be told.'),
  to: calendarDate.nullable().describe('The last day of it, inclusive.'),
  grain: z
    .enum(['day', 'week', 'month', 'quarter', 'year', 'decade'])
    .describe('How exactly the words say it.'),
});

const analysisSchema = z
  .strictObject({
    complete: z
      .boolean()
      .describe(
        'Whether all parts of the analysis ran. False for a text that is not in English: what depends on the language is left out.',
      ),
    dated: z
      .strictObject({
        date: calendarDate.describe('The day.'),
        by: slugSchema.describe('The story that states it: this one, or the base of its family.'),
      })
      .nullable()
      .describe('The day that words such as "Wednesday" are told from; null where none is known.'),
    figures: z.array(figureSchema).describe('In the order of the text, as all that follow.'),
    quotes: z.array(quoteSchema).describe('Quotations, without their marks.'),
    people: z.array(personSchema).describe('Whom it names, each once.'),
    organisations: z.array(organisationSchema).describe('What it names of them, each once.'),
    places: z.array(placeSchema).describe('Where it is, was or will be, each place once.'),
    dates: z.array(dateSchema).describe('The days and stretches of days that it speaks of.'),
  })
  .describe('What the text states, each thing with the words that state it.');

/** A span of a block that the analysis points at. */
export type Mention = z.output<typeof mentionSchema>;

/** An amount that the text states. */
export type Figure = z.output<typeof figureSchema>;

/** Words that the text gives as someone's own. */
export type Quote = z.output<typeof quoteSchema>;

/** A person whom the text names. */
export type Person = z.output<typeof personSchema>;

/** An organisation that the text names. */
export type Organisation = z.output<typeof organisationSchema>;

/** A place that the text names. */
export type Place = z.output<typeof placeSchema>;

/** A day or a stretch of days that the text speaks of. */
export type DateMention = z.output<typeof dateSchema>;

/** What the text of a story states. */
export type Analysis = z.output<typeof analysisSchema>;

/** All mentions of an analysis, kind by kind. */
export function mentionsOf(analysis: Omit<Analysis, 'complete' | 'dated'>): Mention[] {
  const { figures, quotes, people, organisations, places, dates } = analysis;
  const named = [...people, ...organisations, ...places].flatMap(({ mentions }) => mentions);
  return [...figures, ...quotes, ...named, ...dates];
}

const deeds = {
  drop: textLine
    .exactOptional()
    .describe('Words that the analysis takes for one, and that are none.'),
  correct: textLine
    .exactOptional()
    .describe(
      'Words that the analysis takes for one and misreads: the fields beside it are right.',
    ),
  add: textLine.exactOptional().describe('Words that are one, and that the analysis passes over.'),
  block: blockIdSchema.describe('The id of the block that the words stand in.'),
  nth: positive
    .exactOptional()
    .describe(
      'Which of them, where they stand several times in the block, from 1; without it, all.',
    ),
};

/** A correction as far as it is the same for every kind. */
type Deed = z.output<z.ZodObject<typeof deeds>>;

/** Corrections of one kind. One says one thing: it drops, or it corrects a field or more, or it adds with all that is needed. */
function corrections<Entry extends z.ZodType<Deed>>(
  about: string,
  entry: Entry,
  needed: readonly string[] = [],
) {
  const checked = entry.superRefine((one, context) => {
    const { drop, correct, add, block: _block, nth: _nth, ...fields } = one;
    const stated = Object.keys(fields);
    const refuse = (message: string, path: string[] = []): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if ([drop, correct, add].filter((words) => words !== undefined).length !== 1) {
      refuse('one of drop, correct and add, with the words after it');
    } else if (drop !== undefined && stated.length > 0) {
      refuse('left out, for nothing more is said of what is dropped', stated.slice(0, 1));
    } else if (correct !== undefined && stated.length === 0) {
      refuse('more than that: with what is right, in a field of its own');
    } else if (add !== undefined) {
      const missing = needed.filter((field) => !stated.includes(field));
      for (const field of missing) refuse('stated for what is added', [field]);
    }
  });
  return z.array(checked).default([]).describe(about);
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || groupsOfCountries.has(code)) return false;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** What CLDR has names for beside countries. */
const groupsOfCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

function degrees(name: string, most: number): z.ZodNumber {
  const message = `a ${name}: degrees from -${most} to ${most}`;
  return z.number(message).min(-most, message).max(most, message);
}

const figureCorrectionSchema = z
  .strictObject({
    ...deeds,
    kind: figureSchema.shape.kind.exactOptional(),
    value: figureSchema.shape.value.exactOptional(),
    unit: figureSchema.shape.unit
      .exactOptional()
      .describe(`${figureSchema.shape.unit.description} Of a percentage it goes without saying.`),
    approximate: figureSchema.shape.approximate.exactOptional(),
    bound: figureSchema.shape.bound.exactOptional(),
    measures: figureSchema.shape.measures.exactOptional(),
  })
  .refine(({ kind, unit }) => kind !== 'money' || /^[A-Z]{3}$/.test(unit ?? ''), {
    path: ['unit'],
    message: 'the code of a currency by ISO 4217, such as USD, where `kind` is money',
  });

const dateCorrectionSchema = z
  .strictObject({
    ...deeds,
    from: dateSchema.shape.from.exactOptional(),
    to: dateSchema.shape.to
      .exactOptional()
      .describe('The last day of it, inclusive; the first where it is left out.'),
    grain: dateSchema.shape.grain
      .exactOptional()
      .describe('How exactly the words say it; for one day it goes without saying.'),
  })
  .superRefine(({ from, to = from, grain }, context) => {
    const refuse = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (from === undefined) {
      if (to !== undefined) refuse('from', 'stated where `to` is');
    } else if (from === null || to === null || to === undefined) {
      if (from !== to) refuse('to', from === null ? 'null, as `from` is' : 'a day, as `from` is');
    } else if (to < from) refuse('to', 'a day not before `from`');
    else if (from !== to && grain === undefined) {
      refuse('grain', 'stated where `from` and `to` are two days');
    }
  });

const correctionsSchema = z
  .strictObject({
    figures: corrections('Of amounts.', figureCorrectionSchema, ['kind', 'value']),
    quotes: corrections(
      'Of quotations.',
      z.strictObject({
        ...deeds,
        speaker: quoteSchema.shape.speaker.exactOptional(),
        role: quoteSchema.shape.role.exactOptional(),
      }),
    ),
    people: corrections(
      'Of people.',
      z.strictObject({
        ...deeds,
        name: personSchema.shape.name
          .exactOptional()
          .describe('The fullest name that the story has; of one that is added, else the words.'),
        role: personSchema.shape.role.exactOptional(),
      }),
    ),
    organisations: corrections(
      'Of organisations.',
      z.strictObject({
        ...deeds,
        name: organisationSchema.shape.name
          .exactOptional()
          .describe('The fullest name that the story has; of one that is added, else the words.'),
      }),
    ),
    places: corrections(
      'Of places.',
      z.strictObject({
        ...deeds,
        name: placeSchema.shape.name
          .exactOptional()
          .describe('Its common English name; of one that is added, else the words.'),
        kind: placeSchema.shape.kind
          .exactOptional()
          .describe(`${placeSchema.shape.kind.description} Needed for a new one.`),
        country: z
          .string()
          .refine(isCountry, 'the code of a country by ISO 3166-1, such as KZ')
          .nullable()
          .exactOptional()
          .describe('The country that it is or lies in, by ISO 3166-1 alpha-2.'),
        coordinates: z
          .tuple(
            [degrees('longitude', 180), degrees('latitude', 90)],
            'a longitude and a latitude, as in [76.9, 43.2]',
          )
          .nullable()
          .exactOptional()
          .describe('Its longitude and latitude in degrees.'),
        as: placeMentionSchema.shape.as
          .exactOptional()
          .describe('How the words name it; where it is left out, by its name.'),
      }),
    ),
    dates: corrections('Of days and stretches of days.', dateCorrectionSchema, ['from']),
  })
  .prefault({});

/** What an editor can correct in the analysis, and the fields of a correction of each kind. */
export const correctionFields = new Map(
  Object.entries(correctionsSchema.unwrap().shape).map(([kind, list]) => [
    kind,
    Object.keys(list.unwrap().element.shape),
  ]),
);

/** The frontmatter of a copy in `content/stories/`. Fields may be left out: what the text does not state is null. */
export const copySchema = z
  .strictObject({
    language: languageSchema
      .nullable()
      .default(null)
      .describe('The language of the text, as a BCP 47 tag.'),
    kicker: textLine
      .nullable()
      .default(null)
      .describe('The word or two above the headline: section, place or topic.'),
    headline: textLine.nullable().default(null).describe("The text's own headline."),
    standfirst: textLine
      .nullable()
      .default(null)
      .describe('The sentence or two below the headline that sum the story up.'),
    byline: textLine
      .nullable()
      .default(null)
      .describe('Who wrote the text, without the word "By".'),
    published: calendarDate
      .nullable()
      .default(null)
      .describe('The date of publication that the text states.'),
    updated: calendarDate
      .nullable()
      .default(null)
      .describe('The date of its last change that the text states.'),
    readingMinutes: positive
      .nullable()
      .default(null)
      .describe('The reading time that the text states, in minutes.'),
    caption: textLine
      .nullable()
      .default(null)
      .describe('What the picture showed, in its own words.'),
    credit: textLine.nullable().default(null).describe('Whose picture it was.'),
    pictures: z
      .array(pictureSchema)
      .default([])
      .describe('What the text says of its other pictures, in its order.'),
    sourceLine: textLine
      .nullable()
      .default(null)
      .describe('Where the text says that it came from, without the word "Source".'),
    related: z.array(relatedSchema).default([]).describe('Other items that the page pointed to.'),
    formerSlugs: z
      .array(slugSchema)
      .default([])
      .describe('File names that this copy had before; their addresses lead here.'),
    versions: ruledSchema.describe(
      'What an editor says of this text and others, each named by its file name without .md or by a former one. ' +
        'It stands above what their words say; one of two copies is enough to say it.',
    ),
    analysis: correctionsSchema.describe(
      'What an editor drops from the analysis of this text, corrects in it and adds to it, kind by kind, each by its block ' +
        'and its words. It stands above what the analysis finds.',
    ),
    origin: z
      .strictObject({
        ...originFields,
        made: z
          .string()
          .regex(/^[0-9a-f]{16}$/, '16 lower-case hex digits')
          .describe('A fingerprint of the copy as it was made, which tells an edited one.'),
      })
      .describe('The source that the copy was made from.'),
  })
  .meta({ title: 'The frontmatter of a copy' });

/** A copy's checked frontmatter. */
export type CopyFields = z.output<typeof copySchema>;

/** What is read from a source and stands in the frontmatter besides its origin. */
export type TextFields = Omit<
  CopyFields,
  'origin' | 'formerSlugs' | 'versions' | 'analysis' | 'language'
>;

/** An editor's corrections of an analysis, kind by kind. */
export type Corrections = CopyFields['analysis'];

/** One correction of any kind. */
export type Correction = Corrections[keyof Corrections][number];

/** What an editor says of a text. It is no edit of the text, and stays when the copy is made anew. */
export type EditorsWord = Pick<CopyFields, 'formerSlugs' | 'versions' | 'analysis'>;

const storyFields = z.strictObject({
  id: slugSchema.describe("The story's slug."),
  url: z.string().describe("The address of the story's page, from the site's root."),
  representation: z
    .enum(['full', 'partial'])
    .describe(
      'Whether the text is whole, as in IPTC ninjs: partial where a full version is known.',
    ),
  ...copySchema.omit({ formerSlugs: true, versions: true, analysis: true, origin: true }).shape,
  displayHeadline: z
    .string()
    .describe(
      "What the page shows: the text's own headline, else that of its base, else its first sentence.",
    ),
  wordCount: count.describe("The number of words in the blocks' text."),
  origin: z.strictObject(originFields).describe('The source that the story was made from.'),
  blocks: z.array(blockSchema).describe('The body, in order.'),
  family: familySchema,
  versions: z.array(versionSchema).describe('Every relative, the closest first.'),
  analysis: analysisSchema,
});

/** `/stories/<slug>.json`: all that is known of one story. Unknown is null, never guessed. */
export const storySchema = storyFields
  .superRefine(({ blocks, analysis }, context) => {
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    for (const { block, start, end, text } of mentionsOf(analysis)) {
      if (texts.get(block)?.slice(start, end) !== text) {
        context.addIssue({
          code: 'custom',
          path: ['analysis'],
          message: `"${text}" does not stand at ${start} to ${end} of ${block}`,
        });
      }
    }
  })
  .meta({ title: 'A story' });

/** A story as `/stories/<slug>.json` gives it. */
export type StoryRecord = z.output<typeof storySchema>;

/** `/stories.json` and the pages that follow it: the list of all stories, newest family first. */
export const storiesSchema = z
  .strictObject({
    stories: z
      .array(
        z.strictObject({
          ...storyFields.pick({
            id: true,
            url: true,
            displayHeadline: true,
            published: true,
            representation: true,
          }).shape,
          origin: storyFields.shape.origin.pick({ file: true }).describe('What it was made from.'),
          family: familySchema.pick({ base: true }).describe('The family that it is in.'),
        }),
      )
      .describe('The stories of this page of the list.'),
    next: z
      .string()
      .nullable()
      .describe("The address of the list's next page, from the host's root, or null on the last."),
  })
  .meta({ title: 'The stories' });

/** The list as `/stories.json` gives it. */
export type StoryList = z.output<typeof storiesSchema>;

/** `/relations.json`: which stories are relatives, every pair once. */
export const relationsSchema = z
  .strictObject({
    relations: z
      .array(
        z.strictObject({
          a: slugSchema.describe('The one of the two whose slug comes first.'),
          b: slugSchema.describe('The other.'),
          relation: relationSchema.describe('What b is to a.'),
          ruled: z
            .boolean()
            .describe('Whether an editor says so. Else it is what the words of the two say.'),
          coverage: z
            .strictObject({
              ofA: share.describe("The share of a's words that b contains."),
              ofB: share.describe("The share of b's words that a contains."),
            })
            .describe('Coverage both ways, as shares of words.'),
        }),
      )
      .describe('Every pair of relatives once, in the order of their slugs.'),
  })
  .meta({ title: 'The relations' });

/** All relations as `/relations.json` gives them. */
export type RelationList = z.output<typeof relationsSchema>;

/** Two stories that are relatives. */
export type RelatedPair = RelationList['relations'][number];
