import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A move as it is read. */
export interface StoredMove {
  readonly id: string;
  readonly note: LocalizedText | null;
  readonly amountMinor: string;
  readonly currency: string;
  readonly proposedAt: Date;
  readonly author: string;
  readonly decision: string | null;
  readonly fromCity: string;
  readonly toCity: string;
  readonly seq: string | null;
  readonly begunOn: string | null;
  readonly sentSeq: string | null;
  readonly sentOn: string | null;
  readonly sentWaits: string | null;
  readonly arrivedSeq: string | null;
  readonly arrivedOn: string | null;
  readonly arrivedWaits: string | null;
  readonly state: string;
}

const COLUMNS = `move_id AS id, note, amount_minor AS "amountMinor", currency, proposed_at AS "proposedAt", author, decision_id AS decision, from_city AS "fromCity", to_city AS "toCity",
  seq, begun_on::text AS "begunOn", sent_seq AS "sentSeq", sent_on::text AS "sentOn", sent_waits AS "sentWaits", arrived_seq AS "arrivedSeq", arrived_on::text AS "arrivedOn", arrived_waits AS "arrivedWaits", state`;

/** Moves shown together. */
const MOST = 200;

/** What is open first, then newest first. */
export const readMoves = (reader: Reader, fundId: number): Promise<StoredMove[]> =>
  reader.rows<StoredMove>('ledger.moves', `SELECT ${COLUMNS} FROM ledger.move_list WHERE fund_id = $1 ORDER BY state IN ('settled', 'ended', 'taken-back'), proposed_at DESC, move_id LIMIT ${MOST}`, [fundId]);

export async function readMove(reader: Reader, fundId: number, id: string): Promise<StoredMove | undefined> {
  const [move] = await reader.rows<StoredMove>('ledger.move', `SELECT ${COLUMNS} FROM ledger.move_list WHERE fund_id = $1 AND move_id = $2`, [fundId, id]);
  return move;
}

/** Which end an account of a city is, by the sign of what it moved. */
export const isEndOf = (move: StoredMove, end: 'sent' | 'arrived', city: string): boolean => (end === 'sent' ? move.fromCity : move.toCity) === city;
