import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../archive.ts';
import { dataFiles, type TableFile } from '../../data/files.ts';

export const getStaticPaths = (async () =>
  dataFiles(await getArchive()).tables.map((file) => ({
    params: { table: file.table.name },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: TableFile }> = ({ props }) =>
  new Response(props.file.text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
