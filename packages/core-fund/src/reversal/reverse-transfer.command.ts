import { Inject, Injectable } from '@nestjs/common';
import { cleanText, dayIn, isUuid, refuse, type Clock, type Result } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { whyNotEvidence } from '../evidence/known-evidence.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { derivedId } from '../ledger/derived-id.js';
import { hasSameReason, isKnown } from '../ledger/repeated-proposal.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { readTransfer, type StoredTransfer } from '../transfer/stored-transfer.js';
import type { ReverseTransferInput } from '../transfer/transfer.graphql.js';

const LONGEST_REASON = 500;

const PROPOSE = 'SELECT status, seq, at FROM ledger.propose_reversals($1, $2::uuid[], $3::bigint[], $4, $5::jsonb, $6, evidence => decode($7, \'hex\'))';

/** What is asked for, once it can be read. */
interface Asked {
  readonly id: string;
  readonly reason: string;
  readonly evidence: string | null;
}

/** The ledger's word, and which of the reversals it is about. */
interface Answer {
  readonly status: string;
  readonly seq: string | null;
  readonly at: number;
}

/**
 * The only correction: the exact mirror of an entry, proposed with a reason and signed like the entry itself. Where the agent's
 * fee was drawn from it and still stands, both are taken back in one act: the fee first, since it lives on this money.
 */
@Injectable()
export class ReverseTransfer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async reverse(ctx: CityContext, input: ReverseTransferInput): Promise<Result<Settled>> {
    const reason = cleanText(input.reason);
    if (!isUuid(input.id)) return refuse('id-unreadable', ['id']);
    if (reason === '') return refuse('reason-required', ['reason']);
    if (reason.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    if (!/^\d{1,18}$/.test(input.seq)) return refuse('not-found', ['seq']);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const transfer = await readTransfer(tx, fund.id, input.seq);
      if (!transfer) return refuse('not-found', ['seq']);
      if (transfer.reverses !== null) return refuse('not-reversible', ['seq']);
      return (await whyNotEvidence(tx, fund.id, input.evidence)) ?? this.propose(ctx, tx, fund, transfer, { id: input.id, reason, evidence: input.evidence ?? null });
    });
  }

  private async propose(ctx: CityContext, tx: Tx, fund: StoredFund, transfer: StoredTransfer, { id, reason, evidence }: Asked): Promise<Result<Settled>> {
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const fee = await standingFee(tx, fund.id, transfer.id);
    const [ids, seqs] = fee === undefined ? [[id], [transfer.seq]] : [[derivedId(id, 'agent-fee'), id], [fee, transfer.seq]];
    const note = JSON.stringify({ original: ctx.language, texts: { [ctx.language]: reason } });
    const [row] = await tx.rows<Answer>('ledger.propose-reversals', PROPOSE, [fund.id, ids, seqs, today, note, 'other', evidence]);
    const { status, seq, at } = row!; // a function answers one row
    if (status === 'over-limit' && at < ids.length) return refuse('fee-already-paid', ['seq']);
    const result = settledBy(status, fund.code, id, seq);
    if (isKnown(status) && !(await hasSameReason(tx, fund.id, id, reason))) return refuse('id-reused', ['id']);
    if (status === 'proposed') tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: id } });
    return result;
  }
}

/** Place of the fee that was posted with a receipt and has not been taken back. */
async function standingFee(reader: Reader, fundId: number, receiptId: string): Promise<string | undefined> {
  const [fee] = await reader.rows<{ seq: string }>('ledger.standing-fee', 'SELECT seq FROM ledger.transfer_list WHERE fund_id = $1 AND id = $2 AND reversed_by IS NULL', [fundId, derivedId(receiptId, 'agent-fee')]);
  return fee?.seq;
}
