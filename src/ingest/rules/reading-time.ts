import { readingMinutes } from '../marks.ts';
import { free, type Rule } from '../rule.ts';

/** "4 min read", "Reading time: 4 minutes". */
export const readingTime: Rule = (sheet) =>
  free(sheet).flatMap(({ index, text, above }) => {
    const minutes = above > 0 ? null : readingMinutes(text);
    return minutes === null
      ? []
      : [
          {
            index,
            role: 'readingMinutes' as const,
            why: 'it states a reading time',
            fields: { readingMinutes: minutes },
          },
        ];
  });
