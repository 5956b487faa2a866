import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factsOf, isInspected, mayBeEmpty, nothing, type Facts } from '../inspection/facts.ts';
import { packFacts, type PackedFacts } from '../inspection/packed.ts';
import type { Site } from '../site.ts';
import type { Renderer, Route } from './bundle.ts';
import { SiteFolder } from './folder.ts';
import { reading, type Reading } from './readings.ts';

/** A page that is to be made. */
export interface Page {
  /** Its path from the site's root, with a slash before it. */
  pathname: string;
  /** The file that makes it, in src/pages. */
  component: string;
  /** Whether it finds by its address what it shows. Else Astro asks its route for all pages and what each is given. */
  isByAddress: boolean;
  /** Whether it is HTML. Else it is a file of its own name. */
  isHtml: boolean;
}

/** What became of a page. */
export interface Made {
  pathname: string;
  /** What it read of the archive. */
  readings: readonly Reading[];
}

/** What became of pages that were made together. */
export interface MadeBatch {
  pages: Made[];
  /** What has to be known of each one's file to tell whether the site is whole. */
  facts: PackedFacts;
}

/** Where pages go, and where they will be published. */
export interface Place {
  /** The folder of the site that is being made. */
  folder: string;
  site: Site;
}

/** The file of a page, from the site's folder. */
export function fileOf({ pathname, isHtml }: Pick<Page, 'pathname' | 'isHtml'>): string {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (!isHtml) return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Whether Astro asks a page's route for all its pages, and keeps what it is told. */
function asksForAll({ isByAddress }: Page, route: Route): boolean {
  return route.pathname === undefined && !isByAddress;
}

/** Makes pages with Astro's renderer and writes them, one after another. */
export class Press {
  readonly #renderer: Renderer;
  readonly #place: Place;
  readonly #routes: ReadonlyMap<string, Route>;
  /** The routes whose pages are known to the renderer. */
  readonly #known = new Set<Route>();
  readonly #folder: SiteFolder;

  constructor(renderer: Renderer, place: Place) {
    this.#renderer = renderer;
    this.#place = place;
    this.#folder = new SiteFolder(place.folder);
    this.#routes = new Map(
      renderer.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
    );
  }

  /** @throws Error with the page's path, and with what it ran into as its cause */
  async print(pages: readonly Page[]): Promise<MadeBatch> {
    const batch = [];
    for (const page of pages) batch.push(await this.#print(page));
    return {
      pages: batch.map(({ pathname, readings }) => ({ pathname, readings })),
      facts: packFacts(batch.map(({ facts }) => facts)),
    };
  }

  async #print(page: Page): Promise<Made & { facts: Facts }> {
    const route = this.#routes.get(page.component);
    if (route === undefined) throw new Error(`Astro has no route of ${page.component}.`);
    try {
      // What Astro asks for the first page of a route is not what the page itself reads.
      if (asksForAll(page, route) && !this.#known.has(route)) await this.#render(page, route);
      this.#known.add(route);
      const { value: facts, readings } = await reading(() => this.#make(page, route));
      return { pathname: page.pathname, readings: [...readings], facts };
    } catch (error) {
      throw new Error(`${page.pathname} could not be made`, { cause: error });
    }
  }

  /** Makes the file of a page. What is read while it is written the page has read, too. */
  async #make(page: Page, route: Route): Promise<Facts> {
    const response = await this.#render(page, route);
    const file = fileOf(page);
    const path = this.#folder.pathFor(file);
    if (mayBeEmpty(file) && !isInspected(file)) {
      // It may be as long as all stories together.
      await writeFile(path, response.body ?? '');
      return nothing;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    writeFileSync(path, bytes);
    return factsOf(file, bytes, this.#place.site);
  }

  async #render(page: Page, route: Route): Promise<Response> {
    const { pathname, isHtml } = page;
    const path = pathname.replace(/^\//, '');
    const ending = isHtml && path !== '' && !path.endsWith('/') ? '/' : '';
    const request = new Request(
      new URL(`${encodeURI(path)}${ending}`, `${this.#place.site.origin}${this.#place.site.base}`),
    );
    // Of a route that has one path Astro asks nothing.
    const routeData = asksForAll(page, route) ? route : { ...route, pathname };
    const response = await this.#renderer.render(request, { routeData });
    if (!response.ok && path !== '404') throw new Error(`it has the status ${response.status}`);
    return response;
  }
}
