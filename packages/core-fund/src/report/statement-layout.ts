import type { StatementFile } from './read-statement.js';
import type { PrintText } from './print-texts.js';

/** A line of the printed statement: one amount in minor units for each column. */
export interface StatementLine {
  readonly code: string;
  readonly name: string;
  readonly isSum: boolean;
  readonly amounts: readonly bigint[];
}

/** What is with the agent, or what is with partners. Its last line is the control line, and it is zero. */
interface StatementPart {
  readonly name: string;
  readonly lines: readonly StatementLine[];
}

export interface StatementLayout {
  /** The fund by its code, then its cities by their keys: neither changes, so an old report keeps its head. */
  readonly columns: readonly string[];
  readonly parts: readonly StatementPart[];
}

interface PartPlan {
  readonly part: string;
  readonly rows: readonly string[];
  /** Figures of which `refunded` is taken away here. */
  readonly less: readonly string[];
  readonly control: { readonly key: string; readonly plus: readonly string[]; readonly minus: readonly string[] };
}

const SUMS = new Set(['opening-held', 'source', 'use', 'closing-held', 'opening-with-partners', 'closing-with-partners']);

const PLAN: readonly PartPlan[] = [
  {
    part: 'held',
    rows: [
      'opening-held', 'contributions', 'unidentified', 'interest', 'partner-interest', 'other-income', 'exchange', 'apportioned', 'source',
      'transferred', 'refunded', 'agent-fee', 'direct-cost', 'bank-charges', 'returned', 'use', 'closing-held',
    ],
    less: ['refunded'],
    control: { key: 'print.control', plus: ['opening-held', 'source'], minus: ['use', 'closing-held'] },
  },
  {
    part: 'partners',
    rows: ['opening-with-partners', 'transferred', 'refunded', 'reported', 'closing-with-partners'],
    less: ['refunded', 'reported'],
    control: { key: 'print.controlPartners', plus: ['opening-with-partners', 'transferred'], minus: ['refunded', 'reported', 'closing-with-partners'] },
  },
]; // prettier-ignore

/** The lines of a statement as paper and spreadsheets show them, in the words of a language. */
export function layOut(statement: StatementFile, keyOf: (cityId: string) => string, text: PrintText): StatementLayout {
  const cities = statement.cities.map(({ city, figures }) => ({ key: keyOf(city), figures })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const columns = [statement.figures, ...cities.map(({ figures }) => figures)];
  const amountsOf = (figure: string): bigint[] => columns.map((figures) => BigInt(figures[figure] ?? '0'));
  const nameOf = (figure: string): string =>
    text(`print.figure.${figure}`, { day: figure.startsWith('opening') ? statement.from : statement.to });
  const lineOf = (figure: string, less: readonly string[]): StatementLine => ({
    code: figure,
    name: less.includes(figure) ? text('print.less', { name: nameOf(figure) }) : nameOf(figure),
    isSum: SUMS.has(figure),
    amounts: amountsOf(figure),
  });
  const controlOf = ({ part, control: { key, plus, minus } }: PartPlan): StatementLine => {
    const sums = [plus, minus].map((figures) => figures.map(amountsOf));
    const total = (lists: readonly bigint[][], column: number): bigint => lists.reduce((sum, list) => sum + list[column]!, 0n); // every list has every column
    return {
      code: `control-${part}`,
      name: text(key),
      isSum: true,
      amounts: columns.map((_, column) => total(sums[0]!, column) - total(sums[1]!, column)),
    };
  };
  return {
    columns: [statement.fund, ...cities.map(({ key }) => key)],
    parts: PLAN.map((plan) => ({
      name: text(`print.${plan.part}`),
      lines: [...plan.rows.map((figure) => lineOf(figure, plan.less)), controlOf(plan)],
    })),
  };
}
