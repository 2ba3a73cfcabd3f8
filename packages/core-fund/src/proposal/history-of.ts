import type { HistoryEvent } from '../transfer/history.graphql.js';
import type { StoredApproval, StoredProposal } from './stored-proposal.js';

const event = (at: Date, what: string, personId: string | null, cityId: string | null, note?: string | null): HistoryEvent => ({
  at,
  what,
  ...(personId === null ? {} : { personId }),
  ...(cityId === null ? {} : { cityId }),
  ...(note === undefined || note === null ? {} : { note }),
});

/** The life of a proposal, oldest first: proposed, signed, and how it ended. */
export function historyOf(proposal: StoredProposal, approvals: readonly StoredApproval[]): HistoryEvent[] {
  const begun = event(proposal.proposedAt, 'proposed', proposal.author, proposal.authorCity);
  const signed = approvals.map(({ at, approver, cityId }) => event(at, 'signed', approver, cityId));
  const ended = proposal.endedAt === null ? [] : [event(proposal.endedAt, proposal.state, proposal.endedBy, proposal.endedByCity, proposal.returnReason)];
  const expired = proposal.state === 'expired' && proposal.endedAt === null ? [event(proposal.expiresAt, 'expired', null, null)] : [];
  return [begun, ...signed, ...ended, ...expired];
}
