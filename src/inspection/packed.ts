import { z } from 'zod';
import { compress, decompress } from '../compressed.ts';
import { Latest } from '../latest.ts';
import type { Facts, Fault } from './facts.ts';

/**
 * The facts of files that were made together, as they are sent and kept: their ids, which other files ask for, and the rest as
 * bytes. Such files lead to much the same places, so that the rest of many takes a fifth of what it takes by itself.
 */
export const packedFactsSchema = z.object({
  ids: z.array(z.string()),
  rest: z.instanceof(Uint8Array),
});

export type PackedFacts = z.output<typeof packedFactsSchema>;

type Rest = Omit<Facts, 'ids'>;

/** Packs facts. */
export function packFacts(facts: readonly Facts[]): PackedFacts {
  const rest = facts.map(({ links, faults }): Rest => ({ links, faults }));
  return {
    ids: facts.map(({ ids }) => ids),
    rest: compress(JSON.stringify(rest)),
  };
}

/** Facts of which all but the ids is read when it is asked for. */
export class OpenFacts implements Facts {
  /** The batch that they are in, and where. */
  readonly batch: PackedFacts;
  readonly place: number;

  constructor(batch: PackedFacts, place: number) {
    this.batch = batch;
    this.place = place;
  }

  get ids(): string {
    return this.batch.ids[this.place] ?? '';
  }

  get links(): string {
    return this.#rest?.links ?? '';
  }

  get faults(): readonly Fault[] {
    return this.#rest?.faults ?? [];
  }

  get #rest(): Rest | undefined {
    return restsOf(this.batch)[this.place];
  }
}

/** Opens packed facts, in the order in which they were packed. */
export function openFacts(batch: PackedFacts): OpenFacts[] {
  return batch.ids.map((_ids, place) => new OpenFacts(batch, place));
}

/** Who goes through files in their order asks for those of one batch one after another. */
const read = new Latest<PackedFacts, readonly Rest[]>(20);

/** What a batch holds was packed by this same code, and comes from this process or, whole by its hash, from an earlier build. */
const restsSchema = z.custom<Rest[]>(Array.isArray);

function restsOf(batch: PackedFacts): readonly Rest[] {
  return read.get(batch, () => restsSchema.parse(JSON.parse(decompress(batch.rest).toString())));
}
