import { defineMiddleware } from 'astro/middleware';
import { withMatchingRules } from './styles/matching.ts';

/** Gives each page only the styles that it has a use for. Not while somebody edits: styles then come and go by themselves. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withMatchingRules(await response.text()), response);
});
