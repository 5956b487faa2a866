import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findOrInstall } from '../browser/chromium.ts';
import { excerpt, full } from '../site/seeds.ts';
import { serve } from '../site/serve.ts';

/** Too large to be a dependency of what it measures: installed beside the system's other passing files. */
const version = '13.5.0';
const folder = join(tmpdir(), `stemma-lighthouse-${version}`);

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const pages = {
  front: '/',
  story: `/stories/${full}/`,
  excerpt: `/stories/${excerpt}/`,
  compare: `/stories/${full}/compare/${excerpt}/`,
  place: '/places/kazakhstan/',
  search: '/search/',
};

const categorySchema = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: categorySchema,
    accessibility: categorySchema,
    'best-practices': categorySchema,
    seo: categorySchema,
  }),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});

function install(): void {
  if (existsSync(join(folder, 'node_modules/lighthouse/package.json'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const asked = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${version}`];
  execFileSync('npm', asked, { cwd: folder, stdio: 'inherit' });
}

/** Has Lighthouse look at a page as on a phone. */
async function audit(url: string): Promise<z.output<typeof reportSchema>> {
  const report = join(folder, 'report.json');
  await promisify(execFile)(
    process.execPath,
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      `--output-path=${report}`,
      ...['--output=json', '--quiet', '--form-factor=mobile', '--no-enable-error-reporting'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: findOrInstall() } },
  );
  return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
}

/**
 * Lighthouse's four scores, as on a phone, of a page of each kind. Wants a dist/ that was built for an address on this
 * machine, as it is without SITE_URL: there the canonical address of a page is the one that it is looked at by.
 */
export async function measureLighthouse(): Promise<void> {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(
    readFileSync('dist/index.html', 'utf8'),
  )?.[1];
  const { hostname, port } = new URL(canonical ?? '');
  if (hostname !== 'localhost' || port === '') {
    throw new Error(`dist/ was built for ${canonical}. Build it without SITE_URL, and try again.`);
  }
  install();
  const site = await serve('dist', '', { port: Number(port), isCompressed: true });
  try {
    console.log(`Lighthouse ${version}, mobile`.padEnd(24), categories.join('  '));
    for (const [name, path] of Object.entries(pages)) {
      const {
        runtimeError,
        categories: judged,
        audits,
      } = await audit(`http://localhost:${port}${path}`);
      if (runtimeError !== undefined) throw new Error(`${path}: ${runtimeError.message}`);
      const scores = categories.map((category) =>
        String(Math.round((judged[category].score ?? 0) * 100)).padStart(category.length),
      );
      console.log(name.padEnd(24), scores.join('  '));
      const short = categories
        .flatMap((category) => judged[category].auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
      for (const { id } of short) {
        const { title = '', score = null, displayValue = '' } = audits[id] ?? {};
        console.log(`  ${id}: ${score} ${displayValue || title}`);
      }
    }
  } finally {
    site.close();
  }
}
