import type { Reader } from '@regia/server-kit';
import { keyText, type AccountKey } from '../../src/ledger/account-key.js';

/** The part of a transaction that the ledger's calls need. */
export type Rows = Pick<Reader, 'rows'>;

/** The number of each account, by {@link keyText}; accounts that are not there yet are opened. */
export async function openAccounts(tx: Rows, fundId: number, keys: readonly AccountKey[]): Promise<Map<string, bigint>> {
  // in one order for all callers, so that two who open the same accounts do not wait for each other
  const wanted = [...new Map(keys.map((key) => [keyText(key), key])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  if (wanted.length === 0) return new Map();
  const column = <T>(of: (key: AccountKey) => T | undefined): (T | null)[] => wanted.map(([, key]) => of(key) ?? null);
  const [row] = await tx.rows<{ ids: string[] }>(
    'ledger-open-accounts',
    'SELECT ledger.open_accounts($1, $2, $3, $4, $5, $6, $7, $8, $9)::text[] AS ids',
    [
      fundId,
      column((key) => key.kind),
      column((key) => key.currency),
      column((key) => key.share),
      column((key) => key.project),
      column((key) => key.budgetLine),
      column((key) => key.partyCity),
      column((key) => key.holderCity),
      column((key) => key.label),
    ],
  );
  return new Map(wanted.map(([text], index) => [text, BigInt(row!.ids[index]!)]));
}

/** The number of the share of a city with one source of money; opened at first use. */
export async function openShare(tx: Rows, fundId: number, cityId: string, source = 'own'): Promise<number> {
  const [row] = await tx.rows<{ id: number }>('ledger-open-share', 'SELECT ledger.open_share($1, $2, $3) AS id', [fundId, cityId, source]);
  return row!.id;
}
