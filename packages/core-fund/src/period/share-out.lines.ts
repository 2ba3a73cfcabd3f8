import { largestRemainder } from '@regia/kernel';
import { credit, debit, type Line } from '../ledger/line.js';

/** What a cause of the result has gained; a loss is below zero. */
export interface Gain {
  readonly cause: string;
  readonly gainMinor: bigint;
}

/** A share of a city, and its part of the key as a whole number; the parts of all shares stand to each other as the key says. */
export interface KeyPart {
  readonly share: number;
  readonly weight: bigint;
}

/** Every cause of the result goes to zero, and what they come to together is shared out by the key: a gain is free money, a loss takes from it. */
export function shareOutLines({ currency, gains, key }: { readonly currency: string; readonly gains: readonly Gain[]; readonly key: readonly KeyPart[] }): Line[] {
  const net = gains.reduce((sum, { gainMinor }) => sum + gainMinor, 0n);
  const parts = largestRemainder(
    abs(net),
    key.map(({ weight }) => weight),
  );
  const result = gains.map(({ cause, gainMinor }) => (gainMinor > 0n ? debit : credit)({ kind: 'result', currency, label: cause }, abs(gainMinor)));
  const free = key.map(({ share }, index) => (net > 0n ? credit : debit)({ kind: 'free', currency, share }, parts[index] ?? 0n));
  return [...result, ...free].filter(({ amountMinor }) => amountMinor !== 0n);
}

const abs = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
