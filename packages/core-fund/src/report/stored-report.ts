import type { Reader } from '@regia/server-kit';

/** A report as it is read. */
export interface StoredReport {
  readonly id: string;
  readonly no: number;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly asOfSeq: string;
  readonly template: number;
  readonly sha256: string;
  readonly person: string;
  readonly storedAt: Date;
  readonly isOfClosing: boolean;
}

const COLUMNS = `SELECT id, no, kind, first_day::text AS "from", last_day::text AS "to", as_of_seq::text AS "asOfSeq", template, encode(sha256, 'hex') AS sha256, person, at AS "storedAt", closing_id IS NOT NULL AS "isOfClosing" FROM ledger.report`;

/** Newest first. */
export const readReports = (reader: Reader, fundId: number): Promise<StoredReport[]> => reader.rows<StoredReport>('ledger.reports', `${COLUMNS} WHERE fund_id = $1 ORDER BY no DESC LIMIT 200`, [fundId]);

export async function readReport(reader: Reader, fundId: number, id: string): Promise<StoredReport | undefined> {
  const [row] = await reader.rows<StoredReport>('ledger.report', `${COLUMNS} WHERE fund_id = $1 AND id = $2`, [fundId, id]);
  return row;
}

/**
 * A report as it was printed, computed again as known then. Undefined when there is none of this number for the reader; other bytes
 * than those printed then are a broken promise, and nothing is handed out.
 */
export async function printReport(reader: Reader, fundId: number, no: number): Promise<string | undefined> {
  const [row] = await reader.rows<{ body: string; isSame: boolean }>('ledger.print-report', 'SELECT body, is_same AS "isSame" FROM ledger.print_report($1, $2)', [fundId, no]);
  if (row && !row.isSame) throw new Error('a report no longer prints as it was printed');
  return row?.body;
}
