import { credit, debit, type Line } from '../ledger/line.js';

/** What a city promises to its share. */
export interface Pledge {
  readonly currency: string;
  readonly city: string;
  readonly share: number;
  readonly amountMinor: bigint;
  /** Of a promise that is a limit of its own: `k3` of values in kind. */
  readonly label?: string | undefined;
}

/** A city promises. */
export const pledgeLines = ({ currency, city, share, amountMinor, label }: Pledge): Line[] => [
  debit({ kind: 'promised', currency, partyCity: city, label }, amountMinor),
  credit({ kind: 'pledged', currency, share, label }, amountMinor),
];

/** A city takes back what it promised and has not agreed. */
export const withdrawPledgeLines = ({ currency, city, share, amountMinor }: Pledge): Line[] => [
  debit({ kind: 'pledged', currency, share }, amountMinor),
  credit({ kind: 'promised', currency, partyCity: city }, amountMinor),
];
