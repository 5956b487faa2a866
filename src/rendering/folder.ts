import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of a site that is being made. Each folder in it is made once. */
export class SiteFolder {
  readonly #path: string;
  readonly #made = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  /** The path of a file of the site, in a folder that is there. */
  pathFor(file: string): string {
    const path = join(this.#path, file);
    const around = dirname(path);
    if (!this.#made.has(around)) mkdirSync(around, { recursive: true });
    this.#made.add(around);
    return path;
  }
}
