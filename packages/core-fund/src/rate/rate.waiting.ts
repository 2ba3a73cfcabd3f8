import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';

interface OpenRate {
  readonly id: string;
  readonly base: string;
  readonly quote: string;
  readonly value: string;
  readonly since: Date;
}

const TO_CONFIRM = `SELECT w.id, w.base, w.quote, trim_scale(w.value)::text AS value, w.entered_at AS since FROM ledger.rate_waiting w
  WHERE w.entered_by <> $1 AND EXISTS (SELECT FROM ledger.fund f WHERE f.id = coalesce(w.fund_id, f.id) AND f.base_currency = w.base AND ledger.judges_rates(f.id)) ORDER BY w.entered_at, w.quote LIMIT 20`;

/** Rates that wait for the reader as the second person, by what they say. */
@Injectable()
export class RateWaiting implements WaitingSource {
  constructor(private readonly work: UnitOfWork) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.personId || !ctx.permissions.has('fund.read')) return [];
    const open = await this.work.read(ctx).rows<OpenRate>('ledger.rates-to-confirm', TO_CONFIRM, [ctx.personId]);
    return open.map(({ id, base, quote, value, since }) => ({
      kind: 'rate',
      id: `${quote}/${id}`,
      title: sameInAll(`1 ${base} = ${value} ${quote}`),
      since,
    }));
  }
}

const sameInAll = (text: string): Waiting['title'] => ({ original: 'en', texts: { en: text } });
