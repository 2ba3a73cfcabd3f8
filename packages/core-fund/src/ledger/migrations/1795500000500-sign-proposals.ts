import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Propose, sign, return, withdraw, expire. What was signed is what is posted; what a proposal reserves it gives back in exactly one way. */
export class CoreFundSignProposals1795500000500 implements MigrationInterface {
  readonly name = 'CoreFundSignProposals1795500000500';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, INNER);
    await asLedgerOwner(db, PROPOSE);
    await asLedgerOwner(db, APPROVE);
    await asLedgerOwner(db, END);
  }

  async down(): Promise<void> {}
}

const INNER = `
  -- The proposed transfer and those that follow it, in one batch, as they were proposed. Answers the first word that is not good news.
  CREATE FUNCTION ledger.settle_proposal(f int, transfer uuid, mode text) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE h record; l record;
  BEGIN
    SELECT array_agg(p.transfer_id ORDER BY n) AS ids, array_agg(p.kind ORDER BY n) AS kinds, array_agg(p.effective_on ORDER BY n) AS days, array_agg(p.author ORDER BY n) AS authors,
        array_agg(p.reverses ORDER BY n) AS reverses, array_agg(p.decision_id ORDER BY n) AS decisions, array_agg(p.evidence ORDER BY n) AS evidence INTO h
      FROM (SELECT x.*, row_number() OVER (ORDER BY x.follows IS NOT NULL, x.transfer_id) AS n FROM proposal x WHERE x.fund_id = f AND (x.transfer_id = transfer OR x.follows = transfer)) p;
    SELECT array_agg(array_position(h.ids, x.transfer_id) ORDER BY array_position(h.ids, x.transfer_id), x.no) AS t, array_agg(x.account_id ORDER BY array_position(h.ids, x.transfer_id), x.no) AS accounts,
        array_agg(x.amount ORDER BY array_position(h.ids, x.transfer_id), x.no) AS amounts, array_agg(x.original ORDER BY array_position(h.ids, x.transfer_id), x.no) AS originals,
        array_agg(x.original_currency::text ORDER BY array_position(h.ids, x.transfer_id), x.no) AS currencies, array_agg(x.rate_code ORDER BY array_position(h.ids, x.transfer_id), x.no) AS rates INTO l
      FROM proposal_line x WHERE x.fund_id = f AND x.transfer_id = ANY (h.ids);
    RETURN QUERY SELECT s.status, s.seq
      FROM settle(f, h.ids, h.kinds, h.days, h.authors, h.reverses, h.decisions, h.evidence, l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, mode, NULL) s
      ORDER BY s.status IN ('posted', 'already-posted'), s.ord LIMIT 1;
  END $$;

  -- Ends a proposal and those that follow it, and gives back what they had reserved.
  CREATE FUNCTION ledger.end_proposal(f int, transfer uuid, how text, why text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    INSERT INTO proposal_outcome (fund_id, transfer_id, outcome, reason, person_id, city_id, at)
      SELECT f, p.transfer_id, how, why, core.person(), core.city(), clock_timestamp() FROM proposal p WHERE p.fund_id = f AND (p.transfer_id = transfer OR p.follows = transfer)
      ON CONFLICT ON CONSTRAINT proposal_outcome_once DO NOTHING;
    UPDATE balance b SET held = b.held - h.amount FROM hold h WHERE h.fund_id = f AND h.transfer_id = transfer AND b.fund_id = f AND b.account_id = h.account_id;
    DELETE FROM hold h WHERE h.fund_id = f AND h.transfer_id = transfer;
  END $$;

  -- Takes the lock of the fund, then answers the proposal if the caller may see it.
  CREATE FUNCTION ledger.open_proposal(f int, transfer uuid) RETURNS ledger.proposal LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE p proposal;
  BEGIN
    IF is_request() AND NOT f = ANY (visible_funds()) THEN RETURN NULL; END IF;
    PERFORM FROM fund WHERE id = f FOR UPDATE;
    SELECT * INTO p FROM proposal x WHERE x.fund_id = f AND x.transfer_id = transfer AND x.follows IS NULL;
    RETURN p;
  END $$;`;

const PROPOSE = `
  -- Reserves what the transfer will draw. A transfer that follows another reserves nothing, needs no signature of its own and is posted with it, or neither is.
  CREATE FUNCTION ledger.propose(f int, id uuid, kind text, day date, reverses bigint, decision uuid, evidence bytea,
    accounts bigint[], amounts bigint[], originals bigint[], original_currencies text[], rates text[],
    note jsonb DEFAULT NULL, reason text DEFAULT NULL, lifetime interval DEFAULT '30 days', follows uuid DEFAULT NULL,
    agreement uuid DEFAULT NULL, instalment int DEFAULT NULL, bank_reference text DEFAULT NULL)
  RETURNS TABLE (status text, seq bigint, payload_hash bytea) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); known proposal; led proposal; led_outcome text; own record; rule record;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody proposes'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::bigint, NULL::bytea; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;

    IF propose.follows IS NULL THEN
      SELECT * INTO own FROM settle(f, ARRAY[propose.id], ARRAY[propose.kind], ARRAY[propose.day], ARRAY[me], ARRAY[propose.reverses], ARRAY[propose.decision], ARRAY[propose.evidence],
        array_fill(1, ARRAY[cardinality(accounts)]), accounts, amounts, originals, original_currencies, rates, 'propose', me);
    ELSE
      SELECT * INTO led FROM proposal p WHERE p.fund_id = f AND p.transfer_id = propose.follows;
      IF NOT FOUND OR led.follows IS NOT NULL OR led.author <> me THEN RETURN QUERY SELECT 'not-found', NULL::bigint, NULL::bytea; RETURN; END IF;
      SELECT o.outcome INTO led_outcome FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = led.transfer_id;
      SELECT s.* INTO own FROM (SELECT array_agg(x.account_id ORDER BY x.no) AS accounts, array_agg(x.amount ORDER BY x.no) AS amounts, array_agg(x.original ORDER BY x.no) AS originals,
          array_agg(x.original_currency::text ORDER BY x.no) AS currencies, array_agg(x.rate_code ORDER BY x.no) AS rates FROM proposal_line x WHERE x.fund_id = f AND x.transfer_id = led.transfer_id) l,
        settle(f, ARRAY[led.transfer_id, propose.id], ARRAY[led.kind, propose.kind], ARRAY[led.effective_on, propose.day], ARRAY[me, me], ARRAY[led.reverses, propose.reverses], ARRAY[led.decision_id, propose.decision],
          ARRAY[led.evidence, propose.evidence], array_fill(1, ARRAY[cardinality(l.accounts)]) || array_fill(2, ARRAY[cardinality(propose.accounts)]), l.accounts || propose.accounts, l.amounts || propose.amounts,
          l.originals || propose.originals, l.currencies || propose.original_currencies, l.rates || propose.rates, 'propose', me) s WHERE s.ord = 2;
    END IF;

    SELECT * INTO known FROM proposal p WHERE p.fund_id = f AND p.transfer_id = propose.id;
    IF known.transfer_id IS NOT NULL AND own.status <> 'already-posted' THEN
      own.status := CASE WHEN known.payload_hash = own.payload_hash AND known.author = me AND known.follows IS NOT DISTINCT FROM propose.follows
        AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = propose.id) THEN 'already-proposed' ELSE 'id-reused' END;
    ELSIF own.status = 'posted' THEN
      SELECT * INTO rule FROM rule_for(f, propose.kind, propose.kind = 'reversal', own.size_minor);
      own.status := CASE
        WHEN led_outcome IS NOT NULL OR led.expires_at <= clock_timestamp() THEN 'not-waiting'
        WHEN propose.follows IS NOT NULL AND rule.approvals > 0 THEN 'approvals-missing'
        WHEN propose.kind = 'reversal' AND NOT EXISTS (SELECT FROM reversal_reason r WHERE r.code = propose.reason) THEN 'reason-required'
        WHEN EXISTS (SELECT FROM proposal p LEFT JOIN proposal_outcome o USING (fund_id, transfer_id) WHERE p.fund_id = f AND p.reverses = propose.reverses AND o.outcome IS NULL AND p.expires_at > clock_timestamp()) THEN 'not-a-mirror'
        ELSE 'proposed' END;
    END IF;
    IF own.status <> 'proposed' THEN RETURN QUERY SELECT own.status, own.seq, own.payload_hash; RETURN; END IF;

    INSERT INTO proposal (fund_id, transfer_id, payload_hash, author, author_city, proposed_at, expires_at, kind, effective_on, decision_id, reverses, reason_code, evidence,
        follows, note, agreement_id, instalment_no, bank_reference, size_minor, amount_minor, currency, city_id)
      VALUES (f, propose.id, own.payload_hash, me, core.city(), clock_timestamp(), clock_timestamp() + lifetime, propose.kind, propose.day, propose.decision, propose.reverses,
        CASE WHEN propose.kind = 'reversal' THEN propose.reason END, propose.evidence, propose.follows, propose.note, agreement, instalment, propose.bank_reference, own.size_minor, own.amount_minor, own.currency, own.city_id);
    INSERT INTO proposal_line (fund_id, transfer_id, no, account_id, amount, original, original_currency, rate_code)
      SELECT f, propose.id, u.no, u.account, u.amount, u.original, u.currency, u.rate
      FROM unnest(accounts, amounts, originals, original_currencies, rates) WITH ORDINALITY u(account, amount, original, currency, rate, no);
    IF propose.follows IS NULL THEN
      INSERT INTO hold (fund_id, transfer_id, account_id, amount)
        SELECT f, propose.id, u.account, abs(u.amount) FROM unnest(accounts, amounts) u(account, amount)
        JOIN balance b ON b.fund_id = f AND b.account_id = u.account WHERE b.side * u.amount < 0 AND b.floor IS NOT NULL;
      UPDATE balance b SET held = b.held + h.amount FROM hold h WHERE h.fund_id = f AND h.transfer_id = propose.id AND b.fund_id = f AND b.account_id = h.account_id;
    END IF;
    RETURN QUERY SELECT own.status, NULL::bigint, own.payload_hash;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose(int, uuid, text, date, bigint, uuid, bytea, bigint[], bigint[], bigint[], text[], text[], jsonb, text, interval, uuid, uuid, int, text) TO regia_app;`;

const APPROVE = `
  -- Signs exactly what was proposed. 'signed': more are needed; 'payable': complete, waits for the bank; 'posted': complete, and posted in this transaction.
  -- A refusal leaves no signature behind.
  CREATE FUNCTION ledger.approve(f int, id uuid, hash bytea) RETURNS TABLE (status text, seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); place uuid := core.city(); p proposal := open_proposal(f, approve.id); ended proposal_outcome; rule record; word text; number bigint; has_signed boolean;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody signs'; END IF;
    IF p.transfer_id IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::bigint; RETURN; END IF;
    SELECT * INTO ended FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id;
    SELECT * INTO rule FROM rule_for(f, coalesce((SELECT x.kind FROM transfer x WHERE x.fund_id = f AND x.seq = p.reverses), p.kind), p.kind = 'reversal', p.size_minor);
    has_signed := EXISTS (SELECT FROM approval a WHERE a.fund_id = f AND a.transfer_id = p.transfer_id AND a.approver = me AND a.payload_hash = approve.hash);
    word := CASE
      WHEN ended.outcome = 'posted' AND has_signed THEN 'already-posted'
      WHEN ended.outcome IS NOT NULL OR p.expires_at <= clock_timestamp() THEN 'not-waiting'
      WHEN p.author = me THEN 'author-cannot-sign'
      WHEN NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = place) THEN 'not-an-approver'
      WHEN rule.is_other_city AND p.author_city = place THEN 'own-city-cannot-sign'
      WHEN has_signed THEN 'already-signed'
      WHEN approve.hash IS DISTINCT FROM p.payload_hash THEN 'changed-by-someone-else' END;
    IF word IS NOT NULL THEN RETURN QUERY SELECT word, ended.seq; RETURN; END IF;

    BEGIN
      INSERT INTO approval (fund_id, transfer_id, payload_hash, author, approver, city_id, at) VALUES (f, p.transfer_id, approve.hash, p.author, me, place, clock_timestamp());
      SELECT s.status, s.seq INTO word, number FROM settle_proposal(f, p.transfer_id, CASE WHEN rule.posts_on_approval THEN 'post' ELSE 'judge' END) s;
      word := CASE WHEN word = 'approvals-missing' THEN 'signed' WHEN word = 'posted' AND NOT rule.posts_on_approval THEN 'payable' ELSE word END;
      IF word NOT IN ('signed', 'payable', 'posted') THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
    EXCEPTION WHEN SQLSTATE 'RG409' THEN number := NULL; -- rolled back to before the signature; word says why
    END;
    RETURN QUERY SELECT word, number;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.approve(int, uuid, bytea) TO regia_app;`;

const END = `
  -- By whoever may sign it or keeps the books, with a reason the author reads.
  CREATE FUNCTION ledger.return_proposal(f int, id uuid, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); p proposal := open_proposal(f, return_proposal.id); ended proposal_outcome; why text := regexp_replace(reason, '^\\s+|\\s+$', '', 'g');
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody returns'; END IF;
    IF p.transfer_id IS NULL THEN RETURN 'not-found'; END IF;
    SELECT * INTO ended FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id;
    IF ended.outcome = 'returned' AND ended.person_id = me AND ended.reason = why THEN RETURN 'returned'; END IF;
    IF ended.outcome IS NOT NULL OR p.expires_at <= clock_timestamp() THEN RETURN 'not-waiting'; END IF;
    IF p.author = me THEN RETURN 'author-cannot-sign'; END IF;
    IF NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = core.city())
      AND NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me AND r.is_holder) THEN RETURN 'not-an-approver'; END IF;
    IF coalesce(why, '') = '' THEN RETURN 'reason-required'; END IF;
    PERFORM end_proposal(f, p.transfer_id, 'returned', why);
    RETURN 'returned';
  END $$;

  -- By its author, or the treasurer of the city that keeps the money.
  CREATE FUNCTION ledger.withdraw(f int, id uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); p proposal := open_proposal(f, withdraw.id); ended proposal_outcome;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody withdraws'; END IF;
    IF p.transfer_id IS NULL THEN RETURN 'not-found'; END IF;
    SELECT * INTO ended FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id;
    IF ended.outcome = 'withdrawn' AND ended.person_id = me THEN RETURN 'withdrawn'; END IF;
    IF ended.outcome IS NOT NULL THEN RETURN 'not-waiting'; END IF;
    IF p.author <> me AND NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me AND r.is_holder) THEN RETURN 'not-allowed'; END IF;
    PERFORM end_proposal(f, p.transfer_id, 'withdrawn', NULL);
    RETURN 'withdrawn';
  END $$;

  -- Everything that waits past its day at that moment. The worker's clock is the database's; a test names the moment.
  CREATE FUNCTION ledger.expire_proposals_at(moment timestamptz) RETURNS TABLE (fund_id int, transfer_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE due record; p proposal;
  BEGIN
    FOR due IN SELECT x.fund_id, x.transfer_id FROM proposal x WHERE x.expires_at <= moment
        AND (x.follows IS NULL OR EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = x.fund_id AND o.transfer_id = x.follows))
      AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = x.fund_id AND o.transfer_id = x.transfer_id) ORDER BY x.fund_id, x.expires_at LOOP
      PERFORM FROM fund WHERE id = due.fund_id FOR UPDATE;
      CONTINUE WHEN EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = due.fund_id AND o.transfer_id = due.transfer_id);
      PERFORM end_proposal(due.fund_id, due.transfer_id, 'expired', NULL);
      RETURN QUERY SELECT due.fund_id, due.transfer_id;
    END LOOP;
  END $$;
  CREATE FUNCTION ledger.expire_proposals() RETURNS TABLE (fund_id int, transfer_id uuid) LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT * FROM expire_proposals_at(clock_timestamp()) $$;
  GRANT EXECUTE ON FUNCTION ledger.return_proposal(int, uuid, text), ledger.withdraw(int, uuid), ledger.expire_proposals() TO regia_app;`;
