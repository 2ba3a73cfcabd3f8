import type { LocalizedText } from '@regia/kernel';
import type { AudienceName, StatusName } from './item-words.graphql.js';

/** A row of the agenda, with the ids of the cities that take part. */
export interface StoredItem {
  readonly id: string;
  readonly ownerCity: string;
  readonly audience: AudienceName;
  readonly audienceKey: string;
  readonly partnershipId: string | null;
  readonly title: LocalizedText;
  readonly text: LocalizedText | null;
  readonly kind: string;
  readonly isAllDay: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string | null;
  readonly theme: string | null;
  readonly status: StatusName;
  readonly cancelReason: string | null;
  readonly payload: unknown;
  readonly version: number;
  readonly creationHash: string;
  readonly contentHash: string;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly cities: readonly string[];
  /** The beginning as a cursor carries it: to the microsecond, in UTC. */
  readonly at: string;
}

/** Columns of a {@link StoredItem} from a row `i` that has those of `agenda.item`. */
export const ITEM_COLUMNS = `i.id, i.owner_city AS "ownerCity", i.audience, i.audience_key AS "audienceKey", i.partnership_id AS "partnershipId",
  i.title, i.text, i.kind, i.is_all_day AS "isAllDay", i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.time_zone AS "timeZone",
  i.starts_on::text AS "startsOn", i.ends_on::text AS "endsOn", i.place, i.theme, i.status, i.cancel_reason AS "cancelReason", i.payload,
  i.version, i.creation_hash AS "creationHash", i.content_hash AS "contentHash", i.updated_by AS "updatedBy", i.updated_at AS "updatedAt",
  ARRAY(SELECT c.city_id FROM agenda.item_city c WHERE c.item_id = i.id AND c.takes_part) AS cities,
  to_char(i.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' AS at`;
