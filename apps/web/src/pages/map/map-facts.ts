import type { MapCitiesQuery } from '../../gql/graphql.js';

export type MapCity = MapCitiesQuery['cities'][number];
export type MapPartnership = MapCitiesQuery['partnerships'][number];
