import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import { z } from 'zod';
import { launch } from '../browser/chromium.ts';
import { full } from '../site/seeds.ts';
import { serve } from '../site/serve.ts';

/** What issue and tests hold a story page to. */
const budgets = { html: 14_600, view: 61_440, ratio: 1.15, task: 50 };

/**
 * Lighthouse's "Slow 4G" as it has DevTools apply it to each request: a round trip of 150 ms counts 3.75 times, and of
 * 1,638.4 and 675 kbit/s nine tenths are to be had (core/config/constants.js). In ms and bytes a second.
 */
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (675 * 1024 * 0.9) / 8,
};
const slowdown = 4;

/** How one page came up once: times in ms. */
const viewSchema = z.object({
  first: z.number(),
  largest: z.number(),
  shift: z.number(),
  /** The longest task; 0 where none took 50 ms, as browsers report no shorter ones. */
  task: z.number(),
});
type View = z.output<typeof viewSchema> & { requests: number; bytes: number };

/** Gathers in the page what the browser tells of how it comes up. */
function observe(): void {
  const seen = { first: 0, largest: 0, shift: 0, task: 0 };
  const watch = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true });
  };
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  watch('layout-shift', ({ value = 0 }) => (seen.shift += value));
  watch('longtask', ({ duration }) => (seen.task = Math.max(seen.task, duration)));
  Object.assign(globalThis, { seen });
}

/** Opens a page as one who was never there, on a slow phone, and waits until nothing more comes. */
async function view(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session);
    let [requests, bytes] = [0, 0];
    session.on('Network.responseReceived', () => (requests += 1));
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction('seen.first > 0 && seen.largest > 0');
    const seen: unknown = await page.evaluate('seen');
    return { ...viewSchema.parse(seen), requests, bytes };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

const storySchema = z.object({
  displayHeadline: z.string(),
  standfirst: z.string().nullable(),
  blocks: z.array(z.object({ kind: z.string(), text: z.string() })),
});

/** A story's words in the plainest page that one would still want to read. */
function barePage(story: z.output<typeof storySchema>): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;
  const { displayHeadline, standfirst, blocks } = story;
  const body = [
    element('h1', displayHeadline),
    ...(standfirst === null ? [] : [element('p', standfirst)]),
    ...blocks.map(({ kind, text }) => element(kind === 'heading' ? 'h2' : 'p', text)),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${element('title', displayHeadline)}<style>body{max-width:38rem;margin:auto;padding:1rem;font:1.25rem/1.55 Georgia,serif}h1,h2{line-height:1.15}</style></head><body><main>${body.join('')}</main></body></html>`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * What a reader waits for before the first story stands laid out, beside a bare page of the same words: bytes, and on a
 * slow phone the times of the paints, what moves, and the longest task. Wants a built dist/.
 */
export async function measurePage(...args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '9' } } });
  const runs = z.coerce.number().int().positive().parse(values.runs);
  const html = readFileSync(join('dist/stories', full, 'index.html'));
  const small = brotliCompressSync(html).length;
  console.log(
    `HTML and CSS of the first story: ${html.length} bytes, ${small} with brotli (budget ${budgets.html})`,
  );

  const folder = mkdtempSync(join(tmpdir(), 'stemma-bare-'));
  writeFileSync(join(folder, '_headers'), '');
  const story = storySchema.parse(JSON.parse(readFileSync(`dist/stories/${full}.json`, 'utf8')));
  const bare = barePage(story);
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare/index.html'), bare);
  writeFileSync(join(folder, '404.html'), '');
  console.log(
    `a bare page of its words: ${bare.length} bytes, ${brotliCompressSync(bare).length} with brotli`,
  );
  const [site, other] = await Promise.all([
    serve('dist', '', { isCompressed: true }),
    serve(folder, '', { isCompressed: true }),
  ]);
  const browser = await launch();
  const [ours, theirs]: [View[], View[]] = [[], []];
  try {
    // What is first of all waits for the browser itself, and for the server to compress.
    await view(browser, `${site.address}/stories/${full}/`);
    await view(browser, `${other.address}/bare/`);
    for (let run = 0; run < runs; run += 1) {
      ours.push(await view(browser, `${site.address}/stories/${full}/`));
      theirs.push(await view(browser, `${other.address}/bare/`));
    }
  } finally {
    await browser.close();
    site.close();
    other.close();
    rmSync(folder, { recursive: true });
  }

  console.log(
    `\n${runs} views each by turns, slow 4G (150 ms round trips, 1.6 Mbit/s), processor ${slowdown} times slower`,
  );
  console.log('medians                 story      bare     ratio');
  for (const [name, of] of [
    ['first paint, ms', 'first'],
    ['largest paint, ms', 'largest'],
  ] as const) {
    const [a, b] = [median(ours.map((one) => one[of])), median(theirs.map((one) => one[of]))];
    console.log(
      `${name.padEnd(20)}${a.toFixed(0).padStart(9)}${b.toFixed(0).padStart(10)}${(a / b).toFixed(3).padStart(10)}  (budget ${budgets.ratio})`,
    );
  }
  const worst = (of: keyof View): [number, number] => [
    Math.max(...ours.map((one) => one[of])),
    Math.max(...theirs.map((one) => one[of])),
  ];
  for (const [name, of, budget] of [
    ['layout shift, worst', 'shift', 0],
    ['longest task, worst', 'task', budgets.task],
    ['requests, most', 'requests', null],
    ['bytes, most', 'bytes', budgets.view],
  ] as const) {
    const [a, b] = worst(of);
    console.log(
      `${name.padEnd(20)}${String(Math.round(a * 1000) / 1000).padStart(9)}${String(Math.round(b * 1000) / 1000).padStart(10)}${budget === null ? '' : `            (budget ${budget})`}`,
    );
  }
}
