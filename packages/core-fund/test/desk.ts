import { newId } from '@regia/kernel';
import {
  postTransfers,
  openShare,
  type Line,
  type NewTransfer,
  type PostOutcome,
  type AccountKey,
  type TransferKind,
} from './calls/index.js';
import { rowsOf, type Books } from './books.js';

type Draft = Omit<NewTransfer, 'id' | 'effectiveOn' | 'kind' | 'lines'> & {
  readonly id?: string;
  readonly effectiveOn?: string;
  readonly author?: string;
};

/** Writes as the treasurer but outside a request, so that a test says only what it is about. */
export class Desk {
  constructor(
    readonly books: Books,
    readonly fund: number = books.fund,
  ) {}

  draft(kind: TransferKind, lines: readonly Line<AccountKey | bigint>[], more: Draft = {}): NewTransfer {
    const { author: _author, ...rest } = more;
    return { id: newId(), effectiveOn: '2026-05-01', ...rest, kind, lines };
  }

  async post(kind: TransferKind, lines: readonly Line<AccountKey | bigint>[], more: Draft = {}): Promise<PostOutcome['status']> {
    return (await this.postAll([this.draft(kind, lines, more)], more.author))[0]!.status;
  }

  postAll(transfers: readonly NewTransfer[], author = this.books.treasurer.person): Promise<PostOutcome[]> {
    return postTransfers(rowsOf(this.books.admin), this.fund, author, transfers);
  }

  share(city: string, source?: string): Promise<number> {
    return openShare(rowsOf(this.books.admin), this.fund, city, source);
  }

  async one<T>(sql: string, values: readonly unknown[] = []): Promise<T> {
    const { rows } = await this.books.admin.query(sql, [...values]);
    return rows[0] as T;
  }

  /** What does not tie in this fund. */
  async findings(): Promise<unknown[]> {
    return (await this.books.admin.query('SELECT * FROM ledger.findings($1)', [this.fund])).rows;
  }

  async adopt(): Promise<string> {
    const id = newId();
    await this.books.admin.query("SELECT ledger.adopt_decision($1, $2, '2026-02-01')", [this.fund, id]);
    return id;
  }

  async balance(code: string): Promise<bigint> {
    const row = await this.one<{ posted: string } | undefined>(
      'SELECT b.posted::text FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id WHERE a.fund_id = $1 AND a.code = $2',
      [this.fund, code],
    );
    return BigInt(row?.posted ?? '0');
  }
}
