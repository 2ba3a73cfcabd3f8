import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptByLedger } from './kept-by-ledger.js';

/** Tiles and heads of the Merkle log of each fund, who writes them, and the heads that cities have accepted. */
export class CoreFundSealBooks1795500001200 implements MigrationInterface {
  readonly name = 'CoreFundSealBooks1795500001200';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, ['tile', 'seal_key', 'checkpoint', 'city_head'].map((table) => keptByLedger(table)).join(''));
    await asLedgerOwner(db, SEALER);
    await asLedgerOwner(db, COSIGN);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- Neighbouring hashes of the tree, 256 in a full tile. An unfinished one is written again, wider, with each head; nothing is changed.
  CREATE TABLE ledger.tile (
    fund_id int NOT NULL CONSTRAINT tile_fund_fk REFERENCES ledger.fund,
    level smallint NOT NULL CONSTRAINT tile_level_known CHECK (level BETWEEN 0 AND 7), idx bigint NOT NULL CONSTRAINT tile_idx_not_negative CHECK (idx >= 0),
    width smallint NOT NULL CONSTRAINT tile_width_known CHECK (width BETWEEN 1 AND 256),
    hashes bytea NOT NULL CONSTRAINT tile_holds_its_width CHECK (octet_length(hashes) = 32 * width),
    CONSTRAINT tile_pk PRIMARY KEY (fund_id, level, idx, width));

  -- What heads are checked with. A key that was replaced stays: older heads are signed with it.
  CREATE TABLE ledger.seal_key (
    fund_id int NOT NULL CONSTRAINT seal_key_fund_fk REFERENCES ledger.fund, key_id text NOT NULL CONSTRAINT seal_key_id_is_hex CHECK (key_id ~ '^[0-9a-f]{8}$'),
    verifier text NOT NULL, since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT seal_key_pk PRIMARY KEY (fund_id, key_id));

  -- note: origin, size and root with the signature, as it is handed to others (C2SP).
  CREATE TABLE ledger.checkpoint (
    fund_id int NOT NULL CONSTRAINT checkpoint_fund_fk REFERENCES ledger.fund, size bigint NOT NULL CONSTRAINT checkpoint_size_positive CHECK (size > 0),
    root bytea NOT NULL CONSTRAINT checkpoint_root_is_hash CHECK (octet_length(root) = 32), note text NOT NULL, key_id text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT checkpoint_pk PRIMARY KEY (fund_id, size),
    CONSTRAINT checkpoint_key_fk FOREIGN KEY (fund_id, key_id) REFERENCES ledger.seal_key);

  -- The heads a city has accepted, each with the one it goes on from. root is the city's own copy: what it saw.
  CREATE TABLE ledger.city_head (
    fund_id int NOT NULL, city_id uuid NOT NULL CONSTRAINT city_head_city_fk REFERENCES consortium.city, size bigint NOT NULL,
    root bytea NOT NULL CONSTRAINT city_head_root_is_hash CHECK (octet_length(root) = 32), goes_on_from bigint, id uuid NOT NULL,
    person_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT city_head_pk PRIMARY KEY (fund_id, city_id, size),
    CONSTRAINT city_head_once UNIQUE (fund_id, id),
    CONSTRAINT city_head_goes_on CHECK (goes_on_from < size),
    CONSTRAINT city_head_checkpoint_fk FOREIGN KEY (fund_id, size) REFERENCES ledger.checkpoint,
    CONSTRAINT city_head_goes_on_from_fk FOREIGN KEY (fund_id, city_id, goes_on_from) REFERENCES ledger.city_head);

  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.tile FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.seal_key FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.city_head FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

  -- A head goes on from every earlier one and covers nothing that was not posted, whoever writes it.
  CREATE FUNCTION ledger.checkpoint_goes_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM checkpoint c WHERE c.fund_id = NEW.fund_id AND c.size >= NEW.size) OR NEW.size > (SELECT f.next_seq FROM fund f WHERE f.id = NEW.fund_id) THEN
      RAISE EXCEPTION 'a head of % entries does not go on from what is there', NEW.size USING ERRCODE = '23514', CONSTRAINT = 'checkpoint_goes_on';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER checkpoint_goes_on BEFORE INSERT ON ledger.checkpoint FOR EACH ROW EXECUTE FUNCTION ledger.checkpoint_goes_on();`;

/** The sealer reads leaves and no figures, adds tiles and heads, and changes nothing. */
const SEALER = `
  GRANT USAGE ON SCHEMA ledger TO regia_sealer;
  GRANT SELECT (id, code, next_seq) ON ledger.fund TO regia_sealer;
  GRANT SELECT (fund_id, seq, leaf) ON ledger.transfer TO regia_sealer;
  GRANT SELECT, INSERT ON ledger.tile, ledger.seal_key, ledger.checkpoint TO regia_sealer;
  CREATE POLICY fund_sealed ON ledger.fund FOR SELECT TO regia_sealer USING (true);
  CREATE POLICY transfer_sealed ON ledger.transfer FOR SELECT TO regia_sealer USING (true);
  ${['tile', 'seal_key', 'checkpoint']
    .map(
      (table) => `
  CREATE POLICY ${table}_known ON ledger.${table} FOR SELECT TO regia_sealer USING (true);
  CREATE POLICY ${table}_sealed ON ledger.${table} FOR INSERT TO regia_sealer WITH CHECK (true);`,
    )
    .join('')}`;

const COSIGN = String.raw`
  -- Whether a head of n entries holds everything of one of m entries, unchanged and in its place (RFC 9162, 2.1.4.2).
  CREATE FUNCTION ledger.is_consistent(m bigint, n bigint, root_m bytea, root_n bytea, proof bytea[]) RETURNS boolean IMMUTABLE LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  DECLARE path bytea[] := coalesce(proof, '{}'); at bigint := m - 1; last bigint := n - 1; earlier bytea; later bytea; sibling bytea;
  BEGIN
    IF m = n THEN RETURN cardinality(path) = 0 AND root_m = root_n; END IF;
    IF m <= 0 OR m > n OR EXISTS (SELECT FROM unnest(path) h WHERE octet_length(h) IS DISTINCT FROM 32) THEN RETURN false; END IF;
    IF (m & (m - 1)) = 0 THEN path := root_m || path; END IF;
    IF cardinality(path) = 0 THEN RETURN false; END IF;
    WHILE at % 2 = 1 LOOP at := at / 2; last := last / 2; END LOOP;
    earlier := path[1]; later := path[1];
    FOREACH sibling IN ARRAY path[2:] LOOP
      IF last = 0 THEN RETURN false; END IF;
      IF at % 2 = 1 OR at = last THEN
        earlier := sha256('\x01'::bytea || sibling || earlier); later := sha256('\x01'::bytea || sibling || later);
        WHILE at % 2 = 0 AND at <> 0 LOOP at := at / 2; last := last / 2; END LOOP;
      ELSE later := sha256('\x01'::bytea || later || sibling); END IF;
      at := at / 2; last := last / 2;
    END LOOP;
    RETURN last = 0 AND earlier = root_m AND later = root_n;
  END $$;

  -- Whether a city takes part in a fund: its money or its name stands behind it.
  CREATE FUNCTION ledger.takes_part(f int, city uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM fund x WHERE x.id = f AND CASE WHEN x.kind = 'own' THEN x.holder_city = city
      ELSE EXISTS (SELECT FROM consortium.partnership_city c WHERE c.partnership_id = x.partnership_id AND c.city_id = city AND c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to >= current_date)) END) $$;

  -- In the name of the acting city, and only on from the head it kept: a log that was cut or rewritten is refused.
  CREATE FUNCTION ledger.cosign(f int, id uuid, size bigint, root bytea, proof bytea[]) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); kept city_head; known city_head; head checkpoint;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody accepts a head'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF place IS NULL OR NOT takes_part(f, place) THEN RETURN 'not-of-this-fund'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.cosign ' || f || ' ' || place, 0));
    SELECT * INTO known FROM city_head h WHERE h.fund_id = f AND h.id = cosign.id;
    IF FOUND THEN RETURN CASE WHEN known.city_id = place AND known.size = cosign.size AND known.root = cosign.root THEN 'already-cosigned' ELSE 'id-reused' END; END IF;
    SELECT * INTO head FROM checkpoint c WHERE c.fund_id = f AND c.size = cosign.size;
    IF head.root IS DISTINCT FROM cosign.root THEN RETURN 'head-unknown'; END IF;
    SELECT * INTO kept FROM city_head h WHERE h.fund_id = f AND h.city_id = place ORDER BY h.size DESC LIMIT 1;
    IF kept.size = cosign.size THEN RETURN CASE WHEN kept.root = cosign.root THEN 'already-cosigned' ELSE 'head-not-consistent' END; END IF;
    IF kept.size > cosign.size THEN RETURN 'head-older'; END IF;
    IF kept.size IS NOT NULL AND NOT is_consistent(kept.size, cosign.size, kept.root, cosign.root, proof) THEN RETURN 'head-not-consistent'; END IF;
    INSERT INTO city_head (fund_id, city_id, size, root, goes_on_from, id, person_id) VALUES (f, place, cosign.size, cosign.root, kept.size, cosign.id, me);
    RETURN 'cosigned';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.cosign(int, uuid, bigint, bytea, bytea[]), ledger.takes_part(int, uuid) TO regia_app;`;
