import { z } from 'zod';
import type { CandidatePair } from '../collate/candidates.ts';
import { thresholds } from '../collate/thresholds.ts';
import type { Problem } from '../problem.ts';
import { byCode } from '../text/order.ts';

/** A record of passim's output, one for each passage, as far as candidates need it; it echoes the story's fields too. */
const passageSchema = z
  .object({
    id: z.string(),
    /** A number too large to be exact may stand for two clusters: that means more comparisons, and no other result. */
    cluster: z.union([z.number(), z.string()], 'expected a number or text'),
    begin: z.int().nonnegative(),
    end: z.int(),
  })
  .refine(({ begin, end }) => begin < end, { path: ['end'], error: 'not behind `begin`' });

type Passage = z.output<typeof passageSchema>;

/** A story that passages can be of. */
export interface KnownStory {
  id: string;
  formerSlugs: readonly string[];
  /** The length of its text as it is exported, in UTF-16 code units. */
  length: number;
}

/** A line of passim's output. */
export interface Line {
  /** The file that it stands in, and which line of it this is, from 1. */
  file: string;
  number: number;
  text: string;
}

/** Who names a wrong file gets no more problems than these, and none for each of its million lines. */
const mostProblems = 20;

/**
 * The pairs of stories that have passages of one cluster. What stands in many stories is boilerplate, or of a large family:
 * of these, as in our own search, each and the next in the order of ids, so that no cluster makes all pairs of thousands.
 *
 * @param lines passim's output, in any order
 * @param stories all stories, their ids all different
 * @param passesOver whether a passage of a story that is not here is no problem
 * @returns the pairs, `a` before `b` in the order of code units, a pair as often as it has clusters; or what is wrong, as far
 *   as it was read
 */
export async function candidatesIn(
  lines: AsyncIterable<Line>,
  stories: readonly KnownStory[],
  passesOver: boolean,
): Promise<{ pairs: CandidatePair[] } | { problems: Problem[] }> {
  const known = new Map([
    ...stories.flatMap((story) => story.formerSlugs.map((former) => [former, story] as const)),
    ...stories.map((story) => [story.id, story] as const),
  ]);
  const clusters = new Map<number | string, Set<string>>();
  const problems: Problem[] = [];
  for await (const line of lines) {
    if (line.text.trim() === '') continue;
    const read = passageSchema.safeParse(parsed(line.text));
    const story = known.get(read.data?.id ?? '');
    if (!read.success) problems.push(badLine(line, read.error));
    else if (story === undefined) {
      if (!passesOver) problems.push(noSuchStory(line, read.data));
    } else if (read.data.end > story.length) {
      // passim counts code points, and its first version UTF-16 code units: of these no text has fewer.
      problems.push(outOfText(line, read.data, story));
    } else {
      const members = clusters.get(read.data.cluster);
      if (members === undefined) clusters.set(read.data.cluster, new Set([story.id]));
      else members.add(story.id);
    }
    if (problems.length === mostProblems) break;
  }
  return problems.length > 0 ? { problems } : { pairs: [...clusters.values()].flatMap(pairsOf) };
}

function pairsOf(members: ReadonlySet<string>): CandidatePair[] {
  const ids = [...members].sort(byCode);
  const most = ids.length > thresholds.boilerplateTexts ? 1 : ids.length;
  return ids.flatMap((a, at) => ids.slice(at + 1, at + 1 + most).map((b): CandidatePair => [a, b]));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const why = 'Stories that share a passage would not be compared with each other.';
const exportAgain =
  'Export the stories again (`npm run passim -- export FILE`), and run passim on that.';

function badLine({ file, number: line }: Line, error: z.ZodError): Problem {
  const fields = error.issues.map(({ path, message }) =>
    path.length === 0 ? 'no JSON object' : `\`${path.join('.')}\`: ${message}`,
  );
  return {
    file,
    line,
    what: `the line is no passage of a cluster as passim writes it (${fields.join('; ')})`,
    why,
    mend: 'Name the out.json of a run of passim (not its align.json, and not one of --docwise or --linewise), whole and as it was written.',
  };
}

function noSuchStory({ file, number: line }: Line, { id }: Passage): Problem {
  return {
    file,
    line,
    what: `the passage is of ${JSON.stringify(id)}, but no story has that name, or had it before`,
    why: 'The clusters are of another archive, or of this one before stories were taken out or added.',
    mend: `${exportAgain} With STEMMA_SKIP_BAD=1 the passages of stories that are not here are passed over.`,
  };
}

function outOfText(
  { file, number: line }: Line,
  { begin, end }: Passage,
  { id, length }: KnownStory,
): Problem {
  return {
    file,
    line,
    what: `the passage reaches from ${begin} to ${end}, but the text of ${JSON.stringify(id)} has only ${length} characters`,
    why: 'The text is not the one that was exported: it was changed since, and may share other passages now.',
    mend: exportAgain,
  };
}
