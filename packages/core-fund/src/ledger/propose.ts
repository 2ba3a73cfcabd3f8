import type { LocalizedText } from '@regia/kernel';
import type { Tx } from '@regia/server-kit';
import { toColumns } from './account-book.js';
import type { Line } from './line.js';

/** A transfer that will wait for signatures. */
export interface NewProposal {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly lines: readonly Line[];
  readonly note?: LocalizedText;
  readonly reverses?: string;
  /** The adopted decision it rests on. */
  readonly decision?: string;
  readonly reason?: string;
  readonly follows?: string;
  readonly agreementId?: string;
  readonly instalmentNo?: number;
  readonly bankReference?: string;
  /** SHA-256 of the file it rests on, hexadecimal; the fund has it. */
  readonly evidence?: string;
}

/** What the ledger answered: a word, and the sequence where it was posted before. */
export interface Proposed {
  readonly status: string;
  readonly seq: string | null;
}

const PROPOSE = `SELECT status, seq FROM ledger.propose($1, $2, $3, $4, $5, $17, decode($18, 'hex'), $6::bigint[], $7::bigint[], $8::bigint[], $9::text[], $10::text[],
  note => $11::jsonb, reason => $12, follows => $13, agreement => $14, instalment => $15, bank_reference => $16)`;

/** Hands a transfer to the ledger, which judges it and reserves what it will draw. Call it last: the fund stays locked until the end. */
export async function propose(tx: Tx, fundId: number, proposal: NewProposal): Promise<Proposed> {
  const { accounts, amounts, originals, originalCurrencies, rates } = await toColumns(tx, fundId, proposal.lines);
  const { id, kind, day, note, reverses, reason, follows, agreementId, instalmentNo, bankReference, decision, evidence } = proposal;
  const values = [
    fundId,
    id,
    kind,
    day,
    reverses ?? null,
    accounts,
    amounts,
    originals,
    originalCurrencies,
    rates,
    note === undefined ? null : JSON.stringify(note),
  ];
  const [row] = await tx.rows<Proposed>('ledger.propose', PROPOSE, [
    ...values,
    reason ?? null,
    follows ?? null,
    agreementId ?? null,
    instalmentNo ?? null,
    bankReference ?? null,
    decision ?? null,
    evidence ?? null,
  ]);
  return row!; // a function answers one row
}
