/**
 * Cells of a table that people open in a spreadsheet, by the same rule as SpreadsheetCell.java: a text that would run as a formula gets an
 * apostrophe in front, and numbers stay as they are.
 */

/** Also in the full width that East Asian spreadsheets read as the plain signs. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?[0-9.,]+(?:[eE][+-]?[0-9]+)?[\s\u00a0]?%?$/;

function cell(text: string, separator: string): string {
  const number = NUMBER.test(text);
  const safe = BEGINS_A_FORMULA.test(text) && !number ? `'${text}` : text;
  // Whichever separator the spreadsheet cuts at, a text stays one cell.
  const divides = number ? separator : ',;';
  return [...safe].some((sign) => (divides + '"\r\n').includes(sign)) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV: semicolons in Danish, where the comma is the decimal sign, and a byte order mark, by which spreadsheets know UTF-8.
 *
 * @param note what a reader of the file alone must know, its last line
 */
export function csvFile(rows: string[][], note: string, language: string): Blob {
  const separator = language === 'en' ? ',' : ';';
  const lines = [...rows, [note]].map((row) => row.map((text) => cell(text, separator)).join(separator));
  return new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' });
}
