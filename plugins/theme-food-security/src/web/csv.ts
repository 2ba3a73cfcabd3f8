/** Characters a spreadsheet would take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a CSV file (RFC 4180) with a mark that spreadsheets recognise as UTF-8. Texts that look like a formula are disarmed. */
export function csvOf(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | boolean): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
