import { graphql } from './gql/gql.js';

graphql(`
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
`);

export const Sites = graphql(`
  query FoodSites($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort!, $first: Int!, $after: String) {
    foodSecuritySites(city: $city, filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes {
        ...SiteFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What forms offer: open sites by name. */
export const SiteChoices = graphql(`
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
`);

export const SiteById = graphql(`
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
`);

export const CityZones = graphql(`
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
`);

export const AddSite = graphql(`
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
`);

export const ChangeSite = graphql(`
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
`);
