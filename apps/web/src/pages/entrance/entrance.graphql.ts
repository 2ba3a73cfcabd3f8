import { graphql } from '../../gql/gql.js';

/** Readable without signing in. */
export const LoginCities = graphql(`
  query LoginCities {
    loginCities {
      key
      name {
        text
      }
      plate
      country
    }
  }
`);
