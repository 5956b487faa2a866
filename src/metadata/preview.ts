import { path, pictureFor } from '../address.ts';
import type { Story } from '../assemble.ts';
import { cardSize } from '../cards/card.ts';
import { publication } from '../publication.ts';
import { sentences } from '../text/sentences.ts';
import { shortened } from '../text/shortened.ts';

/** What a page says of itself to what shows a link to it, besides its title and description (ogp.me). */
export interface Preview {
  /** Its language and territory: en_US. Absent where the language is not known. */
  locale?: string;
  image: { path: string; width: number; height: number; alt: string };
  /** Only of a story: what Open Graph knows of an article, by its properties. */
  article?: readonly (readonly [property: string, content: string])[];
}

/**
 * A story's page: what the text states and nothing else.
 *
 * @param card what its card shows, in words
 */
export function previewOf(story: Story, card: string): Preview {
  const { kicker, byline, published, updated, language } = story;
  const stated = [
    ['published_time', published],
    ['modified_time', updated],
    ['author', byline],
    ['section', kicker],
  ] as const;
  const locale = localeOf(language);
  return {
    ...(locale !== null && { locale }),
    image: cardOf(story, card),
    article: stated.flatMap(([property, content]) =>
      content === null ? [] : [[property, content] as const],
    ),
  };
}

/** A page about a story: its card, and our words. */
export function previewAbout(story: Story): Preview {
  return {
    ...ownPreview(),
    image: cardOf(story, `A card with the headline “${story.displayHeadline}”.`),
  };
}

/** Any other page. */
export function ownPreview(): Preview {
  const locale = localeOf(publication.language);
  return {
    ...(locale !== null && { locale }),
    image: {
      path: path('icon-512.png'),
      ...{ width: 512, height: 512 },
      alt: `The sign of ${publication.name}: one text from which two others come.`,
    },
  };
}

/** So much is said of a picture at most: Twitter shows no more. */
const longestAlt = 400;

function cardOf(story: Story, alt: string): Preview['image'] {
  const shown = story.hasCard ? alt : `${publication.name}. ${publication.tagline}.`;
  return {
    path: pictureFor(story),
    ...cardSize,
    alt: shortened(shown, longestAlt),
  };
}

/**
 * A language as Open Graph has it, with a territory: the one that the tag names, or where it names none the one that most of
 * its speakers live in (Unicode CLDR), for without it Open Graph takes any text for one in American English.
 *
 * @param language a BCP 47 tag
 * @returns null where the language is not known
 */
export function localeOf(language: string | null): string | null {
  if (language === null) return null;
  const { language: name, region } = new Intl.Locale(language).maximize();
  return /^[A-Z]{2}$/.test(region ?? '') ? `${name}_${region}` : name;
}

/** So long is a description at most, by what search results and link previews show of one. */
const longestDescription = 200;

/**
 * A story in a few words: its standfirst, else its first sentences, without the one that stands for its headline. Never empty.
 */
export function descriptionOf({ standfirst, blocks, displayHeadline, sourceLine }: Story): string {
  if (standfirst !== null) return shortened(standfirst, longestDescription);
  const all = blocks
    .filter(({ kind }) => kind !== 'heading')
    .slice(0, 3)
    .flatMap(({ text }) => sentences(text.slice(0, 10 * longestDescription)));
  const told = all[0] === displayHeadline && all.length > 1 ? all.slice(1) : all;
  let description = told[0] ?? '';
  for (const sentence of told.slice(1)) {
    if (description.length + 1 + sentence.length > longestDescription) break;
    description += ` ${sentence}`;
  }
  if (description !== '') return shortened(description, longestDescription);
  const from = sourceLine === null ? '' : ` from ${shortened(sourceLine, longestDescription / 2)}`;
  return `A news text${from}, with all of its versions.`;
}
