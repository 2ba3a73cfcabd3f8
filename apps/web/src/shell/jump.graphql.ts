import { graphql } from '../gql/gql.js';

export const Search = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 20) {
      kind
      id
      title
      hint
      at
      city {
        key
        name {
          text
        }
        plate
      }
    }
  }
`);
