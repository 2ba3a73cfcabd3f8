import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptByLedger, neverChanged } from './kept-by-ledger.js';

/** Tables with the column of their fund; all but the account are only ever added to. */
const TABLES = [
  'bank_account',
  'bank_account_change',
  'bank_account_signature',
  'statement_file',
  'statement',
  'statement_line',
  'line_note',
  'line_proposal',
  'match',
  'reconciliation',
];
const APPEND_ONLY = TABLES.filter((table) => table !== 'bank_account');

/** Bank accounts, what their banks say, and which entry of the books answers which line. */
export class CoreFundReadTheBank1795500001100 implements MigrationInterface {
  readonly name = 'CoreFundReadTheBank1795500001100';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, NUMBERS);
    await asLedgerOwner(db, ACCOUNTS);
    await asLedgerOwner(db, STATEMENTS);
    await asLedgerOwner(db, MATCHES);
    await asLedgerOwner(db, [...TABLES.map((table) => keptByLedger(table)), ...APPEND_ONLY.map(neverChanged)].join('\n'));
    await asLedgerOwner(db, LISTS);
  }

  async down(): Promise<void> {}
}

const NUMBERS = `
  -- ISO 13616: the first four signs go to the end, letters count from 10, and the number leaves 1 by 97.
  CREATE FUNCTION ledger.is_iban(written text) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT written ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' AND coalesce((SELECT string_agg(CASE WHEN x.sign ~ '[A-Z]' THEN (ascii(x.sign) - 55)::text ELSE x.sign END, '' ORDER BY x.place)
      FROM regexp_split_to_table(substr(written, 5) || left(written, 4), '') WITH ORDINALITY x(sign, place))::numeric % 97 = 1, false) $$;`;

const ACCOUNTS = `
  -- The account at a bank behind a place of the books. Its number changes only by a change that two people have signed.
  CREATE TABLE ledger.bank_account (
    fund_id int NOT NULL CONSTRAINT bank_account_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
    account_id bigint NOT NULL, currency char(3) NOT NULL,
    holder_city uuid NOT NULL CONSTRAINT bank_account_holder_fk REFERENCES consortium.city,
    scheme text NOT NULL CONSTRAINT bank_account_scheme_known CHECK (scheme IN ('iban', 'other')),
    number text NOT NULL, bank_name text NOT NULL CONSTRAINT bank_account_bank_name_short CHECK (length(bank_name) BETWEEN 1 AND 140),
    turns_reversals boolean NOT NULL DEFAULT false, turned_by uuid, csv jsonb, example bytea,
    opened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bank_account_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT bank_account_id_once UNIQUE (id),
    CONSTRAINT bank_account_of_place UNIQUE (fund_id, account_id),
    CONSTRAINT bank_account_number_once UNIQUE (fund_id, number, currency),
    CONSTRAINT bank_account_account_fk FOREIGN KEY (fund_id, account_id) REFERENCES ledger.account,
    CONSTRAINT bank_account_number_fits CHECK (CASE WHEN scheme = 'iban' THEN ledger.is_iban(number) ELSE number ~ '^[A-Z0-9/]{4,34}$' END));

  -- A new account, or another number for one that is there: waits for two signatures.
  CREATE TABLE ledger.bank_account_change (
    fund_id int NOT NULL CONSTRAINT bank_account_change_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
    holder_city uuid NOT NULL CONSTRAINT bank_account_change_holder_fk REFERENCES consortium.city,
    currency char(3) NOT NULL CONSTRAINT bank_account_change_currency_fk REFERENCES ledger.currency,
    scheme text NOT NULL, number text NOT NULL, bank_name text NOT NULL CONSTRAINT bank_account_change_bank_name_short CHECK (length(bank_name) BETWEEN 1 AND 140),
    author uuid NOT NULL, author_city uuid, proposed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bank_account_change_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT bank_account_change_number_fits CHECK (CASE scheme WHEN 'iban' THEN ledger.is_iban(number) WHEN 'other' THEN number ~ '^[A-Z0-9/]{4,34}$' ELSE false END));

  CREATE TABLE ledger.bank_account_signature (
    fund_id int NOT NULL, change_id uuid NOT NULL, person uuid NOT NULL, author uuid NOT NULL,
    city_id uuid NOT NULL CONSTRAINT bank_account_signature_city_fk REFERENCES consortium.city, at timestamptz NOT NULL DEFAULT now(),
    is_return boolean NOT NULL DEFAULT false,
    CONSTRAINT bank_account_signature_once PRIMARY KEY (fund_id, change_id, person),
    CONSTRAINT bank_account_signature_change_fk FOREIGN KEY (fund_id, change_id) REFERENCES ledger.bank_account_change,
    CONSTRAINT bank_account_signature_not_by_author CHECK (is_return OR person <> author));

  -- The place is one of the bank, in the account's currency, kept by the same city.
  CREATE FUNCTION ledger.bank_account_fits() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM account a WHERE a.fund_id = NEW.fund_id AND a.id = NEW.account_id AND a.kind = 'bank' AND a.currency = NEW.currency AND a.holder_city = NEW.holder_city) THEN
      RAISE EXCEPTION 'the place is not a bank account of this holder and currency' USING ERRCODE = '23514', CONSTRAINT = 'bank_account_fits';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER bank_account_fits BEFORE INSERT OR UPDATE ON ledger.bank_account FOR EACH ROW EXECUTE FUNCTION ledger.bank_account_fits();`;

const STATEMENTS = `
  CREATE TABLE ledger.statement_file (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, id uuid NOT NULL, sha256 bytea NOT NULL CONSTRAINT statement_file_sha256_whole CHECK (length(sha256) = 32),
    name text NOT NULL, format text NOT NULL, bytes int NOT NULL, mapping jsonb, lines int NOT NULL, new_lines int NOT NULL,
    imported_by uuid NOT NULL, imported_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT statement_file_pk PRIMARY KEY (fund_id, bank_account_id, id),
    CONSTRAINT statement_file_once UNIQUE (fund_id, bank_account_id, sha256),
    CONSTRAINT statement_file_account_fk FOREIGN KEY (fund_id, bank_account_id) REFERENCES ledger.bank_account);

  -- Opening and closing booked; a spreadsheet may have none.
  CREATE TABLE ledger.statement (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, file_id uuid NOT NULL, no int NOT NULL,
    identification text NOT NULL, number text, opens_on date, opening bigint, closes_on date, closing bigint,
    CONSTRAINT statement_pk PRIMARY KEY (fund_id, bank_account_id, file_id, no),
    CONSTRAINT statement_file_fk FOREIGN KEY (fund_id, bank_account_id, file_id) REFERENCES ledger.statement_file,
    CONSTRAINT statement_closing_has_day CHECK (closing IS NULL OR closes_on IS NOT NULL));
  CREATE INDEX statement_by_day ON ledger.statement (fund_id, bank_account_id, closes_on);

  -- What the bank says, once. key: account, day, amount, references, text and the how-manieth of equal lines.
  CREATE TABLE ledger.statement_line (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, id uuid NOT NULL, key bytea NOT NULL CONSTRAINT statement_line_key_whole CHECK (length(key) = 32), nth int NOT NULL,
    file_id uuid NOT NULL, statement_no int NOT NULL, place int NOT NULL,
    booked_on date NOT NULL, value_on date, amount bigint NOT NULL CONSTRAINT statement_line_amount_said CHECK (abs(amount) <= 1000000000000000), is_reversal boolean NOT NULL,
    end_to_end text, bank_reference text, code text, party text, party_account text, text text NOT NULL,
    original bigint, original_currency char(3), details int NOT NULL,
    CONSTRAINT statement_line_pk PRIMARY KEY (fund_id, bank_account_id, id),
    CONSTRAINT statement_line_once UNIQUE (fund_id, bank_account_id, key),
    CONSTRAINT statement_line_statement_fk FOREIGN KEY (fund_id, bank_account_id, file_id, statement_no) REFERENCES ledger.statement);
  CREATE INDEX statement_line_by_day ON ledger.statement_line (fund_id, bank_account_id, booked_on, id) INCLUDE (amount);

  -- Why a line stays open; the newest note counts, an empty one takes it back.
  CREATE TABLE ledger.line_note (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, line_id uuid NOT NULL, no int NOT NULL, note text NOT NULL CONSTRAINT line_note_short CHECK (length(note) <= 500),
    person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT line_note_pk PRIMARY KEY (fund_id, bank_account_id, line_id, no),
    CONSTRAINT line_note_line_fk FOREIGN KEY (fund_id, bank_account_id, line_id) REFERENCES ledger.statement_line);`;

const MATCHES = `
  -- A transfer that a line asks for and that waits for a signature: once posted, it answers that line.
  CREATE TABLE ledger.line_proposal (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, line_id uuid NOT NULL, transfer_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT line_proposal_once PRIMARY KEY (fund_id, bank_account_id, transfer_id),
    CONSTRAINT line_proposal_line_fk FOREIGN KEY (fund_id, bank_account_id, line_id) REFERENCES ledger.statement_line,
    CONSTRAINT line_proposal_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal);

  -- Which entry answers a line, in parts where a line pays several things. A round is a whole answer; the next one follows when an entry of the last was reversed.
  CREATE TABLE ledger.match (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, line_id uuid NOT NULL, round int NOT NULL, part int NOT NULL,
    amount bigint NOT NULL, seq bigint NOT NULL, reason text NOT NULL, certainty text NOT NULL CONSTRAINT match_certainty_known CHECK (certainty IN ('certain', 'likely', 'chosen')),
    person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT match_pk PRIMARY KEY (fund_id, bank_account_id, line_id, round, part),
    CONSTRAINT match_transfer_once UNIQUE (fund_id, bank_account_id, seq),
    CONSTRAINT match_line_fk FOREIGN KEY (fund_id, bank_account_id, line_id) REFERENCES ledger.statement_line,
    CONSTRAINT match_transfer_fk FOREIGN KEY (fund_id, seq) REFERENCES ledger.transfer);

  -- The parts of a round make the line, and each is what its entry moved on the account. All parts are one statement.
  CREATE FUNCTION ledger.match_adds_up() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM (SELECT fund_id, bank_account_id, line_id, round, sum(amount) AS amount FROM added GROUP BY 1, 2, 3, 4) m
        JOIN statement_line l ON l.fund_id = m.fund_id AND l.bank_account_id = m.bank_account_id AND l.id = m.line_id WHERE m.amount <> l.amount)
      OR EXISTS (SELECT FROM added m JOIN bank_account b ON b.fund_id = m.fund_id AND b.id = m.bank_account_id
        LEFT JOIN entry e ON e.fund_id = m.fund_id AND e.seq = m.seq AND e.account_id = b.account_id WHERE e.amount IS DISTINCT FROM m.amount)
    THEN RAISE EXCEPTION 'the entries are not what the line says' USING ERRCODE = '23514', CONSTRAINT = 'match_adds_up'; END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER match_adds_up AFTER INSERT ON ledger.match REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.match_adds_up();

  -- Somebody has compared books and bank to the end of a day, and signs what was open after it.
  CREATE TABLE ledger.reconciliation (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, no int NOT NULL, until date NOT NULL, balance bigint NOT NULL,
    open_lines int NOT NULL, open_entries int NOT NULL, open_items_hash bytea NOT NULL, person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT reconciliation_pk PRIMARY KEY (fund_id, bank_account_id, no),
    CONSTRAINT reconciliation_account_fk FOREIGN KEY (fund_id, bank_account_id) REFERENCES ledger.bank_account);`;

const LISTS = `
  -- Reversals that the bank knows of: they answer a line, or were proposed for one. Others correct the books alone.
  CREATE VIEW ledger.correction_list WITH (security_invoker = true) AS
    SELECT b.fund_id, b.id AS bank_account_id, r.reverses AS seq, r.seq AS by_seq
    FROM ledger.bank_account b JOIN ledger.transfer r ON r.fund_id = b.fund_id AND r.reverses IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM ledger.match m WHERE m.fund_id = b.fund_id AND m.bank_account_id = b.id AND m.seq = r.seq)
      AND NOT EXISTS (SELECT FROM ledger.line_proposal p WHERE p.fund_id = b.fund_id AND p.bank_account_id = b.id AND p.transfer_id = r.id);

  -- Lines with the answer that stands: it falls when one of its entries was corrected in the books alone.
  CREATE VIEW ledger.line_list WITH (security_invoker = true) AS
    SELECT l.fund_id, l.bank_account_id, l.id, l.nth, l.booked_on, l.value_on, l.amount, b.currency, l.is_reversal, l.end_to_end, l.bank_reference, l.code, l.party, l.party_account, l.text,
      l.original, l.original_currency, l.details, l.file_id, coalesce(m.round, 0) AS round, coalesce(m.stands, false) AS is_matched, CASE WHEN m.stands THEN m.seqs ELSE '{}' END AS seqs,
      m.reason, n.note, n.person AS noted_by, n.at AS noted_at,
      (SELECT p.transfer_id FROM ledger.line_proposal p JOIN ledger.proposal_list x ON x.fund_id = p.fund_id AND x.transfer_id = p.transfer_id AND x.state = 'waiting'
        WHERE p.fund_id = l.fund_id AND p.bank_account_id = l.bank_account_id AND p.line_id = l.id LIMIT 1) AS waits_for
    FROM ledger.statement_line l
    JOIN ledger.bank_account b ON b.fund_id = l.fund_id AND b.id = l.bank_account_id
    LEFT JOIN LATERAL (SELECT x.round, min(x.reason) AS reason, array_agg(x.seq ORDER BY x.part) AS seqs, bool_and(c.seq IS NULL) AS stands
      FROM ledger.match x LEFT JOIN ledger.correction_list c ON c.fund_id = x.fund_id AND c.bank_account_id = x.bank_account_id AND c.seq = x.seq
      WHERE x.fund_id = l.fund_id AND x.bank_account_id = l.bank_account_id AND x.line_id = l.id GROUP BY x.round ORDER BY x.round DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT y.note, y.person, y.at FROM ledger.line_note y WHERE y.fund_id = l.fund_id AND y.bank_account_id = l.bank_account_id AND y.line_id = l.id ORDER BY y.no DESC LIMIT 1) n ON n.note <> '';

  -- Entries on a bank account that answer no line. is_settled: an entry and its correction, neither of them at the bank, are no open items.
  CREATE VIEW ledger.open_entry_list WITH (security_invoker = true) AS
    SELECT b.fund_id, b.id AS bank_account_id, e.seq, t.id AS transfer_id, t.kind, e.effective_on, e.amount, b.currency, t.city_id, p.bank_reference, p.note, t.reverses,
      EXISTS (SELECT FROM ledger.correction_list c WHERE c.fund_id = b.fund_id AND c.bank_account_id = b.id AND e.seq IN (c.seq, c.by_seq)) AS is_settled,
      (SELECT y.line_id FROM ledger.line_proposal y WHERE y.fund_id = b.fund_id AND y.bank_account_id = b.id AND y.transfer_id = t.id) AS asked_by_line
    FROM ledger.bank_account b JOIN ledger.entry e ON e.fund_id = b.fund_id AND e.account_id = b.account_id
    JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq
    LEFT JOIN ledger.proposal p ON p.fund_id = t.fund_id AND p.transfer_id = t.id
    WHERE NOT EXISTS (SELECT FROM ledger.match m WHERE m.fund_id = b.fund_id AND m.bank_account_id = b.id AND m.seq = e.seq);
  GRANT SELECT ON ledger.correction_list, ledger.line_list, ledger.open_entry_list TO regia_app;

  -- Bank and books at the end of a day. The bank's figure is the next closing less what was booked after the day; none where no statement reaches it.
  CREATE FUNCTION ledger.bank_standing(f int, bank uuid, until date) RETURNS TABLE (bank_minor bigint, books_minor bigint, open_lines int, open_entries int) STABLE LANGUAGE sql AS $$
    SELECT (SELECT s.closing - coalesce((SELECT sum(l.amount) FROM ledger.statement_line l WHERE l.fund_id = f AND l.bank_account_id = bank AND l.booked_on > until AND l.booked_on <= s.closes_on), 0)
        FROM ledger.statement s WHERE s.fund_id = f AND s.bank_account_id = bank AND s.closing IS NOT NULL AND s.closes_on >= until ORDER BY s.closes_on, s.file_id LIMIT 1)::bigint,
      (SELECT coalesce(sum(x.balance), 0) FROM ledger.bank_account b JOIN ledger.balances_on(f, until) x ON x.account_id = b.account_id WHERE b.fund_id = f AND b.id = bank)::bigint,
      (SELECT count(*) FROM ledger.line_list l WHERE l.fund_id = f AND l.bank_account_id = bank AND l.booked_on <= until AND NOT l.is_matched)::int,
      (SELECT count(*) FROM ledger.open_entry_list e WHERE e.fund_id = f AND e.bank_account_id = bank AND e.effective_on <= until AND NOT e.is_settled)::int $$;
  GRANT EXECUTE ON FUNCTION ledger.bank_standing(int, uuid, date), ledger.is_iban(text) TO regia_app;`;
