import { createHash } from 'node:crypto';

const NODE = Buffer.of(1);

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The hash over two subtrees (RFC 9162, 2.1.1). */
export const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.concat([NODE, left, right]));

/** The root over hashes whose number is a power of two. */
export function foldPairs(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) row = row.flatMap((hash, index) => (index % 2 === 0 ? [nodeOf(hash, row[index + 1]!)] : []));
  return row[0]!; // a power of two is at least one
}

/** The root of a log without leaves. */
export const EMPTY_ROOT = sha256(new Uint8Array());
