import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, ok, refuse, refuseAll, type Clock, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readKeys } from '../contribution-key/stored-key.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { openShare } from '../ledger/account-book.js';
import type { Line } from '../ledger/line.js';
import { propose } from '../ledger/propose.js';
import { readKnown, type KnownMovement } from '../movement/same-movement.js';
import { revalueLines } from '../revalue/revalue.lines.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { readChecklist } from './closing-checklist.js';
import type { ApportionResultInput, RevalueFundInput } from './settle-result.graphql.js';
import { shareOutLines, type Gain, type KeyPart } from './share-out.lines.js';

interface Draft {
  readonly id: string;
  readonly kind: 'revalue' | 'apportion';
  readonly day: string;
  readonly decision?: string;
}

type Asked = Draft & { readonly fund: string };

const MOST_KEYS = 200;
const GAINS = `SELECT a.label AS cause, (-x.balance)::text AS "gainMinor" FROM ledger.balances_on($1, $2) x JOIN ledger.account a ON a.fund_id = $1 AND a.id = x.account_id WHERE a.kind = 'result' AND x.balance <> 0 ORDER BY a.label`;

/**
 * What nobody decided and is done before closing: money in other currencies is valued at the rate of the day, and the result is
 * shared out by the key in force, on a decision. Both are computed here, from the books as they are under the lock.
 */
@Injectable()
export class SettleResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  revalue(ctx: CityContext, { id, fund, day }: RevalueFundInput): Promise<Result<Settled>> {
    return this.settle(ctx, { id, fund, kind: 'revalue', day }, async (tx, { id: fundId, baseCurrency }) => {
      const item = (await readChecklist(tx, fundId, day)).find((each) => each.item === 'revaluation');
      if (item?.state === 'rate-missing') return refuse('rate-missing', ['day']);
      const gainMinor = BigInt(item?.amountMinor ?? '0');
      return gainMinor === 0n ? refuse('nothing-to-revalue', ['day']) : ok(revalueLines({ currency: baseCurrency, gainMinor }));
    });
  }

  apportion(ctx: CityContext, { id, fund, day, decision }: ApportionResultInput): Promise<Result<Settled>> {
    if (!isUuid(decision)) return Promise.resolve(refuse('decision-missing', ['decision']));
    return this.settle(ctx, { id, fund, kind: 'apportion', day, decision }, async (tx, { id: fundId, baseCurrency }) => {
      const rows = await tx.rows<{ cause: string; gainMinor: string }>('ledger.gains', GAINS, [fundId, day]);
      const gains = rows.map(({ cause, gainMinor }): Gain => ({ cause, gainMinor: BigInt(gainMinor) }));
      if (gains.length === 0) return refuse('nothing-to-share-out', ['day']);
      const key = await keyInForce(tx, fundId, Number(day.slice(0, 4)));
      return key ? ok(shareOutLines({ currency: baseCurrency, gains, key })) : refuse('no-key', ['day']);
    });
  }

  private settle(ctx: CityContext, { fund: code, ...draft }: Asked, linesOf: (tx: Tx, fund: StoredFund) => Promise<Result<Line[]>>): Promise<Result<Settled>> {
    if (!isUuid(draft.id)) return Promise.resolve(refuse('id-unreadable', ['id']));
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [held] = await tx.rows<{ may: boolean }>('ledger.hold-books', 'SELECT ledger.hold_books($1) AS may', [fund.id]);
      if (!held?.may) return refuse('not-allowed');
      const known = await readKnown(tx, fund.id, draft.id);
      if (known) return again(ctx, fund, known, draft);
      if (draft.day > this.today(fund)) return refuse('day-in-future', ['day']);
      if (draft.day < fund.openFrom) return refuse('period-closed', ['day']);
      const lines = await linesOf(tx, fund);
      return lines.ok ? this.write(tx, fund, draft, lines.value) : lines;
    });
  }

  /** Where a rule asks nobody, it counts at once. */
  private async write(tx: Tx, fund: StoredFund, draft: Draft, lines: readonly Line[]): Promise<Result<Settled>> {
    const proposed = await propose(tx, fund.id, { ...draft, lines });
    if (proposed.status !== 'proposed') return at(settledBy(proposed.status, fund.code, draft.id, proposed.seq));
    const [posted] = await tx.rows<{ status: string; seq: string | null }>('ledger.post-proposed', 'SELECT status, seq FROM ledger.post_proposed($1, $2)', [fund.id, draft.id]);
    const { status, seq } = posted!; // a function answers one row
    const waits = status === 'approvals-missing';
    const result = at(settledBy(waits ? 'proposed' : status, fund.code, draft.id, seq));
    if (result.ok) tx.publish({ type: waits ? 'fund.proposed' : 'fund.posted', payload: { fund: fund.code, transferId: draft.id } });
    return result;
  }

  private today({ holderCity }: StoredFund): string {
    return dayIn(this.reference.city(holderCity)?.timeZone ?? 'UTC', this.clock.now());
  }
}

/** The same request again has the answer of the first; what it came to was computed then, and stays. */
function again(ctx: CityContext, fund: StoredFund, known: KnownMovement, { id, kind, day, decision }: Draft): Result<Settled> {
  const isSame = known.author === ctx.personId && known.kind === kind && known.day === day && known.decision === (decision ?? null);
  if (!isSame || (known.state !== 'waiting' && known.state !== 'posted')) return refuse('id-reused', ['id']);
  const outcome = known.seq === null ? TransferOutcome.ALREADY_PROPOSED : TransferOutcome.ALREADY_POSTED;
  return ok({ outcome, fund: fund.code, transferId: id, ...(known.seq === null ? {} : { seq: known.seq }) });
}

/** The ledger's words at the fields of these forms: an amount is nobody's to change here, so the day is where it is said. */
function at(result: Result<Settled>): Result<Settled> {
  if (result.ok) return result;
  const place = ({ code }: Refusal): readonly string[] => (code === 'id-reused' ? ['id'] : code === 'decision-missing' ? ['decision'] : code === 'not-allowed' ? [] : ['day']);
  return refuseAll(result.refusals.map((refusal) => ({ ...refusal, path: place(refusal) })));
}

/** The newest adopted key of the year or of the years before it, as whole numbers over one denominator. */
async function keyInForce(tx: Tx, fundId: number, year: number): Promise<readonly KeyPart[] | undefined> {
  const keys = await readKeys(tx, fundId, MOST_KEYS);
  const [key] = keys.filter((each) => each.adoptedAt !== null && each.year <= year).sort((a, b) => b.year - a.year || b.no - a.no);
  if (!key) return undefined;
  const whole = key.shares.reduce((product, { denominator }) => product * BigInt(denominator), 1n);
  const parts: KeyPart[] = [];
  for (const { cityId, numerator, denominator } of key.shares) parts.push({ share: await openShare(tx, fundId, cityId, 'own'), weight: (BigInt(numerator) * whole) / BigInt(denominator) });
  return parts;
}
