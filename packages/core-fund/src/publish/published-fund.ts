import { countsInFigure, FUND_MEASURES, type FundMeasure, type LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

type Rows = Pick<Reader, 'rows'>;

/** A fund that is open to everybody, as of its newest head. */
export interface PublishedFund {
  readonly fundId: number;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly holderCity: string;
  readonly size: string;
  readonly root: Buffer | null;
  readonly note: string | null;
  readonly key: string | null;
  readonly madeAt: Date | null;
  readonly cities: number;
  readonly cosignedAt: Date | null;
}

/** What is on an account of a city's money. */
export interface PublishedAccount {
  readonly cityId: string;
  readonly code: string;
  readonly amount: string;
}

/** An entry as everybody may see it: no person, no text. */
export interface PublishedTransfer {
  readonly seq: string;
  readonly number: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly cityId: string | null;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
}

const FUND = `SELECT fund_id AS "fundId", code, name, base_currency AS currency, holder_city AS "holderCity", size::text, root, note, verifier AS key, made_at AS "madeAt", cities, cosigned_at AS "cosignedAt"
  FROM ledger.published_fund WHERE code = $1`;
const TRANSFER_COLUMNS = `seq::text, number, kind, effective_on::text AS "effectiveOn", amount_minor::text AS "amountMinor", currency, city_id AS "cityId", reverses::text, reversed_by::text AS "reversedBy"`;
const RECENT = `SELECT ${TRANSFER_COLUMNS} FROM ledger.published_transfer t WHERE t.fund_id = $1 ORDER BY t.seq DESC LIMIT $2`;
const FROM_SEQ = `SELECT ${TRANSFER_COLUMNS} FROM ledger.published_transfer t WHERE t.fund_id = $1 AND t.seq >= $2 AND t.seq < $3 ORDER BY t.seq`;

/** Undefined where there is no such fund or it is not open to everybody: the same answer for both. */
export async function readPublishedFund(rows: Rows, code: string): Promise<PublishedFund | undefined> {
  const [fund] = await rows.rows<PublishedFund>('published.fund', FUND, [code]);
  return fund;
}

export const readPublishedAccounts = (rows: Rows, fundId: number): Promise<PublishedAccount[]> =>
  rows.rows<PublishedAccount>(
    'published.accounts',
    'SELECT city_id AS "cityId", code, amount::text FROM ledger.published_account WHERE fund_id = $1',
    [fundId],
  );

/** The newest first. */
export const readRecentTransfers = (rows: Rows, fundId: number, limit: number): Promise<PublishedTransfer[]> =>
  rows.rows<PublishedTransfer>('published.recent', RECENT, [fundId, limit]);

/** Those of the sequence from `from` and before `to`, in order. */
export const readTransfersFrom = (rows: Rows, fundId: number, from: number, to: number): Promise<PublishedTransfer[]> =>
  rows.rows<PublishedTransfer>('published.from', FROM_SEQ, [fundId, from, to]);

/** Each figure over a list of accounts. */
export function figuresOver(accounts: readonly PublishedAccount[]): { readonly measure: FundMeasure; readonly amountMinor: bigint }[] {
  return FUND_MEASURES.map((measure) => ({
    measure,
    amountMinor: accounts.filter(({ code }) => countsInFigure(measure, 'all', code)).reduce((sum, { amount }) => sum + BigInt(amount), 0n),
  }));
}
