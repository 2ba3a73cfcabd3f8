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
  /** Whether it leaves a bank account or reaches one. */
  readonly bank?: 'out' | 'in';
  /** Whether what it is in another currency can be said beside it. */
  readonly takesOriginal: boolean;
}

const movement = (kind: string, limit: AccountKind, stage: AccountKind, source: Movement['source'], lines: Movement['lines']): Movement => ({ kind, limit, stage, source, lines, takesOriginal: false });
/** A partner's report may be in the partner's currency. */
const reported = (...said: Parameters<typeof movement>): Movement => ({ ...movement(...said), takesOriginal: true });
const atBank = (bank: 'out' | 'in', ...said: Parameters<typeof movement>): Movement => ({ ...reported(...said), bank });

export const MOVEMENTS: Readonly<Record<MovementKind, Movement>> = {
  ALLOCATE: movement('allocate', 'free', 'free', 'fund', allocateLines),
  RELEASE: movement('release', 'allocated', 'allocated', 'line', releaseLines),
  COMMIT: movement('commit', 'allocated', 'allocated', 'line', commitLines),
  DECOMMIT: movement('decommit', 'committed', 'committed', 'partner', decommitLines),
  DISBURSE: atBank('out', 'disburse', 'committed', 'committed', 'partner', disburseLines),
  PAY: atBank('out', 'pay', 'committed', 'committed', 'partner', payLines),
  ACCEPT: reported('accept', 'advance', 'disbursed', 'partner', acceptLines),
  REJECT: reported('reject', 'expense', 'spent', 'partner', rejectLines),
  RECOVER: reported('recover', 'advance', 'disbursed', 'partner', recoverLines),
  REFUND: atBank('in', 'refund', 'advance', 'disbursed', 'partner', (input) => refundLines({ ...input, of: 'advance' })),
  REFUND_OWED: atBank('in', 'refund', 'recoverable', 'disbursed', 'partner', (input) => refundLines({ ...input, of: 'recoverable' })),
  RETURN: movement('return', 'free', 'free', 'fund', returnLines),
  PAY_RETURN: atBank('out', 'pay_return', 'returnable', 'returnable', 'city', payReturnOfCityLines),
};

/** The agent's fee is paid out, and nothing else is done with it. */
export const AGENT_FEE = 'agent-fee';
export const touchesAgentFee = (kind: MovementKind): boolean => kind === MovementKind.PAY;
