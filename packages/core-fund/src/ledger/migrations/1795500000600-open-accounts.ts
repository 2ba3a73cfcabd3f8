import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** What exists before money moves: funds with their rules, shares, accounts, agreements, adopted decisions; and closing a period. */
export class CoreFundOpenAccounts1795500000600 implements MigrationInterface {
  readonly name = 'CoreFundOpenAccounts1795500000600';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, ACCOUNTS);
    await asLedgerOwner(db, AGREEMENTS);
    await asLedgerOwner(db, FUNDS);
    await asLedgerOwner(db, PERIODS);
  }

  async down(): Promise<void> {}
}

const ACCOUNTS = `
  CREATE FUNCTION ledger.require_recorder(f int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF is_request() AND NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person()) THEN RAISE EXCEPTION 'may not record in this fund' USING ERRCODE = '42501'; END IF;
  END $$;

  -- The share of a city with one source of money; opened at first use.
  CREATE FUNCTION ledger.open_share(f int, city uuid, source text DEFAULT 'own', earmark int DEFAULT NULL) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE found_id int;
  BEGIN
    PERFORM require_recorder(f);
    SELECT s.id INTO found_id FROM share s WHERE s.fund_id = f AND s.city_id = city AND s.source = open_share.source AND s.earmark_id IS NOT DISTINCT FROM earmark;
    IF FOUND THEN RETURN found_id; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    INSERT INTO share AS s (fund_id, id, city_id, source, earmark_id) SELECT f, coalesce(max(x.id), 0) + 1, city, open_share.source, earmark FROM share x WHERE x.fund_id = f
      ON CONFLICT ON CONSTRAINT share_once DO NOTHING RETURNING s.id INTO found_id;
    IF found_id IS NULL THEN
      SELECT s.id INTO found_id FROM share s WHERE s.fund_id = f AND s.city_id = city AND s.source = open_share.source AND s.earmark_id IS NOT DISTINCT FROM earmark;
    END IF;
    RETURN found_id;
  END $$;

  -- Readable and the same for the same account everywhere: committed/milan/p12/l3/to-dakar/EUR. It stands in what people sign.
  CREATE FUNCTION ledger.account_code(f int, kind text, currency text, share_id int, project_id int, line_id int, party_city uuid, holder_city uuid, label text) RETURNS text
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT array_to_string(ARRAY[$2,
      (SELECT c.key || CASE WHEN s.source <> 'own' THEN '+' || s.source ELSE '' END || CASE WHEN s.earmark_id IS NOT NULL THEN '+e' || s.earmark_id ELSE '' END
        FROM share s JOIN consortium.city c ON c.id = s.city_id WHERE s.fund_id = $1 AND s.id = $4),
      'p' || $5, 'l' || $6, 'to-' || (SELECT c.key FROM consortium.city c WHERE c.id = $7), 'at-' || (SELECT c.key FROM consortium.city c WHERE c.id = $8), $9, $3], '/') $$;

  CREATE FUNCTION ledger.open_account(f int, kind text, currency text, share_id int DEFAULT NULL, project_id int DEFAULT NULL, line_id int DEFAULT NULL,
    party_city uuid DEFAULT NULL, holder_city uuid DEFAULT NULL, label text DEFAULT NULL)
  RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE
    name text := account_code(f, open_account.kind, open_account.currency, open_account.share_id, open_account.project_id, open_account.line_id, open_account.party_city, open_account.holder_city, open_account.label);
    found_id bigint;
  BEGIN
    PERFORM require_recorder(f);
    SELECT a.id INTO found_id FROM account a WHERE a.fund_id = f AND a.code = name;
    IF FOUND THEN RETURN found_id; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT a.id INTO found_id FROM account a WHERE a.fund_id = f AND a.code = name;
    IF FOUND THEN RETURN found_id; END IF;
    INSERT INTO account AS a (fund_id, code, kind, currency, share_id, project_id, line_id, party_city, holder_city, label)
      VALUES (f, name, open_account.kind, open_account.currency, open_account.share_id, open_account.project_id, open_account.line_id, open_account.party_city, open_account.holder_city, open_account.label)
      ON CONFLICT ON CONSTRAINT account_once DO NOTHING RETURNING a.id INTO found_id;
    IF found_id IS NULL THEN -- it has the code of a time when the city was written differently
      RETURN (SELECT a.id FROM account a WHERE a.fund_id = f AND a.kind = open_account.kind AND a.currency = open_account.currency AND a.share_id IS NOT DISTINCT FROM open_account.share_id
        AND a.project_id IS NOT DISTINCT FROM open_account.project_id AND a.line_id IS NOT DISTINCT FROM open_account.line_id AND a.party_city IS NOT DISTINCT FROM open_account.party_city
        AND a.holder_city IS NOT DISTINCT FROM open_account.holder_city AND a.label IS NOT DISTINCT FROM open_account.label);
    END IF;
    INSERT INTO balance (fund_id, account_id, side, floor) SELECT f, found_id, k.side, k.floor FROM account_kind k WHERE k.name = open_account.kind;
    RETURN found_id;
  END $$;

  -- Several at once, in the order given.
  CREATE FUNCTION ledger.open_accounts(f int, kinds text[], currencies text[], share_ids int[], project_ids int[], line_ids int[], party_cities uuid[], holder_cities uuid[], labels text[])
  RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE ids bigint[] := '{}';
  BEGIN
    FOR i IN 1 .. cardinality(kinds) LOOP
      ids := ids || open_account(f, kinds[i], currencies[i], share_ids[i], project_ids[i], line_ids[i], party_cities[i], holder_cities[i], labels[i]);
    END LOOP;
    RETURN ids;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.open_share(int, uuid, text, int), ledger.open_account(int, text, text, int, int, int, uuid, uuid, text),
    ledger.open_accounts(int, text[], text[], int[], int[], int[], uuid[], uuid[], text[]) TO regia_app;`;

const AGREEMENTS = `
  -- What a city signed, with its instalments. The pledge and the agreement in the books are transfers of their own.
  CREATE FUNCTION ledger.agree_contribution(f int, id uuid, city uuid, title jsonb, agreed_on date, due_on date[], amounts bigint[], fee_millionths int DEFAULT 10000, fee_cap_minor bigint DEFAULT NULL)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known contribution_agreement; is_same boolean;
  BEGIN
    IF is_request() AND NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = city)) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM contribution_agreement a WHERE a.fund_id = f AND a.id = agree_contribution.id;
    IF FOUND THEN
      is_same := known.city_id = city AND known.title = agree_contribution.title AND known.agreed_on = agree_contribution.agreed_on
        AND (SELECT (array_agg(i.due_on ORDER BY i.no), array_agg(i.amount_minor ORDER BY i.no)) = (agree_contribution.due_on, amounts) FROM contribution_instalment i WHERE i.fund_id = f AND i.agreement_id = known.id);
      RETURN CASE WHEN is_same THEN 'already-agreed' ELSE 'id-reused' END;
    END IF;
    IF coalesce(cardinality(amounts), 0) = 0 OR cardinality(amounts) <> cardinality(due_on) THEN RETURN 'required'; END IF;
    IF EXISTS (SELECT FROM unnest(amounts) m WHERE m IS NULL OR m <= 0) THEN RETURN 'amount-not-positive'; END IF;
    IF (SELECT sum(m) FROM unnest(amounts) m) > 1000000000000000 THEN RETURN 'amount-too-large'; END IF;
    INSERT INTO contribution_agreement (fund_id, id, city_id, title, agreed_on, total_minor, fee_millionths, fee_cap_minor, entered_by)
      VALUES (f, agree_contribution.id, city, agree_contribution.title, agree_contribution.agreed_on, (SELECT sum(m) FROM unnest(amounts) m), agree_contribution.fee_millionths, agree_contribution.fee_cap_minor, core.person());
    INSERT INTO contribution_instalment (fund_id, agreement_id, no, due_on, amount_minor)
      SELECT f, agree_contribution.id, u.no, u.due_on, u.amount FROM unnest(agree_contribution.due_on, amounts) WITH ORDINALITY u(due_on, amount, no);
    RETURN 'agreed';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.agree_contribution(int, uuid, uuid, jsonb, date, date[], bigint[], int, bigint) TO regia_app;

  -- Filled by whoever hears that the committee adopted it; never by a request.
  CREATE FUNCTION ledger.adopt_decision(f int, id uuid, adopted_on date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO decision (fund_id, id, adopted_on) VALUES (f, adopt_decision.id, adopt_decision.adopted_on) ON CONFLICT ON CONSTRAINT decision_pk DO NOTHING $$;`;

const FUNDS = `
  -- One rule as data of the fund; the same kind and amount again replaces it. For the owner: who signs is not for a request to decide.
  CREATE FUNCTION ledger.set_rule(f int, of_kind text, from_minor bigint, approvals int, cities int, is_other_city boolean, needs_decision boolean, posts_on_approval boolean)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO rule (fund_id, kind, from_minor, approvals, cities, is_other_city, needs_decision, posts_on_approval) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT ON CONSTRAINT rule_pk DO UPDATE SET approvals = $4, cities = $5, is_other_city = $6, needs_decision = $7, posts_on_approval = $8 $$;

  -- The usual rules. As long as no statement of the bank is read, money received is posted with the signature of another city.
  CREATE FUNCTION ledger.set_usual_rules(f int) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT set_rule(f, k.name, 0,
      CASE WHEN k.name IN ('receive', 'pledge', 'withdraw_pledge', 'identify', 'commit', 'decommit', 'disburse', 'pay', 'pay_return', 'accept', 'reject', 'recover', 'revalue', 'deliver', 'set_limit') THEN 1 ELSE 0 END,
      CASE WHEN k.name = 'receive' THEN 1 ELSE 0 END, k.name = 'receive',
      k.name IN ('agree', 'allocate', 'release', 'apportion', 'return', 'instruct_move'),
      k.name = 'receive' OR NOT k.settled_by_bank)
    FROM kind k WHERE k.name <> 'reversal';
    SELECT set_rule(f, k, 10000 * power(10, c.exponent)::bigint, 2, 2, false, false, false)
    FROM unnest(ARRAY['disburse', 'pay', 'pay_return']) k, fund x JOIN currency c ON c.code = x.base_currency WHERE x.id = f;
    SELECT set_rule(f, 'bank_charge', 100 * power(10, c.exponent)::bigint, 1, 0, false, false, false) FROM fund x JOIN currency c ON c.code = x.base_currency WHERE x.id = f $$;

  CREATE FUNCTION ledger.create_fund(id int, code text, kind text, base_currency text, partnership uuid, holder uuid, name jsonb, open_from date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO fund (id, code, kind, base_currency, partnership_id, holder_city, name, open_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8);
    SELECT set_usual_rules($1) $$;`;

const PERIODS = `
  -- Balances at the end of a period, and the door behind it. For the owner until the bank is reconciled here: that is what closing must ask first.
  CREATE FUNCTION ledger.close_period(f int, last_day date, decision uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE books fund;
  BEGIN
    SELECT * INTO STRICT books FROM fund x WHERE x.id = f FOR UPDATE;
    IF last_day < books.open_from THEN RETURN 'period-closed'; END IF;
    IF NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = close_period.decision) THEN RETURN 'decision-missing'; END IF;
    INSERT INTO closing (fund_id, ends_on, account_id, balance) SELECT f, last_day, b.account_id, b.balance FROM balances_on(f, last_day) b;
    INSERT INTO period (fund_id, no, ends_on, act, seq, decision_id)
      SELECT f, coalesce(max(p.no), 0) + 1, last_day, 'close', books.next_seq, close_period.decision FROM period p WHERE p.fund_id = f;
    UPDATE fund x SET open_from = last_day + 1 WHERE x.id = f;
    RETURN 'closed';
  END $$;`;
