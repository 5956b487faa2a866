/* Loaded before a command (node --import), it kills it as soon as it has taken the old site out of its place. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { renameSync } = fs;

fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (String(to).endsWith('.dist-previous')) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
