/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment PayMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.PayMoneyFragmentDoc,
    "\n  query PayDesk($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      bankName\n      booksBalance {\n        ...PayMoney\n      }\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      quote\n    }\n  }\n": typeof types.PayDeskDocument,
    "\n  query PayConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!, $forBooking: Boolean!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on, forBooking: $forBooking) {\n      amount {\n        ...PayMoney\n      }\n      rate {\n        code\n        base\n        quote\n        value\n        source\n        day\n        isFixed\n      }\n      refusals {\n        code\n      }\n    }\n  }\n": typeof types.PayConvertedDocument,
    "\n  query PayPlanNames($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n      lines {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": typeof types.PayPlanNamesDocument,
    "\n  query PaySources($fund: String!, $kind: MovementKind!) {\n    fundMovementSources(fund: $fund, kind: $kind) {\n      project\n      line\n      city\n      partner\n      left {\n        ...PayMoney\n      }\n    }\n  }\n": typeof types.PaySourcesDocument,
    "\n  mutation PayProposeMovement($input: ProposeMovementInput!) {\n    proposeMovement(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayProposeMovementDocument,
    "\n  fragment PayStages on StageAmounts {\n    allocated {\n      ...PayMoney\n    }\n    committed {\n      ...PayMoney\n    }\n    disbursed {\n      ...PayMoney\n    }\n    spent {\n      ...PayMoney\n    }\n  }\n": typeof types.PayStagesFragmentDoc,
    "\n  query PayProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      stages {\n        ...PayStages\n      }\n      onNoLine {\n        ...PayStages\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n        stages {\n          ...PayStages\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": typeof types.PayProjectsDocument,
    "\n  mutation PayAddProject($input: AddFundProjectInput!) {\n    addFundProject(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayAddProjectDocument,
    "\n  mutation PayAddLine($input: AddBudgetLineInput!) {\n    addBudgetLine(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayAddLineDocument,
    "\n  mutation PayAddPartner($input: AddFundPartnerInput!) {\n    addFundPartner(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayAddPartnerDocument,
    "\n  query PayBudget($fund: String!, $year: Int!) {\n    fundBudget(fund: $fund, year: $year) {\n      project\n      line\n      version\n      plannedAt\n      planned {\n        ...PayMoney\n      }\n      committed {\n        ...PayMoney\n      }\n      disbursed {\n        ...PayMoney\n      }\n      spent {\n        ...PayMoney\n      }\n      forecast {\n        ...PayMoney\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n": typeof types.PayBudgetDocument,
    "\n  mutation PayPlanBudget($input: PlanBudgetInput!) {\n    planBudget(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayPlanBudgetDocument,
    "\n  query PayDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      withdrawnAt\n      adoptsKey\n      proposedAt\n      whyNot\n      payload\n      payloadHash\n      title {\n        text\n        language\n      }\n      text {\n        text\n        language\n      }\n      author {\n        name\n      }\n      signatures {\n        at\n        person {\n          name\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      missing {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.PayDecisionsDocument,
    "\n  mutation PayProposeDecision($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayProposeDecisionDocument,
    "\n  mutation PayWithdrawDecision($input: WithdrawFundDecisionInput!) {\n    withdrawFundDecision(input: $input) {\n      decision {\n        id\n        withdrawnAt\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PayWithdrawDecisionDocument,
    "\n  mutation PaySignDecision($input: SignFundDecisionInput!) {\n    signFundDecision(input: $input) {\n      decision {\n        adoptedOn\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PaySignDecisionDocument,
    "\n  query PayRules($fund: String!) {\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    fundRuleChanges(fund: $fund) {\n      id\n      kind\n      from {\n        ...PayMoney\n      }\n      fromSeq\n      since\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n      isEnded\n    }\n  }\n": typeof types.PayRulesDocument,
    "\n  query PayToSign($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 50) {\n      nodes {\n        transferId\n        kind\n        canApprove\n        payload\n        payloadHash\n        amount {\n          ...PayMoney\n        }\n        text {\n          text\n          language\n        }\n        author {\n          name\n        }\n        authorCity {\n          name {\n            text\n          }\n        }\n        together {\n          transferId\n          kind\n          payload\n          payloadHash\n          amount {\n            ...PayMoney\n          }\n        }\n      }\n    }\n  }\n": typeof types.PayToSignDocument,
    "\n  query PayLineEvidence($fund: String!, $transferId: ID!) {\n    fundProposal(fund: $fund, transferId: $transferId) {\n      evidence {\n        sha256\n        file {\n          name\n          bytes\n          retention\n          isOfCity\n          broughtAt\n          keptUntil\n          keptFor\n          removedAt\n          mayHold\n          holds {\n            id\n            isOfFund\n            isOfAudit\n            reason\n            placedAt\n            placedBy {\n              name\n            }\n            liftedAt\n            liftReason\n            mayLift\n          }\n          broughtBy {\n            name\n          }\n          city {\n            name {\n              text\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.PayLineEvidenceDocument,
    "\n  mutation PaySignList($input: ApproveProposalsInput!) {\n    approveProposals(input: $input) {\n      signed {\n        transferId\n        outcome\n        seq\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PaySignListDocument,
    "\n  query PayThemes {\n    themes {\n      key\n      name {\n        text\n      }\n    }\n  }\n": typeof types.PayThemesDocument,
};
const documents: Documents = {
    "\n  fragment PayMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.PayMoneyFragmentDoc,
    "\n  query PayDesk($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      bankName\n      booksBalance {\n        ...PayMoney\n      }\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      quote\n    }\n  }\n": types.PayDeskDocument,
    "\n  query PayConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!, $forBooking: Boolean!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on, forBooking: $forBooking) {\n      amount {\n        ...PayMoney\n      }\n      rate {\n        code\n        base\n        quote\n        value\n        source\n        day\n        isFixed\n      }\n      refusals {\n        code\n      }\n    }\n  }\n": types.PayConvertedDocument,
    "\n  query PayPlanNames($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n      lines {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": types.PayPlanNamesDocument,
    "\n  query PaySources($fund: String!, $kind: MovementKind!) {\n    fundMovementSources(fund: $fund, kind: $kind) {\n      project\n      line\n      city\n      partner\n      left {\n        ...PayMoney\n      }\n    }\n  }\n": types.PaySourcesDocument,
    "\n  mutation PayProposeMovement($input: ProposeMovementInput!) {\n    proposeMovement(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayProposeMovementDocument,
    "\n  fragment PayStages on StageAmounts {\n    allocated {\n      ...PayMoney\n    }\n    committed {\n      ...PayMoney\n    }\n    disbursed {\n      ...PayMoney\n    }\n    spent {\n      ...PayMoney\n    }\n  }\n": types.PayStagesFragmentDoc,
    "\n  query PayProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      stages {\n        ...PayStages\n      }\n      onNoLine {\n        ...PayStages\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n        stages {\n          ...PayStages\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": types.PayProjectsDocument,
    "\n  mutation PayAddProject($input: AddFundProjectInput!) {\n    addFundProject(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayAddProjectDocument,
    "\n  mutation PayAddLine($input: AddBudgetLineInput!) {\n    addBudgetLine(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayAddLineDocument,
    "\n  mutation PayAddPartner($input: AddFundPartnerInput!) {\n    addFundPartner(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayAddPartnerDocument,
    "\n  query PayBudget($fund: String!, $year: Int!) {\n    fundBudget(fund: $fund, year: $year) {\n      project\n      line\n      version\n      plannedAt\n      planned {\n        ...PayMoney\n      }\n      committed {\n        ...PayMoney\n      }\n      disbursed {\n        ...PayMoney\n      }\n      spent {\n        ...PayMoney\n      }\n      forecast {\n        ...PayMoney\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n": types.PayBudgetDocument,
    "\n  mutation PayPlanBudget($input: PlanBudgetInput!) {\n    planBudget(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayPlanBudgetDocument,
    "\n  query PayDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      withdrawnAt\n      adoptsKey\n      proposedAt\n      whyNot\n      payload\n      payloadHash\n      title {\n        text\n        language\n      }\n      text {\n        text\n        language\n      }\n      author {\n        name\n      }\n      signatures {\n        at\n        person {\n          name\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      missing {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.PayDecisionsDocument,
    "\n  mutation PayProposeDecision($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayProposeDecisionDocument,
    "\n  mutation PayWithdrawDecision($input: WithdrawFundDecisionInput!) {\n    withdrawFundDecision(input: $input) {\n      decision {\n        id\n        withdrawnAt\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PayWithdrawDecisionDocument,
    "\n  mutation PaySignDecision($input: SignFundDecisionInput!) {\n    signFundDecision(input: $input) {\n      decision {\n        adoptedOn\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PaySignDecisionDocument,
    "\n  query PayRules($fund: String!) {\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    fundRuleChanges(fund: $fund) {\n      id\n      kind\n      from {\n        ...PayMoney\n      }\n      fromSeq\n      since\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n      isEnded\n    }\n  }\n": types.PayRulesDocument,
    "\n  query PayToSign($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 50) {\n      nodes {\n        transferId\n        kind\n        canApprove\n        payload\n        payloadHash\n        amount {\n          ...PayMoney\n        }\n        text {\n          text\n          language\n        }\n        author {\n          name\n        }\n        authorCity {\n          name {\n            text\n          }\n        }\n        together {\n          transferId\n          kind\n          payload\n          payloadHash\n          amount {\n            ...PayMoney\n          }\n        }\n      }\n    }\n  }\n": types.PayToSignDocument,
    "\n  query PayLineEvidence($fund: String!, $transferId: ID!) {\n    fundProposal(fund: $fund, transferId: $transferId) {\n      evidence {\n        sha256\n        file {\n          name\n          bytes\n          retention\n          isOfCity\n          broughtAt\n          keptUntil\n          keptFor\n          removedAt\n          mayHold\n          holds {\n            id\n            isOfFund\n            isOfAudit\n            reason\n            placedAt\n            placedBy {\n              name\n            }\n            liftedAt\n            liftReason\n            mayLift\n          }\n          broughtBy {\n            name\n          }\n          city {\n            name {\n              text\n            }\n          }\n        }\n      }\n    }\n  }\n": types.PayLineEvidenceDocument,
    "\n  mutation PaySignList($input: ApproveProposalsInput!) {\n    approveProposals(input: $input) {\n      signed {\n        transferId\n        outcome\n        seq\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PaySignListDocument,
    "\n  query PayThemes {\n    themes {\n      key\n      name {\n        text\n      }\n    }\n  }\n": types.PayThemesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').PayMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayDesk($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      bankName\n      booksBalance {\n        ...PayMoney\n      }\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      quote\n    }\n  }\n"): typeof import('./graphql').PayDeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!, $forBooking: Boolean!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on, forBooking: $forBooking) {\n      amount {\n        ...PayMoney\n      }\n      rate {\n        code\n        base\n        quote\n        value\n        source\n        day\n        isFixed\n      }\n      refusals {\n        code\n      }\n    }\n  }\n"): typeof import('./graphql').PayConvertedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayPlanNames($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n      lines {\n        id\n        name {\n          text\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n"): typeof import('./graphql').PayPlanNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaySources($fund: String!, $kind: MovementKind!) {\n    fundMovementSources(fund: $fund, kind: $kind) {\n      project\n      line\n      city\n      partner\n      left {\n        ...PayMoney\n      }\n    }\n  }\n"): typeof import('./graphql').PaySourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayProposeMovement($input: ProposeMovementInput!) {\n    proposeMovement(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayProposeMovementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayStages on StageAmounts {\n    allocated {\n      ...PayMoney\n    }\n    committed {\n      ...PayMoney\n    }\n    disbursed {\n      ...PayMoney\n    }\n    spent {\n      ...PayMoney\n    }\n  }\n"): typeof import('./graphql').PayStagesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      code\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      stages {\n        ...PayStages\n      }\n      onNoLine {\n        ...PayStages\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n        stages {\n          ...PayStages\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n"): typeof import('./graphql').PayProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayAddProject($input: AddFundProjectInput!) {\n    addFundProject(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayAddProjectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayAddLine($input: AddBudgetLineInput!) {\n    addBudgetLine(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayAddLineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayAddPartner($input: AddFundPartnerInput!) {\n    addFundPartner(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayAddPartnerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayBudget($fund: String!, $year: Int!) {\n    fundBudget(fund: $fund, year: $year) {\n      project\n      line\n      version\n      plannedAt\n      planned {\n        ...PayMoney\n      }\n      committed {\n        ...PayMoney\n      }\n      disbursed {\n        ...PayMoney\n      }\n      spent {\n        ...PayMoney\n      }\n      forecast {\n        ...PayMoney\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      city {\n        plate\n        name {\n          text\n        }\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PayBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayPlanBudget($input: PlanBudgetInput!) {\n    planBudget(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayPlanBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      withdrawnAt\n      adoptsKey\n      proposedAt\n      whyNot\n      payload\n      payloadHash\n      title {\n        text\n        language\n      }\n      text {\n        text\n        language\n      }\n      author {\n        name\n      }\n      signatures {\n        at\n        person {\n          name\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      missing {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PayDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayProposeDecision($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayProposeDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayWithdrawDecision($input: WithdrawFundDecisionInput!) {\n    withdrawFundDecision(input: $input) {\n      decision {\n        id\n        withdrawnAt\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PayWithdrawDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PaySignDecision($input: SignFundDecisionInput!) {\n    signFundDecision(input: $input) {\n      decision {\n        adoptedOn\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PaySignDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayRules($fund: String!) {\n    fundRules(fund: $fund) {\n      kind\n      from {\n        ...PayMoney\n      }\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n    }\n    fundRuleChanges(fund: $fund) {\n      id\n      kind\n      from {\n        ...PayMoney\n      }\n      fromSeq\n      since\n      approvals\n      cities\n      isOtherCity\n      needsDecision\n      postsOnApproval\n      isEnded\n    }\n  }\n"): typeof import('./graphql').PayRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayToSign($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 50) {\n      nodes {\n        transferId\n        kind\n        canApprove\n        payload\n        payloadHash\n        amount {\n          ...PayMoney\n        }\n        text {\n          text\n          language\n        }\n        author {\n          name\n        }\n        authorCity {\n          name {\n            text\n          }\n        }\n        together {\n          transferId\n          kind\n          payload\n          payloadHash\n          amount {\n            ...PayMoney\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PayToSignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayLineEvidence($fund: String!, $transferId: ID!) {\n    fundProposal(fund: $fund, transferId: $transferId) {\n      evidence {\n        sha256\n        file {\n          name\n          bytes\n          retention\n          isOfCity\n          broughtAt\n          keptUntil\n          keptFor\n          removedAt\n          mayHold\n          holds {\n            id\n            isOfFund\n            isOfAudit\n            reason\n            placedAt\n            placedBy {\n              name\n            }\n            liftedAt\n            liftReason\n            mayLift\n          }\n          broughtBy {\n            name\n          }\n          city {\n            name {\n              text\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PayLineEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PaySignList($input: ApproveProposalsInput!) {\n    approveProposals(input: $input) {\n      signed {\n        transferId\n        outcome\n        seq\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PaySignListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayThemes {\n    themes {\n      key\n      name {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').PayThemesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
