import { Injectable } from '@nestjs/common';
import { CURSOR_NUMBER, cursorOf, pageOf, readCursor, searchPatterns, showMoney, UnitOfWork, type Page, type Reader, type RequestContext } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { showTransfer } from './show-transfer.js';
import { readTransfer, type StoredTransfer } from './stored-transfer.js';
import { canMatch, conditionsOf, ORDERS, pageSql, totalSql, type Conditions } from './transfers-sql.js';
import { TransferSort, type FundTransfer, type FundTransferConnection, type TransferFilter } from './transfer.graphql.js';

type Listed = StoredTransfer & { readonly place: string };

/** What a list is asked for. */
export interface TransferPage {
  readonly filter: TransferFilter;
  readonly sort: TransferSort;
  readonly first: number;
  readonly after?: string | null;
}

/** Entries of a fund: filtered, sorted, a page at a time, with the sum of the filter. */
@Injectable()
export class ListTransfers {
  constructor(private readonly work: UnitOfWork) {}

  async page(ctx: RequestContext, code: string, asked: TransferPage): Promise<FundTransferConnection> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund || !canMatch(asked.filter)) return nothing(fund?.baseCurrency ?? 'EUR');
    const conditions = conditionsOf(fund.id, asked.filter, searchPatterns(asked.filter.text ?? ''));
    const page = await this.rows(reader, conditions, asked);
    const { name, sql, values } = totalSql(conditions);
    const [sum] = await reader.rows<{ total: string }>(name, sql, values);
    return { ...page, nodes: page.nodes.map(showTransfer), total: showMoney(sum?.total ?? '0', fund.baseCurrency) };
  }

  /** Everything the filter finds, for an export: page by page, so that memory stays flat. */
  async *all(reader: Reader, fund: StoredFund, filter: TransferFilter, sort: TransferSort): AsyncGenerator<StoredTransfer> {
    if (!canMatch(filter)) return;
    const conditions = conditionsOf(fund.id, filter, searchPatterns(filter.text ?? ''));
    let after: string | undefined;
    do {
      const page = await this.rows(reader, conditions, { filter, sort, first: 500, ...(after === undefined ? {} : { after }) });
      yield* page.nodes;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
  }

  /** One entry; undefined when it is not there or not for this reader. */
  async one(ctx: RequestContext, code: string, seq: string): Promise<FundTransfer | undefined> {
    if (!/^\d{1,18}$/.test(seq)) return undefined;
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const row = fund && (await readTransfer(reader, fund.id, seq));
    return row && showTransfer(row);
  }

  private async rows(reader: Reader, conditions: Conditions, { sort, first, after }: TransferPage): Promise<Page<Listed>> {
    const [place, seq] = after ? readCursor(after, ORDERS[sort].pattern, CURSOR_NUMBER) : [];
    const { name, sql, values } = pageSql(conditions, sort, place === undefined || seq === undefined ? undefined : [place, seq], first + 1);
    const rows = await reader.rows<Listed>(name, sql, values);
    return pageOf(rows, first, (row) => cursorOf(row.place, row.seq), (row) => row);
  }
}

const nothing = (currency: string): FundTransferConnection => ({ nodes: [], pageInfo: { hasNextPage: false }, total: showMoney('0', currency) });
