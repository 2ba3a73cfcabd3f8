import { keyText, type AccountKey } from '../../src/ledger/account-key.js';
import type { Line } from '../../src/ledger/line.js';
import { openAccounts, type Rows } from './open-accounts.js';

/** The lines of several transfers as the arrays that the functions of the ledger take. Amounts as text: a JavaScript number would lose digits. */
export interface FlatLines {
  /** Index of the line's transfer, from 1, ascending. */
  readonly transfer: number[];
  readonly accounts: string[];
  readonly amounts: string[];
  readonly originals: (string | null)[];
  readonly originalCurrencies: (string | null)[];
  readonly rates: (string | null)[];
}

/** Opens what is not there yet, then lays the lines out flat. */
export async function flatLines(
  tx: Rows,
  fundId: number,
  transfers: readonly { readonly lines: readonly Line<AccountKey | bigint>[] }[],
): Promise<FlatLines> {
  const lines = transfers.flatMap((transfer, index) => transfer.lines.map((line) => ({ ...line, transfer: index + 1 })));
  const keys = lines.map((line) => line.account).filter((account) => typeof account !== 'bigint');
  const ids = await openAccounts(tx, fundId, keys);
  return {
    transfer: lines.map((line) => line.transfer),
    accounts: lines.map(({ account }) => (typeof account === 'bigint' ? account : ids.get(keyText(account))!).toString()),
    amounts: lines.map((line) => line.amountMinor.toString()),
    originals: lines.map((line) => line.original?.amountMinor.toString() ?? null),
    originalCurrencies: lines.map((line) => line.original?.currency ?? null),
    rates: lines.map((line) => line.original?.rateCode ?? null),
  };
}
