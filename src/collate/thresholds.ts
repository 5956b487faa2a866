/**
 * What makes two blocks answer each other, and two texts relatives of which kind: shares and numbers of words. Stated here
 * and nowhere else; `npm run bench -- fit-versions FILE…` shows on labelled pairs what each of them is worth.
 */
export const thresholds = {
  // Candidates

  /** The words of a shingle. Longer ones miss edited paragraphs, shorter ones find every set phrase. */
  shingle: 5,
  /** One shingle of so many neighbours is kept: a shared run of `shingle` + `window` - 1 words is never missed. */
  window: 4,
  /** Of a text of so few words all shingles are kept: a few changed words leave it not many. */
  shortText: 40,
  /** Shingles that two texts must share to be compared. */
  sharedShingles: 2,
  /** … or this share of the shorter one's, even if all of it is boilerplate: a large family, or very short texts. */
  sharedBoilerplate: 0.4,
  /** What stands in more texts than this is boilerplate: it makes nobody relatives by itself. */
  boilerplateTexts: 20,
  /** … and a block that so many texts begin or end with. */
  edgeTexts: 5,

  // Blocks

  /** The shortest run of words that is looked for where blocks differ. */
  run: 3,
  /** Two blocks answer each other from this share of the shorter one's words on that stand in the other in runs. */
  sameBlock: 0.5,
  /** … and from this share of the longer one's, or from so many words: a sentence taken out of a long block. */
  sameLongerBlock: 0.45,
  sentenceWords: 8,
  /** The share of a short block's words that makes it a part of a longer one, which may have several. */
  part: 0.8,
  /** Blocks between neighbours that are aligned answer each other from this share of the words of both on. */
  sameBetween: 0.45,
  /** … and from this, where both together have fewer words than `fewWords`, of which more are the same by chance. */
  sameFewWords: 0.6,
  fewWords: 16,
  /** The most words in which two blocks differ that may be the same letters, parted in another way. */
  respeltWords: 24,

  // Relations

  /** The words that a block needs to be more than a common phrase, where another text has all of it. */
  passageWords: 12,
  /** The words that a run needs where the blocks around it differ: what two reporters may quote alike is shorter. */
  passageRun: 20,
  /** The share of two blocks' words that makes all they share one passage, in spite of edited words between. */
  samePassage: 0.9,
  /** From here on nearly all of a text stands in the other. */
  nearlyAll: 0.95,
  /** … and where it has no headline of its own and is other only between its first and last block: reading loses lines. */
  nearlyAllFramed: 0.8,
  /** … or this, where what it has of its own is a line before or behind, of so many words: its own headline, "Read more". */
  allButAdded: 0.7,
  addedWords: 10,
  /** Below this share of the other's words a text is a piece of it; above, the other is the same with a little added. */
  piece: 0.9,
  /** … and below this, where it leaves out something between: an excerpt that picks paragraphs. */
  pickedPiece: 0.85,
  /** From here on two headlines are the same. */
  sameHeadline: 0.8,
  /** From this share of the fuller text's words on, it is the same story edited. */
  sameStory: 0.7,
  /** … from this on, where the headlines are the same or one is missing. */
  sameStoryAlike: 0.5,
  /** … and from this share of the shorter text's words on, where the headlines resemble each other: one was rewritten longer. */
  rewritten: 0.75,
  resemblingHeadline: 0.5,
  /** Below this share of figures that are the same, it may be another report on the same form. */
  sameFigures: 0.7,
  /** … and is, where that share and the coverage of the fuller text together are less. */
  sameForm: 1.4,
  /** … or was published so many days before or after; and where not even the headlines resemble each other. */
  otherDays: 3,
  /** Below this share of a text its words that are no boilerplate, in blocks of its own, are too few to tell. */
  fewOwnWords: 0.1,
  /** … and where they are enough, the share of them that the same story edited has too. */
  ownWords: 0.3,
  /** Fewer figures than these say nothing. */
  fewFigures: 4,
};
