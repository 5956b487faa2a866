import { defineMiddleware } from 'astro/middleware';
import { withPolicy } from './headers/policy.ts';
import { withMatchingRules } from './styles/matching.ts';

/**
 * Gives each page only the styles that it has a use for, and then its policy, which has their hashes. Not while somebody
 * edits: what serves pages then puts styles and scripts of its own into them.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withPolicy(withMatchingRules(await response.text()), routePattern), response);
});
