import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { CURSOR_INSTANT, CURSOR_UUID, cursorOf, pageOf, readCursor, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readBankAccount } from '../bank/stored-bank.js';
import { readFund } from '../fund/stored-fund.js';
import { PaymentFileVersion, type FundPayment, type PartyAccountChange, type PaymentOrder, type PaymentOrderConnection, type PaymentParty } from './payment-order.graphql.js';
import { RejectionState, type PaymentRejection } from './rejection.graphql.js';
import { readOrder, readOrders, readPayable, readPayments, type StoredOrder, type StoredPayable, type StoredRejection } from './stored-order.js';

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };
const PARTIES = `SELECT p.code AS partner, p.name AS "partnerName", NULL::uuid AS "cityId", a.owner_name AS "ownerName", a.number, a.bic FROM ledger.fund_partner p
    LEFT JOIN ledger.party_account_list a ON a.fund_id = p.fund_id AND a.partner = p.code WHERE p.fund_id = $1
  UNION ALL SELECT NULL, NULL, c.id, a.owner_name, a.number, a.bic FROM unnest(ledger.member_cities($1)) c(id) LEFT JOIN ledger.party_account_list a ON a.fund_id = $1 AND a.city_id = c.id
  ORDER BY "partnerName" NULLS LAST, partner, "cityId"`;
const CHANGES = `SELECT c.id, c.partner, p.name AS "partnerName", c.city_id AS "cityId", c.owner_name AS "ownerName", c.number, c.bic, c.proposed_at AS "proposedAt", c.author, s.signers FROM ledger.party_account_change c
  LEFT JOIN ledger.fund_partner p ON p.fund_id = c.fund_id AND p.code = c.partner
  LEFT JOIN LATERAL (SELECT array_agg(x.person) AS signers, bool_or(x.is_return) AS is_returned FROM ledger.party_account_signature x WHERE x.fund_id = c.fund_id AND x.change_id = c.id) s ON true
  WHERE c.fund_id = $1 AND NOT coalesce(s.is_returned, false) AND coalesce(cardinality(s.signers), 0) < 2 ORDER BY c.proposed_at DESC LIMIT 50`;

/** What is shown of payments: those that can go out, the orders that went, and where everybody is paid. */
@Injectable()
export class ShowOrders {
  constructor(private readonly work: UnitOfWork) {}

  async payable(ctx: RequestContext, bankAccount: string): Promise<FundPayment[]> {
    const reader = this.work.read(ctx);
    const account = isUuid(bankAccount) ? await readBankAccount(reader, bankAccount) : undefined;
    return account ? (await readPayable(reader, account.fundId, account.id)).map(showPayment) : [];
  }

  async orders(ctx: RequestContext, code: string, first: number, after: string | null): Promise<PaymentOrderConnection> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return { nodes: [], pageInfo: { hasNextPage: false } };
    const before = after === null ? [] : readCursor(after, CURSOR_INSTANT, CURSOR_UUID);
    return pageOf(await readOrders(reader, fund.id, first + 1, before), first, (row) => cursorOf(row.at, row.id), showOrder);
  }

  async order(ctx: RequestContext, code: string, id: string): Promise<PaymentOrder | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const row = fund && isUuid(id) ? await readOrder(reader, fund.id, id) : undefined;
    return row && showOrder(row);
  }

  async payments(ctx: RequestContext, { fundId, id }: StoredOrder): Promise<FundPayment[]> {
    return (await readPayments(this.work.read(ctx), fundId, id)).map(showPayment);
  }

  async parties(ctx: RequestContext, code: string): Promise<PaymentParty[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const rows = await reader.rows<Nullable<Omit<PaymentParty, 'row'>> & { readonly cityId: string | null }>('ledger.payment-parties', PARTIES, [fund.id]);
    return rows.map(({ cityId, ...shown }) => ({ row: { cityId }, ...set(shown) }));
  }

  async changes(ctx: RequestContext, code: string): Promise<PartyAccountChange[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    type Row = Pick<PartyAccountChange, 'id' | 'ownerName' | 'number' | 'proposedAt'> & Nullable<Pick<PartyAccountChange, 'partner' | 'partnerName' | 'bic'>> & { readonly cityId: string | null; readonly author: string; readonly signers: string[] | null };
    const rows = await reader.rows<Row>('ledger.party-account-changes', CHANGES, [fund.id]);
    return rows.map(({ id, ownerName, number, proposedAt, cityId, author, signers, ...more }) => ({ id, ownerName, number, proposedAt, row: { cityId, author, signers: signers ?? [] }, signatures: signers?.length ?? 0, ...set(more) }));
  }
}

/** Only what is there. */
const set = <T extends object>(row: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }; // empty ones were just left out

function showPayment(row: StoredPayable): FundPayment {
  const { transferId, kind, amountMinor, currency, partner, ownerName, number } = row;
  return { row, transferId, kind, amount: showMoney(amountMinor, currency), isSettled: row.state === 'posted', isTakenBack: row.state === 'taken-back', ...(row.rejection ? { rejection: showRejection(row.rejection) } : {}), ...set({ partner, ownerName, number }) };
}

function showOrder(row: StoredOrder): PaymentOrder {
  const { id, bankName, number, executeOn, version, payments, total, currency, sha256, createdAt, downloads, settled, released } = row;
  return { row, id, bankName, number, executeOn, version: version === '03' ? PaymentFileVersion.PAIN_001_03 : PaymentFileVersion.PAIN_001_09, payments, total: showMoney(total, currency), sha256, createdAt, downloads, settled, released };
}

const REJECTION_STATES = { waiting: RejectionState.WAITING, released: RejectionState.RELEASED, returned: RejectionState.RETURNED } as const;

const showRejection = ({ id, source, code, reason, reportedAt, given, needed, state, author, signers }: StoredRejection): PaymentRejection => ({
  row: { author, signers },
  id,
  source,
  reportedAt: new Date(reportedAt),
  signatures: given,
  needed,
  state: REJECTION_STATES[state],
  ...set({ code, reason }),
});
