import { refuse, type Result } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { StoredFund } from '../fund/stored-fund.js';
import { sumLeft } from '../ledger/split-by-what-is-left.js';
import { readShares } from './left-on-account.js';
import type { Movement } from './movement-kinds.js';
import { MovementKind, type ProposeMovementInput } from './movement.graphql.js';

/**
 * Where there is enough free money, but too little of it may be used for the project: that is another advice than `over-limit`.
 * The database would open no account for the rest in any case.
 */
export async function whyEarmarkedElsewhere(reader: Reader, { id, baseCurrency }: StoredFund, { stage, source }: Movement, input: ProposeMovementInput): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  if (input.kind !== MovementKind.ALLOCATE) return undefined;
  const amount = BigInt(input.amountMinor);
  const key = { project: input.project ?? null, line: input.line ?? null, city: null, partner: null };
  if (sumLeft(await readShares(reader, id, baseCurrency, stage, source, key)) >= amount) return undefined;
  const all = sumLeft(await readShares(reader, id, baseCurrency, stage, source, key, true));
  return all >= amount ? refuse('earmarked-elsewhere', ['amountMinor']) : undefined;
}
