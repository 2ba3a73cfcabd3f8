import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const ACCEPT_LINE = 'ledger.accept_line(int, uuid, uuid, text, text, jsonb)';
const PROPOSE =
  'ledger.propose(int, uuid, text, date, bigint, uuid, bytea, bigint[], bigint[], bigint[], text[], text[], jsonb, text, interval, uuid, uuid, int, text)';
const REVERSE = 'ledger.propose_reversals(int, uuid[], bigint[], date, jsonb, text, interval, bytea)';
const SETTLE =
  'ledger.settle(int, uuid[], text[], date[], uuid[], bigint[], uuid[], bytea[], int[], bigint[], bigint[], bigint[], text[], text[], text, uuid)';

/** Money on its way from one holder's account to another's: which of its two ends is settled, by which entry, and what it cannot do meanwhile. */
export class CoreFundMoveBetweenHolders1795500002400 implements MigrationInterface {
  readonly name = 'CoreFundMoveBetweenHolders1795500002400';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, ENDS);
    await asLedgerOwner(db, keptForEver('move_end'));
    await asLedgerOwner(db, LIST);
    await asLedgerOwner(db, BEGIN);
    await this.letTheBankSettle(db);
    await amendFunction(db, PROPOSE, `ELSE 'proposed' END`, `WHEN move_is_under_way(f, propose.reverses) THEN 'move-under-way' ELSE 'proposed' END`);
    await amendFunction(db, REVERSE, `ELSE 'proposed' END`, `WHEN EXISTS (SELECT FROM unnest(seqs) q(seq) WHERE move_is_under_way(f, q.seq)) THEN 'move-under-way' ELSE 'proposed' END`);
    await amendFunction(db, SETTLE, 'a.of_cities <@ ARRAY[r.city_id])', `a.of_cities <@ ARRAY[r.city_id]) OR (a.kind = 'settle_move' AND ends_move_at(f, a.id, r.city_id))`);
    await asLedgerOwner(db, RULES);
    await amendFunction(db, 'ledger.set_usual_rules(int)', `SELECT set_rule(f, 'bank_charge',`, `SELECT set_rule(f, 'settle_move', 0, 2, 2, false, false, true);\n    SELECT set_rule(f, 'bank_charge',`);
  }

  /** As with money received: the line of the bank is the evidence that signatures would be. */
  private async letTheBankSettle(db: QueryRunner): Promise<void> {
    await amendFunction(db, ACCEPT_LINE, `FROM rule x WHERE x.fund_id = f AND x.kind = 'receive'`, `FROM rule x WHERE x.fund_id = f AND (x.kind = 'receive' OR x.kind = 'settle_move' AND settles_move(f, parts))`);
    await amendFunction(db, ACCEPT_LINE, `is_other_city = false WHERE fund_id = f AND kind = 'receive'`, `is_other_city = false WHERE fund_id = f AND (kind = 'receive' OR kind = 'settle_move' AND settles_move(f, parts))`);
    await amendFunction(db, ACCEPT_LINE, `r.kind = 'receive' AND r.from_minor`, `r.kind = k.kind AND r.from_minor`);
    const known = `'interest', 'reversal')`;
    await amendFunction(db, ACCEPT_LINE, known, `'interest', 'reversal', 'settle_move') OR x ->> 'kind' = 'settle_move' AND NOT EXISTS (SELECT FROM move_end e WHERE e.fund_id = f AND e.transfer_id = (x ->> 'id')::uuid)`);
  }

  async down(): Promise<void> {}
}

const ENDS = `
  -- Through positions where an account is in another currency than the books.
  INSERT INTO ledger.step (kind, account_kind, sign) VALUES ('settle_move', 'position', 1), ('settle_move', 'position', -1);

  -- Which end of which move an entry settles, said before the entry is written. An entry that was refused, returned or reversed leaves its end open.
  CREATE TABLE ledger.move_end (
    fund_id int NOT NULL, transfer_id uuid NOT NULL, move_id uuid NOT NULL,
    which text NOT NULL CONSTRAINT move_end_which_known CHECK (which IN ('sent', 'arrived')),
    city_id uuid NOT NULL CONSTRAINT move_end_city_fk REFERENCES consortium.city,
    CONSTRAINT move_end_pk PRIMARY KEY (fund_id, transfer_id),
    CONSTRAINT move_end_move_fk FOREIGN KEY (fund_id, move_id) REFERENCES ledger.proposal);
  CREATE INDEX move_end_of_move ON ledger.move_end (fund_id, move_id, which);`;

const LIST = `
  -- The entry that settles each end, and the proposal that would.
  CREATE VIEW ledger.move_end_list WITH (security_invoker = true) AS
    SELECT e.fund_id, e.move_id, e.which, e.transfer_id, e.city_id, t.seq, t.effective_on,
      t.seq IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.transfer r WHERE r.fund_id = e.fund_id AND r.reverses = t.seq) AS is_settled,
      t.seq IS NULL AND p.transfer_id IS NOT NULL AND p.expires_at > now() AND o.transfer_id IS NULL AS is_waiting
    FROM ledger.move_end e
    LEFT JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.id = e.transfer_id
    LEFT JOIN ledger.proposal p ON p.fund_id = e.fund_id AND p.transfer_id = e.transfer_id
    LEFT JOIN ledger.proposal_outcome o ON o.fund_id = e.fund_id AND o.transfer_id = e.transfer_id;

  -- Moves with where they stand: waiting (for signatures), under-way, sent, arrived (before the sender's bank says so), settled, ended (never begun), taken-back.
  CREATE VIEW ledger.move_list WITH (security_invoker = true) AS
    SELECT p.fund_id, p.transfer_id AS move_id, p.note, p.amount_minor, p.currency, p.proposed_at, p.author, p.decision_id, out_of.holder_city AS from_city, into_.holder_city AS to_city,
      t.seq, t.effective_on AS begun_on, s.seq AS sent_seq, s.effective_on AS sent_on, a.seq AS arrived_seq, a.effective_on AS arrived_on, ws.transfer_id AS sent_waits, wa.transfer_id AS arrived_waits,
      CASE WHEN t.seq IS NULL THEN CASE WHEN o.transfer_id IS NULL AND p.expires_at > now() THEN 'waiting' ELSE 'ended' END
        WHEN EXISTS (SELECT FROM ledger.transfer r WHERE r.fund_id = p.fund_id AND r.reverses = t.seq) THEN 'taken-back'
        WHEN s.seq IS NOT NULL AND a.seq IS NOT NULL THEN 'settled' WHEN s.seq IS NOT NULL THEN 'sent' WHEN a.seq IS NOT NULL THEN 'arrived' ELSE 'under-way' END AS state
    FROM ledger.proposal p
    JOIN LATERAL (SELECT x.holder_city FROM ledger.proposal_line l JOIN ledger.account x ON x.fund_id = l.fund_id AND x.id = l.account_id WHERE l.fund_id = p.fund_id AND l.transfer_id = p.transfer_id AND l.amount < 0) out_of ON true
    JOIN LATERAL (SELECT x.holder_city FROM ledger.proposal_line l JOIN ledger.account x ON x.fund_id = l.fund_id AND x.id = l.account_id WHERE l.fund_id = p.fund_id AND l.transfer_id = p.transfer_id AND l.amount > 0) into_ ON true
    LEFT JOIN ledger.transfer t ON t.fund_id = p.fund_id AND t.id = p.transfer_id
    LEFT JOIN ledger.proposal_outcome o ON o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id
    LEFT JOIN LATERAL (SELECT e.seq, e.effective_on FROM ledger.move_end_list e WHERE e.fund_id = p.fund_id AND e.move_id = p.transfer_id AND e.which = 'sent' AND e.is_settled LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT e.seq, e.effective_on FROM ledger.move_end_list e WHERE e.fund_id = p.fund_id AND e.move_id = p.transfer_id AND e.which = 'arrived' AND e.is_settled LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT e.transfer_id FROM ledger.move_end_list e WHERE e.fund_id = p.fund_id AND e.move_id = p.transfer_id AND e.which = 'sent' AND e.is_waiting LIMIT 1) ws ON true
    LEFT JOIN LATERAL (SELECT e.transfer_id FROM ledger.move_end_list e WHERE e.fund_id = p.fund_id AND e.move_id = p.transfer_id AND e.which = 'arrived' AND e.is_waiting LIMIT 1) wa ON true
    WHERE p.kind = 'instruct_move';
  GRANT SELECT ON ledger.move_end_list, ledger.move_list TO regia_app;

  -- What has left one holder's books and not reached the other's, or the reverse, at the end of a day.
  CREATE FUNCTION ledger.in_transit(f int, on_day date) RETURNS bigint STABLE LANGUAGE sql AS $$
    SELECT coalesce(sum(b.balance) FILTER (WHERE b.balance > 0), 0)::bigint FROM ledger.balances_on(f, on_day) b JOIN ledger.account a ON a.fund_id = f AND a.id = b.account_id WHERE a.kind = 'claim' $$;
  GRANT EXECUTE ON FUNCTION ledger.in_transit(int, date) TO regia_app;`;

const BEGIN = `
  -- A move one of whose ends is settled, or is about to be, is not taken back: that end first.
  CREATE FUNCTION ledger.move_is_under_way(f int, reversed bigint) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT reversed IS NOT NULL AND EXISTS (SELECT FROM transfer t JOIN move_end_list e ON e.fund_id = t.fund_id AND e.move_id = t.id WHERE t.fund_id = f AND t.seq = reversed AND t.kind = 'instruct_move' AND (e.is_settled OR e.is_waiting)) $$;

  -- Whether an answer to a line of the bank settles an end: anew, or by a proposal that waits.
  CREATE FUNCTION ledger.settles_move(f int, parts jsonb) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM jsonb_array_elements(parts) y, jsonb_array_elements(coalesce(y -> 'post', '[]')) x WHERE x ->> 'kind' = 'settle_move')
      OR EXISTS (SELECT FROM jsonb_array_elements(parts) y JOIN proposal p ON p.fund_id = f AND p.transfer_id = (y ->> 'settle')::uuid WHERE p.kind = 'settle_move') $$;

  -- The treasurer of the city at an end may say that it is settled there.
  CREATE FUNCTION ledger.ends_move_at(f int, transfer uuid, city uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM move_end e WHERE e.fund_id = f AND e.transfer_id = transfer AND e.city_id = city) $$;

  -- Says which end an entry will settle, under the lock of the fund. 'begun' once and again for the same entry.
  CREATE FUNCTION ledger.begin_move_end(f int, move uuid, which_end text, transfer uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE m move_list; known move_end; place uuid;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO m FROM move_list x WHERE x.fund_id = f AND x.move_id = move;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    place := CASE which_end WHEN 'sent' THEN m.from_city WHEN 'arrived' THEN m.to_city END;
    IF NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = place)) THEN RETURN 'not-allowed'; END IF;
    SELECT * INTO known FROM move_end e WHERE e.fund_id = f AND e.transfer_id = transfer;
    IF FOUND THEN RETURN CASE WHEN known.move_id = move AND known.which = which_end THEN 'begun' ELSE 'id-reused' END; END IF;
    IF m.state NOT IN ('under-way', 'sent', 'arrived', 'settled') OR EXISTS (SELECT FROM proposal p LEFT JOIN proposal_outcome o USING (fund_id, transfer_id) WHERE p.fund_id = f AND p.reverses = m.seq AND o.outcome IS NULL AND p.expires_at > clock_timestamp()) THEN RETURN 'move-not-open'; END IF;
    IF EXISTS (SELECT FROM move_end_list e WHERE e.fund_id = f AND e.move_id = move AND e.which = which_end AND (e.is_settled OR e.is_waiting)) THEN RETURN 'move-end-taken'; END IF;
    INSERT INTO move_end (fund_id, transfer_id, move_id, which, city_id) VALUES (f, transfer, move, which_end, place);
    RETURN 'begun';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.begin_move_end(int, uuid, text, uuid) TO regia_app;`;

// by hand two people of two cities sign that money has left or arrived; a line of the bank needs nobody
const RULES = `SELECT ledger.set_rule(f.id, 'settle_move', 0, 2, 2, false, false, true) FROM ledger.fund f WHERE f.kind = 'pool';`;
