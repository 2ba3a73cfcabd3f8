import { Inject, Injectable } from '@nestjs/common';
import { cleanText, dayIn, isUuid, ok, refuse, refuseAll, type Clock, type Result } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext, type Reader } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { faultsOf, readChecklist } from './closing-checklist.js';
import type { ClosePeriodInput, ReopenPeriodInput } from './closing.graphql.js';
import { readClosing, readClosingRoles } from './stored-closing.js';

/** A closing of a fund. */
export interface Closed {
  readonly fund: string;
  readonly id: string;
}

interface Request {
  readonly id: string;
  readonly act: 'close' | 'reopen';
  readonly day: string;
  readonly accepts: readonly string[];
  readonly decision: string | null;
  readonly reason: string | null;
}

const LONGEST_REASON = 500;
const ASK = 'SELECT ledger.request_closing($1, $2, $3, $4, $5, $6, $7) AS status';

/** Where a word of the database belongs. Both kinds of request have the same words; the day has its own name in each. */
const atField = (status: string, day: string): readonly string[] =>
  ({ 'id-reused': ['id'], 'unidentified-not-accepted': ['accepts'], 'result-not-accepted': ['accepts'], 'decision-missing': ['decision'], 'reason-required': ['reason'], 'not-a-closer': [], 'closing-waiting': [] })[status] ?? [day];

/**
 * The first of the two people asks: treasurer of the holder, or whoever coordinates. Everything that stands in the way is said at
 * once, before the second factor is asked for and used up.
 */
@Injectable()
export class ClosePeriod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async close(ctx: CityContext, { id, fund: code, lastDay, accepts, decision }: ClosePeriodInput): Promise<Result<Closed>> {
    const request: Request = { id, act: 'close', day: lastDay, accepts: [...new Set(accepts)].sort().map((word) => word.toLowerCase()), decision: decision ?? null, reason: null };
    return this.ask(ctx, code, 'lastDay', request, async (reader, fund) => {
      if (lastDay < fund.openFrom) return refuse('period-closed', ['lastDay']);
      if (lastDay >= this.today(fund)) return refuse('day-not-over', ['lastDay']);
      const faults = faultsOf(await readChecklist(reader, fund.id, lastDay), request.accepts, decision != null);
      return faults.length > 0 ? refuseAll(faults) : undefined;
    });
  }

  async reopen(ctx: CityContext, { id, fund: code, day, reason, decision }: ReopenPeriodInput): Promise<Result<Closed>> {
    const words = cleanText(reason);
    if (words === '') return refuse('reason-required', ['reason']);
    if (words.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    const request: Request = { id, act: 'reopen', day, accepts: [], decision, reason: words };
    return this.ask(ctx, code, 'day', request, (_reader, fund) => Promise.resolve(day >= fund.openFrom ? refuse('period-open', ['day']) : undefined));
  }

  private async ask(ctx: CityContext, code: string, dayField: string, request: Request, whyNot: (reader: Reader, fund: StoredFund) => Promise<Result<Closed> | undefined>): Promise<Result<Closed>> {
    if (!isUuid(request.id)) return refuse('id-unreadable', ['id']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    if (request.decision !== null && !(await isAdopted(reader, fund.id, request.decision))) return refuse('decision-missing', ['decision']);
    // asked before, and the answer was lost: the database tells whether it is the same, and no second factor is used for it
    const isKnown = (await readClosing(reader, fund.id, request.id)) !== undefined;
    if (!isKnown) {
      if ((await readClosingRoles(reader, fund.id)).length === 0) return refuse('not-a-closer');
      const why = await whyNot(reader, fund);
      if (why) return why;
      if (!ctx.stepUp || !(await ctx.stepUp.use())) return refuse('step-up-required');
    }
    return this.write(ctx, fund, dayField, request);
  }

  private write(ctx: CityContext, fund: StoredFund, dayField: string, { id, act, day, accepts, decision, reason }: Request): Promise<Result<Closed>> {
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string }>('ledger.request-closing', ASK, [fund.id, id, act, day, accepts, decision, reason]);
      const { status } = row!; // a function answers one row
      return status === 'asked' ? ok({ fund: fund.code, id }) : refuse(status, atField(status, dayField));
    });
  }

  /** On the clock of the city that keeps the books. */
  private today({ holderCity }: StoredFund): string {
    return dayIn(this.reference.city(holderCity)?.timeZone ?? 'UTC', this.clock.now());
  }
}

async function isAdopted(reader: Reader, fundId: number, decision: string): Promise<boolean> {
  return isUuid(decision) && (await reader.rows('ledger.is-adopted', 'SELECT 1 FROM ledger.decision WHERE fund_id = $1 AND id = $2', [fundId, decision])).length > 0;
}
