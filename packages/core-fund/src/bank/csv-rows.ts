import { FILE_LIMITS, FileFault } from './statement-file.js';

/** A row of a spreadsheet, with the line of the file it begins on. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly at: number;
}

/**
 * Rows of a file with quoted fields (RFC 4180): a quote inside is doubled, a quoted field may hold line breaks. Empty rows are
 * left out. Texts stay as they are written.
 * @throws FileFault
 */
export function csvRows(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let at = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.length > FILE_LIMITS.columns) throw new FileFault({ code: 'csv-too-many-columns', line: at });
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, at });
    if (rows.length > FILE_LIMITS.lines + 1) throw new FileFault({ code: 'file-too-many-lines', line, values: { lines: String(FILE_LIMITS.lines) } });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]!;
    if (sign === '\u0000') throw new FileFault({ code: 'file-not-text', line });
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      at = line;
    } else if (sign !== '\r') cell += sign;
    if (cell.length > FILE_LIMITS.elementCharacters) throw new FileFault({ code: 'file-text-too-long', line });
  }
  if (isQuoted) throw new FileFault({ code: 'csv-quote-open', line: at });
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
