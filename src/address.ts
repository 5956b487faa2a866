/*
 * Every address of the site, made in one place. They are fixed: other programs and old links rely on them.
 * A path begins at the host's root and holds the base under which the site is published.
 */

/** The path of a file or page, given from the site's root without a slash at its start. */
export function path(fromRoot: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${fromRoot}`;
}

/** The whole address of a path. */
export function absolute(fromHost: string): string {
  return new URL(fromHost, import.meta.env.SITE).href;
}

/** A story's page, or a block of it. */
export function storyPath(id: string, block?: string): string {
  return path(`stories/${id}/${block === undefined ? '' : `#${block}`}`);
}

/** The page that sets a story beside another version of it, or a row of it. */
export function comparePath(base: string, other: string, row?: string): string {
  return path(`stories/${base}/compare/${other}/${row === undefined ? '' : `#${row}`}`);
}

/** A story's data. */
export function storyDataPath(id: string): string {
  return path(`stories/${id}.json`);
}

/** The map of the places that a story names. */
export function storyMapPath(id: string): string {
  return path(`stories/${id}/map.svg`);
}

/** The page of a family, given by its base. */
export function familyPath(base: string): string {
  return path(`stories/${base}/family/`);
}
