import { mentionId } from '../address.ts';
import type { Anchor } from '../markdown/anchors.ts';
import type { Analysis, DateMention, Mention } from '../story.ts';

/** What an item below a story's text is of. */
export type Kind = 'figure' | 'quote' | 'person' | 'organisation' | 'place' | 'date';

/** The link to a mention's words in the text. */
export function mentionPath(mention: Pick<Mention, 'block' | 'start' | 'end'>): string {
  return `#${mentionId(mention)}`;
}

/**
 * The id of an item below the text, which the words that mention it lead to: "figure-3". Every one stands on the page,
 * at least folded away.
 *
 * @param index its place in the analysis, from 0; of a date its place in `datesOf`
 */
export function itemId(kind: Kind, index: number): string {
  return `${kind}-${index + 1}`;
}

/** The dates that a text speaks of, each once with all that name it, in the order of the first; one unresolved, by its words. */
export function datesOf(dates: readonly DateMention[]): DateMention[][] {
  const groups = Map.groupBy(dates, ({ from, to, grain, text }) =>
    from === null ? text.toLowerCase() : `${from} ${to} ${grain}`,
  );
  return [...groups.values()];
}

/** What opens or closes a quotation. */
const quotationMark = /^["'“”„‟‘’‚‛«»‹›]$/;

/**
 * The anchors of a text, by the id of the block: each mention, which links lead to, and whose words lead to the item
 * below. A quotation, which others stand in, leads there by its mark, where there is one.
 *
 * @param blocks the blocks that the analysis counts in
 */
export function anchorsOf(
  blocks: readonly { id: string; text: string }[],
  analysis: Analysis,
): Map<string, Anchor[]> {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const anchors = new Map<string, Map<string, Anchor>>();
  const add = (block: string, anchor: Anchor): void => {
    const there = anchors.get(block) ?? new Map<string, Anchor>();
    anchors.set(block, there);
    const key = `${anchor.start}-${anchor.end}`;
    // Of what is mentioned in the same words the first has the link.
    there.set(key, { ...anchor, ...there.get(key) });
  };
  const addAll = (kind: Kind, items: readonly (readonly Mention[])[]): void => {
    items.forEach((mentions, index) => {
      for (const mention of mentions) {
        const { block, start, end } = mention;
        add(block, { start, end, id: mentionId(mention), href: `#${itemId(kind, index)}` });
      }
    });
  };
  const { figures, quotes, people, organisations, places, dates } = analysis;
  const mentions = (items: readonly { mentions: Mention[] }[]) =>
    items.map((item) => item.mentions);
  addAll(
    'figure',
    figures.map((figure) => [figure]),
  );
  addAll('person', mentions(people));
  addAll('organisation', mentions(organisations));
  addAll('place', mentions(places));
  addAll('date', datesOf(dates));
  quotes.forEach((quote, index) => {
    const { block, start, end } = quote;
    add(block, { start, end, id: mentionId(quote) });
    const text = texts.get(block) ?? '';
    const mark = [start - 1, end].find((at) => quotationMark.test(text.charAt(at)));
    if (mark === undefined) return;
    add(block, {
      start: mark,
      end: mark + 1,
      href: `#${itemId('quote', index)}`,
      label: 'Who said this',
    });
  });
  return new Map([...anchors].map(([block, there]) => [block, [...there.values()]]));
}
