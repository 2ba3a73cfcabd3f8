import type { RequestContext } from '@regia/server-kit';
import type { StoredItem } from './stored-item.js';

/** An item is changed by its own city alone, whoever else sees it. */
export const mayChange = (ctx: RequestContext, item: Pick<StoredItem, 'ownerCity'>): boolean =>
  ctx.cityId === item.ownerCity && ctx.permissions.has('agenda.write') && ctx.isReadOnly !== true;
