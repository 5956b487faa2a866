import { stringify } from 'csv-stringify/sync';

/** A row of a table, by its columns. What is unknown is null. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** So many rows are written together: a table may be longer than a text can be. */
const together = 500;

/**
 * A table as CSV, part by part: RFC 4180 with a line of names, commas and CRLF; null is an empty cell. It has no byte order
 * mark, which programs that look for none would take for letters of the first column's name.
 *
 * @param columns their names, in their order
 */
export function* csv(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  const options = {
    columns,
    record_delimiter: 'windows',
    cast: { boolean: String, string: guarded },
  } as const;
  yield stringify([], { ...options, header: true });
  const left = Iterator.from(rows);
  for (let some = take(left); some.length > 0; some = take(left)) yield stringify(some, options);
}

function take(rows: Iterator<Row>): Row[] {
  const some = [];
  while (some.length < together) {
    const next = rows.next();
    if (next.done === true) break;
    some.push(next.value);
  }
  return some;
}

/**
 * A text as no spreadsheet takes it for a formula. What begins with a sign that opens one (OWASP, CSV injection; the
 * full-width signs too), with white space, which some programs pass over to find one, or with an apostrophe has one
 * apostrophe more before it. So nothing is lost: to have the text back, take one apostrophe off wherever one is the first.
 */
function guarded(text: string): string {
  return /^[\s'=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
