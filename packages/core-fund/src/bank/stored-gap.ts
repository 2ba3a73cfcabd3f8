import type { Reader } from '@regia/server-kit';
import type { StoredBankAccount } from './stored-bank.js';

/** Two statements that do not follow each other, as they are read. */
export interface StoredGap {
  readonly after: string;
  readonly before: string;
  readonly afterNumber: string | null;
  readonly beforeNumber: string | null;
  readonly closing: string;
  readonly opening: string;
  readonly missingFrom: number | null;
  readonly missingTo: number | null;
  readonly reason: string | null;
  readonly explainedBy: string | null;
  readonly explainedAt: Date | null;
}

const GAPS = `SELECT after_on::text AS after, before_on::text AS before, after_number AS "afterNumber", before_number AS "beforeNumber", closing, opening, missing_from AS "missingFrom", missing_to AS "missingTo",
  reason, explained_by AS "explainedBy", explained_at AS "explainedAt" FROM ledger.statement_gaps($1, $2)`;

/** Where the statements of an account do not follow each other, oldest first. */
export const readGaps = (reader: Reader, { fundId, id }: Pick<StoredBankAccount, 'fundId' | 'id'>): Promise<StoredGap[]> => reader.rows<StoredGap>('ledger.statement-gaps', GAPS, [fundId, id]);
