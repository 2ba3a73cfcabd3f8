import type { Reader, Tx } from '@regia/server-kit';
import { readFunds, type StoredFund } from '../fund/stored-fund.js';

/** A city's own fund, which nobody but the city sees; undefined until its first base is set. */
export async function readOwnFund(reader: Reader, cityId: string): Promise<StoredFund | undefined> {
  return (await readFunds(reader)).find(({ kind, holderCity }) => kind === 'own' && holderCity === cityId);
}

/** The same, opened where it is missing; undefined for somebody who does not record for the city. */
export async function openOwnFund(tx: Tx, cityId: string): Promise<StoredFund | undefined> {
  const [row] = await tx.rows<{ id: number | null }>('ledger.open-own-fund', 'SELECT ledger.open_own_fund() AS id');
  return row?.id == null ? undefined : readOwnFund(tx, cityId);
}

/** Whether a forecast of the year is in force. */
export async function hasBase(reader: Reader, fundId: number, rule: string, year: number): Promise<boolean> {
  const [row] = await reader.rows<{ limit: string | null }>('ledger.limit-in-force', 'SELECT ledger.limit_in_force($1, $2, $3) AS limit', [
    fundId,
    rule,
    year,
  ]);
  return row?.limit != null;
}
