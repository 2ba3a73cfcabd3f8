import { outOfBank, type BankSide } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft, type ShareBalance, type Split } from '../ledger/split-by-what-is-left.js';

/** The committee decides that free money goes back to the cities, in proportion to what each has left. */
export const returnLines = (input: {
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly from: readonly ShareBalance[];
  readonly split?: Split;
}): Line[] =>
  splitByWhatIsLeft(input.amountMinor, input.from, input.split).flatMap(({ share, amountMinor }) => [
    debit({ kind: 'free', currency: input.currency, share }, amountMinor),
    credit({ kind: 'returnable', currency: input.currency, share }, amountMinor),
  ]);

/** It is paid out to one city. */
export const payReturnLines = (side: BankSide & { readonly share: number }): Line[] => [
  debit({ kind: 'returnable', currency: side.currency, share: side.share }, side.amountMinor),
  ...outOfBank(side),
];

/** It is paid out to a city that has money of several sources in the fund, in proportion to what is to be returned of each. */
export const payReturnOfCityLines = (input: BankSide & { readonly from: readonly ShareBalance[]; readonly split?: Split | undefined }): Line[] => [
  ...splitByWhatIsLeft(input.amountMinor, input.from, input.split).map(({ share, amountMinor }) => debit({ kind: 'returnable', currency: input.currency, share }, amountMinor)),
  ...outOfBank(input),
];
