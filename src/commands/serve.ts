import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { readHeaders } from '../headers/read.ts';
import { sendHeaders } from '../headers/send.ts';
import { quietly } from './run.ts';

/** Serves `dist/` with the headers that its host sends, until it is stopped. */
await quietly(async () => {
  const root = process.cwd();
  const server = await preview({ root });
  sendHeaders(readHeaders(readFileSync(join(root, 'dist', '_headers'), 'utf8')));
  await server.closed();
  return 0;
}, 'The site could not be served.');
