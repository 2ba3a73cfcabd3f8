import { Injectable } from '@nestjs/common';
import { loaderOf, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { DETAIL_COLUMNS, type ItemDetails } from './stored-item.js';

const DETAILS = `SELECT ${DETAIL_COLUMNS} FROM agenda.item i WHERE i.id = ANY ($1::uuid[])`;
const CITIES = 'SELECT item_id AS "itemId", city_id AS "cityId" FROM agenda.item_city WHERE item_id = ANY ($1::uuid[]) AND takes_part';

/** Details and taking-part cities of items, batched per operation and read only when somebody asks. */
@Injectable()
export class ItemDetailsLoader {
  private readonly details = loaderOf<string, ItemDetails>((ctx) => (ids) => this.detailsById(ctx, ids));
  private readonly cities = loaderOf<string, readonly string[]>((ctx) => (ids) => this.citiesByItem(ctx, ids));

  constructor(private readonly work: UnitOfWork) {}

  /** Details of an item; undefined when it went out of sight since its row was read. */
  load(ctx: RequestContext, id: string): Promise<ItemDetails | undefined> {
    return this.details(ctx).load(id);
  }

  /** Ids of the cities that take part. */
  async loadCities(ctx: RequestContext, id: string): Promise<readonly string[]> {
    return (await this.cities(ctx).load(id)) ?? [];
  }

  private async detailsById(ctx: RequestContext, ids: readonly string[]): Promise<(ItemDetails | undefined)[]> {
    const rows = await this.work.read(ctx).rows<ItemDetails>('agenda.item-details', DETAILS, [ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  }

  private async citiesByItem(ctx: RequestContext, ids: readonly string[]): Promise<(readonly string[])[]> {
    const rows = await this.work
      .read(ctx)
      .rows<{ readonly itemId: string; readonly cityId: string }>('agenda.cities-of-items', CITIES, [ids]);
    const byItem = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const { itemId, cityId } of rows) byItem.get(itemId)?.push(cityId);
    return ids.map((id) => byItem.get(id) ?? []);
  }
}
