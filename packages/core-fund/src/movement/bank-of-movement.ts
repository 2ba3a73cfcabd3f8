import { exponentOf, isUuid, LARGEST_AMOUNT, refuse, type Result } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import { readBankAccount, type StoredBankAccount } from '../bank/stored-bank.js';
import type { StoredFund } from '../fund/stored-fund.js';
import type { BankSide } from '../ledger/bank-side.js';
import { toBase } from '../rate/convert.js';
import { readBookingRate, readRate, readRateOn, type StoredRate } from '../rate/read-rates.js';
import type { Movement } from './movement-kinds.js';
import type { ProposeMovementInput } from './movement.graphql.js';

type Side = Pick<BankSide, 'holderCity' | 'foreign' | 'original'>;
type Refused = Extract<Result<never>, { ok: false }>;

const LEFT = 'SELECT posted - held AS left FROM ledger.balance WHERE fund_id = $1 AND account_id = $2';

/** What is asked about money in another currency, once the fund and the kind are known. */
interface Asked {
  readonly reader: Reader;
  readonly fund: StoredFund;
  readonly movement: Movement;
  readonly input: ProposeMovementInput;
  /** The day whose rate counts. */
  readonly on: string;
  /** Asked again, the rate is the one that was named, whatever counts meanwhile. */
  readonly isKnown: boolean;
}

/**
 * Which bank account a movement meets, and what it is in another currency. Both amounts and the rate are the author's words and
 * are signed; here they are only held against the rate that counts, so that nobody signs an amount that no rate gives.
 */
export async function sideOf(asked: Asked): Promise<Result<Side>> {
  const { reader, fund, movement, input } = asked;
  const account = await accountOf(asked);
  if (account === 'missing' || (account && !movement.bank)) return refuse('not-found', ['bankAccount']);
  const isForeign = account !== undefined && account.currency !== fund.baseCurrency;
  if (isForeign && input.original == null) return refuse('required', ['original', 'amountMinor']);
  const holderCity = account?.holderCity ?? fund.holderCity;
  const short = account && movement.bank === 'out' ? await whyShort(reader, account, isForeign ? input.original!.amountMinor : input.amountMinor, asked.isKnown) : undefined;
  if (short) return short;
  if (input.original == null) return { ok: true, value: { holderCity } };
  const why = faultOfOriginal(asked, account);
  if (why) return why;
  const rate = await rateOf(asked, isForeign);
  if (!rate) return refuse('rate-missing', ['original', 'currency']);
  const { amountMinor, currency, rate: named } = input.original;
  if (rate.code !== named) return refuse('rate-changed', ['original', 'rate']);
  const original = { amountMinor: BigInt(amountMinor), currency };
  if (String(toBase(original.amountMinor, rate)) !== input.amountMinor) return refuse('amount-not-at-rate', ['amountMinor']);
  return { ok: true, value: { holderCity, original: { ...original, rateCode: rate.code }, ...(isForeign ? { foreign: original } : {}) } };
}

async function accountOf({ reader, fund, input: { bankAccount } }: Asked): Promise<StoredBankAccount | undefined | 'missing'> {
  if (bankAccount == null) return undefined;
  const account = isUuid(bankAccount) ? await readBankAccount(reader, bankAccount) : undefined;
  return account?.fundId === fund.id ? account : 'missing';
}

/** The account has less than is to leave it: the books would refuse it as too much without saying where. */
async function whyShort(reader: Reader, account: StoredBankAccount, amountMinor: string, isKnown: boolean): Promise<Refused | undefined> {
  if (isKnown || !/^\d{1,18}$/.test(amountMinor)) return undefined;
  const [row] = await reader.rows<{ left: string }>('ledger.left-at-bank', LEFT, [account.fundId, account.accountId]);
  return BigInt(row?.left ?? '0') < BigInt(amountMinor) ? refuse('account-short', ['bankAccount']) : undefined;
}

function faultOfOriginal({ fund, movement, input }: Asked, account: StoredBankAccount | undefined): Refused | undefined {
  const { amountMinor, currency } = input.original!; // asked for only where there is one
  if (!movement.takesOriginal) return refuse('original-not-here', ['original', 'amountMinor']);
  if (exponentOf(currency) === undefined || currency === fund.baseCurrency) return refuse('currency-unknown', ['original', 'currency']);
  if (account && account.currency !== fund.baseCurrency && account.currency !== currency) return refuse('currency-of-account', ['original', 'currency']);
  if (!/^-?\d{1,18}$/.test(amountMinor)) return refuse('amount-not-whole-minor', ['original', 'amountMinor']);
  if (BigInt(amountMinor) <= 0n) return refuse('amount-not-positive', ['original', 'amountMinor']);
  return BigInt(amountMinor) > LARGEST_AMOUNT ? refuse('amount-too-large', ['original', 'amountMinor']) : undefined;
}

/** Money on an account in another currency is booked at a rate that is fixed or that two people agreed on; what is told beside an amount, at any. */
async function rateOf({ reader, fund, input, on, isKnown }: Asked, isForeign: boolean): Promise<StoredRate | undefined> {
  const { currency, rate } = input.original!; // asked for only where there is one
  if (isKnown) return readRate(reader, rate);
  return (isForeign ? readBookingRate : readRateOn)(reader, fund.id, fund.baseCurrency, currency, on);
}
