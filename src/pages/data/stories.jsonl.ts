import type { APIRoute } from 'astro';
import { getArchive } from '../../archive.ts';
import { records } from '../../data/files.ts';
import { jsonLines } from '../../record.ts';

export const GET: APIRoute = async () => jsonLines(records(await getArchive()));
