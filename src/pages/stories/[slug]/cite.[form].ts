import type { APIRoute } from 'astro';
import { z } from 'zod';
import { absolute, citationForms, storyPath } from '../../../address.ts';
import { addressed, getArchive } from '../../../archive.ts';
import { citationFiles } from '../../../citation/files.ts';
import { referenceOf } from '../../../citation/reference.ts';
import { slugParams, storyAt } from '../../../lookup.ts';

/** A reference is at the story's old addresses too, and leads to the new one: a redirect page would be no reference. */
export const getStaticPaths = addressed(({ stories }) =>
  slugParams(stories.values()).flatMap(({ slug }) => citationForms.map((form) => ({ slug, form }))),
);

const formSchema = z.enum(citationForms);

export const GET: APIRoute = async ({ params }) => {
  const archive = await getArchive();
  const { type, write } = citationFiles[formSchema.parse(params['form'])];
  const address = (id: string): string => absolute(storyPath(id));
  return new Response(write(referenceOf(storyAt(archive, params['slug']), archive, address)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
