import { readdirSync, readFileSync } from 'node:fs';
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
  labels: z.array(z.string()),
  group: z.string().default('texts'),
  judge: z.array(z.string()),
});

/** A text with its expected reading: NAME.txt beside NAME.json. */
export interface Labelled {
  name: string;
  bytes: Uint8Array;
  label: z.output<typeof labelSchema>;
}

/** The labelled texts of a folder, by name. */
export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: name.replace(/json$/, 'txt'),
      bytes: readFileSync(join(folder, name.replace(/json$/, 'txt'))),
      label: labelSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }));
}

/** Letters and digits in lower case: typography and white space do not count. */
export function bare(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
