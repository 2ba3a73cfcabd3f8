import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A fund as it is read. */
export interface StoredFund {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly baseCurrency: string;
  readonly partnershipId: string | null;
  readonly holderCity: string;
  readonly name: LocalizedText;
  readonly openFrom: string;
  readonly lastRecordedAt: Date | null;
}

const COLUMNS = `id, code, kind, base_currency AS "baseCurrency", partnership_id AS "partnershipId", holder_city AS "holderCity", name,
  open_from::text AS "openFrom", CASE WHEN next_seq > 0 THEN last_at END AS "lastRecordedAt"`;

/** The funds one may see, what is shared before a city's own. The row policy is the filter. */
export const readFunds = (reader: Reader): Promise<StoredFund[]> => reader.rows<StoredFund>('ledger.funds', `SELECT ${COLUMNS} FROM ledger.fund ORDER BY array_position(ARRAY['pool', 'in_kind', 'own'], kind), code COLLATE "C"`);

/** As the table of funds checks it; what cannot be a code is not looked for. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One fund by its code; undefined when it is not there or not for this reader. */
export async function readFund(reader: Reader, code: string): Promise<StoredFund | undefined> {
  if (!CODE.test(code)) return undefined;
  const [fund] = await reader.rows<StoredFund>('ledger.fund-by-code', `SELECT ${COLUMNS} FROM ledger.fund WHERE code = $1`, [code]);
  return fund;
}
