import { createHash } from 'node:crypto';
import type { LocalizedText } from '@regia/kernel';
import type { AudienceName, StatusName } from './item-words.graphql.js';
import type { Payload } from './read-payload.js';
import type { When } from './read-when.js';

/** An item as it is to be stored: read, cleaned, and known to be well formed. */
export interface Draft extends When, Payload {
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly kind: string;
  readonly place?: string;
  /** In order, each once. */
  readonly cities: readonly string[];
  readonly theme?: string;
  readonly audience: AudienceName;
  readonly partnershipId?: string;
  readonly status: StatusName;
}

/** A fingerprint of the content: the same command sent twice has the same one. */
export const hashOf = (draft: Draft): string => createHash('sha256').update(JSON.stringify(draft, sorted)).digest('hex');

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
