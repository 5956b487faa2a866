import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeProject, type Project } from '../project.ts';

const sizes = [1, 4, 16];

/** The time of the ingest command on generated sources, when all copies are missing and when none is, at three sizes. */
export async function measureIngestSpeed(files = '250'): Promise<void> {
  for (const size of sizes.map((times) => times * Number(files))) {
    const project = await makeProject(
      Object.fromEntries(Array.from({ length: size }, (_, index) => source(index))),
    );
    try {
      const first = await secondsOf(project);
      const second = await secondsOf(project);
      console.log(
        `${size} files: first run ${each(first, size)}, second run ${each(second, size)}`,
      );
    } finally {
      await project.remove();
    }
  }
}

function each(seconds: number, files: number): string {
  return `${seconds.toFixed(1)} s (${((seconds / files) * 1000).toFixed(2)} ms each)`;
}

async function secondsOf({ root }: Project): Promise<number> {
  const start = performance.now();
  const run = spawn(process.execPath, [join('src/commands', 'ingest.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => run.on('exit', resolve));
  if (code !== 0) throw new Error(`ingest ended with ${String(code)}`);
  return (performance.now() - start) / 1000;
}

const places = 'harbour island valley border capital river coast province northern market'.split(
  ' ',
);
const people = 'Ana Ruiz, Tomas Lindqvist, Mei Okafor, Jonas Adeyemi, Clara Benn'.split(', ');
const clauses = (
  'the council said on Monday that repairs would take longer than planned|officials have not named a date|' +
  'a spokesperson declined to comment on the figures|prices rose by about 12 percent over the year|' +
  'residents gathered outside the old town hall to hear the decision|the ferry company expects 4,000 passengers|' +
  'ministers agreed to share the cost of the new bridge|three witnesses described the scene as calm|' +
  'the report, which runs to 240 pages, was published in 2023|engineers warned that the dam needs attention|' +
  'farmers fear a poor harvest after the dry spring|a court will hear the appeal early next month|' +
  'the minister called the plan "a beginning, and not an end"|talks between both sides went on until midnight'
).split('|');

/** A name and a text of the length and shape of the seeds; every fourth amid a page's chrome, a few as pages or Markdown. */
function source(index: number): [file: string, text: string] {
  let state = index + 1;
  const draw = (from: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return from[(state >>> 8) % from.length] ?? '';
  };
  const sentence = (): string => {
    const text = `in the ${draw(places)}, ${draw(clauses)}, while ${draw(clauses)}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraphs = Array.from({ length: 14 }, () => `${sentence()} ${sentence()}`);
  const headline = `${draw(people)} opens the ${draw(places)} talks as number ${index} of the ${draw(places)} plans stalls`;
  const date = `November ${1 + (index % 28)}, 2025`;
  const body = paragraphs.join('\n\n');
  const file = (ending: string): string => `sources/text-${index}.${ending}`;
  if (index % 20 === 7) {
    return [
      file('html'),
      `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>${headline}</h1><time datetime="2025-11-06">${date}</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article><footer>All rights reserved</footer></body></html>`,
    ];
  }
  if (index % 20 === 13) {
    return [file('md'), `---\ntitle: ${headline}\ndate: 2025-11-06\n---\n\n${body}\n`];
  }
  const head = `${headline}\n${sentence()}\n${headline}\n${sentence().slice(0, -1)}. / Reuters\n${date}`;
  if (index % 4 > 0) {
    return [
      file('txt'),
      `WORLD\n4 min read\n${head}\n\n${body}\n\nRelatedHerald - ${headline}\n\nSOURCE:Herald and Agencies\n`,
    ];
  }
  return [
    file('txt'),
    `Skip to content\nHome\nWorld\nSubscribe now\n${head}\nBy ${draw(people)}\nShare\nFacebook\nCopy link\n\n` +
      `${body}\n\nAdvertisement\n\nRelated stories\n${sentence()}\n${headline}\n\nTags: ${places.join(', ')}\nComments (12)\n© 2025 Herald. All rights reserved.\n`,
  ];
}
