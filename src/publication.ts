/** What the site is called wherever it names itself: on its pages, cards and embeds, in feeds, citations and data. */
export const publication = {
  name: 'Stemma',
  tagline: 'Every version of the story',
  description:
    'News texts, each linked to its excerpts, reprints and edited versions, paragraph by paragraph.',
  /** The language of its own words, as a BCP 47 tag. */
  language: 'en',
} as const;
