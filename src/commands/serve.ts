import { preview } from 'astro';
import { isBetweenSites, tidyUp } from '../disk/place.ts';
import { takeTurn } from '../disk/turn.ts';
import { quietly } from './run.ts';

/** Serves `dist/` until it is stopped. */
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
  await server.closed();
  return 0;
}, 'The site could not be served.');
