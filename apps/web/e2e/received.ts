import type { Person } from './person.js';

/** What the pool has received in total, in cents. */
export async function received(person: Person): Promise<bigint> {
  const { fundPosition } = await person.ask<{ fundPosition: { received: { amountMinor: string } } }>(
    '{ fundPosition(fund: "pool-1") { received { amountMinor } } }',
  );
  return BigInt(fundPosition.received.amountMinor);
}
