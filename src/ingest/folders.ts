/** Where sources stand, as a path from the project's root. */
export const sourceFolder = 'content/sources';

/** Where copies stand, as a path from the project's root. */
export const copyFolder = 'content/stories';
