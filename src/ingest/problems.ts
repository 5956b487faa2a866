import type { Problem } from '../problem.ts';
import { copyFolder, sourceFolder } from './folders.ts';

/*
 * All that ingest can find wrong, in words: what, why it matters, and the way out.
 * `copy` is a copy's path in its folder, `source` and `name` a source's in its own, `file` a path from the root.
 */

export function unreadable(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file cannot be read: it is a broken link, or closed to you',
    why: 'It would be left out of the site.',
    mend: 'Put a readable file in its place, or take it out of the folder.',
  };
}

export function sourceChanged(copy: string, source: string): Problem {
  return {
    file: `${sourceFolder}/${source}`,
    what: `the source has changed since its copy ${copyFolder}/${copy} was made`,
    why: 'The copy no longer says what its source says.',
    mend: `Run \`npm run ingest -- --refresh ${shellWord(source)}\` to make the copy anew, or put the source back as it was.`,
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
    file: `${sourceFolder}/${name}`,
    what: 'there is no such source to refresh',
    why: 'A copy is made from its source and nothing else.',
    mend: `Give the name of a file in ${sourceFolder}/, as \`ls ${sourceFolder}\` shows it.`,
  };
}

export function badSourceName(name: string): Problem {
  return {
    file: `${sourceFolder}/${JSON.stringify(name)}`,
    what: 'the file name begins or ends with white space, or has a line break in it',
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

export function sourceNotUtf8(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file is not UTF-8 text',
    why: 'Letters would be lost or mistaken for others.',
    mend: 'Save it as UTF-8 in a text editor, or take it out of the folder.',
  };
}

export function holdsNul(name: string, line: number): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    line,
    what: 'the file holds a NUL byte, so it is not plain text',
    why: 'No page can show such a character, and nothing may be dropped in silence.',
    mend: 'Export the file as plain text, or take it out of the folder.',
  };
}

export function notText(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file is not a .txt file, the one kind that is read',
    why: 'It would be left out of the site.',
    mend: 'Save its text as a .txt file, or take it out of the folder.',
  };
}

export function noBody(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file has no body: no line of it reads as a paragraph',
    why: 'Its page would be empty.',
    mend: 'Put the text into the file, or take it out of the folder.',
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

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
