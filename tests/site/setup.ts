import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstall } from '../browser/chromium.ts';
import { makeProject } from '../project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site that was built from this project's own content. */
    dist: string;
    /** Where it is served, without a slash at the end. */
    address: string;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Builds the site once for all tests and serves it as a static host would. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  // Here and not in the tests that use it: an installation takes longer than a test may.
  findOrInstall();
  const project = await makeProject();
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(`the site could not be built:\n${output}`);
  const dist = join(project.root, 'dist');

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(
      dist,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    readFile(file).then(
      (body) => {
        response.setHeader('Content-Type', types[extname(file)] ?? 'text/plain');
        response.end(body);
      },
      async () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(await readFile(join(dist, '404.html')));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port to serve the site on');
  vitest.provide('dist', dist);
  vitest.provide('address', `http://127.0.0.1:${bound.port}`);

  return async () => {
    server.closeAllConnections();
    server.close();
    await project.remove();
  };
}
