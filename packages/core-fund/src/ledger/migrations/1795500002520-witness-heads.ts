import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const BY_FUND = 'fund_id = ANY ((SELECT ledger.visible_funds())::int[])';

/** Cities as witnesses: a key of their own with which they sign heads outside this database, and an address that heads are delivered to. */
export class CoreFundWitnessHeads1795500002520 implements MigrationInterface {
  readonly name = 'CoreFundWitnessHeads1795500002520';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, keptForEver('city_key', '(SELECT core.person()) IS NOT NULL'));
    await asLedgerOwner(db, keptForEver('head_address', 'city_id = (SELECT core.city())'));
    await asLedgerOwner(db, keptForEver('head_delivery', `${BY_FUND} AND city_id = (SELECT core.city())`));
    await asLedgerOwner(db, keptForEver('head_cosignature', BY_FUND));
    await asLedgerOwner(db, WITNESS);
    await asLedgerOwner(db, DELIVER);
  }

  async down(): Promise<void> {}
}

const TABLES = String.raw`
  -- What a city's own signatures are checked with. The newest one signs; those it replaced stay, older signatures are theirs.
  CREATE TABLE ledger.city_key (
    city_id uuid NOT NULL CONSTRAINT city_key_city_fk REFERENCES consortium.city, no int NOT NULL CONSTRAINT city_key_no_positive CHECK (no > 0),
    key_id text NOT NULL CONSTRAINT city_key_id_is_hex CHECK (key_id ~ '^[0-9a-f]{8}$'), verifier text NOT NULL CONSTRAINT city_key_verifier_fits CHECK (length(verifier) <= 300),
    id uuid NOT NULL CONSTRAINT city_key_id_once UNIQUE, person_id uuid NOT NULL, since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT city_key_pk PRIMARY KEY (city_id, no), CONSTRAINT city_key_once UNIQUE (city_id, key_id));
  -- Where new heads are sent; none from the newest row without an address on.
  CREATE TABLE ledger.head_address (
    city_id uuid NOT NULL CONSTRAINT head_address_city_fk REFERENCES consortium.city, no int NOT NULL CONSTRAINT head_address_no_positive CHECK (no > 0),
    url text CONSTRAINT head_address_is_encrypted CHECK (url ~ '^https://[^[:space:]]+$' AND length(url) <= 500),
    id uuid NOT NULL CONSTRAINT head_address_id_once UNIQUE, person_id uuid NOT NULL, since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT head_address_pk PRIMARY KEY (city_id, no));
  -- Each attempt. Heads themselves are what waits: a head without an attempt that arrived is sent again.
  CREATE TABLE ledger.head_delivery (
    fund_id int NOT NULL, city_id uuid NOT NULL, size bigint NOT NULL, address_no int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    arrived boolean NOT NULL, why text NOT NULL CONSTRAINT head_delivery_why_is_a_word CHECK (why ~ '^[a-z0-9-]{1,40}$'),
    CONSTRAINT head_delivery_pk PRIMARY KEY (fund_id, city_id, at),
    CONSTRAINT head_delivery_head_fk FOREIGN KEY (fund_id, size) REFERENCES ledger.checkpoint,
    CONSTRAINT head_delivery_address_fk FOREIGN KEY (city_id, address_no) REFERENCES ledger.head_address);
  CREATE UNIQUE INDEX head_delivery_arrived_once ON ledger.head_delivery (fund_id, city_id, address_no, size) WHERE arrived;
  -- A signature over the very text of a head, made elsewhere. line: as it stands in a signed note. Checked before it is stored; whoever has the books checks it again.
  CREATE TABLE ledger.head_cosignature (
    fund_id int NOT NULL, size bigint NOT NULL, city_id uuid NOT NULL, key_id text NOT NULL,
    line text NOT NULL CONSTRAINT head_cosignature_line_fits CHECK (line ~ '^— [^[:space:]]+ [A-Za-z0-9+/=]+$' AND length(line) <= 400),
    id uuid NOT NULL, person_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT head_cosignature_pk PRIMARY KEY (fund_id, size, city_id), CONSTRAINT head_cosignature_id_once UNIQUE (fund_id, id),
    CONSTRAINT head_cosignature_head_fk FOREIGN KEY (fund_id, size) REFERENCES ledger.checkpoint,
    CONSTRAINT head_cosignature_key_fk FOREIGN KEY (city_id, key_id) REFERENCES ledger.city_key (city_id, key_id));`;

const WITNESS = `
  CREATE FUNCTION ledger.administers_city() RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = core.person() AND m.city_id = core.city() AND m.role = 'city-admin' AND m.valid_from <= current_date AND (m.valid_to IS NULL OR m.valid_to >= current_date)) $$;

  -- For the acting city; that the person administers it is the permission of the call. Answers one word.
  CREATE FUNCTION ledger.register_city_key(id uuid, name text, key_id text, verifier text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); known city_key;
  BEGIN
    IF me IS NULL OR place IS NULL THEN RAISE EXCEPTION 'nobody registers a key'; END IF;
    IF NOT administers_city() THEN RETURN 'not-allowed'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.city_key ' || place, 0));
    SELECT * INTO known FROM city_key k WHERE k.id = register_city_key.id;
    IF FOUND THEN RETURN CASE WHEN known.city_id = place AND known.verifier = register_city_key.verifier THEN 'already-registered' ELSE 'id-reused' END; END IF;
    IF name <> 'regia/city/' || (SELECT c.key FROM consortium.city c WHERE c.id = place) THEN RETURN 'city-key-of-another-name'; END IF;
    IF EXISTS (SELECT FROM city_key k WHERE k.city_id = place AND k.key_id = register_city_key.key_id) THEN RETURN 'city-key-known'; END IF;
    INSERT INTO city_key (city_id, no, key_id, verifier, id, person_id) SELECT place, coalesce(max(k.no), 0) + 1, register_city_key.key_id, register_city_key.verifier, register_city_key.id, me FROM city_key k WHERE k.city_id = place;
    RETURN 'registered';
  END $$;

  -- url is null to stop.
  CREATE FUNCTION ledger.set_head_address(id uuid, url text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); known head_address;
  BEGIN
    IF me IS NULL OR place IS NULL THEN RAISE EXCEPTION 'nobody sets an address'; END IF;
    IF NOT administers_city() THEN RETURN 'not-allowed'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.head_address ' || place, 0));
    SELECT * INTO known FROM head_address a WHERE a.id = set_head_address.id;
    IF FOUND THEN RETURN CASE WHEN known.city_id = place AND known.url IS NOT DISTINCT FROM set_head_address.url THEN 'already-set' ELSE 'id-reused' END; END IF;
    INSERT INTO head_address (city_id, no, url, id, person_id) SELECT place, coalesce(max(a.no), 0) + 1, set_head_address.url, set_head_address.id, me FROM head_address a WHERE a.city_id = place;
    RETURN 'set';
  END $$;

  -- In the name of the acting city. The caller has checked the signature with the newest key of the city.
  CREATE FUNCTION ledger.add_cosignature(f int, id uuid, size bigint, key_id text, line text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); known head_cosignature;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody signs a head'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF place IS NULL OR NOT takes_part(f, place) THEN RETURN 'not-of-this-fund'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.city_key ' || place, 0));
    SELECT * INTO known FROM head_cosignature c WHERE c.fund_id = f AND c.id = add_cosignature.id;
    IF FOUND THEN RETURN CASE WHEN known.city_id = place AND known.size = add_cosignature.size AND known.line = add_cosignature.line THEN 'already-cosigned' ELSE 'id-reused' END; END IF;
    IF NOT EXISTS (SELECT FROM checkpoint c WHERE c.fund_id = f AND c.size = add_cosignature.size) THEN RETURN 'head-unknown'; END IF;
    IF add_cosignature.key_id IS DISTINCT FROM (SELECT k.key_id FROM city_key k WHERE k.city_id = place ORDER BY k.no DESC LIMIT 1) THEN RETURN 'city-key-unknown'; END IF;
    IF EXISTS (SELECT FROM head_cosignature c WHERE c.fund_id = f AND c.size = add_cosignature.size AND c.city_id = place) THEN RETURN 'already-cosigned'; END IF;
    INSERT INTO head_cosignature (fund_id, size, city_id, key_id, line, id, person_id) VALUES (f, add_cosignature.size, place, add_cosignature.key_id, add_cosignature.line, add_cosignature.id, me);
    RETURN 'cosigned';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.register_city_key(uuid, text, text, text), ledger.set_head_address(uuid, text), ledger.add_cosignature(int, uuid, bigint, text, text) TO regia_app;`;

const DELIVER = `
  -- The newest head of each fund for each of its cities that wants it and has not got it; after failures it waits half a minute, twice as long each time, six hours at most. A new address begins anew.
  CREATE FUNCTION ledger.heads_to_deliver() RETURNS TABLE (fund_id int, city_id uuid, address_no int, url text, size text, note text) STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT f.id, a.city_id, a.no, a.url, c.size::text, c.note
    FROM (SELECT DISTINCT ON (x.city_id) x.* FROM head_address x ORDER BY x.city_id, x.no DESC) a
    JOIN fund f ON takes_part(f.id, a.city_id)
    JOIN LATERAL (SELECT y.* FROM checkpoint y WHERE y.fund_id = f.id ORDER BY y.size DESC LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT count(*) AS failures, max(d.at) AS last_at FROM head_delivery d WHERE d.fund_id = f.id AND d.city_id = a.city_id AND d.address_no = a.no AND NOT d.arrived
      AND d.at > coalesce((SELECT max(o.at) FROM head_delivery o WHERE o.fund_id = f.id AND o.city_id = a.city_id AND o.address_no = a.no AND o.arrived), '-infinity')) tried ON true
    WHERE a.url IS NOT NULL
      AND NOT EXISTS (SELECT FROM head_delivery d WHERE d.fund_id = f.id AND d.city_id = a.city_id AND d.address_no = a.no AND d.size = c.size AND d.arrived)
      AND (tried.failures = 0 OR clock_timestamp() >= tried.last_at + least(interval '30 seconds' * power(2, least(tried.failures - 1, 12)), interval '6 hours'))
    ORDER BY f.id, a.city_id LIMIT 200 $$;

  CREATE FUNCTION ledger.note_delivery(f int, city uuid, address int, size bigint, arrived boolean, why text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO head_delivery (fund_id, city_id, address_no, size, arrived, why) VALUES (f, city, address, size, arrived, why) ON CONFLICT DO NOTHING $$;
  GRANT EXECUTE ON FUNCTION ledger.heads_to_deliver(), ledger.note_delivery(int, uuid, int, bigint, boolean, text) TO regia_sealer;`;
