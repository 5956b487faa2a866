import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstall } from '../browser/chromium.ts';
import { makeProject } from '../project.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site that was built from this project's own content. */
    dist: string;
    /** Where it is served, without a slash at the end. */
    address: string;
  }
}

/** Builds the site once for all tests and serves it as a static host would. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  // Here and not in the tests that use it: an installation takes longer than a test may.
  findOrInstall();
  const project = await makeProject();
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(`the site could not be built:\n${output}`);
  const dist = join(project.root, 'dist');

  const { address, close } = await serve(dist);
  vitest.provide('dist', dist);
  vitest.provide('address', address);

  return async () => {
    close();
    await project.remove();
  };
}
