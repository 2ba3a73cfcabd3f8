import { isDay } from '@regia/kernel';
import { readAmounts, type AmountCell } from './csv-amounts.js';
import type { CsvMapping, DateForm } from './csv-mapping.js';
import { csvRows, type CsvRow } from './csv-rows.js';
import { FILE_LIMITS, FileFault, type FileLine, type ReadFile } from './statement-file.js';

type ColumnOf = (name: string | undefined) => number | undefined;

/**
 * Reads a spreadsheet of a bank through the mapping of its account. It names no account of its own and may have no balances.
 * @throws FileFault
 */
export function readCsv(text: string, mapping: CsvMapping, currency: string): ReadFile {
  const [head, ...rows] = csvRows(text.replace(/^\uFEFF/, ''), mapping.delimiter);
  if (!head || rows.length === 0) throw new FileFault({ code: 'csv-empty' });
  const columnOf = columnsIn(head);
  const { amounts, form } = amountsOf(rows, mapping, columnOf, currency);
  const lines = rows.map((row, n) => lineOf(row, mapping, columnOf, amounts[n]!));
  const days = lines.map(({ bookedOn }) => bookedOn).sort();
  const statement = { currency, identification: '', opensOn: days[0]!, closesOn: days.at(-1)!, lines, pending: 0 };
  return { format: 'csv', statements: [statement], amounts: form };
}

function columnsIn(head: CsvRow): ColumnOf {
  const names = head.cells.map((cell) => cell.trim());
  return (name) => {
    if (name === undefined) return undefined;
    const at = names.indexOf(name.trim());
    if (at === -1) throw new FileFault({ code: 'csv-column-missing', line: head.at, values: { column: name, columns: names.slice(0, 20).join(', ') } });
    return at;
  };
}

function amountsOf(rows: readonly CsvRow[], { amount, credit, debit, decimal }: CsvMapping, columnOf: ColumnOf, currency: string): ReturnType<typeof readAmounts> {
  const cell = (row: CsvRow, at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? '').trim());
  const one = columnOf(amount);
  if (one !== undefined) return readAmounts(rows.map((row): AmountCell => ({ written: required(cell(row, one), row), at: row.at })), currency, decimal);
  const [into, out] = [columnOf(credit), columnOf(debit)];
  const isOut = rows.map((row) => cell(row, into) === '');
  const written = rows.map((row, n): AmountCell => ({ written: required(cell(row, isOut[n] ? out : into), row), at: row.at }));
  const { amounts, form } = readAmounts(written, currency, decimal);
  // banks write what went out with or without a minus
  return { amounts: amounts.map((minor, n) => (isOut[n] && minor > 0n ? -minor : minor)), form };
}

function required(cell: string, row: CsvRow): string {
  if (cell === '') throw new FileFault({ code: 'file-amount-unreadable', line: row.at, values: { written: '' } });
  return cell;
}

function lineOf(row: CsvRow, mapping: CsvMapping, columnOf: ColumnOf, amountMinor: bigint): FileLine {
  const cell = (name: string | undefined): string | undefined => {
    const at = columnOf(name);
    // a sign our own exports put before what a spreadsheet would run as a formula
    const text = at === undefined ? '' : (row.cells[at] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
    return text === '' ? undefined : text.slice(0, FILE_LIMITS.textCharacters);
  };
  const [reference, party] = [cell(mapping.reference), cell(mapping.party)];
  return {
    bookedOn: readDay(cell(mapping.day) ?? '', mapping.dayForm, row.at),
    amountMinor: String(amountMinor),
    isReversal: false,
    ...(reference === undefined || reference === 'NOTPROVIDED' ? {} : { endToEndId: reference.slice(0, 140) }),
    references: [],
    ...(party === undefined ? {} : { party: party.slice(0, 140) }),
    text: cell(mapping.text) ?? '',
    detailCount: 0,
    at: row.at,
  };
}

const FORMS: Readonly<Record<DateForm, RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?:[T ].*)?$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})[-./](?<d>\d{1,2})[-./](?<y>\d{4})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

function readDay(written: string, form: DateForm, line: number): string {
  const { y = '', m = '', d = '' } = FORMS[form].exec(written)?.groups ?? {};
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (!isDay(day)) throw new FileFault({ code: 'file-day-unreadable', line, values: { written: written.slice(0, 40) } });
  return day;
}
