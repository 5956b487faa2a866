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
  .use(rehypeStringify)
  .freeze();

/** A block's marks as HTML to stand inside its element: text, emphasis, code and links, nothing else. */
export function htmlOf(marks: readonly PhrasingContent[]): string {
  // In a paragraph, which the clean-up takes off again: children of a root would be parted by line breaks.
  const paragraph = { type: 'paragraph' as const, children: [...marks] };
  const tree = pipeline.runSync({ type: 'root', children: [paragraph] });
  return pipeline.stringify(tree);
}
