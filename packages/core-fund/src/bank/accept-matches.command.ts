import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { answerParts } from './answer-parts.js';
import { AcceptOutcome, type AcceptedLine, type AcceptLineInput, type AcceptMatchesInput } from './bank.graphql.js';
import type { Suggestion } from './match-lines.js';
import { readBankAccount, readLine, type StoredBankAccount } from './stored-bank.js';
import { SuggestAnswers } from './suggest-answers.query.js';

/** Lines answered in one request. */
const MOST_LINES = 100;
const ACCEPT = 'SELECT status, seqs FROM ledger.accept_line($1, $2, $3, $4, $5, $6)';

/** Words of the ledger that are about a field of a part. */
const AT: Readonly<Record<string, readonly string[]>> = { 'over-limit': ['parts', '0', 'amountMinor'], 'parts-differ': ['parts'], 'not-waiting': ['parts', '0', 'transferId'], 'approvals-missing': ['parts', '0', 'transferId'], 'entry-taken': ['parts', '0', 'seq'], 'not-a-mirror': ['parts', '0', 'seq'] };

/** Answers lines of the bank, each in a transaction of its own: what it posts and the match stand or fall together, and others are not disturbed. */
@Injectable()
export class AcceptMatches {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggest: SuggestAnswers,
  ) {}

  async accept(ctx: CityContext, { bankAccount, lines }: AcceptMatchesInput): Promise<Result<AcceptedLine[]>> {
    if (lines.length > MOST_LINES) return refuse('too-many', ['lines']);
    if (!isUuid(bankAccount)) return refuse('not-found', ['bankAccount']);
    const reader = this.work.read(ctx);
    const account = await readBankAccount(reader, bankAccount);
    if (!account) return refuse('not-found', ['bankAccount']);
    const { suggestions } = await this.suggest.of(reader, account);
    const accepted: AcceptedLine[] = [];
    for (const line of lines) accepted.push(await this.one(ctx, account, line, suggestions));
    return ok(accepted);
  }

  private async one(ctx: CityContext, account: StoredBankAccount, asked: AcceptLineInput, suggestions: readonly Suggestion[]): Promise<AcceptedLine> {
    const result = await this.work.run(ctx, async (tx): Promise<Result<AcceptedLine>> => {
      const line = isUuid(asked.line) ? await readLine(tx, account, asked.line) : undefined;
      if (!line) return refuse('not-found', ['line']);
      if (line.isMatched) return ok(done(asked, AcceptOutcome.ALREADY_MATCHED, line.seqs));
      if (!(await keeps(tx, account))) return refuse('not-allowed');
      const parts = await answerParts(tx, account, line, asked.parts);
      if (!parts.ok) return parts;
      const suggestion = suggestionFor(asked, suggestions);
      const values = [account.fundId, account.id, line.id, suggestion?.certainty ?? 'chosen', suggestion?.reason ?? 'chosen', JSON.stringify(parts.value)];
      const [row] = await tx.rows<{ status: string; seqs: string[] | null }>('ledger.accept-line', ACCEPT, values);
      const { status, seqs } = row!; // a function answers one row
      if (status === 'accepted') tx.publish({ type: 'fund.line-matched', payload: { fund: account.fund, line: line.id } });
      // asked again while it waits, it has been told already
      if (status === 'proposed' && line.waitsFor === null) tx.publish({ type: 'fund.proposed', payload: { fund: account.fund, line: line.id } });
      const outcome = OUTCOMES[status];
      return outcome ? ok(done(asked, outcome, seqs ?? [])) : refuse(status, AT[status] ?? []);
    });
    return result.ok ? result.value : { ...done(asked, AcceptOutcome.REFUSED, []), refusals: result.refusals.map(shown) };
  }
}

const KEEPS = 'SELECT ledger.keeps_bank_account($1, $2) AS keeps';

/** Asked before anything is opened for a line, so that a refusal leaves nothing and is a word, not an error. */
async function keeps(tx: { rows<T extends object>(name: string, sql: string, values: readonly unknown[]): Promise<T[]> }, { fundId, id }: StoredBankAccount): Promise<boolean> {
  const [row] = await tx.rows<{ keeps: boolean }>('ledger.keeps-bank-account', KEEPS, [fundId, id]);
  return row?.keeps ?? false;
}

const OUTCOMES: Readonly<Record<string, AcceptOutcome>> = { accepted: AcceptOutcome.ACCEPTED, proposed: AcceptOutcome.PROPOSED, 'already-matched': AcceptOutcome.ALREADY_MATCHED };
const done = ({ line }: AcceptLineInput, outcome: AcceptOutcome, seqs: readonly string[]): AcceptedLine => ({ line, outcome, seqs: [...seqs], refusals: [] });
const shown = ({ code, path }: Refusal): { code: string; path: string[] } => ({ code, path: [...(path ?? [])] });

/** The suggestion that a person took as it was; undefined when they chose something else. */
function suggestionFor({ line, parts }: AcceptLineInput, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const suggestion = suggestions.find((one) => one.line === line);
  const [only, ...more] = parts;
  if (!suggestion || suggestion.certainty === 'none' || !only || more.length > 0) return undefined;
  const isSame = suggestion.kind === only.answer && (suggestion.seq ?? null) === (only.seq ?? null) && (suggestion.transferId ?? null) === (only.transferId ?? null) && (suggestion.city ?? null) === (only.city ?? null) && sameRefund(suggestion.refund, only.refund);
  return isSame ? suggestion : undefined;
}

const sameRefund = (one: Suggestion['refund'], other: AcceptLineInput['parts'][number]['refund']): boolean =>
  one ? other != null && one.isOwed === other.isOwed && (['project', 'budgetLine', 'city', 'partner'] as const).every((key) => (one[key] ?? null) === (other[key] ?? null)) : other == null;
