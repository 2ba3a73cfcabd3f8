import { graphql } from './gql/gql.js';

export const HarvestsOfSite = graphql(`
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
`);

export const KilogramsByMonth = graphql(`
  query FoodKilograms($city: ID, $from: String!, $to: String!) {
    foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) {
      month
      kilograms
    }
  }
`);

export const RecordHarvest = graphql(`
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
`);
