import { outOfBank, type BankSide } from '../ledger/bank-side.js';
import type { Commitment } from '../commit/commit.lines.js';
import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft } from '../ledger/split-by-what-is-left.js';
import { partnerAccounts } from './partner-accounts.js';

/** A tranche from the holder's account to a partner. */
export type Disbursement = Commitment & Omit<BankSide, 'amountMinor' | 'currency'>;

/** Committed money goes to a partner, who now has it as an advance. */
export function disburseLines(input: Disbursement): Line[] {
  const { advance, stage } = partnerAccounts(input);
  const parts = splitByWhatIsLeft(input.amountMinor, input.from, input.split);
  return [
    ...parts.flatMap(({ share, amountMinor }) => [
      debit(stage('committed', share), amountMinor),
      credit(stage('disbursed', share), amountMinor),
    ]),
    debit(advance, input.amountMinor),
    ...outOfBank(input),
  ];
}
