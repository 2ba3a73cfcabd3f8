import { largestRemainder } from '@regia/kernel';

/** What a share has left on the stage that is drawn from. */
export interface ShareBalance {
  readonly share: number;
  readonly leftMinor: bigint;
}

/** The part of one share. */
export interface ShareAmount {
  readonly share: number;
  readonly amountMinor: bigint;
}

/** What all of them have left together. */
export const sumLeft = (shares: readonly ShareBalance[]): bigint => shares.reduce((sum, { leftMinor }) => sum + leftMinor, 0n);

/** How a total becomes parts: the kernel's largest remainder, or another for a test. */
export type Split = (total: bigint, weights: readonly bigint[]) => bigint[];

/**
 * An amount in proportion to what each share has left. A part never exceeds what its share has, and drawing everything empties
 * every share to exactly zero. Where nothing is left the first share is asked for all, so that the ledger says `over-limit`.
 */
export function splitByWhatIsLeft(amountMinor: bigint, shares: readonly ShareBalance[], split: Split = largestRemainder): ShareAmount[] {
  const isEmpty = shares.every(({ leftMinor }) => leftMinor <= 0n);
  const weights = shares.map(({ leftMinor }, index) => (isEmpty ? BigInt(index === 0) : leftMinor));
  return split(amountMinor, weights)
    .map((part, index) => ({ share: shares[index]!.share, amountMinor: part }))
    .filter((part) => part.amountMinor !== 0n);
}
