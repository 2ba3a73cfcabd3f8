import type { CorePart } from '@regia/server-kit';
import { AgreeContribution } from './agreement/agree-contribution.command.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { ListAgreements } from './agreement/list-agreements.query.js';
import { AcceptMatches } from './bank/accept-matches.command.js';
import { BankAccountChangeResolver, BankResolver, MatchProposalResolver, StatementLineResolver } from './bank/bank.resolver.js';
import { ExplainGap } from './bank/explain-gap.command.js';
import { ExportOpenItems } from './bank/export-open-items.controller.js';
import { ImportStatement } from './bank/import-statement.command.js';
import { ImportStatementFile } from './bank/import-statement.controller.js';
import { KeepBankAccount } from './bank/keep-bank-account.commands.js';
import { ShowBank } from './bank/show-bank.query.js';
import { ShowSignedItems } from './bank/show-signed-items.query.js';
import { SignedComparisonResolver } from './bank/signed-items.resolver.js';
import { BankAccountGapsResolver, StatementGapResolver } from './bank/statement-gap.resolver.js';
import { SuggestAnswers } from './bank/suggest-answers.query.js';
import { CeilingResolver } from './ceiling/ceiling.resolver.js';
import { CeilingRules } from './ceiling/ceiling-rules.js';
import { CountAgreement } from './ceiling/count-agreement.js';
import { EngageCeiling } from './ceiling/engage.command.js';
import { OverrideCeiling } from './ceiling/override.command.js';
import { SetCeilingBase } from './ceiling/set-base.command.js';
import { ShowCeiling } from './ceiling/show-ceiling.query.js';
import { LeverageResolver } from './leverage/leverage.resolver.js';
import { ShowLeverage } from './leverage/show-leverage.query.js';
import { AgreeToKey } from './contribution-key/agree-to-key.command.js';
import { ContributionKeyResolver } from './contribution-key/contribution-key.resolver.js';
import { KeyWaiting } from './contribution-key/key.waiting.js';
import { ListKeys } from './contribution-key/list-keys.query.js';
import { ProposeKey } from './contribution-key/propose-key.command.js';
import { SimulateKey } from './contribution-key/simulate-key.query.js';
import { WithdrawKey } from './contribution-key/withdraw-key.command.js';
import { EvidenceFiles } from './evidence/evidence.controller.js';
import { EvidenceOf } from './evidence/evidence.loader.js';
import { ProposalEvidenceResolver, TransferEvidenceResolver } from './evidence/evidence.resolver.js';
import { HoldEvidence } from './evidence/hold-evidence.commands.js';
import { HoldEvidenceResolver } from './evidence/hold-evidence.resolver.js';
import { KeepEvidence } from './evidence/keep-evidence.command.js';
import { CityPositionResolver, FundResolver } from './fund/fund.resolver.js';
import { ShowPosition } from './fund/show-position.query.js';
import { coreFundMigrations } from './ledger/core-fund-migrations.js';
import { Approvals } from './proposal/approvals.loader.js';
import { ApproveProposal } from './proposal/approve-proposal.command.js';
import { EndProposal } from './proposal/end-proposal.command.js';
import { ListProposals } from './proposal/list-proposals.query.js';
import { ProposalFieldsResolver, ProposalResolver, ProposalSignerResolver } from './proposal/proposal.resolver.js';
import { ShowSigners } from './proposal/signers.query.js';
import { ProposalWaiting } from './proposal/proposal.waiting.js';
import { ProveFigure } from './publish/prove-figure.query.js';
import { PublicData } from './publish/public-data.controller.js';
import { PublicCityPositionResolver, PublicFundResolver, PublicTransferResolver } from './publish/public-fund.resolver.js';
import { PublishFund } from './publish/publish-fund.command.js';
import { ShowPublicFund } from './publish/show-public-fund.query.js';
import { EarmarkedMoneyResolver, EarmarkResolver } from './earmark/earmark.resolver.js';
import { ShowEarmarks } from './earmark/show-earmarks.query.js';
import { DebtResolver } from './remind/debt.resolver.js';
import { Remind } from './remind/remind.commands.js';
import { ShowDebts } from './remind/show-debts.query.js';
import { RecordContribution } from './receive/record-contribution.command.js';
import { ReverseTransfer } from './reversal/reverse-transfer.command.js';
import { AddCosignature } from './seal/add-cosignature.command.js';
import { BeWitness } from './seal/be-witness.commands.js';
import { CosignCheckpoint } from './seal/cosign-checkpoint.command.js';
import { ExportBooks } from './seal/export-books.controller.js';
import { CityHeadResolver, SealResolver } from './seal/seal.resolver.js';
import { ShowSeal } from './seal/show-seal.query.js';
import { CosignatureResolver, CosignedCheckpointResolver, WitnessResolver } from './seal/witness.resolver.js';
import { ExportTransfers } from './transfer/export-transfers.controller.js';
import { HistoryEventResolver, SignatureResolver } from './transfer/history.resolver.js';
import { ListTransfers } from './transfer/list-transfers.query.js';
import { EntryFieldsResolver, TransferFieldsResolver } from './transfer/transfer-fields.resolver.js';
import { AnswerTransfer } from './transfer/transfer-payload.js';
import { TransferResolver } from './transfer/transfer.resolver.js';
import { TransferSearch } from './transfer/transfer.search.js';
import { BudgetResolver } from './budget/budget.resolver.js';
import { PlanBudget } from './budget/plan-budget.command.js';
import { ShowBudget } from './budget/show-budget.query.js';
import { Decide } from './decision/decide.command.js';
import { DecisionResolver } from './decision/decision.resolver.js';
import { DecisionWaiting } from './decision/decision.waiting.js';
import { InstructMove } from './move/instruct-move.command.js';
import { MoveResolver } from './move/move.resolver.js';
import { SettleMove } from './move/settle-move.command.js';
import { WithdrawDecision } from './decision/withdraw-decision.command.js';
import { MovementResolver } from './movement/movement.resolver.js';
import { ProposeMovement } from './movement/propose-movement.command.js';
import { AddToPlans } from './project/add-to-plans.command.js';
import { BudgetLineResolver, ProjectResolver } from './project/project.resolver.js';
import { ShowProjects } from './project/show-projects.query.js';
import { ClosePeriod } from './period/close-period.command.js';
import { ClosingResolver } from './period/closing.resolver.js';
import { ClosingWaiting } from './period/closing.waiting.js';
import { SettleResult } from './period/settle-result.command.js';
import { SettleResultResolver } from './period/settle-result.resolver.js';
import { SignClosing } from './period/sign-closing.command.js';
import { PrintStatement } from './report/print-statement.controller.js';
import { CityStatementResolver, ReportResolver } from './report/report.resolver.js';
import { ShowStatement } from './report/show-statement.query.js';
import { StoreReport } from './report/store-report.command.js';
import { KeepPartyAccount } from './payment-order/keep-party-account.commands.js';
import { OrderPayments } from './payment-order/order-payments.command.js';
import { FetchOrder } from './payment-order/fetch-order.controller.js';
import { PartyAccountChangeResolver, PaymentOrderResolver, PaymentPartyResolver, PaymentResolver } from './payment-order/payment-order.resolver.js';
import { BringStatusReport } from './payment-order/bring-report.controller.js';
import { PaymentRejectionResolver } from './payment-order/rejection.resolver.js';
import { ReportRejection } from './payment-order/report-rejection.commands.js';
import { ShowOrders } from './payment-order/show-orders.query.js';
import { AgreeOnRate } from './rate/agree-on-rate.commands.js';
import { ImportRates } from './rate/import-rates.command.js';
import { ImportRatesFile } from './rate/import-rates.controller.js';
import { RateResolver, WaitingRateResolver } from './rate/rate.resolver.js';
import { RateWaiting } from './rate/rate.waiting.js';
import { AccountWaiting } from './bank/account.waiting.js';
import { ShowCurrencies } from './rate/show-currencies.query.js';
import { RateRunResolver } from './rate/rate-run.resolver.js';
import { ShowRates } from './rate/show-rates.query.js';
import { RuleResolver } from './rule/rule.resolver.js';
import { ShowRuleChanges } from './rule/show-rule-changes.query.js';
import { DeliverInKind } from './in-kind/deliver-in-kind.command.js';
import { InKindResolver } from './in-kind/in-kind.resolver.js';
import { PromiseInKind } from './in-kind/promise-in-kind.command.js';
import { ShowInKind } from './in-kind/show-in-kind.query.js';
import { FinancingResolver } from './financing/financing.resolver.js';
import { PlanFinancing } from './financing/plan-financing.commands.js';
import { ShowFinancing } from './financing/show-financing.query.js';
import { ResultResolver } from './result/result.resolver.js';
import { ShowResults } from './result/show-results.query.js';
import { StateResult } from './result/state-result.command.js';

/** The pool of funds: its books, what cities agreed on, proposals and signatures. */
export const coreFund: CorePart = {
  providers: [
    ShowPosition, FundResolver, CityPositionResolver,
    ListAgreements, AgreeContribution, AgreementResolver,
    ListTransfers, TransferResolver, TransferFieldsResolver, EntryFieldsResolver, HistoryEventResolver, SignatureResolver, AnswerTransfer,
    ListProposals, Approvals, ApproveProposal, EndProposal, ShowSigners, ProposalResolver, ProposalFieldsResolver, ProposalSignerResolver,
    ListKeys, SimulateKey, ProposeKey, AgreeToKey, WithdrawKey, ContributionKeyResolver,
    RecordContribution, ReverseTransfer,
    ShowDebts, Remind, DebtResolver,
    KeepEvidence, HoldEvidence, HoldEvidenceResolver, EvidenceOf, TransferEvidenceResolver, ProposalEvidenceResolver,
    ShowEarmarks, EarmarkedMoneyResolver, EarmarkResolver,
    ShowBank, SuggestAnswers, ImportStatement, AcceptMatches, KeepBankAccount, BankResolver, MatchProposalResolver, StatementLineResolver, BankAccountChangeResolver,
    ExplainGap, BankAccountGapsResolver, StatementGapResolver, ShowSignedItems, SignedComparisonResolver,
    InstructMove, SettleMove, MoveResolver,
    ShowProjects, AddToPlans, ProjectResolver, BudgetLineResolver, ShowBudget, PlanBudget, BudgetResolver, Decide, WithdrawDecision, DecisionResolver, ProposeMovement, MovementResolver, RuleResolver, ShowRuleChanges,
    ShowStatement, StoreReport, ReportResolver, CityStatementResolver, ClosePeriod, SignClosing, ClosingResolver, SettleResult, SettleResultResolver,
    CeilingRules, ShowCeiling, SetCeilingBase, EngageCeiling, OverrideCeiling, CountAgreement, CeilingResolver, ShowLeverage, LeverageResolver,
    ShowRates, ShowCurrencies, ImportRates, AgreeOnRate, RateResolver, RateRunResolver, WaitingRateResolver,
    ShowOrders, OrderPayments, KeepPartyAccount, PaymentOrderResolver, PaymentResolver, PartyAccountChangeResolver, PaymentPartyResolver, ReportRejection, PaymentRejectionResolver,
    ShowInKind, PromiseInKind, DeliverInKind, InKindResolver, ShowFinancing, PlanFinancing, FinancingResolver, ShowResults, StateResult, ResultResolver,
    ShowSeal, CosignCheckpoint, SealResolver, CityHeadResolver, BeWitness, AddCosignature, WitnessResolver, CosignedCheckpointResolver, CosignatureResolver,
    ShowPublicFund, ProveFigure, PublishFund, PublicFundResolver, PublicCityPositionResolver, PublicTransferResolver,
  ], // prettier-ignore
  controllers: [ExportTransfers, PrintStatement, ImportStatementFile, ImportRatesFile, FetchOrder, BringStatusReport, ExportOpenItems, EvidenceFiles, ExportBooks, PublicData],
  migrations: coreFundMigrations,
  search: [TransferSearch],
  waiting: [ProposalWaiting, KeyWaiting, DecisionWaiting, ClosingWaiting, RateWaiting, AccountWaiting],
};
