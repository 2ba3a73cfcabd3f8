import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = ['decision_key', 'key_withdrawal', 'decision_withdrawal'];
const ADOPTED = `    IF adopted THEN RETURN 'not-waiting'; END IF;`;
const NOT_FOUND = `    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    SELECT * INTO mine FROM key_agreement`;

const SIGN = `    INSERT INTO decision_signature (fund_id, decision_id, payload_hash, author, approver, city_id, at) VALUES (f, asked, hash, d.author, me, place, clock_timestamp());
    IF member_cities(f) <@ ARRAY(SELECT s.city_id FROM decision_signature s WHERE s.fund_id = f AND s.decision_id = asked) THEN
      PERFORM adopt_decision(f, asked, current_date);
      RETURN 'adopted';
    END IF;
    RETURN 'signed';`;
/** The key that the decision names is adopted and pledged with it, or the last signature leaves nothing behind and hears why. */
const SIGN_ALL_OR_NOTHING = `    BEGIN
${SIGN.replace('      RETURN', '      PERFORM adopt_key_by(f, asked);\n      RETURN')}
    EXCEPTION WHEN SQLSTATE 'RG409' THEN RETURN SQLERRM; -- rolled back to before the signature; the word says why
    END;`;
const SIGNERS = `      SELECT f, s.transfer_id, s.pledge_hash, v.author, a.approver, a.city_id, a.at FROM key_agreement a WHERE a.fund_id = f AND a.key_id = key;`;
/** Who agreed to the key, or signed the decision that names it; whoever proposed the key signs no pledge of it. */
const BOTH_SIGNERS = `      SELECT DISTINCT ON (a.approver) f, s.transfer_id, s.pledge_hash, v.author, a.approver, a.city_id, a.at FROM (
        SELECT g.approver, g.city_id, g.at FROM key_agreement g WHERE g.fund_id = f AND g.key_id = key
        UNION ALL SELECT d.approver, d.city_id, d.at FROM key_adoption x JOIN decision_signature d ON d.fund_id = x.fund_id AND d.decision_id = x.decision_id WHERE x.fund_id = f AND x.key_id = key) a
      WHERE a.approver <> v.author ORDER BY a.approver, a.at;`;

/** A contribution key that the cities adopt by a decision which names it; and taking back a key or a decision that waits. */
export class CoreFundDecideOnKeys1795500002100 implements MigrationInterface {
  readonly name = 'CoreFundDecideOnKeys1795500002100';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, KEPT);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, GUARDS);
    await asLedgerOwner(db, WITHDRAW);
    await asLedgerOwner(db, DECIDE);
    await amendFunction(
      db,
      'ledger.agree_to_key(int, uuid, uuid, bytea)',
      NOT_FOUND,
      NOT_FOUND.replace(
        '    SELECT',
        `    IF EXISTS (SELECT FROM key_withdrawal w WHERE w.fund_id = f AND w.key_id = v.id) THEN RETURN 'not-waiting'; END IF;\n    SELECT`,
      ),
    );
    await amendFunction(
      db,
      'ledger.sign_decision(int, uuid, bytea)',
      ADOPTED,
      `${ADOPTED}\n    IF EXISTS (SELECT FROM decision_withdrawal w WHERE w.fund_id = f AND w.decision_id = asked) THEN RETURN 'not-waiting'; END IF;\n    IF why_not_adopt_key(f, asked) IS NOT NULL THEN RETURN why_not_adopt_key(f, asked); END IF;`,
    );
    await amendFunction(db, 'ledger.sign_decision(int, uuid, bytea)', SIGN, SIGN_ALL_OR_NOTHING);
    await amendFunction(db, 'ledger.pledge_by_key(int, uuid, uuid)', SIGNERS, BOTH_SIGNERS);
    await asLedgerOwner(db, LIST);
  }

  async down(): Promise<void> {}
}

const KEPT = `
  -- The key that a decision adopts. Its hash stands in the words that are signed, so that who signs them agrees to its text.
  CREATE TABLE ledger.decision_key (
    fund_id int NOT NULL, decision_id uuid NOT NULL, key_id uuid NOT NULL,
    CONSTRAINT decision_key_pk PRIMARY KEY (fund_id, decision_id),
    CONSTRAINT decision_key_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision_text (fund_id, id),
    CONSTRAINT decision_key_key_fk FOREIGN KEY (fund_id, key_id) REFERENCES ledger.key_version (fund_id, id));
  CREATE INDEX decision_key_of_key ON ledger.decision_key (fund_id, key_id);

  CREATE TABLE ledger.key_withdrawal (
    fund_id int NOT NULL, key_id uuid NOT NULL, person uuid NOT NULL, city_id uuid NOT NULL CONSTRAINT key_withdrawal_city_fk REFERENCES consortium.city, at timestamptz NOT NULL,
    CONSTRAINT key_withdrawal_once PRIMARY KEY (fund_id, key_id),
    CONSTRAINT key_withdrawal_key_fk FOREIGN KEY (fund_id, key_id) REFERENCES ledger.key_version (fund_id, id));

  CREATE TABLE ledger.decision_withdrawal (
    fund_id int NOT NULL, decision_id uuid NOT NULL, person uuid NOT NULL, city_id uuid NOT NULL CONSTRAINT decision_withdrawal_city_fk REFERENCES consortium.city, at timestamptz NOT NULL,
    CONSTRAINT decision_withdrawal_once PRIMARY KEY (fund_id, decision_id),
    CONSTRAINT decision_withdrawal_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision_text (fund_id, id));`;

const GUARDS = `
  -- Adopted and withdrawn exclude each other, whoever asks and in whatever order.
  CREATE FUNCTION ledger.adopted_is_not_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF (CASE TG_TABLE_NAME
      WHEN 'key_adoption' THEN EXISTS (SELECT FROM key_withdrawal w WHERE w.fund_id = NEW.fund_id AND w.key_id = (to_jsonb(NEW) ->> 'key_id')::uuid)
      WHEN 'key_withdrawal' THEN EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = NEW.fund_id AND a.key_id = (to_jsonb(NEW) ->> 'key_id')::uuid)
      WHEN 'decision' THEN EXISTS (SELECT FROM decision_withdrawal w WHERE w.fund_id = NEW.fund_id AND w.decision_id = (to_jsonb(NEW) ->> 'id')::uuid)
      ELSE EXISTS (SELECT FROM decision d WHERE d.fund_id = NEW.fund_id AND d.id = (to_jsonb(NEW) ->> 'decision_id')::uuid) END)
    THEN RAISE EXCEPTION 'what is withdrawn is not adopted' USING ERRCODE = '23514', CONSTRAINT = 'adopted_is_not_withdrawn'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER adopted_is_not_withdrawn BEFORE INSERT ON ledger.key_adoption FOR EACH ROW EXECUTE FUNCTION ledger.adopted_is_not_withdrawn();
  CREATE TRIGGER adopted_is_not_withdrawn BEFORE INSERT ON ledger.key_withdrawal FOR EACH ROW EXECUTE FUNCTION ledger.adopted_is_not_withdrawn();
  CREATE TRIGGER adopted_is_not_withdrawn BEFORE INSERT ON ledger.decision FOR EACH ROW EXECUTE FUNCTION ledger.adopted_is_not_withdrawn();
  CREATE TRIGGER adopted_is_not_withdrawn BEFORE INSERT ON ledger.decision_withdrawal FOR EACH ROW EXECUTE FUNCTION ledger.adopted_is_not_withdrawn();

  -- A key adopted without the agreement of each city rests on a decision that names just this key, with its hash.
  CREATE FUNCTION ledger.key_is_decided() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM decision_key x JOIN decision_text d ON d.fund_id = x.fund_id AND d.id = x.decision_id JOIN key_version v ON v.fund_id = x.fund_id AND v.id = x.key_id
      WHERE x.fund_id = NEW.fund_id AND x.decision_id = NEW.decision_id AND x.key_id = NEW.key_id AND d.payload LIKE '%' || encode(v.payload_hash, 'hex') || '%')
    THEN RAISE EXCEPTION 'the decision is not about this key' USING ERRCODE = '23514', CONSTRAINT = 'key_is_decided'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER key_is_decided BEFORE INSERT ON ledger.key_adoption FOR EACH ROW WHEN (NEW.decision_id IS NOT NULL) EXECUTE FUNCTION ledger.key_is_decided();`;

const WITHDRAW = `
  -- By its author, or by whoever keeps the books. The same person again hears the same.
  CREATE FUNCTION ledger.withdraw_key(f int, key uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); v key_version; known key_withdrawal;
  BEGIN
    IF me IS NULL OR core.city() IS NULL THEN RAISE EXCEPTION 'nobody withdraws'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO v FROM key_version x WHERE x.fund_id = f AND x.id = withdraw_key.key;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF NOT (v.author = me AND EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me) OR keeps_books(f)) THEN RETURN 'not-yours-to-withdraw'; END IF;
    SELECT * INTO known FROM key_withdrawal w WHERE w.fund_id = f AND w.key_id = v.id;
    IF FOUND THEN RETURN CASE WHEN known.person = me THEN 'withdrawn' ELSE 'not-waiting' END; END IF;
    IF EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = f AND a.year = v.year) THEN RETURN 'not-waiting'; END IF;
    INSERT INTO key_withdrawal (fund_id, key_id, person, city_id, at) VALUES (f, v.id, me, core.city(), clock_timestamp());
    RETURN 'withdrawn';
  END $$;

  CREATE FUNCTION ledger.withdraw_decision(f int, asked uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); d decision_text; known decision_withdrawal;
  BEGIN
    IF me IS NULL OR core.city() IS NULL THEN RAISE EXCEPTION 'nobody withdraws'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO d FROM decision_text x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF NOT keeps_books(f) THEN RETURN 'not-yours-to-withdraw'; END IF; -- only they propose one
    SELECT * INTO known FROM decision_withdrawal w WHERE w.fund_id = f AND w.decision_id = asked;
    IF FOUND THEN RETURN CASE WHEN known.person = me THEN 'withdrawn' ELSE 'not-waiting' END; END IF;
    IF EXISTS (SELECT FROM decision x WHERE x.fund_id = f AND x.id = asked) THEN RETURN 'not-waiting'; END IF;
    INSERT INTO decision_withdrawal (fund_id, decision_id, person, city_id, at) VALUES (f, asked, me, core.city(), clock_timestamp());
    RETURN 'withdrawn';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.withdraw_key(int, uuid), ledger.withdraw_decision(int, uuid) TO regia_app;`;

const DECIDE = `
  -- Words for the cities that adopt a key: what is signed ends with the hash of the key's text.
  CREATE FUNCTION ledger.propose_decision_on_key(f int, asked uuid, title jsonb, words jsonb, key uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known decision_text; me uuid := core.person(); body text; v key_version;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO v FROM key_version x WHERE x.fund_id = f AND x.id = propose_decision_on_key.key;
    IF NOT FOUND THEN RETURN 'key-not-found'; END IF;
    SELECT E'decision v1\\n' || x.code || E'\\n' || asked || E'\\n' || propose_decision_on_key.title::text || E'\\n' || propose_decision_on_key.words::text
      || E'\\nadopts contribution-key no ' || v.no || ' ' || v.id || ' ' || encode(v.payload_hash, 'hex') INTO body FROM fund x WHERE x.id = f;
    SELECT * INTO known FROM decision_text d WHERE d.fund_id = f AND d.id = asked;
    IF FOUND THEN RETURN CASE WHEN known.payload = body AND known.author = me THEN 'proposed' ELSE 'id-reused' END; END IF;
    IF EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = f AND a.year = v.year) THEN RETURN 'year-has-key'; END IF;
    IF EXISTS (SELECT FROM key_withdrawal w WHERE w.fund_id = f AND w.key_id = v.id) THEN RETURN 'key-withdrawn'; END IF;
    INSERT INTO decision_text (fund_id, id, title, words, payload, payload_hash, author, author_city, proposed_at)
      VALUES (f, asked, propose_decision_on_key.title, propose_decision_on_key.words, body, sha256(convert_to(body, 'UTF8')), me, core.city(), clock_timestamp());
    INSERT INTO decision_key (fund_id, decision_id, key_id) VALUES (f, asked, v.id);
    RETURN 'proposed';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_decision_on_key(int, uuid, jsonb, jsonb, uuid) TO regia_app;

  -- Why the key that a decision names cannot be adopted by it any more; nothing where it can, or names none.
  CREATE FUNCTION ledger.why_not_adopt_key(f int, decision uuid) RETURNS text STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT CASE
      WHEN EXISTS (SELECT FROM key_adoption a WHERE a.fund_id = f AND a.year = v.year) THEN 'year-has-key'
      WHEN EXISTS (SELECT FROM key_withdrawal w WHERE w.fund_id = f AND w.key_id = v.id) THEN 'key-withdrawn'
      WHEN EXISTS (SELECT FROM key_share s WHERE s.fund_id = f AND s.key_id = v.id AND NOT s.city_id = ANY (member_cities(f))) THEN 'city-not-in-fund' END
    FROM decision_key x JOIN key_version v ON v.fund_id = x.fund_id AND v.id = x.key_id WHERE x.fund_id = f AND x.decision_id = why_not_adopt_key.decision $$;

  GRANT EXECUTE ON FUNCTION ledger.why_not_adopt_key(int, uuid) TO regia_app;

  -- With the last signature: the key is adopted, and what each city carries in money is pledged, signed by those who signed the decision.
  CREATE FUNCTION ledger.adopt_key_by(f int, decision uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE v key_version; s record; word text;
  BEGIN
    SELECT x.* INTO v FROM decision_key k JOIN key_version x ON x.fund_id = k.fund_id AND x.id = k.key_id WHERE k.fund_id = f AND k.decision_id = adopt_key_by.decision;
    IF NOT FOUND THEN RETURN; END IF;
    INSERT INTO key_adoption (fund_id, key_id, year, at, decision_id) VALUES (f, v.id, v.year, clock_timestamp(), adopt_key_by.decision);
    FOR s IN SELECT x.city_id FROM key_share x WHERE x.fund_id = f AND x.key_id = v.id ORDER BY x.no LOOP
      word := pledge_by_key(f, v.id, s.city_id);
      IF word <> 'posted' THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
    END LOOP;
  END $$;`;

const LIST = `
  -- As before; withdrawn before it was adopted; and the decision that adopted it.
  CREATE OR REPLACE VIEW ledger.key_list WITH (security_invoker = true) AS
    SELECT v.fund_id, v.id, v.no, v.method, v.parameters, v.inputs, v.title, v.year, v.pledged_on, v.total_minor, v.payload, v.payload_hash, v.author, v.author_city, v.proposed_at,
      CASE WHEN a.key_id = v.id THEN 'adopted' WHEN w.key_id IS NOT NULL THEN 'withdrawn' WHEN a.key_id IS NOT NULL THEN 'superseded' ELSE 'proposed' END AS state, CASE WHEN a.key_id = v.id THEN a.at END AS adopted_at,
      (SELECT jsonb_agg(jsonb_build_object('cityId', s.city_id, 'numerator', s.numerator, 'denominator', s.denominator, 'inKindMinor', s.in_kind_minor::text, 'cashMinor', s.cash_minor::text,
          'seq', (SELECT t.seq::text FROM ledger.transfer t WHERE t.fund_id = s.fund_id AND t.id = s.transfer_id)) ORDER BY s.no)
        FROM ledger.key_share s WHERE s.fund_id = v.fund_id AND s.key_id = v.id) AS shares,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'approver', g.approver, 'cityId', g.city_id, 'at', g.at) ORDER BY g.at), '[]') FROM ledger.key_agreement g WHERE g.fund_id = v.fund_id AND g.key_id = v.id) AS agreements,
      w.at AS withdrawn_at, w.person AS withdrawn_by,
      -- the decision that adopted it, or the newest one that still waits to
      coalesce(CASE WHEN a.key_id = v.id THEN a.decision_id END, (SELECT x.decision_id FROM ledger.decision_key x JOIN ledger.decision_text d ON d.fund_id = x.fund_id AND d.id = x.decision_id
        WHERE x.fund_id = v.fund_id AND x.key_id = v.id AND NOT EXISTS (SELECT FROM ledger.decision_withdrawal y WHERE y.fund_id = x.fund_id AND y.decision_id = x.decision_id) ORDER BY d.proposed_at DESC LIMIT 1)) AS decision_id
    FROM ledger.key_version v LEFT JOIN ledger.key_adoption a ON a.fund_id = v.fund_id AND a.year = v.year LEFT JOIN ledger.key_withdrawal w ON w.fund_id = v.fund_id AND w.key_id = v.id;`;
