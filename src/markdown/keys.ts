import { isScalar, type ParsedNode } from 'yaml';

/** So many fields a group of frontmatter may have: no copy and no site's page has a tenth. */
const mostFields = 1000;

/**
 * Tells for `yaml` whether two keys of a group are the same. It asks for each pair, so time grows with the square of their
 * number: one is made for each text, and gives up where there are too many.
 *
 * @throws RangeError when it gives up, which `yaml` catches and tells as an error of the text
 */
export function sameKeys(): (a: ParsedNode, b: ParsedNode) => boolean {
  let asked = 0;
  return (a, b) => {
    asked += 1;
    if (asked > mostFields ** 2 / 2) throw new RangeError(`more than ${mostFields} fields`);
    return isScalar(a) && isScalar(b) && a.value === b.value;
  };
}
