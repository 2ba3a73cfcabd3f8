import { graphql } from '../gql/gql.js';

/** What every page needs, in one request; what waits for the person comes along, because the first screen and the column show it. */
export const Boot = graphql(`
  query Boot($fund: Boolean!) {
    me {
      person {
        id
        name
        username
      }
      city {
        id
      }
      cities {
        id
      }
      roles
      permissions
      language
      theme
      isSteppedUp
    }
    cities {
      id
      key
      name {
        text
      }
      plate
      country
      timeZone
      currency
      latitude
      longitude
      languages
      hasLeft
    }
    plugins {
      key
      name {
        text
      }
      isOn
    }
    waitingForMe {
      kind
      id
      title {
        text
        language
      }
      amount {
        amountMinor
        currency
        exponent
      }
      city {
        name {
          text
        }
        plate
      }
      since
      dueOn
      level
    }
    funds @include(if: $fund) {
      code
    }
  }
`);

export const ActForCity = graphql(`
  mutation ActForCity($input: ActForCityInput!) {
    actForCity(input: $input) {
      me {
        city {
          id
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const SetMyPreferences = graphql(`
  mutation SetMyPreferences($input: SetMyPreferencesInput!) {
    setMyPreferences(input: $input) {
      me {
        language
        theme
      }
      refusals {
        code
        path
      }
    }
  }
`);
