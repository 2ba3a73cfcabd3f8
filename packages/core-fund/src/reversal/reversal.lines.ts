import type { AccountKey } from '../ledger/account-key.js';
import type { Line } from '../ledger/line.js';

/** The exact mirror of a transfer, on every line. What is right instead is a transfer of its own. */
export const reversalLines = <A extends AccountKey | bigint>(lines: readonly Line<A>[]): Line<A>[] =>
  lines.map(({ account, amountMinor, original }) => ({
    account,
    amountMinor: -amountMinor,
    ...(original && { original: { ...original, amountMinor: -original.amountMinor } }),
  }));
