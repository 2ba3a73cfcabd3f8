import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptByLedger } from './kept-by-ledger.js';

/** Tables with the column of their fund, and what everybody may read. */
const OF_FUND = [
  'earmark',
  'share',
  'decision',
  'account',
  'balance',
  'transfer',
  'entry',
  'day_sum',
  'closing',
  'period',
  'rule',
  'contribution_agreement',
  'contribution_instalment',
  'proposal',
  'proposal_line',
  'proposal_outcome',
  'approval',
  'hold',
];
const OF_ALL = ['currency', 'account_kind', 'kind', 'step', 'reversal_reason', 'rate'];

/** Who sees what, and what is read: positions, lists, the payload people sign, and the findings of the nightly check. */
export class CoreFundShowBooks1795500000700 implements MigrationInterface {
  readonly name = 'CoreFundShowBooks1795500000700';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, VISIBLE);
    await asLedgerOwner(db, OF_FUND.map((table) => keptByLedger(table)).join(''));
    await asLedgerOwner(
      db,
      keptByLedger('fund', 'id = ANY ((SELECT ledger.visible_funds())::int[])') +
        OF_ALL.map((table) => keptByLedger(table, 'true')).join(''),
    );
    await asLedgerOwner(db, POSITIONS);
    await asLedgerOwner(db, LISTS);
    await asLedgerOwner(db, CHECKS);
  }

  async down(): Promise<void> {}
}

const VISIBLE = `
  -- Funds of the partnerships the city takes part in or the person has a role in; all of them for people of the consortium. A city's own fund is seen by that city alone.
  CREATE FUNCTION ledger.visible_funds() RETURNS int[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce(array_agg(f.id), '{}') FROM fund f WHERE core.person() IS NOT NULL AND CASE WHEN f.kind = 'own' THEN f.holder_city = core.city() ELSE
      EXISTS (SELECT FROM consortium.partnership_city c WHERE c.partnership_id = f.partnership_id AND c.city_id = core.city() AND c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to >= current_date))
      OR EXISTS (SELECT FROM identity.partnership_role r WHERE r.partnership_id = f.partnership_id AND r.person_id = core.person() AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date))
      OR EXISTS (SELECT FROM identity.consortium_role r WHERE r.person_id = core.person()) END $$;
  GRANT EXECUTE ON FUNCTION ledger.visible_funds() TO regia_app;`;

const POSITIONS = `
  -- Every account of a fund at the end of a day: the last closing, and the day sums since.
  CREATE FUNCTION ledger.balances_on(f int, on_day date) RETURNS TABLE (account_id bigint, balance bigint) STABLE LANGUAGE sql AS $$
    WITH last AS (SELECT max(c.ends_on) AS ends_on FROM ledger.closing c WHERE c.fund_id = f AND c.ends_on <= on_day)
    SELECT x.account_id, sum(x.moved)::bigint FROM (
      SELECT c.account_id, c.balance AS moved FROM ledger.closing c, last WHERE c.fund_id = f AND c.ends_on = last.ends_on
      UNION ALL SELECT d.account_id, d.moved FROM ledger.day_sum d, last WHERE d.fund_id = f AND d.day <= on_day AND (last.ends_on IS NULL OR d.day > last.ends_on)) x
    GROUP BY x.account_id $$;

  -- Per city and source, in the fund's currency. pledged, agreed, paid_in: what has reached that stage, whatever became of it since.
  -- still_pledged, still_agreed, free to spent: what is there. The agent's fee is shown by itself and in none of committed, disbursed, spent.
  CREATE FUNCTION ledger.city_position(f int, on_day date) RETURNS TABLE (city_id uuid, source text, pledged bigint, agreed bigint, paid_in bigint,
    free bigint, allocated bigint, committed bigint, disbursed bigint, spent bigint, agent_fee bigint, returnable bigint, still_pledged bigint, still_agreed bigint) STABLE LANGUAGE sql AS $$
    SELECT p.city_id, p.source, (p.at_pledged + p.at_agreed + p.held)::bigint, (p.at_agreed + p.held)::bigint, p.held::bigint,
      p.free::bigint, p.allocated::bigint, p.committed::bigint, p.disbursed::bigint, p.spent::bigint, p.fee::bigint, p.returnable::bigint, p.at_pledged::bigint, p.at_agreed::bigint
    FROM (SELECT s.city_id, s.source,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'pledged'), 0) AS at_pledged, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'agreed'), 0) AS at_agreed,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind NOT IN ('pledged', 'agreed')), 0) AS held,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'free'), 0) AS free, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'allocated'), 0) AS allocated,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'committed' AND a.label IS DISTINCT FROM 'agent-fee'), 0) AS committed,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'disbursed' AND a.label IS DISTINCT FROM 'agent-fee'), 0) AS disbursed,
        -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'spent' AND a.label IS DISTINCT FROM 'agent-fee'), 0) AS spent,
        -coalesce(sum(b.balance) FILTER (WHERE a.label = 'agent-fee'), 0) AS fee, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'returnable'), 0) AS returnable
      FROM ledger.balances_on(f, on_day) b JOIN ledger.account a ON a.fund_id = f AND a.id = b.account_id JOIN ledger.share s ON s.fund_id = f AND s.id = a.share_id
      GROUP BY s.city_id, s.source) p $$;

  -- The fund as a whole, from the same figures. promised: pledged or agreed, and not paid.
  CREATE FUNCTION ledger.fund_position(f int, on_day date) RETURNS TABLE (received bigint, agent_fee bigint, promised bigint, free bigint, allocated bigint, committed bigint, disbursed bigint, spent bigint) STABLE LANGUAGE sql AS $$
    SELECT coalesce(sum(p.paid_in), 0)::bigint, coalesce(sum(p.agent_fee), 0)::bigint, coalesce(sum(p.still_pledged + p.still_agreed), 0)::bigint, coalesce(sum(p.free), 0)::bigint,
      coalesce(sum(p.allocated), 0)::bigint, coalesce(sum(p.committed), 0)::bigint, coalesce(sum(p.disbursed), 0)::bigint, coalesce(sum(p.spent), 0)::bigint
    FROM ledger.city_position(f, on_day) p $$;
  GRANT EXECUTE ON FUNCTION ledger.balances_on(int, date), ledger.city_position(int, date), ledger.fund_position(int, date) TO regia_app;`;

const LISTS = `
  -- The text whose SHA-256 is signed, from the stored lines.
  CREATE FUNCTION ledger.proposal_payload(f int, transfer uuid) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT ledger.payload_head(x.code, p.transfer_id, p.kind, k.settled_by_bank, p.effective_on, p.reverses, p.decision_id, p.evidence)
      || (SELECT string_agg(ledger.payload_line(a.code, l.amount, l.original, l.original_currency, l.rate_code), '' ORDER BY a.code COLLATE "C")
          FROM ledger.proposal_line l JOIN ledger.account a ON a.fund_id = l.fund_id AND a.id = l.account_id WHERE l.fund_id = f AND l.transfer_id = transfer)
    FROM ledger.proposal p JOIN ledger.fund x ON x.id = p.fund_id JOIN ledger.kind k ON k.name = p.kind WHERE p.fund_id = f AND p.transfer_id = transfer $$;
  CREATE FUNCTION ledger.transfer_payload(f int, seq bigint) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT ledger.payload_head(x.code, t.id, t.kind, k.settled_by_bank, t.effective_on, t.reverses, t.decision_id, t.evidence)
      || (SELECT string_agg(ledger.payload_line(a.code, e.amount, e.original, e.original_currency, e.rate_code), '' ORDER BY a.code COLLATE "C")
          FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id WHERE e.fund_id = f AND e.seq = $2)
    FROM ledger.transfer t JOIN ledger.fund x ON x.id = t.fund_id JOIN ledger.kind k ON k.name = t.kind WHERE t.fund_id = f AND t.seq = $2 $$;
  GRANT EXECUTE ON FUNCTION ledger.proposal_payload(int, uuid), ledger.transfer_payload(int, bigint) TO regia_app;
  GRANT EXECUTE ON FUNCTION ledger.payload_head(text, uuid, text, boolean, date, bigint, uuid, bytea), ledger.payload_line(text, bigint, bigint, text, text) TO regia_app;

  -- Newest first by (recorded_at, seq), by day (effective_on, seq) or by amount (amount_minor, seq): every order has an index that ends in seq.
  -- drawn and filled: codes of the accounts that went down and up, places before stages.
  CREATE VIEW ledger.transfer_list WITH (security_invoker = true) AS
    SELECT t.fund_id, t.seq, f.code || '/' || extract(year FROM t.recorded_at AT TIME ZONE 'UTC') || '/' || (t.seq - (SELECT y.seq FROM ledger.transfer y
        WHERE y.fund_id = t.fund_id AND y.recorded_at >= date_trunc('year', t.recorded_at, 'UTC') ORDER BY y.recorded_at, y.seq LIMIT 1) + 1) AS number,
      t.id, t.kind, t.effective_on, t.recorded_at, t.amount_minor, t.currency, t.city_id, t.author, t.approvers, t.decision_id, t.payload_hash,
      t.reverses, r.seq AS reversed_by, t.reason_code, p.note, coalesce(p.folded, '') AS folded, p.agreement_id, p.instalment_no, p.bank_reference, l.drawn, l.filled
    FROM ledger.transfer t JOIN ledger.fund f ON f.id = t.fund_id
    LEFT JOIN ledger.transfer r ON r.fund_id = t.fund_id AND r.reverses = t.seq
    LEFT JOIN ledger.proposal p ON p.fund_id = t.fund_id AND p.transfer_id = t.id
    LEFT JOIN LATERAL (SELECT
        coalesce(array_agg(a.code ORDER BY a.code) FILTER (WHERE k.side * e.amount < 0 AND k.side = 1), array_agg(a.code ORDER BY a.code) FILTER (WHERE k.side * e.amount < 0), '{}') AS drawn,
        coalesce(array_agg(a.code ORDER BY a.code) FILTER (WHERE k.side * e.amount > 0 AND k.side = 1), array_agg(a.code ORDER BY a.code) FILTER (WHERE k.side * e.amount > 0), '{}') AS filled
      FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id JOIN ledger.account_kind k ON k.name = a.kind
      WHERE e.fund_id = t.fund_id AND e.seq = t.seq) l ON true;

  CREATE VIEW ledger.entry_list WITH (security_invoker = true) AS
    SELECT e.fund_id, e.seq, e.account_id, a.code, a.kind AS account_kind, k.side, e.rung, e.amount, e.currency, e.effective_on, e.balance_after,
      s.city_id, s.source, a.party_city, a.holder_city, a.project_id, a.line_id, a.label, e.original, e.original_currency, e.rate_code
    FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id JOIN ledger.account_kind k ON k.name = a.kind
    LEFT JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id;

  -- Proposals a person signs or has signed; those that follow another stand beside it. Order by (proposed_at, transfer_id).
  CREATE VIEW ledger.proposal_list WITH (security_invoker = true) AS
    SELECT p.fund_id, p.transfer_id, p.kind, p.effective_on, p.note, coalesce(p.folded, '') AS folded, p.amount_minor, p.currency, p.city_id, p.author, p.author_city, p.proposed_at, p.expires_at,
      p.payload_hash, p.decision_id, p.reverses, p.reason_code, p.follows, p.agreement_id, p.instalment_no, p.bank_reference,
      coalesce(o.outcome, CASE WHEN p.expires_at <= now() THEN 'expired' ELSE 'waiting' END) AS state,
      o.reason AS return_reason, o.person_id AS ended_by, o.city_id AS ended_by_city, o.at AS ended_at, o.seq,
      r.approvals AS approvals_needed, r.cities AS cities_needed, r.is_other_city, r.posts_on_approval,
      (SELECT count(*) FROM ledger.approval a WHERE a.fund_id = p.fund_id AND a.transfer_id = p.transfer_id)::int AS approvals_given
    FROM ledger.proposal p LEFT JOIN ledger.proposal_outcome o ON o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id
    LEFT JOIN ledger.transfer x ON x.fund_id = p.fund_id AND x.seq = p.reverses
    LEFT JOIN LATERAL ledger.rule_for(p.fund_id, coalesce(x.kind, p.kind), p.kind = 'reversal', p.size_minor) r ON true;
  GRANT SELECT ON ledger.transfer_list, ledger.entry_list, ledger.proposal_list TO regia_app;`;

const CHECKS = `
  -- What does not tie, one row each; none on sound books. Balances and day sums are no truth: entries and open proposals are.
  CREATE FUNCTION ledger.findings(f int) RETURNS TABLE (what text, at bigint, expected bigint, found bigint) STABLE LANGUAGE sql AS $$
    SELECT 'balance', b.account_id, coalesce(e.amount, 0)::bigint, b.posted FROM ledger.balance b
      LEFT JOIN (SELECT account_id, sum(amount) AS amount FROM ledger.entry WHERE fund_id = f GROUP BY 1) e ON e.account_id = b.account_id WHERE b.fund_id = f AND b.posted <> coalesce(e.amount, 0)
    UNION ALL SELECT 'day-sum', coalesce(d.account_id, e.account_id), coalesce(e.amount, 0)::bigint, coalesce(d.moved, 0) FROM (SELECT * FROM ledger.day_sum WHERE fund_id = f) d
      FULL JOIN (SELECT account_id, e.effective_on AS day, t.kind, sum(amount) AS amount, count(*) AS entries FROM ledger.entry e JOIN ledger.transfer t USING (fund_id, seq) WHERE fund_id = f GROUP BY 1, 2, 3) e
        ON (e.account_id, e.day, e.kind) = (d.account_id, d.day, d.kind) WHERE (d.moved, d.entries::bigint) IS DISTINCT FROM (e.amount, e.entries)
    UNION ALL SELECT 'held', b.account_id, coalesce(h.amount, 0)::bigint, b.held FROM ledger.balance b
      LEFT JOIN (SELECT account_id, sum(abs(l.amount)) AS amount FROM ledger.proposal_line l JOIN ledger.proposal p USING (fund_id, transfer_id) JOIN ledger.balance x USING (fund_id, account_id)
        WHERE fund_id = f AND p.follows IS NULL AND x.side * l.amount < 0 AND x.floor IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id) GROUP BY 1) h
        ON h.account_id = b.account_id WHERE b.fund_id = f AND b.held <> coalesce(h.amount, 0)
    UNION ALL SELECT 'floor', b.account_id, b.floor, b.side * b.posted - b.held FROM ledger.balance b WHERE b.fund_id = f AND b.side * b.posted - b.held < b.floor
    UNION ALL SELECT 'rung', k.rung, 0, sum(b.posted)::bigint FROM ledger.balance b JOIN ledger.account a ON a.fund_id = b.fund_id AND a.id = b.account_id JOIN ledger.account_kind k ON k.name = a.kind
      WHERE b.fund_id = f GROUP BY k.rung, a.currency HAVING sum(b.posted) <> 0
    UNION ALL SELECT 'transfer', e.seq, 0, sum(e.amount)::bigint FROM ledger.entry e WHERE e.fund_id = f GROUP BY e.seq, e.currency, e.rung HAVING sum(e.amount) <> 0
    UNION ALL SELECT 'balance-after', x.seq, x.expected::bigint, x.balance_after FROM (SELECT e.seq, e.balance_after, sum(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.seq) AS expected FROM ledger.entry e WHERE e.fund_id = f) x WHERE x.balance_after <> x.expected
    UNION ALL SELECT 'sequence', x.seq, x.n - 1, x.seq FROM (SELECT t.seq, row_number() OVER (ORDER BY t.seq) AS n FROM ledger.transfer t WHERE t.fund_id = f) x WHERE x.seq <> x.n - 1
    UNION ALL SELECT 'next-sequence', x.id, (SELECT count(*) FROM ledger.transfer t WHERE t.fund_id = f), x.next_seq FROM ledger.fund x WHERE x.id = f AND x.next_seq <> (SELECT count(*) FROM ledger.transfer t WHERE t.fund_id = f)
    UNION ALL SELECT 'payload', t.seq, NULL, NULL FROM ledger.transfer t WHERE t.fund_id = f AND t.payload_hash IS DISTINCT FROM sha256(convert_to(ledger.transfer_payload(f, t.seq), 'UTF8'))
    UNION ALL SELECT 'closing', c.account_id, coalesce(e.amount, 0)::bigint, c.balance FROM ledger.closing c
      LEFT JOIN LATERAL (SELECT sum(x.amount) AS amount FROM ledger.entry x WHERE x.fund_id = f AND x.account_id = c.account_id AND x.effective_on <= c.ends_on) e ON true WHERE c.fund_id = f AND c.balance <> coalesce(e.amount, 0) $$;
  GRANT EXECUTE ON FUNCTION ledger.findings(int) TO regia_app;`;
