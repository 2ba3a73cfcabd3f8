import { useData, useSession } from '@regia/web-kit';
import type { FoodCityZonesQuery } from './gql/graphql.js';
import { CityZones } from './sites.graphql.js';

type Zone = NonNullable<FoodCityZonesQuery['city']>['zones'][number];

const order = new Intl.Collator('en', { numeric: true });

/** Zones of the city one acts for, in the order of their codes: 2 before 10. */
export function useZones(): readonly Zone[] {
  const { city } = useSession();
  const { city: known } = useData(CityZones, { key: city?.key ?? '' });
  return [...(known?.zones ?? [])].sort((a, b) => order.compare(a.code, b.code));
}
