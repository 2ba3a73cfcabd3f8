import { Injectable } from '@nestjs/common';
import { exponentOf, LARGEST_AMOUNT } from '@regia/kernel';
import { CURSOR_DAY, cursorOf, pageOf, readCursor, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { convert } from './convert.js';
import type { Conversion, Rate, RateConnection, WaitingRate } from './rate.graphql.js';
import { RATE_COLUMNS, readBookingRate, readRateOn, readRatesOn, type StoredRate } from './read-rates.js';

const CURSOR_CODE = /^[A-Za-z0-9/-]{1,80}$/;
const PAGE = `SELECT ${RATE_COLUMNS} FROM ledger.rate WHERE base = $2 AND (fund_id IS NULL OR fund_id = $1) AND quote = $3
  AND ($4::date IS NULL OR (day, code COLLATE "C") < ($4::date, $5 COLLATE "C")) ORDER BY day DESC, code COLLATE "C" DESC LIMIT $6`;
const WAITING = `SELECT id, base, quote, trim_scale(value)::text AS value, day::text AS day, source, why, trim_scale(before)::text AS before, before_day::text AS "beforeDay", origin, entered_at AS "enteredAt", entered_by AS "enteredBy"
  FROM ledger.rate_waiting WHERE fund_id IS NULL OR fund_id = $1 ORDER BY entered_at, quote LIMIT 200`;

/** An amount to convert, and at which rates. */
interface Asked {
  readonly amountMinor: string;
  readonly currency: string;
  readonly on: string;
  readonly forBooking: boolean;
}

/** What is shown of rates: those in force, those of one currency, and those that wait for a second person. */
@Injectable()
export class ShowRates {
  constructor(private readonly work: UnitOfWork) {}

  async on(ctx: RequestContext, code: string, day: string): Promise<Rate[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readRatesOn(reader, fund.id, fund.baseCurrency, day)).map(showRate) : [];
  }

  async page(ctx: RequestContext, code: string, quote: string, first: number, after: string | null): Promise<RateConnection> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund || !/^[A-Z]{3}$/.test(quote)) return { nodes: [], pageInfo: { hasNextPage: false } };
    const [day, rate] = after === null ? [] : readCursor(after, CURSOR_DAY, CURSOR_CODE);
    const rows = await reader.rows<StoredRate>('ledger.rate-page', PAGE, [fund.id, fund.baseCurrency, quote, day ?? null, rate ?? null, first + 1]);
    return pageOf(rows, first, (row) => cursorOf(row.day, row.code), showRate);
  }

  async waiting(ctx: RequestContext, code: string): Promise<WaitingRate[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    type Row = Omit<WaitingRate, 'row' | 'before' | 'beforeDay' | 'origin'> & { readonly enteredBy: string; readonly before: string | null; readonly beforeDay: string | null; readonly origin: string | null };
    const rows = await reader.rows<Row>('ledger.rates-waiting', WAITING, [fund.id]);
    return rows.map(({ enteredBy, before, beforeDay, origin, ...shown }) => ({ ...shown, row: { enteredBy }, ...(before === null ? {} : { before }), ...(beforeDay === null ? {} : { beforeDay }), ...(origin === null ? {} : { origin }) }));
  }

  /** An amount of another currency in the fund's own, at the rate of a day. */
  async converted(ctx: RequestContext, code: string, { amountMinor, currency, on, forBooking }: Asked): Promise<Conversion> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const refused = (word: string, at: string): Conversion => ({ refusals: [{ code: word, path: [at] }] });
    if (!fund) return refused('not-found', 'fund');
    if (!/^-?\d{1,16}$/.test(amountMinor) || size(BigInt(amountMinor)) > LARGEST_AMOUNT) return refused('amount-unreadable', 'amountMinor');
    if (exponentOf(currency) === undefined) return refused('currency-unknown', 'currency');
    if (currency === fund.baseCurrency) return { amount: showMoney(amountMinor, currency), refusals: [] };
    const rate = await (forBooking ? readBookingRate : readRateOn)(reader, fund.id, fund.baseCurrency, currency, on);
    if (!rate) return refused('rate-missing', 'currency');
    return { amount: showMoney(convert(BigInt(amountMinor), 'base', rate), fund.baseCurrency), rate: showRate(rate), refusals: [] };
  }
}

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** A rate as GraphQL shows it; who entered and confirmed it is looked up when it is asked for. */
export const showRate = ({ enteredBy, confirmedBy, ...shown }: StoredRate): Rate => ({ ...shown, row: { enteredBy, confirmedBy } });
