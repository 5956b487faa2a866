import type { Fault, Kind, Taken } from '../analyse/corrections.ts';
import { inert, type Problem } from '../problem.ts';
import type { Contradiction, Statement } from '../rulings.ts';
import type { Block, Correction } from '../story.ts';
import { copyFolder, sourceFolder } from './folders.ts';

/*
 * All that ingest can find wrong, in words: what, why it matters, and the way out.
 * `copy` is a copy's path in its folder, `source` and `name` a source's in its own, `file` a path from the root.
 */

export function unreadable(file: string): Problem {
  return {
    file: shown(file),
    what: 'the file cannot be read: it is closed to you, or the disk has a fault',
    why: 'It would be left out of the site.',
    mend: 'Let yourself read it (`chmod u+r`), or take it out of the folder.',
  };
}

export function brokenLink(file: string): Problem {
  return {
    file: shown(file),
    what: 'the file cannot be read: it is a link that leads nowhere, or in a circle',
    why: 'It would be left out of the site.',
    mend: 'Put the file itself in its place, or take the link out of the folder.',
  };
}

export function linkOutside(file: string): Problem {
  return {
    file: shown(file),
    what: 'it is a link that leads out of content/',
    why: 'A build must not publish what is no part of the project; elsewhere the link would lead to another file or to none.',
    mend: 'Put the thing itself in its place, or take the link out of the folder.',
  };
}

export function linkToFolder(file: string): Problem {
  return {
    file: shown(file),
    what: 'it is a link to a folder',
    why: 'The files in there would stand here twice, or without end.',
    mend: 'Put the files themselves into the folder, or take the link out of it.',
  };
}

export function folderNamedAsFile(file: string): Problem {
  return {
    file: shown(file),
    what: 'it is a folder, but its name ends as the name of a text does',
    why: 'Nobody could say whether it is a text or holds some, and it would be left out of the site.',
    mend: 'Rename it, or take it out of the folder.',
  };
}

export function notAFile(file: string, kind: string): Problem {
  return {
    file: shown(file),
    what: `it is not a file but ${kind}`,
    why: 'To read it could take forever.',
    mend: 'Take it out of the folder.',
  };
}

export function tooLarge(file: string, bytes: number, most: number): Problem {
  return {
    file: shown(file),
    what: `the file has ${grouped(bytes)} bytes, more than the ${grouped(most)} (10 MiB) that are read`,
    why: 'No news text is that long, and no browser could show it as one page.',
    mend: 'Part it into several texts, or take it out of the folder.',
  };
}

export function noFolder(folder: string): Problem {
  return {
    file: folder,
    what: 'it is not a folder that can be read',
    why: 'Sources stand in content/sources/ and their copies in content/stories/; without them nothing can be said of the site.',
    mend: 'Move the file that is in its place away, mend the link that it is, or let yourself read it (`chmod u+rx`).',
  };
}

export function nameNotText(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file name is not UTF-8 text, or holds the character that stands for broken text (U+FFFD)',
    why: 'Its copy could not name it, and other machines would call it something else.',
    mend: 'Rename the file.',
  };
}

export function nameDiffersInCase(name: string, other: string): Problem {
  return {
    ...inSources(name),
    what: `the file name differs from ${shown(other)} only in upper and lower case, or in how its accents are encoded`,
    why: 'Many disks take the two for one file, and one of the texts would be lost there.',
    mend: 'Rename one of the two.',
  };
}

export function lineTooLong(name: string, line: number, characters: number, most: number): Problem {
  return {
    ...inSources(name),
    line,
    what: `the line is ${grouped(characters)} characters long, more than the ${grouped(most)} that a paragraph may have`,
    why: 'No page could show it as a paragraph; it is most likely data.',
    mend: 'Break it into paragraphs, or take the file out of the folder.',
  };
}

export function tooManyLines(name: string, line: number, most: number): Problem {
  return {
    ...inSources(name),
    line,
    what: `the file has more than ${grouped(most)} lines of text`,
    why: 'No page could show them; it is most likely a list or data.',
    mend: 'Part it into several texts, or take it out of the folder.',
  };
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

export function sourceChanged(copy: string, source: string): Problem {
  return {
    ...inSources(source),
    what: `the source has changed since its copy ${copyFolder}/${copy} was made`,
    why: 'The copy no longer says what its source says.',
    mend: `Run \`npm run ingest -- --refresh ${shellWord(source)}\` to make the copy anew, or put the source back as it was.`,
  };
}

export function doubtful(source: string, line: number, what: string, copy: string): Problem {
  return {
    file: `${sourceFolder}/${source}`,
    line,
    what,
    why: 'What is unsure is left out, never guessed.',
    mend: `If you know it, write it into ${copy}; if not, leave it.`,
  };
}

export function editsInTheWay(copy: string, source: string): Problem {
  return {
    file: `${copyFolder}/${copy}`,
    what: 'the copy was edited by hand after it was made',
    why: 'To make it anew would lose those edits.',
    mend: `Keep them elsewhere (a commit will do), then run \`npm run ingest -- --refresh ${shellWord(source)} --discard-edits\`.`,
  };
}

export function sourceMissing(copy: string, source: string): Problem {
  return {
    file: `${copyFolder}/${copy}`,
    what: `its source ${sourceFolder}/${source} is not there`,
    why: 'Nobody could follow the story back to the words that it came from.',
    mend: 'Put the source back; or, to take the story off the site, delete the copy too.',
  };
}

export function nothingToRefresh(name: string): Problem {
  return {
    ...inSources(name),
    what: 'there is no such source to refresh',
    why: 'A copy is made from its source and nothing else.',
    mend: `Give the name of a file in ${sourceFolder}/, as \`ls ${sourceFolder}\` shows it.`,
  };
}

export function noSuchSource(name: string): Problem {
  return {
    ...inSources(name),
    what: 'there is no such source',
    why: 'Only a text that is there can be explained.',
    mend: `Give the name of a file in ${sourceFolder}/, as \`ls ${sourceFolder}\` shows it.`,
  };
}

export function badSourceName(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file name begins or ends with white space, or has a line break or another character in it that cannot be shown',
    why: 'Nobody could tell it from another in a list, and its copy could not name it.',
    mend: 'Rename the file.',
  };
}

export function originBroken(copy: string, source: string): Problem {
  return {
    file: `${copyFolder}/${copy}`,
    what: 'what it says of its source (origin: bytes, lines) does not fit the source',
    why: 'The page would account for lines that are not there, or pass over some that are.',
    mend: `Put these lines back as they were, or run \`npm run ingest -- --refresh ${shellWord(source)}\` to make the copy anew.`,
  };
}

export function notUtf8(file: string): Problem {
  return {
    file,
    what: 'the copy cannot be read as UTF-8 text',
    why: 'Letters would be lost or mistaken for others.',
    mend: 'Save it as UTF-8 in a text editor.',
  };
}

export function noCopy(file: string): Problem {
  return {
    file,
    what: 'the file is not a copy: its name does not end in .md',
    why: 'It would be left out of the site.',
    mend: 'Rename it if it is a copy, or take it out of the folder.',
  };
}

export function formerSlugItsOwn(file: string, former: string): Problem {
  return {
    file,
    what: `the former slug "${former}" is the story's own address`,
    why: 'An address cannot lead to itself.',
    mend: 'Take it out of `formerSlugs`.',
  };
}

export function brokenEncoding(name: string, encoding: string, line: number): Problem {
  return {
    ...inSources(name),
    line,
    what: `the text is broken here: bytes that stand for no letter in ${encoding.toUpperCase()}, and no other encoding fits`,
    why: 'Letters would be lost or mistaken for others.',
    mend: 'Get the file anew or save it as UTF-8 in a text editor; or take it out of the folder.',
  };
}

export function binary(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file is not text but binary data',
    why: 'There is nothing in it that a page could show as words.',
    mend: 'Export its text as a .txt, .md or .html file, or take it out of the folder.',
  };
}

export function holdsNul(name: string, line: number): Problem {
  return {
    ...inSources(name),
    line,
    what: 'the file holds a NUL byte, so it is not plain text',
    why: 'No page can show such a character, and nothing may be dropped in silence.',
    mend: 'Export the file as plain text, or take it out of the folder.',
  };
}

export function notText(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file is of a kind that is not read: its name does not end in .txt, .md, .html or .htm',
    why: 'It would be left out of the site.',
    mend: 'Save its text as a .txt file, or take it out of the folder.',
  };
}

export function nestedTooDeep(name: string, line: number, most: number): Problem {
  return {
    ...inSources(name),
    line,
    what: `lists, quotations or marks stand in one another more than ${most} deep`,
    why: 'No page could show that, and no text means it.',
    mend: 'Take the marks at the start of the line away, or take the file out of the folder.',
  };
}

export function tooManyMarks(name: string, line: number, most: number): Problem {
  return {
    ...inSources(name),
    line,
    what: `a paragraph has more than ${most} brackets, asterisks, underscores or backticks`,
    why: 'Markdown, in which the copy is written, could mean something by each pair of them, and to read it would take minutes.',
    mend: 'Break the paragraph up with blank lines, or take out what is no text.',
  };
}

export function emptyFile(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file is empty, or has nothing but white space in it',
    why: 'Its page would be empty.',
    mend: 'Put the text into the file, or take it out of the folder.',
  };
}

export function tomlFrontmatter(name: string): Problem {
  return {
    ...inSources(name),
    line: 1,
    what: 'the frontmatter is TOML (+++), and only YAML (---) is read',
    why: 'What it states would stand in the text, and the story have neither headline nor date of its own.',
    mend: 'Write it as YAML between two lines of ---, as `title: …` and `date: …`; or take it out.',
  };
}

export function brokenFrontmatter(name: string, line: number, message: string): Problem {
  return {
    ...inSources(name),
    line,
    what: `the frontmatter is not YAML: ${message}`,
    why: 'None of the fields that it states can be read.',
    mend: 'Mend that line before the text is taken up; text with a colon, a # or quotation marks in it stands in "double quotes".',
  };
}

export function noBody(name: string): Problem {
  return {
    ...inSources(name),
    what: 'the file has no body: no line of it reads as a paragraph',
    why: 'Its page would be empty.',
    mend: 'Put the text into the file, or take it out of the folder.',
  };
}

export function unreadableCopy(name: string, what: string): Problem {
  return {
    ...inSources(name),
    what: `the copy made of it could not be read again: ${what}`,
    why: 'This is a defect of ingest, and nothing was written.',
    mend: 'Tell those who look after the project, with the file; or take it out of the folder until then.',
  };
}

export function badFileName(file: string): Problem {
  return {
    file,
    what: 'the file name is not made of the letters a–z and digits, in words joined by single hyphens',
    why: "A copy's file name is its story's address, which has to work everywhere.",
    mend: 'Rename it, as in `a-few-words.md`.',
  };
}

export function sameId(file: string, twin: string, slug: string): Problem {
  return {
    file,
    what: `the story has the same id "${slug}" as ${twin}`,
    why: 'Two stories cannot have one address.',
    mend: 'Rename one of the two.',
  };
}

export function sameSource(file: string, other: string, source: string): Problem {
  return {
    file,
    what: `the copy names the same source ${source} as ${other}`,
    why: 'One text would appear as two stories.',
    mend: 'Delete one of the two. If you renamed a copy, list its old name in `formerSlugs` of the new one.',
  };
}

export function formerSlugInUse(file: string, former: string, owner: string): Problem {
  return {
    file,
    what: `the former slug "${former}" is the address of ${owner}`,
    why: 'One address cannot lead to two stories.',
    mend: 'Take it out of `formerSlugs`, or rename the other copy.',
  };
}

/** @param fileOf the copy of a story, as a path from the root */
export function rulingBroken(
  contradiction: Contradiction,
  fileOf: (id: string) => string,
): Problem {
  const { statement } = contradiction;
  const file = fileOf(statement.by);
  const field = `\`versions.${statement.list}\``;
  switch (contradiction.kind) {
    case 'unknown':
      return {
        file,
        what: `${field} names "${statement.of}", but no copy has that name or had it before`,
        why: 'Nobody could tell which text is meant, and what you say of the two would be lost.',
        mend: `Write the other copy's file name without .md, as \`ls ${copyFolder}\` shows it, or take the name out.`,
      };
    case 'itself':
      return {
        file,
        what: `${field} names "${statement.of}", which is the story itself`,
        why: 'A text is no version of itself, and what you say of another would be lost.',
        mend: 'Write the name of the copy that you mean, or take this one out.',
      };
    case 'opposed': {
      const { other } = contradiction;
      const same = other.by === statement.by;
      return {
        file,
        what: `it says ${said(statement)}, but ${same ? 'also' : `${fileOf(other.by)} says`} ${said(other)}`,
        why: 'Two texts have one relation, and nobody could tell which of these holds.',
        mend: 'Take one of the two out.',
      };
    }
    case 'circle':
      return {
        file,
        what: `by what editors say, each of these is an excerpt of the next, and the last of the first: ${contradiction.ids.join(', ')}`,
        why: 'A part of a text cannot contain the whole of it.',
        mend: `Take one of the names out that say so; here it is ${said(statement)}.`,
      };
  }
}

function said({ list, of }: Statement): string {
  return `\`${list}: ${of}\``;
}

/** What a correction of each kind is of. */
const nouns: Record<Kind, string> = {
  figures: 'figure',
  quotes: 'quotation',
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  dates: 'date',
};

/**
 * @param blocks the copy's text
 * @param at the correction's place
 */
export function correctionBroken(
  fault: Fault,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
  at: Pick<Problem, 'file' | 'line'>,
): Problem {
  const { kind, correction } = fault;
  const { block, nth } = correction;
  const says = `\`analysis.${kind}\` says \`${deedIn(correction)}\``;
  const noun = nouns[kind];
  switch (fault.fault) {
    case 'no-block':
      return {
        ...at,
        what: `${says} of block ${block}, but the text has no such block`,
        why: 'A block gets another id when its words change. Nobody could tell whether what you say still holds.',
        mend: elsewhere(fault.elsewhere, blocks),
      };
    case 'no-words':
      return {
        ...at,
        what: `${says} of block ${block}, but these words do not stand there`,
        why: 'Nobody could tell what is meant, and what you say would be lost.',
        mend: elsewhere(fault.elsewhere, blocks),
      };
    case 'too-few':
      return {
        ...at,
        what: `${says} with \`nth: ${nth}\`, but these words stand in block ${block} only ${times(fault.times)}`,
        why: 'Nobody could tell which of them is meant.',
        mend: 'Count them again from the beginning of the block; without `nth`, all of them are meant.',
      };
    case 'not-taken':
      return {
        ...at,
        what: `${says} of block ${block}, but the analysis finds no ${noun} in these words${fault.taken.length === 0 ? '' : `; there it finds ${listed(fault.taken)}`}`,
        why: 'What you say is of something that is not there, or not any more.',
        mend:
          correction.drop === undefined
            ? `Write the words as the analysis has them; if it finds no ${noun} there, use \`add\`.`
            : 'Write the words as the analysis has them, or take the correction out: there is nothing left to drop.',
      };
    case 'overlapping':
      return {
        ...at,
        what: `${says} to block ${block}, but these words overlap with what is there already: ${listed(fault.taken)}`,
        why: 'The same words would be two of a kind, and nobody could tell which is meant.',
        mend: 'Correct what is there, or drop it too.',
      };
    case 'opposed':
      return {
        ...at,
        what: `${says} of block ${block}, but another correction of the same ${noun} says something else: \`${deedIn(fault.other)}\``,
        why: 'Nobody could tell which of the two holds.',
        mend: 'Take one of the two out, or make them one.',
      };
    case 'unfinished':
      return {
        ...at,
        what: `${says}, which is no place that the text has already, but does not say what it is`,
        why: 'The map and the list of places show a country otherwise than a city.',
        mend: 'State its `kind` (country, city, region or other), or the `name` of a place that the text has.',
      };
  }
}

/** A correction in a few words, with the fields that it states. */
function deedIn(correction: Correction): string {
  return Object.entries(correction)
    .filter(([field]) => field !== 'block' && field !== 'nth')
    .map(
      ([field, value]) =>
        `${field}: ${brief(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join(', ');
}

function listed(taken: readonly Taken[]): string {
  const most = 4;
  const names = taken.slice(0, most).map(({ kind, text }) => `the ${nouns[kind]} "${brief(text)}"`);
  if (taken.length > most) names.push(`${taken.length - most} more`);
  return names.join(', ');
}

/** Where words stand that were looked for in vain. */
function elsewhere(ids: readonly string[], blocks: readonly Pick<Block, 'id' | 'text'>[]): string {
  const most = 3;
  const places = ids
    .slice(0, most)
    .map((id) => `${id} ("${brief(blocks.find((block) => block.id === id)?.text ?? '', 40)}")`);
  if (ids.length > most) places.push(`${ids.length - most} more`);
  return places.length === 0
    ? 'They stand in no block of the text: write them as the text has them, or take the correction out.'
    : `They stand in ${places.join(', ')}: write that id, or take the correction out.`;
}

function brief(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > most ? `${line.slice(0, most).toWellFormed().trimEnd()}…` : line;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** A source's place, its name quoted where a terminal would not show it as it is. */
function inSources(name: string): { file: string } {
  return { file: `${sourceFolder}/${shown(name)}` };
}

/** A name as a terminal can show it on one line. */
export function shown(name: string): string {
  const isShowable = !/^\s|\n|\s$/u.test(name) && inert(name) === name;
  return isShowable ? name : inert(JSON.stringify(name));
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
