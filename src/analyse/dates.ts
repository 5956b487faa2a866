import type { Findings } from './analyse.ts';

export function dates(): Pick<Findings, 'dates'> {
  return { dates: [] };
}
