import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { archiveIn } from './assembly.ts';
import { openBundle, stylesSchema } from './bundle.ts';
import { Press } from './render.ts';
import { thread } from './thread.ts';

const handedSchema = z.object({
  styles: stylesSchema,
  place: z.object({
    folder: z.string(),
    site: z.object({ origin: z.string(), base: z.string() }),
  }),
});

const pagesSchema = z.array(
  z.object({
    pathname: z.string(),
    component: z.string(),
    isByAddress: z.boolean(),
    isHtml: z.boolean(),
  }),
);

/** Gets ready for making pages. */
async function ready(message: unknown): Promise<Press> {
  const { place, styles } = handedSchema.parse(message);
  const renderer = await openBundle(place.folder, styles);
  thread.archive = archiveIn(place.folder).archive;
  return new Press(renderer, place);
}

/* One of the threads that make pages: is sent some, and sends back what became of each. */
parentPort?.once('message', (first: unknown) => {
  // One after another: what a page reads is noted while it alone is made.
  let last = ready(first);
  parentPort?.on('message', (message: unknown) => {
    const pages = pagesSchema.parse(message);
    last = last.then(async (press) => {
      parentPort?.postMessage(await press.print(pages));
      return press;
    });
  });
  void last.then(() => {
    parentPort?.postMessage('ready');
  });
});
