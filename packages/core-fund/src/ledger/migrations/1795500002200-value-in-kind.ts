import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Work, goods and rooms that cities give instead of money: valued by a stated method, in books of their own beside the pool. */
export class CoreFundValueInKind1795500002200 implements MigrationInterface {
  readonly name = 'CoreFundValueInKind1795500002200';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, ['in_kind_fund', 'in_kind_promise', 'in_kind_delivery'].map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, OPEN);
    await asLedgerOwner(db, PROMISE);
    await asLedgerOwner(db, DELIVER);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- A city's own treasurer says what the city has delivered; two cities sign it.
  UPDATE ledger.kind SET contributor_may = true WHERE name = 'deliver';

  -- Which pool a fund of values stands beside.
  CREATE TABLE ledger.in_kind_fund (
    fund_id int CONSTRAINT in_kind_fund_pk PRIMARY KEY CONSTRAINT in_kind_fund_fund_fk REFERENCES ledger.fund,
    pool_id int NOT NULL CONSTRAINT in_kind_fund_pool_fk REFERENCES ledger.fund CONSTRAINT in_kind_fund_once UNIQUE);

  -- What a city promises, and how it is valued. Its number is the label of its accounts (k3), so each promise is a limit of its own.
  CREATE TABLE ledger.in_kind_promise (
    fund_id int NOT NULL CONSTRAINT in_kind_promise_fund_fk REFERENCES ledger.in_kind_fund, no int NOT NULL, id uuid NOT NULL,
    city_id uuid NOT NULL CONSTRAINT in_kind_promise_city_fk REFERENCES consortium.city,
    sort text NOT NULL CONSTRAINT in_kind_promise_sort_known CHECK (sort IN ('staff', 'goods', 'room', 'service', 'other')),
    title jsonb NOT NULL CONSTRAINT in_kind_promise_title_is_localized CHECK (jsonb_typeof(title -> 'texts') = 'object'),
    unit text NOT NULL CONSTRAINT in_kind_promise_unit_fits CHECK (length(unit) BETWEEN 1 AND 40),
    quantity_thousandths bigint NOT NULL CONSTRAINT in_kind_promise_quantity_positive CHECK (quantity_thousandths BETWEEN 1 AND 1000000000000),
    unit_value_minor bigint NOT NULL CONSTRAINT in_kind_promise_unit_value_positive CHECK (unit_value_minor BETWEEN 1 AND 1000000000000000),
    value_minor bigint NOT NULL CONSTRAINT in_kind_promise_value_fits CHECK (value_minor BETWEEN 1 AND 1000000000000000),
    method jsonb NOT NULL CONSTRAINT in_kind_promise_method_is_localized CHECK (jsonb_typeof(method -> 'texts') = 'object'),
    value_source text NOT NULL CONSTRAINT in_kind_promise_source_fits CHECK (length(value_source) BETWEEN 1 AND 200),
    valued_on date NOT NULL, promised_on date NOT NULL, due_on date NOT NULL,
    entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT in_kind_promise_pk PRIMARY KEY (fund_id, no),
    CONSTRAINT in_kind_promise_once UNIQUE (fund_id, id),
    CONSTRAINT in_kind_promise_due_later CHECK (due_on >= promised_on),
    CONSTRAINT in_kind_promise_value_by_method CHECK (value_minor = div(quantity_thousandths::numeric * unit_value_minor + 500, 1000)));

  -- What was delivered of it; the value is the transfer of the same id. There is no delivery without what is signed.
  CREATE TABLE ledger.in_kind_delivery (
    fund_id int NOT NULL, transfer_id uuid NOT NULL, promise_no int NOT NULL,
    quantity_thousandths bigint NOT NULL CONSTRAINT in_kind_delivery_quantity_positive CHECK (quantity_thousandths > 0),
    value_minor bigint NOT NULL CONSTRAINT in_kind_delivery_value_positive CHECK (value_minor > 0),
    CONSTRAINT in_kind_delivery_pk PRIMARY KEY (fund_id, transfer_id),
    CONSTRAINT in_kind_delivery_promise_fk FOREIGN KEY (fund_id, promise_no) REFERENCES ledger.in_kind_promise,
    CONSTRAINT in_kind_delivery_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal DEFERRABLE INITIALLY DEFERRED);
  CREATE INDEX in_kind_delivery_of_promise ON ledger.in_kind_delivery (fund_id, promise_no);

  -- Where each delivery stands. What was returned, withdrawn, expired or reversed no longer uses up its promise.
  CREATE VIEW ledger.in_kind_delivery_list WITH (security_invoker = true) AS
    SELECT d.fund_id, d.transfer_id, d.promise_no, d.quantity_thousandths, d.value_minor, p.effective_on, p.proposed_at, p.author, p.note, encode(p.evidence, 'hex') AS evidence, o.seq,
      CASE WHEN r.seq IS NOT NULL THEN 'reversed' WHEN o.outcome IS NOT NULL THEN o.outcome WHEN p.expires_at <= clock_timestamp() THEN 'expired' ELSE 'waiting' END AS state
    FROM ledger.in_kind_delivery d JOIN ledger.proposal p ON p.fund_id = d.fund_id AND p.transfer_id = d.transfer_id
      LEFT JOIN ledger.proposal_outcome o ON o.fund_id = d.fund_id AND o.transfer_id = d.transfer_id
      LEFT JOIN ledger.transfer r ON r.fund_id = d.fund_id AND r.reverses = o.seq;
  GRANT SELECT ON ledger.in_kind_delivery_list TO regia_app;

  -- A promise with what is delivered, what waits for signatures, and what is left of it.
  CREATE VIEW ledger.in_kind_promise_list WITH (security_invoker = true) AS
    SELECT p.*, s.delivered, s.delivered_value, s.waiting, s.waiting_value, p.quantity_thousandths - s.delivered - s.waiting AS quantity_left, p.value_minor - s.delivered_value - s.waiting_value AS value_left
    FROM ledger.in_kind_promise p CROSS JOIN LATERAL (
      SELECT coalesce(sum(d.quantity_thousandths) FILTER (WHERE d.state = 'posted'), 0)::bigint AS delivered, coalesce(sum(d.value_minor) FILTER (WHERE d.state = 'posted'), 0)::bigint AS delivered_value,
        coalesce(sum(d.quantity_thousandths) FILTER (WHERE d.state = 'waiting'), 0)::bigint AS waiting, coalesce(sum(d.value_minor) FILTER (WHERE d.state = 'waiting'), 0)::bigint AS waiting_value
      FROM ledger.in_kind_delivery_list d WHERE d.fund_id = p.fund_id AND d.promise_no = p.no) s;
  GRANT SELECT ON ledger.in_kind_promise_list TO regia_app;`;

const OPEN = `
  -- The books of values beside a pool; opened at first use by whoever records there. A delivery is signed by two cities.
  CREATE FUNCTION ledger.open_in_kind_fund(pool int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE beside fund; found_id int;
  BEGIN
    IF NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = pool AND r.person_id = core.person()) THEN RETURN NULL; END IF;
    SELECT * INTO beside FROM fund x WHERE x.id = pool AND x.kind = 'pool';
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT k.fund_id INTO found_id FROM in_kind_fund k WHERE k.pool_id = pool;
    IF FOUND THEN RETURN found_id; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.open_own_fund', 0)); -- one lock for all that number funds
    SELECT k.fund_id INTO found_id FROM in_kind_fund k WHERE k.pool_id = pool;
    IF FOUND THEN RETURN found_id; END IF;
    SELECT coalesce(max(x.id), 0) + 1 INTO found_id FROM fund x;
    PERFORM create_fund(found_id, beside.code || '-in-kind', 'in_kind', beside.base_currency::text, beside.partnership_id, beside.holder_city,
      jsonb_set(beside.name, '{texts}', (SELECT jsonb_object_agg(t.key, t.value || ' – ' || coalesce('{"it": "in natura", "fr": "en nature", "es": "en especie", "ca": "en espècie", "ar": "عينًا"}'::jsonb ->> t.key, 'in kind'))
        FROM jsonb_each_text(beside.name -> 'texts') t)), beside.open_from);
    PERFORM set_rule(found_id, 'pledge', 0, 0, 0, false, false, true), set_rule(found_id, 'agree', 0, 0, 0, false, false, true), set_rule(found_id, 'deliver', 0, 2, 2, false, false, true);
    INSERT INTO in_kind_fund (fund_id, pool_id) VALUES (found_id, pool);
    RETURN found_id;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.open_in_kind_fund(int) TO regia_app;`;

const PROMISE = `
  -- Keeps the promise and its method, and answers its number and value; both are posted in the same transaction.
  CREATE FUNCTION ledger.promise_in_kind(f int, asked uuid, city uuid, of_sort text, of_title jsonb, of_unit text, quantity bigint, unit_value bigint, by_method jsonb, of_source text, valued date, promised date, due date)
  RETURNS TABLE (status text, no int, value bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE known in_kind_promise; worth numeric := div(quantity::numeric * unit_value + 500, 1000); number int;
  BEGIN
    IF NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = city)) THEN RETURN QUERY SELECT 'not-allowed', NULL::int, NULL::bigint; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM in_kind_promise p WHERE p.fund_id = f AND p.id = asked;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN (known.city_id, known.sort, known.title, known.unit, known.quantity_thousandths, known.unit_value_minor, known.method, known.value_source, known.valued_on, known.promised_on, known.due_on, known.entered_by)
        IS NOT DISTINCT FROM (city, of_sort, of_title, of_unit, quantity, unit_value, by_method, of_source, valued, promised, due, core.person()) THEN 'known' ELSE 'id-reused' END, known.no, known.value_minor;
      RETURN;
    END IF;
    IF NOT city = ANY (member_cities(f)) THEN RETURN QUERY SELECT 'city-not-in-fund', NULL::int, NULL::bigint; RETURN; END IF;
    IF due < promised THEN RETURN QUERY SELECT 'due-before-promised', NULL::int, NULL::bigint; RETURN; END IF;
    IF worth > 1000000000000000 THEN RETURN QUERY SELECT 'amount-too-large', NULL::int, NULL::bigint; RETURN; END IF;
    IF worth < 1 THEN RETURN QUERY SELECT 'quantity-worth-nothing', NULL::int, NULL::bigint; RETURN; END IF;
    SELECT coalesce(max(p.no), 0) + 1 INTO number FROM in_kind_promise p WHERE p.fund_id = f;
    INSERT INTO in_kind_promise (fund_id, no, id, city_id, sort, title, unit, quantity_thousandths, unit_value_minor, value_minor, method, value_source, valued_on, promised_on, due_on, entered_by)
      VALUES (f, number, asked, city, of_sort, of_title, of_unit, quantity, unit_value, worth, by_method, of_source, valued, promised, due, core.person());
    RETURN QUERY SELECT 'promised', number, worth::bigint;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.promise_in_kind(int, uuid, uuid, text, jsonb, text, bigint, bigint, jsonb, text, date, date, date) TO regia_app;`;

const DELIVER = `
  -- Keeps how much of a promise is delivered and answers its value by the promise's method; that much is then proposed under the same id, in the same transaction.
  -- The last delivery takes what is left of the value, so that parts sum to the whole.
  CREATE FUNCTION ledger.deliver_in_kind(f int, asked uuid, promise uuid, quantity bigint)
  RETURNS TABLE (status text, no int, city uuid, value bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE p in_kind_promise_list; known in_kind_delivery; worth bigint;
  BEGIN
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO p FROM in_kind_promise_list x WHERE x.fund_id = f AND x.id = promise;
    IF NOT FOUND OR NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-found', NULL::int, NULL::uuid, NULL::bigint; RETURN; END IF;
    IF NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = p.city_id)) THEN RETURN QUERY SELECT 'not-allowed', NULL::int, NULL::uuid, NULL::bigint; RETURN; END IF;
    SELECT * INTO known FROM in_kind_delivery d WHERE d.fund_id = f AND d.transfer_id = asked;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN (known.promise_no, known.quantity_thousandths) = (p.no, quantity) THEN 'known' ELSE 'id-reused' END, p.no, p.city_id, known.value_minor;
      RETURN;
    END IF;
    IF EXISTS (SELECT FROM transfer t WHERE t.fund_id = f AND t.id = asked) OR EXISTS (SELECT FROM proposal x WHERE x.fund_id = f AND x.transfer_id = asked) THEN RETURN QUERY SELECT 'id-reused', NULL::int, NULL::uuid, NULL::bigint; RETURN; END IF;
    IF quantity > p.quantity_left THEN RETURN QUERY SELECT 'more-than-promised', NULL::int, NULL::uuid, NULL::bigint; RETURN; END IF;
    worth := CASE WHEN quantity = p.quantity_left THEN p.value_left ELSE least(div(quantity::numeric * p.unit_value_minor + 500, 1000), p.value_left)::bigint END;
    IF worth < 1 THEN RETURN QUERY SELECT 'quantity-worth-nothing', NULL::int, NULL::uuid, NULL::bigint; RETURN; END IF;
    INSERT INTO in_kind_delivery (fund_id, transfer_id, promise_no, quantity_thousandths, value_minor) VALUES (f, asked, p.no, quantity, worth);
    RETURN QUERY SELECT 'delivered', p.no, p.city_id, worth;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.deliver_in_kind(int, uuid, uuid, bigint) TO regia_app;

  -- In the days asked for, city by city, from the books alone: promised, delivered (what was reversed taken off), and what is still owed at the end of the last day.
  CREATE FUNCTION ledger.in_kind_statement(f int, from_day date, to_day date) RETURNS TABLE (city_id uuid, promised bigint, delivered bigint, owed bigint) STABLE LANGUAGE sql AS $$
    SELECT s.city_id, (-coalesce(sum(d.moved) FILTER (WHERE a.kind = 'agreed' AND d.day >= from_day), 0) - coalesce(sum(d.moved) FILTER (WHERE a.kind = 'spent' AND d.day >= from_day), 0))::bigint,
      (-coalesce(sum(d.moved) FILTER (WHERE a.kind = 'spent' AND d.day >= from_day), 0))::bigint, (-coalesce(sum(d.moved) FILTER (WHERE a.kind = 'agreed'), 0))::bigint
    FROM ledger.day_sum d JOIN ledger.account a ON a.fund_id = d.fund_id AND a.id = d.account_id JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id
    WHERE d.fund_id = f AND d.day <= to_day AND a.kind IN ('agreed', 'spent') GROUP BY s.city_id $$;
  GRANT EXECUTE ON FUNCTION ledger.in_kind_statement(int, date, date) TO regia_app;`;
