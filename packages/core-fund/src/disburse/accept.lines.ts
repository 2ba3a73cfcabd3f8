import type { Commitment } from '../commit/commit.lines.js';
import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft } from '../ledger/split-by-what-is-left.js';
import { partnerAccounts } from './partner-accounts.js';

/** Reported expenditure of a partner is accepted: the advance is used. `from` is what each share has disbursed. */
export function acceptLines(input: Commitment): Line[] {
  const { advance, expense, stage } = partnerAccounts(input);
  const parts = splitByWhatIsLeft(input.amountMinor, input.from, input.split);
  return [
    ...parts.flatMap(({ share, amountMinor }) => [
      debit(stage('disbursed', share), amountMinor),
      credit(stage('spent', share), amountMinor),
    ]),
    debit(expense, input.amountMinor, input.original),
    credit(advance, input.amountMinor, input.original),
  ];
}

/** Accepted expenditure turns out not to be eligible: the partner owes it. `from` is what each share has spent. */
export function rejectLines(input: Commitment): Line[] {
  const { recoverable, expense, stage } = partnerAccounts(input);
  const parts = splitByWhatIsLeft(input.amountMinor, input.from, input.split);
  return [
    ...parts.flatMap(({ share, amountMinor }) => [
      debit(stage('spent', share), amountMinor),
      credit(stage('disbursed', share), amountMinor),
    ]),
    credit(expense, input.amountMinor, input.original),
    debit(recoverable, input.amountMinor, input.original),
  ];
}

/** An advance that was never accepted is asked back. No stage moves. */
export function recoverLines(input: Omit<Commitment, 'from'>): Line[] {
  const { advance, recoverable } = partnerAccounts({ ...input, from: [] });
  return [debit(recoverable, input.amountMinor, input.original), credit(advance, input.amountMinor, input.original)];
}
