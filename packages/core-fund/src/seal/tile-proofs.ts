import { EMPTY_ROOT, foldPairs, nodeOf } from './hashes.js';
import { HASH_BYTES, TILE_WIDTH } from './tile.js';

/** Hands out the hashes of a tile, the widest one there is. */
export type ReadTile = (level: number, index: number) => Promise<Buffer>;

/** Proofs of one log, made from its tiles: a handful of reads each, whatever the size. */
export class TileProofs {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(private readonly readTile: ReadTile) {}

  /** The root over the first `size` leaves. */
  root(size: number): Promise<Buffer> {
    return size === 0 ? Promise.resolve(EMPTY_ROOT) : this.range(0, size);
  }

  /** That leaf `index` stands in the log of `size` leaves (RFC 9162, 2.1.3.1). */
  inclusion(index: number, size: number): Promise<Buffer[]> {
    return this.pathTo(index, 0, size);
  }

  /** That the log of `to` leaves continues the one of `from` leaves (RFC 9162, 2.1.4.1). */
  consistency(from: number, to: number): Promise<Buffer[]> {
    return from === 0 || from === to ? Promise.resolve([]) : this.shared(from, 0, to, true);
  }

  /** The hash of leaf `index`, as it was sealed. */
  async leaf(index: number): Promise<Buffer> {
    return this.perfect(index, 1);
  }

  private async pathTo(index: number, from: number, to: number): Promise<Buffer[]> {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...(await this.pathTo(index, from, middle)), await this.range(middle, to)]
      : [...(await this.pathTo(index, middle, to)), await this.range(from, middle)];
  }

  private async shared(size: number, from: number, to: number, isWhole: boolean): Promise<Buffer[]> {
    if (size === to) return isWhole ? [] : [await this.range(from, to)];
    const middle = from + splitOf(to - from);
    return size <= middle
      ? [...(await this.shared(size, from, middle, isWhole)), await this.range(middle, to)]
      : [...(await this.shared(size, middle, to, false)), await this.range(from, middle)];
  }

  private async range(from: number, to: number): Promise<Buffer> {
    const count = to - from;
    if (Number.isInteger(Math.log2(count))) return this.perfect(from, count);
    const middle = from + splitOf(count);
    return nodeOf(await this.range(from, middle), await this.range(middle, to));
  }

  /** The root of a subtree of `count` leaves, a power of two, that begins at a multiple of it. */
  private async perfect(from: number, count: number): Promise<Buffer> {
    const height = Math.log2(count);
    const level = Math.floor(height / 8); // a tile is eight rows of the tree
    const first = from / TILE_WIDTH ** level;
    const width = 2 ** (height - 8 * level);
    const hashes = await this.tile(level, Math.floor(first / TILE_WIDTH));
    const at = first % TILE_WIDTH;
    return foldPairs(Array.from({ length: width }, (_, i) => hashes.subarray((at + i) * HASH_BYTES, (at + i + 1) * HASH_BYTES)));
  }

  private tile(level: number, index: number): Promise<Buffer> {
    const name = `${level}/${index}`;
    const known = this.known.get(name) ?? this.readTile(level, index);
    this.known.set(name, known);
    return known;
  }
}

/** Leaves left of the root: the largest power of two below `count`. */
const splitOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));
