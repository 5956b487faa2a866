/* Takes pictures of the built site for people to judge by: npm run look -- FOLDER [PATH …] */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { preview } from 'astro';
import { launch } from './chromium.ts';
import { excerpt, full } from '../site/seeds.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const [folder = 'look', ...given] = process.argv.slice(2);
const paths =
  given.length > 0 ? given : ['/', `/stories/${full}/`, `/stories/${excerpt}/`, '/404.html'];

await mkdir(folder, { recursive: true });
const server = await preview({ root: process.cwd(), server: { port: 4399 }, logLevel: 'error' });
const browser = await launch();
for (const [index, path] of paths.entries()) {
  for (const width of [390, 820, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`http://localhost:${server.port}${path}`);
      // The second view: the first may have been too quick for the font.
      await page.reload({ waitUntil: 'networkidle' });
      await page.screenshot({
        path: join(folder, `${index + 1}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
      await page.close();
    }
  }
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}${path}`);
  await page.pdf({ path: join(folder, `${index + 1}.pdf`), format: 'A4' });
  await page.close();
}
await browser.close();
await server.stop();
console.log(`${paths.length * 6} pictures in ${folder}/`);
