import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** The one way in: what is signed, who may record, which rule applies, and the function that judges and writes. */
export class CoreFundPostTransfers1795500000400 implements MigrationInterface {
  readonly name = 'CoreFundPostTransfers1795500000400';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PAYLOAD);
    await asLedgerOwner(db, RIGHTS);
    await asLedgerOwner(db, SETTLE);
    await asLedgerOwner(db, POST);
  }

  async down(): Promise<void> {}
}

// The text people sign: UTF-8 lines; codes, not numbers, so that an export is readable without our database.
const PAYLOAD = String.raw`
  CREATE FUNCTION ledger.payload_head(fund_code text, id uuid, kind text, is_settled_by_bank boolean, day date, reverses bigint, decision uuid, evidence bytea) RETURNS text STABLE LANGUAGE sql RETURN
    'v1' || E'\n' || fund_code || E'\n' || id || E'\n' || kind || E'\n' || CASE WHEN is_settled_by_bank THEN 'bank' ELSE to_char(day, 'YYYY-MM-DD') END
    || E'\n' || coalesce(reverses::text, '-') || E'\n' || coalesce(decision::text, '-') || E'\n' || coalesce(encode(evidence, 'hex'), '-');
  CREATE FUNCTION ledger.payload_line(code text, amount bigint, original bigint, original_currency text, rate_code text) RETURNS text STABLE LANGUAGE sql RETURN
    E'\n' || code || E'\t' || amount || coalesce(E'\t' || original || E'\t' || original_currency || E'\t' || rate_code, '');`;

const RIGHTS = `
  -- Who may record, today. is_holder: treasurer of the city that keeps the money, who records everything; others what their own shares do.
  CREATE VIEW ledger.recorder AS
    SELECT f.id AS fund_id, r.person_id, r.city_id, r.role = 'treasurer' AND r.city_id = f.holder_city AS is_holder
    FROM ledger.fund f
    JOIN identity.partnership_role r ON CASE WHEN f.kind = 'own' THEN r.city_id = f.holder_city ELSE r.partnership_id = f.partnership_id END
    JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked
    WHERE r.role IN ('treasurer', 'contributor') AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date);

  -- Who may sign, today, and for which city.
  CREATE VIEW ledger.signer AS
    SELECT f.id AS fund_id, r.person_id, r.city_id
    FROM ledger.fund f
    JOIN identity.partnership_role r ON CASE WHEN f.kind = 'own' THEN r.city_id = f.holder_city ELSE r.partnership_id = f.partnership_id END
    JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked
    WHERE r.role = 'approver' AND r.city_id IS NOT NULL AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date);

  -- The rule for a kind and size. A kind without a rule needs two approvals; a reversal needs what the reversed kind needs, at least one.
  CREATE FUNCTION ledger.rule_for(f int, of_kind text, is_reversal boolean, size bigint)
  RETURNS TABLE (approvals int, cities int, is_other_city boolean, needs_decision boolean, posts_on_approval boolean) STABLE LANGUAGE sql AS $$
    SELECT greatest(coalesce(r.approvals, 2), CASE WHEN is_reversal THEN 1 ELSE 0 END), coalesce(r.cities, 0), coalesce(r.is_other_city, false),
      coalesce(r.needs_decision, false) AND NOT is_reversal, is_reversal OR coalesce(r.posts_on_approval, NOT k.settled_by_bank)
    FROM ledger.kind k
    LEFT JOIN LATERAL (SELECT x.* FROM ledger.rule x WHERE x.fund_id = f AND x.kind = of_kind AND x.from_minor <= size ORDER BY x.from_minor DESC LIMIT 1) r ON true
    WHERE k.name = of_kind $$;

  -- Inside a request: the serving role, or a transaction that says who acts.
  CREATE FUNCTION ledger.is_request() RETURNS boolean STABLE LANGUAGE sql RETURN session_user = 'regia_app' OR core.person() IS NOT NULL;`;

// One lock, judgement, entries, balances and day sums inside. The planner misjudges unnest() and young tables: without the enable_ lines
// it reads every transfer of the fund for each batch until statistics exist. mode: 'post' writes; 'propose' judges without signatures; 'judge' judges with them.
const SETTLE = String.raw`
  CREATE FUNCTION ledger.settle(f int, ids uuid[], kinds text[], days date[], writers uuid[], mirrored bigint[], resting_on uuid[], proofs bytea[],
    t int[], places bigint[], moves bigint[], foreigns bigint[], foreign_currencies text[], at_rates text[], mode text, asker uuid)
  RETURNS TABLE (ord int, status text, seq bigint, payload_hash bytea, size_minor bigint, amount_minor bigint, currency text, city_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_material = off AS $$
  #variable_conflict use_column
  DECLARE
    line_count int := cardinality(places); fund_code text; base text; first_seq bigint; coming_seq bigint; opens date; moment timestamptz; has_proposals boolean;
    -- one element per account of the batch
    accs bigint[]; code_of text[]; kind_of text[]; currency_of text[]; rung_of smallint[]; side_of smallint[]; share_of int[]; project_of int[]; line_of int[]; city_of uuid[];
    posted_of bigint[]; held_of bigint[]; floor_of bigint[]; version_of bigint[];
    -- one element per transfer
    statuses text[]; seqs bigint[]; hashes bytea[]; signers text[]; sizes bigint[]; amounts bigint[]; currencies text[]; cities text[]; reversed_now bigint[] := '{}';
    -- one element per line
    account_at int[]; own_hold bigint[]; balance_after bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(places)]);
    i int := 1; j int; k int; p int; x int; last_x int := 0; fits boolean;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE EXCEPTION 'the ledger posts at READ COMMITTED, not at %', current_setting('transaction_isolation'); END IF;
    SELECT code, base_currency, next_seq, open_from, greatest(last_at, date_trunc('milliseconds', clock_timestamp()))
      INTO fund_code, base, first_seq, opens, moment FROM fund WHERE id = f FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such fund'; END IF;

    SELECT array_agg(b.account_id), array_agg(a.code), array_agg(a.kind), array_agg(a.currency::text), array_agg(g.rung), array_agg(b.side), array_agg(a.share_id), array_agg(a.project_id), array_agg(a.line_id),
        array_agg(coalesce(s.city_id, CASE WHEN a.kind IN ('promised', 'receivable') THEN a.party_city END)),
        array_agg(b.posted), array_agg(b.held), array_agg(b.floor), array_agg(b.version)
      INTO accs, code_of, kind_of, currency_of, rung_of, side_of, share_of, project_of, line_of, city_of, posted_of, held_of, floor_of, version_of
      FROM balance b JOIN account a ON a.fund_id = b.fund_id AND a.id = b.account_id JOIN account_kind g ON g.name = a.kind
        LEFT JOIN share s ON s.fund_id = a.fund_id AND s.id = a.share_id
      WHERE b.fund_id = f AND b.account_id = ANY (places);
    has_proposals := EXISTS (SELECT FROM proposal WHERE fund_id = f AND transfer_id = ANY (ids));

    WITH line AS MATERIALIZED (
      SELECT u.t, u.account, u.amount, u.original, u.original_currency, u.rate, u.o, d.slot, code_of[d.slot] AS code, currency_of[d.slot] AS currency, rung_of[d.slot] AS rung, side_of[d.slot] AS side,
        share_of[d.slot] AS share, city_of[d.slot] AS city, CASE WHEN q.keeps = 'line' THEN project_of[d.slot] END AS project, CASE WHEN q.keeps = 'line' THEN line_of[d.slot] END AS budget_line,
        q.keeps <> 'nothing' AS is_kept, s.kind IS NOT NULL OR kinds[u.t] = 'reversal' AS is_step,
        num_nonnulls(u.original, u.original_currency, u.rate) IN (0, 3) AND (u.rate IS NULL OR coalesce(u.original_currency IN (r.base, r.quote), false)) AS is_rated
      FROM unnest(t, places, moves, foreigns, foreign_currencies, at_rates) WITH ORDINALITY u(t, account, amount, original, original_currency, rate, o)
        LEFT JOIN unnest(accs) WITH ORDINALITY d(account, slot) ON d.account = u.account
        LEFT JOIN kind q ON q.name = kinds[u.t]
        LEFT JOIN step s ON s.kind = kinds[u.t] AND s.account_kind = kind_of[d.slot] AND s.sign = sign(u.amount)
        LEFT JOIN rate r ON r.code = u.rate),
    rung_sum AS (SELECT t, bool_or(s <> 0) AS is_off FROM (SELECT t, sum(amount) AS s FROM line GROUP BY t, currency, rung) y GROUP BY t),
    share_sum AS (SELECT t, bool_or(s <> 0) AS is_off FROM (SELECT t, sum(amount) AS s FROM line WHERE share IS NOT NULL AND is_kept GROUP BY t, share, project, budget_line) y GROUP BY t),
    body AS (
      SELECT t, string_agg(payload_line(coalesce(code, account::text), amount, original, original_currency, rate), '' ORDER BY code COLLATE "C") AS lines,
        bool_or(slot IS NULL OR amount IS NULL OR amount = 0 OR abs(amount) > 1000000000000000) AS is_unknown, bool_and(is_step) AND count(*) = count(DISTINCT account) AS is_legal, bool_and(is_rated) AS is_rated,
        coalesce(sum(amount) FILTER (WHERE amount > 0 AND side = -1), 0)::bigint AS size,
        coalesce(nullif(greatest(sum(amount) FILTER (WHERE amount > 0 AND side = -1 AND currency = base), -sum(amount) FILTER (WHERE amount < 0 AND side = -1 AND currency = base)), 0),
          sum(amount) FILTER (WHERE amount > 0 AND currency = base), sum(amount) FILTER (WHERE amount > 0))::bigint AS shown,
        CASE WHEN bool_or(currency = base) THEN base ELSE min(currency) END AS shown_currency,
        array_agg(DISTINCT city) FILTER (WHERE city IS NOT NULL) AS of_cities
      FROM line GROUP BY t),
    asked AS (
      SELECT u.o::int AS o, row_number() OVER (PARTITION BY u.id ORDER BY u.o) AS nth, u.id, u.kind, u.day, u.writer, u.mirrored, u.decision,
        z.is_off OR coalesce(h.is_off, false) AS is_off, b.*, x.kind AS mirrored_kind, x.reverses AS mirrored_reverses,
        sha256(convert_to(payload_head(fund_code, u.id, u.kind, q.settled_by_bank, u.day, u.mirrored, u.decision, u.proof) || coalesce(b.lines, ''), 'UTF8')) AS hash
      FROM unnest(ids, kinds, days, writers, mirrored, resting_on, proofs) WITH ORDINALITY u(id, kind, day, writer, mirrored, decision, proof, o)
        LEFT JOIN body b ON b.t = u.o LEFT JOIN rung_sum z ON z.t = u.o LEFT JOIN share_sum h ON h.t = u.o LEFT JOIN kind q ON q.name = u.kind
        LEFT JOIN transfer x ON x.fund_id = f AND x.seq = u.mirrored),
    judged AS (
      SELECT a.*, done.seq AS done_seq, done.payload_hash AS done_hash, pr.payload_hash AS proposed_hash, ended.outcome, rule.*, who.list AS who, who.cities AS signing_cities,
        (pr.author = a.writer AND ended.outcome IS NULL) IS TRUE OR EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = a.writer
          AND (r.is_holder OR (m.contributor_may AND a.of_cities <@ ARRAY[r.city_id]))) AS may
      FROM asked a
        LEFT JOIN transfer done ON done.fund_id = f AND done.id = a.id
        LEFT JOIN proposal pr ON has_proposals AND pr.fund_id = f AND pr.transfer_id = a.id
        LEFT JOIN proposal_outcome ended ON has_proposals AND ended.fund_id = f AND ended.transfer_id = a.id
        LEFT JOIN kind m ON m.name = coalesce(a.mirrored_kind, a.kind)
        LEFT JOIN LATERAL rule_for(f, coalesce(a.mirrored_kind, a.kind), a.kind = 'reversal', a.size) rule ON true
        LEFT JOIN LATERAL (SELECT coalesce(array_agg(y.approver ORDER BY y.approver), '{}') AS list, count(DISTINCT y.city_id) AS cities FROM approval y
          WHERE pr.transfer_id IS NOT NULL AND y.fund_id = f AND y.transfer_id = a.id AND y.payload_hash = a.hash AND y.author = a.writer
            AND (NOT rule.is_other_city OR y.city_id IS DISTINCT FROM pr.author_city)) who ON true)
    SELECT (SELECT array_agg(l.slot ORDER BY l.o) FROM line l), array_agg(hash ORDER BY o), array_agg(done_seq ORDER BY o), array_agg(array_to_string(who, ',') ORDER BY o),
      array_agg(size ORDER BY o), array_agg(shown ORDER BY o), array_agg(shown_currency ORDER BY o), array_agg(CASE WHEN cardinality(of_cities) = 1 THEN of_cities[1]::text END ORDER BY o),
      array_agg(CASE
        WHEN nth > 1 THEN 'id-reused'
        WHEN done_seq IS NOT NULL THEN CASE WHEN done_hash = hash THEN 'already-posted' ELSE 'id-reused' END
        WHEN outcome IS NOT NULL OR proposed_hash <> hash THEN 'id-reused'
        WHEN is_unknown IS NOT FALSE THEN 'account-unknown'
        WHEN is_legal IS NOT TRUE THEN 'not-a-step'
        WHEN is_off IS NOT FALSE THEN 'not-balanced'
        WHEN is_rated IS NOT TRUE THEN 'rate-missing'
        WHEN (day < opens) IS NOT FALSE THEN 'period-closed'
        WHEN (mirrored IS NULL) = (kind = 'reversal') OR mirrored IS NOT NULL AND (mirrored_kind IS NULL OR mirrored_reverses IS NOT NULL
          OR EXISTS (SELECT FROM transfer y WHERE y.fund_id = f AND y.reverses = mirrored)
          OR (SELECT array_agg((e.account_id, e.amount, e.original, e.original_currency::text, e.rate_code)::text ORDER BY e.account_id) FROM entry e WHERE e.fund_id = f AND e.seq = mirrored) IS DISTINCT FROM
             (SELECT array_agg((l.account, -l.amount, -l.original, l.original_currency, l.rate)::text ORDER BY l.account) FROM line l WHERE l.t = judged.o)) THEN 'not-a-mirror'
        WHEN NOT may OR writer <> asker THEN 'not-allowed'
        WHEN needs_decision AND decision IS NULL OR decision IS NOT NULL AND NOT EXISTS (SELECT FROM decision y WHERE y.fund_id = f AND y.id = decision) THEN 'decision-missing'
        WHEN mode <> 'propose' AND (approvals > cardinality(who) OR cities > signing_cities) THEN 'approvals-missing'
        ELSE 'posted' END ORDER BY o)
      INTO account_at, hashes, seqs, signers, sizes, amounts, currencies, cities, statuses FROM judged;

    IF has_proposals THEN
      SELECT array_agg(h.amount ORDER BY l.o) INTO own_hold FROM unnest(t, places) WITH ORDINALITY l(t, account, o)
        LEFT JOIN hold h ON h.fund_id = f AND h.transfer_id = ids[l.t] AND h.account_id = l.account;
    END IF;

    -- In the order of the batch, each transfer sees the accepted ones before it; a refused one is taken back and disturbs no neighbour.
    coming_seq := first_seq;
    WHILE i <= line_count LOOP
      x := t[i]; j := i;
      IF x <= last_x OR x > cardinality(ids) THEN RAISE EXCEPTION 'lines are not in the order of their transfers'; END IF;
      WHILE j < line_count AND t[j + 1] = x LOOP j := j + 1; END LOOP;
      IF statuses[x] = 'posted' AND mirrored[x] = ANY (reversed_now) THEN statuses[x] := 'not-a-mirror'; END IF;
      IF statuses[x] = 'posted' THEN
        FOR k IN i..j LOOP p := account_at[k]; posted_of[p] := posted_of[p] + moves[k]; IF has_proposals THEN held_of[p] := held_of[p] - coalesce(own_hold[k], 0); END IF; END LOOP;
        fits := true;
        FOR k IN i..j LOOP p := account_at[k]; IF side_of[p] * moves[k] < 0 AND side_of[p] * posted_of[p] - held_of[p] < floor_of[p] THEN fits := false; END IF; END LOOP;
        IF fits THEN
          seqs[x] := coming_seq; coming_seq := coming_seq + 1;
          IF mirrored[x] IS NOT NULL THEN reversed_now := reversed_now || mirrored[x]; END IF;
          FOR k IN i..j LOOP p := account_at[k]; version_of[p] := version_of[p] + 1; balance_after[k] := posted_of[p]; END LOOP;
        ELSE
          statuses[x] := 'over-limit';
          FOR k IN i..j LOOP p := account_at[k]; posted_of[p] := posted_of[p] - moves[k]; IF has_proposals THEN held_of[p] := held_of[p] + coalesce(own_hold[k], 0); END IF; END LOOP;
        END IF;
      END IF;
      last_x := x; i := j + 1;
    END LOOP;

    IF mode = 'post' AND coming_seq > first_seq THEN
      INSERT INTO transfer (fund_id, seq, id, kind, effective_on, recorded_at, author, approvers, decision_id, reverses, reason_code, evidence, payload_hash, leaf, amount_minor, currency, city_id)
        SELECT f, u.seq, u.id, u.kind, u.day, moment, u.writer, string_to_array(u.who, ',')::uuid[], u.decision, u.mirrored, pr.reason_code, u.proof, u.hash,
          sha256('\x00'::bytea || u.hash || sha256(convert_to(u.writer || E'\n' || u.who || E'\n' || (extract(epoch FROM moment) * 1000)::bigint || E'\n' || to_char(u.day, 'YYYY-MM-DD'), 'UTF8'))),
          u.shown, u.currency, u.city::uuid
        FROM unnest(ids, kinds, days, writers, mirrored, resting_on, proofs, seqs, statuses, hashes, signers, amounts, currencies, cities)
          u(id, kind, day, writer, mirrored, decision, proof, seq, status, hash, who, shown, currency, city)
          LEFT JOIN proposal pr ON has_proposals AND pr.fund_id = f AND pr.transfer_id = u.id
        WHERE u.status = 'posted';
      INSERT INTO entry (fund_id, seq, account_id, currency, rung, amount, effective_on, balance_after, original, original_currency, rate_code)
        SELECT f, seqs[l.t], l.account, currency_of[l.slot], rung_of[l.slot], l.amount, days[l.t], l.after, l.original, l.original_currency, l.rate
        FROM unnest(t, places, moves, foreigns, foreign_currencies, at_rates, account_at, balance_after) l(t, account, amount, original, original_currency, rate, slot, after)
        WHERE l.after IS NOT NULL;
      INSERT INTO day_sum AS d (fund_id, account_id, day, kind, moved, entries)
        SELECT f, l.account, days[l.t], kinds[l.t], sum(l.amount), count(*) FROM unnest(t, places, moves, balance_after) l(t, account, amount, after)
        WHERE l.after IS NOT NULL GROUP BY 2, 3, 4
        ON CONFLICT (fund_id, account_id, day, kind) DO UPDATE SET moved = d.moved + excluded.moved, entries = d.entries + excluded.entries;
      IF has_proposals THEN
        DELETE FROM hold h USING unnest(ids, statuses) u(id, status) WHERE h.fund_id = f AND h.transfer_id = u.id AND u.status = 'posted';
        INSERT INTO proposal_outcome (fund_id, transfer_id, outcome, person_id, city_id, at, seq)
          SELECT f, u.id, 'posted', core.person(), core.city(), moment, u.seq FROM unnest(ids, statuses, seqs) u(id, status, seq)
          JOIN proposal pr ON pr.fund_id = f AND pr.transfer_id = u.id WHERE u.status = 'posted';
      END IF;
      UPDATE balance b SET posted = d.posted, held = d.held, version = d.version FROM unnest(accs, posted_of, held_of, version_of) d(account, posted, held, version)
        WHERE b.fund_id = f AND b.account_id = d.account AND b.version <> d.version;
      UPDATE fund SET next_seq = coming_seq, last_at = moment WHERE id = f;
    END IF;
    RETURN QUERY SELECT o::int, u.status, CASE WHEN u.status = 'already-posted' OR mode = 'post' AND u.status = 'posted' THEN u.seq END, u.hash, u.size, u.shown, u.currency, u.city::uuid
      FROM unnest(statuses, seqs, hashes, sizes, amounts, currencies, cities) WITH ORDINALITY u(status, seq, hash, size, shown, currency, city, o);
  END $$;`;

const POST = `
  -- One element per transfer, then flat lines with t = index of their transfer, ascending. One word per transfer comes back.
  -- In a request only what its own person authors; raises only when something is broken, and is then asked again with the same ids.
  CREATE FUNCTION ledger.post(f int, ids uuid[], kinds text[], days date[], authors uuid[], reverses bigint[], decisions uuid[], evidence bytea[],
    t int[], accounts bigint[], amounts bigint[], originals bigint[], original_currencies text[], rates text[])
  RETURNS TABLE (ord int, status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF is_request() AND NOT f = ANY (visible_funds()) THEN
      RETURN QUERY SELECT o::int, 'not-allowed', NULL::bigint FROM generate_subscripts(ids, 1) o;
      RETURN;
    END IF;
    RETURN QUERY SELECT s.ord, s.status, s.seq FROM settle(f, ids, kinds, days, authors, reverses, decisions, evidence, t, accounts, amounts, originals, original_currencies, rates, 'post',
      CASE WHEN is_request() THEN coalesce(core.person(), '00000000-0000-0000-0000-000000000000') END) s ORDER BY s.ord;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.post(int, uuid[], text[], date[], uuid[], bigint[], uuid[], bytea[], int[], bigint[], bigint[], bigint[], text[], text[]) TO regia_app;
  GRANT EXECUTE ON FUNCTION ledger.rule_for(int, text, boolean, bigint) TO regia_app;`;
