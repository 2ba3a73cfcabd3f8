import type { Reader } from '@regia/server-kit';
import type { CityKey, HeadCosignature, HeadDelivery } from './witness.graphql.js';

const KEYS = `SELECT k.key_id AS "keyId", k.verifier, k.since, k.no = max(k.no) OVER () AS "isCurrent" FROM ledger.city_key k WHERE k.city_id = $1 ORDER BY k.no DESC LIMIT 50`;
const ADDRESS = 'SELECT a.no, a.url FROM ledger.head_address a WHERE a.city_id = $1 ORDER BY a.no DESC LIMIT 1';
const DELIVERIES = `SELECT f.code AS fund, l.size::text, l.at, l.arrived, l.why,
    (SELECT count(*)::int FROM ledger.head_delivery d WHERE d.fund_id = f.id AND d.city_id = $1 AND d.address_no = $2 AND NOT d.arrived
      AND d.at > coalesce((SELECT max(o.at) FROM ledger.head_delivery o WHERE o.fund_id = f.id AND o.city_id = $1 AND o.address_no = $2 AND o.arrived), '-infinity')) AS failures
  FROM ledger.fund f JOIN LATERAL (SELECT x.* FROM ledger.head_delivery x WHERE x.fund_id = f.id AND x.city_id = $1 AND x.address_no = $2 ORDER BY x.at DESC LIMIT 1) l ON true ORDER BY f.code`;
const COSIGNATURES = `SELECT DISTINCT ON (c.city_id) c.city_id AS "cityId", c.size::text, c.key_id AS "keyId", c.line, c.at FROM ledger.head_cosignature c WHERE c.fund_id = $1 ORDER BY c.city_id, c.size DESC`;

/** The keys of a city, the newest first. */
export const readCityKeys = (reader: Reader, cityId: string): Promise<CityKey[]> =>
  reader.rows<CityKey>('ledger.city-keys', KEYS, [cityId]);

/** The address of the acting city with the number of its row; undefined where it never had one. */
export async function readHeadAddress(
  reader: Reader,
  cityId: string,
): Promise<{ readonly no: number; readonly url: string | null } | undefined> {
  const [row] = await reader.rows<{ no: number; url: string | null }>('ledger.head-address', ADDRESS, [cityId]);
  return row;
}

export const readDeliveries = (reader: Reader, cityId: string, addressNo: number): Promise<HeadDelivery[]> =>
  reader.rows<HeadDelivery>('ledger.head-deliveries', DELIVERIES, [cityId, addressNo]);

/** The newest signature of each city. */
export const readCosignatures = (reader: Reader, fundId: number): Promise<HeadCosignature[]> =>
  reader.rows<HeadCosignature>('ledger.head-cosignatures', COSIGNATURES, [fundId]);

/** The text of a head with our own signature; undefined where there is none of this size. */
export async function readNote(reader: Reader, fundId: number, size: number): Promise<string | undefined> {
  const [row] = await reader.rows<{ note: string }>(
    'ledger.head-note',
    'SELECT c.note FROM ledger.checkpoint c WHERE c.fund_id = $1 AND c.size = $2',
    [fundId, size],
  );
  return row?.note;
}
