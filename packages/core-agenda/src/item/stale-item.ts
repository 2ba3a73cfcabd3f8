import type { Refusal } from '@regia/kernel';
import type { StoredItem } from './stored-item.js';

/** Somebody changed the item since it was read. Brings what is stored now, so that the two can be compared. */
export type StaleItem = Refusal<'changed-by-someone-else'> & { readonly current: StoredItem };

export const stale = (current: StoredItem): { readonly ok: false; readonly refusals: readonly StaleItem[] } => ({
  ok: false,
  refusals: [{ code: 'changed-by-someone-else', path: ['version'], current }],
});

/** What is stored now, if a refusal brought it. */
export const currentOf = (refusals: readonly (Refusal | StaleItem)[]): StoredItem | undefined =>
  refusals.flatMap((refusal) => ('current' in refusal ? [refusal.current] : []))[0];
