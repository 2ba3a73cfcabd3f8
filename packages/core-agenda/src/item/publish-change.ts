import type { Tx } from '@regia/server-kit';
import type { StoredItem } from './stored-item.js';

/** Tells that an item changed. Whoever loses sight of it hears that it is gone, and no more. */
export function publishChange(tx: Tx, before: StoredItem, after: StoredItem): void {
  const { id, version, audienceKey } = after;
  tx.publish({ type: 'agenda.item-changed', payload: { id, version, audience: audienceKey } });
  if (before.audienceKey !== audienceKey) tx.publish({ type: 'agenda.item-gone', payload: { id, audience: before.audienceKey } });
}
