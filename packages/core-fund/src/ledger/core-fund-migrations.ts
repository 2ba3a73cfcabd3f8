import type { MigrationInterface } from 'typeorm';
import { CoreFundCreateLedger1795500000000 } from './migrations/1795500000000-create-ledger.js';
import { CoreFundCreateBooks1795500000100 } from './migrations/1795500000100-create-books.js';
import { CoreFundCreateProposals1795500000200 } from './migrations/1795500000200-create-proposals.js';
import { CoreFundGuardBooks1795500000300 } from './migrations/1795500000300-guard-books.js';
import { CoreFundPostTransfers1795500000400 } from './migrations/1795500000400-post-transfers.js';
import { CoreFundSignProposals1795500000500 } from './migrations/1795500000500-sign-proposals.js';
import { CoreFundOpenAccounts1795500000600 } from './migrations/1795500000600-open-accounts.js';
import { CoreFundShowBooks1795500000700 } from './migrations/1795500000700-show-books.js';
import { CoreFundSayWhoRecords1795500000800 } from './migrations/1795500000800-say-who-records.js';
import { CoreFundAgreeOnKeys1795500001000 } from './migrations/1795500001000-agree-on-keys.js';
import { CoreFundReadTheBank1795500001100 } from './migrations/1795500001100-read-the-bank.js';
import { CoreFundMatchBankLines1795500001101 } from './migrations/1795500001101-match-bank-lines.js';
import { CoreFundImportByColumns1795500001102 } from './migrations/1795500001102-import-by-columns.js';
import { CoreFundSealBooks1795500001200 } from './migrations/1795500001200-seal-books.js';
import { CoreFundPublishFunds1795500001201 } from './migrations/1795500001201-publish-funds.js';
import { CoreFundPublishByDecision1795500001202 } from './migrations/1795500001202-publish-by-decision.js';
import { CoreFundReverseTogether1795500001300 } from './migrations/1795500001300-reverse-together.js';
import { CoreFundDecideAndPlan1795500001301 } from './migrations/1795500001301-decide-and-plan.js';
import { CoreFundPostProposed1795500001302 } from './migrations/1795500001302-post-proposed.js';
import { CoreFundStateAndReport1795500001400 } from './migrations/1795500001400-state-and-report.js';
import { CoreFundClosePeriods1795500001401 } from './migrations/1795500001401-close-periods.js';
import { CoreFundKeepCeilings1795500001500 } from './migrations/1795500001500-keep-ceilings.js';
import { CoreFundNameSources1795500001501 } from './migrations/1795500001501-name-sources.js';
import { CoreFundGuardCeilings1795500001502 } from './migrations/1795500001502-guard-ceilings.js';
import { CoreFundKeepEvidence1795500001600 } from './migrations/1795500001600-keep-evidence.js';
import { CoreFundKnowRates1795500001700 } from './migrations/1795500001700-know-rates.js';
import { CoreFundOrderPayments1795500001701 } from './migrations/1795500001701-order-payments.js';
import { CoreFundJudgeBatchesOnce1795500001900 } from './migrations/1795500001900-judge-batches-once.js';
import { CoreFundDecideOnKeys1795500002100 } from './migrations/1795500002100-decide-on-keys.js';
import { CoreFundRemindOfInstalments1795500002101 } from './migrations/1795500002101-remind-of-instalments.js';
import { CoreFundEarmarkContributions1795500002102 } from './migrations/1795500002102-earmark-contributions.js';
import { CoreFundExplainGaps1795500002300 } from './migrations/1795500002300-explain-gaps.js';
import { CoreFundKeepBankTexts1795500002301 } from './migrations/1795500002301-keep-bank-texts.js';
import { CoreFundReleaseRejectedPayments1795500002302 } from './migrations/1795500002302-release-rejected-payments.js';
import { CoreFundFetchRates1795500002303 } from './migrations/1795500002303-fetch-rates.js';
import { CoreFundKnowTheBankByBic1795500002304 } from './migrations/1795500002304-know-the-bank-by-bic.js';
import { CoreFundRefundByLine1795500002305 } from './migrations/1795500002305-refund-by-line.js';
import { CoreFundNameSigners1795500002403 } from './migrations/1795500002403-name-signers.js';
import { CoreFundRelaxWhatIsAnswered1795500002402 } from './migrations/1795500002402-relax-what-is-answered.js';
import { CoreFundKnowPositions1795500002401 } from './migrations/1795500002401-know-positions.js';
import { CoreFundMoveBetweenHolders1795500002400 } from './migrations/1795500002400-move-between-holders.js';
import { CoreFundKeepRuleHistory1795500002500 } from './migrations/1795500002500-keep-rule-history.js';
import { CoreFundRetainEvidence1795500002510 } from './migrations/1795500002510-retain-evidence.js';
import { CoreFundWitnessHeads1795500002520 } from './migrations/1795500002520-witness-heads.js';
import { CoreFundGiveRoomBack1795500002600 } from './migrations/1795500002600-give-room-back.js';
import { CoreFundOutlastParts1795500002603 } from './migrations/1795500002603-outlast-parts.js';
import { CoreFundValueInKind1795500002200 } from './migrations/1795500002200-value-in-kind.js';
import { CoreFundHoldSourcesToRates1795500002201 } from './migrations/1795500002201-hold-sources-to-rates.js';
import { CoreFundStateResults1795500002202 } from './migrations/1795500002202-state-results.js';

/** The schema `ledger`, in order. Needs the foundation, the consortium and the identity schemas before it. */
export const coreFundMigrations: readonly (new () => MigrationInterface)[] = [
  CoreFundCreateLedger1795500000000,
  CoreFundCreateBooks1795500000100,
  CoreFundCreateProposals1795500000200,
  CoreFundGuardBooks1795500000300,
  CoreFundPostTransfers1795500000400,
  CoreFundSignProposals1795500000500,
  CoreFundOpenAccounts1795500000600,
  CoreFundShowBooks1795500000700,
  CoreFundSayWhoRecords1795500000800,
  CoreFundAgreeOnKeys1795500001000,
  CoreFundReadTheBank1795500001100,
  CoreFundMatchBankLines1795500001101,
  CoreFundImportByColumns1795500001102,
  CoreFundSealBooks1795500001200,
  CoreFundPublishFunds1795500001201,
  CoreFundPublishByDecision1795500001202,
  CoreFundReverseTogether1795500001300,
  CoreFundDecideAndPlan1795500001301,
  CoreFundPostProposed1795500001302,
  CoreFundStateAndReport1795500001400,
  CoreFundClosePeriods1795500001401,
  CoreFundKeepCeilings1795500001500,
  CoreFundNameSources1795500001501,
  CoreFundGuardCeilings1795500001502,
  CoreFundKeepEvidence1795500001600,
  CoreFundKnowRates1795500001700,
  CoreFundOrderPayments1795500001701,
  CoreFundJudgeBatchesOnce1795500001900,
  CoreFundDecideOnKeys1795500002100,
  CoreFundRemindOfInstalments1795500002101,
  CoreFundEarmarkContributions1795500002102,
  CoreFundExplainGaps1795500002300,
  CoreFundKeepBankTexts1795500002301,
  CoreFundReleaseRejectedPayments1795500002302,
  CoreFundFetchRates1795500002303,
  CoreFundKnowTheBankByBic1795500002304,
  CoreFundRefundByLine1795500002305,
  CoreFundMoveBetweenHolders1795500002400,
  CoreFundKnowPositions1795500002401,
  CoreFundRelaxWhatIsAnswered1795500002402,
  CoreFundNameSigners1795500002403,
  CoreFundKeepRuleHistory1795500002500,
  CoreFundRetainEvidence1795500002510,
  CoreFundWitnessHeads1795500002520,
  CoreFundGiveRoomBack1795500002600,
  CoreFundOutlastParts1795500002603,
  CoreFundValueInKind1795500002200,
  CoreFundHoldSourcesToRates1795500002201,
  CoreFundStateResults1795500002202,
];
