import { outOfBank } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft } from '../ledger/split-by-what-is-left.js';
import type { Disbursement } from '../disburse/disburse.lines.js';
import { partnerAccounts } from '../disburse/partner-accounts.js';

/** A supplier or the agent is paid: committed money is spent at once, with no advance. The agent's fee has the label `agent-fee` as its partner. */
export function payLines(input: Disbursement): Line[] {
  const { expense, stage } = partnerAccounts(input);
  const parts = splitByWhatIsLeft(input.amountMinor, input.from, input.split);
  return [
    ...parts.flatMap(({ share, amountMinor }) => [
      debit(stage('committed', share), amountMinor),
      credit(stage('spent', share), amountMinor),
    ]),
    debit(expense, input.amountMinor),
    ...outOfBank(input),
  ];
}
