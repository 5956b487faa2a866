import { z } from 'zod';
import { answerAll } from '../crew.ts';
import { makeCopy } from './make.ts';

const filesSchema = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }));

/* One of the crew: is sent files, and sends back what `makeCopy` gives for each, in their order. */
answerAll((batch) => filesSchema.parse(batch).map((file) => makeCopy(file)));
