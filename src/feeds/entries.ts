import {
  absolute,
  pictureFor,
  entryPath,
  familyPath,
  indexPath,
  path,
  storyPath,
} from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { closestOf, opening, textAttributes, versionName } from '../components/wording.ts';
import type { PlaceEntry } from '../concordance/concordance.ts';
import { htmlOf } from '../markdown/html.ts';
import { publication } from '../publication.ts';
import { remembered } from '../rendering/readings.ts';
import { byCode } from '../text/order.ts';
import { isolated } from '../text/unseen.ts';
import { latest, type Category, type Entry, type Feed } from './feed.ts';

/**
 * How many families a feed has, the newest. With full text, 50 are some 300 KB: as much as a reader asks for again and
 * again. The rest stands in the archive's pages and, for programs, in `/data/stories.jsonl`.
 */
const most = 50;

/** The same for a place: there are many places, and each feed has its texts whole. */
const mostOfPlace = 30;

/** How much of a text stands for it where it has no standfirst. */
const mostOfSummary = { words: 40, letters: 300 };

/** The feed of all families. */
export function feedOfAll(archive: Archive): Feed {
  return {
    title: publication.name,
    description: `${publication.tagline}. ${publication.description}`,
    language: publication.language,
    home: absolute(path('')),
    entries: archive.bases.slice(0, most).map((base) => entryOf(base, archive)),
  };
}

/** The feed of the families that name a place. */
export function feedOfPlace({ name, slug, tellings }: PlaceEntry, archive: Archive): Feed {
  const place = isolated(name);
  return {
    title: `${publication.name}: ${place}`,
    description: `The newest stories that name ${place}.`,
    language: publication.language,
    home: absolute(entryPath('places', slug)),
    entries: tellings.slice(0, mostOfPlace).flatMap(({ source }) => {
      const base = archive.stories.get(source.base);
      return base === undefined ? [] : [entryOf(base, archive)];
    }),
  };
}

/** So many entries are remembered. */
const mostRemembered = 300;

/** A family's entry: it stands in the feed of each place that it names. */
const entryOf = remembered(mostRemembered, (base: Story, archive: Archive): Entry => {
  const members = base.family.members.flatMap((id) => archive.stories.get(id) ?? []);
  return {
    id: idOf(base, members),
    address: absolute(storyPath(base.id)),
    title: isolated(base.displayHeadline),
    summary: isolated(base.standfirst ?? opening(base.blocks[0]?.text ?? '', mostOfSummary)),
    author: isolated(base.byline ?? base.sourceLine ?? '') || null,
    language: base.language,
    published: base.published,
    updated: latest(members.flatMap(({ published, updated }) => [published, updated])),
    categories: categoriesOf(base, archive),
    card: absolute(pictureFor(base)),
    html: [...bodyOf(base), ...versionsLine(base, archive)].join('\n'),
  };
});

/**
 * A family's id: a UUID (RFC 9562, version 8) of the first bits of the SHA-256 of the source of its earliest text.
 * Neither host nor headline nor file name is in it, so that it stays when the site moves or a copy is renamed or corrected;
 * and when a text of a later day joins the family, or one that states no day, even as its base. Of the texts of one day the
 * shortest counts as the earliest, for a story grows in the course of a day.
 */
function idOf(base: Story, members: readonly Story[]): string {
  const { origin } = members.reduce((a, b) => (byTime(a, b) <= 0 ? a : b), base);
  const hash = origin.sha256;
  const variant = ((parseInt(hash.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return `urn:uuid:${[
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')}`;
}

function byTime(a: Story, b: Story): number {
  return (
    byCode(a.published ?? 'undated', b.published ?? 'undated') ||
    a.wordCount - b.wordCount ||
    byCode(a.origin.sha256, b.origin.sha256)
  );
}

/** The kicker, and the countries that the family names; what has the same name once. */
function categoriesOf({ id, kicker }: Story, { facts }: Archive): Category[] {
  const scheme = absolute(indexPath('places'));
  const categories = new Map<string, Category>();
  if (kicker !== null) categories.set(kicker, { name: isolated(kicker), scheme: null });
  for (const { item } of facts.get(id)?.places ?? []) {
    if (item.kind !== 'country' || categories.has(item.name)) continue;
    categories.set(item.name, { name: isolated(item.name), scheme });
  }
  return [...categories.values()];
}

/** The text's blocks; around those that are not English their language and direction, which no feed has words for. */
function bodyOf(base: Story): string[] {
  const blocks = base.blocks.map(({ node }) => htmlOf(node));
  const attributes = Object.entries(textAttributes(base)).map(([name, value]) => {
    return ` ${name}="${value}"`;
  });
  return attributes.length === 0 ? blocks : [`<div${attributes.join('')}>`, ...blocks, '</div>'];
}

/** The versions as a paragraph of links, in words of ours alone; none for a story by itself. */
function versionsLine(base: Story, archive: Archive): string[] {
  const { versions, more } = closestOf(base, archive);
  const links = [
    ...versions.map(({ story, relative }) => [storyPath(story.id), versionName(story, relative)]),
    ...(more > 0 ? [[familyPath(base.id), `${more} more versions`]] : []),
  ].map(([to = '', name = '']) => `<a href="${absolute(to)}">${name}</a>`);
  return links.length === 0 ? [] : [`<p>Also here: ${links.join(', ')}.</p>`];
}
