import { createHash } from 'node:crypto';

/** The id of a transfer that comes from another thing: the same thing and part give the same id, so it happens once. RFC 9562 version 8. */
export function derivedId(id: string, part: string): string {
  const hash = createHash('sha256').update(`${id} ${part}`).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
