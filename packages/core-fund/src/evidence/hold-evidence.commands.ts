import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { HoldEvidenceInput, LiftEvidenceHoldInput } from './evidence.graphql.js';

export type HoldRefusal = Refusal<
  | 'id-unreadable'
  | 'id-reused'
  | 'not-found'
  | 'not-allowed'
  | 'reason-required'
  | 'too-long'
  | 'evidence-unknown'
  | 'evidence-removed'
  | 'hold-unknown'
  | 'hold-of-audit'
>;

const LONGEST_REASON = 500;
const HOLD = "SELECT ledger.hold_evidence($1, $2, decode($3, 'hex'), $4) AS status";
const LIFT = 'SELECT ledger.lift_evidence_hold($1, $2, $3, $4) AS status';
/** A SHA-256 as the payload writes it. */
const HASH = /^[0-9a-f]{64}$/;

/** Keeps files from being deleted while somebody needs them, whatever their class says; and lets go of them again. Both stay to be read. */
@Injectable()
export class HoldEvidence {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the id of the hold */
  async hold(ctx: RequestContext, { id, fund, sha256 = null, reason }: HoldEvidenceInput): Promise<Result<string, HoldRefusal>> {
    if (sha256 !== null && !HASH.test(sha256)) return refuse('evidence-unknown', ['sha256']);
    return this.change(ctx, { id, fund, reason }, id, HOLD, (words) => [sha256, words]);
  }

  async lift(ctx: RequestContext, { id, fund, hold, reason }: LiftEvidenceHoldInput): Promise<Result<string, HoldRefusal>> {
    if (!isUuid(hold)) return refuse('hold-unknown', ['hold']);
    return this.change(ctx, { id, fund, reason }, hold, LIFT, (words) => [hold, words]);
  }

  private async change(
    ctx: RequestContext,
    { id, fund: code, reason }: Pick<HoldEvidenceInput, 'id' | 'fund' | 'reason'>,
    hold: string,
    sql: string,
    values: (words: string) => readonly unknown[],
  ): Promise<Result<string, HoldRefusal>> {
    if (!isUuid(id)) return refuse('id-unreadable', ['id']);
    const words = cleanText(reason);
    if (words === '') return refuse('reason-required', ['reason']);
    if (words.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    return this.work.run(ctx, async (tx): Promise<Result<string, HoldRefusal>> => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: Word }>(sql === HOLD ? 'ledger.hold-evidence' : 'ledger.lift-evidence-hold', sql, [
        fund.id,
        id,
        ...values(words),
      ]);
      const { status } = row!; // a function answers one row
      return status in PATHS ? refuse(status as HoldRefusal['code'], PATHS[status as HoldRefusal['code']]) : ok(hold); // any other word is a good one
    });
  }
}

type Word = 'held' | 'already-held' | 'lifted' | 'already-lifted' | HoldRefusal['code'];

const PATHS: Readonly<Record<HoldRefusal['code'], readonly string[]>> = {
  'id-unreadable': ['id'],
  'id-reused': ['id'],
  'not-found': ['fund'],
  'not-allowed': [],
  'reason-required': ['reason'],
  'too-long': ['reason'],
  'evidence-unknown': ['sha256'],
  'evidence-removed': ['sha256'],
  'hold-unknown': ['hold'],
  'hold-of-audit': ['hold'],
};
