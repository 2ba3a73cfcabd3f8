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
    "\n  fragment BankMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.BankMoneyFragmentDoc,
    "\n  fragment BankLine on StatementLine {\n    id\n    bookedOn\n    valueOn\n    amount {\n      ...BankMoney\n    }\n    isReversal\n    nth\n    endToEndId\n    bankReference\n    code\n    party\n    partyAccount\n    text\n    textState\n    kinds\n    original {\n      ...BankMoney\n    }\n    details\n    isMatched\n    seqs\n    note\n    notedBy {\n      name\n    }\n    waitsFor\n  }\n": typeof types.BankLineFragmentDoc,
    "\n  query BankAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      bic\n      turnsReversals\n      spreadsheet {\n        delimiter\n        dayForm\n        day\n        text\n        amount\n        credit\n        debit\n        party\n        reference\n        decimal\n      }\n      openLines\n      booksBalance {\n        ...BankMoney\n      }\n      bankBalance {\n        ...BankMoney\n      }\n      bankBalanceOn\n      lastImportAt\n      reconciledUntil\n      reconciledAt\n      reconciledBy {\n        name\n      }\n      stillAgrees\n      hasExample\n      holder {\n        id\n        name {\n          text\n        }\n      }\n      gaps {\n        after\n        before\n        afterNumber\n        beforeNumber\n        missingFrom\n        missingTo\n        closing {\n          ...BankMoney\n        }\n        opening {\n          ...BankMoney\n        }\n        difference {\n          ...BankMoney\n        }\n        reason\n        explainedAt\n        explainedBy {\n          name\n        }\n      }\n    }\n  }\n": typeof types.BankAccountsDocument,
    "\n  query BankSuggestions($bankAccount: ID!) {\n    matchProposals(bankAccount: $bankAccount) {\n      line {\n        ...BankLine\n      }\n      certainty\n      reason\n      answer\n      seq\n      transferId\n      refund {\n        project\n        budgetLine\n        city\n        partner\n        isOwed\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.BankSuggestionsDocument,
    "\n  query BankLines($bankAccount: ID!, $after: String) {\n    statementLines(bankAccount: $bankAccount, first: 50, after: $after) {\n      nodes {\n        ...BankLine\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.BankLinesDocument,
    "\n  query BankStandingOn($bankAccount: ID!, $on: Day!) {\n    bankStanding(bankAccount: $bankAccount, on: $on) {\n      on\n      agrees\n      openLines\n      lines {\n        ...BankLine\n      }\n      bank {\n        ...BankMoney\n      }\n      books {\n        ...BankMoney\n      }\n      openEntries {\n        seq\n        kind\n        effectiveOn\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n": typeof types.BankStandingOnDocument,
    "\n  query BankWaiting($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 100) {\n      nodes {\n        transferId\n        kind\n        text {\n          text\n          language\n        }\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n": typeof types.BankWaitingDocument,
    "\n  query BankMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      sentSeq\n      arrivedSeq\n      amount {\n        ...BankMoney\n      }\n      text {\n        text\n      }\n      from {\n        id\n        name {\n          text\n        }\n      }\n      to {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.BankMovesDocument,
    "\n  query BankChanges($fund: String!) {\n    bankAccountChanges(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      holder {\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.BankChangesDocument,
    "\n  mutation BankAcceptMatches($input: AcceptMatchesInput!) {\n    acceptMatches(input: $input) {\n      lines {\n        line\n        outcome\n        seqs\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankAcceptMatchesDocument,
    "\n  mutation BankLeaveLineOpen($input: LeaveLineOpenInput!) {\n    leaveLineOpen(input: $input) {\n      line {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankLeaveLineOpenDocument,
    "\n  mutation BankReconcile($input: ReconcileBankAccountInput!) {\n    reconcileBankAccount(input: $input) {\n      bankAccount {\n        id\n        reconciledUntil\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankReconcileDocument,
    "\n  mutation BankDescribe($input: DescribeBankAccountInput!) {\n    describeBankAccount(input: $input) {\n      bankAccount {\n        id\n        turnsReversals\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankDescribeDocument,
    "\n  mutation BankProposeAccount($input: ProposeBankAccountInput!) {\n    proposeBankAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankProposeAccountDocument,
    "\n  mutation BankSignAccount($input: SignBankAccountInput!) {\n    signBankAccount(input: $input) {\n      changeId\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankSignAccountDocument,
    "\n  mutation BankExplainGap($input: ExplainStatementGapInput!) {\n    explainStatementGap(input: $input) {\n      bankAccount {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BankExplainGapDocument,
    "\n  query BankSignedComparisons($bankAccount: ID!, $after: String) {\n    signedComparisons(bankAccount: $bankAccount, first: 10, after: $after) {\n      nodes {\n        id\n        until\n        balance {\n          ...BankMoney\n        }\n        openLines\n        openEntries\n        isListKept\n        itemsHash\n        signedAt\n        signedBy {\n          name\n        }\n        items {\n          item\n          ref\n          day\n          amount {\n            ...BankMoney\n          }\n          kind\n          party\n          text\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BankSignedComparisonsDocument,
    "\n  query BankRefunds($fund: String!) {\n    owed: fundMovementSources(fund: $fund, kind: REFUND_OWED) {\n      ...BankPlace\n    }\n    held: fundMovementSources(fund: $fund, kind: REFUND) {\n      ...BankPlace\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": typeof types.BankRefundsDocument,
    "\n  fragment BankPlace on MovementSource {\n    project\n    line\n    city\n    partner\n    left {\n      ...BankMoney\n    }\n  }\n": typeof types.BankPlaceFragmentDoc,
};
const documents: Documents = {
    "\n  fragment BankMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.BankMoneyFragmentDoc,
    "\n  fragment BankLine on StatementLine {\n    id\n    bookedOn\n    valueOn\n    amount {\n      ...BankMoney\n    }\n    isReversal\n    nth\n    endToEndId\n    bankReference\n    code\n    party\n    partyAccount\n    text\n    textState\n    kinds\n    original {\n      ...BankMoney\n    }\n    details\n    isMatched\n    seqs\n    note\n    notedBy {\n      name\n    }\n    waitsFor\n  }\n": types.BankLineFragmentDoc,
    "\n  query BankAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      bic\n      turnsReversals\n      spreadsheet {\n        delimiter\n        dayForm\n        day\n        text\n        amount\n        credit\n        debit\n        party\n        reference\n        decimal\n      }\n      openLines\n      booksBalance {\n        ...BankMoney\n      }\n      bankBalance {\n        ...BankMoney\n      }\n      bankBalanceOn\n      lastImportAt\n      reconciledUntil\n      reconciledAt\n      reconciledBy {\n        name\n      }\n      stillAgrees\n      hasExample\n      holder {\n        id\n        name {\n          text\n        }\n      }\n      gaps {\n        after\n        before\n        afterNumber\n        beforeNumber\n        missingFrom\n        missingTo\n        closing {\n          ...BankMoney\n        }\n        opening {\n          ...BankMoney\n        }\n        difference {\n          ...BankMoney\n        }\n        reason\n        explainedAt\n        explainedBy {\n          name\n        }\n      }\n    }\n  }\n": types.BankAccountsDocument,
    "\n  query BankSuggestions($bankAccount: ID!) {\n    matchProposals(bankAccount: $bankAccount) {\n      line {\n        ...BankLine\n      }\n      certainty\n      reason\n      answer\n      seq\n      transferId\n      refund {\n        project\n        budgetLine\n        city\n        partner\n        isOwed\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.BankSuggestionsDocument,
    "\n  query BankLines($bankAccount: ID!, $after: String) {\n    statementLines(bankAccount: $bankAccount, first: 50, after: $after) {\n      nodes {\n        ...BankLine\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.BankLinesDocument,
    "\n  query BankStandingOn($bankAccount: ID!, $on: Day!) {\n    bankStanding(bankAccount: $bankAccount, on: $on) {\n      on\n      agrees\n      openLines\n      lines {\n        ...BankLine\n      }\n      bank {\n        ...BankMoney\n      }\n      books {\n        ...BankMoney\n      }\n      openEntries {\n        seq\n        kind\n        effectiveOn\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n": types.BankStandingOnDocument,
    "\n  query BankWaiting($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 100) {\n      nodes {\n        transferId\n        kind\n        text {\n          text\n          language\n        }\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n": types.BankWaitingDocument,
    "\n  query BankMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      sentSeq\n      arrivedSeq\n      amount {\n        ...BankMoney\n      }\n      text {\n        text\n      }\n      from {\n        id\n        name {\n          text\n        }\n      }\n      to {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.BankMovesDocument,
    "\n  query BankChanges($fund: String!) {\n    bankAccountChanges(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      holder {\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.BankChangesDocument,
    "\n  mutation BankAcceptMatches($input: AcceptMatchesInput!) {\n    acceptMatches(input: $input) {\n      lines {\n        line\n        outcome\n        seqs\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankAcceptMatchesDocument,
    "\n  mutation BankLeaveLineOpen($input: LeaveLineOpenInput!) {\n    leaveLineOpen(input: $input) {\n      line {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankLeaveLineOpenDocument,
    "\n  mutation BankReconcile($input: ReconcileBankAccountInput!) {\n    reconcileBankAccount(input: $input) {\n      bankAccount {\n        id\n        reconciledUntil\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankReconcileDocument,
    "\n  mutation BankDescribe($input: DescribeBankAccountInput!) {\n    describeBankAccount(input: $input) {\n      bankAccount {\n        id\n        turnsReversals\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankDescribeDocument,
    "\n  mutation BankProposeAccount($input: ProposeBankAccountInput!) {\n    proposeBankAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankProposeAccountDocument,
    "\n  mutation BankSignAccount($input: SignBankAccountInput!) {\n    signBankAccount(input: $input) {\n      changeId\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankSignAccountDocument,
    "\n  mutation BankExplainGap($input: ExplainStatementGapInput!) {\n    explainStatementGap(input: $input) {\n      bankAccount {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BankExplainGapDocument,
    "\n  query BankSignedComparisons($bankAccount: ID!, $after: String) {\n    signedComparisons(bankAccount: $bankAccount, first: 10, after: $after) {\n      nodes {\n        id\n        until\n        balance {\n          ...BankMoney\n        }\n        openLines\n        openEntries\n        isListKept\n        itemsHash\n        signedAt\n        signedBy {\n          name\n        }\n        items {\n          item\n          ref\n          day\n          amount {\n            ...BankMoney\n          }\n          kind\n          party\n          text\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BankSignedComparisonsDocument,
    "\n  query BankRefunds($fund: String!) {\n    owed: fundMovementSources(fund: $fund, kind: REFUND_OWED) {\n      ...BankPlace\n    }\n    held: fundMovementSources(fund: $fund, kind: REFUND) {\n      ...BankPlace\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n": types.BankRefundsDocument,
    "\n  fragment BankPlace on MovementSource {\n    project\n    line\n    city\n    partner\n    left {\n      ...BankMoney\n    }\n  }\n": types.BankPlaceFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BankMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').BankMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BankLine on StatementLine {\n    id\n    bookedOn\n    valueOn\n    amount {\n      ...BankMoney\n    }\n    isReversal\n    nth\n    endToEndId\n    bankReference\n    code\n    party\n    partyAccount\n    text\n    textState\n    kinds\n    original {\n      ...BankMoney\n    }\n    details\n    isMatched\n    seqs\n    note\n    notedBy {\n      name\n    }\n    waitsFor\n  }\n"): typeof import('./graphql').BankLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      bic\n      turnsReversals\n      spreadsheet {\n        delimiter\n        dayForm\n        day\n        text\n        amount\n        credit\n        debit\n        party\n        reference\n        decimal\n      }\n      openLines\n      booksBalance {\n        ...BankMoney\n      }\n      bankBalance {\n        ...BankMoney\n      }\n      bankBalanceOn\n      lastImportAt\n      reconciledUntil\n      reconciledAt\n      reconciledBy {\n        name\n      }\n      stillAgrees\n      hasExample\n      holder {\n        id\n        name {\n          text\n        }\n      }\n      gaps {\n        after\n        before\n        afterNumber\n        beforeNumber\n        missingFrom\n        missingTo\n        closing {\n          ...BankMoney\n        }\n        opening {\n          ...BankMoney\n        }\n        difference {\n          ...BankMoney\n        }\n        reason\n        explainedAt\n        explainedBy {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankSuggestions($bankAccount: ID!) {\n    matchProposals(bankAccount: $bankAccount) {\n      line {\n        ...BankLine\n      }\n      certainty\n      reason\n      answer\n      seq\n      transferId\n      refund {\n        project\n        budgetLine\n        city\n        partner\n        isOwed\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankSuggestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankLines($bankAccount: ID!, $after: String) {\n    statementLines(bankAccount: $bankAccount, first: 50, after: $after) {\n      nodes {\n        ...BankLine\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').BankLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankStandingOn($bankAccount: ID!, $on: Day!) {\n    bankStanding(bankAccount: $bankAccount, on: $on) {\n      on\n      agrees\n      openLines\n      lines {\n        ...BankLine\n      }\n      bank {\n        ...BankMoney\n      }\n      books {\n        ...BankMoney\n      }\n      openEntries {\n        seq\n        kind\n        effectiveOn\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankStandingOnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankWaiting($fund: String!) {\n    fundProposals(fund: $fund, state: WAITING, first: 100) {\n      nodes {\n        transferId\n        kind\n        text {\n          text\n          language\n        }\n        amount {\n          ...BankMoney\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankWaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      sentSeq\n      arrivedSeq\n      amount {\n        ...BankMoney\n      }\n      text {\n        text\n      }\n      from {\n        id\n        name {\n          text\n        }\n      }\n      to {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankMovesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankChanges($fund: String!) {\n    bankAccountChanges(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      holder {\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').BankChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankAcceptMatches($input: AcceptMatchesInput!) {\n    acceptMatches(input: $input) {\n      lines {\n        line\n        outcome\n        seqs\n        refusals {\n          code\n          path\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankAcceptMatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankLeaveLineOpen($input: LeaveLineOpenInput!) {\n    leaveLineOpen(input: $input) {\n      line {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankLeaveLineOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankReconcile($input: ReconcileBankAccountInput!) {\n    reconcileBankAccount(input: $input) {\n      bankAccount {\n        id\n        reconciledUntil\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankReconcileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankDescribe($input: DescribeBankAccountInput!) {\n    describeBankAccount(input: $input) {\n      bankAccount {\n        id\n        turnsReversals\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankDescribeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankProposeAccount($input: ProposeBankAccountInput!) {\n    proposeBankAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankProposeAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankSignAccount($input: SignBankAccountInput!) {\n    signBankAccount(input: $input) {\n      changeId\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankSignAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BankExplainGap($input: ExplainStatementGapInput!) {\n    explainStatementGap(input: $input) {\n      bankAccount {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BankExplainGapDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankSignedComparisons($bankAccount: ID!, $after: String) {\n    signedComparisons(bankAccount: $bankAccount, first: 10, after: $after) {\n      nodes {\n        id\n        until\n        balance {\n          ...BankMoney\n        }\n        openLines\n        openEntries\n        isListKept\n        itemsHash\n        signedAt\n        signedBy {\n          name\n        }\n        items {\n          item\n          ref\n          day\n          amount {\n            ...BankMoney\n          }\n          kind\n          party\n          text\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').BankSignedComparisonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankRefunds($fund: String!) {\n    owed: fundMovementSources(fund: $fund, kind: REFUND_OWED) {\n      ...BankPlace\n    }\n    held: fundMovementSources(fund: $fund, kind: REFUND) {\n      ...BankPlace\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        code\n        name {\n          text\n          language\n        }\n      }\n    }\n    fundPartners(fund: $fund) {\n      code\n      name\n    }\n  }\n"): typeof import('./graphql').BankRefundsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BankPlace on MovementSource {\n    project\n    line\n    city\n    partner\n    left {\n      ...BankMoney\n    }\n  }\n"): typeof import('./graphql').BankPlaceFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
