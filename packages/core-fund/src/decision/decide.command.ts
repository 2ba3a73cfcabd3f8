import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { readText, UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { ProposeFundDecisionInput, SignFundDecisionInput } from './decision.graphql.js';
import { whyNotDecide } from './decision.policy.js';
import { readDecision } from './stored-decision.js';

/** Words of the ledger that are about a field. */
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'year-has-key': ['key'], 'key-withdrawn': ['key'] };

interface Decided {
  readonly fund: string;
  readonly id: string;
}

/**
 * Decisions of the cities that allocations rest on. Adopted is what an approver of every member city has signed, word for word:
 * the row that the books ask for comes into being with the last of these signatures and in no other way here.
 */
@Injectable()
export class Decide {
  constructor(private readonly work: UnitOfWork) {}

  propose(ctx: CityContext, input: ProposeFundDecisionInput): Promise<Result<Decided>> {
    const title = readText(input.title, 'title', { longest: 200, isOneLine: true, isRequired: true });
    const words = readText(input.text, 'text', { longest: 5000, isOneLine: false, isRequired: true });
    const faults = [title, words].flatMap((read) => (Array.isArray(read) ? (read as readonly Refusal[]) : []));
    if (!isUuid(input.id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (input.key != null && !isUuid(input.key)) faults.push({ code: 'not-found', path: ['key'] });
    if (faults.length > 0) return Promise.resolve(refuseAll(faults));
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const values = [fund.id, input.id, JSON.stringify(title), JSON.stringify(words)];
      const [row] =
        input.key == null
          ? await tx.rows<{ status: string }>('ledger.propose-decision', 'SELECT ledger.propose_decision($1, $2, $3::jsonb, $4::jsonb) AS status', values)
          : await tx.rows<{ status: string }>('ledger.propose-decision-on-key', 'SELECT ledger.propose_decision_on_key($1, $2, $3::jsonb, $4::jsonb, $5) AS status', [...values, input.key]);
      const { status } = row!; // a function answers one row
      if (status === 'proposed') return ok({ fund: fund.code, id: input.id });
      return status === 'key-not-found' ? refuse('not-found', ['key']) : refuse(status, AT[status] ?? []);
    });
  }

  async sign(ctx: CityContext, { fund: code, decision: id, payloadHash }: SignFundDecisionInput): Promise<Result<Decided>> {
    if (!/^[0-9a-f]{64}$/.test(payloadHash)) return refuse('changed-by-someone-else', ['payloadHash']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    const decision = isUuid(id) ? await readDecision(reader, fund.id, id) : undefined;
    if (!decision) return refuse('not-found', ['decision']);
    const why = whyNotDecide(ctx, decision);
    // the answer to this signature was lost: the same answer again, without a second factor
    if (why === 'already-signed' && decision.payloadHash === payloadHash) return ok({ fund: code, id });
    if (why) return refuse(why);
    if (!ctx.stepUp || !(await ctx.stepUp.use())) return refuse('step-up-required');
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string }>('ledger.sign-decision', `SELECT ledger.sign_decision($1, $2, decode($3, 'hex')) AS status`, [fund.id, id, payloadHash]);
      const { status } = row!; // a function answers one row
      const isSigned = status === 'signed' || status === 'adopted' || (status === 'already-signed' && decision.payloadHash === payloadHash);
      if (status === 'adopted' && decision.keyId !== null && decision.adoptedOn === null) tx.publish({ type: 'fund.key-adopted', payload: { fund: code, keyId: decision.keyId } });
      return isSigned ? ok({ fund: code, id }) : refuse(status);
    });
  }
}
