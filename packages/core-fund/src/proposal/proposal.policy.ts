import type { RequestContext } from '@regia/server-kit';
import type { StoredApproval, StoredProposal } from './stored-proposal.js';

/** Why a reader cannot sign a proposal now. */
export type WhyNot = 'not-waiting' | 'not-an-approver' | 'author-cannot-sign' | 'own-city-cannot-sign' | 'already-signed' | 'fully-signed';

/**
 * Why this reader cannot sign, undefined when they can. The database judges again, with the same words: this is what a page
 * explains before anybody presses a button.
 */
export function whyNotSign(ctx: RequestContext, proposal: StoredProposal, approvals: readonly StoredApproval[]): WhyNot | undefined {
  if (proposal.state !== 'waiting') return 'not-waiting';
  if (proposal.author === ctx.personId) return 'author-cannot-sign';
  if (!ctx.permissions.has('fund.approve')) return 'not-an-approver';
  if (proposal.isOtherCity && proposal.authorCity === ctx.cityId) return 'own-city-cannot-sign';
  if (approvals.some(({ approver }) => approver === ctx.personId)) return 'already-signed';
  if (isFullySigned(proposal, approvals)) return 'fully-signed';
  return undefined;
}

/** As many people and cities as the rule asks for: what waits then is the bank. Reversals wait for nobody else, or for those posted with them. */
const isFullySigned = ({ kind, approvalsNeeded, citiesNeeded }: StoredProposal, approvals: readonly StoredApproval[]): boolean =>
  kind !== 'reversal' && approvals.length >= approvalsNeeded && new Set(approvals.map(({ cityId }) => cityId)).size >= citiesNeeded;
