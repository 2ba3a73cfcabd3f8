import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showCity, showMoney, showText, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { Financing, FinancingPlan, FinancingSource } from './financing.graphql.js';
import { showPercent } from './percent.js';
import { stateOfPlan } from './state-of-plan.js';
import { readBrought, readPlans, readSources, type StoredBrought, type StoredPlan, type StoredSource } from './stored-financing.js';

/** Sources with their terms, and what projects may take and have taken of them. */
@Injectable()
export class ShowFinancing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(ctx: RequestContext, code: string): Promise<Financing> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return { sources: [], plans: [] };
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const [sources, plans, brought] = [
      await readSources(reader, fund.id),
      await readPlans(reader, fund.id),
      await readBrought(reader, fund.id),
    ];
    return {
      sources: sources.map((row) => this.source(ctx, fund.baseCurrency, row, plans, brought)),
      plans: plans.map((row) => showPlan(ctx, fund.baseCurrency, row, today)),
    };
  }

  private source(
    ctx: RequestContext,
    currency: string,
    row: StoredSource,
    plans: readonly StoredPlan[],
    brought: readonly StoredBrought[],
  ): FinancingSource {
    const of = <T extends { readonly source: string }>(rows: readonly T[]): T[] => rows.filter(({ source }) => source === row.code);
    const sum = <T extends { readonly source: string }>(rows: readonly T[], amount: (each: T) => string) =>
      showMoney(
        of(rows).reduce((total, each) => total + BigInt(amount(each)), 0n),
        currency,
      );
    return {
      code: row.code,
      version: row.no,
      name: showText(row.name, ctx.language),
      donor: row.donor,
      ratePercent: showPercent(row.rate),
      costs: showText(row.costs, ctx.language),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      ...(row.most === null ? {} : { most: showMoney(row.most, currency) }),
      act: row.act,
      received: sum(brought, ({ received }) => received),
      planned: sum(plans, ({ planned }) => planned),
      taken: sum(plans, ({ taken }) => taken),
      cities: of(brought).map(({ cityId, received }) => ({
        city: showCity(this.reference.city(cityId)!, ctx.language),
        received: showMoney(received, currency),
      })), // a foreign key keeps the city; rows of cities are in memory
    };
  }
}

function showPlan(ctx: RequestContext, currency: string, row: StoredPlan, today: string): FinancingPlan {
  const [planned, taken, costs] = [BigInt(row.planned), BigInt(row.taken), BigInt(row.costs)];
  const allowed = (costs * BigInt(row.rate)) / 1_000_000n;
  return {
    project: row.project,
    projectName: showText(row.projectName, ctx.language),
    source: row.source,
    version: row.no,
    planned: showMoney(planned, currency),
    taken: showMoney(taken, currency),
    waiting: showMoney(row.waiting, currency),
    left: showMoney(planned > taken ? planned - taken : 0n, currency),
    costs: showMoney(costs, currency),
    allowedByRate: showMoney(allowed, currency),
    ratePercent: showPercent(row.rate),
    ...(costs > 0n && taken >= 0n ? { takenPercent: hundredths((taken * 20_000n + costs) / (2n * costs)) } : {}),
    lines: [...row.lines],
    state: stateOfPlan({ plannedMinor: planned, takenMinor: taken, allowedMinor: allowed, endsOn: row.endsOn }, today),
  };
}

const hundredths = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
