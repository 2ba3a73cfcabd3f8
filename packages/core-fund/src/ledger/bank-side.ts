import type { Money } from '@regia/kernel';
import { credit, debit, type Line, type Original } from './line.js';

/** Where money meets a bank account: the holder's, in the fund's currency or in another. */
export interface BankSide {
  readonly currency: string;
  readonly holderCity: string;
  readonly amountMinor: bigint;
  /** The amount on the statement, of an account in another currency: both amounts stay as given, the position carries the difference. */
  readonly foreign?: Money | undefined;
  /** What the payer named in another currency. */
  readonly original?: Original | undefined;
}

/** Money comes in. `position` is the one account with lines in two currencies, so that each currency balances by itself. */
export function intoBank({ currency, holderCity, amountMinor, foreign, original }: BankSide): Line[] {
  if (!foreign) return [debit({ kind: 'bank', currency, holderCity }, amountMinor, original)];
  return [
    debit({ kind: 'bank', currency: foreign.currency, holderCity }, foreign.amountMinor),
    credit({ kind: 'position', currency: foreign.currency }, foreign.amountMinor),
    debit({ kind: 'position', currency }, amountMinor, original),
  ];
}

/** Money goes out. */
export function outOfBank({ currency, holderCity, amountMinor, foreign, original }: BankSide): Line[] {
  if (!foreign) return [credit({ kind: 'bank', currency, holderCity }, amountMinor, original)];
  return [
    credit({ kind: 'bank', currency: foreign.currency, holderCity }, foreign.amountMinor),
    debit({ kind: 'position', currency: foreign.currency }, foreign.amountMinor),
    credit({ kind: 'position', currency }, amountMinor, original),
  ];
}
