import { preview } from 'astro';
import { quietly } from './run.ts';

/** Serves `dist/` until it is stopped. */
await quietly(async () => {
  const server = await preview({ root: process.cwd() });
  await server.closed();
  return 0;
}, 'The site could not be served.');
