import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** A limit moves only by what a forecast or an override says, and a ceiling cannot be passed by calling it a target. Whoever asks. */
export class CoreFundGuardCeilings1795500001502 implements MigrationInterface {
  readonly name = 'CoreFundGuardCeilings1795500001502';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      CREATE FUNCTION ledger.limit_says_why() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM ceiling_base b WHERE b.fund_id = NEW.fund_id AND b.id = NEW.transfer_id AND abs(b.change_minor) = NEW.amount_minor)
          AND NOT EXISTS (SELECT FROM ceiling_override o WHERE o.fund_id = NEW.fund_id AND o.id = NEW.transfer_id AND o.amount_minor = NEW.amount_minor AND o.decision_id IS NOT DISTINCT FROM NEW.decision_id) THEN
          RAISE EXCEPTION 'a limit moves by a forecast or an override' USING ERRCODE = '23514', CONSTRAINT = 'limit_says_why';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER limit_says_why AFTER INSERT ON ledger.proposal FOR EACH ROW WHEN (NEW.kind = 'set_limit') EXECUTE FUNCTION ledger.limit_says_why();

      CREATE FUNCTION ledger.room_is_of_its_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM ceiling_base b WHERE b.fund_id = NEW.fund_id AND b.rule || '-' || b.year = NEW.label AND (b.kind = 'target') <> (NEW.kind = 'goal')) THEN
          RAISE EXCEPTION 'a ceiling has room and a target has a goal' USING ERRCODE = '23514', CONSTRAINT = 'room_is_of_its_rule';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER room_is_of_its_rule AFTER INSERT ON ledger.account FOR EACH ROW WHEN (NEW.kind IN ('room', 'goal')) EXECUTE FUNCTION ledger.room_is_of_its_rule();`,
    );
  }

  async down(): Promise<void> {}
}
