import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, LARGEST_AMOUNT, ok, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { whyNotEvidence } from '../evidence/known-evidence.js';
import type { Disbursement } from '../disburse/disburse.lines.js';
import { partsByRates } from '../financing/parts-by-rates.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { Line } from '../ledger/line.js';
import { propose } from '../ledger/propose.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { sideOf } from './bank-of-movement.js';
import { readShares, type SourceKey } from './left-on-account.js';
import { whyEarmarkedElsewhere } from './earmarked-elsewhere.js';
import { whyNotThere } from './movement-target.js';
import { MOVEMENTS, type Movement } from './movement-kinds.js';
import { MovementKind, type ProposeMovementInput } from './movement.graphql.js';
import { movesTheSame, readKnown, sameText, type KnownMovement } from './same-movement.js';

interface Rule {
  readonly approvals: number;
  readonly needsDecision: boolean;
  readonly posts: boolean;
}

/** As codes of partners are written; what cannot be one is not looked for. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RULE = `SELECT approvals, needs_decision AS "needsDecision", posts_on_approval AS posts FROM ledger.rule_for($1, $2, false, $3)`;

/**
 * Any movement of money that is there: from free to a partner's accounts and back. It is split by what each share has left, so
 * that each city's part is known to the cent, and waits for the signatures its rule asks for; where none is asked it counts at once.
 */
@Injectable()
export class ProposeMovement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async propose(ctx: CityContext, input: ProposeMovementInput): Promise<Result<Settled>> {
    const note = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input), ...(Array.isArray(note) ? (note as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const [held] = await tx.rows<{ may: boolean }>('ledger.hold-books', 'SELECT ledger.hold_books($1) AS may', [fund.id]);
      if (!held?.may) return refuse('not-allowed');
      return this.hand(ctx, tx, fund, input, note as LocalizedText); // no faults: the text is there
    });
  }

  private async hand(ctx: CityContext, tx: Tx, fund: StoredFund, input: ProposeMovementInput, note: LocalizedText): Promise<Result<Settled>> {
    const movement = MOVEMENTS[input.kind];
    if (input.effectiveOn != null && input.effectiveOn > this.today(fund)) return refuse('day-in-future', ['effectiveOn']);
    const why = (await whyNotThere(tx, fund, input)) ?? (await whyNotEvidence(tx, fund.id, input.evidence));
    if (why) return why;
    const known = await readKnown(tx, fund.id, input.id);
    const day = input.effectiveOn ?? known?.day ?? this.today(fund);
    const side = await sideOf({ reader: tx, fund, movement, input, on: day, isKnown: known !== undefined });
    if (!side.ok) return side;
    const elsewhere = known ? undefined : await whyEarmarkedElsewhere(tx, fund, movement, input);
    if (elsewhere) return elsewhere;
    const lines = await linesOf(tx, fund, movement, input, side.value, day, known !== undefined);
    if (!lines) return refuse('over-limit', ['amountMinor']);
    if (lines.length === 0) return refuse('own-money-short', ['amountMinor']);
    const draft = { id: input.id, kind: movement.kind, day, lines, note, ...(input.decision == null ? {} : { decision: input.decision }), ...(input.evidence == null ? {} : { evidence: input.evidence }) };
    if (known) return this.again(ctx, tx, fund, known, draft);
    const [rule] = await tx.rows<Rule>('ledger.rule-for', RULE, [fund.id, movement.kind, input.amountMinor]);
    if (rule!.needsDecision && input.decision == null) return refuse('decision-missing', ['decision']); // a function answers one row
    const { status, seq } = await propose(tx, fund.id, draft);
    if (status !== 'proposed') return at(settledBy(status, fund.code, input.id, seq));
    if (rule!.approvals === 0 && rule!.posts) return this.post(tx, fund, input.id);
    tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: input.id } });
    return settledBy(status, fund.code, input.id, seq);
  }

  /** No rule asks a signature: it counts at once. */
  private async post(tx: Tx, fund: StoredFund, id: string): Promise<Result<Settled>> {
    const [row] = await tx.rows<{ status: string; seq: string | null }>('ledger.post-proposed', 'SELECT status, seq FROM ledger.post_proposed($1, $2)', [fund.id, id]);
    const result = at(settledBy(row!.status, fund.code, id, row!.seq)); // a function answers one row
    if (result.ok) tx.publish({ type: 'fund.posted', payload: { fund: fund.code, transferId: id } });
    return result;
  }

  /** The same request again has the answer of the first; another under the same id is refused. */
  private async again(ctx: CityContext, tx: Tx, fund: StoredFund, known: KnownMovement, draft: Draft): Promise<Result<Settled>> {
    const isSame = known.author === ctx.personId && known.kind === draft.kind && known.day === draft.day && known.decision === (draft.decision ?? null) && known.evidence === (draft.evidence ?? null) && sameText(known.note, draft.note) && (await movesTheSame(tx, fund.id, draft.id, draft.lines));
    const isOver = known.state !== 'waiting' && known.state !== 'posted';
    if (!isSame || isOver) return refuse('id-reused', ['id']);
    const outcome = known.seq === null ? TransferOutcome.ALREADY_PROPOSED : TransferOutcome.ALREADY_POSTED;
    return ok({ outcome, fund: fund.code, transferId: draft.id, ...(known.seq === null ? {} : { seq: known.seq }) });
  }

  private today(fund: StoredFund): string {
    return dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
  }
}

interface Draft {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly lines: readonly Line[];
  readonly note: LocalizedText;
  readonly decision?: string;
  readonly evidence?: string;
}

/** The lines, split by what each share has left, and at allocation by what sources with terms may pay; undefined where nothing is left at all, none where the money without terms does not cover its part. Asked again the split does not matter, only that there is one. */
async function linesOf(tx: Tx, fund: StoredFund, movement: Movement, input: ProposeMovementInput, side: Pick<Disbursement, 'holderCity' | 'foreign' | 'original'>, day: string, isKnown: boolean): Promise<readonly Line[] | undefined> {
  const key: SourceKey = { project: input.project ?? null, line: input.line ?? null, city: input.city ?? null, partner: input.partner ?? null };
  const left = await readShares(tx, fund.id, fund.baseCurrency, movement.stage, movement.source, key, input.kind !== MovementKind.ALLOCATE);
  const from = left.length === 0 && isKnown ? [{ share: 0, leftMinor: 0n }] : left;
  if (from.length === 0) return undefined;
  const party = movement.source === 'city' ? {} : { partyCity: key.city ?? undefined, partner: key.partner ?? undefined };
  const whole = { currency: fund.baseCurrency, amountMinor: BigInt(input.amountMinor), from, project: key.project ?? undefined, budgetLine: key.line ?? undefined, ...side, ...party };
  // an allocation names its project
  const parts = movement.kind === 'allocate' && !isKnown ? await partsByRates(tx, fund.id, { project: key.project!, line: key.line, amountMinor: whole.amountMinor, from, day }) : undefined;
  if (parts === undefined) return movement.lines(whole);
  return parts === 'none' ? [] : parts.flatMap(({ share, amountMinor }) => movement.lines({ ...whole, amountMinor, from: [{ share, leftMinor: amountMinor }] }));
}

/** The day of the form of a movement has another name than that of a receipt. */
const at = (result: Result<Settled>): Result<Settled> =>
  result.ok ? result : refuseAll(result.refusals.map((refusal) => (refusal.code === 'period-closed' ? { ...refusal, path: ['effectiveOn'] } : refusal.code === 'decision-missing' ? { ...refusal, path: ['decision'] } : refusal)));

function faultsOf({ id, amountMinor, city, partner, decision, project, kind }: ProposeMovementInput): Refusal[] {
  const faults: Refusal[] = [];
  const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['amountMinor'] });
  else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path: ['amountMinor'] });
  else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['amountMinor'] });
  if (city != null && !isUuid(city)) faults.push({ code: 'unknown-city', path: ['city'] });
  if (partner != null && !CODE.test(partner)) faults.push({ code: 'not-found', path: ['partner'] });
  if (decision != null && !isUuid(decision)) faults.push({ code: 'decision-missing', path: ['decision'] });
  if (MOVEMENTS[kind].kind === 'allocate' && project == null) faults.push({ code: 'required', path: ['project'] });
  return faults;
}
