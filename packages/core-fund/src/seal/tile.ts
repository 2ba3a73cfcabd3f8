import { foldPairs } from './hashes.js';

/** Hashes in a full tile. Full ones never change. */
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** A row of neighbouring hashes of the tree: level 0 holds leaves, each level above the roots of the full tiles below. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
  readonly hashes: Buffer;
}

/** Where a log of `size` leaves goes on: one unfinished tile per level, the lowest first. */
export function openTiles(size: number): { readonly level: number; readonly index: number; readonly width: number }[] {
  const open = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH))
    open.push({ level, index: Math.floor(count / TILE_WIDTH), width: count % TILE_WIDTH });
  return open;
}

/** The hashes of the unfinished tiles, from which a log grows without being read again. */
export class GrowingTiles {
  private readonly full: Tile[] = [];

  /** @param open hashes of the unfinished tile of each level, the lowest first */
  constructor(
    public size: number,
    private readonly open: Buffer[][],
  ) {}

  append(leaf: Buffer): void {
    this.size += 1;
    this.push(0, leaf, this.size);
  }

  /** Tiles that came to be since the last call: finished ones, and the unfinished ones as they are now. */
  take(): Tile[] {
    const tiles = this.full.splice(0);
    for (const { level, index, width } of openTiles(this.size))
      if (width > 0) tiles.push({ level, index, width, hashes: Buffer.concat(this.open[level]!) });
    return tiles;
  }

  /** @param count how many hashes the level has with this one */
  private push(level: number, hash: Buffer, count: number): void {
    const open = (this.open[level] ??= []);
    open.push(hash);
    if (open.length < TILE_WIDTH) return;
    const above = count / TILE_WIDTH;
    this.full.push({ level, index: above - 1, width: TILE_WIDTH, hashes: Buffer.concat(open) });
    this.open[level] = [];
    this.push(level + 1, foldPairs(open), above);
  }
}
