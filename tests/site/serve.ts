import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor, readHeaders } from '../../src/headers/read.ts';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const isText = /^text\/|\b(?:json|xml|javascript|svg)\b/;

/**
 * Serves a built site on this machine as a static host would.
 *
 * @param base the path below which it stands, with a slash at its start and none at its end
 * @param as at which port, any by default, and whether texts go out in brotli, as from a CDN
 * @returns its address, without a slash at the end, and what ends it
 */
export async function serve(
  dist: string,
  base = '',
  as: { port?: number; isCompressed?: boolean } = {},
): Promise<{ address: string; close: () => void }> {
  const rules = readHeaders(await readFile(join(dist, '_headers'), 'utf8'));
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeaders(new Headers(headersFor(rules, pathname)));
    const isBelow = pathname.startsWith(`${base}/`);
    const name = decodeURIComponent(pathname.slice(base.length));
    const file = join(dist, isBelow ? name : '404.html', name.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      (body) => {
        const type = types[extname(file)] ?? 'text/plain';
        response.setHeader('Content-Type', type);
        if (as.isCompressed !== true || !isText.test(type)) return response.end(body);
        const small = compressed.get(file) ?? brotliCompressSync(body);
        compressed.set(file, small);
        return response.setHeader('Content-Encoding', 'br').end(small);
      },
      async () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(await readFile(join(dist, '404.html')));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(as.port ?? 0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port to serve the site on');
  return {
    address: `http://127.0.0.1:${bound.port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
