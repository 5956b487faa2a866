import { isPlain, nameOfAddress, nearest, partsAsked } from './near.ts';

/**
 * Says which addresses are near to one that is not there.
 *
 * @param place an element that is read out when it changes; `data-root` is the site's root, and `data-lists` has the paths
 *   of the lists of addresses, each behind the letter that its addresses begin with, as in "a=/addresses/a.txt b=…", or the
 *   path of the only one behind none
 * @param asked the path that was asked for
 */
export async function proposeNear(place: HTMLElement, asked: string): Promise<void> {
  try {
    place.replaceChildren(...(await tell(place.dataset, asked)));
  } finally {
    delete place.dataset['waiting'];
  }
}

async function tell(
  { root = '/', lists = '' }: DOMStringMap,
  asked: string,
): Promise<HTMLElement[]> {
  const paths = lists.split(' ').map((list) => {
    const [letter = '', path = ''] = list.split('=');
    return [letter, path] as const;
  });
  const isBelow = asked.startsWith(root);
  const given = isBelow ? asked.slice(root.length) : asked;
  // What makes words of other scripts is large, and few need it.
  const parts = isPlain(given)
    ? partsAsked(given)
    : partsAsked(given, (await import('../text/slug.ts')).slugify);
  if (parts.length === 0) return [];
  const letters = new Set([
    '',
    ...parts.map((part) => (/^\d/.test(part) ? '0-9' : part.charAt(0))),
  ]);
  const [likely, others] = [
    paths.filter(([letter]) => letters.has(letter)),
    paths.filter(([letter]) => !letters.has(letter)),
  ];
  const first = nearest(parts, await read(likely));
  const near = first.length > 0 ? first : nearest(parts, await read(others));
  const told = document.createElement('p');
  told.textContent =
    near.length === 0
      ? 'No address here is close to the one that was asked for.'
      : near.length === 1
        ? 'One address here is close to the one that was asked for:'
        : `${near.length} addresses here are close to the one that was asked for, the closest first:`;
  return near.length === 0 ? [told] : [told, listOf(near, root)];
}

/** The addresses of several lists; none where a list cannot be had, for what the page says without them stands. */
async function read(lists: readonly (readonly [string, string])[]): Promise<string[]> {
  const texts = await Promise.all(
    lists.map(async ([, path]) => {
      const response = await fetch(path);
      return response.ok ? response.text() : '';
    }),
  );
  return texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
}

/** Only addresses of the site's own lists become links: what was asked for stands nowhere on the page. */
function listOf(near: readonly string[], root: string): HTMLElement {
  const list = document.createElement('ul');
  for (const address of near) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + address;
    link.textContent = nameOfAddress(address);
    const where = document.createElement('span');
    where.className = 'label';
    where.textContent = root + address;
    item.append(link, ' ', where);
    list.append(item);
  }
  return list;
}
