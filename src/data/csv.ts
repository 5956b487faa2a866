import { stringify } from 'csv-stringify/sync';

/** A row of a table, by its columns. What is unknown is null. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A table as CSV: RFC 4180 with a line of names, commas and CRLF; null is an empty cell. It has no byte order mark, which
 * programs that look for none would take for letters of the first column's name.
 *
 * @param columns their names, in their order
 */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    columns,
    record_delimiter: 'windows',
    cast: { boolean: String, string: guarded },
  });
}

/**
 * A text as no spreadsheet takes it for a formula. What begins with a sign that opens one (OWASP, CSV injection; the
 * full-width signs too), with white space, which some programs pass over to find one, or with an apostrophe has one
 * apostrophe more before it. So nothing is lost: to have the text back, take one apostrophe off wherever one is the first.
 */
function guarded(text: string): string {
  return /^[\s'=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
