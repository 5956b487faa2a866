import { distance } from 'fastest-levenshtein';

/*
 * Which of the site's addresses are close to one that was asked for and is not there. It runs on the page that says so.
 */

/** Of an address so many parts are looked at, from its end, and of each so many letters. */
const [mostParts, mostLetters] = [6, 120];

/** The words of an ASCII text as an address has them. */
function asciiWords(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/'/g, '')
      .match(/[a-z0-9]+/g) ?? []
  ).join('-');
}

/** Whether the words of an address can be told without knowing other scripts. */
export function isPlain(pathname: string): boolean {
  return /^[\x20-\x7e]*$/.test(decoded(pathname));
}

/**
 * The parts of a path as words of an address, whatever form they were typed in: case, spaces and signs, percent-encoding,
 * the end of a file's name. Parts too short to tell anything are left out, but for years and months.
 *
 * @param wordsOf makes a part of any script words of an address
 */
export function partsAsked(
  pathname: string,
  wordsOf: (text: string) => string = asciiWords,
): string[] {
  const parts = decoded(pathname)
    .split('/')
    .map((part) => wordsOf(part.slice(0, mostLetters).replace(/(?<=.)\.[a-z]{2,5}$/i, '')))
    .filter((part) => part !== '' && part !== 'index')
    .slice(-mostParts);
  const joined = parts.map((part, index) => {
    const before = parts[index - 1] ?? '';
    const month = /^\d{1,2}$/.test(part) && /^\d{4}$/.test(before) ? `${before}-${part}` : part;
    return month.replace(/^(\d{4}-)(\d)$/, (_, year: string, digit: string) => `${year}0${digit}`);
  });
  return joined.filter((part) => part.length > 2);
}

function decoded(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part.replace(/%[0-9a-f]{0,2}/gi, ' ');
      }
    })
    .join('/');
}

/** What an address ends in: the words that tell it from others. */
export function slugOf(address: string): string {
  return /(?<![^/])([^/]*)\/?$/.exec(address)?.[1] ?? '';
}

/** An address that is less like the one asked for than this is not near it. */
const leastLikeness = 0.65;

/** How much a part tells that is not the last: most often it is a folder. */
const weightOfOthers = 0.75;

/**
 * The addresses that are like one that was asked for, the likest first.
 *
 * @param parts its parts, as `partsAsked` gives them
 * @param addresses from the site's root, as in "stories/ferry-reopens/"
 */
export function nearest(
  parts: readonly string[],
  addresses: readonly string[],
  most = 5,
): string[] {
  const weighted = parts
    .toReversed()
    .map((part, index) => ({ part, weight: index === 0 ? 1 : weightOfOthers }));
  return addresses
    .map((address) => {
      const slug = slugOf(address);
      const folder = address.slice(0, address.indexOf('/'));
      const likest = Math.max(
        0,
        ...weighted.map(({ part, weight }) => weight * likeness(part, slug)),
      );
      // Of two that are as like, the one in the folder that was asked for.
      return { address, score: likest + (parts.includes(folder) ? 0.01 : 0) };
    })
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
    .slice(0, most)
    .map(({ address }) => address);
}

/** A shorter text than this is the beginning of too many. */
const leastBeginning = 4;

/** How like two are, 1 for the same: by the letters that differ, or those that differ where one is cut short. */
function likeness(asked: string, slug: string): number {
  const whole = 1 - distance(asked, slug) / Math.max(asked.length, slug.length);
  const length = Math.min(asked.length, slug.length);
  if (length < leastBeginning) return whole;
  const cut = 1 - distance(asked.slice(0, length), slug.slice(0, length)) / length;
  return Math.max(whole, 0.95 * cut);
}

/** What an address is called, made of its words: "Ferry reopens", "Ada Holm", "Archive 2024-05". */
export function nameOfAddress(address: string): string {
  const slug = slugOf(address);
  const [folder = ''] = address.split('/');
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  if (/^[\d-]+$/.test(slug) && folder === 'archive') return `Archive ${slug}`;
  const words = slug.split('-');
  return folder === 'stories' ? capital(words.join(' ')) : words.map(capital).join(' ');
}
