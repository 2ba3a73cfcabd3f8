import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Nothing of these is ever changed or removed; a correction is another row. */
const APPEND_ONLY = [
  'transfer',
  'entry',
  'account',
  'share',
  'earmark',
  'decision',
  'period',
  'rate',
  'proposal',
  'proposal_line',
  'proposal_outcome',
  'approval',
  'contribution_agreement',
  'contribution_instalment',
];

/** Guards that hold whoever asks, the owner included: append-only, balanced, and accounts that fit their kind and earmark. */
export class CoreFundGuardBooks1795500000300 implements MigrationInterface {
  readonly name = 'CoreFundGuardBooks1795500000300';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% on ledger.% is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
      ${APPEND_ONLY.map((table) => `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();`).join('\n      ')}

      -- All entries of a transfer are one statement, so this need not be deferred.
      CREATE FUNCTION ledger.zero_sum() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE off record;
      BEGIN
        SELECT seq, currency, rung, sum(amount) AS by_how_much INTO off FROM added GROUP BY fund_id, seq, currency, rung HAVING sum(amount) <> 0 LIMIT 1;
        IF FOUND THEN RAISE EXCEPTION 'transfer % is off by % % on rung %', off.seq, off.by_how_much, off.currency, off.rung USING ERRCODE = '23514', CONSTRAINT = 'zero_sum'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER zero_sum AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.zero_sum();

      -- An account fits its kind, and a share with an earmark opens none for anything else. What cannot be opened cannot be posted to.
      CREATE FUNCTION ledger.account_fits() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
      DECLARE k account_kind; mark earmark;
      BEGIN
        SELECT * INTO STRICT k FROM account_kind WHERE name = NEW.kind;
        IF (NEW.share_id IS NOT NULL) <> k.has_share THEN
          RAISE EXCEPTION 'a % account % a share', NEW.kind, CASE WHEN k.has_share THEN 'needs' ELSE 'has not' END USING ERRCODE = '23514', CONSTRAINT = 'account_share_fits_kind';
        END IF;
        IF k.is_in_base AND NEW.currency <> (SELECT base_currency FROM fund WHERE id = NEW.fund_id) THEN
          RAISE EXCEPTION 'a % account is kept in the currency of its fund', NEW.kind USING ERRCODE = '23514', CONSTRAINT = 'account_currency_fits_kind';
        END IF;
        SELECT m.* INTO mark FROM share s JOIN earmark m ON m.fund_id = s.fund_id AND m.id = s.earmark_id WHERE s.fund_id = NEW.fund_id AND s.id = NEW.share_id;
        IF FOUND AND (NEW.project_id <> mark.project_id OR NEW.line_id <> mark.line_id) THEN
          RAISE EXCEPTION 'the share is meant for something else' USING ERRCODE = '23514', CONSTRAINT = 'account_fits_earmark';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER account_fits BEFORE INSERT ON ledger.account FOR EACH ROW EXECUTE FUNCTION ledger.account_fits();

      -- An agreement and its instalments are entered together and say the same sum.
      CREATE FUNCTION ledger.agreement_adds_up() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM (SELECT DISTINCT fund_id, agreement_id FROM added) x JOIN contribution_agreement a ON a.fund_id = x.fund_id AND a.id = x.agreement_id
          WHERE a.total_minor <> (SELECT sum(i.amount_minor) FROM contribution_instalment i WHERE i.fund_id = a.fund_id AND i.agreement_id = a.id))
        THEN RAISE EXCEPTION 'instalments do not add up to the agreement' USING ERRCODE = '23514', CONSTRAINT = 'agreement_adds_up'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER agreement_adds_up AFTER INSERT ON ledger.contribution_instalment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.agreement_adds_up();`,
    );
  }

  async down(): Promise<void> {}
}
