import { exponentOf, fromDecimal, LARGEST_AMOUNT } from '@regia/kernel';
import { FileFault, type AmountForm } from './statement-file.js';

/** A cell of an amount column. */
export interface AmountCell {
  readonly written: string;
  readonly at: number;
}

/** Arabic-Indic and Persian digits and marks as ASCII; invisible marks, blanks, apostrophes and currency words away; minus signs and brackets as `-`. */
export function plainAmount(written: string): string {
  const ascii = written
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('\u066b', ',')
    .replaceAll(/[\u066c'’`]|[\s\u00a0\u202f\u2009\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\u2212\u2013\ufe63\uff0d]/g, '-');
  const bare = ascii.replace(/^(-?)(?:[A-Z]{3}|[€$£¥])/, '$1').replace(/(?:[A-Z]{3}|[€$£¥])(-?)$/, '$1');
  const bracketed = /^\((.*)\)$/.exec(bare)?.[1];
  const signed = bracketed === undefined ? bare : `-${bracketed}`;
  return signed.endsWith('-') ? `-${signed.slice(0, -1)}` : signed.replace(/^\+/, '');
}

type Evidence = '.' | ',' | 'open' | 'none';

/** What one amount says about the decimal mark of its column. */
function evidenceOf(plain: string, exponent: number): Evidence {
  const marks = plain.replaceAll(/[^.,]/g, '');
  if (marks === '') return 'none';
  const last = marks.at(-1) as '.' | ','; // only these two are left
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const [whole = '', after = ''] = plain.replace('-', '').split(last);
  if (exponent === 0 && after.length === 3) return other;
  if (after.length !== 3 || whole.length > 3 || whole === '' || whole.startsWith('0')) return last;
  return 'open';
}

/**
 * Reads a column of amounts. The column decides what point and comma mean, never one cell: `-1.000` beside `1.488,69` is a
 * thousand. Where nothing decides, it is asked.
 * @throws FileFault `csv-decimal-undecided`, `csv-amounts-contradict`, or at the cell that is no amount
 */
export function readAmounts(cells: readonly AmountCell[], currency: string, chosen?: '.' | ','): { readonly amounts: readonly bigint[]; readonly form: AmountForm } {
  const exponent = exponentOf(currency) ?? 2;
  const plain = cells.map(({ written, at }) => ({ text: plainAmount(written), written, at }));
  const decimal = chosen ?? decide(plain, exponent);
  const amounts = plain.map(({ text, written, at }) => readOne(text, written, at, decimal, exponent, currency));
  const samples = [...new Set(plain.map(({ written }) => written.trim()))].slice(0, 3).map((written) => ({ written, amountMinor: String(amounts[plain.findIndex((one) => one.written.trim() === written)]) }));
  return { amounts, form: { decimal, samples } };
}

function decide(cells: readonly { readonly text: string; readonly written: string; readonly at: number }[], exponent: number): '.' | ',' {
  let decimal: '.' | ',' | undefined;
  let open: string | undefined;
  for (const { text, written, at } of cells) {
    const evidence = evidenceOf(text, exponent);
    if (evidence === 'open') open ??= written.trim();
    if (evidence === 'open' || evidence === 'none') continue;
    if (decimal !== undefined && decimal !== evidence) throw new FileFault({ code: 'csv-amounts-contradict', line: at, values: { written: written.trim().slice(0, 40) } });
    decimal = evidence;
  }
  if (decimal === undefined && open !== undefined) throw new FileFault({ code: 'csv-decimal-undecided', values: { written: open.slice(0, 40) } });
  return decimal ?? '.';
}

function readOne(plain: string, written: string, line: number, decimal: '.' | ',', exponent: number, currency: string): bigint {
  const refuse = (code: string): never => {
    throw new FileFault({ code, line, values: { written: written.trim().slice(0, 40), currency, decimals: String(exponent) } });
  };
  const grouping = decimal === '.' ? ',' : '.';
  const [whole = '', decimals] = plain.split(decimal);
  const isGrouped = !whole.includes(grouping) || /^-?\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(whole);
  if (!isGrouped || plain.split(decimal).length > 2 || !/^-?\d{1,18}$/.test(whole.replaceAll(grouping, '')) || (decimals !== undefined && !/^\d*$/.test(decimals))) return refuse('file-amount-unreadable');
  const amount = fromDecimal(`${whole.replaceAll(grouping, '')}${decimals === undefined ? '' : `.${decimals}`}`, exponent);
  if (amount === undefined) return refuse('file-amount-decimals');
  return amount > LARGEST_AMOUNT || amount < -LARGEST_AMOUNT ? refuse('file-amount-too-large') : amount;
}
