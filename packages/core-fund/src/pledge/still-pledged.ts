import type { Reader } from '@regia/server-kit';

const STILL_PLEDGED = `SELECT coalesce(sum(least(-b.posted - b.held, -coalesce(x.balance, 0))), 0)::bigint AS pledged
  FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id LEFT JOIN ledger.balances_on($1, $3) x ON x.account_id = a.id
  WHERE a.fund_id = $1 AND a.kind = 'pledged' AND a.share_id = $2`;

/** What a share has promised by a day and not agreed since: a key may have pledged it already. Never below nothing. */
export async function stillPledged(reader: Reader, fundId: number, share: number, day: string): Promise<bigint> {
  const [row] = await reader.rows<{ pledged: string }>('ledger.still-pledged', STILL_PLEDGED, [fundId, share, day]);
  const pledged = BigInt(row?.pledged ?? '0');
  return pledged > 0n ? pledged : 0n;
}
