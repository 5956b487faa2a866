/** A program of a few lines that a newcomer can run as it stands. */
export interface Snippet {
  language: 'shell' | 'javascript' | 'python';
  /** What it does and what it needs, in a sentence. */
  about: string;
  code: string;
}

/**
 * Programs that read the data of a site.
 *
 * @param stories the whole address of stories.jsonl
 * @param figures that of figures.csv
 */
export function snippets(stories: string, figures: string): Snippet[] {
  return [
    {
      language: 'shell',
      about: 'In a shell with jq: each story with its words and its figures, counted.',
      code: `curl -s ${quoted(stories)} |
  jq -r '[.id, .wordCount, (.analysis.figures | length)] | @tsv'`,
    },
    {
      language: 'javascript',
      about:
        'In JavaScript (save it as figures.mjs and run node figures.mjs): each figure, found again in the text by its offsets.',
      code: `const response = await fetch(${quoted(stories)});
const lines = (await response.text()).split('\\n').filter((line) => line !== '');
for (const { id, blocks, analysis } of lines.map((line) => JSON.parse(line))) {
  const texts = new Map(blocks.map((block) => [block.id, block.text]));
  for (const { block, start, end, value, unit } of analysis.figures) {
    console.log([id, value, unit, texts.get(block).slice(start, end)].join('\\t'));
  }
}`,
    },
    {
      language: 'python',
      about:
        'In Python: the amounts of money, each once however many versions of a text repeat it, with the address of the words.',
      code: `import csv, io, urllib.request

with urllib.request.urlopen(${quoted(figures)}) as response:
    table = io.TextIOWrapper(response, 'utf-8', newline='')
    for row in csv.DictReader(table):
        if row['kind'] == 'money' and row['first'] == 'true':
            print(row['value'], row['unit'], row['url'], sep='\\t')`,
    },
  ];
}

/** An address between quotation marks that all three languages read alike. */
function quoted(address: string): string {
  return `'${address.replaceAll("'", '%27')}'`;
}
