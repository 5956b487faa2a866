import type { StatedDate } from '../../text/dates.ts';
import { byline, splitCredit } from '../marks.ts';
import type { Placed } from '../setting.ts';
import type { Weight } from './weigh.ts';

/** A date that could be that of publication, among those that could. */
export interface DatedLine {
  line: Placed;
  date: StatedDate;
  /** How many lines below the headline it stands, above it less than 0; null where there is no headline. */
  belowHeadline: number | null;
  /** Whether no date stands above it in the document, and none between it and the headline. */
  isFirst: boolean;
  isFirstBelow: boolean;
  /** Whether another line, or the same, states the same day again. */
  isRepeated: boolean;
}

const publishedWords =
  /(?:publi|posted|pubblic|opublikow|veröffentlich|erstellt|créé|gepublic|julkaist|опубликован|입력|등록|公開|掲載|発表|\bdate|fecha|datum|created|first|stand:|vydáno|\ble |\bon )[^\d]*$/iu;
const updatedWords =
  /(?:update|modif|aktuali[sz]|actualiz|atualiz|aggiorn|mis à jour|màj|bijgewerkt|gewijzigd|oppdater|uppdater|opdater|päivitet|обновлен|수정|更新|geändert|last (?:edited|changed)|laatste|güncelleme)[^\d]{0,30}$/iu;
const timeBehind = /^.{0,12}\d{1,2}[:.h]\d{2}|^.{0,6}\d{1,2}\s?[ap]\.?m/iu;
const timeBefore = /\d{1,2}:\d{2}.{0,12}$/u;

/** What a date is called stands in so many characters before it. */
const nearby = 40;

const before = ({ line, date }: DatedLine): string => line.text.slice(0, date.start);
const behind = ({ line, date }: DatedLine): string => line.text.slice(date.end);
const near = (dated: DatedLine): string => before(dated).slice(-nearby);
const above = ({ line }: DatedLine): string => line.before?.text.slice(-nearby) ?? '';
const wordsIn = (text: string): number => Math.min(12, (text.match(/\p{L}+/gu) ?? []).length) / 6;

/** Whether a date is one of the text's last change, by the words before it or on the line above. */
export function saysUpdated(dated: DatedLine): boolean {
  return updatedWords.test(near(dated)) || (date0(dated) && updatedWords.test(above(dated)));
}

const date0 = ({ line, date }: DatedLine): boolean =>
  date.start < 4 && (line.before?.words ?? 9) <= 2;

/** What speaks for a date being that of publication, against all others that the document states. */
export const publishedWeights: readonly Weight<DatedLine>[] = [
  {
    sign: 'the line says little else',
    weight: 1,
    holds: ({ line, date }) => line.text.length - (date.end - date.start) <= 40,
  },
  {
    sign: 'the line says nothing else',
    weight: -0.1,
    holds: ({ line, date }) => line.text.length - (date.end - date.start) <= 14,
  },
  {
    sign: 'the line ends as a sentence does',
    weight: 0,
    holds: ({ line }) => line.endsSentence && !/[ap]\.m\.$/.test(line.text),
  },
  {
    sign: 'the line ends in a credit',
    weight: -0.8,
    holds: ({ line }) => splitCredit(line.text) !== null,
  },
  { sign: 'beside who wrote it', weight: 0.4, holds: ({ line }) => byline(line.text) !== null },
  {
    sign: 'it says published',
    weight: 1.3,
    holds: (dated) =>
      publishedWords.test(near(dated)) || (date0(dated) && publishedWords.test(above(dated))),
  },
  { sign: 'it says updated', weight: -1.2, holds: saysUpdated },
  {
    sign: 'above the headline',
    weight: -0.4,
    holds: ({ belowHeadline }) => belowHeadline !== null && belowHeadline < 0,
  },
  {
    sign: 'right below the headline',
    weight: 1.2,
    holds: ({ belowHeadline }) => belowHeadline !== null && belowHeadline > 0 && belowHeadline <= 4,
  },
  {
    sign: 'near below the headline',
    weight: -0.6,
    holds: ({ belowHeadline }) =>
      belowHeadline !== null && belowHeadline > 0 && belowHeadline <= 10,
  },
  { sign: 'above all running text', weight: 0.5, holds: ({ line }) => line.above === 0 },
  {
    sign: 'amid the running text',
    weight: -0.7,
    holds: ({ line }) => line.above > 0.12 && line.below > 0,
  },
  { sign: 'below all running text', weight: -1.3, holds: ({ line }) => line.below === 0 },
  { sign: 'under a label over links', weight: -2.3, holds: ({ line }) => line.underLabel < 6 },
  { sign: 'the first date', weight: 0.6, holds: ({ isFirst }) => isFirst },
  {
    sign: 'the first date below the headline',
    weight: 0.7,
    holds: ({ isFirstBelow }) => isFirstBelow,
  },
  { sign: 'the same day again', weight: 1.3, holds: ({ isRepeated }) => isRepeated },
  {
    sign: 'a time of day with it',
    weight: 1.7,
    holds: (dated) => timeBehind.test(behind(dated)) || timeBefore.test(before(dated)),
  },
  { sign: 'words before it', weight: -1.5, holds: (dated) => wordsIn(before(dated)) },
  { sign: 'words behind it', weight: -1.3, holds: (dated) => wordsIn(behind(dated)) },
];
