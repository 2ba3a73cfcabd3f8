import { graphql } from './gql/gql.js';

/** One line of the month, the list and the right column. Cities, themes and kinds are known by id. */
graphql(`
  fragment AgendaRow on AgendaItem {
    id
    title {
      text
      language
    }
    kind {
      key
      isDeadline
    }
    isAllDay
    startsAt
    endsAt
    startsOn
    endsOn
    ownerCity {
      id
    }
    cities {
      id
    }
    theme {
      key
    }
    status
  }
`);

export const AgendaItems = graphql(`
  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {
    agendaItems(filter: $filter, first: $first, after: $after) {
      nodes {
        ...AgendaRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What filters and forms offer. */
export const AgendaChoices = graphql(`
  query AgendaChoices {
    agendaItemKinds {
      key
      name {
        text
      }
      isDeadline
      plugin
    }
    themes {
      key
      name {
        text
        language
      }
      hue
    }
    partnerships {
      id
      name {
        text
      }
    }
  }
`);

graphql(`
  fragment AgendaItemFields on AgendaItem {
    ...AgendaRow
    title {
      all {
        language
        text
      }
    }
    text {
      text
      language
      isOriginal
      all {
        language
        text
      }
    }
    kind {
      name {
        text
      }
      plugin
    }
    timeZone
    place
    audience
    partnership {
      id
      name {
        text
      }
    }
    cancelReason
    version
    updatedAt
    updatedBy {
      name
    }
    payload
    canEdit
  }
`);

export const AgendaItemById = graphql(`
  query AgendaItemById($id: ID!) {
    agendaItem(id: $id) {
      ...AgendaItemFields
    }
  }
`);

export const CreateAgendaItem = graphql(`
  mutation CreateAgendaItem($input: AgendaItemInput!) {
    createAgendaItem(input: $input) {
      item {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ChangeAgendaItem = graphql(`
  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {
    changeAgendaItem(input: $input) {
      item {
        id
      }
      current {
        ...AgendaItemFields
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const CancelAgendaItem = graphql(`
  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {
    cancelAgendaItem(input: $input) {
      item {
        id
      }
      current {
        id
        version
      }
      refusals {
        code
        path
      }
    }
  }
`);
