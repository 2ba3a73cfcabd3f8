import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock, type Day } from '@regia/kernel';
import { CLOCK, Reference, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { Earmark, EarmarkedMoney } from './earmark.graphql.js';
import type { StoredEarmark } from './stored-earmark.js';

type Stage = 'agreed' | 'paidIn' | 'free' | 'allocated' | 'committed' | 'disbursed' | 'spent';
type Row = StoredEarmark & Readonly<Record<Stage, string>> & { readonly contributor: string; readonly source: string };

const EARMARKED = `SELECT m.id, m.theme, m.city_id AS "cityId", m.project_id AS project, m.line_id AS line, p.city_id AS contributor, p.source, p.agreed, p.paid_in AS "paidIn", p.free, p.allocated, p.committed, p.disbursed, p.spent
  FROM ledger.share_position($1, $2) p JOIN ledger.earmark m ON m.fund_id = $1 AND m.id = p.earmark_id ORDER BY m.id, p.city_id, p.source`;

export const showEarmark = (row: StoredEarmark): Earmark => ({
  row,
  id: row.id,
  ...(row.theme === null ? {} : { theme: row.theme }),
  ...(row.project === null ? {} : { project: row.project }),
  ...(row.line === null ? {} : { line: row.line }),
});

/** Earmarked money of a fund: whose it is, what for, and what is left of it. */
@Injectable()
export class ShowEarmarks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(ctx: RequestContext, code: string, on?: Day | null): Promise<EarmarkedMoney[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const day = on ?? dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const rows = await reader.rows<Row>('ledger.earmarked', EARMARKED, [fund.id, day]);
    return rows.map((row) => show(row, fund.baseCurrency));
  }
}

function show({ id, theme, cityId, project, line, contributor, source, ...stages }: Row, currency: string): EarmarkedMoney {
  const money = (minor: string | bigint) => showMoney(minor, currency);
  const { agreed, paidIn, free, allocated, committed, disbursed, spent } = stages;
  return {
    cityId: contributor,
    earmark: showEarmark({ id, theme, cityId, project, line }),
    source,
    agreed: money(agreed),
    paidIn: money(paidIn),
    free: money(free),
    allocated: money(allocated),
    committed: money(committed),
    disbursed: money(disbursed),
    spent: money(spent),
    unspent: money(BigInt(free) + BigInt(allocated) + BigInt(committed) + BigInt(disbursed)),
  };
}
