import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../archive.ts';
import { addressesOf } from '../../components/addresses.ts';
import { allShelves } from '../../concordance/shelves.ts';

export const getStaticPaths = keyed(async () =>
  allShelves(addressesOf(await getArchive()))
    .filter(({ parts }) => parts.length === 0)
    .map(({ name, items }) => ({
      params: { shelf: name === '' ? 'all' : name },
      props: { items },
    })),
);

export const GET: APIRoute<{ items: readonly string[] }> = ({ props }) =>
  new Response(`${props.items.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
