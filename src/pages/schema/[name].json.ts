import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { schemas, type Described } from '../../data/schemas.ts';
import { json } from '../../record.ts';

export const getStaticPaths = (() =>
  [...schemas].map(([name, described]) => ({
    params: { name },
    props: { described },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ described: Described }> = ({ props: { described } }) =>
  json(z.toJSONSchema(described.schema, { io: described.io }), 'application/schema+json');
