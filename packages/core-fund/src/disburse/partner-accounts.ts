import type { Commitment } from '../commit/commit.lines.js';
import type { AccountKey } from '../ledger/account-key.js';

interface PartnerAccounts {
  readonly advance: AccountKey;
  readonly recoverable: AccountKey;
  readonly expense: AccountKey;
  readonly stage: (kind: 'committed' | 'disbursed' | 'spent', share: number) => AccountKey;
}

/** The accounts of one partner on one budget line: the same project, line and partner on every rung. */
export function partnerAccounts({ currency, project, budgetLine, partyCity, partner }: Commitment): PartnerAccounts {
  const of = { currency, project, budgetLine, partyCity, label: partner };
  return {
    advance: { kind: 'advance', ...of },
    recoverable: { kind: 'recoverable', ...of },
    expense: { kind: 'expense', ...of },
    stage: (kind, share) => ({ kind, share, ...of }),
  };
}
