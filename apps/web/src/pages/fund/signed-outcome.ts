import { sentenceOf } from '@regia/web-kit';
import type { FundApproveProposalsMutation } from './gql/graphql.js';

/** What became of one signature of a list. */
export type SignedOutcome = FundApproveProposalsMutation['approveProposals']['signed'][number];

/** Signed, now or before: whoever asks again after a lost answer has what they wanted. */
export const isSigned = ({ outcome, refusals }: Pick<SignedOutcome, 'outcome' | 'refusals'>): boolean =>
  outcome === 'POSTED' || outcome === 'ALREADY_POSTED' || outcome === 'PROPOSED' || refusals.some(({ code }) => code === 'already-signed');

/** Of some signatures the server does not know yet whether they are stored. */
export const leavesOpen = ({ signed }: { readonly signed: readonly Pick<SignedOutcome, 'outcome'>[] }): boolean =>
  signed.some(({ outcome }) => outcome === 'UNKNOWN');

/** Why signatures were refused, each reason once; a second factor that is missing is asked for and is no reason. */
export const refusalWords = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].filter((code) => code !== 'step-up-required').map((code) => sentenceOf(code));

/** Whoever signed meanwhile was enough: this signature was not given. */
export const isOvertaken = ({ refusals }: Pick<SignedOutcome, 'refusals'>): boolean =>
  refusals.some(({ code }) => code === 'not-waiting' || code === 'fully-signed');
