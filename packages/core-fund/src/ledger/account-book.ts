import type { Reader } from '@regia/server-kit';
import type { Line } from './line.js';

/** Lines as the functions of the ledger take them: one array per column. */
export interface LineColumns {
  readonly accounts: readonly string[];
  readonly amounts: readonly string[];
  readonly originals: readonly (string | null)[];
  readonly originalCurrencies: readonly (string | null)[];
  readonly rates: readonly (string | null)[];
}

const OPEN =
  'SELECT ledger.open_accounts($1, $2::text[], $3::text[], $4::int[], $5::int[], $6::int[], $7::uuid[], $8::uuid[], $9::text[]) AS ids';

/** Whether the acting person may record money of a city: its own treasurer, or the holder's for everybody. */
export async function mayRecord(reader: Reader, fundId: number, cityId: string): Promise<boolean> {
  const [row] = await reader.rows<{ may: boolean }>('ledger.may-record', 'SELECT ledger.may_record($1, $2) AS may', [fundId, cityId]);
  return row?.may ?? false;
}

/** The share of a city's money of one source, and of one earmark where it has one; opened at first use. */
export async function openShare(tx: Reader, fundId: number, cityId: string, source: string, earmarkId: number | null = null): Promise<number> {
  const [row] = await tx.rows<{ id: number }>('ledger.open-share', 'SELECT ledger.open_share($1, $2, $3, $4) AS id', [fundId, cityId, source, earmarkId]);
  return row!.id; // a function answers one row
}

/** Opens the accounts that lines name, where they are missing, and puts the lines into columns. */
export async function toColumns(tx: Reader, fundId: number, lines: readonly Line[]): Promise<LineColumns> {
  const of = <T>(pick: (line: Line) => T | undefined): (T | null)[] => lines.map((line) => pick(line) ?? null);
  const [row] = await tx.rows<{ ids: string[] }>('ledger.open-accounts', OPEN, [
    fundId,
    of(({ account }) => account.kind),
    of(({ account }) => account.currency),
    of(({ account }) => account.share),
    of(({ account }) => account.project),
    of(({ account }) => account.budgetLine),
    of(({ account }) => account.partyCity),
    of(({ account }) => account.holderCity),
    of(({ account }) => account.label),
  ]);
  return {
    accounts: row!.ids, // a function answers one row
    amounts: lines.map(({ amountMinor }) => String(amountMinor)),
    originals: of(({ original }) => original && String(original.amountMinor)),
    originalCurrencies: of(({ original }) => original?.currency),
    rates: of(({ original }) => original?.rateCode),
  };
}
