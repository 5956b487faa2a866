import type { APIRoute } from 'astro';
import { getArchive } from '../../archive.ts';
import { storiesFile } from '../../data/files.ts';
import { streamed } from '../../record.ts';

export const GET: APIRoute = async () =>
  streamed(storiesFile(await getArchive()).parts(), 'application/jsonl; charset=utf-8');
