import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string().nullable().default(null);

const labelSchema = z.object({
  title: text,
  date: text,
  standfirst: text,
  kicker: text,
  caption: text,
  credit: text,
  body: z.array(z.string()),
  labels: z.array(z.string()).default([]),
  group: z.string().default('texts'),
  judge: z.array(z.string()).default(['title', 'date']),
});

/** A text with its expected reading: NAME.txt, or a saved page NAME.html, beside NAME.json. */
export interface Labelled {
  name: string;
  bytes: Uint8Array;
  label: z.output<typeof labelSchema>;
}

/** The labelled texts of a folder, by name. */
export function readLabelled(folder: string): Labelled[] {
  const labels = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return labels.sort().flatMap((label) => {
    const name = ['.txt', '.html']
      .map((ending) => label.replace(/\.json$/, ending))
      .find((file) => existsSync(join(folder, file)));
    return name === undefined
      ? []
      : [
          {
            name,
            bytes: readFileSync(join(folder, name)),
            label: labelSchema.parse(JSON.parse(readFileSync(join(folder, label), 'utf8'))),
          },
        ];
  });
}

/** Letters and digits in lower case: typography and white space do not count. */
export function bare(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
