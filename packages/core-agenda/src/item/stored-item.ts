import type { LocalizedText } from '@regia/kernel';
import type { AudienceName, StatusName } from './item-words.graphql.js';

/** A row of the agenda as lists read it. What a list does not show is loaded when somebody asks. */
export interface ListedItem {
  readonly id: string;
  readonly ownerCity: string;
  readonly audience: AudienceName;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly isAllDay: boolean;
  /** Moments as the database writes them, in UTC and to the microsecond: a list carries them through, and a cursor needs all of them. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly theme: string | null;
  readonly status: StatusName;
  readonly version: number;
}

/** What the page of one item shows beside that. */
export interface ItemDetails {
  readonly id: string;
  readonly text: LocalizedText | null;
  readonly payload: unknown;
  readonly partnershipId: string | null;
  readonly timeZone: string;
  readonly place: string | null;
  readonly cancelReason: string | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** A row as commands judge it. */
export interface StoredItem extends ListedItem {
  readonly audienceKey: string;
  readonly creationHash: string;
  readonly contentHash: string;
  readonly updatedBy: string;
  readonly cancelReason: string | null;
}

/** Columns of a {@link ListedItem} from a row `i` that has those of `agenda.item`. The serving role's clock is UTC, so the text of an instant is a cursor's. */
export const LISTED_COLUMNS = `i.id, i.owner_city AS "ownerCity", i.audience, i.title, i.kind, i.is_all_day AS "isAllDay", i.starts_at::text AS "startsAt", i.ends_at::text AS "endsAt",
  i.starts_on::text AS "startsOn", i.ends_on::text AS "endsOn", i.theme, i.status, i.version`;

/** Columns of {@link ItemDetails}. */
export const DETAIL_COLUMNS = `i.id, i.text, i.payload, i.partnership_id AS "partnershipId", i.time_zone AS "timeZone", i.place, i.cancel_reason AS "cancelReason", i.updated_by AS "updatedBy", i.updated_at AS "updatedAt"`;

/** Columns of a {@link StoredItem}. */
export const ITEM_COLUMNS = `${LISTED_COLUMNS}, i.audience_key AS "audienceKey", i.creation_hash AS "creationHash", i.content_hash AS "contentHash", i.updated_by AS "updatedBy", i.cancel_reason AS "cancelReason"`;
