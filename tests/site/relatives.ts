/** A family of five, with a stranger, for a project of its own: invented texts, by their source's path. */

const words = [
  ...['ferry', 'harbour', 'council', 'winter', 'bridge'],
  ...['captain', 'island', 'school', 'market', 'lighthouse'],
];

/** Ten paragraphs that have little in common. */
export const paragraphs = words.map(
  (word, index) =>
    `On day ${index + 1} the ${word} was what people spoke of, and those who had come by the early boat stayed until the ${words[(index * 3 + 4) % 10] ?? ''} had been spoken of as well.`,
);

/** A source: its headline and date, where it has them, and its paragraphs. */
export function source(
  headline: string | null,
  date: string | null,
  body: readonly string[],
): string {
  const head = [headline, date].filter((line) => line !== null).join('\n');
  return `${head === '' ? '' : `${head}\n\n`}${body.join('\n\n')}\n`;
}

const added =
  'Nobody on the pier could say on the last day what the boat would cost in the spring.';

/** What would end the page's head, and its script of data, if it could. */
export const hostile = '</script><script>window.hit = 1</script><b>Boats</b> \u202eback';

export const slugs = {
  short: 'winter-ferry-to-return',
  full: 'what-the-council-decided-and-what-it-left-open',
  reprint: 'boats-on-the-islands',
  excerpt: 'on-day-3-the-council-was-what-people-spoke-of-and-those-who-had-come-by-the',
  hostile: 'script-script-window-hit-1-script-b-boats-b-back',
  stranger: 'market-hall-reopens',
};

export const relatives: Record<string, string> = {
  'sources/a.txt': source('Winter ferry to return', 'March 4, 2024', paragraphs.slice(0, 6)),
  'sources/b.txt': source('What the council decided, and what it left open', 'March 5, 2024', [
    ...paragraphs,
    added,
  ]),
  'sources/c.txt': source('Boats on the islands', 'March 6, 2024', [...paragraphs, added]),
  'sources/d.txt': source(null, null, paragraphs.slice(2, 9)),
  'sources/e.txt': source(hostile, 'March 7, 2024', [
    ...paragraphs.slice(0, 9),
    'The council met again and took it all back, for the pier had been sold in the night.',
  ]),
  'sources/f.txt': source('Market hall reopens', 'March 3, 2024', [
    'The market hall on the quay opens its doors again on Friday after a year of work on its roof.',
  ]),
};
