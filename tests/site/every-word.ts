/**
 * An analysis to put in place of src/analyse/analyse.ts, which finds something in every word: each is a figure, a person
 * or an organisation in turn, with what its block says for a role, and each block is a quotation. In a block that begins
 * with "Nothing" it finds nothing.
 */
export const everyWord = `
import { mentionOf } from './text.ts';

export function analyse({ blocks }) {
  const found = { figures: [], quotes: [], people: [], organisations: [], places: [], dates: [] };
  for (const [place, block] of blocks.entries()) {
    if (block.text.startsWith('Nothing')) continue;
    const mentions = [...block.text.matchAll(/\\S+/g)].map(({ 0: word, index }) =>
      mentionOf(block, { start: index, end: index + word.length }),
    );
    for (const [index, mention] of mentions.entries()) {
      const { text: name } = mention;
      const role = block.text.split('\\n')[0];
      if (index % 3 === 1) found.people.push({ name, role, mentions: [mention] });
      else if (index % 3 === 2) found.organisations.push({ name, mentions: [mention] });
      else {
        const amount = { kind: 'money', value: index + 1, unit: 'GBP', approximate: true, bound: null };
        const measures = place === 0 ? null : 'price of ' + name;
        found.figures.push({ ...mention, ...amount, measures });
      }
    }
    const whole = mentionOf(block, { start: 0, end: block.text.length });
    const speaker = place === 0 ? null : mentions[0].text;
    found.quotes.push({ ...whole, speaker, role: mentions.at(-1).text, speakerMention: null });
  }
  return found;
}
`;
