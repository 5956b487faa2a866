export type { Ruling } from '../rulings.ts';
