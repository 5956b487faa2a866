import type { APIRoute } from 'astro';
import { addressed, getArchive } from '../../archive.ts';
import { tableFiles } from '../../data/files.ts';
import { streamed } from '../../record.ts';

export const getStaticPaths = addressed(() => [...tableFiles.keys()].map((table) => ({ table })));

export const GET: APIRoute = async ({ params }) => {
  const file = tableFiles.get(params['table'] ?? '')?.(await getArchive());
  if (file === undefined) throw new Error(`There is no table ${params['table']}.`);
  return streamed(file.parts(), 'text/csv; charset=utf-8; header=present');
};
