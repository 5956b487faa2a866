import { dev } from 'astro';
import { quietly } from './run.ts';

/** Serves the site while its files are being edited, until it is stopped. */
await quietly(async () => {
  await dev({ root: process.cwd() });
  return 0;
}, 'The dev server could not be started.');
