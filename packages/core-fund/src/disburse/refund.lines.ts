import { intoBank } from '../ledger/bank-side.js';
import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft } from '../ledger/split-by-what-is-left.js';
import type { Disbursement } from './disburse.lines.js';
import { partnerAccounts } from './partner-accounts.js';

/** A partner sends money back: what it did not use, or what it owes. It is free again for the shares it came from. */
export function refundLines(input: Disbursement & { readonly of: 'advance' | 'recoverable' }): Line[] {
  const { stage, [input.of]: owed } = partnerAccounts(input);
  const parts = splitByWhatIsLeft(input.amountMinor, input.from, input.split);
  return [
    ...parts.flatMap(({ share, amountMinor }) => [
      debit(stage('disbursed', share), amountMinor),
      credit({ kind: 'free', currency: input.currency, share }, amountMinor),
    ]),
    ...intoBank(input),
    credit(owed, input.amountMinor),
  ];
}
