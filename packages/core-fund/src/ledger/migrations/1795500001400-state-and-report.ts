import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** The statement of a fund as a pivot of its day sums, and reports that print again to the byte. */
export class CoreFundStateAndReport1795500001400 implements MigrationInterface {
  readonly name = 'CoreFundStateAndReport1795500001400';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, MOVED);
    await asLedgerOwner(db, FIGURES);
    await asLedgerOwner(db, STATEMENT);
    await asLedgerOwner(db, REPORTS);
  }

  async down(): Promise<void> {}
}

const MOVED = `
  -- What moved on each account from day to day, by kind, as known with the entry of that number: the day sums, less the few entries recorded since.
  -- A reversal counts under the kind of what it takes back.
  CREATE FUNCTION ledger.moved_in(f int, first_day date, last_day date, known bigint) RETURNS TABLE (account_id bigint, kind text, moved bigint) STABLE LANGUAGE sql AS $$
    SELECT x.account_id, x.kind, sum(x.moved)::bigint FROM (
      SELECT d.account_id, d.kind, d.moved FROM ledger.day_sum d WHERE d.fund_id = f AND d.day BETWEEN first_day AND last_day AND d.kind <> 'reversal'
      UNION ALL SELECT e.account_id, o.kind, e.amount FROM ledger.transfer t JOIN ledger.transfer o ON o.fund_id = t.fund_id AND o.seq = t.reverses JOIN ledger.entry e ON e.fund_id = t.fund_id AND e.seq = t.seq
        WHERE t.fund_id = f AND t.kind = 'reversal' AND t.effective_on BETWEEN first_day AND last_day AND t.seq <= known
      UNION ALL SELECT e.account_id, t.kind, -e.amount FROM ledger.transfer t JOIN ledger.entry e ON e.fund_id = t.fund_id AND e.seq = t.seq
        WHERE t.fund_id = f AND t.kind <> 'reversal' AND t.effective_on BETWEEN first_day AND last_day AND t.seq > known) x
    GROUP BY x.account_id, x.kind HAVING sum(x.moved) <> 0 $$;
  GRANT EXECUTE ON FUNCTION ledger.moved_in(int, date, date, bigint) TO regia_app;`;

const FIGURES = `
  -- The figure of the statement that a line of the books belongs to; none for what stays within the fund.
  CREATE FUNCTION ledger.figure_of(kind text, account_kind text, label text) RETURNS text IMMUTABLE LANGUAGE sql RETURN CASE
    WHEN account_kind = 'free' AND kind IN ('receive', 'identify') THEN 'contributions'
    WHEN account_kind = 'unidentified' THEN 'unidentified'
    WHEN account_kind = 'result' AND kind = 'interest' THEN CASE label WHEN 'interest' THEN 'interest' WHEN 'partner-interest' THEN 'partner-interest' ELSE 'other-income' END
    WHEN account_kind = 'result' AND kind = 'bank_charge' THEN 'bank-charges'
    WHEN account_kind = 'result' AND kind = 'revalue' THEN 'exchange'
    WHEN account_kind IN ('free', 'result') AND kind = 'apportion' THEN 'apportioned'
    WHEN account_kind = 'disbursed' AND kind = 'disburse' THEN 'transferred'
    WHEN account_kind = 'disbursed' AND kind = 'refund' THEN 'refunded'
    WHEN account_kind = 'spent' AND kind = 'pay' THEN CASE WHEN label = 'agent-fee' THEN 'agent-fee' ELSE 'direct-cost' END
    WHEN account_kind = 'spent' AND kind IN ('accept', 'reject') THEN 'reported'
    WHEN account_kind = 'returnable' AND kind = 'pay_return' THEN 'returned' END;

  -- As it stands on the statement: sources and uses both above zero.
  CREATE FUNCTION ledger.figure_amount(figure text, moved numeric) RETURNS bigint IMMUTABLE LANGUAGE sql RETURN
    (CASE WHEN figure IN ('refunded', 'returned', 'bank-charges') THEN moved ELSE -moved END)::bigint;

  -- Which entries make a figure, and how much of it: what opens when somebody presses it.
  CREATE VIEW ledger.figure_entry WITH (security_invoker = true) AS
    SELECT e.fund_id, e.seq, e.effective_on, ledger.figure_of(coalesce(o.kind, t.kind), a.kind, a.label) AS figure, s.city_id,
      ledger.figure_amount(ledger.figure_of(coalesce(o.kind, t.kind), a.kind, a.label), e.amount) AS amount
    FROM ledger.entry e JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq JOIN ledger.fund f ON f.id = e.fund_id
      JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id AND a.currency = f.base_currency
      LEFT JOIN ledger.transfer o ON o.fund_id = t.fund_id AND o.seq = t.reverses LEFT JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id
    WHERE ledger.figure_of(coalesce(o.kind, t.kind), a.kind, a.label) IS NOT NULL;
  GRANT SELECT ON ledger.figure_entry TO regia_app;
  GRANT EXECUTE ON FUNCTION ledger.figure_of(text, text, text), ledger.figure_amount(text, numeric) TO regia_app;`;

const STATEMENT = `
  CREATE TYPE ledger.statement_figure AS (city_id uuid, figure text, amount bigint);

  -- Figures in the fund's currency: of each city from its shares, and of the fund (no city) from all stages; what is held and what is with partners from the places,
  -- that is from the other side of the books.
  CREATE FUNCTION ledger.statement_figures(f int, first_day date, last_day date, known bigint) RETURNS SETOF ledger.statement_figure STABLE LANGUAGE sql AS $$
    WITH m AS (SELECT x.is_before, x.kind, x.moved, a.kind AS account_kind, a.label, k.side, k.rung, s.city_id
        FROM (SELECT true AS is_before, b.* FROM ledger.moved_in(f, '-infinity', first_day - 1, known) b UNION ALL SELECT false, d.* FROM ledger.moved_in(f, first_day, last_day, known) d) x
        JOIN ledger.fund c ON c.id = f JOIN ledger.account a ON a.fund_id = f AND a.id = x.account_id AND a.currency = c.base_currency JOIN ledger.account_kind k ON k.name = a.kind
        LEFT JOIN ledger.share s ON s.fund_id = f AND s.id = a.share_id WHERE k.rung IN (3, 4, 5)),
      moves AS (SELECT m.city_id, ledger.figure_of(m.kind, m.account_kind, m.label) AS figure, m.moved FROM m WHERE NOT m.is_before),
      parts AS (SELECT v.city_id, v.figure, ledger.figure_amount(v.figure, sum(v.moved)) AS amount FROM moves v WHERE v.figure IS NOT NULL GROUP BY 1, 2),
      held AS (
        SELECT m.city_id, r.prefix || CASE m.rung WHEN 3 THEN '-held' ELSE '-with-partners' END AS figure, sum(-m.moved)::bigint AS amount
          FROM m CROSS JOIN (VALUES ('opening'), ('closing')) r(prefix) WHERE m.side = -1 AND m.city_id IS NOT NULL AND m.rung IN (3, 4) AND (r.prefix = 'closing' OR m.is_before) GROUP BY 1, 2
        UNION ALL SELECT NULL, r.prefix || CASE m.rung WHEN 3 THEN '-held' ELSE '-with-partners' END, sum(m.moved)::bigint
          FROM m CROSS JOIN (VALUES ('opening'), ('closing')) r(prefix) WHERE m.side = 1 AND m.rung IN (3, 4) AND (r.prefix = 'closing' OR m.is_before) GROUP BY 2),
      all_of AS (SELECT * FROM parts WHERE city_id IS NOT NULL UNION ALL SELECT NULL, figure, sum(amount)::bigint FROM parts GROUP BY figure UNION ALL SELECT * FROM held),
      sums AS (SELECT * FROM all_of
        UNION ALL SELECT city_id, 'source', sum(amount)::bigint FROM all_of WHERE figure IN ('contributions', 'unidentified', 'interest', 'partner-interest', 'other-income', 'exchange', 'apportioned') GROUP BY city_id
        UNION ALL SELECT city_id, 'use', sum(CASE WHEN figure = 'refunded' THEN -amount ELSE amount END)::bigint FROM all_of WHERE figure IN ('transferred', 'refunded', 'agent-fee', 'direct-cost', 'bank-charges', 'returned') GROUP BY city_id),
      named AS (SELECT unnest(ARRAY['opening-held', 'contributions', 'unidentified', 'interest', 'partner-interest', 'other-income', 'exchange', 'apportioned', 'source', 'transferred', 'refunded', 'agent-fee', 'direct-cost',
        'bank-charges', 'returned', 'use', 'closing-held', 'opening-with-partners', 'reported', 'closing-with-partners']) AS figure)
    SELECT c.city_id, n.figure, coalesce(s.amount, 0) FROM (SELECT DISTINCT city_id FROM sums UNION SELECT NULL) c CROSS JOIN named n
      LEFT JOIN sums s ON s.city_id IS NOT DISTINCT FROM c.city_id AND s.figure = n.figure $$;

  -- The same, checked: source less use is what is held, transfers less refunds and reports is what partners have. What does not tie is not answered.
  CREATE FUNCTION ledger.fund_statement(f int, first_day date, last_day date, known bigint) RETURNS SETOF ledger.statement_figure STABLE LANGUAGE plpgsql AS $$
  DECLARE figures ledger.statement_figure[] := ARRAY(SELECT x FROM ledger.statement_figures(f, first_day, last_day, known) x); off record;
  BEGIN
    SELECT x.city_id, sum(CASE WHEN x.figure IN ('opening-held', 'source') THEN x.amount WHEN x.figure IN ('use', 'closing-held') THEN -x.amount ELSE 0 END) AS held,
        sum(CASE WHEN x.figure IN ('opening-with-partners', 'transferred') THEN x.amount WHEN x.figure IN ('refunded', 'reported', 'closing-with-partners') THEN -x.amount ELSE 0 END) AS with_partners INTO off
      FROM unnest(figures) x GROUP BY x.city_id HAVING sum(CASE WHEN x.figure IN ('opening-held', 'source') THEN x.amount WHEN x.figure IN ('use', 'closing-held') THEN -x.amount ELSE 0 END) <> 0
        OR sum(CASE WHEN x.figure IN ('opening-with-partners', 'transferred') THEN x.amount WHEN x.figure IN ('refunded', 'reported', 'closing-with-partners') THEN -x.amount ELSE 0 END) <> 0 LIMIT 1;
    IF FOUND THEN RAISE EXCEPTION 'the statement does not tie: % held, % with partners', off.held, off.with_partners USING ERRCODE = '23514', CONSTRAINT = 'statement_ties'; END IF;
    RETURN QUERY SELECT * FROM unnest(figures);
  END $$;

  -- The statement as text for ever: JSON with sorted names and no blanks (RFC 8785), cities by their ids, amounts as text. Another layout is another template.
  CREATE FUNCTION ledger.statement_text(f int, first_day date, last_day date, known bigint, template int) RETURNS text STABLE LANGUAGE plpgsql AS $$
  DECLARE body text; whole text; cities text;
  BEGIN
    IF template <> 1 THEN RAISE EXCEPTION 'no such template'; END IF;
    WITH x AS MATERIALIZED (SELECT * FROM ledger.fund_statement(f, first_day, last_day, known)),
      y AS (SELECT x.city_id, '{' || string_agg('"' || x.figure || '":"' || x.amount || '"', ',' ORDER BY x.figure COLLATE "C") || '}' AS figures FROM x GROUP BY x.city_id)
    SELECT (SELECT y.figures FROM y WHERE y.city_id IS NULL), coalesce((SELECT string_agg('{"city":"' || y.city_id || '","figures":' || y.figures || '}', ',' ORDER BY y.city_id) FROM y WHERE y.city_id IS NOT NULL), '') INTO whole, cities;
    SELECT '{"asOfSeq":"' || known || '","cities":[' || cities || '],"currency":"' || c.base_currency || '","figures":' || whole || ',"from":"' || to_char(first_day, 'YYYY-MM-DD') || '","fund":"' || c.code
      || '","kind":"statement","template":' || template || ',"to":"' || to_char(last_day, 'YYYY-MM-DD') || '"}' INTO STRICT body FROM ledger.fund c WHERE c.id = f;
    RETURN body;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.statement_figures(int, date, date, bigint), ledger.fund_statement(int, date, date, bigint), ledger.statement_text(int, date, date, bigint, int) TO regia_app;`;

const REPORTS = `
  -- A report that was printed. Its figures are not kept: they are computed again as known then, and must give these very bytes.
  CREATE TABLE ledger.report (
    fund_id int NOT NULL CONSTRAINT report_fund_fk REFERENCES ledger.fund, no int NOT NULL, id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT report_kind_known CHECK (kind IN ('statement')), first_day date NOT NULL, last_day date NOT NULL,
    as_of_seq bigint NOT NULL, template int NOT NULL, sha256 bytea NOT NULL CONSTRAINT report_sha256_whole CHECK (length(sha256) = 32),
    closing_id uuid, person uuid NOT NULL, city_id uuid CONSTRAINT report_city_fk REFERENCES consortium.city, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT report_pk PRIMARY KEY (fund_id, no),
    CONSTRAINT report_asked_once UNIQUE (fund_id, id),
    CONSTRAINT report_ends_later CHECK (last_day >= first_day));
  ${keptForEver('report')}

  CREATE FUNCTION ledger.add_report(f int, asked uuid, first_day date, last_day date, known bigint, closing uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO report (fund_id, no, id, kind, first_day, last_day, as_of_seq, template, sha256, closing_id, person, city_id)
      SELECT f, coalesce(max(r.no), 0) + 1, asked, 'statement', $3, $4, known, 1, sha256(convert_to(statement_text(f, $3, $4, known, 1), 'UTF8')), closing, core.person(), core.city() FROM report r WHERE r.fund_id = f $$;

  -- By whoever keeps books in the fund or coordinates it. The same id again is the same report, with what was known then.
  CREATE FUNCTION ledger.store_report(f int, asked uuid, first_day date, last_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known report;
  BEGIN
    IF core.person() IS NULL THEN RAISE EXCEPTION 'nobody prints'; END IF;
    IF NOT f = ANY (visible_funds()) OR NOT (EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person())
      OR EXISTS (SELECT FROM fund x JOIN identity.partnership_role r ON r.partnership_id = x.partnership_id WHERE x.id = f AND r.person_id = core.person() AND r.role = 'coordinator'
        AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date))) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM report r WHERE r.fund_id = f AND r.id = asked;
    IF FOUND THEN RETURN CASE WHEN (known.first_day, known.last_day, known.person) = (store_report.first_day, store_report.last_day, core.person()) THEN 'stored' ELSE 'id-reused' END; END IF;
    IF store_report.last_day < store_report.first_day THEN RETURN 'ends-before-start'; END IF;
    PERFORM add_report(f, asked, store_report.first_day, store_report.last_day, (SELECT x.next_seq - 1 FROM fund x WHERE x.id = f), NULL);
    RETURN 'stored';
  END $$;

  -- The text of a stored report, computed again. is_same: it is what was printed then, to the byte.
  CREATE FUNCTION ledger.print_report(f int, of_no int) RETURNS TABLE (body text, is_same boolean) STABLE LANGUAGE sql AS $$
    SELECT t.body, sha256(convert_to(t.body, 'UTF8')) = r.sha256 FROM ledger.report r CROSS JOIN LATERAL (SELECT ledger.statement_text(f, r.first_day, r.last_day, r.as_of_seq, r.template) AS body) t WHERE r.fund_id = f AND r.no = of_no $$;
  GRANT EXECUTE ON FUNCTION ledger.store_report(int, uuid, date, date), ledger.print_report(int, int) TO regia_app;`;
