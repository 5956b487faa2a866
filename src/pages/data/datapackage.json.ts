import type { APIRoute } from 'astro';
import { getArchive } from '../../archive.ts';
import { packageOf } from '../../data/package.ts';
import { json } from '../../record.ts';

export const GET: APIRoute = async () => json(packageOf(await getArchive()));
