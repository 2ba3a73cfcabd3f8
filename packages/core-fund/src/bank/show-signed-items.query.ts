import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { cursorOf, pageOf, readCursor, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { SignedComparison, SignedComparisonConnection, SignedItem } from './signed-items.graphql.js';
import { readBankAccount } from './stored-bank.js';

const CURSOR_NO = /^\d{1,9}$/;
const SIGNED = `SELECT no, until::text AS until, balance, open_lines AS "openLines", open_entries AS "openEntries", items IS NOT NULL AS "isListKept", encode(open_items_hash, 'hex') AS "itemsHash", person, at AS "signedAt"
  FROM ledger.reconciliation WHERE fund_id = $1 AND bank_account_id = $2 AND ($3::int IS NULL OR no < $3) ORDER BY no DESC LIMIT $4`;
const ITEMS = `SELECT i.item, i.ref, i.day, i.amount, b.currency, t.kind, l.party, nullif(l.text, '') AS text
  FROM ledger.reconciliation r JOIN ledger.bank_account b ON b.fund_id = r.fund_id AND b.id = r.bank_account_id
  CROSS JOIN LATERAL (SELECT p[1] AS item, p[2] AS ref, p[3] AS day, p[4] AS amount FROM string_to_table(nullif(r.items, ''), E'\\n') x, string_to_array(x, E'\\t') p ORDER BY p[3], p[1], p[2] LIMIT 1000) i
  LEFT JOIN ledger.line_list l ON i.item = 'line' AND l.fund_id = r.fund_id AND l.bank_account_id = r.bank_account_id AND l.id = CASE WHEN i.item = 'line' THEN i.ref::uuid END
  LEFT JOIN ledger.transfer t ON i.item = 'entry' AND t.fund_id = r.fund_id AND t.seq = CASE WHEN i.item = 'entry' THEN i.ref::bigint END
  WHERE r.fund_id = $1 AND r.bank_account_id = $2 AND r.no = $3 ORDER BY i.day, i.item, i.ref`;

/** What somebody signed when books and bank were compared, as it was then. */
@Injectable()
export class ShowSignedItems {
  constructor(private readonly work: UnitOfWork) {}

  async page(ctx: RequestContext, id: string, first: number, after: string | null): Promise<SignedComparisonConnection> {
    const reader = this.work.read(ctx);
    const account = isUuid(id) ? await readBankAccount(reader, id) : undefined;
    if (!account) return { nodes: [], pageInfo: { hasNextPage: false } };
    type Row = Omit<SignedComparison, 'row' | 'id' | 'balance'> & { readonly balance: string; readonly person: string };
    const [no] = after === null ? [] : readCursor(after, CURSOR_NO);
    const rows = await reader.rows<Row>('ledger.signed-comparisons', SIGNED, [account.fundId, account.id, no ?? null, first + 1]);
    const shown = ({ person, balance, ...row }: Row): SignedComparison => ({ ...row, id: `${account.id}-${row.no}`, row: { fundId: account.fundId, bankAccount: account.id, person }, balance: showMoney(balance, account.currency) });
    return pageOf(rows, first, (row) => cursorOf(String(row.no)), shown);
  }

  async items(ctx: RequestContext, { row: { fundId, bankAccount }, no }: SignedComparison): Promise<SignedItem[]> {
    type Row = Pick<SignedItem, 'item' | 'ref' | 'day'> & { readonly amount: string; readonly currency: string; readonly kind: string | null; readonly party: string | null; readonly text: string | null };
    const rows = await this.work.read(ctx).rows<Row>('ledger.signed-items', ITEMS, [fundId, bankAccount, no]);
    return rows.map(({ amount, currency, kind, party, text, ...row }) => ({ ...row, amount: showMoney(amount, currency), ...(kind === null ? {} : { kind }), ...(party === null ? {} : { party }), ...(text === null ? {} : { text }) }));
  }
}
