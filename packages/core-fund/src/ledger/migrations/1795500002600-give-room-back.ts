import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** An agreement that is reversed is no commitment of its city any more: the ceiling gets its room back in the same transaction, whoever signs the reversal. */
export class CoreFundGiveRoomBack1795500002600 implements MigrationInterface {
  readonly name = 'CoreFundGiveRoomBack1795500002600';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, IDS);
    await asLedgerOwner(db, STANDS);
    await asLedgerOwner(db, GIVE_BACK);
  }

  async down(): Promise<void> {}
}

const IDS = String.raw`
  -- As derived-id.ts makes it: the same thing and part give the same id.
  CREATE FUNCTION ledger.derived_id(id uuid, part text) RETURNS uuid IMMUTABLE STRICT LANGUAGE sql AS $$
    SELECT encode(substring(set_byte(set_byte(h, 6, get_byte(h, 6) & 15 | 128), 8, get_byte(h, 8) & 63 | 128) FROM 1 FOR 16), 'hex')::uuid
    FROM sha256(convert_to(id::text || ' ' || part, 'UTF8')) h $$;
  GRANT EXECUTE ON FUNCTION ledger.derived_id(uuid, text) TO regia_app;`;

const STANDS = `
  -- Whether an agreement of the acting city is in the books and not reversed. The fund is kept until the end of the transaction: a reversal comes
  -- before the question or after what is built on the answer.
  CREATE FUNCTION ledger.agreement_stands(f int, agreement uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM contribution_agreement a WHERE a.fund_id = f AND a.id = agreement AND a.city_id = core.city()) THEN RETURN false; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    RETURN EXISTS (SELECT FROM transfer t WHERE t.fund_id = f AND t.id = derived_id(agreement, 'agree') AND NOT EXISTS (SELECT FROM transfer r WHERE r.fund_id = f AND r.reverses = t.seq));
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.agreement_stands(int, uuid) TO regia_app;`;

const GIVE_BACK = `
  -- Takes back how an agreement was counted, on its own text, in the name of whoever reversed it. The pool is locked before a city's own fund, as when it was
  -- agreed. What the city gave back by hand before is not given back twice: the floor of what is used refuses it, and the agreement is reversed all the same.
  CREATE FUNCTION ledger.give_room_back(own int, counted uuid, id uuid, day date, author uuid, author_city uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE l record; j record; word text;
  BEGIN
    PERFORM FROM fund x WHERE x.id = own FOR UPDATE;
    SELECT greatest(give_room_back.day, x.open_from) INTO day FROM fund x WHERE x.id = own;
    SELECT array_agg(e.account_id ORDER BY e.account_id) AS accounts, array_agg(-e.amount ORDER BY e.account_id) AS amounts, array_agg(NULL::bigint) AS nothing, array_agg(NULL::text) AS no_words, array_agg(1) AS t INTO l
      FROM entry e JOIN transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq WHERE t.fund_id = own AND t.id = counted;
    SELECT * INTO j FROM settle(own, ARRAY[give_room_back.id], ARRAY['disengage'], ARRAY[day], ARRAY[author], ARRAY[NULL::bigint], ARRAY[NULL::uuid], ARRAY[NULL::bytea], l.t, l.accounts, l.amounts, l.nothing, l.no_words, l.no_words, 'propose', author);
    INSERT INTO proposal (fund_id, transfer_id, payload_hash, author, author_city, proposed_at, expires_at, kind, effective_on, note, size_minor, amount_minor, currency, city_id)
      VALUES (own, give_room_back.id, j.payload_hash, give_room_back.author, give_room_back.author_city, clock_timestamp(), clock_timestamp() + interval '30 days', 'disengage', give_room_back.day,
        (SELECT p.note FROM proposal p WHERE p.fund_id = own AND p.transfer_id = counted), j.size_minor, j.amount_minor, j.currency, j.city_id);
    INSERT INTO proposal_line (fund_id, transfer_id, no, account_id, amount) SELECT own, give_room_back.id, u.no, u.account, u.amount FROM unnest(l.accounts, l.amounts) WITH ORDINALITY u(account, amount, no);
    SELECT s.status INTO word FROM settle_proposal(own, give_room_back.id, 'post') s;
    IF word <> 'posted' THEN RAISE EXCEPTION USING ERRCODE = 'RG409', MESSAGE = word; END IF;
  EXCEPTION WHEN SQLSTATE 'RG409' THEN
    IF word <> 'over-limit' THEN RAISE; END IF;
  END $$;

  CREATE FUNCTION ledger.agreement_gives_room_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE c record; of_city uuid := (SELECT p.author_city FROM proposal p WHERE p.fund_id = NEW.fund_id AND p.transfer_id = NEW.id);
  BEGIN
    FOR c IN SELECT o.id AS own, t.id AS counted, derived_id(a.id, 'disengage ' || b.rule) AS id, coalesce(of_city, a.city_id) AS author_city
        FROM transfer x JOIN contribution_agreement a ON a.fund_id = x.fund_id AND derived_id(a.id, 'agree') = x.id
          JOIN fund o ON o.kind = 'own' AND o.holder_city = a.city_id
          CROSS JOIN LATERAL (SELECT DISTINCT r.rule FROM ceiling_base r WHERE r.fund_id = o.id) b
          JOIN transfer t ON t.fund_id = o.id AND t.id = derived_id(a.id, 'engage ' || b.rule) AND t.kind = 'engage'
        WHERE x.fund_id = NEW.fund_id AND x.seq = NEW.reverses AND x.kind = 'agree' ORDER BY b.rule LOOP
      PERFORM give_room_back(c.own, c.counted, c.id, NEW.effective_on, NEW.author, c.author_city);
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER agreement_gives_room_back AFTER INSERT ON ledger.transfer FOR EACH ROW WHEN (NEW.reverses IS NOT NULL) EXECUTE FUNCTION ledger.agreement_gives_room_back();`;
