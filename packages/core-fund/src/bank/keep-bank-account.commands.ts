import { Injectable } from '@nestjs/common';
import { cleanLine, cleanText, exponentOf, isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { DescribeBankAccountInput, LeaveLineOpenInput, ProposeBankAccountInput, ReconcileBankAccountInput, SignBankAccountInput } from './bank.graphql.js';
import { bareNumber, isIban } from './iban.js';
import { readBankAccount } from './stored-bank.js';

const LONGEST_NOTE = 500;
const LONGEST_NAME = 140;
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
/** Signatures that bring a changed account into force. */
const NEEDED = 2;

const CHANGE = `SELECT c.author, c.number, array_agg(s.person) FILTER (WHERE s.person IS NOT NULL) AS signers, bool_or(s.is_return) FILTER (WHERE s.person = core.person()) AS "ownReturn",
    count(s.person) FILTER (WHERE NOT s.is_return)::int AS given
  FROM ledger.bank_account_change c LEFT JOIN ledger.bank_account_signature s ON s.fund_id = c.fund_id AND s.change_id = c.id WHERE c.fund_id = $1 AND c.id = $2 GROUP BY c.author, c.number`;
/** A fund's money is held by one of its own cities. */
const HOLDER = 'SELECT 1 WHERE $2::uuid = ANY (ledger.member_cities($1))';
/** Agreed by this transaction, not by an earlier one whose answer was lost. */
const RECONCILED_NOW = 'SELECT 1 FROM ledger.reconciliation WHERE fund_id = $1 AND bank_account_id = $2 AND xmin = pg_current_xact_id()::xid';

interface Change {
  readonly author: string;
  readonly number: string;
  readonly signers: readonly string[] | null;
  /** Whether the reader's own signature returned it; null when they have given none. */
  readonly ownReturn: boolean | null;
  readonly given: number;
}

/** What is done with a bank account beside importing and matching. The ledger decides; its word is the refusal. */
@Injectable()
export class KeepBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  reconcile(ctx: CityContext, { bankAccount, until }: ReconcileBankAccountInput): Promise<Result<string>> {
    return this.onAccount(ctx, bankAccount, 'ledger.reconcile', 'SELECT ledger.reconcile_bank($1, $2, $3) AS word', [until], { good: 'reconciled', at: ['until'], event: 'fund.bank-reconciled' });
  }

  leaveOpen(ctx: CityContext, { bankAccount, line, note }: LeaveLineOpenInput): Promise<Result<string>> {
    const text = cleanText(note);
    if (text.length > LONGEST_NOTE) return Promise.resolve(refuse('too-long', ['note']));
    if (!isUuid(line)) return Promise.resolve(refuse('not-found', ['line']));
    return this.onAccount(ctx, bankAccount, 'ledger.note-line', 'SELECT ledger.note_line($1, $2, $3, $4) AS word', [line, text], { good: 'noted', at: ['line'] });
  }

  describe(ctx: CityContext, { bankAccount, turnsReversals }: DescribeBankAccountInput): Promise<Result<string>> {
    return this.onAccount(ctx, bankAccount, 'ledger.describe-bank', 'SELECT ledger.describe_bank($1, $2, NULL, $3) AS word', [turnsReversals], { good: 'described', at: ['bankAccount'] });
  }

  private async onAccount(ctx: CityContext, id: string, name: string, sql: string, values: readonly unknown[], { good, at, event }: { readonly good: string; readonly at: readonly string[]; readonly event?: string }): Promise<Result<string>> {
    if (!isUuid(id)) return refuse('not-found', ['bankAccount']);
    return this.work.run(ctx, async (tx) => {
      const account = await readBankAccount(tx, id);
      if (!account) return refuse('not-found', ['bankAccount']);
      const word = await wordOf(tx, name, sql, [account.fundId, account.id, ...values]);
      if (word !== good) return refuse(word, word === 'not-allowed' ? [] : at);
      if (event && (await tx.rows('ledger.reconciled-now', RECONCILED_NOW, [account.fundId, account.id])).length > 0) tx.publish({ type: event, payload: { fund: account.fund, bankAccount: account.id } });
      return ok(account.id);
    });
  }

  async propose(ctx: CityContext, input: ProposeBankAccountInput): Promise<Result<string>> {
    const [number, bankName, bic] = [bareNumber(input.number), cleanLine(input.bankName), bareNumber(input.bic ?? '')];
    const faults: Refusal[] = [];
    if (!isUuid(input.id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (exponentOf(input.currency) === undefined) faults.push({ code: 'currency-unknown', path: ['currency'] });
    if (!isUuid(input.holder) || !this.reference.city(input.holder)) faults.push({ code: 'unknown-city', path: ['holder'] });
    if (bankName === '') faults.push({ code: 'required', path: ['bankName'] });
    if (bankName.length > LONGEST_NAME) faults.push({ code: 'too-long', path: ['bankName'] });
    if (number === '') faults.push({ code: 'required', path: ['number'] });
    // what begins like an IBAN is meant as one: a mistyped digit must not pass as the number of a bank
    else if (/^[A-Z]{2}\d{2}[A-Z0-9]{8}/.test(number) ? !isIban(number) : !/^[A-Z0-9/]{4,34}$/.test(number)) faults.push({ code: 'account-number-wrong', path: ['number'] });
    if (bic !== '' && !BIC.test(bic)) faults.push({ code: 'bic-wrong', path: ['bic'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      if ((await tx.rows('ledger.holder-known', HOLDER, [fund.id, input.holder])).length === 0) return refuse('city-not-in-fund', ['holder']);
      const values = [fund.id, input.id, input.holder, input.currency, isIban(number) ? 'iban' : 'other', number, bankName, bic === '' ? null : bic];
      const word = await wordOf(tx, 'ledger.propose-bank-account', 'SELECT ledger.propose_bank_account($1, $2, $3, $4, $5, $6, $7, $8) AS word', values);
      if (word === 'proposed' || word === 'already-proposed') return ok(input.id);
      return refuse(word, word === 'id-reused' ? ['id'] : word === 'not-allowed' ? ['holder'] : ['number']);
    });
  }

  /** Signs the number that was read, with a second factor of its own; a return needs none. */
  async sign(ctx: CityContext, { fund: code, id, number, isReturn }: SignBankAccountInput): Promise<Result<{ readonly id: string; readonly isInForce: boolean }>> {
    if (!isUuid(id)) return refuse('not-found', ['id']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    const [change] = await reader.rows<Change>('ledger.bank-account-change', CHANGE, [fund.id, id]);
    if (!change) return refuse('not-found', ['id']);
    if (change.number !== bareNumber(number)) return refuse('changed-by-someone-else', ['number']);
    if (!isReturn && change.author === ctx.personId) return refuse('author-cannot-sign');
    // the answer to an earlier signature was lost: the same answer again, without a second factor
    if (change.ownReturn === isReturn) return ok({ id, isInForce: change.given >= NEEDED });
    if (change.signers?.includes(ctx.personId)) return refuse('already-signed');
    if ((change.signers?.length ?? 0) >= NEEDED) return refuse('not-waiting');
    if (!isReturn && (!ctx.stepUp || !(await ctx.stepUp.use()))) return refuse('step-up-required');
    return this.work.run(ctx, async (tx) => {
      const word = await wordOf(tx, 'ledger.sign-bank-account', 'SELECT ledger.sign_bank_account($1, $2, $3) AS word', [fund.id, id, isReturn]);
      if (word === 'already-signed') return this.signedBefore(tx, fund.id, id, isReturn);
      return ['signed', 'in-force', 'returned'].includes(word) ? ok({ id, isInForce: word === 'in-force' }) : refuse(word);
    });
  }

  /** The same signature at the same moment, by another request of the same person. */
  private async signedBefore(tx: Tx, fundId: number, id: string, isReturn: boolean): Promise<Result<{ readonly id: string; readonly isInForce: boolean }>> {
    const [change] = await tx.rows<Change>('ledger.bank-account-change', CHANGE, [fundId, id]);
    return change?.ownReturn === isReturn ? ok({ id, isInForce: change.given >= NEEDED }) : refuse('already-signed');
  }
}

async function wordOf(tx: Tx, name: string, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await tx.rows<{ word: string }>(name, sql, values);
  return row!.word; // a function answers one row
}
