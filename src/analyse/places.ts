import type { Findings } from './analyse.ts';

export function places(): Pick<Findings, 'places'> {
  return { places: [] };
}
