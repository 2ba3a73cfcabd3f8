import type { Money } from '@regia/kernel';
import { credit, debit, type Line } from '../ledger/line.js';

/** Money from one holder's account to another's. */
export interface Move extends Money {
  readonly fromCity: string;
  readonly toCity: string;
}

/** The debt is booked at once; what is in transit is the sum of the claims. */
export const instructMoveLines = ({ currency, amountMinor, fromCity, toCity }: Move): Line[] => [
  debit({ kind: 'claim', currency, holderCity: toCity }, amountMinor),
  credit({ kind: 'claim', currency, holderCity: fromCity }, amountMinor),
];

/** The line of one of the two banks settles its end. */
export const settleMoveLines = ({
  currency,
  amountMinor,
  holderCity,
  end,
}: Money & { readonly holderCity: string; readonly end: 'sent' | 'arrived' }): Line[] => {
  const [bank, claim] = [{ kind: 'bank', currency, holderCity } as const, { kind: 'claim', currency, holderCity } as const];
  return end === 'sent' ? [debit(claim, amountMinor), credit(bank, amountMinor)] : [debit(bank, amountMinor), credit(claim, amountMinor)];
};
