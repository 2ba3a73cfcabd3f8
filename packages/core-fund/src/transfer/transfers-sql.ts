import { isUuid } from '@regia/kernel';
import { CURSOR_DAY, CURSOR_INSTANT, CURSOR_NUMBER } from '@regia/server-kit';
import { partsOf } from '../report/figures.js';
import { TRANSFER_COLUMNS } from './stored-transfer.js';
import { TransferSort, TransferState, type TransferFilter } from './transfer.graphql.js';

/** An order of the list: the column, its cast, and what its cursor looks like. Every order has an index that ends in seq. */
interface Order {
  readonly column: string;
  readonly cast: string;
  readonly direction: 'ASC' | 'DESC';
  readonly pattern: RegExp;
}

const order = (column: string, cast: string, pattern: RegExp, direction: 'ASC' | 'DESC'): Order => ({ column, cast, pattern, direction });

export const ORDERS: Readonly<Record<TransferSort, Order>> = {
  RECORDED_DESC: order('recorded_at', 'timestamptz', CURSOR_INSTANT, 'DESC'),
  RECORDED_ASC: order('recorded_at', 'timestamptz', CURSOR_INSTANT, 'ASC'),
  EFFECTIVE_DESC: order('effective_on', 'date', CURSOR_DAY, 'DESC'),
  EFFECTIVE_ASC: order('effective_on', 'date', CURSOR_DAY, 'ASC'),
  AMOUNT_DESC: order('amount_minor', 'bigint', CURSOR_NUMBER, 'DESC'),
  AMOUNT_ASC: order('amount_minor', 'bigint', CURSOR_NUMBER, 'ASC'),
};

/** The conditions of a filter with their values. Which ones are set is part of the statement's name, so the set of texts is fixed. */
export interface Conditions {
  readonly name: string;
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  /** What an entry adds to the total. */
  readonly amount: string;
}

const AMOUNT = 'CASE WHEN reverses IS NULL THEN amount_minor ELSE -amount_minor END';

/** @param words folded words of the filter's text, as LIKE patterns */
export function conditionsOf(fundId: number, filter: TransferFilter, words: readonly string[]): Conditions {
  const values: unknown[] = [fundId];
  const where = ['fund_id = $1'];
  const names: string[] = [];
  const add = (name: string, value: unknown, condition: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    names.push(name);
    where.push(condition(`$${values.push(value)}`));
  };
  add('kind', filter.kind, (place) => `kind = ${place}`);
  add('city', filter.figure ? undefined : filter.city, (place) => `city_id = ${place}::uuid`);
  add('from', filter.from, (place) => `effective_on >= ${place}::date`);
  add('to', filter.to, (place) => `effective_on <= ${place}::date`);
  add('text', words.length > 0 ? words : undefined, (place) => `(folded LIKE ALL (${place}::text[]) OR number LIKE ALL (${place}::text[]))`);
  add('known', filter.asOfSeq, (place) => `seq <= ${place}::bigint`);
  const moved = addAccounts(add, filter);
  const amount = addFigure(add, filter) ?? moved ?? AMOUNT;
  if (filter.state) {
    names.push(filter.state);
    where.push(filter.state === TransferState.REVERSED ? 'reversed_by IS NOT NULL' : 'reversed_by IS NULL');
  }
  return { name: names.join('.'), where, values, amount };
}

type Add = (name: string, value: unknown, condition: (place: string) => string) => void;

/** Stages whose balance is a figure of the pool; the agent's fee is counted by itself and in none of them. */
const FIGURES: readonly string[] = ['pledged', 'agreed', 'free', 'allocated', 'committed', 'disbursed', 'spent', 'returnable'];

/**
 * Entries with a line on an account of a project, a budget line, a stage, a city's share: what stands behind one figure. All must
 * hold of the same line. Answers what an entry adds to the figure, where it is one.
 */
function addAccounts(add: Add, { project, line, stage, share }: TransferFilter): string | undefined {
  const wanted = { project_id: project, line_id: line, account_kind: stage, city_id: share };
  const set = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== null);
  const isFigure = stage != null && stage.split(',').every((kind) => FIGURES.includes(kind));
  let moved: string | undefined;
  add(`${set.map(([column]) => column).join('+')}${isFigure ? '!' : ''}`, set.length === 0 ? undefined : set.map(([, value]) => String(value)), (place) => {
    const held = set.map(([column], i) => `e.${column}::text = ANY (string_to_array((${place}::text[])[${i + 1}], ','))`);
    const lines = `FROM ledger.entry_list e WHERE e.fund_id = $1 AND ${[...held, ...(isFigure ? ["e.label IS DISTINCT FROM 'agent-fee'"] : [])].join(' AND ')}`;
    if (isFigure) moved = `(SELECT sum(e.side * e.amount) ${lines} AND e.seq = transfer_list.seq)`;
    return `seq IN (SELECT e.seq ${lines})`;
  });
  return moved;
}

/** Entries behind a figure of the statement, and what each adds to it; of one city, its part. Undefined when no figure is asked for. */
function addFigure(add: Add, { figure, city }: TransferFilter): string | undefined {
  if (!figure) return undefined;
  let part = '';
  add(`${figure === 'use' ? 'use' : 'figure'}${city ? '+city' : ''}`, [city ?? '', ...partsOf(figure)], (place) => {
    const own = city ? ` AND x.city_id::text = (${place}::text[])[1]` : '';
    const of = `FROM ledger.figure_entry x WHERE x.fund_id = $1 AND x.figure = ANY ((${place}::text[])[2:])${own}`;
    const sign = figure === 'use' ? "CASE WHEN x.figure = 'refunded' THEN -x.amount ELSE x.amount END" : 'x.amount';
    part = `(SELECT sum(${sign}) ${of} AND x.seq = transfer_list.seq)`;
    return `seq IN (SELECT x.seq ${of})`;
  });
  return part;
}

/** False when nothing can match: a guessed value and an unknown one are the same here. */
export const canMatch = ({ city, share, asOfSeq }: TransferFilter): boolean => (!city || isUuid(city)) && (!share || isUuid(share)) && (asOfSeq == null || /^-1$|^\d{1,18}$/.test(asOfSeq));

/** One page after `place`, and the name it is prepared under. */
export function pageSql(conditions: Conditions, sort: TransferSort, place: readonly [value: string, seq: string] | undefined, limit: number): { name: string; sql: string; values: unknown[] } {
  const { column, cast, direction } = ORDERS[sort];
  const values = [...conditions.values];
  const where = [...conditions.where];
  if (place) where.push(`(${column}, seq) ${direction === 'ASC' ? '>' : '<'} ($${values.push(place[0])}::${cast}, $${values.push(place[1])}::bigint)`);
  const sql = `SELECT ${TRANSFER_COLUMNS}, ${column}::text AS place FROM ledger.transfer_list WHERE ${where.join(' AND ')} ORDER BY ${column} ${direction}, seq ${direction} LIMIT $${values.push(limit)}`;
  return { name: `ledger.transfers.${sort}.${conditions.name}${place ? '.after' : ''}`, sql, values };
}

/** The sum of everything the filter finds, reversals taken off. */
export const totalSql = ({ name, where, values, amount }: Conditions): { name: string; sql: string; values: readonly unknown[] } => ({
  name: `ledger.transfers-total.${name}`,
  sql: `SELECT coalesce(sum(${amount}), 0)::bigint AS total FROM ledger.transfer_list WHERE ${where.join(' AND ')}`,
  values,
});
