import type { Findings } from './analyse.ts';

export function quotes(): Pick<Findings, 'quotes'> {
  return { quotes: [] };
}
