import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { makeCopy } from './make.ts';

const filesSchema = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }));

/* One of the crew: is sent files, and sends back what `makeCopy` gives for each, in their order. */
parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(filesSchema.parse(message).map((file) => makeCopy(file)));
});
