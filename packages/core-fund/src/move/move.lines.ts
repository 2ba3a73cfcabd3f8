import type { Money } from '@regia/kernel';
import { intoBank, outOfBank, type BankSide } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';

/** Money from one holder's account to another's. */
export interface Move extends Money {
  readonly fromCity: string;
  readonly toCity: string;
}

/** An end of a move: the money has left the sender's account, or is on the receiver's. */
export type MoveEnd = 'sent' | 'arrived';

/** The debt is booked at once; what is in transit is the sum of the claims. */
export const instructMoveLines = ({ currency, amountMinor, fromCity, toCity }: Move): Line[] => [
  debit({ kind: 'claim', currency, holderCity: toCity }, amountMinor),
  credit({ kind: 'claim', currency, holderCity: fromCity }, amountMinor),
];

/** The line of one of the two banks settles its end, in the currency of that account. */
export const settleMoveLines = ({ end, ...side }: BankSide & { readonly end: MoveEnd }): Line[] => {
  const claim = { kind: 'claim', currency: side.currency, holderCity: side.holderCity } as const;
  return end === 'sent' ? [debit(claim, side.amountMinor), ...outOfBank(side)] : [...intoBank(side), credit(claim, side.amountMinor)];
};
