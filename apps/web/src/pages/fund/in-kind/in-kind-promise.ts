import type { InKindBooksQuery } from './gql/graphql.js';

export type InKindPromise = InKindBooksQuery['inKind']['promises'][number];
