/*
 * Makes the archive and lists the pages, in the folder that it is told and in a process of its own: that takes several times
 * the memory of what comes of it, and all of it is given back before pages are made.
 */
import { assembleIn } from '../rendering/assemble.ts';
import { quietly } from './run.ts';

const [folder = ''] = process.argv.slice(2);

// Whoever wanted it was killed.
process.on('disconnect', () => process.exit());

await quietly(async () => {
  await assembleIn(folder);
  await new Promise((resolve) => process.send?.('assembled', resolve));
  process.exit();
});
