import { datelineOf, placeOfDateline } from '../analyse/dateline.ts';
import {
  absolute,
  pictureFor,
  entryPath,
  storyDataPath,
  storyPath,
  type EntryIndex,
} from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { keyOf } from '../concordance/concordance.ts';

import { xhtmlOf } from '../markdown/html.ts';
import type { Organisation, Person, Place, Relation, Version } from '../story.ts';
import { wholePercent } from '../text/percent.ts';
import { xmlCharacters } from '../xml.ts';
import { ninjsSchema, type NinjsItem } from './schema.ts';

const relationNames: Record<Relation, string> = {
  'full-version': 'Full text',
  excerpt: 'Excerpt',
  reprint: 'Reprint',
  revision: 'Edited version',
  'shared-passages': 'Story that shares passages',
};

const orderNames = { earlier: 'Earlier version', later: 'Later version' };

/** A story as a news object of IPTC ninjs 3.1, checked against the schema. What is not known is left out. */
export function ninjsOf(story: Story, archive: Archive): NinjsItem {
  const { id, language, headline, kicker, standfirst, byline, sourceLine, blocks, origin } = story;
  const captions = [story.caption, ...story.pictures.map(({ caption }) => caption)];
  const dateline = datelineOf(story.blocks, story.analysis.places);
  const located = dateline && placeOfDateline(dateline);
  const days = daysOf(story);
  const text = blocks.map((block) => block.text).join('\n\n');
  const { people, organisations, places } = story.analysis;
  return ninjsSchema.parse({
    uri: absolute(storyPath(id)),
    type: 'text',
    profile: 'text-only',
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    pubStatus: 'usable',
    representationType: story.representation,
    ...(language !== null && { language }),
    title: story.displayHeadline,
    ...some('headlines', [...said('main', headline), ...said('kicker', kicker)]),
    ...some('descriptions', [
      ...said('standfirst', standfirst),
      ...captions.flatMap((caption) => said('caption', caption)),
    ]),
    ...(byline !== null && { by: byline }),
    ...(located !== null && { located }),
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: Array.from(text).length,
        wordCount: story.wordCount,
        value: text,
      },
      {
        role: 'richtext',
        contentType: 'application/xhtml+xml',
        wordCount: story.wordCount,
        value: xmlCharacters(blocks.map(({ node }) => xhtmlOf(node)).join('\n')),
      },
    ],
    ...(days !== null && { edNote: days }),
    ...some(
      'people',
      people.map((person) => named('people', person, archive)),
    ),
    ...some(
      'organisations',
      organisations.map((one) => named('organisations', one, archive)),
    ),
    ...some(
      'places',
      places.map((place) => placed(place, archive)),
    ),
    ...some('infoSources', sourceLine === null ? [] : [{ name: sourceLine }]),
    usageTerms: 'The text belongs to its publisher.',
    renditions: [
      { name: 'page', href: absolute(storyPath(id)), contentType: 'text/html' },
      {
        name: 'card',
        href: absolute(pictureFor(story)),
        contentType: 'image/png',
        width: 1200,
        height: 630,
      },
      { name: 'json', href: absolute(storyDataPath(id)), contentType: 'application/json' },
    ],
    ...some('associations', [
      ...story.versions.flatMap((version) => associated(version, archive)),
      ...story.related.flatMap(({ headline: name, url }) =>
        url === null ? [] : [{ name, rel: 'related', uri: uriOf(url) }],
      ),
    ]),
    altIds: [
      { role: 'slug', value: id },
      { role: 'source-file', value: origin.file },
      { role: 'sha256', value: origin.sha256 },
    ],
  });
}

/** A field with a list; none for an empty one. */
function some(name: string, items: readonly object[]): Record<string, unknown> {
  return items.length === 0 ? {} : { [name]: items };
}

function said(role: string, value: string | null) {
  return value === null ? [] : [{ role, contentType: 'text/plain', value }];
}

/** All that is known of when a text was published. ninjs has no field for a day: each of its dates has a time. */
function daysOf({ published, updated }: Story): string | null {
  if (published === null && updated === null) return null;
  const days = [published && `Published ${published}`, updated && `updated ${updated}`];
  const told = days.filter((day) => day !== null).join(', ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}. The source states no time of day.`;
}

function named(index: EntryIndex, item: Person | Organisation | Place, { slugs }: Archive) {
  const slug = slugs[index].get(keyOf(item));
  return {
    name: item.name,
    rel: 'mentions',
    ...(slug !== undefined && { uri: absolute(entryPath(index, slug)) }),
  };
}

function placed(place: Place, archive: Archive) {
  const { kind, country, coordinates } = place;
  return {
    ...named('places', place, archive),
    ...(kind === 'country' && country !== null && { literal: country }),
    ...(coordinates !== null && { geoJSON: { type: 'Point', coordinates } }),
  };
}

function associated({ id, relation, order, coverage }: Version, { stories }: Archive) {
  const other = stories.get(id);
  if (other === undefined) return [];
  const { representation, displayHeadline, language } = other;
  const isOrdered = relation === 'revision' && order !== null;
  const [ofOther, ofThis] = [coverage.ofOther, coverage.ofThis].map(wholePercent);
  return [
    {
      name: isOrdered ? orderNames[order] : relationNames[relation],
      rel: relation,
      uri: absolute(storyPath(id)),
      type: 'text',
      representationType: representation,
      title: displayHeadline,
      ...(language !== null && { language }),
      edNote: `It has ${ofThis} % of the words of this text, and this text ${ofOther} % of its words.`,
    },
  ];
}

/** An address as RFC 3986 has it: browsers take, and leave as they are, some characters that it does not allow. */
function uriOf(url: string): string {
  const [whole = '', ...fragment] = new URL(url).href.split('#');
  return [whole, ...(fragment.length > 0 ? [fragment.join('%23')] : [])]
    .join('#')
    .replace(/%(?![0-9a-f]{2})|[^\w.~:/?#@!$&'()*+,;=%-]/gi, encodeURIComponent);
}
