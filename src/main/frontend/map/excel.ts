import type { Cell as ExcelCell } from 'write-excel-file/browser';
import type { Cell, Table } from './tables';

/** No column is wider than a name needs, nor narrower than its heading. */
const WIDEST = 48;

/**
 * Rows of a table as an Excel file: numbers as numbers, what is withheld as a text, the headings frozen above, and a second sheet that says
 * what it is.
 *
 * @param withheld what stands in place of a number
 * @param sheets names of the two sheets
 */
export async function excelFile(
  columns: Table['columns'],
  rows: Cell[][],
  withheld: string,
  about: string[],
  sheets: [string, string]
): Promise<Blob> {
  // Only those who want such a file load what writes it.
  const { default: write } = await import('write-excel-file/browser');
  const said = (cell: Cell): string | number => cell ?? withheld;
  const value = (cell: Cell): ExcelCell =>
    typeof cell === 'number'
      ? { value: cell, type: Number, format: '#,##0' }
      : // "@" keeps a name that looks like a number or a date as it is written.
        { value: text(said(cell)), type: String, format: '@' };
  const head = columns.map(
    ({ heading, numeric }): ExcelCell => ({ value: text(heading), type: String, fontWeight: 'bold', align: numeric ? 'right' : 'left' })
  );
  const widths = columns.map(({ heading }, column) => ({
    width: Math.min(WIDEST, 3 + rows.reduce((most, row) => Math.max(most, String(said(row[column])).length), heading.length)),
  }));
  return write([
    { data: [head, ...rows.map((row) => row.map(value))], sheet: sheets[0], columns: widths, stickyRowsCount: 1 },
    { data: about.map((line) => [{ value: text(line), type: String, wrap: true }]), sheet: sheets[1], columns: [{ width: 100 }] },
  ]).toBlob();
}

/** A cell holds no more than this, and nothing that XML cannot hold. */
function text(value: string | number): string {
  return String(value)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .slice(0, 32_767);
}
