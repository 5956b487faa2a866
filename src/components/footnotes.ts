/** A tag, its attributes, and whether it ends an element. No quotation mark stands in an attribute as it is. */
const tag = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])((?:[^"<>]|"[^"]*")*)>/g;

/** A part of a page whose links are numbered, so that they can be followed from paper. */
export interface Footnoted {
  html: string;
  /** Where the links lead, each once, in the order of their numbers. */
  links: string[];
}

/**
 * Numbers the links that lead out of a page: those to the same place have the same number, in `data-link`. What is not
 * printed, of class "screen", has none.
 *
 * @param html valid HTML as Astro and rehype write it, without comments
 */
export function footnoted(html: string): Footnoted {
  const numbers = new Map<string, number>();
  const skipped: string[] = [];
  const numbered = html.replace(tag, (whole, slash: string, name: string, attributes: string) => {
    // Only elements of the same name tell where the one that is skipped ends.
    if (skipped.length > 0) {
      if (name === skipped[0]) {
        if (slash) skipped.pop();
        else skipped.push(name);
      }
      return whole;
    }
    if (slash) return whole;
    if (/\sclass="(?:[^"]*\s)?screen[\s"]/.test(attributes)) {
      skipped.push(name);
      return whole;
    }
    const href = name === 'a' && /\shref="([^"]*)"/.exec(attributes)?.[1];
    if (!href || /^(?:#|mailto:)/.test(href)) return whole;
    const number = numbers.get(href) ?? numbers.size + 1;
    numbers.set(href, number);
    return `<a data-link="${number}"${attributes}>`;
  });
  return { html: numbered, links: [...numbers.keys()].map(unescaped) };
}

/** An attribute's value. */
function unescaped(value: string): string {
  return value.replace(
    /&(?:amp|quot|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (reference, decimal?: string, hex?: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null;
      if (code !== null) return code > 0x10ffff ? reference : String.fromCodePoint(code);
      return reference.toLowerCase() === '&amp;' ? '&' : '"';
    },
  );
}
