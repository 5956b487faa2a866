import { z } from 'zod';
import { answerAll } from '../crew.ts';
import { studyCopy } from './copy.ts';

const copiesSchema = z.array(z.object({ file: z.string(), text: z.string() }));

/* One of the crew that studies copies: is sent some, and sends back what each tells. */
answerAll((batch) => copiesSchema.parse(batch).map(studyCopy));
