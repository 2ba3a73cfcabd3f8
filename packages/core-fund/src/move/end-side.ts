import { refuse, type Result } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { StoredBankAccount } from '../bank/stored-bank.js';
import type { BankSide } from '../ledger/bank-side.js';
import { toBase } from '../rate/convert.js';
import { readRateOn } from '../rate/read-rates.js';
import type { MoveEnd } from './move.lines.js';
import { isEndOf, type StoredMove } from './stored-move.js';

/** An account in another currency may differ from the rate of the day by a tenth: more is another move, or a typing error. */
const MOST_OFF = 10n;

/** What an account says of an end of a move. In the fund's currency it is the amount of the move to the cent; in another the bank's own rate counts, and the claim ends by what was instructed. */
export async function endSide(reader: Reader, account: StoredBankAccount, move: StoredMove, end: MoveEnd, amountMinor: bigint, on: string): Promise<Result<BankSide>> {
  if (!isEndOf(move, end, account.holderCity)) return refuse('not-end-of-move', ['transferId']);
  const amount = BigInt(move.amountMinor);
  const side = { currency: account.baseCurrency, holderCity: account.holderCity, amountMinor: amount };
  if (account.currency === account.baseCurrency) return amountMinor === amount ? { ok: true, value: side } : refuse('move-amount-differs', ['amountMinor']);
  const rate = await readRateOn(reader, account.fundId, account.baseCurrency, account.currency, on);
  if (!rate) return refuse('rate-missing', ['amountMinor']);
  const off = toBase(amountMinor, rate) - amount;
  if ((off < 0n ? -off : off) * MOST_OFF > amount) return refuse('move-amount-differs', ['amountMinor']);
  return { ok: true, value: { ...side, foreign: { amountMinor, currency: account.currency } } };
}

const BEGIN = 'SELECT ledger.begin_move_end($1, $2, $3, $4) AS word';

/** Says which end an entry will settle; undefined when it may. Said again for the same entry it stays. */
export async function whyNotBegun(reader: Reader, fundId: number, move: string, end: MoveEnd, transferId: string): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  const [row] = await reader.rows<{ word: string }>('ledger.begin-move-end', BEGIN, [fundId, move, end, transferId]);
  const { word } = row!; // a function answers one row
  return word === 'begun' ? undefined : refuse(word, word === 'id-reused' ? ['id'] : word === 'not-allowed' ? [] : ['transferId']);
}
