import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Rule } from './file.ts';
import { headersFor } from './read.ts';

/** What Node tells of each request before anybody answers it (nodejs.org/api/diagnostics_channel.html). */
const startedSchema = z.object({
  request: z.instanceof(IncomingMessage),
  response: z.instanceof(ServerResponse),
});

/** Has every HTTP server of this process send what a host sends by these rules, whoever made the server. */
export function sendHeaders(rules: readonly Rule[]): void {
  subscribe('http.server.request.start', (started) => {
    const { request, response } = startedSchema.parse(started);
    const [path = ''] = (request.url ?? '').split('?');
    response.setHeaders(new Headers(headersFor(rules, path)));
  });
}
