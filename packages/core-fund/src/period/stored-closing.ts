import type { Reader } from '@regia/server-kit';

/** A closing as it is read, with the roles of the reader. */
export interface StoredClosing {
  readonly id: string;
  readonly act: 'close' | 'reopen';
  readonly from: string | null;
  readonly day: string;
  readonly decision: string | null;
  readonly accepts: readonly string[];
  readonly reason: string | null;
  readonly payload: string;
  readonly payloadHash: string;
  readonly author: string;
  readonly authorRole: string;
  readonly askedAt: Date;
  readonly outcome: 'done' | 'withdrawn' | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly report: number | null;
  /** As what the reader may close: treasurer, coordinator, both or neither. */
  readonly roles: readonly string[];
}

const COLUMNS = `SELECT r.id, r.act, r.first_day::text AS "from", r.day::text, r.decision_id AS decision, r.accepts, r.reason, r.payload, encode(r.payload_hash, 'hex') AS "payloadHash", r.author, r.author_role AS "authorRole", r.asked_at AS "askedAt",
    e.outcome, e.person AS "endedBy", e.at AS "endedAt", p.no AS report, ledger.closing_roles(r.fund_id) AS roles
  FROM ledger.closing_request r LEFT JOIN ledger.closing_end e ON e.fund_id = r.fund_id AND e.closing_id = r.id LEFT JOIN ledger.report p ON p.fund_id = r.fund_id AND p.closing_id = r.id`;

/** Newest first. */
export const readClosings = (reader: Reader, fundId: number): Promise<StoredClosing[]> =>
  reader.rows<StoredClosing>('ledger.closings', `${COLUMNS} WHERE r.fund_id = $1 ORDER BY r.asked_at DESC, r.id LIMIT 200`, [fundId]);

export async function readClosing(reader: Reader, fundId: number, id: string): Promise<StoredClosing | undefined> {
  const [row] = await reader.rows<StoredClosing>('ledger.closing', `${COLUMNS} WHERE r.fund_id = $1 AND r.id = $2`, [fundId, id]);
  return row;
}

/** As what the reader may close the books of a fund. */
export async function readClosingRoles(reader: Reader, fundId: number): Promise<readonly string[]> {
  const [row] = await reader.rows<{ roles: string[] }>('ledger.closing-roles', 'SELECT ledger.closing_roles($1) AS roles', [fundId]);
  return row!.roles; // a function answers one row
}
