import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptByLedger, keptForEver } from './kept-by-ledger.js';

/** What banks write of people is kept apart from the lines: read by those who must, erased when its time is over, and never copied into a proposal. */
export class CoreFundKeepBankTexts1795500002301 implements MigrationInterface {
  readonly name = 'CoreFundKeepBankTexts1795500002301';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, READERS);
    await asLedgerOwner(db, keptByLedger('line_text', SEEN) + keptForEver('text_erasure'));
    await asLedgerOwner(db, MOVE);
    await asLedgerOwner(db, LIST);
    await asLedgerOwner(db, ERASE);
    await amendFunction(db, IMPORT, 'is_reversal, end_to_end, bank_reference, code, party, party_account, text, original', 'is_reversal, bank_reference, code, original');
    await amendFunction(db, IMPORT, 'u.reversal, u.end_to_end, u.bank_reference, u.code, u.party, u.party_account, u.text, u.original', 'u.reversal, u.bank_reference, u.code, u.original');
    await amendFunction(db, IMPORT, 'ON CONFLICT ON CONSTRAINT statement_line_once DO NOTHING;', `ON CONFLICT ON CONSTRAINT statement_line_once DO NOTHING;\n${TEXTS}`);
    await amendFunction(db, ACCEPT, "note => jsonb_build_object('original', 'und', 'texts', jsonb_build_object('und', left(coalesce(nullif(l.text, ''), l.party, l.code, lead ->> 'kind'), 200))),", '');
    await amendFunction(db, ACCEPT, 'left(coalesce(l.bank_reference, l.end_to_end), 140)', 'left(l.bank_reference, 140)');
  }

  async down(): Promise<void> {}
}

const IMPORT =
  'ledger.import_statement(int, uuid, uuid, bytea, text, text, int, jsonb, jsonb, int[], uuid[], text[], int[], date[], date[], bigint[], boolean[], text[], text[], text[], text[], text[], text[], bigint[], text[], int[])';
const ACCEPT = 'ledger.accept_line(int, uuid, uuid, text, text, jsonb)';

/** Texts that were erased do not come back with an old file. */
const TEXTS = `
        INSERT INTO line_text (fund_id, bank_account_id, line_id, end_to_end, party, party_account, text)
          SELECT f, bank, u.id, u.end_to_end, u.party, u.party_account, u.text FROM unnest(ids, booked, end_to_ends, parties, party_accounts, texts) u(id, booked, end_to_end, party, party_account, text)
          WHERE u.booked >= coalesce((SELECT max(e.before_on) FROM text_erasure e WHERE e.fund_id = f AND e.bank_account_id = bank), '-infinity')
          ON CONFLICT ON CONSTRAINT line_text_once DO NOTHING;`;

const SEEN = `fund_id = ANY ((SELECT ledger.visible_funds())::int[])
  AND (bank_account_id = ANY ((SELECT ledger.accounts_with_texts())::uuid[]) OR ledger.line_concerns_reader(fund_id, bank_account_id, line_id))`;

const TABLES = `
  -- Who paid or was paid, and what they wrote: of persons, so apart from the line, which stays for ever.
  CREATE TABLE ledger.line_text (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, line_id uuid NOT NULL, end_to_end text, party text, party_account text, text text NOT NULL,
    CONSTRAINT line_text_once PRIMARY KEY (fund_id, bank_account_id, line_id),
    CONSTRAINT line_text_line_fk FOREIGN KEY (fund_id, bank_account_id, line_id) REFERENCES ledger.statement_line);
  CREATE INDEX line_text_by_reference ON ledger.line_text (fund_id, lower(replace(end_to_end, '-', ''))) WHERE end_to_end IS NOT NULL;

  -- Texts of lines booked before a day were erased. Ten years are kept, as books are.
  CREATE TABLE ledger.text_erasure (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, no int NOT NULL, before_on date NOT NULL, lines int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT text_erasure_pk PRIMARY KEY (fund_id, bank_account_id, no),
    CONSTRAINT text_erasure_account_fk FOREIGN KEY (fund_id, bank_account_id) REFERENCES ledger.bank_account);

  -- Whoever asks, the owner included: a text is not changed, and goes only when its time is over.
  CREATE FUNCTION ledger.line_text_has_its_time() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF TG_OP <> 'DELETE' OR NOT EXISTS (SELECT FROM statement_line l JOIN text_erasure e ON e.fund_id = l.fund_id AND e.bank_account_id = l.bank_account_id AND e.before_on > l.booked_on
      WHERE l.fund_id = OLD.fund_id AND l.bank_account_id = OLD.bank_account_id AND l.id = OLD.line_id) THEN
      RAISE EXCEPTION 'a text of the bank is kept until its time is over' USING ERRCODE = '23514', CONSTRAINT = 'line_text_has_its_time';
    END IF;
    RETURN OLD;
  END $$;
  CREATE TRIGGER line_text_has_its_time BEFORE UPDATE OR DELETE ON ledger.line_text FOR EACH ROW EXECUTE FUNCTION ledger.line_text_has_its_time();
  CREATE TRIGGER not_emptied BEFORE TRUNCATE ON ledger.line_text FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

  CREATE FUNCTION ledger.text_erasure_waits() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NEW.before_on > current_date - interval '10 years' THEN
      RAISE EXCEPTION 'texts of the bank are kept for ten years' USING ERRCODE = '23514', CONSTRAINT = 'text_erasure_waits';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER text_erasure_waits BEFORE INSERT ON ledger.text_erasure FOR EACH ROW EXECUTE FUNCTION ledger.text_erasure_waits();`;

const READERS = `
  -- Accounts whose texts the caller reads whole: treasurer or approver of the agent city or of the city that holds the account, and the auditors.
  CREATE FUNCTION ledger.accounts_with_texts() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce(array_agg(b.id), '{}') FROM bank_account b JOIN fund f ON f.id = b.fund_id WHERE core.person() IS NOT NULL AND (
      EXISTS (SELECT FROM recorder r WHERE r.fund_id = b.fund_id AND r.person_id = core.person() AND (r.is_holder OR r.city_id = b.holder_city))
      OR EXISTS (SELECT FROM signer s WHERE s.fund_id = b.fund_id AND s.person_id = core.person() AND s.city_id = core.city() AND s.city_id IN (f.holder_city, b.holder_city))
      OR EXISTS (SELECT FROM identity.consortium_role r JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked WHERE r.person_id = core.person() AND r.role = 'auditor')) $$;

  -- A line that an entry about the caller's city answers, for who keeps that city's part or signs for it.
  CREATE FUNCTION ledger.line_concerns_reader(f int, bank uuid, line uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM match m JOIN transfer t ON t.fund_id = m.fund_id AND t.seq = m.seq AND t.city_id = core.city() WHERE m.fund_id = f AND m.bank_account_id = bank AND m.line_id = line)
      AND (EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND r.city_id = core.city())
        OR EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = core.person() AND s.city_id = core.city())) $$;
  GRANT EXECUTE ON FUNCTION ledger.accounts_with_texts(), ledger.line_concerns_reader(int, uuid, uuid) TO regia_app;`;

const MOVE = `
  INSERT INTO ledger.line_text (fund_id, bank_account_id, line_id, end_to_end, party, party_account, text)
    SELECT l.fund_id, l.bank_account_id, l.id, l.end_to_end, l.party, l.party_account, l.text FROM ledger.statement_line l;
  DROP VIEW ledger.line_list;
  ALTER TABLE ledger.statement_line DROP COLUMN end_to_end, DROP COLUMN party, DROP COLUMN party_account, DROP COLUMN text;`;

const LIST = `
  -- As before; texts where the reader may see them. text_state: 'shown', 'kept' from this reader, or 'erased'.
  CREATE VIEW ledger.line_list WITH (security_invoker = true) AS
    SELECT l.fund_id, l.bank_account_id, l.id, l.nth, l.booked_on, l.value_on, l.amount, b.currency, l.is_reversal, w.end_to_end, l.bank_reference, l.code, w.party, w.party_account, coalesce(w.text, '') AS text,
      l.original, l.original_currency, l.details, l.file_id, coalesce(m.round, 0) AS round, coalesce(m.stands, false) AS is_matched, CASE WHEN m.stands THEN m.seqs ELSE '{}' END AS seqs,
      m.reason, n.note, n.person AS noted_by, n.at AS noted_at,
      (SELECT p.transfer_id FROM ledger.line_proposal p JOIN ledger.proposal_list x ON x.fund_id = p.fund_id AND x.transfer_id = p.transfer_id AND x.state = 'waiting'
        WHERE p.fund_id = l.fund_id AND p.bank_account_id = l.bank_account_id AND p.line_id = l.id LIMIT 1) AS waits_for,
      CASE WHEN w.line_id IS NOT NULL THEN 'shown' WHEN EXISTS (SELECT FROM ledger.text_erasure e WHERE e.fund_id = l.fund_id AND e.bank_account_id = l.bank_account_id AND e.before_on > l.booked_on) THEN 'erased' ELSE 'kept' END AS text_state
    FROM ledger.statement_line l
    JOIN ledger.bank_account b ON b.fund_id = l.fund_id AND b.id = l.bank_account_id
    LEFT JOIN ledger.line_text w ON w.fund_id = l.fund_id AND w.bank_account_id = l.bank_account_id AND w.line_id = l.id
    LEFT JOIN LATERAL (SELECT x.round, min(x.reason) AS reason, array_agg(x.seq ORDER BY x.part) AS seqs, bool_and(c.seq IS NULL) AS stands
      FROM ledger.match x LEFT JOIN ledger.correction_list c ON c.fund_id = x.fund_id AND c.bank_account_id = x.bank_account_id AND c.seq = x.seq
      WHERE x.fund_id = l.fund_id AND x.bank_account_id = l.bank_account_id AND x.line_id = l.id GROUP BY x.round ORDER BY x.round DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT y.note, y.person, y.at FROM ledger.line_note y WHERE y.fund_id = l.fund_id AND y.bank_account_id = l.bank_account_id AND y.line_id = l.id ORDER BY y.no DESC LIMIT 1) n ON n.note <> '';
  GRANT SELECT ON ledger.line_list TO regia_app;`;

const ERASE = `
  -- Erases what is older than ten years and answered; what is open keeps its words until somebody has answered it. @returns how many
  CREATE FUNCTION ledger.erase_bank_texts() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE day date := (current_date - interval '10 years')::date; b record; gone int; total int := 0;
  BEGIN
    FOR b IN SELECT x.fund_id, x.id FROM bank_account x ORDER BY x.fund_id, x.id LOOP
      SELECT count(*) INTO gone FROM line_list l JOIN line_text w ON w.fund_id = l.fund_id AND w.bank_account_id = l.bank_account_id AND w.line_id = l.id
        WHERE l.fund_id = b.fund_id AND l.bank_account_id = b.id AND l.booked_on < day AND l.is_matched;
      CONTINUE WHEN gone = 0;
      INSERT INTO text_erasure (fund_id, bank_account_id, no, before_on, lines) SELECT b.fund_id, b.id, coalesce(max(e.no), 0) + 1, day, gone FROM text_erasure e WHERE e.fund_id = b.fund_id AND e.bank_account_id = b.id;
      DELETE FROM line_text w WHERE w.fund_id = b.fund_id AND w.bank_account_id = b.id
        AND w.line_id IN (SELECT l.id FROM line_list l WHERE l.fund_id = b.fund_id AND l.bank_account_id = b.id AND l.booked_on < day AND l.is_matched);
      total := total + gone;
    END LOOP;
    RETURN total;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.erase_bank_texts() TO regia_sealer;`;
