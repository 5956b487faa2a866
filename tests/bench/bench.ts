/*
 * Measures what the README claims: npm run bench --
 * page [--runs N] | lighthouse | collate [STORIES] | versions FILE… [--as-files] | fit-versions FILE… |
 * ingest DIR… | ingest-speed [FILES] | fit DIR… | analysis DIR… [--errors KIND] | ninjs SCHEMA [DIST] |
 * archive PROJECT [STORIES] | build [--stories N[,N…]] [--cards N] [--verify] [--keep] [--no-eleventy] |
 * kills [TIMES] | hostile [STRINGS…] [--own N] [--articles FILE…]
 */
import { measureBuild } from './build.ts';
import { measureAnalysis } from './analysis.ts';
import { writeArchive } from './archive.ts';
import { fitVersions } from './fit-versions.ts';
import { measureVersions } from './versions.ts';
import { measureCollate } from './collate-speed.ts';
import { fit } from './fit.ts';
import { measureHostile } from './hostile.ts';
import { measureIngest } from './ingest.ts';
import { measureKills } from './kills.ts';
import { checkNinjs } from './ninjs.ts';
import { measureIngestSpeed } from './ingest-speed.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePage } from './page.ts';

const benches: Record<string, (...args: string[]) => void | Promise<void>> = {
  page: measurePage,
  build: measureBuild,
  lighthouse: measureLighthouse,
  collate: measureCollate,
  ingest: measureIngest,
  'ingest-speed': measureIngestSpeed,
  analysis: measureAnalysis,
  versions: measureVersions,
  'fit-versions': fitVersions,
  fit,
  ninjs: checkNinjs,
  archive: (project = '', stories = '1000') => writeArchive(project, Number(stories)),
  kills: measureKills,
  hostile: measureHostile,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else await bench(...args);
