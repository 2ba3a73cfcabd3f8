import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** A receipt and the fee drawn from it are taken back in one act: two proposals, each signed by its own hash, posted together or not at all. */
export class CoreFundReverseTogether1795500001300 implements MigrationInterface {
  readonly name = 'CoreFundReverseTogether1795500001300';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, SETTLE_TOGETHER);
    await asLedgerOwner(db, RESERVE);
    await asLedgerOwner(db, PROPOSE_REVERSALS);
    await asLedgerOwner(db, APPROVE);
    await asLedgerOwner(db, FINDINGS);
  }

  async down(): Promise<void> {}
}

const SETTLE_TOGETHER = `
  -- The proposed transfer and those that follow it, in one batch, as they were proposed; what gives back comes before what takes.
  -- All of them or none: the batch is judged before it is written. Answers the first word that is not good news, else the place of the one asked for.
  CREATE OR REPLACE FUNCTION ledger.settle_proposal(f int, transfer uuid, mode text) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE h record; l record; word text;
  BEGIN
    SELECT array_agg(p.transfer_id ORDER BY n) AS ids, array_agg(p.kind ORDER BY n) AS kinds, array_agg(p.effective_on ORDER BY n) AS days, array_agg(p.author ORDER BY n) AS authors,
        array_agg(p.reverses ORDER BY n) AS reverses, array_agg(p.decision_id ORDER BY n) AS decisions, array_agg(p.evidence ORDER BY n) AS evidence INTO h
      FROM (SELECT x.*, row_number() OVER (ORDER BY (x.follows IS NOT NULL) <> (x.kind = 'reversal'), x.transfer_id) AS n FROM proposal x
        WHERE x.fund_id = f AND (x.transfer_id = transfer OR x.follows = transfer)) p;
    SELECT array_agg(array_position(h.ids, x.transfer_id) ORDER BY array_position(h.ids, x.transfer_id), x.no) AS t, array_agg(x.account_id ORDER BY array_position(h.ids, x.transfer_id), x.no) AS accounts,
        array_agg(x.amount ORDER BY array_position(h.ids, x.transfer_id), x.no) AS amounts, array_agg(x.original ORDER BY array_position(h.ids, x.transfer_id), x.no) AS originals,
        array_agg(x.original_currency::text ORDER BY array_position(h.ids, x.transfer_id), x.no) AS currencies, array_agg(x.rate_code ORDER BY array_position(h.ids, x.transfer_id), x.no) AS rates INTO l
      FROM proposal_line x WHERE x.fund_id = f AND x.transfer_id = ANY (h.ids);
    IF mode = 'post' AND cardinality(h.ids) > 1 THEN
      SELECT s.status INTO word FROM settle(f, h.ids, h.kinds, h.days, h.authors, h.reverses, h.decisions, h.evidence, l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, 'judge', NULL) s
        WHERE s.status NOT IN ('posted', 'already-posted') ORDER BY s.ord LIMIT 1;
      IF FOUND THEN RETURN QUERY SELECT word, NULL::bigint; RETURN; END IF;
    END IF;
    RETURN QUERY SELECT s.status, s.seq
      FROM settle(f, h.ids, h.kinds, h.days, h.authors, h.reverses, h.decisions, h.evidence, l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, mode, NULL) s
      ORDER BY s.status IN ('posted', 'already-posted'), h.ids[s.ord] <> transfer, s.ord LIMIT 1;
  END $$;`;

const RESERVE = `
  -- What open proposals reserve: what each draws, less what a reversal that is posted before it gives back.
  CREATE VIEW ledger.reserved WITH (security_invoker = true) AS
    SELECT l.fund_id, l.transfer_id, l.account_id, abs(l.amount) - back.amount AS amount
    FROM ledger.proposal_line l JOIN ledger.proposal p USING (fund_id, transfer_id) JOIN ledger.balance b USING (fund_id, account_id)
      CROSS JOIN LATERAL (SELECT coalesce(sum(abs(g.amount)), 0)::bigint AS amount FROM ledger.proposal q JOIN ledger.proposal_line g USING (fund_id, transfer_id)
        WHERE q.fund_id = p.fund_id AND q.follows = p.transfer_id AND q.kind = 'reversal' AND g.account_id = l.account_id AND sign(g.amount) = -sign(l.amount)) back
    WHERE (p.follows IS NULL OR p.kind = 'reversal') AND b.side * l.amount < 0 AND b.floor IS NOT NULL AND abs(l.amount) > back.amount
      AND NOT EXISTS (SELECT FROM ledger.proposal_outcome o WHERE o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id);
  GRANT SELECT ON ledger.reserved TO regia_app;

  -- Ends a proposal and those that follow it, and gives back what they had reserved.
  CREATE OR REPLACE FUNCTION ledger.end_proposal(f int, transfer uuid, how text, why text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE all_of uuid[] := ARRAY(SELECT p.transfer_id FROM proposal p WHERE p.fund_id = f AND (p.transfer_id = transfer OR p.follows = transfer));
  BEGIN
    INSERT INTO proposal_outcome (fund_id, transfer_id, outcome, reason, person_id, city_id, at)
      SELECT f, u.id, how, why, core.person(), core.city(), clock_timestamp() FROM unnest(all_of) u(id)
      ON CONFLICT ON CONSTRAINT proposal_outcome_once DO NOTHING;
    UPDATE balance b SET held = b.held - h.amount FROM (SELECT x.account_id, sum(x.amount) AS amount FROM hold x WHERE x.fund_id = f AND x.transfer_id = ANY (all_of) GROUP BY x.account_id) h
      WHERE b.fund_id = f AND b.account_id = h.account_id;
    DELETE FROM hold h WHERE h.fund_id = f AND h.transfer_id = ANY (all_of);
  END $$;`;

const PROPOSE_REVERSALS = `
  -- The exact mirrors of several entries, in the order in which they are to be posted; the last one leads, the others are signed and posted with it.
  -- The mirrors are made here. Asked again after midnight they keep their first day. Answers one word, and the place in the list it is about.
  CREATE FUNCTION ledger.propose_reversals(f int, ids uuid[], seqs bigint[], day date, note jsonb, reason text, lifetime interval DEFAULT '30 days')
  RETURNS TABLE (status text, seq bigint, at int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); n int := cardinality(ids); l record; judged record; own record; known int; on_day date;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody proposes'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::bigint, n; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    on_day := coalesce((SELECT p.effective_on FROM proposal p WHERE p.fund_id = f AND p.transfer_id = ids[n]), propose_reversals.day);
    SELECT array_agg(u.o::int ORDER BY u.o, e.account_id) AS t, array_agg(e.account_id ORDER BY u.o, e.account_id) AS accounts, array_agg(-e.amount ORDER BY u.o, e.account_id) AS amounts,
        array_agg(-e.original ORDER BY u.o, e.account_id) AS originals, array_agg(e.original_currency::text ORDER BY u.o, e.account_id) AS currencies, array_agg(e.rate_code ORDER BY u.o, e.account_id) AS rates INTO l
      FROM unnest(seqs) WITH ORDINALITY u(seq, o) JOIN entry e ON e.fund_id = f AND e.seq = u.seq;
    SELECT array_agg(s.status ORDER BY s.ord) AS statuses, array_agg(s.seq ORDER BY s.ord) AS seqs, array_agg(s.payload_hash ORDER BY s.ord) AS hashes, array_agg(s.size_minor ORDER BY s.ord) AS sizes,
        array_agg(s.amount_minor ORDER BY s.ord) AS amounts, array_agg(s.currency ORDER BY s.ord) AS currencies, array_agg(s.city_id ORDER BY s.ord) AS cities INTO judged
      FROM settle(f, ids, array_fill('reversal'::text, ARRAY[n]), array_fill(on_day, ARRAY[n]), array_fill(me, ARRAY[n]), seqs, array_fill(NULL::uuid, ARRAY[n]), array_fill(NULL::bytea, ARRAY[n]),
        l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, 'propose', me) s;
    SELECT u.o::int AS ord, u.status, u.seq INTO own FROM unnest(judged.statuses, judged.seqs) WITH ORDINALITY u(status, seq, o) ORDER BY u.status IN ('posted', 'already-posted'), u.status IN ('posted', 'already-posted') AND u.o <> n, u.o LIMIT 1;
    SELECT count(*) INTO known FROM proposal p WHERE p.fund_id = f AND p.transfer_id = ANY (ids);
    IF own.status <> 'already-posted' AND known > 0 THEN
      own.status := CASE WHEN known = n AND (SELECT bool_and(p.payload_hash = s.hash AND p.author = me AND p.follows IS NOT DISTINCT FROM CASE WHEN s.ord < n THEN ids[n] END)
          FROM unnest(judged.hashes) WITH ORDINALITY s(hash, ord) JOIN proposal p ON p.fund_id = f AND p.transfer_id = ids[s.ord])
        AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = ANY (ids)) THEN 'already-proposed' ELSE 'id-reused' END;
    ELSIF own.status = 'posted' THEN
      own.status := CASE
        WHEN NOT EXISTS (SELECT FROM reversal_reason r WHERE r.code = reason) THEN 'reason-required'
        WHEN EXISTS (SELECT FROM proposal p LEFT JOIN proposal_outcome o USING (fund_id, transfer_id) WHERE p.fund_id = f AND p.reverses = ANY (seqs) AND o.outcome IS NULL AND p.expires_at > clock_timestamp()) THEN 'not-a-mirror'
        ELSE 'proposed' END;
    END IF;
    IF own.status = 'proposed' THEN
      INSERT INTO proposal (fund_id, transfer_id, payload_hash, author, author_city, proposed_at, expires_at, kind, effective_on, reverses, reason_code, follows, note, size_minor, amount_minor, currency, city_id)
        SELECT f, ids[s.ord], s.hash, me, core.city(), clock_timestamp(), clock_timestamp() + lifetime, 'reversal', on_day, seqs[s.ord], reason, CASE WHEN s.ord < n THEN ids[n] END, propose_reversals.note,
          s.size, s.amount, s.currency, s.city
        FROM unnest(judged.hashes, judged.sizes, judged.amounts, judged.currencies, judged.cities) WITH ORDINALITY s(hash, size, amount, currency, city, ord);
      INSERT INTO proposal_line (fund_id, transfer_id, no, account_id, amount, original, original_currency, rate_code)
        SELECT f, ids[u.t], u.no, u.account, u.amount, u.original, u.currency, u.rate
        FROM unnest(l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates) WITH ORDINALITY u(t, account, amount, original, currency, rate, no);
      INSERT INTO hold (fund_id, transfer_id, account_id, amount) SELECT r.fund_id, r.transfer_id, r.account_id, r.amount FROM reserved r WHERE r.fund_id = f AND r.transfer_id = ANY (ids);
      UPDATE balance b SET held = b.held + h.amount FROM (SELECT x.account_id, sum(x.amount) AS amount FROM hold x WHERE x.fund_id = f AND x.transfer_id = ANY (ids) GROUP BY x.account_id) h
        WHERE b.fund_id = f AND b.account_id = h.account_id;
    END IF;
    RETURN QUERY SELECT own.status, own.seq, own.ord;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_reversals(int, uuid[], bigint[], date, jsonb, text, interval) TO regia_app;`;

const APPROVE = `
  -- Signs exactly what was proposed. 'signed': more are needed; 'payable': complete, waits for the bank; 'posted': complete, and posted in this transaction.
  -- Of reversals that are posted together each is signed by its own hash, what comes first before what leads. A refusal leaves no signature behind.
  CREATE OR REPLACE FUNCTION ledger.approve(f int, id uuid, hash bytea) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); place uuid := core.city(); p proposal; lead proposal; ended proposal_outcome; rule record; lead_rule record; word text; number bigint; has_signed boolean;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody signs'; END IF;
    lead := open_proposal(f, (SELECT coalesce(x.follows, x.transfer_id) FROM proposal x WHERE x.fund_id = f AND x.transfer_id = approve.id AND (x.follows IS NULL OR x.kind = 'reversal')));
    IF lead.transfer_id IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::bigint; RETURN; END IF;
    SELECT * INTO p FROM proposal x WHERE x.fund_id = f AND x.transfer_id = approve.id;
    SELECT * INTO ended FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id;
    SELECT * INTO rule FROM rule_for(f, coalesce((SELECT x.kind FROM transfer x WHERE x.fund_id = f AND x.seq = p.reverses), p.kind), p.kind = 'reversal', p.size_minor);
    SELECT * INTO lead_rule FROM rule_for(f, coalesce((SELECT x.kind FROM transfer x WHERE x.fund_id = f AND x.seq = lead.reverses), lead.kind), lead.kind = 'reversal', lead.size_minor);
    has_signed := EXISTS (SELECT FROM approval a WHERE a.fund_id = f AND a.transfer_id = p.transfer_id AND a.approver = me AND a.payload_hash = approve.hash);
    word := CASE
      WHEN ended.outcome = 'posted' AND has_signed THEN 'already-posted'
      WHEN ended.outcome IS NOT NULL OR p.expires_at <= clock_timestamp() THEN 'not-waiting'
      WHEN p.author = me THEN 'author-cannot-sign'
      WHEN NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = place) THEN 'not-an-approver'
      WHEN (rule.is_other_city OR lead_rule.is_other_city) AND p.author_city = place THEN 'own-city-cannot-sign'
      WHEN has_signed THEN 'already-signed'
      WHEN approve.hash IS DISTINCT FROM p.payload_hash THEN 'changed-by-someone-else'
      WHEN EXISTS (SELECT FROM proposal x WHERE x.fund_id = f AND x.follows = p.transfer_id AND x.kind = 'reversal'
        AND NOT EXISTS (SELECT FROM approval a WHERE a.fund_id = f AND a.transfer_id = x.transfer_id AND a.approver = me AND a.payload_hash = x.payload_hash)) THEN 'sign-together' END;
    IF word IS NOT NULL THEN RETURN QUERY SELECT word, ended.seq; RETURN; END IF;

    BEGIN
      INSERT INTO approval (fund_id, transfer_id, payload_hash, author, approver, city_id, at) VALUES (f, p.transfer_id, approve.hash, p.author, me, place, clock_timestamp());
      SELECT s.status, s.seq INTO word, number FROM settle_proposal(f, lead.transfer_id, CASE WHEN lead_rule.posts_on_approval THEN 'post' ELSE 'judge' END) s;
      word := CASE WHEN word = 'approvals-missing' THEN 'signed' WHEN word = 'posted' AND NOT lead_rule.posts_on_approval THEN 'payable' ELSE word END;
      IF word NOT IN ('signed', 'payable', 'posted') THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
    EXCEPTION WHEN SQLSTATE 'RG409' THEN number := NULL; -- rolled back to before the signature; word says why
    END;
    RETURN QUERY SELECT word, number;
  END $$;`;

const FINDINGS = `
  -- What does not tie, one row each; none on sound books. Balances and day sums are no truth: entries and open proposals are.
  CREATE OR REPLACE FUNCTION ledger.findings(f int) RETURNS TABLE (what text, at bigint, expected bigint, found bigint) STABLE LANGUAGE sql AS $$
    SELECT 'balance', b.account_id, coalesce(e.amount, 0)::bigint, b.posted FROM ledger.balance b
      LEFT JOIN (SELECT account_id, sum(amount) AS amount FROM ledger.entry WHERE fund_id = f GROUP BY 1) e ON e.account_id = b.account_id WHERE b.fund_id = f AND b.posted <> coalesce(e.amount, 0)
    UNION ALL SELECT 'day-sum', coalesce(d.account_id, e.account_id), coalesce(e.amount, 0)::bigint, coalesce(d.moved, 0) FROM (SELECT * FROM ledger.day_sum WHERE fund_id = f) d
      FULL JOIN (SELECT account_id, e.effective_on AS day, t.kind, sum(amount) AS amount, count(*) AS entries FROM ledger.entry e JOIN ledger.transfer t USING (fund_id, seq) WHERE fund_id = f GROUP BY 1, 2, 3) e
        ON (e.account_id, e.day, e.kind) = (d.account_id, d.day, d.kind) WHERE (d.moved, d.entries::bigint) IS DISTINCT FROM (e.amount, e.entries)
    UNION ALL SELECT 'held', b.account_id, coalesce(h.amount, 0)::bigint, b.held FROM ledger.balance b
      LEFT JOIN (SELECT r.account_id, sum(r.amount) AS amount FROM ledger.reserved r WHERE r.fund_id = f GROUP BY 1) h ON h.account_id = b.account_id WHERE b.fund_id = f AND b.held <> coalesce(h.amount, 0)
    UNION ALL SELECT 'floor', b.account_id, b.floor, b.side * b.posted - b.held FROM ledger.balance b WHERE b.fund_id = f AND b.side * b.posted - b.held < b.floor
    UNION ALL SELECT 'rung', k.rung, 0, sum(b.posted)::bigint FROM ledger.balance b JOIN ledger.account a ON a.fund_id = b.fund_id AND a.id = b.account_id JOIN ledger.account_kind k ON k.name = a.kind
      WHERE b.fund_id = f GROUP BY k.rung, a.currency HAVING sum(b.posted) <> 0
    UNION ALL SELECT 'transfer', e.seq, 0, sum(e.amount)::bigint FROM ledger.entry e WHERE e.fund_id = f GROUP BY e.seq, e.currency, e.rung HAVING sum(e.amount) <> 0
    UNION ALL SELECT 'balance-after', x.seq, x.expected::bigint, x.balance_after FROM (SELECT e.seq, e.balance_after, sum(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.seq) AS expected FROM ledger.entry e WHERE e.fund_id = f) x WHERE x.balance_after <> x.expected
    UNION ALL SELECT 'sequence', x.seq, x.n - 1, x.seq FROM (SELECT t.seq, row_number() OVER (ORDER BY t.seq) AS n FROM ledger.transfer t WHERE t.fund_id = f) x WHERE x.seq <> x.n - 1
    UNION ALL SELECT 'next-sequence', x.id, (SELECT count(*) FROM ledger.transfer t WHERE t.fund_id = f), x.next_seq FROM ledger.fund x WHERE x.id = f AND x.next_seq <> (SELECT count(*) FROM ledger.transfer t WHERE t.fund_id = f)
    UNION ALL SELECT 'payload', t.seq, NULL, NULL FROM ledger.transfer t WHERE t.fund_id = f AND t.payload_hash IS DISTINCT FROM sha256(convert_to(ledger.transfer_payload(f, t.seq), 'UTF8'))
    UNION ALL SELECT 'closing', c.account_id, coalesce(e.amount, 0)::bigint, c.balance FROM ledger.closing c
      LEFT JOIN LATERAL (SELECT sum(x.amount) AS amount FROM ledger.entry x WHERE x.fund_id = f AND x.account_id = c.account_id AND x.effective_on <= c.ends_on) e ON true WHERE c.fund_id = f AND c.balance <> coalesce(e.amount, 0) $$;`;
