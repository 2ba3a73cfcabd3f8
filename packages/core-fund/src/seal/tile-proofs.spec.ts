import { isConsistent, isIncluded, leafOf, webSha256, type Consistency, type Inclusion } from '@regia/kernel';
import { describe, expect, it } from 'vitest';
import { nodeOf, sha256 } from './hashes.js';
import { GrowingTiles, type Tile } from './tile.js';
import { TileProofs } from './tile-proofs.js';

/** Inputs and roots of the test log that RFC 6962 implementations share. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SIZES = Array.from({ length: 70 }, (_, index) => index + 1);

const leavesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => sha256(Buffer.from(`leaf ${i}`)));

/** The tiles a sealer would have written, in batches of `step`. */
function logOf(leaves: readonly Buffer[], step = 7): TileProofs {
  const written = new Map<string, Tile>();
  const growing = new GrowingTiles(0, []);
  leaves.forEach((leaf, index) => {
    growing.append(leaf);
    if (index % step !== 0 && index !== leaves.length - 1) return;
    for (const tile of growing.take()) written.set(`${tile.level}/${tile.index}`, tile);
  });
  return new TileProofs(async (level, index) => written.get(`${level}/${index}`)!.hashes);
}

/** The root as the definition says it, without tiles. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeOf(plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

const flipped = (hash: Uint8Array): Uint8Array => Uint8Array.from(hash, (byte, index) => (index === 31 ? byte ^ 1 : byte));

describe('the log of a fund', () => {
  it('has the roots that every implementation of the standard has', async () => {
    const leaves = INPUTS.map((hex) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(hex, 'hex')])));
    const log = logOf(leaves, 3);

    expect((await log.root(0)).toString('hex')).toBe(EMPTY);
    for (const [index, root] of ROOTS.entries()) expect((await log.root(index + 1)).toString('hex')).toBe(root);
  });

  it('proves every leaf in every size to 70, and no other leaf, place, size or root', async () => {
    const leaves = leavesOf(70);
    const log = logOf(leaves);
    for (const size of SIZES) {
      const root = await log.root(size);
      expect(root).toEqual(plainRoot(leaves.slice(0, size)));
      for (let index = 0; index < size; index += 1) {
        const good: Inclusion = { leaf: leaves[index]!, index, size, proof: await log.inclusion(index, size), root };
        expect(await isIncluded(sha256, good)).toBe(true);
        for (const forged of forgedInclusions(good, leaves)) expect(await isIncluded(sha256, forged)).toBe(false);
      }
    }
  });

  it('proves every earlier head in every size to 70, and no other', async () => {
    const leaves = leavesOf(70);
    const log = logOf(leaves);
    for (const to of SIZES) {
      const toRoot = await log.root(to);
      for (let from = 0; from <= to; from += 1) {
        const good: Consistency = { from, to, fromRoot: await log.root(from), toRoot, proof: await log.consistency(from, to) };
        expect(await isConsistent(sha256, good)).toBe(true);
        for (const forged of forgedConsistencies(good)) expect(await isConsistent(sha256, forged)).toBe(false);
      }
    }
  });

  it('grows over several levels of tiles, from wherever it stood', async () => {
    const leaves = leavesOf(66_000);
    const log = logOf(leaves, 1000);

    const root = await log.root(66_000);

    expect(root).toEqual(plainRoot(leaves));
    for (const index of [0, 255, 256, 65_535, 65_536, 65_999])
      expect(await isIncluded(sha256, { leaf: leaves[index]!, index, size: 66_000, proof: await log.inclusion(index, 66_000), root })).toBe(
        true,
      );
    for (const from of [1, 256, 1000, 65_536, 65_999])
      expect(
        await isConsistent(sha256, {
          from,
          to: 66_000,
          fromRoot: await log.root(from),
          toRoot: root,
          proof: await log.consistency(from, 66_000),
        }),
      ).toBe(true);
  });

  it('is the same to a browser’s own cryptography', async () => {
    const [payloadHash, half] = [sha256(Buffer.from('a')), sha256(Buffer.from('b'))];

    expect(Buffer.from(await leafOf(webSha256, payloadHash, half))).toEqual(sha256(Buffer.concat([Buffer.of(0), payloadHash, half])));
  });
});

function forgedInclusions(good: Inclusion, leaves: readonly Buffer[]): Inclusion[] {
  const { proof, index, size, root, leaf } = good;
  const forged = [
    { ...good, leaf: flipped(leaf) },
    { ...good, root: flipped(root) },
    { ...good, proof: [...proof, root] },
    { ...good, index: size },
    { ...good, index: -1 },
    { ...good, index: 0.5 },
  ];
  if (proof.length > 0) forged.push({ ...good, proof: proof.slice(1) }, { ...good, proof: [flipped(proof[0]!), ...proof.slice(1)] });
  if (size > 1) forged.push({ ...good, leaf: leaves[(index + 1) % size]! }, { ...good, index: (index + 1) % size });
  return forged;
}

function forgedConsistencies(good: Consistency): Consistency[] {
  const { from, to, fromRoot, toRoot, proof } = good;
  const forged: Consistency[] = [
    { ...good, proof: [...proof, toRoot] },
    { ...good, from: to + 1 },
  ];
  if (from > 0) forged.push({ ...good, fromRoot: flipped(fromRoot) }, { ...good, toRoot: flipped(toRoot) });
  if (proof.length > 0)
    forged.push({ ...good, proof: proof.slice(1) }, { ...good, proof: [...proof.slice(0, -1), flipped(proof.at(-1)!)] });
  if (from > 0 && from < to) forged.push({ ...good, fromRoot: toRoot }, { ...good, to: from, proof: [] });
  return forged;
}
