import { Injectable } from '@nestjs/common';
import { showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { FundCurrencies, Holding } from './currencies.graphql.js';
import { toBase } from './convert.js';
import { readRateOn } from './read-rates.js';
import { showRate } from './show-rates.query.js';

interface Position {
  readonly currency: string;
  readonly balance: string;
}

const POSITIONS = `SELECT a.currency, sum(b.balance)::text AS balance FROM ledger.balances_on($1, $2) b JOIN ledger.account a ON a.fund_id = $1 AND a.id = b.account_id WHERE a.kind = 'position' GROUP BY a.currency ORDER BY a.currency`;

/** Money of a fund in other currencies at the end of a day: what is held, what the books carry it at, and what it is worth. */
@Injectable()
export class ShowCurrencies {
  constructor(private readonly work: UnitOfWork) {}

  async on(ctx: RequestContext, code: string, day: string): Promise<FundCurrencies | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return undefined;
    const positions = await reader.rows<Position>('ledger.positions-on', POSITIONS, [fund.id, day]);
    const own = positions.find(({ currency }) => currency === fund.baseCurrency);
    const carried = BigInt(own?.balance ?? '0');
    const holdings: Holding[] = [];
    for (const position of positions) if (position !== own && position.balance !== '0') holdings.push(await this.holding(ctx, fund, position, day));
    const worth = holdings.every((holding) => holding.worth) ? holdings.reduce((sum, holding) => sum + BigInt(holding.worth!.amountMinor), 0n) : undefined; // every one was just looked at
    const money = (minor: bigint) => showMoney(String(minor), fund.baseCurrency);
    return { holdings, carried: money(carried), ...(worth === undefined ? {} : { worth: money(worth), difference: money(worth - carried) }) };
  }

  /** What came in is on the credit side of its position. */
  private async holding(ctx: RequestContext, { id, baseCurrency }: StoredFund, { currency, balance }: Position, day: string): Promise<Holding> {
    const held = -BigInt(balance);
    const rate = await readRateOn(this.work.read(ctx), id, baseCurrency, currency, day);
    return { currency, held: showMoney(String(held), currency), ...(rate ? { rate: showRate(rate), worth: showMoney(String(toBase(held, rate)), baseCurrency) } : {}) };
  }
}
