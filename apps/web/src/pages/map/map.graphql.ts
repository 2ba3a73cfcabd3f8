import { graphql } from '../../gql/gql.js';

export const MapCities = graphql(`
  query MapCities {
    cities {
      id
      key
      name {
        text
      }
      plate
      country
      latitude
      longitude
      hasLeft
    }
    partnerships {
      id
      name {
        text
      }
      cities {
        id
      }
    }
  }
`);
