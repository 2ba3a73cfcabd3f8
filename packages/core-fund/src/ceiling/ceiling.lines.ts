import { credit, debit, type Line } from '../ledger/line.js';

/** Permission to spend, by rule and year, such as `tuel-272-2026`; what is used of it also by class. */
export interface Permission {
  readonly currency: string;
  readonly label: string;
  readonly amountMinor: bigint;
  /** Class of the commitment. */
  readonly of?: string;
  /** A target has no floor: its permission is a goal, which can fall below zero. */
  readonly kind?: 'ceiling' | 'target';
}

const stageOf = ({ currency, label, kind }: Permission) => ({ kind: kind === 'target' ? 'goal' : 'room', currency, label }) as const;
const usedOf = ({ currency, label, of }: Permission) =>
  ({ kind: 'used', currency, label: of === undefined ? label : `${label}-${of}` }) as const;

/** The ceiling is raised, or lowered when the amount is below zero. */
export function setLimitLines(permission: Permission): Line[] {
  const { currency, label, amountMinor } = permission;
  const [limit, stage] = [{ kind: 'limit', currency, label } as const, stageOf(permission)];
  return amountMinor >= 0n
    ? [debit(limit, amountMinor), credit(stage, amountMinor)]
    : [debit(stage, -amountMinor), credit(limit, -amountMinor)];
}

/** A commitment of the city uses room. */
export const engageLines = (permission: Permission): Line[] => [
  debit(stageOf(permission), permission.amountMinor),
  credit(usedOf(permission), permission.amountMinor),
];

/** A commitment that fell away gives it back. */
export const disengageLines = (permission: Permission): Line[] => [
  debit(usedOf(permission), permission.amountMinor),
  credit(stageOf(permission), permission.amountMinor),
];
