import { ProblemError, type Problem } from '../problem.ts';
import { byCode } from '../text/order.ts';

/** Where the register stands, as a path from the project's root: the address of every page that the site ever had. */
export const registerFile = 'content/addresses.txt';

const heading = `# The address of every page that this site has had, from the site's root. Each build adds what is new: commit it.
# What no page has any more leads on to the page above it. A story that was renamed names its old address in \`formerSlugs\`.
# To take a text off the site for good, delete its source, its copy and its lines here.
`;

/** An address of the register, and the line that it stands on, from 1. */
export interface Entry {
  address: string;
  line: number;
}

/** A page's address, from the site's root: words of lower-case ASCII between slashes. */
const pageAddress = /^\/(?:[a-z0-9-]+\/)*$/;

/**
 * Reads the register.
 *
 * @param text the file's; an address a line, lines that begin with # are comments
 * @throws ProblemError for lines that are neither
 */
export function readRegister(text: string): Entry[] {
  const entries = text
    .split(/\r?\n/)
    .map((line, index) => ({ address: line.trim(), line: index + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
  const problems = entries.filter(({ address }) => !pageAddress.test(address)).map(notAnAddress);
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}

/** The register's text: each address once, in the order of their letters, so that what is added changes no other line. */
export function writeRegister(addresses: Iterable<string>): string {
  const sorted = [...new Set(addresses)].sort(byCode);
  return `${heading}${sorted.map((address) => `${address}\n`).join('')}`;
}

/** What stands below the page of every story goes where the page goes, and is not written down again. */
const ofEveryStory = /^\/stories\/[^/]+\/embed\/$/;

/**
 * The addresses of a site's pages.
 *
 * @param files the paths of its files from its root, with slashes
 */
export function addressesOf(files: Iterable<string>): Set<string> {
  const pages = [...files]
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  return new Set(
    pages.filter((address) => pageAddress.test(address) && !ofEveryStory.test(address)),
  );
}

/** What became of the addresses of the register that no page has any more. */
export interface Gone {
  /** Those with a page above them, which has what they had or leads to it. */
  moved: { from: string; to: string }[];
  /** Those that lead nowhere. */
  lost: Problem[];
}

/**
 * Where addresses lead that no page has any more: to the nearest page above, but not to the front page, for that has nothing
 * of theirs. A person who is in no story any more leads to all people, a comparison of two texts to the first of them.
 *
 * @param pages the addresses of all pages of the site
 */
export function goneFrom(register: readonly Entry[], pages: ReadonlySet<string>): Gone {
  const gone: Gone = { moved: [], lost: [] };
  for (const entry of register) {
    if (pages.has(entry.address)) continue;
    const to = pageAbove(entry.address, pages);
    if (to === null) gone.lost.push(lostAddress(entry));
    else gone.moved.push({ from: entry.address, to });
  }
  return gone;
}

function pageAbove(address: string, pages: ReadonlySet<string>): string | null {
  for (let at = parentOf(address); at !== '/'; at = parentOf(at)) if (pages.has(at)) return at;
  return null;
}

function parentOf(address: string): string {
  return address.replace(/(?<![^/])[^/]*\/$/, '') || '/';
}

function notAnAddress({ address, line }: Entry): Problem {
  return {
    file: registerFile,
    line,
    what: `it is "${address}", but must be the address of a page: lower-case letters, digits and hyphens between slashes, as in /stories/ferry-reopens/`,
    why: 'Nobody could tell which page is to be kept at it.',
    mend: 'Write it as it stands in a browser behind the host, or take the line out.',
  };
}

function lostAddress({ address, line }: Entry): Problem {
  return {
    file: registerFile,
    line,
    what: `${address} was published, and no page has this address any more`,
    why: 'Links to it, on other sites and in messages, lead nowhere.',
    mend: 'If its copy was renamed, put the old name into the `formerSlugs` of the copy; if it was never published or is gone for good, take the line out.',
  };
}
