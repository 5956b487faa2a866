import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { ninjsSchema } from '../../ninjs/schema.ts';
import { json } from '../../record.ts';
import { copySchema, relationsSchema, storiesSchema, storySchema } from '../../story.ts';

/** A copy is described as an editor writes it, the rest as it is given out. */
const schemas = {
  story: { schema: storySchema, io: 'output' },
  stories: { schema: storiesSchema, io: 'output' },
  relations: { schema: relationsSchema, io: 'output' },
  ninjs: { schema: ninjsSchema, io: 'output' },
  copy: { schema: copySchema, io: 'input' },
} as const;

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([name, props]) => ({
    params: { name },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: z.ZodType; io: 'input' | 'output' }> = ({ props }) =>
  json(z.toJSONSchema(props.schema, { io: props.io }), 'application/schema+json');
