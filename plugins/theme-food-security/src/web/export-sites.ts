import { request, type Message } from '@regia/web-kit';
import { csvOf } from './csv.js';
import type { FoodSecuritySiteSort, SiteFieldsFragment } from './gql/graphql.js';
import { saveFile } from './save-file.js';
import { Sites } from './sites.graphql.js';

interface Shown {
  readonly filter: { readonly text: string; readonly zone: string | undefined; readonly kind: string | undefined };
  readonly sort: FoodSecuritySiteSort;
}

/** Saves the list as it is shown, same filter and order, also the rows that were not loaded yet. Numbers are plain, for machines. */
export async function exportSites(
  { filter, sort }: Shown,
  { message, city }: { readonly message: Message; readonly city: string },
): Promise<void> {
  const sites: SiteFieldsFragment[] = [];
  let after: string | undefined;
  do {
    const { foodSecuritySites: page } = await request(Sites, { filter, sort, first: 100, after });
    sites.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  const heads = [
    'site.id',
    'site.name',
    'site.zone',
    'site.kind',
    'site.areaSquareMetres',
    'site.households',
    'site.women',
    'site.since',
    'site.closed',
    'site.kilogramsThisYear',
    'site.lastHarvest',
  ];
  const rows = sites.map((site) => [
    site.id,
    site.name,
    site.zoneName,
    message(`kind.${site.kind}`),
    site.areaSquareMetres,
    site.households,
    site.women,
    site.since,
    site.isClosed,
    site.kilogramsThisYear,
    site.lastHarvestOn ?? '',
  ]);
  saveFile(`sites-${city}.csv`, csvOf([heads.map((key) => message(key)), ...rows]));
}
