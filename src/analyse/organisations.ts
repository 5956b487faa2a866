import type { Mention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { placesNamed } from './gazetteer.ts';
import { at, isJoined, isNameLike } from './names/phrase.ts';
import { organisationHeads } from './names/vocabulary.ts';
import { abbreviations } from './organisations/abbreviations.ts';
import { aliasesOf, named } from './organisations/aliases.ts';
import { Claims, type Claim } from './organisations/claims.ts';
import { headed } from './organisations/headed.ts';
import { beginsKnownName, isKnownName, isOfSport, known } from './organisations/known.ts';
import { listed, told } from './organisations/told.ts';
import { mentionOf, type Text } from './text.ts';

/**
 * The organisations that a text names: names that say what they are by a word such as Bank, University or Inc, those
 * that the field takes for known, names that the text itself says to be a company or an agency, capital letters. Short
 * forms and capital letters are joined to the full name that the text has.
 */
export function organisations(text: Text): Pick<Findings, 'organisations'> {
  if (!text.isEnglish) return { organisations: [] };
  const surnames = surnamesIn(text);
  const inSport = isOfSport(text);
  const claims = new Claims(text);
  for (const reading of text.blocks) for (const span of headed(reading)) claims.add(reading, span);
  for (const reading of text.blocks)
    for (const { span, name } of known(reading, surnames, inSport)) claims.add(reading, span, name);
  for (const reading of text.blocks)
    for (const span of told(reading, surnames, inSport)) claims.add(reading, span);
  for (const [reading, own] of claims.byBlock())
    for (const span of listed(reading, own, surnames)) claims.add(reading, span);
  const aliases = aliasesOf(claims.all(), surnames);
  const longest = Math.max(0, ...[...aliases.keys()].map((alias) => alias.split(' ').length));
  for (const reading of text.blocks)
    for (const { span, name } of named(reading, aliases, longest)) claims.add(reading, span, name);
  for (const { reading, span } of abbreviations(text)) claims.add(reading, span);
  return { organisations: entities(text, claims.all(), aliases) };
}

/** Words that are the last of a longer name in a text, and so are likely to be someone's family name where they stand alone. */
function surnamesIn({ blocks }: Text): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens } of blocks) {
    tokens.forEach((token, index) => {
      const before = at(tokens, index - 1);
      const next = at(tokens, index + 1);
      const isLast =
        isJoined(tokens, index) &&
        isNameLike(before) &&
        !(
          isJoined(tokens, index + 1) &&
          next.isCapital &&
          !/^(?:Jr|Sr|I{2,3}|IV)$/.test(next.text)
        );
      const isOfOrganisation =
        organisationHeads.has(token.text) ||
        beginsKnownName(before.text) ||
        isKnownName(token.text) ||
        placesNamed(before.text).length > 0;
      if (token.isCapital && !token.isUpper && isLast && !isOfOrganisation) found.add(token.text);
    });
  }
  return found;
}

/** Claims as organisations, each with its mentions in the order of the text. */
function entities(
  { blocks }: Text,
  claims: readonly Claim[],
  aliases: ReadonlyMap<string, string>,
): Findings['organisations'] {
  const order = new Map(blocks.map((reading, index) => [reading, index]));
  const inOrder = claims.toSorted(
    (a, b) => (order.get(a.reading) ?? 0) - (order.get(b.reading) ?? 0) || a.start - b.start,
  );
  const mentions = new Map<string, Mention[]>();
  for (const { reading, start, end, name } of inOrder) {
    const full = aliases.get(name) ?? name;
    const own = mentions.get(full) ?? [];
    mentions.set(full, own);
    own.push(mentionOf(reading, { start, end }));
  }
  return [...mentions].map(([name, own]) => ({ name, mentions: own }));
}
