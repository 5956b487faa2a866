import { absolute, storyPath } from '../address.ts';
import type { Story } from '../assemble.ts';
import type { Quote } from '../story.ts';
import { isolated } from '../text/unseen.ts';
import { day, opening } from './wording.ts';

/** Headlines are shortened to so much where a program may cut off what is longer. */
const subject = { words: 40, letters: 200 };

/** A source's words in one line of plain text, kept apart from what stands around them. */
function inLine(text: string): string {
  return isolated(text.trim().replace(/\s+/g, ' '));
}

/** Who published a story, and when, as far as it says. */
function publicationOf({ sourceLine, published }: Story): string[] {
  return [
    ...(sourceLine === null ? [] : [inLine(sourceLine)]),
    ...(published === null ? [] : [day(published)]),
  ];
}

/** A link that begins a letter about a story (RFC 6068). */
export function letterAbout(story: Story): string {
  const headline = inLine(opening(story.displayHeadline, subject));
  const lines = [headline, publicationOf(story).join(', '), absolute(storyPath(story.id))];
  const body = lines.filter((line) => line !== '').join('\r\n\r\n');
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(body)}`;
}

/** A quotation with all that tells where it is from: “words” — Speaker, “Headline”, Source, date, address. */
export function quotationOf(story: Story, { text, speaker, block }: Quote): string {
  const source = [
    ...(speaker === null ? [] : [inLine(speaker)]),
    `“${inLine(story.displayHeadline)}”`,
    ...publicationOf(story),
    absolute(storyPath(story.id, block)),
  ];
  return `“${inLine(text.replace(/,$/, ''))}” — ${source.join(', ')}`;
}
