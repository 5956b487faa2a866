import { authorsOf as creditedBy } from '../analyse/credits.ts';
import { isGiven } from '../analyse/people/names.ts';

/** An author as CSL has it: a person by the parts of the name, or anyone by a name as it is written. */
export type Author = { family: string; given: string } | { literal: string };

/** A word of a name in Latin script: Byrne, O’Neill, McCabe, Ann-Marie. */
const part = String.raw`(?:(?:Mc|Mac|[OD]['’])?\p{Lu}(?:(?![^\p{Script=Latin}\p{M}])[\p{Ll}\p{M}])+)`;
const word = `${part}(?:-${part})*`;
const fullName = new RegExp(String.raw`^(${word}(?: \p{Lu}\.){0,2}) (${word})$`, 'u');

/** Languages whose writers put the family name first. */
const familyFirst = new Set(['hu', 'ja', 'km', 'ko', 'vi', 'zh']);

/** Given names that are East Asian family names too, which stand first. */
const turnedNames = new Set(
  'An Bo Chan Chen Choi Da Ha Han Ho Hong Hu Jin Jung Kai Kang Kim Lee Li Lim Lin Ling Mai May Min Park Shin Song Sun Tan Tran Wen Yang Young Yu'.split(
    ' ',
  ),
);

/**
 * The authors that a byline names. They are told apart, and their names taken apart, only where nothing else can be meant:
 * each is a given name, with initials or without, and one more word. Any other byline is one name as it is written: a name
 * that is cut at the wrong place is filed under the wrong letter for good.
 *
 * @param language of the story, as a BCP 47 tag
 */
export function authorsOf(byline: string | null, language: string | null): Author[] {
  if (byline === null) return [];
  const isFamilyFirst = familyFirst.has(language?.split('-')[0] ?? '');
  const people = isFamilyFirst ? null : creditedBy(byline);
  const parted = people?.map(({ kind, name }) => (kind === 'person' ? partsOf(name) : null)) ?? [];
  const known = parted.filter((person) => person !== null);
  return known.length > 0 && known.length === parted.length ? known : [{ literal: byline }];
}

function partsOf(name: string): Author | null {
  const [, given = '', family = ''] = fullName.exec(name) ?? [];
  const first = given.split(' ')[0] ?? '';
  return isGiven(first) && !turnedNames.has(first) ? { family, given } : null;
}
