import type { Reader } from '@regia/server-kit';
import { HASH_BYTES, TILE_WIDTH } from './tile.js';

/** What stands before the entries of an export, all of one moment. */
export interface BooksHead {
  readonly fund: {
    readonly id: number;
    readonly code: string;
    readonly kind: string;
    readonly base: string;
    readonly size: string;
    readonly openFrom: string;
  };
  /** Kinds of account and entry, steps, every version of the rules of signing, and those that hold now, each as a line. */
  readonly rules: readonly string[];
  readonly decisions: readonly { readonly id: string; readonly adoptedOn: string }[];
  readonly keys: readonly string[];
  readonly heads: readonly string[];
  readonly accepted: readonly { readonly cityId: string; readonly size: string; readonly root: string; readonly at: Date }[];
  /** Keys of the cities that signed heads themselves, and their newest signature under each head. */
  readonly cityKeys: readonly { readonly cityId: string; readonly verifier: string }[];
  readonly cosignatures: readonly { readonly cityId: string; readonly size: string; readonly line: string }[];
  readonly accounts: readonly { readonly code: string; readonly amount: string }[];
}

/** An entry with what its leaf is made of, and the leaf as it was stored and as it was sealed. */
export interface BooksTransfer {
  readonly seq: string;
  readonly id: string;
  readonly payload: string;
  readonly author: string;
  readonly authorCity: string | null;
  readonly approvers: readonly string[];
  readonly cities: readonly string[];
  readonly at: string;
  readonly day: string;
  readonly leaf: string;
  /** A line of the bank answers it: money received then needs no signature. */
  readonly onBankLine: boolean;
  readonly sealed: string | null;
}

const FUND =
  'SELECT id, code, kind, base_currency AS base, next_seq::text AS size, open_from::text AS "openFrom" FROM ledger.fund WHERE code = $1';
const RULES = `SELECT text FROM (
    SELECT 1 AS part, name AS a, '' AS b, '' AS c, json_build_object('line', 'account-kind', 'name', name, 'side', side, 'rung', rung, 'floor', floor::text, 'hasShare', has_share)::text AS text FROM ledger.account_kind
    UNION ALL SELECT 2, name, '', '', json_build_object('line', 'kind', 'name', name, 'keeps', keeps, 'settledByBank', settled_by_bank)::text FROM ledger.kind
    UNION ALL SELECT 3, kind, account_kind, sign::text, json_build_object('line', 'step', 'kind', kind, 'accountKind', account_kind, 'sign', sign)::text FROM ledger.step
    UNION ALL SELECT 4, lpad(no::text, 20, '0'), '', '', json_build_object('line', 'rule', 'no', no, 'kind', kind, 'from', from_minor::text, 'approvals', approvals, 'cities', cities, 'isOtherCity', is_other_city, 'needsDecision', needs_decision, 'fromSeq', from_seq, 'ended', ended)::text
      FROM ledger.rule_version WHERE fund_id = $1
    UNION ALL SELECT 5, kind, lpad(from_minor::text, 20, '0'), '', json_build_object('line', 'ruling', 'kind', kind, 'from', from_minor::text, 'approvals', approvals, 'cities', cities, 'isOtherCity', is_other_city, 'needsDecision', needs_decision)::text
      FROM ledger.rule WHERE fund_id = $1) x ORDER BY part, a COLLATE "C", b COLLATE "C", c`;
const PAGE = `SELECT t.seq::text, t.id, ledger.transfer_payload(t.fund_id, t.seq) AS payload, t.author, p.author_city AS "authorCity", t.approvers,
    ARRAY(SELECT a.city_id FROM ledger.approval a WHERE a.fund_id = t.fund_id AND a.transfer_id = t.id AND a.approver = ANY (t.approvers) ORDER BY a.approver) AS cities,
    ((extract(epoch FROM t.recorded_at) * 1000)::bigint)::text AS at, t.effective_on::text AS day, encode(t.leaf, 'hex') AS leaf,
    t.seq IN (SELECT m.seq FROM ledger.match m WHERE m.fund_id = $1 AND m.seq >= $2 AND m.seq < $3) AS "onBankLine"
  FROM ledger.transfer t LEFT JOIN ledger.proposal p ON p.fund_id = t.fund_id AND p.transfer_id = t.id
  WHERE t.fund_id = $1 AND t.seq >= $2 AND t.seq < $3 ORDER BY t.seq`;
const TILES =
  'SELECT DISTINCT ON (idx) idx::int AS index, hashes FROM ledger.tile WHERE fund_id = $1 AND level = 0 AND idx >= $2 AND idx <= $3 ORDER BY idx, width DESC';

/** Undefined where the fund is not there for this reader. */
export async function readBooksHead(reader: Reader, code: string): Promise<BooksHead | undefined> {
  const [fund] = await reader.rows<BooksHead['fund']>('books.fund', FUND, [code]);
  if (!fund) return undefined;
  const of = <T extends object>(name: string, sql: string): Promise<T[]> => reader.rows<T>(`books.${name}`, sql, [fund.id]);
  const rules = await of<{ text: string }>('rules', RULES);
  const keys = await of<{ verifier: string }>('keys', 'SELECT verifier FROM ledger.seal_key WHERE fund_id = $1 ORDER BY since');
  const heads = await of<{ note: string }>('heads', 'SELECT note FROM ledger.checkpoint WHERE fund_id = $1 ORDER BY size');
  return {
    fund,
    rules: rules.map(({ text }) => text),
    decisions: await of(
      'decisions',
      'SELECT id, adopted_on::text AS "adoptedOn" FROM ledger.decision WHERE fund_id = $1 ORDER BY adopted_on, id',
    ),
    keys: keys.map(({ verifier }) => verifier),
    heads: heads.map(({ note }) => note),
    accepted: await of(
      'accepted',
      `SELECT city_id AS "cityId", size::text, encode(root, 'base64') AS root, at FROM ledger.city_head h WHERE h.fund_id = $1 ORDER BY h.size, h.at`,
    ),
    cityKeys: await of(
      'city-keys',
      `SELECT k.city_id AS "cityId", k.verifier FROM ledger.city_key k WHERE EXISTS (SELECT FROM ledger.head_cosignature c WHERE c.fund_id = $1 AND c.city_id = k.city_id) ORDER BY k.city_id, k.no`,
    ),
    cosignatures: await of(
      'cosignatures',
      `SELECT c.city_id AS "cityId", c.size::text, c.line FROM ledger.head_cosignature c WHERE c.fund_id = $1 ORDER BY c.size, c.city_id`,
    ),
    accounts: await of(
      'accounts',
      'SELECT a.code, b.posted::text AS amount FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id WHERE a.fund_id = $1 ORDER BY a.code COLLATE "C"',
    ),
  };
}

/** Entries from `from`, which begins a tile, and before `to`. */
export async function readBooksPage(reader: Reader, fundId: number, from: number, to: number): Promise<BooksTransfer[]> {
  const transfers = await reader.rows<Omit<BooksTransfer, 'sealed'>>('books.page', PAGE, [fundId, from, to]);
  const tiles = await reader.rows<{ index: number; hashes: Buffer }>('books.tiles', TILES, [
    fundId,
    Math.floor(from / TILE_WIDTH),
    Math.floor((to - 1) / TILE_WIDTH),
  ]);
  const hashes = new Map(tiles.map(({ index, hashes: row }) => [index, row]));
  return transfers.map((transfer) => ({ ...transfer, sealed: leafIn(hashes, Number(transfer.seq)) }));
}

/** The leaf as it was sealed; null while it is not. */
function leafIn(tiles: ReadonlyMap<number, Buffer>, seq: number): string | null {
  const at = (seq % TILE_WIDTH) * HASH_BYTES;
  const leaf = tiles.get(Math.floor(seq / TILE_WIDTH))?.subarray(at, at + HASH_BYTES);
  return leaf?.length === HASH_BYTES ? leaf.toString('hex') : null;
}
