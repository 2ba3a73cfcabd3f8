import { graphql } from '../../gql/gql.js';

graphql(`
  fragment PartnershipFacts on Partnership {
    id
    key
    name {
      text
    }
    kind
    since
    mayEndParts
    cities {
      id
      plate
      name {
        text
      }
    }
  }
`);

export const PartnershipsShown = graphql(`
  query PartnershipsShown {
    partnerships {
      ...PartnershipFacts
    }
  }
`);

export const EndPart = graphql(`
  mutation EndPart($input: EndPartInput!) {
    endPart(input: $input) {
      partnership {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);
