import type pg from 'pg';
import { SealKey } from './seal-key.js';
import { GrowingTiles, HASH_BYTES, openTiles, type Tile } from './tile.js';
import { TileProofs } from './tile-proofs.js';

interface Unsealed {
  readonly id: number;
  readonly code: string;
  readonly size: string;
  readonly nextSeq: string;
}

/** Leaves under one head. A day's work fits; a first run over old books makes several. */
const MOST_LEAVES = 4096;

const UNSEALED = `SELECT f.id, f.code, coalesce(c.size, 0)::text AS size, f.next_seq::text AS "nextSeq"
  FROM ledger.fund f LEFT JOIN LATERAL (SELECT max(x.size) AS size FROM ledger.checkpoint x WHERE x.fund_id = f.id) c ON true
  WHERE f.next_seq > coalesce(c.size, 0) ORDER BY f.id`;
const LEAVES = 'SELECT seq, leaf FROM ledger.transfer WHERE fund_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3';
const TILE = 'SELECT hashes FROM ledger.tile WHERE fund_id = $1 AND level = $2 AND idx = $3 AND width >= $4 ORDER BY width DESC LIMIT 1';
const ADD_TILES = `INSERT INTO ledger.tile (fund_id, level, idx, width, hashes)
  SELECT $1, * FROM unnest($2::smallint[], $3::bigint[], $4::smallint[], $5::bytea[]) ON CONFLICT ON CONSTRAINT tile_pk DO NOTHING`;
const ADD_KEY =
  'INSERT INTO ledger.seal_key (fund_id, key_id, verifier) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT seal_key_pk DO NOTHING';
const RULES = 'SELECT ledger.rules_hash($1, $2) AS hash';
const ADD_HEAD = 'INSERT INTO ledger.checkpoint (fund_id, size, root, note, key_id) VALUES ($1, $2, $3, $4, $5)';

/** Puts new entries of each fund under a signed head: tiles and head in one transaction, or neither. */
export class SealFund {
  constructor(
    private readonly client: pg.ClientBase,
    private readonly secret: Buffer,
  ) {}

  /** Seals until nothing is new. A fund that cannot be sealed keeps no other from it. @returns how many heads were made */
  async all(): Promise<number> {
    const { rows } = await this.client.query<Unsealed>(UNSEALED);
    const faults: unknown[] = [];
    let heads = 0;
    for (const fund of rows) {
      try {
        heads += await this.toItsEnd(fund);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'not every fund could be sealed');
    return heads;
  }

  private async toItsEnd({ id, code, size, nextSeq }: Unsealed): Promise<number> {
    const key = await SealKey.of(this.secret, code);
    let heads = 0;
    for (let sealed = Number(size); sealed < Number(nextSeq); heads += 1) sealed = await this.next(id, sealed, key);
    return heads;
  }

  private async next(fundId: number, size: number, key: SealKey): Promise<number> {
    await this.client.query('BEGIN');
    try {
      const growing = await this.grow(fundId, size);
      await this.addTiles(fundId, growing.take());
      await this.addHead(fundId, growing.size, key);
      await this.client.query('COMMIT');
      return growing.size;
    } catch (error) {
      await this.client.query('ROLLBACK');
      throw error;
    }
  }

  private async grow(fundId: number, size: number): Promise<GrowingTiles> {
    const growing = new GrowingTiles(size, await this.unfinished(fundId, size));
    const { rows } = await this.client.query<{ seq: string; leaf: Buffer }>(LEAVES, [fundId, size, MOST_LEAVES]);
    for (const { seq, leaf } of rows) {
      if (Number(seq) !== growing.size) break; // entries are gone: the trigger of the head and the verifier say so
      growing.append(leaf);
    }
    if (growing.size === size) throw new Error(`fund ${fundId}: entry ${size} is missing and cannot be sealed`);
    return growing;
  }

  private async unfinished(fundId: number, size: number): Promise<Buffer[][]> {
    const open: Buffer[][] = [];
    for (const { level, index, width } of openTiles(size)) {
      const hashes = width === 0 ? Buffer.alloc(0) : await this.tile(fundId, level, index, width);
      open.push(Array.from({ length: width }, (_, i) => hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)));
    }
    return open;
  }

  private async tile(fundId: number, level: number, index: number, width = 1): Promise<Buffer> {
    const { rows } = await this.client.query<{ hashes: Buffer }>({ name: 'tile', text: TILE, values: [fundId, level, index, width] });
    if (!rows[0]) throw new Error(`fund ${fundId}: tile ${level}/${index} is missing`);
    return rows[0].hashes;
  }

  private async addTiles(fundId: number, tiles: readonly Tile[]): Promise<void> {
    const column = <T>(of: (tile: Tile) => T): T[] => tiles.map(of);
    await this.client.query(ADD_TILES, [
      fundId,
      column(({ level }) => level),
      column(({ index }) => index),
      column(({ width }) => width),
      column(({ hashes }) => hashes),
    ]);
  }

  /** The root is read back from the tiles, so that a head never covers what cannot be proven. */
  private async addHead(fundId: number, size: number, key: SealKey): Promise<void> {
    const root = await new TileProofs((level, index) => this.tile(fundId, level, index)).root(size);
    const { rows } = await this.client.query<{ hash: Buffer }>(RULES, [fundId, size]);
    const extensions = [rulesLine(rows[0]!.hash)]; // a function answers one row
    await this.client.query(ADD_KEY, [fundId, key.keyId, key.verifier]);
    await this.client.query(ADD_HEAD, [fundId, size, root, key.sign({ size, root, extensions }), key.keyId]);
  }
}

/** Under the root of a head: the rules that its entries were judged by. */
const rulesLine = (hash: Buffer): string => `rules ${hash.toString('base64')}`;
