import { defineMiddleware } from 'astro/middleware';
import { withPolicy } from './headers/policy.ts';

/** Gives each page its policy. Not while somebody edits: what serves pages then puts scripts of its own into them. */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withPolicy(await response.text(), routePattern), response);
});
