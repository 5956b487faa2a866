import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { json, listOf } from '../record.ts';

export const GET: APIRoute = async () => json(listOf(await getArchive()));
