import type { APIRoute } from 'astro';
import { absolute, citationForms, storyPath, type CitationForm } from '../../../address.ts';
import { getArchive, keyed } from '../../../archive.ts';
import type { Story } from '../../../assemble.ts';
import { citationFiles } from '../../../citation/files.ts';
import { referenceOf } from '../../../citation/reference.ts';

/** A reference is at the story's old addresses too, and leads to the new one: a redirect page would be no reference. */
export const getStaticPaths = keyed(async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap((story) =>
    [story.id, ...story.formerSlugs].flatMap((slug) =>
      citationForms.map((form) => ({ params: { slug, form }, props: { story, form } })),
    ),
  );
});

export const GET: APIRoute<{ story: Story; form: CitationForm }> = async ({ props }) => {
  const { type, write } = citationFiles[props.form];
  const address = (id: string): string => absolute(storyPath(id));
  return new Response(write(referenceOf(props.story, await getArchive(), address)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
