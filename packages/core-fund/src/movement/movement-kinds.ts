import { acceptLines, recoverLines, rejectLines } from '../disburse/accept.lines.js';
import { allocateLines, releaseLines } from '../allocate/allocate.lines.js';
import { commitLines, decommitLines } from '../commit/commit.lines.js';
import { disburseLines, type Disbursement } from '../disburse/disburse.lines.js';
import { refundLines } from '../disburse/refund.lines.js';
import type { AccountKind } from '../ledger/account-key.js';
import type { Line } from '../ledger/line.js';
import { payLines } from '../pay/pay.lines.js';
import { payReturnOfCityLines, returnLines } from '../return/return.lines.js';
import { MovementKind } from './movement.graphql.js';

/** How a kind of movement becomes lines of the books. */
export interface Movement {
  /** The kind in the ledger. */
  readonly kind: string;
  /** The account whose balance limits it, as a person sees it. */
  readonly limit: AccountKind;
  /** The stage whose shares it is split by. */
  readonly stage: AccountKind;
  /** Which fields name its source. Allocating draws on what is free, so its project is where it goes. */
  readonly source: 'fund' | 'line' | 'partner' | 'city';
  readonly lines: (input: Disbursement) => Line[];
}

const movement = (kind: string, limit: AccountKind, stage: AccountKind, source: Movement['source'], lines: Movement['lines']): Movement => ({ kind, limit, stage, source, lines });

export const MOVEMENTS: Readonly<Record<MovementKind, Movement>> = {
  ALLOCATE: movement('allocate', 'free', 'free', 'fund', allocateLines),
  RELEASE: movement('release', 'allocated', 'allocated', 'line', releaseLines),
  COMMIT: movement('commit', 'allocated', 'allocated', 'line', commitLines),
  DECOMMIT: movement('decommit', 'committed', 'committed', 'partner', decommitLines),
  DISBURSE: movement('disburse', 'committed', 'committed', 'partner', disburseLines),
  PAY: movement('pay', 'committed', 'committed', 'partner', payLines),
  ACCEPT: movement('accept', 'advance', 'disbursed', 'partner', acceptLines),
  REJECT: movement('reject', 'expense', 'spent', 'partner', rejectLines),
  RECOVER: movement('recover', 'advance', 'disbursed', 'partner', recoverLines),
  REFUND: movement('refund', 'advance', 'disbursed', 'partner', (input) => refundLines({ ...input, of: 'advance' })),
  REFUND_OWED: movement('refund', 'recoverable', 'disbursed', 'partner', (input) => refundLines({ ...input, of: 'recoverable' })),
  RETURN: movement('return', 'free', 'free', 'fund', returnLines),
  PAY_RETURN: movement('pay_return', 'returnable', 'returnable', 'city', payReturnOfCityLines),
};

/** The agent's fee is paid out, and nothing else is done with it. */
export const AGENT_FEE = 'agent-fee';
export const touchesAgentFee = (kind: MovementKind): boolean => kind === MovementKind.PAY;
