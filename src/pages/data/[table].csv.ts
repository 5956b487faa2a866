import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../archive.ts';
import { dataFiles } from '../../data/files.ts';
import { tables } from '../../data/tables.ts';

export const getStaticPaths = keyed(() =>
  Promise.resolve(tables.map(({ name }) => ({ params: { table: name }, props: { name } }))),
);

export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) => {
  const file = dataFiles(await getArchive()).tables.find(({ table }) => table.name === name);
  return new Response(file?.text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
};
