import { deepEqual, equal, fail, match, ok } from 'node:assert/strict';
import { selectAll } from 'hast-util-select';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { assemble, type Archive, type Copy, type Story } from '../../src/assemble.ts';
import { absolute, mentionId, path as pathOf, storyPath } from '../../src/address.ts';
import { citationFiles } from '../../src/citation/files.ts';
import { referenceOf } from '../../src/citation/reference.ts';
import { opposite } from '../../src/collate/classify.ts';
import { compare } from '../../src/collate/compare.ts';
import { compared } from '../../src/components/comparison.ts';
import { anchorsOf } from '../../src/components/mentions.ts';
import { oembedOf } from '../../src/embed.ts';
import { atom } from '../../src/feeds/atom.ts';
import { feedOfAll } from '../../src/feeds/entries.ts';
import { jsonFeed } from '../../src/feeds/json.ts';
import { rss } from '../../src/feeds/rss.ts';
import { checkCorrections } from '../../src/ingest/corrections.ts';
import type { SourceFile } from '../../src/ingest/lines.ts';
import { planIngest, slugOfFile, type CopyFile, type Plan } from '../../src/ingest/plan.ts';
import { readSource } from '../../src/ingest/source.ts';
import { settled, textOf } from '../../src/markdown/block.ts';
import { isEdited, readCopy, writeCopy } from '../../src/markdown/copy.ts';
import { htmlOf, htmlOfLine } from '../../src/markdown/html.ts';
import { articleOf, inScript, linkedData } from '../../src/metadata.ts';
import { descriptionOf, previewOf } from '../../src/metadata/preview.ts';
import { ninjsOf } from '../../src/ninjs/item.ts';
import { describeProblems, problemSchema } from '../../src/problem.ts';
import { recordOf, relationsOf } from '../../src/record.ts';
import { mentionsOf, slugSchema, storySchema, type CopyFields } from '../../src/story.ts';
import { normalise } from '../../src/text/normal.ts';
import { decodeUtf8 } from '../../src/text/utf8.ts';
import { all, readPage, textOf as textOfElement } from '../html.ts';
import { readXml } from '../xml.ts';
import type { Content } from './content.ts';
import { shownIn } from './shown.ts';

/*
 * The way of a text through the whole program, and what must hold of it whatever the text is: DESIGN's contracts.
 */

/** What became of content on its way, but for the disk and Astro. */
interface Walk {
  content: Content;
  plan: Plan;
  /** The plan of the next run, when all of the first is written. */
  next: Plan;
  archive: Archive;
}

const copyFolder = 'content/stories/';

/** The copies that stand there once those of a plan are written. */
function standing({ copies }: Content, writes: Plan['writes']): CopyFile[] {
  const files = new Map<string, CopyFile>(
    copies.map(({ name, bytes }) => [name, { name, text: decodeUtf8(bytes) }]),
  );
  for (const { file, text } of writes) {
    const name = file.replace(copyFolder, '');
    files.set(name, { name, text });
  }
  return [...files.values()];
}

const planOf = (sources: readonly SourceFile[], copies: readonly CopyFile[]): Plan =>
  planIngest(sources, copies, undefined, { checkCorrections });

/** The archive of what a plan keeps. */
export function archiveOf({ kept }: Pick<Plan, 'kept'>): Archive {
  const copies = kept.map(({ name, text, fields }): Copy => {
    const copy = readCopy(text, name);
    if ('problems' in copy) return fail(`${name} was kept and cannot be read`);
    const id = slugOfFile(name);
    return { id, fields, blocks: copy.blocks, isEdited: isEdited(text, fields) };
  });
  return assemble(copies);
}

function walk(content: Content): Walk {
  const plan = planOf(content.sources, standing(content, []));
  const next = planOf(content.sources, standing(content, plan.writes));
  return { content, plan, next, archive: archiveOf(next) };
}

/** A text without its white space, in the wide sense in which a file's lines are parted by it. */
const squeezed = (text: string): string => text.replace(/[\s\u0085]/gu, '');

/** The lines of a source as any editor counts them. */
const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);

/** The sources of a plan's new copies, as text, with what was made of them. */
function* madeOf({ content, plan, next }: Walk) {
  const texts = new Map(plan.writes.map(({ file, text }) => [file, text]));
  for (const { name, fields } of next.kept) {
    const copy = texts.get(copyFolder + name);
    const source = content.sources.find((one) => one.name === fields.origin.file);
    if (copy === undefined) continue;
    if (source === undefined) return fail(`${name} is made from no source`);
    const text = new TextDecoder(fields.origin.encoding, { fatal: true }).decode(source.bytes);
    const read = readCopy(copy, name);
    if ('problems' in read) return fail(describeProblems(read.problems));
    yield { source, text, copy, fields, blocks: read.blocks };
  }
  return undefined;
}

/** Markdown in which an indented paragraph is none of code, as in ours. */
const markdown = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: ['codeIndented'] } }])
  .freeze();

/** What stands on any page that is made of Markdown, whatever of it we keep: no pictures, no HTML. */
const saidInMarkdown = (text: string): string =>
  toString(markdown.parse(linesOf(text).join('\n')), {
    includeImageAlt: false,
    includeHtml: false,
  });

/** What a text has for each of its lines that is not blank. */
function rolesOf({ origin }: CopyFields): Map<number, string[]> {
  const roles = new Map<number, string[]>();
  for (const { line, to = line, role } of origin.lines) {
    for (let at = line; at <= to; at += 1) roles.set(at, [...(roles.get(at) ?? []), role]);
  }
  return roles;
}

/** What stands of its own in a story: all that no other story may change. */
function ownOf(story: Story): object {
  const { id, formerSlugs, isEdited, wordCount, blocks, origin } = story;
  const { kicker, headline, standfirst, byline, published, updated, language } = story;
  const { caption, credit, pictures, sourceLine, related, readingMinutes } = story;
  return {
    ...{ id, formerSlugs, isEdited, wordCount, blocks, origin },
    ...{ kicker, headline, standfirst, byline, published, updated, language },
    ...{ caption, credit, pictures, sourceLine, related, readingMinutes },
  };
}

const plainOf = (archive: Archive): unknown => ({
  stories: [...archive.stories.values()],
  stemmas: [...archive.stemmas],
  facts: [...archive.facts],
  concordance: archive.concordance,
  sourceLines: [...archive.sourceLines],
  comparisons: [...archive.comparisons.keys()],
});

/** What must hold, each by a sentence. */
const contracts: Readonly<Record<string, (walked: Walk) => void>> = {
  'every source is made a copy, kept, told as a problem, or waits for a copy that cannot be read':
    ({ content, plan }) => {
      const told = plan.problems.length;
      const { writes, kept, heldBack } = plan;
      if (told === 0) equal(writes.length + kept.length + heldBack.length, content.sources.length);
    },

  'a second run has nothing to do, and finds nothing wrong that was not wrong before': ({
    plan,
    next,
  }) => {
    deepEqual(next.writes, []);
    deepEqual(next.heldBack, plan.heldBack);
    const before = new Set(plan.problems.map((problem) => JSON.stringify(problem)));
    deepEqual(
      next.problems.filter((problem) => !before.has(JSON.stringify(problem))),
      [],
    );
  },

  'a problem has a place, what, why and a way out, in letters that do nothing to a terminal': ({
    plan,
  }) => {
    for (const problem of [...plan.problems, ...plan.doubts]) {
      problemSchema.strict().parse(problem);
      const { file, what, why, mend } = problem;
      match(file, /^content\/(?:sources|stories)\/./u);
      for (const words of [file, what, why, mend]) ok(words.trim() !== '', words);
      for (const words of [why, mend]) match(words, /[.:)"]$/u);
    }
    if (plan.problems.length === 0) return;
    const told = describeProblems(plan.problems);
    ok(told.isWellFormed());
    ok(!/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(told));
  },

  'every non-blank line of a source is accounted for, and no other': (walked) => {
    for (const { text, fields } of madeOf(walked)) {
      const lines = linesOf(text);
      const there = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
      const told = [...rolesOf(fields).keys()].filter((line) => lines[line - 1]?.trim() !== '');
      deepEqual(
        told.toSorted((a, b) => a - b),
        there,
      );
    }
  },

  'the blocks of a plain text are its lines that are blocks, letter for letter': (walked) => {
    for (const { source, text, fields, blocks } of madeOf(walked)) {
      if (!/\.txt$/i.test(source.name)) continue;
      const roles = rolesOf(fields);
      const lines = linesOf(text).filter((_, at) => roles.get(at + 1)?.includes('block') === true);
      equal(squeezed(blocks.map((block) => block.text).join('')), squeezed(lines.join('')));
    }
  },

  'a field of a plain text stands in it': (walked) => {
    for (const { source, text, fields } of madeOf(walked)) {
      if (!/\.txt$/i.test(source.name)) continue;
      const { kicker, headline, standfirst, byline, caption, credit, sourceLine } = fields;
      const said = [kicker, headline, standfirst, byline, caption, credit, sourceLine];
      const there = squeezed(text);
      for (const words of said) {
        if (words !== null) ok(there.includes(squeezed(words)), words);
      }
    }
  },

  'the words of a page or Markdown come from it': (walked) => {
    for (const { source, text, blocks } of madeOf(walked)) {
      if (/\.txt$/i.test(source.name)) continue;
      const letters = (all: string): string => all.replace(/[^\p{L}\p{N}]/gu, '');
      // Where a link's address or a picture stands amid a word, only what a reader sees has the word in one piece.
      const seen = /\.html?$/i.test(source.name) ? '' : saidInMarkdown(text);
      const read = letters(textOfElement(readPage(text)) + seen);
      for (const block of blocks) {
        for (const word of block.text.match(/[a-zA-Z0-9]+/g) ?? []) {
          ok(read.includes(word) || letters(text).includes(word), word);
        }
      }
    }
  },

  'a copy reads as what was written, is written again as it stands, and counts as unedited': (
    walked,
  ) => {
    for (const { source, copy, fields, blocks } of madeOf(walked)) {
      const read = readSource(source);
      if ('problem' in read) return fail(read.problem.what);
      deepEqual(
        blocks.map(({ text }) => text),
        read.reading.blocks.map((node) => textOf(settled(node))),
      );
      const { origin, ...rest } = fields;
      const nodes = blocks.map(({ node }) => node);
      equal(writeCopy({ fields: rest, origin, blocks: nodes }), copy);
      equal(isEdited(copy, fields), false);
      equal(isEdited(copy.replaceAll('\n', '\r\n'), fields), false);
      equal(isEdited(`${copy}\nOne more.\n`, fields), true);
    }
  },

  'a paragraph that is put before all others changes no id of theirs': (walked) => {
    for (const { copy, blocks } of madeOf(walked)) {
      const added = 'A line of an editor that stands in no other text, zyzzyva.';
      const read = readCopy(copy.replace(/^(---\n.*?\n---\n)/s, `$1\n${added}\n`), 'a.md');
      if ('problems' in read) return fail(describeProblems(read.problems));
      deepEqual(
        read.blocks.map(({ id }) => id).slice(1),
        blocks.map(({ id }) => id),
      );
    }
  },

  'slugs are safe and unique, and so are the ids of blocks': ({ next, archive }) => {
    const ids = next.kept.map(({ name }) => slugOfFile(name));
    equal(new Set(ids).size, ids.length);
    equal(archive.stories.size, ids.length);
    for (const { id, blocks } of archive.stories.values()) {
      slugSchema.parse(id);
      ok(id.length < 100, id);
      equal(new Set(blocks.map((block) => block.id)).size, blocks.length);
      for (const block of blocks) match(block.id, /^p-[0-9a-f]{8}(?:-\d+)?$/);
    }
  },

  'a block’s HTML shows its text, and each mention’s words have its id': ({ archive }) => {
    for (const { blocks, analysis } of archive.stories.values()) {
      const anchors = anchorsOf(blocks, analysis);
      const mentions = Map.groupBy(mentionsOf(analysis), ({ block }) => block);
      for (const { id, node, text } of blocks) {
        equal(shownIn(readPage(htmlOf(node, id))), text);
        const page = readPage(htmlOf(node, id, anchors.get(id) ?? []));
        equal(shownIn(page), text);
        const ids = all('[id]', page).map(({ properties }) => properties.id);
        equal(new Set(ids).size, ids.length);
        for (const mention of mentions.get(id) ?? []) {
          ok(ids.includes(mentionId(mention)), mentionId(mention));
        }
        deepEqual(selectAll('script, style, img, iframe, [onclick], [style]', page), []);
      }
    }
  },

  'a field’s HTML shows its text': ({ archive }) => {
    for (const { headline, standfirst, displayHeadline } of archive.stories.values()) {
      for (const words of [headline ?? '', standfirst ?? '', displayHeadline]) {
        const [body] = all('body', readPage(`<body><p>${htmlOfLine(words)}`));
        equal(body && textOfElement(body), words.replaceAll('\r', '\n'));
      }
    }
  },

  'a mention’s words stand where it says': ({ archive }) => {
    for (const { blocks, analysis } of archive.stories.values()) {
      const texts = new Map(blocks.map(({ id, text }) => [id, text]));
      for (const { block, start, end, text } of mentionsOf(analysis)) {
        ok(start < end);
        equal(texts.get(block)?.slice(start, end), text);
      }
      for (const { speakerMention } of analysis.quotes) {
        if (speakerMention === null) continue;
        const { block, start, end } = speakerMention;
        ok(start < end && end <= (texts.get(block)?.length ?? 0));
      }
    }
  },

  'a story’s JSON fits its schema, and is the same read back': ({ archive }) => {
    for (const story of archive.stories.values()) {
      const text = JSON.stringify(recordOf(story));
      equal(JSON.stringify(storySchema.parse(JSON.parse(text))), text);
      ok(text.isWellFormed());
    }
    relationsOf(archive);
  },

  'it fits ninjs, references, feeds and what is said to other sites': ({ archive }) => {
    for (const story of archive.stories.values()) {
      const [plain, rich] = ninjsOf(story, archive).bodies;
      equal(plain.value, story.blocks.map(({ text }) => text).join('\n\n'));
      readXml(`<div>${rich.value.replaceAll('&nbsp;', '&#160;')}</div>`)[Symbol.dispose]();
      const reference = referenceOf(story, archive, (id) => absolute(storyPath(id)));
      for (const { write } of Object.values(citationFiles)) ok(write(reference).isWellFormed());
      const script = inScript(linkedData(articleOf(story, archive)));
      ok(!/<\/script|<!--/i.test(script));
      oembedOf(story);
      descriptionOf(story);
      previewOf(story, absolute(pathOf('card.png')));
    }
    const feed = feedOfAll(archive);
    for (const xml of [rss(feed, absolute('/feed.xml')), atom(feed, absolute('/atom.xml'))]) {
      readXml(xml)[Symbol.dispose]();
    }
    JSON.stringify(jsonFeed(feed, absolute('/feed.json')));
  },

  'relations are the same from both sides': ({ archive: { stories } }) => {
    const mirrored = { verbatim: 'verbatim', edited: 'edited', split: 'merged', merged: 'split' };
    const turned = { earlier: 'later', later: 'earlier' };
    for (const story of stories.values()) {
      for (const version of story.versions) {
        const back = stories.get(version.id)?.versions.find(({ id }) => id === story.id);
        if (back === undefined) return fail(`${version.id} does not know ${story.id}`);
        ok(version.id !== story.id);
        equal(back.relation, opposite(version.relation));
        equal(back.order, version.order && turned[version.order]);
        deepEqual(
          [back.coverage.ofThis, back.coverage.ofOther],
          [version.coverage.ofOther, version.coverage.ofThis],
        );
        const links = version.alignment.map(
          (link) => `${link.this} ${link.other} ${link.match} ${link.moved}`,
        );
        const others = back.alignment.map(
          (link) => `${link.other} ${link.this} ${mirrored[link.match]} ${link.moved}`,
        );
        deepEqual(links.toSorted(), others.toSorted());
        const passages = version.passages.map(({ this: here, other }) => [here, other]);
        const again = back.passages.map(({ this: here, other }) => [other, here]);
        deepEqual(
          passages.map((pair) => JSON.stringify(pair)).toSorted(),
          again.map((pair) => JSON.stringify(pair)).toSorted(),
        );
      }
      equal(new Set(story.versions.map(({ id }) => id)).size, story.versions.length);
    }
    return undefined;
  },

  'alignments and passages speak of blocks that there are, coverage is a share': ({
    archive: { stories },
  }) => {
    // As coarse as any typography, but for the signs that are words, as `$` is: the passage that takes a block's only word
    // takes the signs around it too. Of signs some are compatible with letters, and a block of no word counts as one.
    const bare = (words: string): string =>
      words
        .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%％‰]/gu, '')
        .normalize('NFKD')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}\p{Sc}%‰]/gu, '') || normalise(words);
    for (const { blocks, versions } of stories.values()) {
      const here = new Map(blocks.map(({ id, text }) => [id, text]));
      for (const { id, alignment, passages, coverage } of versions) {
        const there = new Map(stories.get(id)?.blocks.map((block) => [block.id, block.text]));
        for (const link of alignment) ok(here.has(link.this) && there.has(link.other));
        for (const one of passages) {
          const words = here.get(one.this.block)?.slice(one.this.start, one.this.end);
          const others = there.get(one.other.block)?.slice(one.other.start, one.other.end);
          ok(words !== undefined && bare(words) !== '');
          equal(bare(others ?? ''), bare(words));
        }
        for (const share of Object.values(coverage)) ok(share >= 0 && share <= 1, String(share));
      }
    }
  },

  'families part the stories, and each is joined by its versions': ({
    archive: { stories, bases },
  }) => {
    const members = bases.flatMap(({ family }) => family.members);
    deepEqual(members.toSorted(), [...stories.keys()].toSorted());
    for (const base of bases) {
      equal(base.family.members[0], base.id);
      for (const id of base.family.members) deepEqual(stories.get(id)?.family, base.family);
    }
    for (const { id, family, versions } of stories.values()) {
      for (const version of versions) {
        if (version.relation === 'shared-passages') continue;
        ok(family.members.includes(version.id), `${id} ${version.id}`);
      }
    }
  },

  'a comparison shows all of both texts': ({ archive: { comparisons } }) => {
    for (const comparison of comparisons.values()) {
      const { base, other, version } = comparison;
      const rows = compared(compare(base.blocks, other.blocks, version.alignment), comparison);
      for (const { base: mine, other: theirs, pieces } of rows) {
        if (pieces.length === 0) continue;
        const textsOf = (blocks: readonly { text: string }[]) =>
          blocks.map(({ text }) => text).join('\n');
        equal(pieces.map((piece) => piece.base).join(''), textsOf(mine));
        equal(pieces.map((piece) => piece.other).join(''), textsOf(theirs));
      }
      for (const side of ['base', 'other'] as const) {
        const seen = new Set(rows.flatMap((row) => row[side].map(({ id }) => id)));
        deepEqual([...seen].toSorted(), comparison[side].blocks.map(({ id }) => id).toSorted());
      }
    }
  },

  'the order of the files changes nothing': ({ content, plan, archive }) => {
    const turned = {
      sources: content.sources.toReversed(),
      copies: content.copies.toReversed(),
    };
    const again = walk(turned);
    deepEqual(again.plan.writes, plan.writes);
    equal(describeProblems(again.plan.problems), describeProblems(plan.problems));
    deepEqual(plainOf(again.archive), plainOf(archive));
  },

  'a story that is added changes no other one’s address, ids or own fields': ({ content }) => {
    if (content.sources.length < 2) return;
    const less = { sources: content.sources.slice(1), copies: content.copies };
    const before = walk(less);
    if (before.plan.problems.length > 0) return;
    const after = archiveOf(planAfter(content, before));
    for (const story of before.archive.stories.values()) {
      const now = after.stories.get(story.id);
      if (now === undefined) return fail(`${story.id} is gone`);
      deepEqual(ownOf(now), ownOf(story));
    }
    return undefined;
  },
};

/** The plan of the run in which the rest of the content is there too, carried out. */
function planAfter(content: Content, { plan }: Walk): Plan {
  const copies = standing(content, plan.writes);
  const { writes } = planOf(content.sources, copies);
  return planOf(content.sources, [
    ...copies,
    ...writes.map(({ file, text }) => ({ name: file.replace(copyFolder, ''), text })),
  ]);
}

/**
 * Takes content the whole way.
 *
 * @throws for the first contract that it breaks, named; and whatever is thrown on the way, which is nothing
 */
export function holds(content: Content): void {
  const walked = walk(content);
  for (const [name, check] of Object.entries(contracts)) {
    try {
      check(walked);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}\n\n${reason}`, { cause: error });
    }
  }
}
