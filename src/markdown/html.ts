import type { PhrasingContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const pipeline = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, {
    tagNames: ['em', 'strong', 'a', 'code'],
    attributes: { a: ['href'] },
    protocols: { href: ['http', 'https', 'mailto'] },
  })
  .use(rehypeStringify, { closeSelfClosing: false })
  .freeze();

/** A block's marks as HTML to stand inside its element: text, emphasis, code and links, nothing else. */
export function htmlOf(marks: readonly PhrasingContent[]): string {
  const tree = pipeline.runSync({ type: 'root', children: [...marks] });
  return pipeline.stringify(tree);
}
