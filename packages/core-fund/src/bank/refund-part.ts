import type { Reader } from '@regia/server-kit';
import { refundLines } from '../disburse/refund.lines.js';
import type { BankSide } from '../ledger/bank-side.js';
import type { Line } from '../ledger/line.js';
import { readShares, readSources, type StoredSource } from '../movement/left-on-account.js';
import { MOVEMENTS } from '../movement/movement-kinds.js';
import { MovementKind } from '../movement/movement.graphql.js';
import type { RefundFrom } from './match-lines.js';
import type { StoredBankAccount } from './stored-bank.js';

const kindOf = (isOwed: boolean): MovementKind => (isOwed ? MovementKind.REFUND_OWED : MovementKind.REFUND);

/** What partners hold of advances, or owe, and could send back. */
export async function readRefunds(reader: Reader, { fundId, baseCurrency }: StoredBankAccount): Promise<(RefundFrom & { readonly leftMinor: bigint })[]> {
  const found: (RefundFrom & { readonly leftMinor: bigint })[] = [];
  for (const isOwed of [true, false]) {
    const sources = await readSources(reader, fundId, baseCurrency, MOVEMENTS[kindOf(isOwed)], false);
    found.push(...sources.map((source) => ({ ...fromOf(source), isOwed, leftMinor: BigInt(source.left) })));
  }
  return found;
}

const fromOf = ({ project, line, city, partner }: StoredSource) => ({
  ...(project === null ? {} : { project }),
  ...(line === null ? {} : { budgetLine: line }),
  ...(city === null ? {} : { city }),
  ...(partner === null ? {} : { partner }),
});

/** The lines of money sent back, free again for the shares it came from; undefined where this partner holds or owes nothing there. */
export async function refundPart(reader: Reader, { fundId, baseCurrency }: StoredBankAccount, from: RefundFrom, side: BankSide): Promise<readonly Line[] | undefined> {
  const movement = MOVEMENTS[kindOf(from.isOwed)];
  const key = { project: from.project ?? null, line: from.budgetLine ?? null, city: from.city ?? null, partner: from.partner ?? null };
  const shares = await readShares(reader, fundId, baseCurrency, movement.stage, movement.source, key);
  if (shares.length === 0) return undefined;
  const { holderCity, amountMinor, foreign } = side;
  const party = { project: from.project, budgetLine: from.budgetLine, partyCity: from.city, partner: from.partner };
  return refundLines({ currency: baseCurrency, amountMinor, holderCity, foreign, from: shares, ...party, of: from.isOwed ? 'recoverable' : 'advance' });
}
