/** What the site is called wherever it names itself: on its pages, cards and embeds, in feeds, citations and data. */
export const publication = {
  name: 'Stemma',
  tagline: 'Every version of the story',
  description:
    'News texts, each linked to its excerpts, reprints and edited versions, paragraph by paragraph.',
  /** The language of its own words, as a BCP 47 tag. */
  language: 'en',
  /** What it is printed on, for what is drawn around a page; the same as in styles/tokens.css. */
  paper: { light: '#fbf8f1', dark: '#15130f' },
} as const;
