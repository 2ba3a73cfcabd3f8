import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Which funds everybody may see, by whose decision, and the views that are all the public role can read: sealed figures, no people, no free text. */
export class CoreFundPublishFunds1795500001201 implements MigrationInterface {
  readonly name = 'CoreFundPublishFunds1795500001201';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PUBLICATION);
    await asLedgerOwner(db, VIEWS);
  }

  async down(): Promise<void> {}
}

const PUBLICATION = `
  -- The last row of a fund counts; none means closed. Each rests on a decision the committee adopted.
  CREATE TABLE ledger.publication (
    fund_id int NOT NULL CONSTRAINT publication_fund_fk REFERENCES ledger.fund, no int NOT NULL, is_public boolean NOT NULL,
    decision_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT publication_pk PRIMARY KEY (fund_id, no),
    CONSTRAINT publication_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);
  ${keptForEver('publication')}

  -- Opens or closes a fund to everybody. For the owner, as everything that rests on a decision until bodies adopt theirs here.
  CREATE FUNCTION ledger.publish_fund(f int, is_public boolean, decision uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF (SELECT x.kind FROM fund x WHERE x.id = f) = 'own' THEN RAISE EXCEPTION 'the budget of one city is not published here' USING ERRCODE = '23514', CONSTRAINT = 'publication_not_of_own_fund'; END IF;
    INSERT INTO publication (fund_id, no, is_public, decision_id) SELECT f, coalesce(max(p.no), 0) + 1, publish_fund.is_public, decision FROM publication p WHERE p.fund_id = f;
  END $$;`;

const VIEWS = String.raw`
  -- Everything the public sees is as of the newest head: what is not sealed yet is not shown yet.
  CREATE VIEW ledger.published_fund AS
    SELECT f.id AS fund_id, f.code, f.name, f.base_currency, f.holder_city, coalesce(c.size, 0) AS size, c.root, c.note, k.verifier, c.made_at,
      (SELECT count(DISTINCT h.city_id) FROM ledger.city_head h WHERE h.fund_id = f.id)::int AS cities, (SELECT max(h.at) FROM ledger.city_head h WHERE h.fund_id = f.id) AS cosigned_at
    FROM ledger.fund f
    JOIN LATERAL (SELECT p.is_public FROM ledger.publication p WHERE p.fund_id = f.id ORDER BY p.no DESC LIMIT 1) p ON p.is_public
    LEFT JOIN LATERAL (SELECT x.* FROM ledger.checkpoint x WHERE x.fund_id = f.id ORDER BY x.size DESC LIMIT 1) c ON true
    LEFT JOIN ledger.seal_key k ON k.fund_id = c.fund_id AND k.key_id = c.key_id;

  -- What is on each account of the cities' money, by its readable code.
  CREATE VIEW ledger.published_account AS
    SELECT p.fund_id, s.city_id, a.code, -e.balance_after AS amount
    FROM ledger.published_fund p JOIN ledger.account a ON a.fund_id = p.fund_id JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id
    CROSS JOIN LATERAL (SELECT x.balance_after FROM ledger.entry x WHERE x.fund_id = a.fund_id AND x.account_id = a.id AND x.seq < p.size ORDER BY x.seq DESC LIMIT 1) e;

  CREATE VIEW ledger.published_transfer AS
    SELECT t.fund_id, t.seq, p.code || '/' || extract(year FROM t.recorded_at AT TIME ZONE 'UTC') || '/' || (t.seq - (SELECT y.seq FROM ledger.transfer y
        WHERE y.fund_id = t.fund_id AND y.recorded_at >= date_trunc('year', t.recorded_at, 'UTC') ORDER BY y.recorded_at, y.seq LIMIT 1) + 1) AS number,
      t.kind, t.effective_on, t.amount_minor, t.currency, t.city_id, t.reverses,
      (SELECT r.seq FROM ledger.transfer r WHERE r.fund_id = t.fund_id AND r.reverses = t.seq AND r.seq < p.size) AS reversed_by
    FROM ledger.published_fund p JOIN ledger.transfer t ON t.fund_id = p.fund_id AND t.seq < p.size;

  -- The lines of transfers. city_id: whose money it is; none for a place.
  CREATE VIEW ledger.published_entry AS
    SELECT e.fund_id, e.seq, a.code, s.city_id, e.amount, e.currency, e.effective_on
    FROM ledger.published_fund p JOIN ledger.entry e ON e.fund_id = p.fund_id AND e.seq < p.size JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id
    LEFT JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id;

  -- payload: what was signed. half: who stands behind it and when, as a hash, so that the leaf can be computed and nobody is named.
  CREATE VIEW ledger.published_leaf AS
    SELECT t.fund_id, t.seq, ledger.payload_head(p.code, t.id, t.kind, k.settled_by_bank, t.effective_on, t.reverses, t.decision_id, t.evidence)
      || (SELECT string_agg(ledger.payload_line(a.code, e.amount, e.original, e.original_currency, e.rate_code), '' ORDER BY a.code COLLATE "C")
          FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id WHERE e.fund_id = t.fund_id AND e.seq = t.seq) AS payload,
      sha256(convert_to(t.author || E'\n' || array_to_string(t.approvers, ',') || E'\n' || (extract(epoch FROM t.recorded_at) * 1000)::bigint || E'\n' || to_char(t.effective_on, 'YYYY-MM-DD'), 'UTF8')) AS half
    FROM ledger.published_fund p JOIN ledger.transfer t ON t.fund_id = p.fund_id AND t.seq < p.size JOIN ledger.kind k ON k.name = t.kind;

  CREATE VIEW ledger.published_tile AS
    SELECT t.fund_id, t.level, t.idx, t.width, t.hashes FROM ledger.published_fund p JOIN ledger.tile t ON t.fund_id = p.fund_id;

  GRANT USAGE ON SCHEMA ledger TO regia_public;
  GRANT SELECT ON ledger.published_fund, ledger.published_account, ledger.published_transfer, ledger.published_entry, ledger.published_leaf, ledger.published_tile TO regia_public;
  GRANT EXECUTE ON FUNCTION ledger.payload_head(text, uuid, text, boolean, date, bigint, uuid, bytea), ledger.payload_line(text, bigint, bigint, text, text) TO regia_public;`;
