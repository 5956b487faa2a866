import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../archive.ts';
import { textOf } from '../../data/files.ts';
import { tables } from '../../data/tables.ts';

export const getStaticPaths = keyed(() =>
  Promise.resolve(tables.map(({ name }) => ({ params: { table: name }, props: { name } }))),
);

export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) => {
  const table = tables.find((one) => one.name === name);
  return new Response(table === undefined ? null : textOf(table, await getArchive()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
};
