import type { FinancingOfFundQuery } from './gql/graphql.js';

export type Source = FinancingOfFundQuery['fundFinancing']['sources'][number];
export type Plan = FinancingOfFundQuery['fundFinancing']['plans'][number];
export type Project = FinancingOfFundQuery['fundProjects'][number];
