import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Reader } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { Approvals } from './approvals.loader.js';
import type { ApproveProposalInput } from './proposal.graphql.js';
import { whyNotSign } from './proposal.policy.js';
import { readSignable, type StoredProposal } from './stored-proposal.js';

interface Waiting {
  readonly fundId: number;
  readonly proposal: StoredProposal;
}

type Prepared = { readonly waiting: Waiting } | { readonly answer: Result<Settled> };

/** What became of one line of a list. */
export interface SignedLine {
  readonly transferId: string;
  readonly answer: Result<Settled> | 'unknown';
}

const hasSecondFactor = async (ctx: CityContext): Promise<boolean> => ctx.stepUp !== undefined && (await ctx.stepUp.use());

/**
 * Signs exactly what was read. The second factor is asked only of somebody who could sign, and is used up by the attempt: one
 * factor, one signature.
 */
@Injectable()
export class ApproveProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: Approvals,
  ) {}

  async approve(ctx: CityContext, input: ApproveProposalInput): Promise<Result<Settled>> {
    const found = await this.prepare(ctx, input);
    if (!('waiting' in found)) return this.unlessSignedBefore(ctx, input, found.answer);
    if (!(await hasSecondFactor(ctx))) return this.unlessSignedBefore(ctx, input, refuse('step-up-required'));
    return this.unlessSignedBefore(ctx, input, await this.sign(ctx, found.waiting, input));
  }

  /**
   * Signs several, each by its own hash and in a transaction of its own, with one second factor for the list that was read. Order
   * is kept: what must be signed first stands first. A line whose answer was lost is unknown, and may be asked again.
   */
  async approveAll(ctx: CityContext, inputs: readonly ApproveProposalInput[]): Promise<SignedLine[]> {
    const found: Prepared[] = [];
    for (const input of inputs) found.push(await this.prepare(ctx, input));
    const mayGoOn = found.some((one) => 'waiting' in one) && (await hasSecondFactor(ctx));
    const lines: SignedLine[] = [];
    for (const [index, one] of found.entries()) {
      const input = inputs[index]!; // one was prepared of each
      const answer = !('waiting' in one)
        ? one.answer
        : mayGoOn
          ? await this.signOrSayUnknown(ctx, one.waiting, input)
          : refuse('step-up-required');
      lines.push({
        transferId: input.transferId,
        answer: answer === 'unknown' ? answer : await this.unlessSignedBefore(ctx, input, answer),
      });
    }
    return lines;
  }

  private async signOrSayUnknown(ctx: CityContext, waiting: Waiting, input: ApproveProposalInput): Promise<SignedLine['answer']> {
    try {
      return await this.sign(ctx, waiting, input);
    } catch {
      return 'unknown'; // lines before it are signed and stay so: the list is answered, and this line says that nobody knows
    }
  }

  private async prepare(ctx: CityContext, input: ApproveProposalInput): Promise<Prepared> {
    if (!/^[0-9a-f]{64}$/.test(input.payloadHash)) return { answer: refuse('changed-by-someone-else', ['payloadHash']) };
    const waiting = await this.find(this.work.read(ctx), input);
    if (waiting === 'no-fund') return { answer: refuse('not-found', ['fund']) };
    if (!waiting) return { answer: refuse('not-found', ['transferId']) };
    const { proposal } = waiting;
    const why = whyNotSign(ctx, proposal, await this.approvals.before(ctx, proposal.transferId));
    return why ? { answer: refuse(why) } : { waiting };
  }

  /**
   * The answer to an earlier signature was lost, or the same arrived twice at once: whoever has signed exactly this, and it was
   * posted, hears the same again, without a second factor. Looked up after the refusal: until then the other may not be through.
   */
  private async unlessSignedBefore(ctx: CityContext, input: ApproveProposalInput, answer: Result<Settled>): Promise<Result<Settled>> {
    if (answer.ok) return answer;
    const found = await this.find(this.work.read(ctx), input);
    if (typeof found !== 'object' || found.proposal.state !== 'posted' || found.proposal.payloadHash !== input.payloadHash) return answer;
    const { transferId, seq } = found.proposal;
    const signatures = await this.approvals.before(ctx, transferId);
    if (!signatures.some(({ approver }) => approver === ctx.personId)) return answer;
    return ok({ outcome: TransferOutcome.ALREADY_POSTED, fund: input.fund, transferId, ...(seq === null ? {} : { seq }) });
  }

  private async find(reader: Reader, { fund, transferId }: ApproveProposalInput): Promise<Waiting | 'no-fund' | undefined> {
    const found = await readFund(reader, fund);
    if (!found) return 'no-fund';
    const proposal = isUuid(transferId) ? await readSignable(reader, found.id, transferId) : undefined;
    return proposal && { fundId: found.id, proposal };
  }

  private sign(ctx: CityContext, { fundId, proposal }: Waiting, { fund, payloadHash }: ApproveProposalInput): Promise<Result<Settled>> {
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string; seq: string | null }>(
        'ledger.approve',
        `SELECT status, seq FROM ledger.approve($1, $2, decode($3, 'hex'))`,
        [fundId, proposal.transferId, payloadHash],
      );
      const result = settledBy(row!.status, fund, proposal.transferId, row!.seq); // a function answers one row
      if (result.ok && row!.status !== 'already-posted')
        tx.publish({
          type: result.value.outcome === TransferOutcome.POSTED ? 'fund.posted' : 'fund.signed',
          payload: { fund, transferId: proposal.transferId },
        });
      return result;
    });
  }
}
