import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import type { ExplainStatementGapInput } from './statement-gap.graphql.js';
import { readBankAccount } from './stored-bank.js';
import { readGaps, type StoredGap } from './stored-gap.js';

const LONGEST_REASON = 500;
const EXPLAIN = 'SELECT ledger.explain_gap($1, $2, $3, $4, $5, $6, $7, $8) AS word';

/** Says why two statements do not follow each other. It is about exactly the gap that was read: when another statement comes, it is asked for again. */
@Injectable()
export class ExplainGap {
  constructor(private readonly work: UnitOfWork) {}

  async explain(ctx: CityContext, input: ExplainStatementGapInput): Promise<Result<string>> {
    const { bankAccount, after, before, differenceMinor, missingFrom, missingTo } = input;
    const reason = cleanText(input.reason);
    const faults: Refusal[] = [];
    if (!isUuid(bankAccount)) faults.push({ code: 'not-found', path: ['bankAccount'] });
    if (!/^-?\d{1,16}$/.test(differenceMinor)) faults.push({ code: 'amount-not-whole-minor', path: ['differenceMinor'] });
    if (reason === '') faults.push({ code: 'required', path: ['reason'] });
    if (reason.length > LONGEST_REASON) faults.push({ code: 'too-long', path: ['reason'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const account = await readBankAccount(tx, bankAccount);
      if (!account) return refuse('not-found', ['bankAccount']);
      const why = whyNotThere(await readGaps(tx, account), input);
      if (why) return why;
      const values = [account.fundId, account.id, after, before, differenceMinor, missingFrom ?? null, missingTo ?? null, reason];
      const [row] = await tx.rows<{ word: string }>('ledger.explain-gap', EXPLAIN, values);
      const { word } = row!; // a function answers one row
      return word === 'explained' ? ok(account.id) : refuse(word);
    });
  }
}

/** What was read is no longer so, at the field that differs. The ledger judges it again under its lock. */
function whyNotThere(gaps: readonly StoredGap[], { after, before, differenceMinor, missingFrom, missingTo }: ExplainStatementGapInput): Result<never> | undefined {
  const begun = gaps.filter((gap) => gap.after === after);
  const gap = begun.find((one) => one.before === before);
  if (!gap) return refuse('not-found', [begun.length === 0 ? 'after' : 'before']);
  const changed = (field: string): Result<never> => refuse('changed-by-someone-else', [field]);
  if (BigInt(gap.opening) - BigInt(gap.closing) !== BigInt(differenceMinor)) return changed('differenceMinor');
  if (gap.missingFrom !== (missingFrom ?? null)) return changed('missingFrom');
  return gap.missingTo === (missingTo ?? null) ? undefined : changed('missingTo');
}
