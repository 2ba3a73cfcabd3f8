import { intoBank, outOfBank, type BankSide } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';

/** The bank took a charge. Nobody decided it, so it goes to the result. */
export const bankChargeLines = (side: BankSide): Line[] => [
  debit({ kind: 'result', currency: side.currency, label: 'charge' }, side.amountMinor),
  ...outOfBank(side),
];

/** Interest or other income that nobody decided. */
export const interestLines = (side: BankSide & { readonly cause?: 'interest' | 'partner-interest' | 'other' }): Line[] => [
  ...intoBank(side),
  credit({ kind: 'result', currency: side.currency, label: side.cause ?? 'interest' }, side.amountMinor),
];
