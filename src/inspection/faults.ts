import type { Problem } from '../problem.ts';
import { byCode } from '../text/order.ts';
import { idIn, type Facts, type Fault } from './facts.ts';

/** A fault and the files that have it, the first of them by its letters. */
interface Finding {
  file: string;
  count: number;
  fault: Fault | { kind: 'no-file' | 'no-place'; link: string } | { kind: 'lost'; address: string };
}

/**
 * What is wrong with a site, from the facts of its files. The same fault of many files is told once.
 *
 * @param facts by the files' paths from the site's root, with slashes
 * @param files the paths of all files of the site
 * @param addresses of the pages that it must have, from its root and with a slash before them
 */
export function faultsOf(
  facts: ReadonlyMap<string, Facts>,
  files: ReadonlySet<string>,
  addresses: Iterable<string> = [],
): Problem[] {
  const findings = new Map<string, Finding>();
  const take = (file: string, fault: Finding['fault']): void => {
    const key = JSON.stringify(fault);
    const before = findings.get(key);
    findings.set(key, {
      fault,
      file: before === undefined || byCode(file, before.file) < 0 ? file : before.file,
      count: (before?.count ?? 0) + 1,
    });
  };
  for (const [file, { links, faults }] of facts) {
    for (const fault of faults) take(file, fault);
    for (const link of links === '' ? [] : links.split(' ')) {
      const [path = '', fragment] = link.split('#');
      const target = fileAt(path);
      if (!files.has(target)) take(file, { kind: 'no-file', link: path });
      else if (fragment !== undefined && !has(facts.get(target), idIn(fragment))) {
        take(file, { kind: 'no-place', link });
      }
    }
  }
  for (const address of addresses) {
    const file = fileAt(address.slice(1));
    if (!files.has(file)) take(file, { kind: 'lost', address });
  }
  return [...findings.values()].map(problemOf);
}

/** The file that a host gives at an address, from the site's root. */
function fileAt(address: string): string {
  return idIn(address).replace(/(?<=^|\/)$/, 'index.html');
}

function has(target: Facts | undefined, id: string): boolean {
  return target?.ids.includes(` ${id} `) ?? false;
}

/** What a build that would publish a fault says of it: readers go on having the site as it was. */
const mend =
  'This is a defect of the site and not of a text: undo the last change of its code, or tell those who look after the project, with these lines.';

function problemOf({ file, count, fault }: Finding): Problem {
  const also = count === 1 ? '' : ` (the same in ${count - 1} more)`;
  const [what, why] = describe(fault);
  return { file: `dist/${file}`, what: `${what}${also}`, why, mend };
}

function describe(fault: Finding['fault']): [what: string, why: string] {
  const nothingThere = 'Who follows the link, or the browser that asks for it, finds nothing.';
  switch (fault.kind) {
    case 'no-file':
      return [`it leads to /${fault.link}, and the site has no such file`, nothingThere];
    case 'no-place':
      return [
        `it leads to /${fault.link}, and nothing in that page has this id`,
        'Who follows the link comes to the top of the page, and not to what was promised.',
      ];
    case 'no-such-id':
      return [
        `it leads to "#${fault.id}", and nothing in this page has this id`,
        'Who follows the link stays where they are, and a label that is not there is not read out.',
      ];
    case 'repeated-id':
      return [
        `the id "${fault.id}" stands in the page more than once`,
        'A link to it finds the first only.',
      ];
    case 'no-title':
      return ['the page has no title', 'Nobody could tell it from others in a list of them.'];
    case 'no-text':
      return ['the page has no text', 'Its readers would find an empty page.'];
    case 'no-bytes':
      return ['the file is empty', 'What asks for it gets nothing.'];
    case 'not-utf-8':
      return ['the file is not UTF-8', 'Its letters would be shown as others.'];
    case 'broken':
      return [
        `it is not ${fault.form} as it is promised: ${fault.reason}`,
        'Programs that rely on the file could not read it.',
      ];
    case 'lost':
      return [
        `the address ${fault.address} stands in content/addresses.txt, and there is no file for it`,
        'Links to it, on other sites and in messages, would lead nowhere.',
      ];
  }
}
