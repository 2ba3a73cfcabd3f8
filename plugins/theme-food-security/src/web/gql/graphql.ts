/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A new site. */
export type FoodSecurityAddSiteInput = {
  /** Cultivated area in square metres, from 1. */
  readonly areaSquareMetres: number;
  /** Households that take part. */
  readonly households: number;
  /** A UUID made by the caller: sending it again stores nothing twice. */
  readonly id: string;
  /** micro-garden, school-garden, rooftop or community-plot. */
  readonly kind: string;
  /** Its name, at most 200 characters. */
  readonly name: string;
  /** At work since this day. */
  readonly since: string;
  /** Women who take part. */
  readonly women: number;
  /** Code of a zone of the city. */
  readonly zone: string;
};

/** A change of a site. */
export type FoodSecurityChangeSiteInput = {
  /** Cultivated area in square metres, from 1. */
  readonly areaSquareMetres: number;
  /** Households that take part. */
  readonly households: number;
  /** The site. */
  readonly id: string;
  /** Whether it is closed. */
  readonly isClosed: boolean;
  /** micro-garden, school-garden, rooftop or community-plot. */
  readonly kind: string;
  /** Its name, at most 200 characters. */
  readonly name: string;
  /** At work since this day. */
  readonly since: string;
  /** The version the change starts from. */
  readonly version: number;
  /** Women who take part. */
  readonly women: number;
  /** Code of a zone of the city. */
  readonly zone: string;
};

/** A harvest to record. */
export type FoodSecurityRecordHarvestInput = {
  /** The crop, at most 100 characters. */
  readonly crop: string;
  /** The day it was harvested, in the city’s time. */
  readonly harvestedOn: string;
  /** A UUID made by the caller: sending it again stores nothing twice. */
  readonly id: string;
  /** Kilograms as decimal text, such as 12.5. */
  readonly kilograms: string;
  /** The site. */
  readonly site: string;
  /** own or sold. */
  readonly use: string;
};

/** Which sites to list. */
export type FoodSecuritySiteFilter = {
  /** A kind of site. */
  readonly kind?: string | null | undefined;
  /** Part of the name; accents and case do not matter. */
  readonly text?: string | null | undefined;
  /** Code of a zone. */
  readonly zone?: string | null | undefined;
};

/** How a list of sites is sorted. */
export type FoodSecuritySiteSort =
  | 'AREA_ASC'
  | 'AREA_DESC'
  | 'HOUSEHOLDS_ASC'
  | 'HOUSEHOLDS_DESC'
  | 'KILOGRAMS_ASC'
  | 'KILOGRAMS_DESC'
  | 'NAME_ASC'
  | 'NAME_DESC'
  | 'ZONE_ASC'
  | 'ZONE_DESC';

export type FoodHarvestsQueryVariables = Exact<{
  site: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FoodHarvestsQuery = { readonly foodSecurityHarvests: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly crop: string, readonly kilograms: string, readonly harvestedOn: string, readonly use: string, readonly recordedAt: string, readonly recordedBy: { readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type FoodKilogramsQueryVariables = Exact<{
  city?: string | null | undefined;
  from: string;
  to: string;
}>;


export type FoodKilogramsQuery = { readonly foodSecurityKilogramsHarvested: ReadonlyArray<{ readonly month: string, readonly kilograms: string }> };

export type FoodRecordHarvestMutationVariables = Exact<{
  input: FoodSecurityRecordHarvestInput;
}>;


export type FoodRecordHarvestMutation = { readonly foodSecurityRecordHarvest: { readonly harvest: { readonly id: string, readonly site: { readonly id: string, readonly name: string } } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type SiteFieldsFragment = { readonly id: string, readonly name: string, readonly zone: string, readonly zoneName: string, readonly kind: string, readonly areaSquareMetres: number, readonly households: number, readonly women: number, readonly since: string, readonly isClosed: boolean, readonly version: number, readonly kilogramsThisYear: string, readonly lastHarvestOn: string | null };

export type FoodSitesQueryVariables = Exact<{
  city?: string | null | undefined;
  filter?: FoodSecuritySiteFilter | null | undefined;
  sort: FoodSecuritySiteSort;
  first: number;
  after?: string | null | undefined;
}>;


export type FoodSitesQuery = { readonly foodSecuritySites: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly zone: string, readonly zoneName: string, readonly kind: string, readonly areaSquareMetres: number, readonly households: number, readonly women: number, readonly since: string, readonly isClosed: boolean, readonly version: number, readonly kilogramsThisYear: string, readonly lastHarvestOn: string | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type FoodSiteChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type FoodSiteChoicesQuery = { readonly foodSecuritySites: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly zoneName: string, readonly isClosed: boolean }> } };

export type FoodSiteQueryVariables = Exact<{
  id: string;
}>;


export type FoodSiteQuery = { readonly foodSecuritySite: { readonly id: string, readonly name: string, readonly zone: string, readonly zoneName: string, readonly kind: string, readonly areaSquareMetres: number, readonly households: number, readonly women: number, readonly since: string, readonly isClosed: boolean, readonly version: number, readonly kilogramsThisYear: string, readonly lastHarvestOn: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } } | null };

export type FoodCityZonesQueryVariables = Exact<{
  key: string;
}>;


export type FoodCityZonesQuery = { readonly city: { readonly id: string, readonly zones: ReadonlyArray<{ readonly code: string, readonly name: string, readonly area: string | null }> } | null };

export type FoodAddSiteMutationVariables = Exact<{
  input: FoodSecurityAddSiteInput;
}>;


export type FoodAddSiteMutation = { readonly foodSecurityAddSite: { readonly site: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FoodChangeSiteMutationVariables = Exact<{
  input: FoodSecurityChangeSiteInput;
}>;


export type FoodChangeSiteMutation = { readonly foodSecurityChangeSite: { readonly site: { readonly id: string } | null, readonly current: { readonly id: string, readonly name: string, readonly zone: string, readonly zoneName: string, readonly kind: string, readonly areaSquareMetres: number, readonly households: number, readonly women: number, readonly since: string, readonly isClosed: boolean, readonly version: number, readonly kilogramsThisYear: string, readonly lastHarvestOn: string | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SiteFieldsFragmentDoc = new TypedDocumentString(`
    fragment SiteFields on FoodSecuritySite {
  id
  name
  zone
  zoneName
  kind
  areaSquareMetres
  households
  women
  since
  isClosed
  version
  kilogramsThisYear
  lastHarvestOn
}
    `, {"fragmentName":"SiteFields"}) as unknown as TypedDocumentString<SiteFieldsFragment, unknown>;
export const FoodHarvestsDocument = new TypedDocumentString(`
    query FoodHarvests($site: ID!, $first: Int!, $after: String) {
  foodSecurityHarvests(site: $site, first: $first, after: $after) {
    nodes {
      id
      crop
      kilograms
      harvestedOn
      use
      recordedAt
      recordedBy {
        name
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<FoodHarvestsQuery, FoodHarvestsQueryVariables>;
export const FoodKilogramsDocument = new TypedDocumentString(`
    query FoodKilograms($city: ID, $from: String!, $to: String!) {
  foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) {
    month
    kilograms
  }
}
    `) as unknown as TypedDocumentString<FoodKilogramsQuery, FoodKilogramsQueryVariables>;
export const FoodRecordHarvestDocument = new TypedDocumentString(`
    mutation FoodRecordHarvest($input: FoodSecurityRecordHarvestInput!) {
  foodSecurityRecordHarvest(input: $input) {
    harvest {
      id
      site {
        id
        name
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FoodRecordHarvestMutation, FoodRecordHarvestMutationVariables>;
export const FoodSitesDocument = new TypedDocumentString(`
    query FoodSites($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort!, $first: Int!, $after: String) {
  foodSecuritySites(
    city: $city
    filter: $filter
    sort: $sort
    first: $first
    after: $after
  ) {
    nodes {
      ...SiteFields
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment SiteFields on FoodSecuritySite {
  id
  name
  zone
  zoneName
  kind
  areaSquareMetres
  households
  women
  since
  isClosed
  version
  kilogramsThisYear
  lastHarvestOn
}`) as unknown as TypedDocumentString<FoodSitesQuery, FoodSitesQueryVariables>;
export const FoodSiteChoicesDocument = new TypedDocumentString(`
    query FoodSiteChoices {
  foodSecuritySites(first: 100) {
    nodes {
      id
      name
      zoneName
      isClosed
    }
  }
}
    `) as unknown as TypedDocumentString<FoodSiteChoicesQuery, FoodSiteChoicesQueryVariables>;
export const FoodSiteDocument = new TypedDocumentString(`
    query FoodSite($id: ID!) {
  foodSecuritySite(id: $id) {
    ...SiteFields
    city {
      id
      plate
      name {
        text
      }
    }
  }
}
    fragment SiteFields on FoodSecuritySite {
  id
  name
  zone
  zoneName
  kind
  areaSquareMetres
  households
  women
  since
  isClosed
  version
  kilogramsThisYear
  lastHarvestOn
}`) as unknown as TypedDocumentString<FoodSiteQuery, FoodSiteQueryVariables>;
export const FoodCityZonesDocument = new TypedDocumentString(`
    query FoodCityZones($key: String!) {
  city(key: $key) {
    id
    zones {
      code
      name
      area
    }
  }
}
    `) as unknown as TypedDocumentString<FoodCityZonesQuery, FoodCityZonesQueryVariables>;
export const FoodAddSiteDocument = new TypedDocumentString(`
    mutation FoodAddSite($input: FoodSecurityAddSiteInput!) {
  foodSecurityAddSite(input: $input) {
    site {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FoodAddSiteMutation, FoodAddSiteMutationVariables>;
export const FoodChangeSiteDocument = new TypedDocumentString(`
    mutation FoodChangeSite($input: FoodSecurityChangeSiteInput!) {
  foodSecurityChangeSite(input: $input) {
    site {
      id
    }
    current {
      ...SiteFields
    }
    refusals {
      code
      path
    }
  }
}
    fragment SiteFields on FoodSecuritySite {
  id
  name
  zone
  zoneName
  kind
  areaSquareMetres
  households
  women
  since
  isClosed
  version
  kilogramsThisYear
  lastHarvestOn
}`) as unknown as TypedDocumentString<FoodChangeSiteMutation, FoodChangeSiteMutationVariables>;