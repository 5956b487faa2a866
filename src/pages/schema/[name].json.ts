import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { json } from '../../record.ts';
import { copySchema, storiesSchema, storySchema } from '../../story.ts';

const schemas = { story: storySchema, stories: storiesSchema, copy: copySchema };

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: z.ZodType }> = ({ props }) =>
  json(z.toJSONSchema(props.schema), 'application/schema+json');
