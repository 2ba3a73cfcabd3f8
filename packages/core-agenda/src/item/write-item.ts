import type { Reader, Tx } from '@regia/server-kit';
import { hashOf, type Draft } from './draft.js';
import { ITEM_COLUMNS, type StoredItem } from './stored-item.js';

const COLUMNS = `audience, partnership_id, title, text, kind, is_all_day, starts_at, ends_at, time_zone, starts_on, ends_on, place, theme, status, payload, payload_version, content_hash`;
const VALUES = '$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18';

const INSERT = `INSERT INTO agenda.item (id, owner_city, created_by, updated_by, creation_hash, ${COLUMNS})
  VALUES ($1, core.city(), core.person(), core.person(), $18, ${VALUES}) ON CONFLICT (id) DO NOTHING RETURNING 1 AS done`;
// a reason stays as long as the item stays cancelled
const UPDATE = `UPDATE agenda.item SET (${COLUMNS}) = ROW (${VALUES}),
    cancel_reason = CASE WHEN $15 = 'cancelled' THEN cancel_reason END,
    version = version + 1, updated_by = core.person(), updated_at = now()
  WHERE id = $1 AND owner_city = core.city()`;
const CITIES_GONE = 'DELETE FROM agenda.item_city WHERE item_id = $1';
const CITIES = `INSERT INTO agenda.item_city (item_id, city_id, takes_part, owner_city, audience_key, starts_at)
  SELECT i.id, c.id, c.id = ANY ($2::uuid[]), i.owner_city, i.audience_key, i.starts_at
  FROM agenda.item i, (SELECT unnest($2::uuid[]) AS id UNION SELECT core.city()) c WHERE i.id = $1`;

/** One item, if the reader may see it. */
export async function findItem(reader: Reader, id: string): Promise<StoredItem | undefined> {
  const [item] = await reader.rows<StoredItem>('agenda.item', `SELECT ${ITEM_COLUMNS} FROM agenda.item i WHERE i.id = $1`, [id]);
  return item;
}

/** One item of the acting city, held until the transaction ends. Items of others are not among them, seen or not. */
export async function holdOwnItem(tx: Tx, id: string): Promise<StoredItem | undefined> {
  const [item] = await tx.rows<StoredItem>(
    'agenda.item-held',
    `SELECT ${ITEM_COLUMNS} FROM agenda.item i WHERE i.id = $1 AND i.owner_city = core.city() FOR UPDATE OF i`,
    [id],
  );
  return item;
}

/** False when the id is taken. Nobody checks first and inserts second. */
export async function insertItem(tx: Tx, id: string, draft: Draft): Promise<boolean> {
  const inserted = await tx.rows('agenda.item-insert', INSERT, [id, ...valuesOf(draft)]);
  if (inserted.length === 0) return false;
  await tx.rows('agenda.item-cities', CITIES, [id, draft.cities]);
  return true;
}

/** Writes the draft over the item, which the caller holds. */
export async function updateItem(tx: Tx, id: string, draft: Draft): Promise<void> {
  await tx.rows('agenda.item-update', UPDATE, [id, ...valuesOf(draft)]);
  await tx.rows('agenda.item-cities-gone', CITIES_GONE, [id]);
  await tx.rows('agenda.item-cities', CITIES, [id, draft.cities]);
}

const valuesOf = (draft: Draft): unknown[] => [
  draft.audience,
  draft.partnershipId ?? null,
  JSON.stringify(draft.title),
  draft.text ? JSON.stringify(draft.text) : null,
  draft.kind,
  draft.isAllDay,
  draft.startsAt.toISOString(),
  draft.endsAt.toISOString(),
  draft.timeZone,
  draft.startsOn,
  draft.endsOn,
  draft.place ?? null,
  draft.theme ?? null,
  draft.status,
  draft.payload === undefined ? null : JSON.stringify(draft.payload),
  draft.payloadVersion ?? null,
  hashOf(draft),
];
