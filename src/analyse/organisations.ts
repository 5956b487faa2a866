import type { Findings } from './analyse.ts';

export function organisations(): Pick<Findings, 'organisations'> {
  return { organisations: [] };
}
