/* Prints what is found in the articles, and where and in what language it was run. */
import { analyse } from '../../src/analyse/analyse.ts';
import { textOf } from '../../src/analyse/text.ts';
import { articles } from './articles.ts';

const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
const findings = Object.values(articles).map(({ text, date }) =>
  analyse(
    textOf(
      text.map((words, index) => ({
        id: `p-${index.toString(16).padStart(8, '0')}`,
        kind: 'paragraph',
        text: words,
      })),
      'en',
      date,
    ),
  ),
);
console.log(JSON.stringify({ settings: { timeZone, locale }, findings }));
