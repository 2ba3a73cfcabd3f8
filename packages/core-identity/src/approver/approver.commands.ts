import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';

export type ApproverRefusal = Refusal<
  'not-found' | 'not-allowed' | 'second-person-required' | 'second-factor-not-shown' | 'unknown-person'
>;

/** What the second person decides about an approver. The rules are the database's own: each function answers `done`, or the word of the refusal. */
@Injectable()
export class ApproverCommands {
  constructor(private readonly work: UnitOfWork) {}

  /** From now on the approver counts. Never by whoever gave the part, nor by the approver. @returns the id of what waited */
  confirm(ctx: RequestContext, approver: string): Promise<Result<string, ApproverRefusal>> {
    return this.decide(ctx, approver, 'identity.confirm-approver', 'SELECT identity.confirm_approver($1) AS word');
  }

  /** Takes back a part that nobody has confirmed. @returns the id of what waited */
  withdraw(ctx: RequestContext, approver: string): Promise<Result<string, ApproverRefusal>> {
    return this.decide(ctx, approver, 'identity.withdraw-approver', 'SELECT identity.withdraw_approver($1) AS word');
  }

  private async decide(ctx: RequestContext, approver: string, name: string, text: string): Promise<Result<string, ApproverRefusal>> {
    if (!isUuid(approver)) return refuse('not-found', ['approver']);
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ word: 'done' | ApproverRefusal['code'] }>(name, text, [approver]);
      return row!.word === 'done' ? ok(approver) : refuse(row!.word, row!.word === 'not-found' ? ['approver'] : []);
    });
  }
}
