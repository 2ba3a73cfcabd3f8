import { Inject, Injectable } from '@nestjs/common';
import { chooseText, isUuid, ok, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readBankAccount, type StoredBankAccount } from '../bank/stored-bank.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { CreatePaymentOrderInput } from './payment-order.graphql.js';
import { saysSomething, sepaText } from './sepa-text.js';
import { readPayablesNamed, type StoredPayable } from './stored-order.js';
import { writePain, type Payment } from './write-pain.js';

const MOST_PAYMENTS = 500;
const ORDER = 'SELECT status, place FROM ledger.order_payments($1, $2, $3, $4, $5, $6, $7, $8)';
const OF_DAY: readonly string[] = ['day-in-past', 'day-too-far'];

/** Signed payments of one account and day become one file for the bank, each payment in one file ever. */
@Injectable()
export class OrderPayments {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async order(ctx: CityContext, input: CreatePaymentOrderInput): Promise<Result<{ readonly fundId: number; readonly id: string }>> {
    const faults = faultsOf(input);
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const account = await readBankAccount(tx, input.bankAccount);
      if (account?.fundId !== fund.id) return refuse('not-found', ['bankAccount']);
      // what is read from here on stays true until the file is kept
      await tx.rows('ledger.hold-books', 'SELECT ledger.hold_books($1) AS may', [fund.id]);
      return this.keep(tx, fund, account, input);
    });
  }

  private async keep(tx: Tx, fund: StoredFund, account: StoredBankAccount, input: CreatePaymentOrderInput): Promise<Result<{ readonly fundId: number; readonly id: string }>> {
    const named = new Map((await readPayablesNamed(tx, fund.id, input.transfers)).map((row) => [row.transferId, row]));
    const rows = input.transfers.map((id) => named.get(id.toLowerCase()));
    const payments = rows.flatMap((row) => (row ? paymentOf(row, fund) : []));
    const debtor = { name: latinName(fund), number: account.number, isIban: account.scheme === 'iban', currency: account.currency, ...(account.bic === null ? {} : { bic: account.bic }) };
    const file = writePain({ id: input.id, version: input.version, createdAt: this.clock.now(), executeOn: input.executeOn, debtor, payments });
    const values = [fund.id, input.id, account.id, input.executeOn, input.version, input.transfers, rows.map((row) => row?.partyChange ?? null), Buffer.from(file)];
    const [answer] = await tx.rows<{ status: string; place: number | null }>('ledger.order-payments', ORDER, values);
    const { status, place } = answer!; // a function answers one row
    if (status === 'created') tx.publish({ type: 'fund.payments-ordered', payload: { fund: fund.code, order: input.id } });
    if (status === 'created' || status === 'already-created') return ok({ fundId: fund.id, id: input.id });
    if (place !== null) return refuse(status, ['transfers', String(place)]);
    return refuse(status, status === 'id-reused' ? ['id'] : OF_DAY.includes(status) ? ['executeOn'] : status === 'not-allowed' ? ['bankAccount'] : []);
  }
}

function faultsOf({ id, bankAccount, transfers }: CreatePaymentOrderInput): Refusal[] {
  const faults: Refusal[] = [];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (!isUuid(bankAccount)) faults.push({ code: 'not-found', path: ['bankAccount'] });
  if (transfers.length === 0) faults.push({ code: 'required', path: ['transfers'] });
  if (transfers.length > MOST_PAYMENTS) faults.push({ code: 'too-many', path: ['transfers'] });
  for (const [at, transfer] of transfers.slice(0, MOST_PAYMENTS).entries()) {
    if (!isUuid(transfer)) faults.push({ code: 'not-payable', path: ['transfers', String(at)] });
    else if (transfers.indexOf(transfer) !== at) faults.push({ code: 'named-twice', path: ['transfers', String(at)] });
  }
  return faults;
}

/** Nothing where the account of the other side is missing: the ledger then refuses the order, and the file is not kept. */
function paymentOf({ transferId, amountMinor, ownerName, number, scheme, bic, note }: StoredPayable, fund: StoredFund): Payment[] {
  if (ownerName === null || number === null) return [];
  const text = note === null ? '' : sepaText(wordsOf(note), 140);
  return [{ transferId, amountMinor: BigInt(amountMinor), creditor: { name: ownerName, number, isIban: scheme === 'iban', ...(bic === null ? {} : { bic }) }, text: saysSomething(text) ? text : fund.code }];
}

const wordsOf = (text: LocalizedText): string => chooseText(text, text.original).text;

/** The name of a fund in the letters of banks; its code where no language of it is written in them. */
function latinName({ name, code }: StoredFund): string {
  const texts = [wordsOf(name), ...Object.values(name.texts)].map((text) => sepaText(text ?? '', 70));
  return texts.find(saysSomething) ?? code;
}
