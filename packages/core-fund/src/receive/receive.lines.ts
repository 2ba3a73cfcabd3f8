import { intoBank, type BankSide } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';

/** Money of a city on the account of the holder. `amountMinor` is in the fund's currency: what the city now owes less. */
export interface Receipt extends BankSide {
  readonly city: string;
  readonly share: number;
}

/** Agreed money arrives and is free. */
export const receiveLines = (receipt: Receipt): Line[] => [
  ...intoBank(receipt),
  credit({ kind: 'receivable', currency: receipt.currency, partyCity: receipt.city }, receipt.amountMinor),
  debit({ kind: 'agreed', currency: receipt.currency, share: receipt.share }, receipt.amountMinor),
  credit({ kind: 'free', currency: receipt.currency, share: receipt.share }, receipt.amountMinor),
];
