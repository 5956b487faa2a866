import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { readHeaders } from '../headers/read.ts';
import { sendHeaders } from '../headers/send.ts';
import { isBetweenSites, tidyUp } from '../disk/place.ts';
import { takeTurn } from '../disk/turn.ts';
import { quietly } from './run.ts';

/** Serves `dist/` with the headers that its host sends, until it is stopped. */
await quietly(async () => {
  const root = process.cwd();
  if (isBetweenSites(root)) {
    const endTurn = await takeTurn(root, 'start', true);
    try {
      tidyUp(root);
    } finally {
      endTurn();
    }
  }
  const server = await preview({ root });
  sendHeaders(readHeaders(readFileSync(join(root, 'dist', '_headers'), 'utf8')));
  await server.closed();
  return 0;
}, 'The site could not be served.');
