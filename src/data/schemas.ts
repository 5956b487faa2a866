import type { z } from 'zod';
import { ninjsSchema } from '../ninjs/schema.ts';
import { copySchema, relationsSchema, storiesSchema, storySchema } from '../story.ts';
import { tables } from './tables.ts';

/** What a file holds, and whether that is described as it is written or as it is given out. */
export interface Described {
  schema: z.ZodType;
  io: 'input' | 'output';
}

/** What is described under /schema/, by the name of its file there. Only a copy is written by people. */
export const schemas: ReadonlyMap<string, Described> = new Map<string, Described>([
  ['story', { schema: storySchema, io: 'output' }],
  ['stories', { schema: storiesSchema, io: 'output' }],
  ['relations', { schema: relationsSchema, io: 'output' }],
  ...tables.map(({ name, row }): [string, Described] => [
    `${name}-row`,
    { schema: row, io: 'output' },
  ]),
  ['ninjs', { schema: ninjsSchema, io: 'output' }],
  ['copy', { schema: copySchema, io: 'input' }],
]);
