import type { CorePart } from '@regia/server-kit';
import { AgreeContribution } from './agreement/agree-contribution.command.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { ListAgreements } from './agreement/list-agreements.query.js';
import { CityPositionResolver, FundResolver } from './fund/fund.resolver.js';
import { ShowPosition } from './fund/show-position.query.js';
import { coreFundMigrations } from './ledger/core-fund-migrations.js';
import { Approvals } from './proposal/approvals.loader.js';
import { ApproveProposal } from './proposal/approve-proposal.command.js';
import { EndProposal } from './proposal/end-proposal.command.js';
import { ListProposals } from './proposal/list-proposals.query.js';
import { ProposalFieldsResolver, ProposalResolver } from './proposal/proposal.resolver.js';
import { ProposalWaiting } from './proposal/proposal.waiting.js';
import { RecordContribution } from './receive/record-contribution.command.js';
import { ReverseTransfer } from './reversal/reverse-transfer.command.js';
import { ExportTransfers } from './transfer/export-transfers.controller.js';
import { HistoryEventResolver, SignatureResolver } from './transfer/history.resolver.js';
import { ListTransfers } from './transfer/list-transfers.query.js';
import { EntryFieldsResolver, TransferFieldsResolver } from './transfer/transfer-fields.resolver.js';
import { AnswerTransfer } from './transfer/transfer-payload.js';
import { TransferResolver } from './transfer/transfer.resolver.js';
import { TransferSearch } from './transfer/transfer.search.js';

/** The pool of funds: its books, what cities agreed on, proposals and signatures. */
export const coreFund: CorePart = {
  providers: [
    ShowPosition, FundResolver, CityPositionResolver,
    ListAgreements, AgreeContribution, AgreementResolver,
    ListTransfers, TransferResolver, TransferFieldsResolver, EntryFieldsResolver, HistoryEventResolver, SignatureResolver, AnswerTransfer,
    ListProposals, Approvals, ApproveProposal, EndProposal, ProposalResolver, ProposalFieldsResolver,
    RecordContribution, ReverseTransfer,
  ], // prettier-ignore
  controllers: [ExportTransfers],
  migrations: coreFundMigrations,
  search: [TransferSearch],
  waiting: [ProposalWaiting],
};
