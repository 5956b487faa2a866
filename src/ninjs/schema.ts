import { z } from 'zod';

/*
 * What a story's ninjs.json gives: a part of IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/), so that whatever matches
 * this matches IPTC's own schema as well.
 */

const words = z.string().min(1);
const address = z.url().describe('A whole address.');
const count = z.int().nonnegative();
const plain = z.literal('text/plain');

const representationSchema = z
  .enum(['full', 'partial'])
  .describe('Whether the text is whole, or an excerpt of another story of this site.');

const headlinesSchema = z
  .array(
    z.strictObject({
      role: z.enum(['main', 'kicker']),
      contentType: plain,
      value: words,
    }),
  )
  .describe("The story's own headline and the kicker above it, as far as its source has them.");

const pointSchema = z.strictObject({
  type: z.literal('Point'),
  coordinates: z
    .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
    .describe('Longitude and latitude in degrees.'),
});

const entityFields = {
  name: words.describe('The fullest name that the story has; of a place, its common English name.'),
  rel: z.literal('mentions').describe('The text names it; what the text is about is not judged.'),
  uri: address.exactOptional().describe('Its page on this site, where it has one.'),
};
const entitySchema = z.strictObject(entityFields);

const associationSchema = z.strictObject({
  name: words.describe('What the other is: a kind of version, or the headline of a related item.'),
  rel: z
    .enum(['full-version', 'excerpt', 'reprint', 'revision', 'shared-passages', 'related'])
    .describe('What it is to this story; related is what its source pointed to.'),
  uri: address.describe('Which news object it is: its page.'),
  type: z.literal('text').exactOptional(),
  representationType: representationSchema.exactOptional(),
  title: words.exactOptional().describe('What its page shows as its headline.'),
  language: words.exactOptional(),
  edNote: words.exactOptional().describe('How much of each other the two texts have.'),
});

/** A story in IPTC ninjs 3.1. */
export const ninjsSchema = z
  .strictObject({
    uri: address.describe("The story's page, which is also what it is known by."),
    type: z.literal('text').describe('The nature of the news object.'),
    profile: z.literal('text-only').describe('What it is made up of.'),
    standard: z
      .strictObject({
        name: z.literal('ninjs'),
        version: z.literal('3.1'),
        schema: z.literal('http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'),
      })
      .describe('The standard, and the schema that this is valid against.'),
    pubStatus: z.literal('usable').describe('It is published.'),
    representationType: representationSchema,
    language: words.exactOptional().describe('A BCP 47 tag.'),
    title: words.describe(
      'What the page shows as headline: its own, else lent by another version.',
    ),
    headlines: headlinesSchema.exactOptional(),
    descriptions: z
      .array(
        z.strictObject({
          role: z.enum(['standfirst', 'caption']),
          contentType: plain,
          value: words,
        }),
      )
      .exactOptional()
      .describe('The standfirst, and what pictures showed that came with the text.'),
    by: words.exactOptional().describe('The byline, as it is written.'),
    located: words
      .exactOptional()
      .describe('The place that the text opens with, as a report does.'),
    bodies: z
      .tuple([
        z.strictObject({
          role: z.literal('main'),
          contentType: plain,
          charCount: count.describe('In Unicode code points.'),
          wordCount: count,
          value: z.string(),
        }),
        z.strictObject({
          role: z.literal('richtext'),
          contentType: z.literal('application/xhtml+xml'),
          wordCount: count,
          value: z.string(),
        }),
      ])
      .describe('The text, plain with a blank line between its blocks, and as XHTML.'),
    edNote: words
      .exactOptional()
      .describe(
        'The days of publication and of the last update: dates in ninjs have a time, and the sources state none.',
      ),
    people: z.array(entitySchema).exactOptional().describe('Whom the text names.'),
    organisations: z.array(entitySchema).exactOptional().describe('Which organisations it names.'),
    places: z
      .array(
        z.strictObject({
          ...entityFields,
          literal: z
            .string()
            .regex(/^[A-Z]{2}$/)
            .exactOptional()
            .describe('Of a country, its code in ISO 3166-1 alpha-2.'),
          geoJSON: pointSchema.exactOptional(),
        }),
      )
      .exactOptional()
      .describe('Which places it names.'),
    infoSources: z
      .array(z.strictObject({ name: words }))
      .exactOptional()
      .describe('The source line: whom the text names as its source.'),
    usageTerms: words.describe('Whose the text is.'),
    renditions: z
      .array(
        z.strictObject({
          name: z.enum(['page', 'card', 'json']),
          href: address,
          contentType: words,
          width: count.exactOptional(),
          height: count.exactOptional(),
        }),
      )
      .describe('The same story as a page, as a picture for a shared link, and as data.'),
    associations: z
      .array(associationSchema)
      .exactOptional()
      .describe('Versions of the story, and what its source pointed to.'),
    altIds: z
      .array(z.strictObject({ role: z.enum(['slug', 'source-file', 'sha256']), value: words }))
      .describe(
        "The story's id here, its source's file name, and the SHA-256 of the source's bytes.",
      ),
  })
  .describe('A story in IPTC ninjs 3.1, as far as this site gives it.');

/** A story in IPTC ninjs 3.1. */
export type NinjsItem = z.output<typeof ninjsSchema>;
