import type { Reader } from '@regia/server-kit';
import { TileProofs } from './tile-proofs.js';

/** The newest head of a fund as it is read. */
export interface StoredCheckpoint {
  readonly fundId: number;
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly key: string;
  readonly madeAt: Date;
  readonly waiting: string;
  readonly isPublic: boolean;
  readonly mayAccept: boolean;
}

/** The newest head that a city accepted. */
export interface StoredCityHead {
  readonly cityId: string;
  readonly size: string;
  readonly root: Buffer;
  readonly at: Date;
}

const NEWEST = `SELECT c.fund_id AS "fundId", c.size::text, c.root, c.note, k.verifier AS key, c.made_at AS "madeAt", (f.next_seq - c.size)::text AS waiting,
    coalesce((SELECT p.is_public FROM ledger.publication p WHERE p.fund_id = f.id ORDER BY p.no DESC LIMIT 1), false) AS "isPublic",
    core.city() IS NOT NULL AND ledger.takes_part(f.id, core.city()) AS "mayAccept"
  FROM ledger.fund f JOIN LATERAL (SELECT x.* FROM ledger.checkpoint x WHERE x.fund_id = f.id ORDER BY x.size DESC LIMIT 1) c ON true
  JOIN ledger.seal_key k ON k.fund_id = c.fund_id AND k.key_id = c.key_id WHERE f.code = $1`;
const HEADS = `SELECT DISTINCT ON (city_id) city_id AS "cityId", size::text, root, at FROM ledger.city_head h WHERE h.fund_id = $1 ORDER BY city_id, h.size DESC`;
const TILE = 'SELECT hashes FROM ledger.tile WHERE fund_id = $1 AND level = $2 AND idx = $3 ORDER BY width DESC LIMIT 1';

/** Undefined where the fund has none yet, or is not there for this reader. */
export async function readCheckpointOf(reader: Reader, fundCode: string): Promise<StoredCheckpoint | undefined> {
  const [row] = await reader.rows<StoredCheckpoint>('ledger.checkpoint', NEWEST, [fundCode]);
  return row;
}

export const readCityHeads = (reader: Reader, fundId: number): Promise<StoredCityHead[]> =>
  reader.rows<StoredCityHead>('ledger.city-heads', HEADS, [fundId]);

/** Proofs of a fund's log, from the tiles this reader may see. */
export const proofsOf = (reader: Pick<Reader, 'rows'>, fundId: number): TileProofs =>
  new TileProofs(async (level, index) => {
    const [tile] = await reader.rows<{ hashes: Buffer }>('ledger.tile', TILE, [fundId, level, index]);
    if (!tile) throw new Error('a tile is missing below a head');
    return tile.hashes;
  });

/** A count of entries as text; undefined where it is none. */
export const readCount = (text: string): number | undefined => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined);
