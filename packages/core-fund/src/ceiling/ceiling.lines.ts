import { credit, debit, type Line } from '../ledger/line.js';

/** Permission to spend, of one class and year: `development-2026`. */
export interface Permission {
  readonly currency: string;
  readonly label: string;
  readonly amountMinor: bigint;
}

/** The ceiling is raised, or lowered when the amount is below zero. */
export function setLimitLines({ currency, label, amountMinor }: Permission): Line[] {
  const [limit, room] = [{ kind: 'limit', currency, label } as const, { kind: 'room', currency, label } as const];
  return amountMinor >= 0n
    ? [debit(limit, amountMinor), credit(room, amountMinor)]
    : [debit(room, -amountMinor), credit(limit, -amountMinor)];
}

/** A commitment of the city uses room. */
export const engageLines = ({ currency, label, amountMinor }: Permission): Line[] => [
  debit({ kind: 'room', currency, label }, amountMinor),
  credit({ kind: 'used', currency, label }, amountMinor),
];

/** A commitment that fell away gives it back. */
export const disengageLines = ({ currency, label, amountMinor }: Permission): Line[] => [
  debit({ kind: 'used', currency, label }, amountMinor),
  credit({ kind: 'room', currency, label }, amountMinor),
];
