import { Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { MOST_ATTEMPTS } from './rate-fetcher.js';
import { RateDownload, RateRun } from './rate-run.graphql.js';
import { RateSchedule } from './rate-schedule.js';

const RUNS = 'SELECT at, slot AS "dueAt", attempt, address, outcome, day::text AS day, rates, waiting, detail FROM ledger.rate_run ORDER BY at DESC LIMIT 5';

@Resolver(() => RateDownload)
export class RateRunResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedule: RateSchedule,
  ) {}

  @Allow('fund.read')
  @Query(() => RateDownload, { description: 'Whether published rates come by themselves, and what became of the last attempts.' })
  async rateDownload(@Ctx() ctx: RequestContext): Promise<RateDownload> {
    type Row = { readonly [K in keyof Required<RateRun>]: RateRun[K] | null };
    const rows = await this.work.read(ctx).rows<Row>('ledger.rate-runs', RUNS);
    const runs = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as RateRun); // only what is there; the columns that must be are never null
    const { at } = this.schedule;
    return { ...(at === undefined ? {} : { at }), mostAttempts: MOST_ATTEMPTS, runs };
  }
}
