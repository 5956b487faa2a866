/**
 * What makes two texts relatives of which kind, as shares of words that stand in the other text too.
 * Stated here and nowhere else.
 */
export const thresholds = {
  /** From here on "nearly all" of a text stands in the other: an agency line or a correction note may be missing. */
  nearlyAll: 0.95,
  /** From here on it is the same story edited; below it, two stories that share passages. */
  sameStory: 0.5,
  /** The words that a shared block needs to be more than a common phrase ("He did not reply to a request …"). */
  passageWords: 12,
  /** A block that stands in more texts than this is boilerplate: it makes nobody relatives by itself. */
  boilerplateTexts: 20,
} as const;
