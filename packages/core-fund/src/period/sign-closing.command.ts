import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { Closed } from './close-period.command.js';
import type { SignClosingInput, WithdrawClosingInput } from './closing.graphql.js';
import { whyNotClose } from './closing.policy.js';
import { readClosing } from './stored-closing.js';

/** The other of the two people signs what the first one asked for, and it is done; or one of them does not want it any more. */
@Injectable()
export class SignClosing {
  constructor(private readonly work: UnitOfWork) {}

  async sign(ctx: CityContext, { fund: code, closing: id, payloadHash }: SignClosingInput): Promise<Result<Closed>> {
    if (!/^[0-9a-f]{64}$/.test(payloadHash)) return refuse('changed-by-someone-else', ['payloadHash']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    const closing = isUuid(id) ? await readClosing(reader, fund.id, id) : undefined;
    if (!closing) return refuse('not-found', ['closing']);
    // the answer to this signature was lost: the same answer again, without a second factor
    if (closing.outcome === 'done' && closing.endedBy === ctx.personId && closing.payloadHash === payloadHash) return ok({ fund: code, id });
    const why = whyNotClose(ctx, closing);
    if (why) return refuse(why);
    if (!ctx.stepUp || !(await ctx.stepUp.use())) return refuse('step-up-required');
    return this.end(ctx, code, id, 'ledger.sign-closing', `SELECT ledger.sign_closing($1, $2, decode($3, 'hex')) AS status`, 'done', [payloadHash]);
  }

  async withdraw(ctx: CityContext, { fund, closing }: WithdrawClosingInput): Promise<Result<Closed>> {
    if (!isUuid(closing)) return refuse('not-found', ['closing']);
    return this.end(ctx, fund, closing, 'ledger.withdraw-closing', 'SELECT ledger.withdraw_closing($1, $2) AS status', 'withdrawn', []);
  }

  private end(ctx: CityContext, code: string, id: string, name: string, sql: string, good: string, more: readonly string[]): Promise<Result<Closed>> {
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: string }>(name, sql, [fund.id, id, ...more]);
      const { status } = row!; // a function answers one row
      if (status === good) return ok({ fund: code, id });
      return refuse(status, status === 'not-found' ? ['closing'] : status === 'changed-by-someone-else' ? ['payloadHash'] : []);
    });
  }
}
