import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Opens a page, hands it to `look`, and closes it. Whatever runs that should not, fails, breaks the page's policy or is
 * asked of another host fails the test; that the page itself is missing is for `look` to judge.
 *
 * @param url the page's whole address
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const isMissingPage = message.text().includes('404') && message.location().url === url;
    if (!isMissingPage) wrong.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`against the policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.route('**', async (route) => {
    const asked = route.request().url();
    if (new URL(asked).origin === new URL(url).origin) return route.continue();
    wrong.push(`a request to ${asked}`);
    return route.abort();
  });
  try {
    await page.goto(url);
    await look(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What axe objects to on a page, each with the elements that it is about. */
export async function objections(page: Page): Promise<string[]> {
  // All rules run. A second page that gathers what frames of other hosts say, and the elements of each rule that is kept,
  // would cost more than half of the time; there are no such frames, and nobody reads those.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
