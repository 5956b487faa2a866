import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstall } from '../browser/chromium.ts';
import { makeProject } from '../project.ts';
import { odd as oddContent, oddSite } from './odd.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site that was built from this project's own content. */
    dist: string;
    /** Where it is served, without a slash at the end. */
    address: string;
    /** The folder of the site that was built from the odd archive of odd.ts, below a path of its host. */
    odd: string;
    /** Where that is served, with its path, without a slash at the end. */
    oddAddress: string;
  }
}

/** Builds the sites that many tests look at, once, and serves them as a static host would. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  // Here and not in the tests that use it: an installation takes longer than a test may.
  findOrInstall();
  const [own, odd] = await Promise.all([build(), build(oddContent, oddSite)]);
  vitest.provide('dist', own.dist);
  vitest.provide('address', own.address);
  vitest.provide('odd', odd.dist);
  vitest.provide('oddAddress', odd.address);
  return async () => {
    await Promise.all([own.end(), odd.end()]);
  };
}

async function build(content?: Record<string, string>, site = 'http://localhost:4321') {
  const project = await makeProject(content);
  const { code, output } = await project.run('build', { SITE_URL: site });
  if (code !== 0) throw new Error(`the site could not be built:\n${output}`);
  const dist = join(project.root, 'dist');
  const { address, close } = await serve(dist, new URL(site).pathname.replace(/\/$/, ''));
  const end = () => {
    close();
    return project.remove();
  };
  return { dist, address, end };
}
