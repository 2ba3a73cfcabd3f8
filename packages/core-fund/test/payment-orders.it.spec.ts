import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BankDesk } from './bank/bank-desk.js';
import { openBooks, type Actor, type Books } from './books.js';
import * as lines from './calls/index.js';
import { proposeTransfer, returnProposal, signProposal, withdrawProposal } from './calls/index.js';
import { Desk } from './desk.js';

const EUR = 'EUR';
const NUMBER = 'FR7630006000011234567890189';
const DAY = "current_date + 1";

describe('payments that go to the bank', () => {
  let books: Books;
  let desk: Desk;
  let bank: BankDesk;
  let fund: number;
  let share: number;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    fund = await books.openFund();
    desk = new Desk(books, fund);
    bank = await BankDesk.open(books, fund);
    share = await desk.share(books.cities.milan);
    await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0, needs_decision = false WHERE fund_id = $1 AND kind IN ('pledge', 'agree', 'receive', 'allocate', 'commit')", [fund]);
    await books.admin.query("UPDATE ledger.rule SET approvals = 1, cities = 0, is_other_city = false WHERE fund_id = $1 AND kind IN ('disburse', 'pay')", [fund]);
    await books.admin.query("INSERT INTO ledger.fund_partner (fund_id, asked_as, code, name) VALUES ($1, $2, 'ong-7', 'Mani Verdi')", [fund, newId()]);
    const grant = { currency: EUR, amountMinor: 100_000n, from: [{ share, leftMinor: 1n }], project: 12, partner: 'ong-7', holderCity: books.cities.milan };
    const statuses = [
      await desk.post('pledge', lines.pledgeLines({ currency: EUR, city: books.cities.milan, share, amountMinor: 100_000n })),
      await desk.post('agree', lines.agreeLines({ currency: EUR, city: books.cities.milan, share, amountMinor: 100_000n })),
      await desk.post('receive', lines.receiveLines({ currency: EUR, city: books.cities.milan, share, amountMinor: 100_000n, holderCity: books.cities.milan })),
      await desk.post('allocate', lines.allocateLines(grant)),
      await desk.post('commit', lines.commitLines(grant)),
    ];
    expect(statuses).toEqual(['posted', 'posted', 'posted', 'posted', 'posted']);
  });

  const word = (who: Actor, sql: string, values: readonly unknown[]): Promise<string> => books.as(who, async (tx) => (await tx.rows<{ word: string }>(sql.slice(0, 40), sql, values))[0]!.word);
  const enter = (number = NUMBER, who = books.treasurer, id = newId()) => ({ id, done: word(who, `SELECT ledger.propose_party_account($1, $2, 'ong-7', NULL, 'Mani Verdi', 'iban', $3, NULL) AS word`, [fund, id, number]) });
  const signAccount = (who: Actor, id: string, number = NUMBER, isReturn = false) => word(who, 'SELECT ledger.sign_party_account($1, $2, $3, $4) AS word', [fund, id, number, isReturn]);

  async function account(number = NUMBER): Promise<string> {
    const { id, done } = enter(number);
    expect([await done, await signAccount(books.approvers.dakar, id, number), await signAccount(books.approvers.barcelona, id, number)]).toEqual(['proposed', 'signed', 'in-force']);
    return id;
  }

  async function proposed(amountMinor: bigint): Promise<{ readonly id: string; readonly hash: Buffer }> {
    const id = newId();
    const of = lines.disburseLines({ currency: EUR, amountMinor, from: [{ share, leftMinor: 1n }], project: 12, partner: 'ong-7', holderCity: books.cities.milan });
    const { status, payloadHash } = await books.as(books.treasurer, (tx) => proposeTransfer(tx, fund, { id, kind: 'disburse', effectiveOn: '2026-05-01', lines: of }));
    expect(status).toBe('proposed');
    return { id, hash: payloadHash! };
  }

  async function payable(amountMinor: bigint): Promise<string> {
    const { id, hash } = await proposed(amountMinor);
    expect((await books.as(books.approvers.dakar, (tx) => signProposal(tx, fund, id, hash))).status).toBe('payable');
    return id;
  }

  const stateOf = async (id: string) => (await desk.one<{ state: string }>('SELECT state FROM ledger.proposal_list WHERE fund_id = $1 AND transfer_id = $2', [fund, id])).state;
  const order = (transfers: readonly string[], parties: readonly (string | null)[], { id = newId(), who = books.treasurer, day = DAY, at = bank.id } = {}) =>
    books.as(who, async (tx) => (await tx.rows<{ status: string; place: number | null }>(`order ${day}`, `SELECT status, place FROM ledger.order_payments($1, $2, $3, ${day}, '09', $4, $5, $6)`, [fund, id, at, transfers, parties, Buffer.from(`file ${id}`)]))[0]!);

  it('go out in one file, once, and settle on the line of the bank', async () => {
    const [party, first, second] = [await account(), await payable(30_000n), await payable(20_000n)];
    const id = newId();

    expect(await order([first, second], [party, party], { id })).toEqual({ status: 'created', place: null });
    expect(await order([second, first], [party, party], { id })).toEqual({ status: 'already-created', place: null });
    expect(await order([first], [party], { id })).toEqual({ status: 'id-reused', place: null });
    expect(await order([second], [party])).toEqual({ status: 'already-ordered', place: 0 });
    expect(await desk.one('SELECT payments, total::text, currency FROM ledger.payment_order WHERE id = $1', [id])).toEqual({ payments: 2, total: '50000', currency: EUR });
    expect(await desk.findings()).toEqual([]);
  });

  it('are in one of two orders that are made at the same moment', async () => {
    const [party, first, second] = [await account(), await payable(30_000n), await payable(20_000n)];

    const answers = await Promise.all([order([first, second], [party, party]), order([second, first], [party, party]), order([first], [party])]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual(['already-ordered', 'already-ordered', 'created']);
  });

  it('are refused with a reason, each at its place, and then nothing goes out', async () => {
    const [waiting, ready] = [await proposed(10_000n), await payable(30_000n)];
    expect(await order([ready], [null])).toEqual({ status: 'party-account-missing', place: 0 });
    const party = await account();

    expect(await order([ready, waiting.id], [party, party])).toEqual({ status: 'not-payable', place: 1 });
    expect(await order([newId()], [party])).toEqual({ status: 'not-payable', place: 0 });
    expect(await order([ready], [newId()])).toEqual({ status: 'changed-by-someone-else', place: 0 });
    expect(await order([ready], [party], { day: 'current_date - 1' })).toEqual({ status: 'day-in-past', place: null });
    expect(await order([ready], [party], { day: 'current_date + 367' })).toEqual({ status: 'day-too-far', place: null });
    expect(await order([ready], [party], { at: newId() })).toEqual({ status: 'not-allowed', place: null });
    for (const who of [books.contributor, books.approvers.milan, books.outsider, books.auditor]) expect(await order([ready], [party], { who })).toEqual({ status: 'not-allowed', place: null });
    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.payment_order WHERE fund_id = $1', [fund])).toEqual({ n: 0 });
  });

  it('no longer end by a person or by time, whoever asks', async () => {
    const [party, id] = [await account(), await payable(30_000n)];
    const free = await payable(10_000n);
    await order([id], [party]);

    expect(await books.as(books.treasurer, (tx) => withdrawProposal(tx, fund, id))).toBe('already-ordered');
    expect(await books.as(books.approvers.barcelona, (tx) => returnProposal(tx, fund, id, 'wrong'))).toBe('already-ordered');
    await expect(books.admin.query("SELECT ledger.end_proposal($1, $2, 'withdrawn', NULL)", [fund, id])).rejects.toMatchObject({ constraint: 'proposal_outcome_respects_order' });
    const { rows } = await books.admin.query<{ transfer_id: string }>("SELECT transfer_id FROM ledger.expire_proposals_at(clock_timestamp() + interval '31 days') WHERE fund_id = $1", [fund]);
    expect(rows).toEqual([{ transfer_id: free }]);
    expect(await stateOf(id)).toBe('waiting');
  });

  /** As if its time had passed: what is proposed stands for ever, so the guards look away for a moment. */
  async function expire(id: string): Promise<void> {
    await books.admin.query('SET session_replication_role = replica');
    await books.admin.query('UPDATE ledger.proposal SET expires_at = clock_timestamp() WHERE fund_id = $1 AND transfer_id = $2', [fund, id]);
    await books.admin.query('SET session_replication_role = DEFAULT');
  }

  it('are paid by the line of the bank after their own time too', async () => {
    const [party, id] = [await account(), await payable(30_000n)];
    expect(await order([id], [party])).toMatchObject({ status: 'created' });
    await expire(id);
    expect(await stateOf(id)).toEqual('waiting');
    const file = newId();
    await books.admin.query("INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES ($1, $2, $3, sha256('x'), 'x', 'csv', 1, 1, 1, $4)", [fund, bank.id, file, books.treasurer.person]);
    await books.admin.query("INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification) VALUES ($1, $2, $3, 1, 'x')", [fund, bank.id, file]);
    await books.admin.query("INSERT INTO ledger.statement_line (fund_id, bank_account_id, id, key, nth, file_id, statement_no, place, booked_on, amount, is_reversal, details) VALUES ($1, $2, $3, sha256('y'), 1, $3, 1, 1, '2026-05-03', -30000, false, 1)", [fund, bank.id, file]);

    const answer = await bank.accept(file, [{ amount: -30_000n, settle: id }]);

    expect(answer).toMatchObject({ status: 'accepted' });
    expect(await stateOf(id)).toBe('posted');
    expect(await desk.findings()).toEqual([]);
  });

  describe('and are rejected by it', () => {
    const report = (order_id: string, transfer: string, { who = books.treasurer, id = newId(), source = 'person', code = 'AC04' as string | null, reason = 'The account is closed' as string | null, file = null as Buffer | null } = {}) => ({
      id,
      done: word(who, 'SELECT ledger.report_rejection($1, $2, $3, $4, $5, $6, $7, $8) AS word', [fund, id, order_id, transfer, source, code, reason, file]),
    });
    const sign = (who: Actor, id: string, transfer: string, isReturn = false) => word(who, 'SELECT ledger.sign_rejection($1, $2, $3, $4) AS word', [fund, id, transfer, isReturn]);
    const fetched = async (id: string) => books.as(books.treasurer, async (tx) => (await tx.rows<{ file: Buffer | null }>('fetch order', 'SELECT ledger.fetch_order($1, $2) AS file', [fund, id]))[0]!.file);

    async function out(amount = 30_000n): Promise<{ readonly party: string; readonly id: string; readonly first: string }> {
      const [party, id, first] = [await account(), await payable(amount), newId()];
      expect(await order([id], [party], { id: first })).toMatchObject({ status: 'created' });
      return { party, id, first };
    }

    /** A line of the bank with the reference of a payment. */
    async function lineOf(transfer: string, amount: number): Promise<string> {
      const file = newId();
      await books.admin.query("INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES ($1, $2, $3, sha256($4), 'x', 'csv', 1, 1, 1, $5)", [fund, bank.id, file, Buffer.from(file), books.treasurer.person]);
      await books.admin.query("INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification) VALUES ($1, $2, $3, 1, 'x')", [fund, bank.id, file]);
      await books.admin.query("INSERT INTO ledger.statement_line (fund_id, bank_account_id, id, key, nth, file_id, statement_no, place, booked_on, amount, is_reversal, details) VALUES ($1, $2, $3, sha256($4), 1, $3, 1, 1, '2026-05-03', $5, false, 1)", [fund, bank.id, file, Buffer.from(file), amount]);
      await books.admin.query("INSERT INTO ledger.line_text (fund_id, bank_account_id, line_id, end_to_end, text) VALUES ($1, $2, $3, $4, '')", [fund, bank.id, file, transfer.replaceAll('-', '').toUpperCase()]);
      return file;
    }

    it('go out in a second file once two others have signed what the treasurer says, and the first file is given to nobody any more', async () => {
      const { party, id, first } = await out();
      expect(await order([id], [party])).toEqual({ status: 'already-ordered', place: 0 });
      const { id: rejection, done } = report(first, id);
      expect(await done).toBe('reported');

      expect(await sign(books.treasurer, rejection, id)).toBe('author-cannot-sign');
      expect(await sign(books.approvers.dakar, rejection, newId())).toBe('changed-by-someone-else');
      expect(await sign(books.approvers.dakar, rejection, id)).toBe('signed');
      expect(await order([id], [party])).toEqual({ status: 'already-ordered', place: 0 });
      expect(await sign(books.approvers.barcelona, rejection, id)).toBe('released');
      expect(await sign(books.approvers.barcelona, rejection, id)).toBe('released');
      expect(await fetched(first)).toBeNull();

      const second = newId();
      expect(await order([id], [party], { id: second })).toEqual({ status: 'created', place: null });
      expect(await order([id], [party])).toEqual({ status: 'already-ordered', place: 0 });
      expect(await fetched(second)).not.toBeNull();
      expect(await desk.one('SELECT array_agg(attempt ORDER BY attempt) AS n FROM ledger.payment_order_item WHERE fund_id = $1 AND transfer_id = $2', [fund, id])).toEqual({ n: [1, 2] });
      expect(await bank.accept(await lineOf(id, -30_000), [{ amount: -30_000n, settle: id }])).toMatchObject({ status: 'accepted' });
      expect(await desk.findings()).toEqual([]);
    });

    it('need one signature where a report of the bank says so', async () => {
      const { id, first } = await out();
      const { id: rejection, done } = report(first, id, { source: 'pain.002', reason: null, file: Buffer.alloc(32, 7) });
      expect(await done).toBe('reported');

      expect(await sign(books.approvers.dakar, rejection, id)).toBe('released');
    });

    it('are not released while the bank has a line for them, at whatever moment it comes', async () => {
      const [before, after] = [await out(10_000n), { id: await payable(20_000n), first: newId() }];
      await order([after.id], [before.party], { id: after.first });
      await lineOf(before.id, -10_000);
      expect(await report(before.first, before.id).done).toBe('bank-has-line');

      const { id: rejection, done } = report(after.first, after.id);
      await done;
      expect(await sign(books.approvers.dakar, rejection, after.id)).toBe('signed');
      await lineOf(after.id, -20_000);
      expect(await sign(books.approvers.barcelona, rejection, after.id)).toBe('bank-has-line');
      await books.admin.query('INSERT INTO ledger.payment_rejection_signature (fund_id, rejection_id, person, author, city_id) VALUES ($1, $2, $3, $4, $5)', [fund, rejection, books.approvers.barcelona.person, books.treasurer.person, books.cities.barcelona]);
      await expect(books.admin.query('INSERT INTO ledger.payment_release (fund_id, rejection_id, order_id, transfer_id) VALUES ($1, $2, $3, $4)', [fund, rejection, after.first, after.id])).rejects.toMatchObject({ constraint: 'payment_release_was_not_paid' });
    });

    it('are neither released without signatures nor ordered twice, whoever asks', async () => {
      const { id, first, party } = await out();
      const { id: rejection, done } = report(first, id);
      await done;

      await expect(books.admin.query('INSERT INTO ledger.payment_release (fund_id, rejection_id, order_id, transfer_id) VALUES ($1, $2, $3, $4)', [fund, rejection, first, id])).rejects.toMatchObject({ constraint: 'payment_release_is_signed' });
      await expect(books.admin.query('INSERT INTO ledger.payment_order_item (fund_id, order_id, no, transfer_id, amount, party_change_id, attempt) VALUES ($1, $2, 2, $3, 30000, $4, 2)', [fund, first, id, party])).rejects.toMatchObject({ constraint: expect.stringMatching(/^payment_order_item_once/) });
      await expect(books.admin.query('DELETE FROM ledger.payment_rejection')).rejects.toThrow();
    });

    it('are reported by whoever keeps the account, and signed by approvers alone', async () => {
      const { id, first } = await out();
      for (const who of [books.contributor, books.approvers.milan, books.auditor]) expect(await report(first, id, { who }).done).toBe('not-allowed');
      expect(await report(first, id, { who: books.outsider }).done).toBe('not-found');
      expect(await report(first, newId()).done).toBe('not-in-order');
      const { id: rejection, done } = report(first, id);
      await done;
      expect(await report(first, id).done).toBe('rejection-waits');
      expect(await report(first, id, { id: rejection, reason: 'Other words' }).done).toBe('id-reused');

      expect(await sign(books.contributor, rejection, id)).toBe('not-an-approver');
      expect(await sign(books.outsider, rejection, id)).toBe('not-found');
      expect(await sign(books.approvers.milan, rejection, id, true)).toBe('returned');
      expect(await sign(books.approvers.dakar, rejection, id)).toBe('not-waiting');
      expect(await books.as(books.outsider, (tx) => tx.rows('rejections', 'SELECT FROM ledger.payment_rejection_list WHERE fund_id = $1', [fund]))).toEqual([]);
    });

    it('end by time again once they are released', async () => {
      const { id, first } = await out();
      const { id: rejection, done } = report(first, id);
      await done;
      await sign(books.approvers.dakar, rejection, id);
      await sign(books.approvers.barcelona, rejection, id);

      expect(await books.as(books.treasurer, (tx) => withdrawProposal(tx, fund, id))).toBe('withdrawn');
    });
  });

  it('go where two people signed, and none of them is who entered it', async () => {
    const { id, done } = enter();
    expect(await done).toBe('proposed');

    expect(await signAccount(books.treasurer, id)).toBe('author-cannot-sign');
    expect(await signAccount(books.outsider, id)).toBe('not-found');
    expect(await signAccount(books.contributor, id)).toBe('not-an-approver');
    expect(await signAccount(books.approvers.dakar, id, 'ES9121000418450200051332')).toBe('changed-by-someone-else');
    expect(await Promise.all([signAccount(books.approvers.dakar, id), signAccount(books.approvers.dakar, id)])).toEqual(['signed', 'signed']);
    expect(await signAccount(books.approvers.barcelona, id)).toBe('in-force');
    expect(await signAccount(books.approvers.milan, id)).toBe('not-waiting');
    const other = enter('ES9121000418450200051332');
    await other.done;
    expect(await signAccount(books.approvers.dakar, other.id, 'ES9121000418450200051332', true)).toBe('returned');
    expect(await signAccount(books.approvers.milan, other.id, 'ES9121000418450200051332')).toBe('not-waiting');
    expect(await desk.one('SELECT number FROM ledger.party_account_list WHERE fund_id = $1', [fund])).toEqual({ number: NUMBER });
    await expect(enter('FR7630006000011234567890188').done).rejects.toMatchObject({ constraint: 'party_account_change_number_fits' });
    expect(await enter(NUMBER, books.contributor).done).toBe('not-allowed');
  });

  it('are seen by the cities of the fund alone, and kept as they went out', async () => {
    const [party, id] = [await account(), await payable(30_000n)];
    await order([id], [party]);
    const seen = (who: Actor) => books.as(who, async (tx) => (await tx.rows<{ n: number }>('seen', `SELECT (SELECT count(*) FROM ledger.payment_order WHERE fund_id = $1) + (SELECT count(*) FROM ledger.payment_order_item WHERE fund_id = $1)
      + (SELECT count(*) FROM ledger.party_account_change WHERE fund_id = $1) + (SELECT count(*) FROM ledger.payable_list WHERE fund_id = $1) AS n`, [fund]))[0]!.n);

    expect([Number(await seen(books.contributor)), Number(await seen(books.outsider))]).toEqual([4, 0]);
    for (const table of ['payment_order', 'payment_order_item', 'party_account', 'party_account_change', 'party_account_signature', 'payment_order_download']) {
      await expect(books.admin.query(`DELETE FROM ledger.${table}`)).rejects.toThrow('not allowed');
      await expect(books.as(books.treasurer, (tx) => tx.rows(`write ${table}`, `INSERT INTO ledger.${table} DEFAULT VALUES`, []))).rejects.toThrow('permission denied');
    }
  });
});
