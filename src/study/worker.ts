import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { studyCopy } from './copy.ts';

const copiesSchema = z.array(z.object({ file: z.string(), text: z.string() }));

/* One of the threads that study copies: is sent some, and sends back what each tells. */
parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(copiesSchema.parse(message).map(studyCopy));
});
