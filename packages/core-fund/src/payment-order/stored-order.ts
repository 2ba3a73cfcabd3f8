import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A proposal that is signed completely and leaves a bank account, or has left in an order. */
export interface StoredPayable {
  readonly transferId: string;
  readonly kind: string;
  readonly note: LocalizedText | null;
  readonly bankAccount: string;
  readonly currency: string;
  readonly amountMinor: string;
  readonly partner: string | null;
  readonly cityId: string | null;
  readonly partyChange: string | null;
  readonly ownerName: string | null;
  readonly scheme: 'iban' | 'other' | null;
  readonly number: string | null;
  readonly bic: string | null;
  readonly orderId: string | null;
  /** 'waiting', 'posted'; of a payment in an order also 'released' from it, and 'taken-back': posted, and its entry reversed since. */
  readonly state: string;
  readonly rejection?: StoredRejection | null;
}

/** Somebody's word that the bank rejected a payment, the newest of its order. */
export interface StoredRejection {
  readonly id: string;
  readonly source: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly reportedAt: string;
  readonly given: number;
  readonly needed: number;
  readonly state: 'waiting' | 'released' | 'returned';
  readonly author: string;
  readonly signers: readonly string[];
}

const PAYABLE_COLUMNS = `transfer_id AS "transferId", kind, note, bank_account_id AS "bankAccount", currency, amount AS "amountMinor", partner, CASE WHEN partner IS NULL THEN city_id END AS "cityId",
  party_change_id AS "partyChange", owner_name AS "ownerName", scheme, number, bic, order_id AS "orderId", state`;

/** Few proposals are open however many there were: they are found first, so that a long history costs nothing. */
const PAYABLE = `SELECT ${PAYABLE_COLUMNS} FROM ledger.payable_list WHERE fund_id = $1 AND bank_account_id = $2 AND order_id IS NULL
  AND transfer_id = ANY (ARRAY(SELECT p.transfer_id FROM ledger.proposal p WHERE p.fund_id = $1 AND p.kind IN ('disburse', 'pay', 'pay_return')
    AND NOT EXISTS (SELECT FROM ledger.proposal_outcome o WHERE o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id)))
  ORDER BY proposed_at, transfer_id LIMIT 500`;

/** What may go out of one account now. */
export const readPayable = (reader: Reader, fundId: number, bankAccount: string): Promise<StoredPayable[]> => reader.rows<StoredPayable>('ledger.payable', PAYABLE, [fundId, bankAccount]);

/** The named ones, whatever became of them. */
export const readPayablesNamed = (reader: Reader, fundId: number, transfers: readonly string[]): Promise<StoredPayable[]> =>
  reader.rows<StoredPayable>('ledger.payables-named', `SELECT ${PAYABLE_COLUMNS} FROM ledger.payable_list WHERE fund_id = $1 AND transfer_id = ANY ($2::uuid[])`, [fundId, transfers]);

/** An order as it is read. */
export interface StoredOrder {
  readonly fundId: number;
  readonly fund: string;
  readonly id: string;
  readonly bankAccount: string;
  readonly bankName: string;
  readonly number: string;
  readonly executeOn: string;
  readonly version: '09' | '03';
  readonly currency: string;
  readonly payments: number;
  readonly total: string;
  readonly sha256: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly at: string;
  readonly downloads: number;
  readonly settled: number;
  readonly released: number;
}

const ORDERS = `SELECT o.fund_id AS "fundId", f.code AS fund, o.id, o.bank_account_id AS "bankAccount", b.bank_name AS "bankName", b.number, o.execute_on::text AS "executeOn", o.form AS version, o.currency, o.payments, o.total,
    encode(o.sha256, 'hex') AS sha256, o.author, o.created_at AS "createdAt", o.created_at::text AS at,
    (SELECT count(*) FROM ledger.payment_order_download d WHERE d.fund_id = o.fund_id AND d.order_id = o.id)::int AS downloads,
    (SELECT count(*) FROM ledger.payment_order_item i JOIN ledger.proposal_outcome x ON x.fund_id = i.fund_id AND x.transfer_id = i.transfer_id AND x.outcome = 'posted' WHERE i.fund_id = o.fund_id AND i.order_id = o.id AND NOT EXISTS (SELECT FROM ledger.payment_release r WHERE r.fund_id = i.fund_id AND r.order_id = i.order_id AND r.transfer_id = i.transfer_id))::int AS settled,
    (SELECT count(*) FROM ledger.payment_release r WHERE r.fund_id = o.fund_id AND r.order_id = o.id)::int AS released
  FROM ledger.payment_order o JOIN ledger.fund f ON f.id = o.fund_id JOIN ledger.bank_account b ON b.fund_id = o.fund_id AND b.id = o.bank_account_id`;

export const readOrders = (reader: Reader, fundId: number, limit: number, before: readonly (string | undefined)[]): Promise<StoredOrder[]> =>
  reader.rows<StoredOrder>('ledger.payment-orders', `${ORDERS} WHERE o.fund_id = $1 AND ($2::timestamptz IS NULL OR (o.created_at, o.id) < ($2::timestamptz, $3::uuid)) ORDER BY o.created_at DESC, o.id DESC LIMIT $4`, [fundId, before[0] ?? null, before[1] ?? null, limit]);

/** One order; undefined when it is not there or not for this reader. */
export async function readOrder(reader: Reader, fundId: number, id: string): Promise<StoredOrder | undefined> {
  const [order] = await reader.rows<StoredOrder>('ledger.payment-order', `${ORDERS} WHERE o.fund_id = $1 AND o.id = $2`, [fundId, id]);
  return order;
}

const PAID = `SELECT i.transfer_id AS "transferId", p.kind, p.note, o.bank_account_id AS "bankAccount", o.currency, i.amount AS "amountMinor", c.partner, c.city_id AS "cityId", c.id AS "partyChange", c.owner_name AS "ownerName", c.scheme, c.number, c.bic,
    i.order_id AS "orderId", CASE WHEN EXISTS (SELECT FROM ledger.payment_release r WHERE r.fund_id = i.fund_id AND r.order_id = i.order_id AND r.transfer_id = i.transfer_id) THEN 'released'
      WHEN EXISTS (SELECT FROM ledger.transfer t WHERE t.fund_id = i.fund_id AND t.reverses = x.seq) THEN 'taken-back' ELSE coalesce(x.outcome, 'waiting') END AS state,
    (SELECT jsonb_build_object('id', q.id, 'source', q.source, 'code', q.code, 'reason', q.reason, 'reportedAt', q.at, 'given', q.given, 'needed', q.needed, 'state', q.state, 'author', q.author, 'signers', q.signers)
      FROM ledger.payment_rejection_list q WHERE q.fund_id = i.fund_id AND q.order_id = i.order_id AND q.transfer_id = i.transfer_id ORDER BY q.at DESC LIMIT 1) AS rejection
  FROM ledger.payment_order_item i JOIN ledger.payment_order o ON o.fund_id = i.fund_id AND o.id = i.order_id JOIN ledger.proposal p ON p.fund_id = i.fund_id AND p.transfer_id = i.transfer_id
  JOIN ledger.party_account_change c ON c.fund_id = i.fund_id AND c.id = i.party_change_id LEFT JOIN ledger.proposal_outcome x ON x.fund_id = i.fund_id AND x.transfer_id = i.transfer_id
  WHERE i.fund_id = $1 AND i.order_id = $2 ORDER BY i.no`;

/** The payments of an order, with the account each went to. */
export const readPayments = (reader: Reader, fundId: number, orderId: string): Promise<StoredPayable[]> => reader.rows<StoredPayable>('ledger.payments-of-order', PAID, [fundId, orderId]);
