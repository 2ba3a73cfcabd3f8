import { createHash } from 'node:crypto';
import type { PublishedRates } from './read-ecb.js';

/** The same day and values, whatever the blanks between them and the order they stand in. */
export function contentOf({ day, rates }: PublishedRates): Buffer {
  const lines = rates.map(({ quote, value }) => `${quote} ${value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')}`).toSorted();
  return createHash('sha256').update([day, ...lines].join('\n')).digest();
}
