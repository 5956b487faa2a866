import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { listPages } from '../data/list.ts';
import { json } from '../record.ts';

export const GET: APIRoute = async () => json(listPages(await getArchive())[0]?.list);
