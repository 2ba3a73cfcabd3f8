import type { LeverageRowsQuery } from './gql/graphql.js';

export type CostOfUnit = LeverageRowsQuery['costPerResult'][number];
