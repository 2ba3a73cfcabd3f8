import { graphql } from '../gql/gql.js';

/** What every page needs, in one request. */
export const Boot = graphql(`
  query Boot {
    me {
      person { id name username }
      city { id }
      cities { id }
      roles
      permissions
      language
      theme
      isSteppedUp
    }
    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }
    themes { key name { text language } hue plugin }
    plugins { key kind isOn }
  }
`);

export const WaitingCount = graphql(`
  query WaitingCount {
    waitingForMe { kind id }
  }
`);

export const ActForCity = graphql(`
  mutation ActForCity($input: ActForCityInput!) {
    actForCity(input: $input) { me { city { id } } refusals { code path } }
  }
`);

export const SetMyPreferences = graphql(`
  mutation SetMyPreferences($input: SetMyPreferencesInput!) {
    setMyPreferences(input: $input) { me { language theme } refusals { code path } }
  }
`);
