import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = ['ceiling_base', 'ceiling_override'];

/** How much of its own money a city may or wants to devote: the base of every forecast, what was allowed beyond it, and the city's own fund they are posted in. */
export class CoreFundKeepCeilings1795500001500 implements MigrationInterface {
  readonly name = 'CoreFundKeepCeilings1795500001500';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, GOALS);
    await asLedgerOwner(db, BASES);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, OWN_FUND);
    await asLedgerOwner(db, SET);
    await asLedgerOwner(db, LISTS);
  }

  async down(): Promise<void> {}
}

const GOALS = `
  -- A ceiling is room, which cannot fall below zero. A target is a goal: the same postings without a floor.
  INSERT INTO ledger.account_kind (name, side, rung, floor, has_share, is_in_base) VALUES ('goal', -1, 6, NULL, false, true);
  INSERT INTO ledger.step (kind, account_kind, sign) VALUES ('set_limit', 'goal', 1), ('set_limit', 'goal', -1), ('engage', 'goal', 1), ('disengage', 'goal', -1);

  -- In a city's own fund everybody who records for the city keeps its books.
  CREATE OR REPLACE VIEW ledger.recorder AS
    SELECT f.id AS fund_id, r.person_id, r.city_id, (f.kind = 'own' OR r.role = 'treasurer') AND r.city_id = f.holder_city AS is_holder
    FROM ledger.fund f
    JOIN identity.partnership_role r ON CASE WHEN f.kind = 'own' THEN r.city_id = f.holder_city ELSE r.partnership_id = f.partnership_id END
    JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked
    WHERE r.role IN ('treasurer', 'contributor') AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date);`;

const BASES = `
  -- The figures of one forecast and the rule as it then was. In force once its transfer is posted, or at once where it changes nothing.
  CREATE TABLE ledger.ceiling_base (
    fund_id int NOT NULL CONSTRAINT ceiling_base_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
    rule text NOT NULL CONSTRAINT ceiling_base_rule_is_slug CHECK (rule ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(rule) <= 32),
    year int NOT NULL CONSTRAINT ceiling_base_year_known CHECK (year BETWEEN 2000 AND 2100),
    kind text NOT NULL CONSTRAINT ceiling_base_kind_known CHECK (kind IN ('ceiling', 'target')),
    rate numeric(9,8) NOT NULL CONSTRAINT ceiling_base_rate_is_part CHECK (rate > 0 AND rate <= 1),
    rounding text NOT NULL CONSTRAINT ceiling_base_rounding_known CHECK (rounding IN ('down', 'half-up', 'up')),
    law text NOT NULL CONSTRAINT ceiling_base_law_says_something CHECK (length(btrim(law)) BETWEEN 1 AND 300),
    parts text[] NOT NULL, part_minor bigint[] NOT NULL,
    base_minor bigint NOT NULL CONSTRAINT ceiling_base_not_negative CHECK (base_minor BETWEEN 0 AND 100000000000000000),
    limit_minor bigint NOT NULL,
    change_minor bigint NOT NULL, source jsonb NOT NULL, approved_on date NOT NULL, entered_by uuid NOT NULL, entered_at timestamptz NOT NULL,
    CONSTRAINT ceiling_base_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT ceiling_base_has_amounts CHECK (cardinality(parts) > 0 AND cardinality(parts) = cardinality(part_minor) AND 0 <= ALL (part_minor)),
    CONSTRAINT ceiling_base_source_is_localized CHECK (jsonb_typeof(source -> 'texts') = 'object'),
    CONSTRAINT ceiling_base_limit_is_rate CHECK (limit_minor = CASE rounding WHEN 'down' THEN floor(base_minor * rate) WHEN 'up' THEN ceil(base_minor * rate) ELSE floor(base_minor * rate + 0.5) END));
  CREATE INDEX ceiling_base_of_year ON ledger.ceiling_base (fund_id, rule, year, entered_at);

  -- Allowed beyond the ceiling: on an adopted decision, for a stated reason, signed by a second person.
  CREATE TABLE ledger.ceiling_override (
    fund_id int NOT NULL CONSTRAINT ceiling_override_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, rule text NOT NULL, year int NOT NULL,
    amount_minor bigint NOT NULL CONSTRAINT ceiling_override_positive CHECK (amount_minor > 0), decision_id uuid NOT NULL,
    reason_code text NOT NULL CONSTRAINT ceiling_override_reason_known CHECK (reason_code IN ('emergency', 'base-under-revision', 'funded-by-others', 'council-decision', 'other')),
    words jsonb NOT NULL, entered_by uuid NOT NULL, entered_at timestamptz NOT NULL,
    CONSTRAINT ceiling_override_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT ceiling_override_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision,
    CONSTRAINT ceiling_override_is_localized CHECK (jsonb_typeof(words -> 'texts') = 'object'));
  CREATE INDEX ceiling_override_of_year ON ledger.ceiling_override (fund_id, rule, year);
  CREATE INDEX ceiling_override_of_decision ON ledger.ceiling_override (fund_id, decision_id);`;

const OWN_FUND = `
  CREATE UNIQUE INDEX fund_own_once ON ledger.fund (holder_city) WHERE kind = 'own';

  -- The acting city's own fund; opened at first use by somebody who records for it. Nobody names another city here.
  CREATE FUNCTION ledger.open_own_fund() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE place uuid := core.city(); found_id int;
  BEGIN
    IF place IS NULL OR NOT EXISTS (SELECT FROM identity.partnership_role r JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked
        WHERE r.person_id = core.person() AND r.city_id = place AND r.role IN ('treasurer', 'contributor') AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date)) THEN
      RETURN NULL;
    END IF;
    SELECT x.id INTO found_id FROM fund x WHERE x.kind = 'own' AND x.holder_city = place;
    IF FOUND THEN RETURN found_id; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.open_own_fund', 0));
    SELECT x.id INTO found_id FROM fund x WHERE x.kind = 'own' AND x.holder_city = place;
    IF FOUND THEN RETURN found_id; END IF;
    SELECT coalesce(max(x.id), 0) + 1 INTO found_id FROM fund x;
    PERFORM create_fund(found_id, 'own-' || c.key, 'own', c.currency::text, NULL, place,
      c.name, make_date(extract(year FROM current_date)::int - 5, 1, 1)) FROM consortium.city c WHERE c.id = place;
    RETURN found_id;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.open_own_fund() TO regia_app;`;

const SET = `
  -- The limit that the last forecast in force gives.
  CREATE FUNCTION ledger.limit_in_force(f int, of_rule text, of_year int) RETURNS bigint STABLE LANGUAGE sql AS $$
    SELECT b.limit_minor FROM ledger.ceiling_base b WHERE b.fund_id = f AND b.rule = of_rule AND b.year = of_year
      AND (b.change_minor = 0 OR EXISTS (SELECT FROM ledger.transfer t WHERE t.fund_id = f AND t.id = b.id)) ORDER BY b.entered_at DESC LIMIT 1 $$;

  -- Keeps the figures of a forecast and says by how much the limit changes; that much is then proposed under the same id, in the same transaction.
  -- One forecast of a year at a time: the change of the next one counts from the one before it.
  CREATE FUNCTION ledger.set_ceiling_base(f int, asked uuid, of_rule text, of_year int, of_kind text, at_rate numeric, round_to text, of_law text, of_parts text[], amounts bigint[], of_source jsonb, approved date)
  RETURNS TABLE (status text, change bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known ceiling_base; total bigint; new_limit bigint; moved bigint;
  BEGIN
    IF NOT keeps_books(f) OR (SELECT x.kind FROM fund x WHERE x.id = f) <> 'own' THEN RETURN QUERY SELECT 'not-allowed', NULL::bigint; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM ceiling_base b WHERE b.fund_id = f AND b.id = asked;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN (known.rule, known.year, known.kind, known.rate, known.rounding, known.parts, known.part_minor, known.source, known.approved_on, known.entered_by)
        IS NOT DISTINCT FROM (of_rule, of_year, of_kind, at_rate, round_to, of_parts, amounts, of_source, approved, core.person()) THEN 'known' ELSE 'id-reused' END, known.change_minor;
      RETURN;
    END IF;
    IF EXISTS (SELECT FROM transfer t WHERE t.fund_id = f AND t.id = asked) OR EXISTS (SELECT FROM proposal p WHERE p.fund_id = f AND p.transfer_id = asked) THEN RETURN QUERY SELECT 'id-reused', NULL::bigint; RETURN; END IF;
    IF EXISTS (SELECT FROM ceiling_base b JOIN proposal p ON p.fund_id = b.fund_id AND p.transfer_id = b.id WHERE b.fund_id = f AND b.rule = of_rule AND b.year = of_year AND p.expires_at > now()
        AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = b.id)) THEN
      RETURN QUERY SELECT 'base-waiting', NULL::bigint; RETURN;
    END IF;
    SELECT sum(m)::bigint INTO total FROM unnest(amounts) m;
    new_limit := CASE round_to WHEN 'down' THEN floor(total * at_rate) WHEN 'up' THEN ceil(total * at_rate) ELSE floor(total * at_rate + 0.5) END;
    moved := new_limit - coalesce(limit_in_force(f, of_rule, of_year), 0);
    INSERT INTO ceiling_base (fund_id, id, rule, year, kind, rate, rounding, law, parts, part_minor, base_minor, limit_minor, change_minor, source, approved_on, entered_by, entered_at)
      VALUES (f, asked, of_rule, of_year, of_kind, at_rate, round_to, of_law, of_parts, amounts, total, new_limit, moved, of_source, approved, core.person(), clock_timestamp());
    RETURN QUERY SELECT 'set', moved;
  END $$;

  -- Keeps why more is allowed than the ceiling; the amount is then proposed under the same id, in the same transaction.
  CREATE FUNCTION ledger.override_ceiling(f int, asked uuid, of_rule text, of_year int, amount bigint, decision uuid, reason text, of_words jsonb) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known ceiling_override;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM ceiling_override o WHERE o.fund_id = f AND o.id = asked;
    IF FOUND THEN
      RETURN CASE WHEN (known.rule, known.year, known.amount_minor, known.decision_id, known.reason_code, known.words, known.entered_by) IS NOT DISTINCT FROM (of_rule, of_year, amount, decision, reason, of_words, core.person()) THEN 'known' ELSE 'id-reused' END;
    END IF;
    IF limit_in_force(f, of_rule, of_year) IS NULL THEN RETURN 'base-missing'; END IF;
    IF NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = override_ceiling.decision) THEN RETURN 'decision-missing'; END IF;
    INSERT INTO ceiling_override (fund_id, id, rule, year, amount_minor, decision_id, reason_code, words, entered_by, entered_at) VALUES (f, asked, of_rule, of_year, amount, override_ceiling.decision, reason, of_words, core.person(), clock_timestamp());
    RETURN 'set';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.limit_in_force(int, text, int), ledger.set_ceiling_base(int, uuid, text, int, text, numeric, text, text, text[], bigint[], jsonb, date),
    ledger.override_ceiling(int, uuid, text, int, bigint, uuid, text, jsonb) TO regia_app;`;

const LISTS = `
  CREATE VIEW ledger.ceiling_base_list WITH (security_invoker = true) AS
    SELECT b.*, CASE WHEN b.change_minor = 0 THEN 'posted' ELSE p.state END AS state FROM ledger.ceiling_base b
      LEFT JOIN ledger.proposal_list p ON p.fund_id = b.fund_id AND p.transfer_id = b.id;
  CREATE VIEW ledger.ceiling_override_list WITH (security_invoker = true) AS
    SELECT o.*, p.state, p.ended_by AS signed_by FROM ledger.ceiling_override o LEFT JOIN ledger.proposal_list p ON p.fund_id = o.fund_id AND p.transfer_id = o.id;

  -- Money as it came in and as it was given to projects, with whose it is: what leverage is made of. Reversals stand with what they take back.
  CREATE VIEW ledger.cash_reached WITH (security_invoker = true) AS
    SELECT e.fund_id, f.code AS fund_code, f.kind AS fund_kind, f.partnership_id, e.seq, e.account_id, t.id, t.kind, e.effective_on, e.currency, s.city_id, s.source, a.project_id, -e.amount AS amount_minor,
      CASE WHEN f.kind = 'in_kind' THEN 'in-kind' WHEN a.kind = 'free' THEN 'received' ELSE 'allocated' END AS reached
    FROM ledger.entry e
      JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id
      JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id
      JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq
      JOIN ledger.fund f ON f.id = e.fund_id
      LEFT JOIN ledger.transfer x ON x.fund_id = t.fund_id AND x.seq = t.reverses
    WHERE (f.kind = 'pool' AND a.kind = 'free' AND coalesce(x.kind, t.kind) IN ('receive', 'identify'))
      OR (f.kind = 'pool' AND a.kind = 'allocated' AND coalesce(x.kind, t.kind) IN ('allocate', 'release'))
      OR (f.kind = 'in_kind' AND a.kind = 'spent' AND coalesce(x.kind, t.kind) = 'deliver');
  GRANT SELECT ON ledger.ceiling_base_list, ledger.ceiling_override_list, ledger.cash_reached TO regia_app;`;
