import { exponentOf, toDecimal } from '@regia/kernel';
import { csvLine } from '@regia/server-kit';
import { FIGURES } from './figures.js';
import type { StatementFile } from './read-statement.js';

const COLUMNS = ['fund', 'from', 'to', 'as_of_seq', 'template', 'city', 'figure', 'amount', 'currency'] as const;

/** The statement as rows for a spreadsheet, the fund first, then its cities by key. The same statement gives the same bytes. */
export function statementCsv(statement: StatementFile, keyOf: (cityId: string) => string): string {
  const { fund, from, to, asOfSeq, template, currency, cities } = statement;
  const rows = (city: string, figures: Readonly<Record<string, string>>): string =>
    FIGURES.map((figure) => csvLine([fund, from, to, asOfSeq, String(template), city, figure, toDecimal(BigInt(figures[figure] ?? '0'), exponentOf(currency) ?? 2), currency])).join('');
  const named = cities.map(({ city, figures }) => ({ key: keyOf(city), figures })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return `\uFEFF${csvLine(COLUMNS)}${rows('', statement.figures)}${named.map(({ key, figures }) => rows(key, figures)).join('')}`;
}
