import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Whose reminders a person sees: their own city's and those it sent; all of them where the cities have opened them to each other. */
const SEEN = `fund_id = ANY ((SELECT ledger.visible_funds())::int[]) AND (city_id = (SELECT core.city()) OR sender_city = (SELECT core.city()) OR fund_id = ANY ((SELECT ledger.funds_with_open_reminders())::int[]))`;

/** What is due and not paid, and reminders of it: to the city that owes it, once a day, each a level higher. */
export class CoreFundRemindOfInstalments1795500002101 implements MigrationInterface {
  readonly name = 'CoreFundRemindOfInstalments1795500002101';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, KEPT);
    await asLedgerOwner(db, keptForEver('reminder_audience') + AUDIENCE + keptForEver('instalment_reminder', SEEN));
    await asLedgerOwner(db, OPEN);
    await asLedgerOwner(db, REMIND);
  }

  async down(): Promise<void> {}
}

const KEPT = `
  -- level: 1 a reminder, 2 a second one, 3 the last; later ones stay at 3. What was open on the day stands beside it.
  CREATE TABLE ledger.instalment_reminder (
    fund_id int NOT NULL, id uuid NOT NULL, agreement_id uuid NOT NULL, instalment_no int NOT NULL,
    city_id uuid NOT NULL CONSTRAINT instalment_reminder_city_fk REFERENCES consortium.city,
    level int NOT NULL CONSTRAINT instalment_reminder_level_known CHECK (level BETWEEN 1 AND 3), day date NOT NULL,
    open_minor bigint NOT NULL CONSTRAINT instalment_reminder_open_positive CHECK (open_minor > 0),
    days_late int NOT NULL CONSTRAINT instalment_reminder_is_late CHECK (days_late > 0),
    sender uuid NOT NULL, sender_city uuid NOT NULL CONSTRAINT instalment_reminder_sender_city_fk REFERENCES consortium.city, at timestamptz NOT NULL,
    CONSTRAINT instalment_reminder_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT instalment_reminder_once_a_day UNIQUE (fund_id, agreement_id, instalment_no, day),
    CONSTRAINT instalment_reminder_instalment_fk FOREIGN KEY (fund_id, agreement_id, instalment_no) REFERENCES ledger.contribution_instalment);

  -- The highest number says whether every city of the fund sees every reminder. None: only the city that owes, and the one that reminds.
  CREATE TABLE ledger.reminder_audience (
    fund_id int NOT NULL, no int NOT NULL, asked_as uuid NOT NULL, is_open boolean NOT NULL, decision_id uuid NOT NULL, person_id uuid NOT NULL,
    CONSTRAINT reminder_audience_pk PRIMARY KEY (fund_id, no),
    CONSTRAINT reminder_audience_asked_once UNIQUE (fund_id, asked_as),
    CONSTRAINT reminder_audience_decision_once UNIQUE (fund_id, decision_id),
    CONSTRAINT reminder_audience_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);`;

const AUDIENCE = `
  -- Of each fund the newest decision counts.
  CREATE FUNCTION ledger.funds_with_open_reminders() RETURNS int[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce(array_agg(a.fund_id), '{}') FROM (SELECT DISTINCT ON (fund_id) fund_id, is_open FROM reminder_audience ORDER BY fund_id, no DESC) a WHERE a.is_open $$;

  CREATE FUNCTION ledger.reminders_are_open(f int) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce((SELECT a.is_open FROM reminder_audience a WHERE a.fund_id = f ORDER BY a.no DESC LIMIT 1), false) $$;

  -- By whoever keeps the books, on a decision that every city has signed; a decision opens or closes them once.
  CREATE FUNCTION ledger.open_reminders(f int, asked uuid, to_all boolean, decision uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known reminder_audience;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM reminder_audience a WHERE a.fund_id = f AND a.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.is_open, known.decision_id) = (to_all, decision) THEN 'set' ELSE 'id-reused' END; END IF;
    IF NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = open_reminders.decision) THEN RETURN 'decision-missing'; END IF;
    IF EXISTS (SELECT FROM reminder_audience a WHERE a.fund_id = f AND a.decision_id = open_reminders.decision) THEN RETURN 'decision-used'; END IF;
    INSERT INTO reminder_audience (fund_id, no, asked_as, is_open, decision_id, person_id)
      SELECT f, coalesce(max(a.no), 0) + 1, asked, to_all, open_reminders.decision, core.person() FROM reminder_audience a WHERE a.fund_id = f;
    RETURN 'set';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.funds_with_open_reminders(), ledger.reminders_are_open(int), ledger.open_reminders(int, uuid, boolean, uuid) TO regia_app;`;

const OPEN = `
  -- Instalments with something still to pay, as of a day. Money of a city and source fills its instalments in the order of their due days.
  CREATE FUNCTION ledger.open_instalments(f int, on_day date) RETURNS TABLE (agreement_id uuid, no int, city_id uuid, due_on date, amount bigint, paid bigint, days_late int) STABLE LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY WITH due AS (
      SELECT a.id, a.city_id, coalesce(s.source, 'own') AS source, i.no, i.due_on, i.amount_minor,
        sum(i.amount_minor) OVER (PARTITION BY a.city_id, coalesce(s.source, 'own') ORDER BY i.due_on, i.no, a.agreed_on, a.id) - i.amount_minor AS before
      FROM ledger.contribution_agreement a JOIN ledger.contribution_instalment i ON i.fund_id = a.fund_id AND i.agreement_id = a.id
        LEFT JOIN ledger.agreement_source s ON s.fund_id = a.fund_id AND s.agreement_id = a.id
      WHERE a.fund_id = f AND NOT EXISTS (SELECT FROM ledger.transfer t JOIN ledger.transfer r ON r.fund_id = t.fund_id AND r.reverses = t.seq WHERE t.fund_id = f AND t.id = ledger.derived_id(a.id, 'agree'))),
    filled AS (SELECT d.*, least(d.amount_minor, greatest(0, coalesce(p.paid_in, 0) - d.before))::bigint AS paid
      FROM due d LEFT JOIN ledger.city_position(f, on_day) p ON p.city_id = d.city_id AND p.source = d.source)
    SELECT x.id, x.no, x.city_id, x.due_on, x.amount_minor, x.paid, greatest(0, on_day - x.due_on) FROM filled x WHERE x.paid < x.amount_minor ORDER BY x.due_on, x.city_id, x.id, x.no;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.open_instalments(int, date) TO regia_app;`;

const REMIND = `
  -- on_day: today where the holder is. A reminder is to the city, never to a person, and leaves the books as they are.
  CREATE FUNCTION ledger.remind(f int, asked uuid, agreement uuid, instalment int, on_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known instalment_reminder; late record;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM instalment_reminder r WHERE r.fund_id = f AND r.id = asked;
    IF FOUND THEN RETURN CASE WHEN (known.agreement_id, known.instalment_no, known.sender) = (agreement, instalment, core.person()) THEN 'already-reminded' ELSE 'id-reused' END; END IF;
    IF NOT EXISTS (SELECT FROM contribution_agreement a WHERE a.fund_id = f AND a.id = agreement) THEN RETURN 'agreement-missing'; END IF;
    IF NOT EXISTS (SELECT FROM contribution_instalment i WHERE i.fund_id = f AND i.agreement_id = agreement AND i.no = instalment) THEN RETURN 'unknown-instalment'; END IF;
    SELECT * INTO late FROM open_instalments(f, on_day) o WHERE o.agreement_id = agreement AND o.no = instalment AND o.days_late > 0;
    IF NOT FOUND THEN RETURN 'not-late'; END IF;
    INSERT INTO instalment_reminder (fund_id, id, agreement_id, instalment_no, city_id, level, day, open_minor, days_late, sender, sender_city, at)
      SELECT f, asked, agreement, instalment, late.city_id, least(3, 1 + count(*)), on_day, late.amount - late.paid, late.days_late, core.person(), core.city(), clock_timestamp()
      FROM instalment_reminder r WHERE r.fund_id = f AND r.agreement_id = agreement AND r.instalment_no = instalment
      ON CONFLICT ON CONSTRAINT instalment_reminder_once_a_day DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'reminded' ELSE 'reminded-today' END;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.remind(int, uuid, uuid, int, date) TO regia_app;`;
