import type { Root } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * The part of Markdown that a news text's copy is written in: paragraphs, headings, lists, quotations, tables and
 * marks inside them.
 * What would make words vanish from the page (definitions, comments) or come alive on it (HTML), and what an
 * indented line would be taken for, is switched off, so that it stays text.
 */
function onlyText(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['htmlFlow', 'htmlText', 'definition', 'codeIndented', 'setextUnderline'] },
  });
}

/** Tables as GitHub Flavored Markdown has them, and nothing else of it. */
function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  // Columns are not filled up with spaces: one long cell would lengthen every row.
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tablePipeAlign: false }));
}

/** Reads a copy's text into a tree: its frontmatter as a `yaml` node, then its blocks. */
export const parser = unified()
  .use(remarkParse)
  .use(onlyText)
  .use(tables)
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** An e-mail address in angle brackets may begin with more signs than the library escapes, and would lose its brackets. */
function addresses(this: Processor): void {
  const unsafe = [
    { character: '<', after: "[!#$%&'*+./0-9=?^_`{|}~-]", inConstruct: 'phrasing' as const },
  ];
  (this.data().toMarkdownExtensions ??= []).push({ unsafe });
}

const writer = unified()
  .use(tables)
  .use(addresses)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

/** A tree as Markdown, with everything escaped that would not be read as text again. */
export function stringify(tree: Root): string {
  return writer.stringify(tree);
}
