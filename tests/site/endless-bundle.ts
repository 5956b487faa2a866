/* Loaded before a build (node --import): the process that bundles the pages never comes to an end by itself. */
import { registerHooks } from 'node:module';

const endless = `export const build = () => {
  console.log('bundling for ever');
  return new Promise(() => setInterval(() => {}, 1000));
};`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro'
      ? {
          url: `data:text/javascript,${encodeURIComponent(endless)}`,
          format: 'module',
          shortCircuit: true,
        }
      : next(specifier, context),
});
