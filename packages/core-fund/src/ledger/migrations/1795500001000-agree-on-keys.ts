import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = ['key_version', 'key_share', 'key_agreement', 'key_adoption'];

/** Versions of the contribution key: proposed with their inputs and amounts, agreed to by every contributing city, adopted once a year. */
export class CoreFundAgreeOnKeys1795500001000 implements MigrationInterface {
  readonly name = 'CoreFundAgreeOnKeys1795500001000';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, KEYS);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, PROPOSE);
    await asLedgerOwner(db, AGREE);
    await asLedgerOwner(db, LIST);
  }

  async down(): Promise<void> {}
}

const KEYS = `
  -- One way to share a total of one year, with every input it rests on. payload is the text that is agreed to; payload_hash its SHA-256.
  CREATE TABLE ledger.key_version (
    fund_id int NOT NULL CONSTRAINT key_version_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, no int NOT NULL,
    method text NOT NULL CONSTRAINT key_version_method_known CHECK (method IN ('equal', 'population', 'income', 'budget', 'mixed', 'capped', 'fixed', 'in_kind')),
    parameters jsonb NOT NULL CONSTRAINT key_version_parameters_are_object CHECK (jsonb_typeof(parameters) = 'object'),
    inputs jsonb NOT NULL CONSTRAINT key_version_inputs_are_list CHECK (jsonb_typeof(inputs) = 'array'),
    title jsonb NOT NULL CONSTRAINT key_version_title_is_localized CHECK (jsonb_typeof(title -> 'texts') = 'object'),
    year int NOT NULL CONSTRAINT key_version_year_known CHECK (year BETWEEN 2000 AND 2200), pledged_on date NOT NULL,
    total_minor bigint NOT NULL CONSTRAINT key_version_total_positive CHECK (total_minor BETWEEN 1 AND 1000000000000000),
    payload text NOT NULL, payload_hash bytea NOT NULL,
    author uuid NOT NULL, author_city uuid NOT NULL CONSTRAINT key_version_author_city_fk REFERENCES consortium.city, proposed_at timestamptz NOT NULL,
    CONSTRAINT key_version_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT key_version_no_once UNIQUE (fund_id, no),
    CONSTRAINT key_version_of_year UNIQUE (fund_id, id, year),
    CONSTRAINT key_version_agreed_as UNIQUE (fund_id, id, payload_hash, author));

  -- What each city carries: in kind as far as that goes, the rest in money. The money becomes a pledge with this id and exactly this content.
  CREATE TABLE ledger.key_share (
    fund_id int NOT NULL, key_id uuid NOT NULL, no int NOT NULL,
    city_id uuid NOT NULL CONSTRAINT key_share_city_fk REFERENCES consortium.city,
    numerator text NOT NULL CONSTRAINT key_share_numerator_is_whole CHECK (numerator ~ '^[0-9]+$'),
    denominator text NOT NULL CONSTRAINT key_share_denominator_is_whole CHECK (denominator ~ '^[1-9][0-9]*$'),
    in_kind_minor bigint NOT NULL CONSTRAINT key_share_in_kind_not_negative CHECK (in_kind_minor >= 0),
    cash_minor bigint NOT NULL CONSTRAINT key_share_cash_not_negative CHECK (cash_minor >= 0),
    transfer_id uuid, pledge_hash bytea, promised_account bigint, pledged_account bigint,
    CONSTRAINT key_share_pk PRIMARY KEY (fund_id, key_id, city_id),
    CONSTRAINT key_share_no_once UNIQUE (fund_id, key_id, no),
    CONSTRAINT key_share_pledge_once UNIQUE (fund_id, transfer_id),
    CONSTRAINT key_share_cash_is_pledged CHECK (num_nonnulls(transfer_id, pledge_hash, promised_account, pledged_account) = CASE WHEN cash_minor > 0 THEN 4 ELSE 0 END),
    CONSTRAINT key_share_promised_fk FOREIGN KEY (fund_id, promised_account) REFERENCES ledger.account,
    CONSTRAINT key_share_pledged_fk FOREIGN KEY (fund_id, pledged_account) REFERENCES ledger.account,
    CONSTRAINT key_share_version_fk FOREIGN KEY (fund_id, key_id) REFERENCES ledger.key_version);

  -- One per contributing city, by an approver of it who did not propose the key; of exactly what was proposed.
  CREATE TABLE ledger.key_agreement (
    fund_id int NOT NULL, key_id uuid NOT NULL, id uuid NOT NULL, payload_hash bytea NOT NULL, author uuid NOT NULL, approver uuid NOT NULL,
    city_id uuid NOT NULL, at timestamptz NOT NULL,
    CONSTRAINT key_agreement_pk PRIMARY KEY (fund_id, key_id, city_id),
    CONSTRAINT key_agreement_once UNIQUE (fund_id, id),
    CONSTRAINT key_agreement_to_what_was_proposed FOREIGN KEY (fund_id, key_id, payload_hash, author) REFERENCES ledger.key_version (fund_id, id, payload_hash, author),
    CONSTRAINT key_agreement_of_contributing_city FOREIGN KEY (fund_id, key_id, city_id) REFERENCES ledger.key_share,
    CONSTRAINT key_agreement_not_by_author CHECK (approver <> author));

  -- At most one key of a fund and year: two would pledge twice. The decision is named where a committee took it.
  CREATE TABLE ledger.key_adoption (
    fund_id int NOT NULL, key_id uuid NOT NULL, year int NOT NULL, at timestamptz NOT NULL, decision_id uuid,
    CONSTRAINT key_adoption_pk PRIMARY KEY (fund_id, key_id),
    CONSTRAINT key_adoption_once_a_year UNIQUE (fund_id, year),
    CONSTRAINT key_adoption_of_year FOREIGN KEY (fund_id, key_id, year) REFERENCES ledger.key_version (fund_id, id, year),
    CONSTRAINT key_adoption_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);

  -- The shares of a key are entered together and are its total.
  CREATE FUNCTION ledger.key_adds_up() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT fund_id, key_id FROM added) x JOIN key_version v ON v.fund_id = x.fund_id AND v.id = x.key_id
      WHERE v.total_minor <> (SELECT sum(s.in_kind_minor + s.cash_minor) FROM key_share s WHERE s.fund_id = v.fund_id AND s.key_id = v.id))
    THEN RAISE EXCEPTION 'shares do not add up to the total' USING ERRCODE = '23514', CONSTRAINT = 'key_adds_up'; END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER key_adds_up AFTER INSERT ON ledger.key_share REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.key_adds_up();

  -- Everybody who is in an adopted key has agreed to it.
  CREATE FUNCTION ledger.key_is_agreed() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NEW.decision_id IS NULL AND EXISTS (SELECT FROM key_share s WHERE s.fund_id = NEW.fund_id AND s.key_id = NEW.key_id
      AND NOT EXISTS (SELECT FROM key_agreement a WHERE a.fund_id = s.fund_id AND a.key_id = s.key_id AND a.city_id = s.city_id))
    THEN RAISE EXCEPTION 'a contributing city has not agreed' USING ERRCODE = '23514', CONSTRAINT = 'key_is_agreed'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER key_is_agreed BEFORE INSERT ON ledger.key_adoption FOR EACH ROW EXECUTE FUNCTION ledger.key_is_agreed();`;

const PROPOSE = `
  -- SHA-256 of what the books will hold of a pledge: the text of the transfer with its two lines.
  CREATE FUNCTION ledger.pledge_payload_hash(f int, transfer uuid, day date, promised bigint, pledged bigint, amount bigint) RETURNS bytea STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT sha256(convert_to(payload_head((SELECT x.code FROM fund x WHERE x.id = f), transfer, 'pledge', false, day, NULL, NULL, NULL)
      || (SELECT string_agg(payload_line(a.code, l.amount, NULL, NULL, NULL), '' ORDER BY a.code COLLATE "C") FROM (VALUES (promised, amount), (pledged, -amount)) l(account_id, amount)
          JOIN account a ON a.fund_id = f AND a.id = l.account_id), 'UTF8')) $$;

  -- Stores a variant with the text that cities agree to. A wrong city or amount answers where it stands; the same again answers 'already-proposed'.
  CREATE FUNCTION ledger.propose_key(f int, id uuid, method text, parameters jsonb, inputs jsonb, title jsonb, year int, pledged_on date, total bigint,
    cities uuid[], numerators text[], denominators text[], in_kind bigint[], cash bigint[], transfers uuid[])
  RETURNS TABLE (status text, at_city int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); my_city uuid := core.city(); books fund; known key_version; stranger int; number int; body text; seal bytea; s record; promised bigint; pledged bigint; hash bytea;
    promised_accounts bigint[] := '{}'; pledged_accounts bigint[] := '{}'; hashes bytea[] := '{}';
  BEGIN
    IF me IS NULL OR my_city IS NULL THEN RAISE EXCEPTION 'nobody proposes'; END IF;
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me) THEN RETURN QUERY SELECT 'not-allowed', NULL::int; RETURN; END IF;
    SELECT * INTO STRICT books FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM key_version v WHERE v.fund_id = f AND v.id = propose_key.id;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN known.author = me AND (known.method, known.parameters, known.inputs, known.title, known.year, known.pledged_on, known.total_minor)
          = (propose_key.method, propose_key.parameters, propose_key.inputs, propose_key.title, propose_key.year, propose_key.pledged_on, total)
          AND (SELECT array_agg((s.city_id, s.in_kind_minor, s.cash_minor)::text ORDER BY s.no) FROM key_share s WHERE s.fund_id = f AND s.key_id = known.id)
            = (SELECT array_agg((u.city, u.in_kind, u.cash)::text ORDER BY u.no) FROM unnest(cities, in_kind, cash) WITH ORDINALITY u(city, in_kind, cash, no))
        THEN 'already-proposed' ELSE 'id-reused' END, NULL::int;
      RETURN;
    END IF;
    IF books.kind <> 'pool' THEN RETURN QUERY SELECT 'not-a-pool', NULL::int; RETURN; END IF;
    SELECT u.no INTO stranger FROM unnest(cities) WITH ORDINALITY u(city, no) WHERE NOT EXISTS (SELECT FROM consortium.partnership_city c
      WHERE c.partnership_id = books.partnership_id AND c.city_id = u.city AND c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to >= current_date)) ORDER BY u.no LIMIT 1;
    IF FOUND THEN RETURN QUERY SELECT 'unknown-city', stranger - 1; RETURN; END IF;
    IF propose_key.pledged_on < books.open_from THEN RETURN QUERY SELECT 'period-closed', NULL::int; RETURN; END IF;
    IF EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = f AND a.year = propose_key.year) THEN RETURN QUERY SELECT 'year-has-key', NULL::int; RETURN; END IF;

    SELECT coalesce(max(v.no), 0) + 1 INTO number FROM key_version v WHERE v.fund_id = f;
    FOR s IN SELECT u.* FROM unnest(cities, numerators, denominators, in_kind, cash, transfers) WITH ORDINALITY u(city, numerator, denominator, in_kind, cash, transfer, no) ORDER BY u.no LOOP
      IF s.cash > 0 THEN
        promised := open_account(f, 'promised', books.base_currency, party_city => s.city);
        pledged := open_account(f, 'pledged', books.base_currency, share_id => open_share(f, s.city));
        hash := pledge_payload_hash(f, s.transfer, propose_key.pledged_on, promised, pledged, s.cash);
        promised_accounts := promised_accounts || promised; pledged_accounts := pledged_accounts || pledged; hashes := hashes || hash;
      ELSE
        promised_accounts := promised_accounts || NULL::bigint; pledged_accounts := pledged_accounts || NULL::bigint; hashes := hashes || NULL::bytea;
      END IF;
    END LOOP;
    -- the text people agree to: what is shared, how, from which inputs, and the pledge that follows for each city
    body := concat_ws(E'\\n', 'contribution-key v1', books.code, propose_key.id, 'no ' || number, 'year ' || propose_key.year, 'method ' || propose_key.method, 'parameters ' || propose_key.parameters::text,
      'total ' || total || ' ' || books.base_currency, 'pledged on ' || to_char(propose_key.pledged_on, 'YYYY-MM-DD'),
      (SELECT string_agg('input ' || i.value::text, E'\\n' ORDER BY i.ordinality) FROM jsonb_array_elements(propose_key.inputs) WITH ORDINALITY i),
      (SELECT string_agg(concat_ws(E'\\t', 'share', c.key, u.numerator || '/' || u.denominator, 'in kind ' || u.in_kind, 'money ' || u.cash), E'\\n' ORDER BY u.no)
        FROM unnest(cities, numerators, denominators, in_kind, cash) WITH ORDINALITY u(city, numerator, denominator, in_kind, cash, no) JOIN consortium.city c ON c.id = u.city),
      (SELECT string_agg(concat_ws(E'\\t', 'pledge', c.key, u.transfer, encode(u.hash, 'hex')), E'\\n' ORDER BY u.no)
        FROM unnest(cities, transfers, hashes) WITH ORDINALITY u(city, transfer, hash, no) JOIN consortium.city c ON c.id = u.city WHERE u.hash IS NOT NULL));
    seal := sha256(convert_to(body, 'UTF8'));
    INSERT INTO key_version (fund_id, id, no, method, parameters, inputs, title, year, pledged_on, total_minor, payload, payload_hash, author, author_city, proposed_at)
      VALUES (f, propose_key.id, number, propose_key.method, propose_key.parameters, propose_key.inputs, propose_key.title, propose_key.year, propose_key.pledged_on, total, body, seal, me, my_city, clock_timestamp());
    INSERT INTO key_share (fund_id, key_id, no, city_id, numerator, denominator, in_kind_minor, cash_minor, transfer_id, pledge_hash, promised_account, pledged_account)
      SELECT f, propose_key.id, u.no, u.city, u.numerator, u.denominator, u.in_kind, u.cash, CASE WHEN u.cash > 0 THEN u.transfer END, u.hash, u.promised, u.pledged
      FROM unnest(cities, numerators, denominators, in_kind, cash, transfers, hashes, promised_accounts, pledged_accounts) WITH ORDINALITY
        u(city, numerator, denominator, in_kind, cash, transfer, hash, promised, pledged, no);
    RETURN QUERY SELECT 'proposed', NULL::int;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_key(int, uuid, text, jsonb, jsonb, jsonb, int, date, bigint, uuid[], text[], text[], bigint[], bigint[], uuid[]) TO regia_app;`;

const AGREE = `
  -- The money of one city: proposed in the name of whoever proposed the key, signed by those who agreed to the text that holds its hash, posted by the usual judgement.
  CREATE FUNCTION ledger.pledge_by_key(f int, key uuid, city uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE v key_version; s key_share; word text;
  BEGIN
    SELECT * INTO STRICT v FROM key_version x WHERE x.fund_id = f AND x.id = key;
    SELECT * INTO STRICT s FROM key_share x WHERE x.fund_id = f AND x.key_id = key AND x.city_id = city;
    IF s.transfer_id IS NULL THEN RETURN 'posted'; END IF;
    INSERT INTO proposal (fund_id, transfer_id, payload_hash, author, author_city, proposed_at, expires_at, kind, effective_on, note, size_minor, amount_minor, currency, city_id)
      SELECT f, s.transfer_id, s.pledge_hash, v.author, v.author_city, v.proposed_at, clock_timestamp() + interval '1 minute', 'pledge', v.pledged_on, v.title, s.cash_minor, s.cash_minor, x.base_currency, city FROM fund x WHERE x.id = f;
    INSERT INTO proposal_line (fund_id, transfer_id, no, account_id, amount) VALUES (f, s.transfer_id, 1, s.promised_account, s.cash_minor), (f, s.transfer_id, 2, s.pledged_account, -s.cash_minor);
    INSERT INTO approval (fund_id, transfer_id, payload_hash, author, approver, city_id, at)
      SELECT f, s.transfer_id, s.pledge_hash, v.author, a.approver, a.city_id, a.at FROM key_agreement a WHERE a.fund_id = f AND a.key_id = key;
    SELECT p.status INTO word FROM settle_proposal(f, s.transfer_id, 'post') p;
    IF word = 'posted' AND (SELECT t.payload_hash FROM transfer t WHERE t.fund_id = f AND t.id = s.transfer_id) <> s.pledge_hash THEN RETURN 'changed-by-someone-else'; END IF;
    RETURN word;
  END $$;

  -- Agrees for the acting city. With the last city the key is adopted, and each city's money is pledged in the same transaction. A refusal leaves nothing behind.
  CREATE FUNCTION ledger.agree_to_key(f int, id uuid, key uuid, hash bytea) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); place uuid := core.city(); v key_version; mine key_agreement; same_id key_agreement; word text; s record;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody agrees'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO v FROM key_version x WHERE x.fund_id = f AND x.id = agree_to_key.key;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    SELECT * INTO mine FROM key_agreement a WHERE a.fund_id = f AND a.key_id = v.id AND a.city_id = place;
    SELECT * INTO same_id FROM key_agreement a WHERE a.fund_id = f AND a.id = agree_to_key.id;
    word := CASE
      WHEN same_id.id IS NOT NULL THEN CASE WHEN same_id.key_id = v.id AND same_id.approver = me AND same_id.city_id = place AND same_id.payload_hash = agree_to_key.hash THEN 'already-agreed' ELSE 'id-reused' END
      WHEN v.author = me THEN 'author-cannot-sign'
      WHEN NOT EXISTS (SELECT FROM signer g WHERE g.fund_id = f AND g.person_id = me AND g.city_id = place) THEN 'not-an-approver'
      WHEN NOT EXISTS (SELECT FROM key_share x WHERE x.fund_id = f AND x.key_id = v.id AND x.city_id = place) THEN 'city-not-in-key'
      WHEN mine.approver = me THEN 'already-signed'
      WHEN mine.approver IS NOT NULL THEN 'city-has-agreed'
      WHEN EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = f AND a.year = v.year) THEN 'year-has-key'
      WHEN agree_to_key.hash IS DISTINCT FROM v.payload_hash THEN 'changed-by-someone-else' END;
    IF word IS NOT NULL THEN RETURN word; END IF;

    BEGIN
      INSERT INTO key_agreement (fund_id, key_id, id, payload_hash, author, approver, city_id, at) VALUES (f, v.id, agree_to_key.id, agree_to_key.hash, v.author, me, place, clock_timestamp());
      word := 'agreed';
      IF NOT EXISTS (SELECT FROM key_share x WHERE x.fund_id = f AND x.key_id = v.id AND NOT EXISTS (SELECT FROM key_agreement a WHERE a.fund_id = f AND a.key_id = v.id AND a.city_id = x.city_id)) THEN
        INSERT INTO key_adoption (fund_id, key_id, year, at) VALUES (f, v.id, v.year, clock_timestamp());
        FOR s IN SELECT x.city_id FROM key_share x WHERE x.fund_id = f AND x.key_id = v.id ORDER BY x.no LOOP
          word := pledge_by_key(f, v.id, s.city_id);
          IF word <> 'posted' THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
        END LOOP;
        word := 'adopted';
      END IF;
    EXCEPTION WHEN SQLSTATE 'RG409' THEN NULL; -- rolled back to before the agreement; word says why
    END;
    RETURN word;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.agree_to_key(int, uuid, uuid, bytea) TO regia_app;`;

const LIST = `
  -- Newest first by no. superseded: another key of the year was adopted.
  CREATE VIEW ledger.key_list WITH (security_invoker = true) AS
    SELECT v.fund_id, v.id, v.no, v.method, v.parameters, v.inputs, v.title, v.year, v.pledged_on, v.total_minor, v.payload, v.payload_hash, v.author, v.author_city, v.proposed_at,
      CASE WHEN a.key_id = v.id THEN 'adopted' WHEN a.key_id IS NOT NULL THEN 'superseded' ELSE 'proposed' END AS state, CASE WHEN a.key_id = v.id THEN a.at END AS adopted_at,
      (SELECT jsonb_agg(jsonb_build_object('cityId', s.city_id, 'numerator', s.numerator, 'denominator', s.denominator, 'inKindMinor', s.in_kind_minor::text, 'cashMinor', s.cash_minor::text,
          'seq', (SELECT t.seq::text FROM ledger.transfer t WHERE t.fund_id = s.fund_id AND t.id = s.transfer_id)) ORDER BY s.no)
        FROM ledger.key_share s WHERE s.fund_id = v.fund_id AND s.key_id = v.id) AS shares,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'approver', g.approver, 'cityId', g.city_id, 'at', g.at) ORDER BY g.at), '[]') FROM ledger.key_agreement g WHERE g.fund_id = v.fund_id AND g.key_id = v.id) AS agreements
    FROM ledger.key_version v LEFT JOIN ledger.key_adoption a ON a.fund_id = v.fund_id AND a.year = v.year;
  GRANT SELECT ON ledger.key_list TO regia_app;`;
