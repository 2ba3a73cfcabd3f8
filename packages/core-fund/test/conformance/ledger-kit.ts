import { randomUUID } from 'node:crypto';
import { ROLES, urlFor } from '@regia/database';
import { isUuid } from '@regia/kernel';
import pg from 'pg';
import { derivedId } from '../../src/ledger/derived-id.js';
import type { FundQueue } from '../../src/queue/fund-queue.js';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { SealFund } from '../../src/seal/seal-fund.js';
import type { Books } from '../books.js';
import { proposeTransfer, reversalLines, signProposal, storedLines } from '../calls/index.js';
import { openPool } from '../faults/pool.js';

/** One side of a transaction of the kit: debit takes from an account, credit gives to it. */
export interface Leg {
  readonly account: string;
  readonly type: 'DEBIT' | 'CREDIT';
  readonly amount: bigint;
  readonly currency: string;
}

export interface KitAnswer {
  readonly status: 'APPLIED' | 'DUPLICATE' | 'REJECTED';
  readonly seq?: bigint;
  readonly reason?: string;
}

/** One line of the journal, in the order of commits. */
export interface JournalLine {
  readonly seq: bigint;
  readonly account: string;
  readonly currency: string;
  /** Above zero for a credit. */
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly reverses?: bigint;
}

/**
 * What the Ledger Conformance Kit asks of a ledger (reset, post, balance, journal), put over ours: accounts of free form, of a kind
 * that only tests have, in several currencies. Whatever is called `world` may be overdrawn; nothing else can.
 */
export class LedgerKit {
  private readonly accounts = new Map<string, Promise<bigint>>();

  private constructor(
    readonly books: Books,
    readonly fund: number,
    private readonly pool: pg.Pool,
    private readonly queue: FundQueue,
  ) {}

  /** Empties everything: books of its own for each time. */
  static async reset(books: Books): Promise<LedgerKit> {
    await books.admin.query(KINDS);
    const fund = await books.openFund({ isFree: true });
    await books.admin.query("SELECT ledger.set_rule($1, 'free_form', 0, 0, 0, false, false, true)", [fund]);
    const pool = openPool(books.database.adminUrl, 2);
    return new LedgerKit(books, fund, pool, openFundQueue(pool, fund));
  }

  async post(key: string, legs: readonly Leg[]): Promise<KitAnswer> {
    const lines = await Promise.all(
      legs.map(async ({ account, type, amount, currency }) => ({
        account: await this.number(account, currency),
        amountMinor: type === 'DEBIT' ? amount : -amount, // a stage grows on the credit side
      })),
    );
    const id = isUuid(key) ? key : derivedId(key, 'kit');
    const { status, seq } = await this.queue.submit({
      id,
      kind: 'free_form',
      day: '2026-06-01',
      author: this.books.treasurer.person,
      lines,
    });
    if (status === 'unknown') throw new Error('nobody knows');
    const word = ({ posted: 'APPLIED', 'already-posted': 'DUPLICATE' } as const)[status];
    return { status: word ?? 'REJECTED', ...(seq !== undefined && { seq }), ...(word === undefined && { reason: status }) };
  }

  /** Moves an amount from one account to another. */
  move(key: string, from: string, to: string, amount: bigint, currency = 'EUR'): Promise<KitAnswer> {
    return this.post(key, [
      { account: from, type: 'DEBIT', amount, currency },
      { account: to, type: 'CREDIT', amount, currency },
    ]);
  }

  /** Takes a transaction back: its exact mirror, signed by a second person. */
  async reverse(seq: bigint): Promise<string> {
    const { books, fund } = this;
    const id = randomUUID();
    const proposed = await books.as(books.treasurer, async (tx) =>
      proposeTransfer(tx, fund, {
        id,
        kind: 'reversal',
        effectiveOn: '2026-06-02',
        reverses: seq,
        reason: 'other',
        lines: reversalLines(await storedLines(tx, fund, seq)),
      }),
    );
    if (proposed.status !== 'proposed') return proposed.status;
    return (await books.as(books.approvers.milan, (tx) => signProposal(tx, fund, id, proposed.payloadHash!))).status;
  }

  async balance(account: string, currency = 'EUR'): Promise<bigint> {
    const { rows } = await this.pool.query<{ posted: string }>('SELECT posted FROM ledger.balance WHERE fund_id = $1 AND account_id = $2', [
      this.fund,
      String(await this.number(account, currency)),
    ]);
    return -BigInt(rows[0]!.posted);
  }

  async journal(): Promise<JournalLine[]> {
    const { rows } = await this.pool.query<{
      seq: string;
      label: string;
      currency: string;
      amount: string;
      after: string;
      reverses: string | null;
    }>(
      `SELECT e.seq, a.label, a.currency, e.amount, e.balance_after AS after, t.reverses FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id
       JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq WHERE e.fund_id = $1 ORDER BY e.seq, a.label, a.currency`,
      [this.fund],
    );
    return rows.map(({ seq, label, currency, amount, after, reverses }) => ({
      seq: BigInt(seq),
      account: label,
      currency,
      amount: -BigInt(amount),
      balanceAfter: -BigInt(after),
      ...(reverses !== null && { reverses: BigInt(reverses) }),
    }));
  }

  /** Signs the head of the log, where a kit asks for a chain. */
  async seal(): Promise<void> {
    const { adminUrl, secret } = this.books.database;
    const sealer = new pg.Client({ connectionString: urlFor(adminUrl, secret, ROLES.sealer) });
    await sealer.connect();
    await new SealFund(sealer, secret).all();
    await sealer.end();
  }

  async findings(): Promise<unknown[]> {
    return (await this.pool.query('SELECT * FROM ledger.findings($1)', [this.fund])).rows;
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  private number(account: string, currency: string): Promise<bigint> {
    const key = `${account} ${currency}`;
    if (!this.accounts.has(key)) this.accounts.set(key, this.open(account, currency));
    return this.accounts.get(key)!;
  }

  private async open(account: string, currency: string): Promise<bigint> {
    const { rows } = await this.pool.query<{ id: string }>('SELECT ledger.open_account($1, $2, $3, label => $4) AS id', [
      this.fund,
      account === 'world' ? 'free_form_open' : 'free_form',
      currency,
      account,
    ]);
    return BigInt(rows[0]!.id);
  }
}

/** A kind of transfer and two kinds of account that the product does not have; the tables of steps are data. */
const KINDS = `INSERT INTO ledger.account_kind (name, side, rung, floor, has_share, is_in_base) VALUES ('free_form', -1, 3, 0, false, false), ('free_form_open', -1, 3, NULL, false, false) ON CONFLICT DO NOTHING;
  INSERT INTO ledger.kind (name, keeps, settled_by_bank, contributor_may) VALUES ('free_form', 'nothing', false, false) ON CONFLICT DO NOTHING;
  INSERT INTO ledger.step SELECT 'free_form', k, s FROM unnest(ARRAY['free_form', 'free_form_open']) k, unnest(ARRAY[1, -1]) s ON CONFLICT DO NOTHING`;
