/** What the rows of a table are sorted by in one of its columns: texts before numbers, both as far as they go. */
type Key = readonly [text: string, number: number];

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Puts a button into each head of a table's columns that sorts its rows; pressed again it turns the order round. */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const heads = [...table.querySelectorAll('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const turned = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', turned === 1 ? 'ascending' : 'descending');
      const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
      keyed.sort((a, b) => turned * compare(a.key, b.key));
      body.append(...keyed.map(({ row }) => row));
    });
  });
}

/** Amounts are compared within their unit: three days are not less than four percent. */
function keyOf({ cells }: HTMLTableRowElement, column: number): Key {
  const cell = cells[column];
  const data = cell?.querySelector('data');
  if (data) return [textOf(cells[2]), Number(data.value)];
  return [cell?.querySelector('time')?.dateTime ?? textOf(cell), 0];
}

function textOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.textContent.trim() ?? '';
}

function compare([a, one]: Key, [b, two]: Key): number {
  return collator.compare(a, b) || one - two;
}
