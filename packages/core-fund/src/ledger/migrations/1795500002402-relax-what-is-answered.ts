import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';

const ACCEPT_LINE = 'ledger.accept_line(int, uuid, uuid, text, text, jsonb)';

/** A line of the bank stands for the signatures of what it answers, and leaves the rules of everything else as they are. */
export class CoreFundRelaxWhatIsAnswered1795500002402 implements MigrationInterface {
  readonly name = 'CoreFundRelaxWhatIsAnswered1795500002402';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, ANSWERED);
    for (const kind of ['x.kind', 'kind'])
      await amendFunction(db, ACCEPT_LINE, `AND (${kind} = 'receive' OR ${kind} = 'settle_move' AND settles_move(f, parts))`, `AND ${kind} = ANY (settled_by_line(f, parts))`);
    await asLedgerOwner(db, 'DROP FUNCTION ledger.settles_move(int, jsonb);');
  }

  async down(): Promise<void> {}
}

const ANSWERED = `
  -- Which kinds an answer settles, of those a line of the bank may settle without a signature: anew, or by a proposal that waits.
  CREATE FUNCTION ledger.settled_by_line(f int, parts jsonb) RETURNS text[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce(array_agg(k.kind), '{}') FROM (
      SELECT x ->> 'kind' AS kind FROM jsonb_array_elements(parts) y, jsonb_array_elements(coalesce(y -> 'post', '[]')) x
      UNION SELECT p.kind FROM jsonb_array_elements(parts) y JOIN proposal p ON p.fund_id = f AND p.transfer_id = (y ->> 'settle')::uuid) k
    WHERE k.kind IN ('receive', 'settle_move') $$;`;
