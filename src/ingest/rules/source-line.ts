import { free, type Rule } from '../rule.ts';

const pattern =
  /^(?:sources?|quellen?|fuentes?|fontes?|źródł[oa]|bron|kilder?|källa|lähde|источник|出典)\s*[:：]\s*(?-i:(?!\p{Ll}))(\S.{0,120})$/iu;

/** "SOURCE:TRT World and Agencies", with no more than notices below it. */
export const sourceLine: Rule = (sheet) => {
  const found = free(sheet).findLast(
    ({ text, isProse, endsSentence, below }) =>
      pattern.test(text) && !isProse && !endsSentence && below <= 0.02,
  );
  const words = pattern.exec(found?.text ?? '')?.[1];
  return found === undefined || words === undefined
    ? []
    : [
        {
          index: found.index,
          role: 'sourceLine',
          why: 'it names a source',
          fields: { sourceLine: words },
        },
      ];
};
