import type { FundEntryBySeqQuery, FundProposalByIdQuery } from './gql/graphql.js';

/** An entry with its lines, signatures and history. */
export type Entry = NonNullable<FundEntryBySeqQuery['fundTransfer']>;

/** A proposal with the text that is signed and its history. */
export type ProposalInFull = NonNullable<FundProposalByIdQuery['fundProposal']>;
