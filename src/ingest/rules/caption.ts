import { splitCredit, splitSlash } from '../marks.ts';
import { claimOf, free, type Claim, type Rule, type Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';

/** Lines that end in a picture's credit: "… / Reuters", "… Photo: AP"; and the line right above one that is only a credit. */
export const caption: Rule = (sheet) => {
  const claims: Claim[] = [];
  const headline = claimOf(sheet, 'headline')?.index;
  for (const line of free(sheet)) {
    // Above the text a slash before a name is enough; amid it, the line may tell of something.
    const parts =
      captionByLabel(line.text) ??
      splitCredit(line.text) ??
      (line.above === 0 ? splitSlash(line.text) : null);
    if (parts === null || !couldBe(line, headline)) continue;
    const above = parts.words === '' ? captionAbove(line, headline, sheet) : undefined;
    const words = above?.text ?? (parts.words === '' ? null : parts.words);
    const picture = { caption: words, credit: parts.credit || null };
    if (above !== undefined) {
      claims.push({ index: above.index, role: 'caption', why: 'a credit stands right below it' });
    }
    claims.push({
      index: line.index,
      role: parts.words === '' ? 'credit' : 'caption',
      why: 'it ends in a credit',
      fields: { pictures: [picture] },
    });
  }
  return claims;
};

/** Where paragraphs stand apart, a long one that ends in brackets is one of them. */
const longestCaption = 90;

function couldBe(line: Placed, headline = -1): boolean {
  return line.words <= longestCaption && (line.index > headline || line.words > 3);
}

/** The running text in the same group of lines, where a group of lines is no paragraph. */
function captionAbove(
  line: Placed,
  headline: number | undefined,
  { claims }: Sheet,
): Placed | undefined {
  const { before } = line;
  return before !== undefined &&
    // Right below the headline stands the standfirst.
    (headline === undefined || before.index !== headline + 1) &&
    !line.opensGroup &&
    line.isApart &&
    before.words >= 5 &&
    !claims.has(before.index)
    ? before
    : undefined;
}

/** A caption or credit that a page labels as one: "Image caption, …", "Image source, …". */
function captionByLabel(text: string): { words: string; credit: string } | null {
  const { words, credit } =
    /^(?:image|media|video|photo) (?:caption,?\s+(?<words>\S.*)|source,?\s+(?<credit>\S.*))$/iu.exec(
      text,
    )?.groups ?? {};
  return words === undefined && credit === undefined
    ? null
    : { words: words ?? '', credit: credit ?? '' };
}
