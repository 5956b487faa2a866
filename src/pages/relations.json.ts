import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { jsonList, relationsOf } from '../record.ts';

export const GET: APIRoute = async () => {
  const { relations } = relationsOf(await getArchive());
  return jsonList('relations', relations);
};
