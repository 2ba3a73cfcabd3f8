import { showMoney } from '@regia/server-kit';
import type { StoredEntry, StoredTransfer } from './stored-transfer.js';
import type { FundEntry, FundTransfer } from './transfer.graphql.js';

/** An entry as GraphQL shows it; a reversal takes off. */
export const showTransfer = (row: StoredTransfer): FundTransfer => ({
  row,
  id: row.id,
  seq: row.seq,
  number: row.number,
  kind: row.kind,
  effectiveOn: row.effectiveOn,
  recordedAt: row.recordedAt,
  amount: showMoney(row.reverses === null ? row.amountMinor : `-${row.amountMinor}`, row.currency),
  from: row.drawn[0] ?? '',
  to: row.filled[0] ?? '',
  payloadHash: row.payloadHash,
});

const positive = (minor: string): string => minor.replace(/^-/, '');

/** A line without sign, with its side, and the balance on the account's own side. */
export function showEntry(row: StoredEntry): FundEntry {
  const balance = BigInt(row.balanceAfter) * BigInt(row.side);
  return {
    row,
    accountCode: row.code,
    accountKind: row.accountKind,
    rung: row.rung,
    amount: showMoney(positive(row.amount), row.currency),
    side: row.amount.startsWith('-') ? 'credit' : 'debit',
    balanceAfter: showMoney(balance, row.currency),
    ...(row.original === null || row.originalCurrency === null ? {} : { original: showMoney(positive(row.original), row.originalCurrency) }),
  };
}
