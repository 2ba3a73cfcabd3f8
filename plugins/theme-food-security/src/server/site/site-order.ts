import { registerEnumType } from '@nestjs/graphql';
import { CURSOR_NUMBER } from '@regia/server-kit';

export enum SiteOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  ZONE_ASC = 'ZONE_ASC',
  ZONE_DESC = 'ZONE_DESC',
  AREA_ASC = 'AREA_ASC',
  AREA_DESC = 'AREA_DESC',
  HOUSEHOLDS_ASC = 'HOUSEHOLDS_ASC',
  HOUSEHOLDS_DESC = 'HOUSEHOLDS_DESC',
  KILOGRAMS_ASC = 'KILOGRAMS_ASC',
  KILOGRAMS_DESC = 'KILOGRAMS_DESC',
}

registerEnumType(SiteOrder, { name: 'FoodSecuritySiteSort', description: 'How a list of sites is sorted.' });

interface Order {
  /** What the list is sorted by, in SQL. */
  readonly by: string;
  readonly type: 'text' | 'bigint';
  readonly pattern: RegExp;
}

const words = (by: string): Order => ({ by, type: 'text', pattern: /^[^\0]{0,400}$/ });
const figure = (by: string): Order => ({ by: `${by}::bigint`, type: 'bigint', pattern: CURSOR_NUMBER });

const name = words('s.folded');
// zones are numbers written as text: 2 before 10
const zone = words('lpad(s.zone, 16, \'0\') COLLATE "C"');
const area = figure('s.area_square_metres');
const households = figure('s.households');
const kilograms = figure('coalesce(h.grams, 0)');

export const SITE_ORDERS: Readonly<Record<SiteOrder, Order & { readonly isDescending: boolean }>> = {
  NAME_ASC: { ...name, isDescending: false },
  NAME_DESC: { ...name, isDescending: true },
  ZONE_ASC: { ...zone, isDescending: false },
  ZONE_DESC: { ...zone, isDescending: true },
  AREA_ASC: { ...area, isDescending: false },
  AREA_DESC: { ...area, isDescending: true },
  HOUSEHOLDS_ASC: { ...households, isDescending: false },
  HOUSEHOLDS_DESC: { ...households, isDescending: true },
  KILOGRAMS_ASC: { ...kilograms, isDescending: false },
  KILOGRAMS_DESC: { ...kilograms, isDescending: true },
};
