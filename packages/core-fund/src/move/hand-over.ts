import { ok, refuse, refuseAll, type LocalizedText, type Result } from '@regia/kernel';
import type { CityContext, Tx } from '@regia/server-kit';
import type { StoredFund } from '../fund/stored-fund.js';
import type { Line } from '../ledger/line.js';
import { propose } from '../ledger/propose.js';
import { movesTheSame, readKnown, sameText, type KnownMovement } from '../movement/same-movement.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';

/** What is handed to the ledger: lines are known before, nothing is split by what is left. */
export interface Draft {
  readonly id: string;
  readonly kind: 'instruct_move' | 'settle_move';
  readonly day: string;
  readonly lines: readonly Line[];
  readonly note: LocalizedText;
  readonly decision?: string;
  readonly evidence?: string;
}

const POST = 'SELECT status, seq FROM ledger.post_proposed($1, $2)';

/** Proposes, and posts at once where the rule asks nobody. The same request again has the answer of the first. */
export async function handOver(ctx: CityContext, tx: Tx, fund: StoredFund, draft: Draft): Promise<Result<Settled>> {
  const known = await readKnown(tx, fund.id, draft.id);
  if (known) return again(ctx, tx, fund, known, draft);
  const proposed = await propose(tx, fund.id, draft);
  if (proposed.status !== 'proposed') return at(settledBy(proposed.status, fund.code, draft.id, proposed.seq));
  const [posted] = await tx.rows<{ status: string; seq: string | null }>('ledger.post-proposed', POST, [fund.id, draft.id]);
  const waits = posted!.status === 'approvals-missing'; // a function answers one row
  const result = at(settledBy(waits ? 'proposed' : posted!.status, fund.code, draft.id, posted!.seq));
  if (result.ok) tx.publish({ type: waits ? 'fund.proposed' : 'fund.posted', payload: { fund: fund.code, transferId: draft.id } });
  return result;
}

async function again(ctx: CityContext, tx: Tx, fund: StoredFund, known: KnownMovement, draft: Draft): Promise<Result<Settled>> {
  const isSame = known.author === ctx.personId && known.kind === draft.kind && known.day === draft.day && known.decision === (draft.decision ?? null) && known.evidence === (draft.evidence ?? null) && sameText(known.note, draft.note) && (await movesTheSame(tx, fund.id, draft.id, draft.lines));
  if (!isSame || (known.state !== 'waiting' && known.state !== 'posted')) return refuse('id-reused', ['id']);
  const outcome = known.seq === null ? TransferOutcome.ALREADY_PROPOSED : TransferOutcome.ALREADY_POSTED;
  return ok({ outcome, fund: fund.code, transferId: draft.id, ...(known.seq === null ? {} : { seq: known.seq }) });
}

const FIELDS: Readonly<Record<string, readonly string[]>> = { 'period-closed': ['effectiveOn'], 'decision-missing': ['decision'], 'over-limit': ['amountMinor'] };

/** The ledger's words at the fields of these forms. */
const at = (result: Result<Settled>): Result<Settled> => (result.ok ? result : refuseAll(result.refusals.map((refusal) => ({ ...refusal, path: FIELDS[refusal.code] ?? refusal.path }))));
