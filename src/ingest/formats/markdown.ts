import type { Image, ImageReference, RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { isBlockNode, settled, textOf, type BlockNode } from '../../markdown/block.ts';
import { deepest, depthOf, mostMarks } from '../../markdown/burden.ts';
import type { Problem } from '../../problem.ts';
import type { LineRole } from '../../story.ts';
import type { Document, Line } from '../document.ts';
import { nonBlankLines, splitLines } from '../lines.ts';
import { brokenFrontmatter, nestedTooDeep, tomlFrontmatter, tooManyMarks } from '../problems.ts';
import { readFrontmatter } from './frontmatter.ts';

/** Markdown as people write it; but an indented paragraph is one, not code. */
function asWritten(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: ['codeIndented'] } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const bare = unified().use(remarkParse).use(asWritten).freeze();
const fronted = unified().use(remarkParse).use(asWritten).use(remarkFrontmatter, ['yaml']).freeze();

/**
 * Takes Markdown apart: its frontmatter as what it states, each of its blocks as a line of the document. The first
 * heading of the first level is the headline; what a picture shows (its alternative text) is a caption.
 *
 * @param name the source's file name, for problems
 */
export function markdownDocument(
  text: string,
  name: string,
): { document: Document } | { problem: Problem } {
  // One kind of line break, so that a line has one number here and in the parser.
  const raw = splitLines(text);
  const source = raw.join('\n');
  const document: Document = {
    lines: [],
    stated: {},
    language: null,
    accounted: [],
    doubts: [],
  };
  if (/^\+{3}\s*$/u.test(raw[0] ?? '')) return { problem: tomlFrontmatter(name) };
  const crowded = raw.findIndex((line) => depthOf(line) > deepest);
  if (crowded >= 0) return { problem: nestedTooDeep(name, crowded + 1, deepest) };
  const marked = lineOfMarks(raw, mostMarks);
  if (marked !== null) return { problem: tooManyMarks(name, marked, mostMarks) };
  let nodes = fronted.parse(source).children;
  const [first] = nodes;
  if (first?.type === 'yaml') {
    const frontmatter = readFrontmatter(first.value, first.position?.end.line ?? 1);
    if (frontmatter === null) nodes = bare.parse(source).children;
    else if ('message' in frontmatter) {
      return { problem: brokenFrontmatter(name, frontmatter.line, frontmatter.message) };
    } else Object.assign(document, frontmatter);
  }

  const chrome = new Map<number, string>();
  for (const node of nodes) {
    if (isDeeper(node, deepest)) {
      return { problem: nestedTooDeep(name, node.position?.start.line ?? 1, deepest) };
    }
    const numbers = linesOf(node, raw);
    const why = reasons[node.type];
    if (why === undefined) {
      for (const line of read(node, numbers, document.lines)) document.lines.push(line);
    } else for (const line of numbers) chrome.set(line, why);
  }
  const told = new Set([
    ...document.lines.flatMap(({ numbers }) => numbers),
    ...document.accounted.map(({ line }) => line),
  ]);
  document.accounted.push(
    ...nonBlankLines(source)
      .filter((line) => !told.has(line))
      .map((line): LineRole => ({
        line,
        role: 'chrome',
        why: chrome.get(line) ?? 'markup without words',
      })),
  );
  return { document };
}

/** The line on which marks become more than so many since the last blank line. */
function lineOfMarks(raw: readonly string[], most: number): number | null {
  let marks = 0;
  for (const [index, line] of raw.entries()) {
    marks = line.trim() === '' ? 0 : marks + (line.match(/[[\]*_`]/g)?.length ?? 0);
    if (marks > most) return index + 1;
  }
  return null;
}

/** Nodes that are no part of the text, and why. */
const reasons: Partial<Record<RootContent['type'], string>> = {
  yaml: 'frontmatter that is no field of a story',
  html: 'HTML, which is not read in Markdown',
  thematicBreak: 'a rule between parts',
  definition: 'the address of a link',
};

/** @param above the lines of the document above the node */
function read(node: RootContent, numbers: number[], above: readonly Line[]): Line[] {
  const line = (text: string): Line => ({ numbers, text, opensGroup: true });
  if (node.type === 'code') {
    const start = node.position?.start.line ?? 0;
    return splitLines(node.value).flatMap((text, index) =>
      text.trim() === ''
        ? []
        : [{ numbers: [start + 1 + index], text: text.trim(), opensGroup: index === 0 }],
    );
  }
  const captions = picturesIn(node).flatMap(({ alt }): Line[] => {
    const text = alt?.replace(/\s+/gu, ' ').trim() ?? '';
    return text === '' ? [] : [{ ...line(text), part: 'caption' }];
  });
  silence(node);
  if (!isBlockNode(node)) return captions;
  const block = trimmed(settled(node));
  const text = textOf(block);
  if (text.trim() === '') return captions;
  const isHeadline =
    node.type === 'heading' && node.depth === 1 && !above.some(({ part }) => part === 'headline');
  const whole: Line = isHeadline
    ? { ...line(text.trim()), part: 'headline' }
    : { ...line(text), node: block };
  return [...captions, whole];
}

function picturesIn(node: RootContent): (Image | ImageReference)[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  return 'children' in node ? node.children.flatMap(picturesIn) : [];
}

/** Takes the words of markup and pictures out of a tree, for they are none of its text. A line break leaves a space. */
function silence(node: RootContent, next?: RootContent): void {
  if (node.type === 'image' || node.type === 'imageReference') node.alt = '';
  else if (node.type === 'html') {
    const isSpaced = next?.type === 'text' && /^\s/.test(next.value);
    node.value = /^<br\b/i.test(node.value) && !isSpaced ? ' ' : '';
  } else if ('children' in node) {
    node.children.forEach((child, index) => {
      silence(child, node.children[index + 1]);
    });
  }
}

/** The numbers of the non-blank lines that a node stands on. */
function linesOf({ position }: RootContent, raw: readonly string[]): number[] {
  const { start, end } = position ?? {};
  if (start === undefined || end === undefined) return [];
  return raw
    .slice(start.line - 1, end.line)
    .flatMap((text, index) => (text.trim() === '' ? [] : [start.line + index]));
}

function isDeeper(node: RootContent, most: number): boolean {
  if (!('children' in node)) return false;
  return most === 0 || node.children.some((child) => isDeeper(child, most - 1));
}

/** Takes the white space off the ends of a paragraph or heading, which a picture leaves there. */
function trimmed(block: BlockNode): BlockNode {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  const children = block.children.filter((child) => child.type !== 'text' || child.value !== '');
  const [first] = children;
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { ...block, children };
}
