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
    "\n  query FoodHarvests($site: ID!, $first: Int!, $after: String) {\n    foodSecurityHarvests(site: $site, first: $first, after: $after) {\n      nodes {\n        id\n        crop\n        kilograms\n        harvestedOn\n        use\n        recordedAt\n        recordedBy {\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.FoodHarvestsDocument,
    "\n  query FoodKilograms($city: ID, $from: String!, $to: String!) {\n    foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) {\n      month\n      kilograms\n    }\n  }\n": typeof types.FoodKilogramsDocument,
    "\n  mutation FoodRecordHarvest($input: FoodSecurityRecordHarvestInput!) {\n    foodSecurityRecordHarvest(input: $input) {\n      harvest {\n        id\n        site {\n          id\n          name\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.FoodRecordHarvestDocument,
    "\n  fragment SiteFields on FoodSecuritySite {\n    id\n    name\n    zone\n    zoneName\n    kind\n    areaSquareMetres\n    households\n    women\n    since\n    isClosed\n    version\n    kilogramsThisYear\n    lastHarvestOn\n  }\n": typeof types.SiteFieldsFragmentDoc,
    "\n  query FoodSites($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort!, $first: Int!, $after: String) {\n    foodSecuritySites(city: $city, filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        ...SiteFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.FoodSitesDocument,
    "\n  query FoodSiteChoices {\n    foodSecuritySites(first: 100) {\n      nodes {\n        id\n        name\n        zoneName\n        isClosed\n      }\n    }\n  }\n": typeof types.FoodSiteChoicesDocument,
    "\n  query FoodSite($id: ID!) {\n    foodSecuritySite(id: $id) {\n      ...SiteFields\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.FoodSiteDocument,
    "\n  query FoodCityZones($key: String!) {\n    city(key: $key) {\n      id\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n": typeof types.FoodCityZonesDocument,
    "\n  mutation FoodAddSite($input: FoodSecurityAddSiteInput!) {\n    foodSecurityAddSite(input: $input) {\n      site {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.FoodAddSiteDocument,
    "\n  mutation FoodChangeSite($input: FoodSecurityChangeSiteInput!) {\n    foodSecurityChangeSite(input: $input) {\n      site {\n        id\n      }\n      current {\n        ...SiteFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.FoodChangeSiteDocument,
};
const documents: Documents = {
    "\n  query FoodHarvests($site: ID!, $first: Int!, $after: String) {\n    foodSecurityHarvests(site: $site, first: $first, after: $after) {\n      nodes {\n        id\n        crop\n        kilograms\n        harvestedOn\n        use\n        recordedAt\n        recordedBy {\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.FoodHarvestsDocument,
    "\n  query FoodKilograms($city: ID, $from: String!, $to: String!) {\n    foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) {\n      month\n      kilograms\n    }\n  }\n": types.FoodKilogramsDocument,
    "\n  mutation FoodRecordHarvest($input: FoodSecurityRecordHarvestInput!) {\n    foodSecurityRecordHarvest(input: $input) {\n      harvest {\n        id\n        site {\n          id\n          name\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.FoodRecordHarvestDocument,
    "\n  fragment SiteFields on FoodSecuritySite {\n    id\n    name\n    zone\n    zoneName\n    kind\n    areaSquareMetres\n    households\n    women\n    since\n    isClosed\n    version\n    kilogramsThisYear\n    lastHarvestOn\n  }\n": types.SiteFieldsFragmentDoc,
    "\n  query FoodSites($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort!, $first: Int!, $after: String) {\n    foodSecuritySites(city: $city, filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        ...SiteFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.FoodSitesDocument,
    "\n  query FoodSiteChoices {\n    foodSecuritySites(first: 100) {\n      nodes {\n        id\n        name\n        zoneName\n        isClosed\n      }\n    }\n  }\n": types.FoodSiteChoicesDocument,
    "\n  query FoodSite($id: ID!) {\n    foodSecuritySite(id: $id) {\n      ...SiteFields\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.FoodSiteDocument,
    "\n  query FoodCityZones($key: String!) {\n    city(key: $key) {\n      id\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n": types.FoodCityZonesDocument,
    "\n  mutation FoodAddSite($input: FoodSecurityAddSiteInput!) {\n    foodSecurityAddSite(input: $input) {\n      site {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.FoodAddSiteDocument,
    "\n  mutation FoodChangeSite($input: FoodSecurityChangeSiteInput!) {\n    foodSecurityChangeSite(input: $input) {\n      site {\n        id\n      }\n      current {\n        ...SiteFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.FoodChangeSiteDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodHarvests($site: ID!, $first: Int!, $after: String) {\n    foodSecurityHarvests(site: $site, first: $first, after: $after) {\n      nodes {\n        id\n        crop\n        kilograms\n        harvestedOn\n        use\n        recordedAt\n        recordedBy {\n          name\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').FoodHarvestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodKilograms($city: ID, $from: String!, $to: String!) {\n    foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) {\n      month\n      kilograms\n    }\n  }\n"): typeof import('./graphql').FoodKilogramsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FoodRecordHarvest($input: FoodSecurityRecordHarvestInput!) {\n    foodSecurityRecordHarvest(input: $input) {\n      harvest {\n        id\n        site {\n          id\n          name\n        }\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').FoodRecordHarvestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteFields on FoodSecuritySite {\n    id\n    name\n    zone\n    zoneName\n    kind\n    areaSquareMetres\n    households\n    women\n    since\n    isClosed\n    version\n    kilogramsThisYear\n    lastHarvestOn\n  }\n"): typeof import('./graphql').SiteFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodSites($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort!, $first: Int!, $after: String) {\n    foodSecuritySites(city: $city, filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        ...SiteFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').FoodSitesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodSiteChoices {\n    foodSecuritySites(first: 100) {\n      nodes {\n        id\n        name\n        zoneName\n        isClosed\n      }\n    }\n  }\n"): typeof import('./graphql').FoodSiteChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodSite($id: ID!) {\n    foodSecuritySite(id: $id) {\n      ...SiteFields\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FoodSiteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoodCityZones($key: String!) {\n    city(key: $key) {\n      id\n      zones {\n        code\n        name\n        area\n      }\n    }\n  }\n"): typeof import('./graphql').FoodCityZonesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FoodAddSite($input: FoodSecurityAddSiteInput!) {\n    foodSecurityAddSite(input: $input) {\n      site {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').FoodAddSiteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FoodChangeSite($input: FoodSecurityChangeSiteInput!) {\n    foodSecurityChangeSite(input: $input) {\n      site {\n        id\n      }\n      current {\n        ...SiteFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').FoodChangeSiteDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
