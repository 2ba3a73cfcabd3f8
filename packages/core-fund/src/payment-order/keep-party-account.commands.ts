import { Injectable } from '@nestjs/common';
import { cleanLine, isUuid, ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext } from '@regia/server-kit';
import { bareNumber, isIban } from '../bank/iban.js';
import { readFund } from '../fund/stored-fund.js';
import type { ProposePartyAccountInput, SignPartyAccountInput } from './payment-order.graphql.js';
import { losesLetters, saysSomething, sepaText } from './sepa-text.js';

const LONGEST_NAME = 70;
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
const PARTNER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'not-found': ['partner'], 'city-not-in-fund': ['city'] };
const STANDING = `SELECT c.author, c.number, s.is_return AS "ownReturn" FROM ledger.party_account_change c
  LEFT JOIN ledger.party_account_signature s ON s.fund_id = c.fund_id AND s.change_id = c.id AND s.person = core.person() WHERE c.fund_id = $1 AND c.id = $2`;

/** Where somebody outside is paid: entered by one person, signed by two others. */
@Injectable()
export class KeepPartyAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  async propose(ctx: CityContext, input: ProposePartyAccountInput): Promise<Result<string>> {
    const [number, written, bic] = [bareNumber(input.number), cleanLine(input.ownerName), bareNumber(input.bic ?? '')];
    const ownerName = sepaText(written, 1000);
    const faults: Refusal[] = [];
    if (!isUuid(input.id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if ((input.partner == null) === (input.city == null)) faults.push({ code: 'required', path: ['partner'] });
    if (input.partner != null && !PARTNER.test(input.partner)) faults.push({ code: 'not-found', path: ['partner'] });
    if (input.city != null && (!isUuid(input.city) || !this.reference.city(input.city))) faults.push({ code: 'unknown-city', path: ['city'] });
    faults.push(...faultsOfName(written, ownerName), ...faultsOfNumber(number, bic));
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const values = [fund.id, input.id, input.partner ?? null, input.city ?? null, ownerName, isIban(number) ? 'iban' : 'other', number, bic === '' ? null : bic];
      const [row] = await tx.rows<{ word: string }>('ledger.propose-party-account', 'SELECT ledger.propose_party_account($1, $2, $3, $4, $5, $6, $7, $8) AS word', values);
      const { word } = row!; // a function answers one row
      return word === 'proposed' ? ok(input.id) : refuse(word, AT[word] ?? []);
    });
  }

  /** Signs the number that was read, with a second factor of its own; a return needs none. */
  async sign(ctx: CityContext, { fund: code, id, number, isReturn }: SignPartyAccountInput): Promise<Result<{ readonly id: string; readonly isInForce: boolean }>> {
    if (!isUuid(id)) return refuse('not-found', ['id']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return refuse('not-found', ['fund']);
    const [change] = await reader.rows<{ author: string; number: string; ownReturn: boolean | null }>('ledger.party-account-change', STANDING, [fund.id, id]);
    if (!change) return refuse('not-found', ['id']);
    if (change.number !== bareNumber(number)) return refuse('changed-by-someone-else', ['number']);
    if (!isReturn && change.author === ctx.personId) return refuse('author-cannot-sign');
    // the answer to an earlier signature was lost: the same answer again, without a second factor
    if (!isReturn && change.ownReturn === null && !(await ctx.stepUp?.use())) return refuse('step-up-required');
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ word: string }>('ledger.sign-party-account', 'SELECT ledger.sign_party_account($1, $2, $3, $4) AS word', [fund.id, id, change.number, isReturn]);
      const { word } = row!; // a function answers one row
      return ['signed', 'in-force', 'returned'].includes(word) ? ok({ id, isInForce: word === 'in-force' }) : refuse(word);
    });
  }
}

/** A name that would be empty at the bank is asked for again, before anybody signs. */
function faultsOfName(written: string, latin: string): Refusal[] {
  if (written === '') return [{ code: 'required', path: ['ownerName'] }];
  if (!saysSomething(latin) || losesLetters(written)) return [{ code: 'name-not-latin', path: ['ownerName'] }];
  return latin.length > LONGEST_NAME ? [{ code: 'too-long', path: ['ownerName'] }] : [];
}

function faultsOfNumber(number: string, bic: string): Refusal[] {
  const faults: Refusal[] = [];
  // what begins like an IBAN is meant as one: a mistyped digit must not pass as the number of a bank
  const isMeantAsIban = /^[A-Z]{2}\d{2}[A-Z0-9]{8}/.test(number);
  const isNumber = isMeantAsIban ? isIban(number) : /^[A-Z0-9/]{4,34}$/.test(number);
  if (!isNumber) faults.push({ code: number === '' ? 'required' : 'account-number-wrong', path: ['number'] });
  if (bic !== '' && !BIC.test(bic)) faults.push({ code: 'bic-wrong', path: ['bic'] });
  if (bic === '' && isNumber && !isMeantAsIban) faults.push({ code: 'bic-needed', path: ['bic'] });
  return faults;
}
