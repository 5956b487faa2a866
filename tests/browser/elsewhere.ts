import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';

/**
 * Opens a page of another site, which stands on this machine too, hands it to `look`, and closes it. (Chromium asks whether
 * a page that is made up may reach this machine, and nobody answers.)
 *
 * @param body what its body holds
 */
export async function elsewhere(
  browser: Browser,
  body: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Elsewhere</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port for another site');
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${bound.port}/`);
    await look(page);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}
