import { isDay } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** The days of a statement, and the last entry that is to be known; the newest when left out. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly asOfSeq?: string | null | undefined;
}

/** The statement as its JSON file says it. */
export interface StatementFile {
  readonly asOfSeq: string;
  readonly cities: readonly { readonly city: string; readonly figures: Readonly<Record<string, string>> }[];
  readonly currency: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly from: string;
  readonly fund: string;
  readonly template: number;
  readonly to: string;
}

/** The layout that is printed today. */
const TEMPLATE = 1;
const TEXT = `SELECT ledger.statement_text(f.id, $2, $3, least(coalesce($4::bigint, f.next_seq - 1), f.next_seq - 1), ${TEMPLATE}) AS body FROM ledger.fund f WHERE f.id = $1`;

const isPeriod = ({ from, to, asOfSeq }: Period): boolean => isDay(from) && isDay(to) && from <= to && (asOfSeq == null || /^-1$|^\d{1,18}$/.test(asOfSeq));

/** The text of a statement; undefined when the days are no period or the fund is not the reader's. */
export async function readStatement(reader: Reader, fundId: number, period: Period): Promise<string | undefined> {
  if (!isPeriod(period)) return undefined;
  const [row] = await reader.rows<{ body: string }>('ledger.statement', TEXT, [fundId, period.from, period.to, period.asOfSeq ?? null]);
  return row?.body;
}

/** Written by one function of the database, so its shape is known. */
export const parseStatement = (body: string): StatementFile => JSON.parse(body) as StatementFile;
