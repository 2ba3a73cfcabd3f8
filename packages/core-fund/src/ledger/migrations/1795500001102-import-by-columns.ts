import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Lines come as columns, and are compared with those that are here all at once: a file of fifty thousand lines is taken in a few seconds, and nobody who posts waits for it. */
export class CoreFundImportByColumns1795500001102 implements MigrationInterface {
  readonly name = 'CoreFundImportByColumns1795500001102';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      DROP FUNCTION ledger.import_statement(int, uuid, uuid, bytea, text, text, int, jsonb, jsonb);

      -- The statements of one account in a file; line by line, one element of every array, with the number of its statement. The same file again
      -- answers what the first import did; lines that are here already are not added again. Imports of one account follow each other.
      CREATE FUNCTION ledger.import_statement(f int, bank uuid, file uuid, sha256 bytea, name text, format text, bytes int, mapping jsonb, statements jsonb,
        of_statement int[], ids uuid[], keys text[], nths int[], booked date[], valued date[], amounts bigint[], reversals boolean[], end_to_ends text[], bank_references text[], codes text[],
        parties text[], party_accounts text[], texts text[], originals bigint[], original_currencies text[], details int[])
      RETURNS TABLE (status text, file_id uuid, lines int, new_lines int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp SET plan_cache_mode = force_custom_plan AS $$
      #variable_conflict use_column
      DECLARE b bank_account := kept_bank_account(f, bank); known statement_file; fresh int; s record;
      BEGIN
        IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::uuid, 0, 0; RETURN; END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('bank ' || bank, 0));
        SELECT * INTO known FROM statement_file x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.sha256 = import_statement.sha256;
        IF FOUND THEN RETURN QUERY SELECT 'already-imported', known.id, known.lines, known.new_lines; RETURN; END IF;
        IF EXISTS (SELECT FROM jsonb_array_elements(statements) WITH ORDINALITY x(said, no)
            LEFT JOIN (SELECT u.no, sum(u.amount) AS amount FROM unnest(of_statement, amounts) u(no, amount) GROUP BY u.no) m ON m.no = x.no
            WHERE x.said ->> 'closingMinor' IS NOT NULL AND x.said ->> 'openingMinor' IS NOT NULL
              AND (x.said ->> 'openingMinor')::bigint + coalesce(m.amount, 0) <> (x.said ->> 'closingMinor')::bigint) THEN
          RETURN QUERY SELECT 'statement-does-not-add-up', NULL::uuid, 0, 0; RETURN;
        END IF;
        SELECT count(*) INTO fresh FROM (SELECT u.key FROM unnest(keys) u(key) EXCEPT SELECT encode(l.key, 'hex') FROM statement_line l
          WHERE l.fund_id = f AND l.bank_account_id = bank AND l.booked_on BETWEEN (SELECT min(d) FROM unnest(booked) d) AND (SELECT max(d) FROM unnest(booked) d)) x;

        INSERT INTO statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, mapping, lines, new_lines, imported_by)
          VALUES (f, bank, file, import_statement.sha256, left(import_statement.name, 200), import_statement.format, import_statement.bytes, import_statement.mapping, cardinality(ids), fresh, core.person());
        INSERT INTO statement (fund_id, bank_account_id, file_id, no, identification, number, opens_on, opening, closes_on, closing)
          SELECT f, bank, file, x.no, left(coalesce(x.said ->> 'identification', ''), 140), x.said ->> 'number', (x.said ->> 'opensOn')::date, (x.said ->> 'openingMinor')::bigint, (x.said ->> 'closesOn')::date, (x.said ->> 'closingMinor')::bigint
          FROM jsonb_array_elements(statements) WITH ORDINALITY x(said, no);
        INSERT INTO statement_line (fund_id, bank_account_id, id, key, nth, file_id, statement_no, place, booked_on, value_on, amount, is_reversal, end_to_end, bank_reference, code, party, party_account, text, original, original_currency, details)
          SELECT f, bank, u.id, decode(u.key, 'hex'), u.nth, file, u.no, u.place, u.booked, u.valued, u.amount, u.reversal, u.end_to_end, u.bank_reference, u.code, u.party, u.party_account, u.text, u.original, u.currency, u.details
          FROM unnest(of_statement, ids, keys, nths, booked, valued, amounts, reversals, end_to_ends, bank_references, codes, parties, party_accounts, texts, originals, original_currencies, details) WITH ORDINALITY
            u(no, id, key, nth, booked, valued, amount, reversal, end_to_end, bank_reference, code, party, party_account, text, original, currency, details, place)
          ON CONFLICT ON CONSTRAINT statement_line_once DO NOTHING;
        -- a statement without movements has nothing to compare but its closing: where that agrees, the account is reconciled to its day
        FOR s IN SELECT x.closes_on FROM statement x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.file_id = file AND x.closing IS NOT NULL AND x.no <> ALL (of_statement) ORDER BY x.closes_on LOOP
          PERFORM reconcile_bank(f, bank, s.closes_on);
        END LOOP;
        RETURN QUERY SELECT 'imported', file, cardinality(ids), fresh;
      END $$;
      GRANT EXECUTE ON FUNCTION ledger.import_statement(int, uuid, uuid, bytea, text, text, int, jsonb, jsonb, int[], uuid[], text[], int[], date[], date[], bigint[], boolean[], text[], text[], text[], text[], text[], text[], bigint[], text[], int[]) TO regia_app;`,
    );
  }

  async down(): Promise<void> {}
}
