import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inert, ProblemError } from '../problem.ts';
import { readOne } from './disk.ts';
import { nameInSources, sourceFolder } from './folders.ts';
import { noSuchSource } from './problems.ts';
import type { Reading } from './read.ts';
import { readSource } from './source.ts';

/**
 * What each line of a source is read as, and why, for a terminal.
 *
 * @param path a source's name, or its path from the project's root
 * @throws ProblemError where there is no such source, or it cannot be read
 */
export function explain(root: string, path: string): string {
  const name = nameInSources(path);
  if (!existsSync(join(root, sourceFolder, name))) throw new ProblemError([noSuchSource(name)]);
  const file = readOne(root, sourceFolder, name);
  const source = 'problem' in file ? file : readSource(file);
  if ('problem' in source) throw new ProblemError([source.problem]);
  const { reading, encoding } = source;
  const lines = [
    `${sourceFolder}/${name}: ${encoding}, language ${reading.language ?? 'unknown'}`,
    '',
    ...reading.lines.map(explainLine),
    '',
    'As fields:',
    ...Object.entries(reading.fields)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([field, value]) => `  ${field}: ${JSON.stringify(value)}`),
    ...reading.doubts.map(({ line, what }) => `  line ${line}: ${what}`),
  ];
  return inert(lines.join('\n'));
}

/** So much of a line tells which it is. */
const shownOfLine = 60;

function explainLine({ line, role, why, signs }: Reading['lines'][number]): string {
  const [first = 0] = line.numbers;
  const text = line.text.replace(/\s+/gu, ' ');
  const start = text.length > shownOfLine ? `${text.slice(0, shownOfLine).toWellFormed()}…` : text;
  return `${String(first).padStart(5)}  ${role.padEnd(14)}  ${start}\n${' '.repeat(23)}${[why, signs.join(', ')].filter((part) => part !== '').join(': ')}`;
}
