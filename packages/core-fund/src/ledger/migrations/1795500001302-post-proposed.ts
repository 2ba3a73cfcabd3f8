import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** A movement that no rule asks a signature for is proposed like every other, so that its text and history are kept, and posted at once. */
export class CoreFundPostProposed1795500001302 implements MigrationInterface {
  readonly name = 'CoreFundPostProposed1795500001302';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      -- By its author only, and only where the rule needs nobody and no line of the bank; the ledger judges it again as it writes.
      CREATE FUNCTION ledger.post_proposed(f int, id uuid) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
      #variable_conflict use_column
      DECLARE p proposal := open_proposal(f, post_proposed.id); rule record;
      BEGIN
        IF p.transfer_id IS NULL OR p.author IS DISTINCT FROM core.person() THEN RETURN QUERY SELECT 'not-found', NULL::bigint; RETURN; END IF;
        SELECT * INTO rule FROM rule_for(f, coalesce((SELECT x.kind FROM transfer x WHERE x.fund_id = f AND x.seq = p.reverses), p.kind), p.kind = 'reversal', p.size_minor);
        IF rule.approvals > 0 OR NOT rule.posts_on_approval THEN RETURN QUERY SELECT 'approvals-missing', NULL::bigint; RETURN; END IF;
        RETURN QUERY SELECT s.status, s.seq FROM settle_proposal(f, p.transfer_id, 'post') s;
      END $$;
      GRANT EXECUTE ON FUNCTION ledger.post_proposed(int, uuid) TO regia_app;

      -- Which entries touched a project, a line, a stage: what stands behind a figure.
      CREATE INDEX account_of_project ON ledger.account (fund_id, project_id, line_id, kind) WHERE project_id IS NOT NULL;`,
    );
  }

  async down(): Promise<void> {}
}
