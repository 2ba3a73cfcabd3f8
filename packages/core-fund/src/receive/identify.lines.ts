import type { Money } from '@regia/kernel';
import { credit, debit, type Line } from '../ledger/line.js';

/** Money came, and nobody knows yet what for. */
export const receiveUnidentifiedLines = ({ holderCity, amountMinor, currency }: Money & { readonly holderCity: string }): Line[] => [
  debit({ kind: 'bank', currency, holderCity }, amountMinor),
  credit({ kind: 'unidentified', currency, holderCity }, amountMinor),
];

/** Whose money it was. `found` is what lies there, `amountMinor` what it is in the fund's currency. */
export interface Identification {
  readonly currency: string;
  readonly holderCity: string;
  readonly city: string;
  readonly share: number;
  readonly amountMinor: bigint;
  readonly found?: Money | undefined;
}

/** Unidentified money turns out to be a contribution that was agreed. */
export const identifyLines = (input: Identification): Line[] => [
  ...outOfUnidentified(input),
  credit({ kind: 'receivable', currency: input.currency, partyCity: input.city }, input.amountMinor),
  debit({ kind: 'agreed', currency: input.currency, share: input.share }, input.amountMinor),
  credit({ kind: 'free', currency: input.currency, share: input.share }, input.amountMinor),
];

function outOfUnidentified({ currency, holderCity, amountMinor, found }: Identification): Line[] {
  if (!found) return [debit({ kind: 'unidentified', currency, holderCity }, amountMinor)];
  return [
    debit({ kind: 'unidentified', currency: found.currency, holderCity }, found.amountMinor),
    credit({ kind: 'position', currency: found.currency }, found.amountMinor),
    debit({ kind: 'position', currency }, amountMinor),
  ];
}
