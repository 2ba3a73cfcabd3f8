import { concatBytes, sameBytes } from './bytes.js';

/** SHA-256, from wherever the caller has it. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

/** SHA-256 of the platform's own cryptography, in browsers and servers alike. Browsers offer it on addresses with encryption only. */
export const webSha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of an entry: what it says, and who stands behind it, each as a hash. */
export const leafOf = async (sha256: Sha256, payloadHash: Uint8Array, half: Uint8Array): Promise<Uint8Array> =>
  sha256(concatBytes(LEAF, payloadHash, half));

const nodeOf = async (sha256: Sha256, left: Uint8Array, right: Uint8Array): Promise<Uint8Array> => sha256(concatBytes(NODE, left, right));

const half = (n: number): number => Math.floor(n / 2);

/** A leaf with its place in a tree of `size` leaves, and the hashes that lead to the root. */
export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf stands at its place under the root (RFC 9162, 2.1.3.2). */
export async function isIncluded(sha256: Sha256, { leaf, index, size, proof, root }: Inclusion): Promise<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeOf(sha256, sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = await nodeOf(sha256, hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** Two heads of one log, and the hashes that show the later one to continue the earlier. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the later head holds everything of the earlier one, unchanged and in the same place (RFC 9162, 2.1.4.2). */
export async function isConsistent(sha256: Sha256, { from, to, fromRoot, toRoot, proof }: Consistency): Promise<boolean> {
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0;
  const isPowerOfTwo = Number.isInteger(Math.log2(from));
  const [start, ...path] = isPowerOfTwo ? [fromRoot, ...proof] : proof;
  if (!start) return false;
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [earlier, later] = [start, start];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      earlier = await nodeOf(sha256, sibling, earlier);
      later = await nodeOf(sha256, sibling, later);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      later = await nodeOf(sha256, later, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(earlier, fromRoot) && sameBytes(later, toRoot);
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
