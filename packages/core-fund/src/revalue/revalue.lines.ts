import { largestRemainder } from '@regia/kernel';
import { credit, debit, type Line } from '../ledger/line.js';
import type { ShareBalance } from '../ledger/split-by-what-is-left.js';

/** The position in the fund's currency is moved to the value of the foreign one; the difference is a result. A loss is below zero. */
export function revalueLines({ currency, gainMinor }: { readonly currency: string; readonly gainMinor: bigint }): Line[] {
  const [position, result] = [{ kind: 'position', currency } as const, { kind: 'result', currency, label: 'fx' } as const];
  return gainMinor >= 0n
    ? [debit(position, gainMinor), credit(result, gainMinor)]
    : [debit(result, -gainMinor), credit(position, -gainMinor)];
}

/** A result is shared out by the key: a gain becomes free money, a loss takes from it. `leftMinor` of a share is its weight in the key. */
export function apportionLines(input: {
  readonly currency: string;
  readonly cause: string;
  readonly gainMinor: bigint;
  readonly key: readonly ShareBalance[];
}): Line[] {
  const isGain = input.gainMinor >= 0n;
  const amount = isGain ? input.gainMinor : -input.gainMinor;
  const parts = largestRemainder(
    amount,
    input.key.map(({ leftMinor }) => leftMinor),
  );
  const result = { kind: 'result', currency: input.currency, label: input.cause } as const;
  const free = input.key.map(({ share }, index) =>
    (isGain ? credit : debit)({ kind: 'free', currency: input.currency, share }, parts[index]!),
  );
  return [(isGain ? debit : credit)(result, amount), ...free.filter((line) => line.amountMinor !== 0n)];
}
