import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** The ways in: import what the bank says, answer a line, leave it open, compare to the end of a day, and change an account under two signatures. */
export class CoreFundMatchBankLines1795500001101 implements MigrationInterface {
  readonly name = 'CoreFundMatchBankLines1795500001101';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, INNER);
    await asLedgerOwner(db, IMPORT);
    await asLedgerOwner(db, ACCEPT);
    await asLedgerOwner(db, RECONCILE);
    await asLedgerOwner(db, ACCOUNTS);
  }

  async down(): Promise<void> {}
}

const INNER = `
  -- The account, if the caller keeps its books: the treasurer of the fund's holder, or of the city that holds this account.
  CREATE FUNCTION ledger.kept_bank_account(f int, bank uuid) RETURNS ledger.bank_account STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT b.* FROM bank_account b WHERE b.fund_id = f AND b.id = bank
      AND EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = b.holder_city)) $$;

  CREATE FUNCTION ledger.keeps_bank_account(f int, bank uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$ SELECT (kept_bank_account(f, bank)).id IS NOT NULL $$;
  GRANT EXECUTE ON FUNCTION ledger.keeps_bank_account(int, uuid) TO regia_app;

  -- A proposal and those that follow it, settled by a line of the bank: its day is the bank's. What people signed names no day for kinds that the bank settles.
  CREATE FUNCTION ledger.settle_payable(f int, transfer uuid, on_day date) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE h record; l record;
  BEGIN
    SELECT array_agg(p.transfer_id ORDER BY n) AS ids, array_agg(p.kind ORDER BY n) AS kinds, array_agg(CASE WHEN p.settled_by_bank THEN on_day ELSE p.effective_on END ORDER BY n) AS days,
        array_agg(p.author ORDER BY n) AS authors, array_agg(p.reverses ORDER BY n) AS reverses, array_agg(p.decision_id ORDER BY n) AS decisions, array_agg(p.evidence ORDER BY n) AS evidence INTO h
      FROM (SELECT x.*, k.settled_by_bank, row_number() OVER (ORDER BY x.follows IS NOT NULL, x.transfer_id) AS n FROM proposal x JOIN kind k ON k.name = x.kind
        WHERE x.fund_id = f AND (x.transfer_id = transfer OR x.follows = transfer)) p;
    SELECT array_agg(array_position(h.ids, x.transfer_id) ORDER BY array_position(h.ids, x.transfer_id), x.no) AS t, array_agg(x.account_id ORDER BY array_position(h.ids, x.transfer_id), x.no) AS accounts,
        array_agg(x.amount ORDER BY array_position(h.ids, x.transfer_id), x.no) AS amounts, array_agg(x.original ORDER BY array_position(h.ids, x.transfer_id), x.no) AS originals,
        array_agg(x.original_currency::text ORDER BY array_position(h.ids, x.transfer_id), x.no) AS currencies, array_agg(x.rate_code ORDER BY array_position(h.ids, x.transfer_id), x.no) AS rates INTO l
      FROM proposal_line x WHERE x.fund_id = f AND x.transfer_id = ANY (h.ids);
    RETURN QUERY SELECT s.status, s.seq
      FROM settle(f, h.ids, h.kinds, h.days, h.authors, h.reverses, h.decisions, h.evidence, l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, 'post', NULL) s
      ORDER BY s.status IN ('posted', 'already-posted'), s.ord LIMIT 1;
  END $$;`;

const IMPORT = `
  -- The statements of one account in a file. The same file again answers what the first import did; lines that are here already are not added again.
  CREATE FUNCTION ledger.import_statement(f int, bank uuid, file uuid, sha256 bytea, name text, format text, bytes int, mapping jsonb, statements jsonb)
  RETURNS TABLE (status text, file_id uuid, lines int, new_lines int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE b bank_account := kept_bank_account(f, bank); known statement_file; coming statement_line[]; total int; fresh int; s record;
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::uuid, 0, 0; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM statement_file x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.sha256 = import_statement.sha256;
    IF FOUND THEN RETURN QUERY SELECT 'already-imported', known.id, known.lines, known.new_lines; RETURN; END IF;

    SELECT array_agg(ROW(f, bank, l.id, decode(l.key, 'hex'), l.nth, file, x.no::int, y.place::int, l."bookedOn", l."valueOn", l."amountMinor", l."isReversal", l."endToEndId", l."bankReference", l.code, l.party, l."partyAccount", l.text,
        l."originalMinor", l."originalCurrency", l."detailCount")::statement_line) INTO coming
      FROM jsonb_array_elements(statements) WITH ORDINALITY x(said, no), jsonb_array_elements(x.said -> 'lines') WITH ORDINALITY y(said, place),
        jsonb_to_record(y.said) AS l(id uuid, key text, nth int, "bookedOn" date, "valueOn" date, "amountMinor" bigint, "isReversal" boolean, "endToEndId" text, "bankReference" text, code text, party text, "partyAccount" text,
          text text, "originalMinor" bigint, "originalCurrency" text, "detailCount" int);
    IF EXISTS (SELECT FROM jsonb_array_elements(statements) WITH ORDINALITY x(said, no) WHERE x.said ->> 'closingMinor' IS NOT NULL AND x.said ->> 'openingMinor' IS NOT NULL
        AND (x.said ->> 'openingMinor')::bigint + coalesce((SELECT sum(c.amount) FROM unnest(coming) c WHERE c.statement_no = x.no), 0) <> (x.said ->> 'closingMinor')::bigint) THEN
      RETURN QUERY SELECT 'statement-does-not-add-up', NULL::uuid, 0, 0; RETURN;
    END IF;
    SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT FROM statement_line l WHERE l.fund_id = f AND l.bank_account_id = bank AND l.key = c.key)) INTO total, fresh FROM unnest(coming) c;

    INSERT INTO statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, mapping, lines, new_lines, imported_by)
      VALUES (f, bank, file, import_statement.sha256, left(import_statement.name, 200), import_statement.format, import_statement.bytes, import_statement.mapping, total, fresh, core.person());
    INSERT INTO statement (fund_id, bank_account_id, file_id, no, identification, number, opens_on, opening, closes_on, closing)
      SELECT f, bank, file, x.no, left(coalesce(x.said ->> 'identification', ''), 140), x.said ->> 'number', (x.said ->> 'opensOn')::date, (x.said ->> 'openingMinor')::bigint, (x.said ->> 'closesOn')::date, (x.said ->> 'closingMinor')::bigint
      FROM jsonb_array_elements(statements) WITH ORDINALITY x(said, no);
    INSERT INTO statement_line SELECT c.* FROM unnest(coming) c ON CONFLICT ON CONSTRAINT statement_line_once DO NOTHING;
    -- a statement without movements has nothing to compare but its closing: where that agrees, the account is reconciled to its day
    FOR s IN SELECT x.closes_on FROM statement x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.file_id = file AND x.closing IS NOT NULL
        AND NOT EXISTS (SELECT FROM unnest(coming) c WHERE c.statement_no = x.no) ORDER BY x.closes_on LOOP
      PERFORM reconcile_bank(f, bank, s.closes_on);
    END LOOP;
    RETURN QUERY SELECT 'imported', file, total, fresh;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.import_statement(int, uuid, uuid, bytea, text, text, int, jsonb, jsonb) TO regia_app;`;

const ACCEPT = `
  -- Answers a line with entries, all or none. parts: [{amount, link: seq} | {amount, settle: transfer} | {amount, post: [{id, kind, reverses, lines: [{account, amount, original, currency, rate}]}]}], amounts signed as on the line.
  -- 'accepted': posted and matched in this transaction. 'proposed': it needs a signature first, and is asked for.
  CREATE FUNCTION ledger.accept_line(f int, bank uuid, line uuid, certainty text, reason text, parts jsonb) RETURNS TABLE (status text, seqs bigint[]) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); b bank_account := kept_bank_account(f, bank); l line_list; part jsonb; lead jsonb; word text; number bigint; booked bigint[] := '{}'; kept rule[]; p proposal; h record; g record;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody accepts'; END IF;
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::bigint[]; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO l FROM line_list x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.id = line;
    IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL::bigint[]; RETURN; END IF;
    IF l.is_matched THEN RETURN QUERY SELECT 'already-matched', l.seqs; RETURN; END IF;
    IF jsonb_array_length(parts) = 0 OR (SELECT sum((x ->> 'amount')::bigint) FROM jsonb_array_elements(parts) x) <> l.amount THEN RETURN QUERY SELECT 'parts-differ', NULL::bigint[]; RETURN; END IF;

    BEGIN
      -- the line of the bank is the evidence that a signature would be: here, under the lock of the fund, money received needs none
      SELECT array_agg(x) INTO kept FROM rule x WHERE x.fund_id = f AND x.kind = 'receive';
      UPDATE rule SET approvals = 0, cities = 0, is_other_city = false WHERE fund_id = f AND kind = 'receive';
      FOR part IN SELECT x FROM jsonb_array_elements(parts) x LOOP
        IF part ? 'link' THEN
          number := (part ->> 'link')::bigint;
          word := CASE WHEN EXISTS (SELECT FROM match m WHERE m.fund_id = f AND m.bank_account_id = bank AND m.seq = number) THEN 'entry-taken'
            WHEN EXISTS (SELECT FROM entry e WHERE e.fund_id = f AND e.seq = number AND e.account_id = b.account_id AND e.amount = (part ->> 'amount')::bigint) THEN 'posted' ELSE 'parts-differ' END;
        ELSIF part ? 'settle' THEN
          SELECT * INTO p FROM proposal x WHERE x.fund_id = f AND x.transfer_id = (part ->> 'settle')::uuid AND x.follows IS NULL;
          IF NOT FOUND THEN word := 'not-found';
          ELSIF EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id) OR p.expires_at <= clock_timestamp() THEN word := 'not-waiting';
          ELSE SELECT s.status, s.seq INTO word, number FROM settle_payable(f, p.transfer_id, l.booked_on) s; END IF;
        ELSE
          lead := part -> 'post' -> 0;
          IF EXISTS (SELECT FROM jsonb_array_elements(part -> 'post') x WHERE x ->> 'kind' NOT IN ('receive', 'agent_fee', 'receive_unidentified', 'bank_charge', 'interest', 'reversal')) THEN
            word := 'not-a-step';
          ELSE
            SELECT array_agg((x.said ->> 'id')::uuid ORDER BY x.t) AS ids, array_agg(x.said ->> 'kind' ORDER BY x.t) AS kinds, array_agg(l.booked_on) AS days, array_agg(me) AS authors,
                array_agg((x.said ->> 'reverses')::bigint ORDER BY x.t) AS reverses, array_agg(NULL::uuid) AS decisions, array_agg(NULL::bytea) AS evidence INTO h
              FROM jsonb_array_elements(part -> 'post') WITH ORDINALITY x(said, t);
            SELECT array_agg(x.t::int ORDER BY x.t, y.o) AS t, array_agg((y.said ->> 'account')::bigint ORDER BY x.t, y.o) AS accounts, array_agg((y.said ->> 'amount')::bigint ORDER BY x.t, y.o) AS amounts,
                array_agg((y.said ->> 'original')::bigint ORDER BY x.t, y.o) AS originals, array_agg(y.said ->> 'currency' ORDER BY x.t, y.o) AS currencies, array_agg(y.said ->> 'rate' ORDER BY x.t, y.o) AS rates INTO g
              FROM jsonb_array_elements(part -> 'post') WITH ORDINALITY x(said, t), jsonb_array_elements(x.said -> 'lines') WITH ORDINALITY y(said, o);
            SELECT s.status, s.seq INTO word, number FROM settle(f, h.ids, h.kinds, h.days, h.authors, h.reverses, h.decisions, h.evidence, g.t, g.accounts, g.amounts, g.originals, g.currencies, g.rates, 'post', me) s
              ORDER BY s.status IN ('posted', 'already-posted'), s.ord LIMIT 1;
          END IF;
        END IF;
        IF word NOT IN ('posted', 'already-posted') THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
        booked := booked || number;
      END LOOP;
      UPDATE rule r SET approvals = k.approvals, cities = k.cities, is_other_city = k.is_other_city FROM unnest(kept) k WHERE r.fund_id = f AND r.kind = 'receive' AND r.from_minor = k.from_minor;
      INSERT INTO match (fund_id, bank_account_id, line_id, round, part, amount, seq, reason, certainty, person)
        SELECT f, bank, line, l.round + 1, x.o, (x.said ->> 'amount')::bigint, booked[x.o], accept_line.reason, accept_line.certainty, me FROM jsonb_array_elements(parts) WITH ORDINALITY x(said, o);
    EXCEPTION
      WHEN SQLSTATE 'RG409' THEN word := SQLERRM; booked := NULL; -- rolled back to before the first part
      WHEN check_violation THEN word := 'parts-differ'; booked := NULL;
    END;
    IF booked IS NOT NULL THEN RETURN QUERY SELECT 'accepted', booked; RETURN; END IF;

    IF word = 'approvals-missing' AND jsonb_array_length(parts) = 1 AND jsonb_array_length(coalesce(parts -> 0 -> 'post', '[]')) = 1 THEN
      SELECT s.status INTO word FROM propose(f, (lead ->> 'id')::uuid, lead ->> 'kind', l.booked_on, (lead ->> 'reverses')::bigint, NULL, NULL, g.accounts, g.amounts, g.originals, g.currencies, g.rates,
        note => jsonb_build_object('original', 'und', 'texts', jsonb_build_object('und', left(coalesce(nullif(l.text, ''), l.party, l.code, lead ->> 'kind'), 200))),
        reason => CASE WHEN lead ->> 'kind' = 'reversal' THEN 'returned-by-bank' END, bank_reference => left(coalesce(l.bank_reference, l.end_to_end), 140)) s;
      IF word = 'proposed' THEN
        INSERT INTO line_proposal (fund_id, bank_account_id, line_id, transfer_id) VALUES (f, bank, line, (lead ->> 'id')::uuid) ON CONFLICT ON CONSTRAINT line_proposal_once DO NOTHING;
      END IF;
      word := CASE WHEN word IN ('proposed', 'already-proposed') THEN 'proposed' WHEN word = 'id-reused' THEN 'proposal-ended' ELSE word END;
    END IF;
    RETURN QUERY SELECT word, NULL::bigint[];
  END $$;

  -- Why a line stays open. An empty note takes the last one back.
  CREATE FUNCTION ledger.note_line(f int, bank uuid, line uuid, note text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE b bank_account := kept_bank_account(f, bank); l line_list;
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO l FROM line_list x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.id = line;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF l.is_matched THEN RETURN 'already-matched'; END IF;
    IF coalesce(l.note, '') <> note_line.note THEN
      INSERT INTO line_note (fund_id, bank_account_id, line_id, no, note, person)
        SELECT f, bank, line, coalesce(max(x.no), 0) + 1, note_line.note, core.person() FROM line_note x WHERE x.fund_id = f AND x.bank_account_id = bank AND x.line_id = line;
    END IF;
    RETURN 'noted';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.accept_line(int, uuid, uuid, text, text, jsonb), ledger.note_line(int, uuid, uuid, text) TO regia_app;`;

const RECONCILE = `
  -- Every line to the day has its answer, and books and bank say the same at its end. What is open after it is signed with it.
  CREATE FUNCTION ledger.reconcile_bank(f int, bank uuid, until date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE b bank_account := kept_bank_account(f, bank); s record; last reconciliation;
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO s FROM bank_standing(f, bank, reconcile_bank.until);
    IF s.bank_minor IS NULL THEN RETURN 'no-statement'; END IF;
    IF s.open_lines > 0 THEN RETURN 'lines-open'; END IF;
    IF s.bank_minor <> s.books_minor THEN RETURN 'not-reconciled'; END IF;
    SELECT * INTO last FROM reconciliation x WHERE x.fund_id = f AND x.bank_account_id = bank ORDER BY x.no DESC LIMIT 1;
    IF last.until = reconcile_bank.until AND last.balance = s.bank_minor THEN RETURN 'reconciled'; END IF;
    IF last.until > reconcile_bank.until THEN RETURN 'already-reconciled-later'; END IF;
    INSERT INTO reconciliation (fund_id, bank_account_id, no, until, balance, open_lines, open_entries, open_items_hash, person)
      SELECT f, bank, coalesce(last.no, 0) + 1, reconcile_bank.until, s.bank_minor,
        (SELECT count(*) FROM line_list l WHERE l.fund_id = f AND l.bank_account_id = bank AND NOT l.is_matched), (SELECT count(*) FROM open_entry_list e WHERE e.fund_id = f AND e.bank_account_id = bank AND NOT e.is_settled),
        sha256(convert_to(coalesce((SELECT string_agg(x.item, E'\\n' ORDER BY x.item COLLATE "C") FROM (
          SELECT 'line' || E'\\t' || l.id || E'\\t' || l.booked_on || E'\\t' || l.amount AS item FROM line_list l WHERE l.fund_id = f AND l.bank_account_id = bank AND NOT l.is_matched
          UNION ALL SELECT 'entry' || E'\\t' || e.seq || E'\\t' || e.effective_on || E'\\t' || e.amount FROM open_entry_list e WHERE e.fund_id = f AND e.bank_account_id = bank AND NOT e.is_settled) x), ''), 'UTF8')), core.person();
    RETURN 'reconciled';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.reconcile_bank(int, uuid, date) TO regia_app;`;

const ACCOUNTS = `
  -- How the bank of an account writes: its spreadsheets, and whether it turns the sign of reversals. Recorded with who said so.
  CREATE FUNCTION ledger.describe_bank(f int, bank uuid, csv jsonb, turns_reversals boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE b bank_account := kept_bank_account(f, bank);
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN 'not-allowed'; END IF;
    UPDATE bank_account x SET csv = coalesce(describe_bank.csv, x.csv), turned_by = CASE WHEN x.turns_reversals IS DISTINCT FROM coalesce(describe_bank.turns_reversals, x.turns_reversals) THEN core.person() ELSE x.turned_by END,
      turns_reversals = coalesce(describe_bank.turns_reversals, x.turns_reversals) WHERE x.fund_id = f AND x.id = bank;
    RETURN 'described';
  END $$;

  CREATE FUNCTION ledger.propose_bank_account(f int, id uuid, holder uuid, currency text, scheme text, number text, bank_name text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known bank_account_change;
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = holder)) THEN RETURN 'not-allowed'; END IF;
    IF NOT (CASE scheme WHEN 'iban' THEN is_iban(number) WHEN 'other' THEN number ~ '^[A-Z0-9/]{4,34}$' ELSE false END) THEN RETURN 'account-number-wrong'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM bank_account_change x WHERE x.fund_id = f AND x.id = propose_bank_account.id;
    IF FOUND THEN
      RETURN CASE WHEN (known.holder_city, known.currency::text, known.scheme, known.number, known.bank_name, known.author) = (holder, propose_bank_account.currency, propose_bank_account.scheme, propose_bank_account.number, propose_bank_account.bank_name, core.person())
        THEN 'already-proposed' ELSE 'id-reused' END;
    END IF;
    IF EXISTS (SELECT FROM bank_account x WHERE x.fund_id = f AND x.number = propose_bank_account.number AND x.currency = propose_bank_account.currency) THEN RETURN 'account-number-taken'; END IF;
    PERFORM open_account(f, 'bank', propose_bank_account.currency, holder_city => holder);
    INSERT INTO bank_account_change (fund_id, id, holder_city, currency, scheme, number, bank_name, author, author_city)
      VALUES (f, propose_bank_account.id, holder, propose_bank_account.currency, propose_bank_account.scheme, propose_bank_account.number, propose_bank_account.bank_name, core.person(), core.city());
    RETURN 'proposed';
  END $$;

  -- The second signature makes it so. Whoever may sign may also return it, and so may its author.
  CREATE FUNCTION ledger.sign_bank_account(f int, id uuid, is_return boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); c bank_account_change; place bigint; given int;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO c FROM bank_account_change x WHERE x.fund_id = f AND x.id = sign_bank_account.id;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF c.author = me AND NOT is_return THEN RETURN 'author-cannot-sign'; END IF;
    IF c.author <> me AND NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = core.city()) THEN RETURN 'not-an-approver'; END IF;
    IF EXISTS (SELECT FROM bank_account_signature s WHERE s.fund_id = f AND s.change_id = c.id AND s.person = me) THEN RETURN 'already-signed'; END IF;
    IF EXISTS (SELECT FROM bank_account_signature s WHERE s.fund_id = f AND s.change_id = c.id AND s.is_return) THEN RETURN 'not-waiting'; END IF;
    SELECT count(*) INTO given FROM bank_account_signature s WHERE s.fund_id = f AND s.change_id = c.id;
    IF given >= 2 THEN RETURN 'not-waiting'; END IF;
    INSERT INTO bank_account_signature (fund_id, change_id, person, author, city_id, is_return) VALUES (f, c.id, me, c.author, coalesce(core.city(), c.holder_city), sign_bank_account.is_return);
    IF is_return THEN RETURN 'returned'; END IF;
    IF given = 0 THEN RETURN 'signed'; END IF;
    SELECT a.id INTO STRICT place FROM account a WHERE a.fund_id = f AND a.kind = 'bank' AND a.currency = c.currency AND a.holder_city = c.holder_city AND a.label IS NULL;
    INSERT INTO bank_account (fund_id, id, account_id, currency, holder_city, scheme, number, bank_name) VALUES (f, c.id, place, c.currency, c.holder_city, c.scheme, c.number, c.bank_name)
      ON CONFLICT ON CONSTRAINT bank_account_of_place DO UPDATE SET scheme = excluded.scheme, number = excluded.number, bank_name = excluded.bank_name;
    RETURN 'in-force';
  END $$;

  -- For the owner, where an account was agreed on before there was anybody to sign: the first of a fund.
  CREATE FUNCTION ledger.open_bank_account(f int, id uuid, holder uuid, currency text, number text, bank_name text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO bank_account (fund_id, id, account_id, currency, holder_city, scheme, number, bank_name)
      SELECT f, $2, open_account(f, 'bank', $4, holder_city => $3), $4, $3, CASE WHEN is_iban($5) THEN 'iban' ELSE 'other' END, $5, $6 ON CONFLICT ON CONSTRAINT bank_account_pk DO NOTHING $$;
  GRANT EXECUTE ON FUNCTION ledger.describe_bank(int, uuid, jsonb, boolean), ledger.propose_bank_account(int, uuid, uuid, text, text, text, text), ledger.sign_bank_account(int, uuid, boolean) TO regia_app;`;
