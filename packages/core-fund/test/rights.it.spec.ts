import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { postTransfers, proposeTransfer } from './calls/index.js';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

describe('who sees and writes the books', () => {
  let books: Books;
  let desk: Desk;
  let milan: number;
  let ownFund: number;

  beforeAll(async () => {
    books = await openBooks();
    desk = new Desk(books, await books.openFund({ isFree: true }));
    milan = await desk.share(books.cities.milan);
    ownFund = await books.openFund({ kind: 'own', isFree: true });
    await desk.post('pledge', pledge(100n).lines);
    await books.as(books.treasurer, (tx) => proposeTransfer(tx, desk.fund, pledge(5n)));
  });
  afterAll(() => books?.end());

  const pledge = (amountMinor: bigint) =>
    desk.draft('pledge', lines.pledgeLines({ currency: 'EUR', city: books.cities.milan, share: milan, amountMinor }));
  const funds = (who: Actor) =>
    books.as(who, async (tx) => (await tx.rows<{ id: number }>('funds', 'SELECT id FROM ledger.fund ORDER BY id')).map(({ id }) => id));

  describe('in the catalogue', () => {
    const ofLedger = "FROM pg_class c WHERE c.relnamespace = 'ledger'::regnamespace";

    it('has row security enabled and forced on every table, with a policy for each command', async () => {
      const { rows } = await books.admin
        .query(`SELECT c.relname ${ofLedger} AND c.relkind = 'r' AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR
        (SELECT count(DISTINCT p.polcmd) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd <> '*') < 4)`);

      expect(rows).toEqual([]);
    });

    it('shows rows of a fund by the fund, in every table that has one', async () => {
      const { rows } = await books.admin.query<{
        relname: string;
        shown: string;
      }>(`SELECT c.relname, pg_get_expr(p.polqual, p.polrelid) AS shown ${ofLedger.replace('WHERE', "JOIN pg_policy p ON p.polrelid = c.oid AND p.polcmd = 'r' AND p.polroles @> ARRAY['regia_app'::regrole::oid] WHERE")}
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'fund_id')`);

      expect(rows.length).toBeGreaterThan(15);
      for (const { relname, shown } of rows)
        expect([relname, shown]).toEqual([relname, expect.stringContaining('fund_id = ANY (( SELECT ledger.visible_funds()')]);
    });

    it('lets no runtime role write a table but the sealer, who adds to its own, nor become somebody who can', async () => {
      const { rows } = await books.admin.query<{ rolname: string; relname: string; w: string }>(
        `SELECT r.rolname, c.relname, w FROM pg_roles r, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) w, pg_class c
         WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'v') AND r.rolcanlogin AND NOT r.rolsuper AND has_table_privilege(r.oid, c.oid, w) ORDER BY c.relname`,
      );
      const members = await books.admin.query(
        "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper AND pg_has_role(oid, 'ledger_owner', 'MEMBER')",
      );

      expect(rows.map(({ rolname, relname, w }) => `${rolname} ${w} ${relname}`)).toEqual(['regia_sealer INSERT checkpoint', 'regia_sealer INSERT seal_key', 'regia_sealer INSERT tile']);
      expect(members.rows).toEqual([]);
    });

    it('is owned by a role that cannot log in and is bound by row security', async () => {
      const { rows } = await books.admin.query(
        `SELECT DISTINCT r.rolname, r.rolcanlogin, r.rolbypassrls, r.rolsuper ${ofLedger.replace('WHERE', "JOIN pg_roles r ON r.oid = c.relowner WHERE c.relkind IN ('r', 'v') AND")}`,
      );

      expect(rows).toEqual([{ rolname: 'ledger_owner', rolcanlogin: false, rolbypassrls: false, rolsuper: false }]);
    });

    it('names every constraint itself', async () => {
      const { rows } = await books.admin.query(
        "SELECT conrelid::regclass::text AS on, conname FROM pg_constraint WHERE connamespace = 'ledger'::regnamespace AND contype <> 'n' AND conname ~ '(_key|_fkey|_pkey|_check)[0-9]*$'",
      );

      expect(rows).toEqual([]);
    });

    it('offers these functions to a request and no other', async () => {
      const { rows } = await books.admin.query<{ name: string }>(
        "SELECT proname AS name FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace AND has_function_privilege('regia_app', oid, 'EXECUTE') ORDER BY 1",
      );

      expect(rows.map(({ name }) => name)).toEqual([
        'accept_line',
        'accounts_with_texts',
        'add_budget_line',
        'add_cosignature',
        'add_evidence',
        'add_partner',
        'add_project',
        'agree_contribution',
        'agree_to_key',
        'agreement_stands',
        'approve',
        'balances_known',
        'balances_on',
        'bank_standing',
        'begin_move_end',
        'city_position',
        'city_position_known',
        'closing_checklist',
        'closing_roles',
        'confirm_rate',
        'cosign',
        'deliver_in_kind',
        'derived_id',
        'describe_bank',
        'earmark_agreement',
        'earmark_fits',
        'evidence_need',
        'evidence_until',
        'expire_proposals',
        'explain_gap',
        'fetch_order',
        'figure_amount',
        'figure_of',
        'findings',
        'fund_position',
        'fund_position_known',
        'fund_statement',
        'funds_with_open_reminders',
        'hold_books',
        'hold_evidence',
        'import_rates',
        'import_statement',
        'in_kind_statement',
        'in_transit',
        'in_transit_known',
        'is_auditor',
        'is_evidence_removed',
        'is_iban',
        'is_ordered',
        'judges_rates',
        'keeps_bank_account',
        'keeps_books',
        'lift_evidence_hold',
        'limit_in_force',
        'line_concerns_reader',
        'may_bring_evidence',
        'may_record',
        'member_cities',
        'moved_in',
        'name_source',
        'name_theme',
        'note_line',
        'open_account',
        'open_accounts',
        'open_in_kind_fund',
        'open_instalments',
        'open_own_fund',
        'open_reminders',
        'open_share',
        'order_payments',
        'override_ceiling',
        'payload_head',
        'payload_line',
        'plan_budget',
        'plan_financing',
        'post',
        'post_proposed',
        'print_report',
        'project_stages',
        'project_year',
        'promise_in_kind',
        'proposal_payload',
        'propose',
        'propose_bank_account',
        'propose_decision',
        'propose_decision_on_key',
        'propose_key',
        'propose_party_account',
        'propose_rate',
        'propose_reversals',
        'publish',
        'rate_on',
        'reconcile_bank',
        'register_city_key',
        'remind',
        'reminders_are_open',
        'report_rejection',
        'request_closing',
        'return_proposal',
        'rule_for',
        'set_ceiling_base',
        'set_head_address',
        'share_position',
        'sign_bank_account',
        'sign_closing',
        'sign_decision',
        'sign_party_account',
        'sign_rejection',
        'signers_of',
        'state_result',
        'state_source',
        'statement_figures',
        'statement_gaps',
        'statement_text',
        'store_report',
        'takes_part',
        'transfer_payload',
        'visible_funds',
        'why_not_adopt_key',
        'withdraw',
        'withdraw_closing',
        'withdraw_decision',
        'withdraw_key',
      ]);
    });

    it('fixes the search path of every function that runs with the rights of the owner', async () => {
      const { rows } = await books.admin.query(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace AND prosecdef AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c LIKE 'search_path=%')",
      );

      expect(rows).toEqual([]);
    });
  });

  it('shows a pool to every city that takes part, to the auditor, and to nobody else', async () => {
    expect(await funds(books.contributor)).toContain(desk.fund);
    expect(await funds(books.auditor)).toContain(desk.fund);
    expect(await funds(books.outsider)).toEqual([]);
  });

  it("shows a city's own fund to that city alone", async () => {
    expect(await funds(books.approvers.milan)).toContain(ownFund);
    expect(await funds(books.contributor)).not.toContain(ownFund);
    expect(await funds(books.auditor)).not.toContain(ownFund);
  });

  it('shows nothing to a visitor', async () => {
    const seen = await books.as(books.contributor, async (tx) => {
      await tx.rows('leave', 'SELECT core.enter_visitor()');
      return tx.rows('all', 'SELECT id FROM ledger.fund UNION ALL SELECT fund_id FROM ledger.entry');
    });

    expect(seen).toEqual([]);
  });

  it('shows no row of a fund one may not see, in any table', async () => {
    const { rows: tables } = await books.admin.query<{ name: string }>(
      "SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'fund_id' WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'v') AND has_table_privilege('regia_app', c.oid, 'SELECT')",
    );

    const counts = await books.as(books.outsider, async (tx) => {
      const found: unknown[] = [];
      for (const { name } of tables) found.push(...(await tx.rows(`see-${name}`, `SELECT '${name}' AS name FROM ledger.${name} WHERE fund_id IS NOT NULL LIMIT 1`)));
      return found;
    });

    expect(tables.length).toBeGreaterThan(18);
    expect(counts).toEqual([]);
  });

  it('reads positions through the same policy', async () => {
    const read = (who: Actor) =>
      books.as(who, (tx) => tx.rows('position', "SELECT pledged::text FROM ledger.city_position($1, '2026-12-31')", [desk.fund]));

    expect(await read(books.contributor)).toEqual([{ pledged: '100' }]);
    expect(await read(books.outsider)).toEqual([]);
  });

  it('refuses a request that writes in the name of somebody else', async () => {
    const post = (who: Actor, author: string) => books.as(who, (tx) => postTransfers(tx, desk.fund, author, [pledge(1n)]));

    expect(await post(books.contributor, books.treasurer.person)).toEqual([{ status: 'not-allowed' }]);
    expect((await post(books.treasurer, books.treasurer.person))[0]!.status).toBe('posted');
  });

  it('answers the same for a fund that is not there and one that may not be seen', async () => {
    const sql =
      "SELECT status FROM ledger.post($1, ARRAY[$2::uuid], '{pledge}', '{2026-05-01}', ARRAY[$3::uuid], '{NULL}', '{NULL}', '{NULL}', '{1}', '{1}', '{1}', '{NULL}', '{NULL}', '{NULL}')";
    const ask = (fund: number) => books.as(books.outsider, (tx) => tx.rows('post', sql, [fund, newId(), books.outsider.person]));

    expect(await ask(desk.fund)).toEqual([{ status: 'not-allowed' }]);
    expect(await ask(4711)).toEqual([{ status: 'not-allowed' }]);
  });

  it('opens no account for somebody who may not record', async () => {
    const open = books.as(books.approvers.dakar, (tx) => tx.rows('open', "SELECT ledger.open_account($1, 'bank', 'EUR')", [desk.fund]));

    await expect(open).rejects.toMatchObject({ code: '42501' });
  });

  it('gives a request no way around the functions', async () => {
    const attempts = [
      'INSERT INTO ledger.day_sum VALUES (1, 1, now(), $$x$$, 1, 1)',
      'UPDATE ledger.fund SET open_from = $$2020-01-01$$',
      'DELETE FROM ledger.hold',
      'TRUNCATE ledger.balance',
      'SELECT ledger.close_period(1, $$2026-01-31$$, NULL)',
      'SELECT ledger.set_usual_rules(1)',
      'SELECT ledger.adopt_decision(1, uuidv7(), now()::date)',
      "SELECT ledger.expire_proposals_at(now() + '1 year')",
      'SET ROLE ledger_owner',
      'SELECT * FROM ledger.recorder',
    ];

    for (const sql of attempts)
      await expect(
        books.as(books.treasurer, (tx) => tx.rows(sql, sql)),
        sql,
      ).rejects.toMatchObject({ code: '42501' });
  });
});
