import { storyPath } from '../../address.ts';
import { filters, type Family, type Filter } from '../../search/family.ts';
import { isolated } from '../../text/unseen.ts';
import { queryWords } from '../../text/unspaced.ts';
import { load, type Found } from './engine.ts';
import { narrow, type Choice } from './narrow.ts';
import { excerptsOf, type Excerpts, type Run } from './passages.ts';
import { addressOf, asks, queryOf, type Query } from './query.ts';
import { choiceName, day, describeCount, inOrder } from './said.ts';

/** Results that are shown at once, and so many more when asked for. */
const atOnce = 10;

/** How long nobody has typed, in milliseconds, before what stands there is searched for. */
const pause = 180;

/** More sources than these of one family are counted. */
const mostSources = 3;

/** The parts of the page that the script fills. */
function partsOf(page: HTMLElement) {
  const part = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    which = '',
  ): HTMLElementTagNameMap[Name] => {
    const found = page.querySelector<HTMLElementTagNameMap[Name]>(`${name}${which}`);
    if (found === null) throw new Error(`the page has no ${name}${which}`);
    return found;
  };
  return {
    form: part('form'),
    words: part('input', '[name=q]'),
    order: part('select', '[name=order]'),
    narrowing: part('fieldset', '.narrowing'),
    selects: {
      place: part('select', '[name=place]'),
      date: part('select', '[name=date]'),
      source: part('select', '[name=source]'),
      language: part('select', '[name=language]'),
    },
    said: part('p', '.said'),
    list: part('ol', '.results'),
    more: part('button', '.more'),
    /** What helps where nothing was found, and where the index cannot be loaded. */
    nothing: part('div', '.nothing'),
    failed: part('div', '.failed'),
    retry: part('button', '.retry'),
  };
}

type Parts = ReturnType<typeof partsOf>;

/** Makes the page search. Loads nothing before somebody goes to the field or its address asks for something. */
export function search(page: HTMLElement): void {
  const parts = partsOf(page);
  const { form, words, order, selects } = parts;
  let latest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const asked = (): Query => ({
    words: words.value.trim(),
    order: order.value === 'newest' ? 'newest' : 'best',
    place: selects.place.value,
    date: selects.date.value,
    source: selects.source.value,
    language: selects.language.value,
  });

  /** Puts a query into the form; a value that is no choice yet becomes one. */
  const show = (query: Query): void => {
    words.value = query.words;
    order.value = query.order;
    for (const filter of filters) {
      const value = query[filter];
      fill(selects[filter], filter, value === '' ? [] : [{ value, count: 0 }], value);
    }
  };

  const run = async (query: Query): Promise<void> => {
    const turn = (latest += 1);
    parts.failed.hidden = true;
    if (!asks(query)) {
      clear(parts);
      return;
    }
    parts.said.textContent = 'Searching …';
    try {
      const { families, find } = await load();
      const found = await find(query.words === '' ? null : queryWords(query.words));
      const { results, choices } = narrow(found, families, query);
      const first = await Promise.all(results.slice(0, atOnce).map(read));
      if (turn !== latest) return;
      for (const filter of filters) {
        fill(selects[filter], filter, choices[filter], query[filter]);
      }
      parts.narrowing.hidden = results.length === 0 && filters.every((one) => query[one] === '');
      parts.said.textContent = describeCount(results.length, query);
      parts.nothing.hidden = results.length > 0;
      parts.list.replaceChildren(...first);
      offerMore(parts, results.slice(atOnce), () => turn === latest);
    } catch {
      if (turn !== latest) return;
      clear(parts);
      parts.failed.hidden = false;
    }
  };

  /** Searches for what stands in the form, and says so in the address: as a new one, or in place of that of half a word. */
  const ask = (isNew: boolean): void => {
    clearTimeout(typing);
    const query = asked();
    const address = `${location.pathname}${addressOf(query)}`;
    if (address !== `${location.pathname}${location.search}`) {
      history[isNew ? 'pushState' : 'replaceState'](null, '', address);
    }
    void run(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== words) ask(true);
  });
  words.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      ask(false);
    }, pause);
  });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    words.value = '';
    ask(true);
  });
  words.addEventListener('focus', () => {
    // Loading early is a courtesy: whoever searches is told where it fails.
    load().catch(() => undefined);
  });
  parts.retry.addEventListener('click', () => {
    words.focus();
    void run(asked());
  });
  const arrive = (): void => {
    const query = queryOf(location.search);
    show(query);
    void run(query);
  };
  // Here the key goes to the field, and the page is not left.
  addEventListener(
    'keydown',
    (event) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      words.focus();
    },
    { capture: true },
  );
  addEventListener('popstate', arrive);
  arrive();
}

function clear({ said, list, more, nothing, narrowing }: Parts): void {
  said.textContent = '';
  list.replaceChildren();
  more.hidden = true;
  nothing.hidden = true;
  narrowing.hidden = true;
}

function offerMore(
  { list, more }: Pick<Parts, 'list' | 'more'>,
  rest: readonly { found: Found; family: Family }[],
  isCurrent: () => boolean,
): void {
  more.hidden = rest.length === 0;
  more.textContent = `Show ${Math.min(rest.length, atOnce)} more`;
  more.onclick = async () => {
    const items = await Promise.all(rest.slice(0, atOnce).map(read));
    if (!isCurrent()) return;
    list.append(...items);
    offerMore({ list, more }, rest.slice(atOnce), isCurrent);
    items[0]?.querySelector('a')?.focus();
  };
}

/** The choices of a filter: all of them, and how many results each would leave. A filter without a choice is not shown. */
function fill(
  select: HTMLSelectElement,
  filter: Filter,
  choices: readonly Choice[],
  chosen: string,
): void {
  const isMissing = chosen !== '' && choices.every(({ value }) => value !== chosen);
  const all = isMissing ? [...choices, { value: chosen, count: 0 }] : choices;
  const [any] = select.options;
  const options = inOrder(filter, all, chosen).map(
    ({ value, count }) => new Option(`${isolated(choiceName(filter, value))} (${count})`, value),
  );
  select.replaceChildren(...(any === undefined ? [] : [any]), ...options);
  select.value = chosen;
  select.closest('label')?.toggleAttribute('hidden', options.length < 2 && chosen === '');
}

async function read({ found, family }: { found: Found; family: Family }): Promise<HTMLElement> {
  return result(excerptsOf(await found.data()), family);
}

/** A family among the results: its headline, when and where it was published, and the passages that have the words. */
function result(
  { story, headline, passages }: Excerpts,
  { date, sources, language }: Family,
): HTMLElement {
  // The language of a version need not be that of its base.
  const own = (of: string) => ({ lang: of === story ? (language ?? '') : '', dir: 'auto' });
  const meta = element('p', { class: 'label' });
  if (date !== null) meta.append(element('time', { datetime: date }, day(date)));
  for (const source of sources.slice(0, mostSources)) {
    if (meta.hasChildNodes()) meta.append(' · ');
    meta.append(element('bdi', {}, source));
  }
  const more = sources.length - mostSources;
  if (more > 0) meta.append(` and ${more} more`);
  return element(
    'li',
    {},
    element('h2', own(story), element('a', { href: storyPath(story) }, ...marked(headline))),
    ...(meta.hasChildNodes() ? [meta] : []),
    ...passages.map((passage) => {
      const hash = passage.block === null ? '' : `#${passage.block}`;
      const directive =
        passage.directive === '' ? '' : `${hash === '' ? '#' : ''}:~:${passage.directive}`;
      const href = `${storyPath(passage.story)}${hash}${directive}`;
      return element('p', own(passage.story), element('a', { href }, ...marked(passage.runs)));
    }),
  );
}

function marked(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
}

/** An element; words go into it as text, whatever they hold. */
function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
