import { splitByWhatIsLeft, type ShareAmount, type ShareBalance } from '../ledger/split-by-what-is-left.js';

/** What a share has left, and where its city has the money from. */
export interface SourcedBalance extends ShareBalance {
  readonly source: string;
}

/** The most that a source with terms may pay of this allocation. */
export interface SourceRoom {
  readonly source: string;
  readonly roomMinor: bigint;
}

/**
 * An allocation as its sources may pay it: each source with terms pays what its rate, its plan and its money allow, every other share pays
 * the rest in proportion to what it has left. Undefined where the others have too little for the rest.
 */
export function splitByRates(
  amountMinor: bigint,
  shares: readonly SourcedBalance[],
  rooms: readonly SourceRoom[],
): ShareAmount[] | undefined {
  const parts: ShareAmount[] = [];
  let rest = amountMinor;
  for (const { source, roomMinor } of rooms) {
    const of = shares.filter((share) => share.source === source);
    const part = smallest(roomMinor, leftOf(of), rest);
    if (part <= 0n) continue;
    parts.push(...splitByWhatIsLeft(part, of));
    rest -= part;
  }
  if (rest === 0n) return parts;
  const others = shares.filter(({ source }) => !rooms.some((room) => room.source === source));
  return leftOf(others) < rest ? undefined : [...parts, ...splitByWhatIsLeft(rest, others)];
}

const leftOf = (shares: readonly ShareBalance[]): bigint => shares.reduce((sum, { leftMinor }) => sum + leftMinor, 0n);
const smallest = (...amounts: readonly bigint[]): bigint => amounts.reduce((least, amount) => (amount < least ? amount : least));
