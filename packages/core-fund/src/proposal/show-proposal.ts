import { showMoney } from '@regia/server-kit';
import { ProposalState, type FundProposal } from './proposal.graphql.js';
import type { StoredProposal } from './stored-proposal.js';

const STATES: Readonly<Record<StoredProposal['state'], ProposalState>> = {
  waiting: ProposalState.WAITING,
  posted: ProposalState.POSTED,
  returned: ProposalState.RETURNED,
  withdrawn: ProposalState.WITHDRAWN,
  expired: ProposalState.EXPIRED,
};

/** A proposal as GraphQL shows it; people, cities and the payload are made when they are asked for. */
export const showProposal = (row: StoredProposal): FundProposal => ({
  row,
  transferId: row.transferId,
  kind: row.kind,
  amount: showMoney(row.reverses === null ? row.amountMinor : `-${row.amountMinor}`, row.currency),
  effectiveOn: row.effectiveOn,
  proposedAt: row.proposedAt,
  expiresAt: row.expiresAt,
  state: STATES[row.state],
  payloadHash: row.payloadHash,
  approvalsNeeded: row.approvalsNeeded,
  citiesNeeded: row.citiesNeeded,
  ...(row.state === 'returned' && row.returnReason !== null ? { returnReason: row.returnReason } : {}),
  ...(row.seq === null ? {} : { seq: row.seq }),
  ...(row.instalmentNo === null ? {} : { instalmentNo: row.instalmentNo }),
});
