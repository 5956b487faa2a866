import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { absolute, pictureFor, embedPath, path } from './address.ts';
import type { Story } from './assemble.ts';
import { cardSize } from './cards/card.ts';
import { publication } from './publication.ts';
import { shortened } from './text/shortened.ts';
import { isolated } from './text/unseen.ts';

/** How a story is embedded, as oembed.com has it: a frame of HTML. What is not known is left out. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  provider_name: string;
  provider_url: string;
  /** For how long a program may keep this, in seconds. */
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  /** In pixels, as the thumbnail's. */
  width: number;
  height: number;
}

/** The size of a frame in pixels: a headline of two lines, a standfirst of three and what stands below them. */
const frame = { width: 600, height: 320 };

const day = 24 * 60 * 60;

/** What a frame is called where it cannot be seen: so much of a headline is enough. */
const longestTitle = 200;

const html = unified().use(rehypeStringify).freeze();

/** The HTML that embeds a story in a page of another site; nothing of the story's text acts in it. */
export function embedding({ id, displayHeadline }: Story): string {
  return html.stringify({
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'iframe',
        properties: {
          src: absolute(embedPath(id)),
          ...frame,
          title: isolated(shortened(displayHeadline, longestTitle)),
          loading: 'lazy',
          style: 'border:0;max-width:100%',
        },
        children: [],
      },
    ],
  });
}

/** A story for programs that embed it. */
export function oembedOf(story: Story): OEmbed {
  const author = story.byline ?? story.sourceLine;
  return {
    version: '1.0',
    type: 'rich',
    title: story.displayHeadline,
    ...(author !== null && { author_name: author }),
    provider_name: publication.name,
    provider_url: absolute(path('')),
    cache_age: day,
    thumbnail_url: absolute(pictureFor(story)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: embedding(story),
    ...frame,
  };
}
