import { createHash } from 'node:crypto';
import { exponentOf, toDecimal } from '@regia/kernel';
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { isRightToLeft, printTexts, type PrintLanguage } from './print-texts.js';
import { parseStatement } from './read-statement.js';
import { layOut, type StatementLine } from './statement-layout.js';
import { withoutMoments } from './zip-moments.js';

/** What a spreadsheet can hold as a number without rounding it. */
const MOST_DIGITS = 10n ** 15n;

/** Every text is a text by its type: nothing that is written here can be read as a formula. */
const words = (value: string, isStrong = false): CellObject => ({ value, type: String, ...(isStrong ? { fontWeight: 'bold' } : {}) });

/** The statement as a workbook: its lines with real numbers, and a sheet that says what they are. The same statement gives the same bytes. */
export async function statementXlsx(body: string, keyOf: (cityId: string) => string, language: PrintLanguage): Promise<Buffer> {
  const statement = parseStatement(body);
  const text = printTexts(language);
  const { columns, parts } = layOut(statement, keyOf, text);
  const exponent = exponentOf(statement.currency) ?? 2;
  const head = [text('print.what'), text('print.code'), ...columns.map((column) => `${column} (${statement.currency})`)];
  const lines = [
    head.map((each) => words(each, true)),
    ...parts.flatMap((part) => [
      [words(part.name, true)],
      ...part.lines.map((line) => [words(line.name, line.isSum), words(line.code), ...amounts(line, exponent)]),
    ]),
  ];
  const about = [
    ['fund', statement.fund], ['from', statement.from], ['to', statement.to], ['seq', statement.asOfSeq],
    ['template', String(statement.template)], ['hash', createHash('sha256').update(body).digest('hex')],
  ].map(([key, value]) => [words(text(`print.${key}`), true), words(value!)]); // prettier-ignore
  const rightToLeft = isRightToLeft(language);
  const sheets = [
    {
      data: lines,
      sheet: text('print.sheet'),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      rightToLeft,
      columns: [{ width: 62 }, { width: 24 }, ...columns.map(() => ({ width: 20 }))],
    },
    { data: about, sheet: text('print.about'), rightToLeft, columns: [{ width: 28 }, { width: 70 }] },
  ];
  return withoutMoments(await writeXlsxFile(sheets).toBuffer());
}

function amounts({ amounts: minor, isSum }: StatementLine, exponent: number): CellObject[] {
  const format = exponent === 0 ? '#,##0' : `#,##0.${'0'.repeat(exponent)}`;
  return minor.map((each) =>
    each > -MOST_DIGITS && each < MOST_DIGITS
      ? { value: Number(toDecimal(each, exponent)), type: Number, format, align: 'right', ...(isSum ? { fontWeight: 'bold' } : {}) }
      : { ...words(toDecimal(each, exponent), isSum), align: 'right' },
  );
}
