import type { Tx } from '@regia/server-kit';
import type { ShareAmount, ShareBalance } from '../ledger/split-by-what-is-left.js';
import { splitByRates } from './split-by-rates.js';
import { readRooms, readShareSources } from './stored-financing.js';

/** What is allocated, to what, and of which shares. */
export interface AllocationAsked {
  readonly project: number;
  readonly line: number | null;
  readonly amountMinor: bigint;
  readonly from: readonly ShareBalance[];
  readonly day: string;
}

/** How an allocation is shared out where the fund has sources with terms, `none` where the money without terms does not cover its part; undefined where there are no terms, or too little in all. */
export async function partsByRates(tx: Tx, fundId: number, { project, line, amountMinor, from, day }: AllocationAsked): Promise<readonly ShareAmount[] | 'none' | undefined> {
  const rooms = await readRooms(tx, fundId, project, line, amountMinor, day);
  if (rooms.length === 0 || from.reduce((sum, { leftMinor }) => sum + leftMinor, 0n) < amountMinor) return undefined;
  const sources = await readShareSources(tx, fundId);
  const sourced = from.map((each) => ({ ...each, source: sources.get(each.share)! })); // a foreign key keeps the share
  return splitByRates(amountMinor, sourced, rooms) ?? 'none';
}
