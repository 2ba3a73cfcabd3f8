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
    "\n  query LoginCities {\n    loginCities {\n      key\n      name {\n        text\n      }\n      plate\n      country\n    }\n  }\n": typeof types.LoginCitiesDocument,
    "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme {\n          hue\n        }\n        cities {\n          id\n          name {\n            text\n          }\n          plate\n          timeZone\n        }\n      }\n    }\n  }\n": typeof types.NextEventsDocument,
    "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received {\n        amountMinor\n        currency\n        exponent\n      }\n      agentFee {\n        amountMinor\n        currency\n        exponent\n      }\n      promised {\n        amountMinor\n        currency\n        exponent\n      }\n      free {\n        amountMinor\n        currency\n        exponent\n      }\n      allocated {\n        amountMinor\n        currency\n        exponent\n      }\n      committed {\n        amountMinor\n        currency\n        exponent\n      }\n      disbursed {\n        amountMinor\n        currency\n        exponent\n      }\n      spent {\n        amountMinor\n        currency\n        exponent\n      }\n      cities {\n        city {\n          id\n        }\n        pledged {\n          amountMinor\n          currency\n          exponent\n        }\n        paidIn {\n          amountMinor\n          currency\n          exponent\n        }\n      }\n    }\n  }\n": typeof types.HomeFundPositionDocument,
    "\n  query MapCities {\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      latitude\n      longitude\n      hasLeft\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n": typeof types.MapCitiesDocument,
    "\n  fragment PartnershipFacts on Partnership {\n    id\n    key\n    name {\n      text\n    }\n    kind\n    since\n    mayEndParts\n    cities {\n      id\n      plate\n      name {\n        text\n      }\n    }\n  }\n": typeof types.PartnershipFactsFragmentDoc,
    "\n  query PartnershipsShown {\n    partnerships {\n      ...PartnershipFacts\n    }\n  }\n": typeof types.PartnershipsShownDocument,
    "\n  mutation EndPart($input: EndPartInput!) {\n    endPart(input: $input) {\n      partnership {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.EndPartDocument,
    "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name {\n        text\n        all {\n          language\n          text\n        }\n      }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n": typeof types.CityFactsDocument,
    "\n  fragment MemberFacts on CityMember {\n    person {\n      id\n      name\n      username\n    }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles {\n      partnership {\n        id\n        name {\n          text\n        }\n      }\n      role\n      validFrom\n      validTo\n      isActive\n      isWaiting\n      grantedBy {\n        name\n      }\n      confirmedBy {\n        name\n      }\n    }\n  }\n": typeof types.MemberFactsFragmentDoc,
    "\n  query Members($after: String) {\n    cityMembers(first: 25, after: $after) {\n      nodes {\n        ...MemberFacts\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  query RoleChoices {\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n": typeof types.RoleChoicesDocument,
    "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  fragment WaitingApproverFacts on WaitingApprover {\n    id\n    person {\n      id\n      name\n    }\n    partnership {\n      name {\n        text\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    validTo\n    grantedAt\n    grantedBy {\n      id\n      name\n    }\n    hasShownSecondFactor\n    mayConfirm\n    mayWithdraw\n  }\n": typeof types.WaitingApproverFactsFragmentDoc,
    "\n  query WaitingApprovers {\n    waitingApprovers {\n      ...WaitingApproverFacts\n    }\n  }\n": typeof types.WaitingApproversDocument,
    "\n  mutation ConfirmApprover($input: ConfirmApproverInput!) {\n    confirmApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ConfirmApproverDocument,
    "\n  mutation WithdrawApprover($input: WithdrawApproverInput!) {\n    withdrawApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.WithdrawApproverDocument,
    "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.BlockPersonDocument,
    "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.UnblockPersonDocument,
    "\n  query PluginStates {\n    plugins {\n      key\n      kind\n      name {\n        text\n        language\n      }\n      description {\n        text\n        language\n      }\n      isOn\n      contributes\n      changedAt\n      changedBy {\n        name\n      }\n      version\n    }\n  }\n": typeof types.PluginStatesDocument,
    "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) {\n      plugin {\n        key\n        isOn\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SwitchPluginDocument,
    "\n  query Boot($fund: Boolean!) {\n    me {\n      person {\n        id\n        name\n        username\n      }\n      city {\n        id\n      }\n      cities {\n        id\n      }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      timeZone\n      currency\n      latitude\n      longitude\n      languages\n      hasLeft\n    }\n    plugins {\n      key\n      name {\n        text\n      }\n      isOn\n    }\n    waitingForMe {\n      kind\n      id\n      title {\n        text\n        language\n      }\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      city {\n        name {\n          text\n        }\n        plate\n      }\n      since\n      dueOn\n      level\n    }\n    funds @include(if: $fund) {\n      code\n    }\n  }\n": typeof types.BootDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) {\n      me {\n        city {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) {\n      me {\n        language\n        theme\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) {\n      kind\n      id\n      title\n      hint\n      at\n      city {\n        key\n        name {\n          text\n        }\n        plate\n      }\n    }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query LoginCities {\n    loginCities {\n      key\n      name {\n        text\n      }\n      plate\n      country\n    }\n  }\n": types.LoginCitiesDocument,
    "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme {\n          hue\n        }\n        cities {\n          id\n          name {\n            text\n          }\n          plate\n          timeZone\n        }\n      }\n    }\n  }\n": types.NextEventsDocument,
    "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received {\n        amountMinor\n        currency\n        exponent\n      }\n      agentFee {\n        amountMinor\n        currency\n        exponent\n      }\n      promised {\n        amountMinor\n        currency\n        exponent\n      }\n      free {\n        amountMinor\n        currency\n        exponent\n      }\n      allocated {\n        amountMinor\n        currency\n        exponent\n      }\n      committed {\n        amountMinor\n        currency\n        exponent\n      }\n      disbursed {\n        amountMinor\n        currency\n        exponent\n      }\n      spent {\n        amountMinor\n        currency\n        exponent\n      }\n      cities {\n        city {\n          id\n        }\n        pledged {\n          amountMinor\n          currency\n          exponent\n        }\n        paidIn {\n          amountMinor\n          currency\n          exponent\n        }\n      }\n    }\n  }\n": types.HomeFundPositionDocument,
    "\n  query MapCities {\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      latitude\n      longitude\n      hasLeft\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n": types.MapCitiesDocument,
    "\n  fragment PartnershipFacts on Partnership {\n    id\n    key\n    name {\n      text\n    }\n    kind\n    since\n    mayEndParts\n    cities {\n      id\n      plate\n      name {\n        text\n      }\n    }\n  }\n": types.PartnershipFactsFragmentDoc,
    "\n  query PartnershipsShown {\n    partnerships {\n      ...PartnershipFacts\n    }\n  }\n": types.PartnershipsShownDocument,
    "\n  mutation EndPart($input: EndPartInput!) {\n    endPart(input: $input) {\n      partnership {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.EndPartDocument,
    "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name {\n        text\n        all {\n          language\n          text\n        }\n      }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n": types.CityFactsDocument,
    "\n  fragment MemberFacts on CityMember {\n    person {\n      id\n      name\n      username\n    }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles {\n      partnership {\n        id\n        name {\n          text\n        }\n      }\n      role\n      validFrom\n      validTo\n      isActive\n      isWaiting\n      grantedBy {\n        name\n      }\n      confirmedBy {\n        name\n      }\n    }\n  }\n": types.MemberFactsFragmentDoc,
    "\n  query Members($after: String) {\n    cityMembers(first: 25, after: $after) {\n      nodes {\n        ...MemberFacts\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.MembersDocument,
    "\n  query RoleChoices {\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n": types.RoleChoicesDocument,
    "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.RevokeRoleDocument,
    "\n  fragment WaitingApproverFacts on WaitingApprover {\n    id\n    person {\n      id\n      name\n    }\n    partnership {\n      name {\n        text\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    validTo\n    grantedAt\n    grantedBy {\n      id\n      name\n    }\n    hasShownSecondFactor\n    mayConfirm\n    mayWithdraw\n  }\n": types.WaitingApproverFactsFragmentDoc,
    "\n  query WaitingApprovers {\n    waitingApprovers {\n      ...WaitingApproverFacts\n    }\n  }\n": types.WaitingApproversDocument,
    "\n  mutation ConfirmApprover($input: ConfirmApproverInput!) {\n    confirmApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ConfirmApproverDocument,
    "\n  mutation WithdrawApprover($input: WithdrawApproverInput!) {\n    withdrawApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.WithdrawApproverDocument,
    "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.BlockPersonDocument,
    "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.UnblockPersonDocument,
    "\n  query PluginStates {\n    plugins {\n      key\n      kind\n      name {\n        text\n        language\n      }\n      description {\n        text\n        language\n      }\n      isOn\n      contributes\n      changedAt\n      changedBy {\n        name\n      }\n      version\n    }\n  }\n": types.PluginStatesDocument,
    "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) {\n      plugin {\n        key\n        isOn\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.SwitchPluginDocument,
    "\n  query Boot($fund: Boolean!) {\n    me {\n      person {\n        id\n        name\n        username\n      }\n      city {\n        id\n      }\n      cities {\n        id\n      }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      timeZone\n      currency\n      latitude\n      longitude\n      languages\n      hasLeft\n    }\n    plugins {\n      key\n      name {\n        text\n      }\n      isOn\n    }\n    waitingForMe {\n      kind\n      id\n      title {\n        text\n        language\n      }\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      city {\n        name {\n          text\n        }\n        plate\n      }\n      since\n      dueOn\n      level\n    }\n    funds @include(if: $fund) {\n      code\n    }\n  }\n": types.BootDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) {\n      me {\n        city {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) {\n      me {\n        language\n        theme\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) {\n      kind\n      id\n      title\n      hint\n      at\n      city {\n        key\n        name {\n          text\n        }\n        plate\n      }\n    }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LoginCities {\n    loginCities {\n      key\n      name {\n        text\n      }\n      plate\n      country\n    }\n  }\n"): typeof import('./graphql').LoginCitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme {\n          hue\n        }\n        cities {\n          id\n          name {\n            text\n          }\n          plate\n          timeZone\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').NextEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received {\n        amountMinor\n        currency\n        exponent\n      }\n      agentFee {\n        amountMinor\n        currency\n        exponent\n      }\n      promised {\n        amountMinor\n        currency\n        exponent\n      }\n      free {\n        amountMinor\n        currency\n        exponent\n      }\n      allocated {\n        amountMinor\n        currency\n        exponent\n      }\n      committed {\n        amountMinor\n        currency\n        exponent\n      }\n      disbursed {\n        amountMinor\n        currency\n        exponent\n      }\n      spent {\n        amountMinor\n        currency\n        exponent\n      }\n      cities {\n        city {\n          id\n        }\n        pledged {\n          amountMinor\n          currency\n          exponent\n        }\n        paidIn {\n          amountMinor\n          currency\n          exponent\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').HomeFundPositionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapCities {\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      latitude\n      longitude\n      hasLeft\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').MapCitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartnershipFacts on Partnership {\n    id\n    key\n    name {\n      text\n    }\n    kind\n    since\n    mayEndParts\n    cities {\n      id\n      plate\n      name {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').PartnershipFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnershipsShown {\n    partnerships {\n      ...PartnershipFacts\n    }\n  }\n"): typeof import('./graphql').PartnershipsShownDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPart($input: EndPartInput!) {\n    endPart(input: $input) {\n      partnership {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').EndPartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name {\n        text\n        all {\n          language\n          text\n        }\n      }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n"): typeof import('./graphql').CityFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberFacts on CityMember {\n    person {\n      id\n      name\n      username\n    }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles {\n      partnership {\n        id\n        name {\n          text\n        }\n      }\n      role\n      validFrom\n      validTo\n      isActive\n      isWaiting\n      grantedBy {\n        name\n      }\n      confirmedBy {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').MemberFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($after: String) {\n    cityMembers(first: 25, after: $after) {\n      nodes {\n        ...MemberFacts\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').MembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoleChoices {\n    partnerships {\n      id\n      name {\n        text\n      }\n      cities {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').RoleChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').GrantRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').RevokeRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaitingApproverFacts on WaitingApprover {\n    id\n    person {\n      id\n      name\n    }\n    partnership {\n      name {\n        text\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    validTo\n    grantedAt\n    grantedBy {\n      id\n      name\n    }\n    hasShownSecondFactor\n    mayConfirm\n    mayWithdraw\n  }\n"): typeof import('./graphql').WaitingApproverFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitingApprovers {\n    waitingApprovers {\n      ...WaitingApproverFacts\n    }\n  }\n"): typeof import('./graphql').WaitingApproversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmApprover($input: ConfirmApproverInput!) {\n    confirmApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmApproverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawApprover($input: WithdrawApproverInput!) {\n    withdrawApprover(input: $input) {\n      approver\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawApproverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').BlockPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) {\n      member {\n        person {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').UnblockPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PluginStates {\n    plugins {\n      key\n      kind\n      name {\n        text\n        language\n      }\n      description {\n        text\n        language\n      }\n      isOn\n      contributes\n      changedAt\n      changedBy {\n        name\n      }\n      version\n    }\n  }\n"): typeof import('./graphql').PluginStatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) {\n      plugin {\n        key\n        isOn\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SwitchPluginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Boot($fund: Boolean!) {\n    me {\n      person {\n        id\n        name\n        username\n      }\n      city {\n        id\n      }\n      cities {\n        id\n      }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities {\n      id\n      key\n      name {\n        text\n      }\n      plate\n      country\n      timeZone\n      currency\n      latitude\n      longitude\n      languages\n      hasLeft\n    }\n    plugins {\n      key\n      name {\n        text\n      }\n      isOn\n    }\n    waitingForMe {\n      kind\n      id\n      title {\n        text\n        language\n      }\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      city {\n        name {\n          text\n        }\n        plate\n      }\n      since\n      dueOn\n      level\n    }\n    funds @include(if: $fund) {\n      code\n    }\n  }\n"): typeof import('./graphql').BootDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) {\n      me {\n        city {\n          id\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ActForCityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) {\n      me {\n        language\n        theme\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SetMyPreferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!) {\n    search(text: $text, first: 20) {\n      kind\n      id\n      title\n      hint\n      at\n      city {\n        key\n        name {\n          text\n        }\n        plate\n      }\n    }\n  }\n"): typeof import('./graphql').SearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
