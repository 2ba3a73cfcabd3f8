import type { Money } from '@regia/kernel';
import type { AccountKey } from './account-key.js';

/** What was meant in another currency, and by which rate of the table `rate` it became this amount. */
export interface Original extends Money {
  readonly rateCode: string;
}

/** One line of a transfer: debit above zero, credit below. Its account by what it is, or by its number where it is stored. */
export interface Line<A extends AccountKey | bigint = AccountKey> {
  readonly account: A;
  readonly amountMinor: bigint;
  readonly original?: Original | undefined;
}

export const debit = (account: AccountKey, amountMinor: bigint, original?: Original): Line => ({
  account,
  amountMinor,
  ...(original && { original }),
});

export const credit = (account: AccountKey, amountMinor: bigint, original?: Original): Line => ({
  account,
  amountMinor: -amountMinor,
  ...(original && { original: { ...original, amountMinor: -original.amountMinor } }),
});
