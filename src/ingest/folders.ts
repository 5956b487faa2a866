/** Where sources stand, as a path from the project's root. */
export const sourceFolder = 'content/sources';

/** Where copies stand, as a path from the project's root. */
export const copyFolder = 'content/stories';

/** A source's name in its folder, of a path that may begin at the project's root. */
export function nameInSources(path: string): string {
  return path.replace(/^(?:\.\/)?content\/sources\//, '');
}
