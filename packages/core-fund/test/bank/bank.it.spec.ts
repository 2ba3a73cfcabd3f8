import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type Actor, type Books } from '../books.js';
import * as lines from '../calls/index.js';
import { proposeTransfer, signProposal } from '../calls/index.js';
import { Desk } from '../desk.js';
import { BankDesk, IBAN } from './bank-desk.js';

const EUR = 'EUR';

describe('agreeing with the bank', () => {
  let books: Books;
  let desk: Desk;
  let bank: BankDesk;
  let fund: number;
  let dakar: number;
  let milan: string;

  beforeAll(async () => {
    books = await openBooks();
    milan = books.cities.milan;
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    fund = await books.openFund();
    desk = new Desk(books, fund);
    bank = await BankDesk.open(books, fund);
    dakar = await desk.share(books.cities.dakar);
    await books.admin.query("UPDATE ledger.rule SET approvals = 0, needs_decision = false WHERE fund_id = $1 AND kind IN ('pledge', 'agree')", [fund]);
    await desk.post('pledge', lines.pledgeLines({ currency: EUR, city: books.cities.dakar, share: dakar, amountMinor: 100_000_000n }));
    await desk.post('agree', lines.agreeLines({ currency: EUR, city: books.cities.dakar, share: dakar, amountMinor: 100_000_000n }));
  });

  const receipt = (amountMinor: bigint) => lines.receiveLines({ currency: EUR, city: books.cities.dakar, share: dakar, amountMinor, holderCity: milan });
  const unidentified = (amountMinor: bigint) => lines.receiveUnidentifiedLines({ currency: EUR, holderCity: milan, amountMinor });
  const charge = (amountMinor: bigint) => lines.bankChargeLines({ currency: EUR, holderCity: milan, amountMinor });
  const bankBalance = () => desk.balance('bank/at-milan/EUR');
  const lineOf = async (amount: string) => (await bank.lines()).find((line) => line.amount === amount && !line.is_matched)!;
  const post = async (line: { id: string; amount: string }, kind: string, of: readonly lines.Line[], who?: Actor) =>
    bank.accept(line.id, [{ amount: BigInt(line.amount), post: [await bank.posting(kind, of)] }], who);

  describe('importing', () => {
    it.each([
      ['the day, then the week', ['bnk-5-day.xml', 'bnk-5-week.xml'], [2, 4]],
      ['the week, then the day', ['bnk-5-week.xml', 'bnk-5-day.xml'], [6, 0]],
      ['each of them twice', ['bnk-5-day.xml', 'bnk-5-day.xml', 'bnk-5-week.xml', 'bnk-5-week.xml'], [2, 2, 4, 4]],
    ])('adds every line of overlapping files once: %s', async (_order, files, news) => {
      const answers = [];
      for (const file of files) answers.push(await bank.import(file));

      expect(answers.map(({ new_lines }) => new_lines)).toEqual(news);
      expect((await bank.lines()).map(({ amount }) => amount).sort()).toEqual(['-10000', '-1250', '-1250', '-1250', '-150', '20000']);
    });

    it('answers the same file again with what the first import did', async () => {
      const first = await bank.import('bnk-5-day.xml');
      const again = await bank.import('bnk-5-day.xml');

      expect(first.status).toBe('imported');
      expect(again).toMatchObject({ status: 'already-imported', file_id: first.file_id, lines: 2, new_lines: 2 });
    });

    it('adds the lines of a file once when two people bring it at the same moment', async () => {
      const answers = await Promise.all([bank.import('bnk-5-week.xml'), bank.import('bnk-5-week.xml'), bank.import('bnk-5-day.xml')]);

      expect(answers.filter(({ status }) => status === 'imported').length).toBeLessThanOrEqual(2);
      expect(await bank.lines()).toHaveLength(6);
    });

    it('belongs to whoever keeps the books of the holder', async () => {
      expect((await bank.import('bnk-5-day.xml', books.contributor)).status).toBe('not-allowed');
      expect((await bank.import('bnk-5-day.xml', books.approvers.milan)).status).toBe('not-allowed');
      expect((await bank.import('bnk-5-day.xml', books.outsider)).status).toBe('not-allowed');
    });

    it('is judged again by the database: a statement that does not add up adds nothing', async () => {
      const broken = '[{"identification":"x","openingMinor":"0","closingMinor":"5","closesOn":"2027-03-08"}]';
      const nothing = Array.from({ length: 17 }, () => "'{}'").join(', ');
      const answer = await bank.word(books.treasurer, `SELECT status AS word FROM ledger.import_statement($1, $2, $3, sha256('x'), 'x', 'csv', 1, NULL, $4, ${nothing})`, [fund, bank.id, newId(), broken]);

      expect(answer).toBe('statement-does-not-add-up');
    });
  });

  describe('answering a line', () => {
    it('posts money received without a signature, on the day of the bank, together with its match', async () => {
      await bank.import('bnk-1a-reversal.xml');

      const answer = await post(await lineOf('90000'), 'receive', receipt(90_000n));

      expect(answer.status).toBe('accepted');
      expect(await bankBalance()).toBe(90_000n);
      expect(await desk.one('SELECT kind, effective_on::text AS day, approvers FROM ledger.transfer WHERE fund_id = $1 AND seq = $2', [fund, answer.seqs![0]])).toEqual({ kind: 'receive', day: '2027-03-04', approvers: [] });
      expect(await desk.one("SELECT approvals, cities, is_other_city FROM ledger.rule WHERE fund_id = $1 AND kind = 'receive'", [fund])).toEqual({ approvals: 1, cities: 1, is_other_city: true });
      expect(await desk.findings()).toEqual([]);
    });

    it('leaves money that comes without a line of the bank to the signature of another city', async () => {
      expect(await desk.post('receive', receipt(90_000n))).toBe('approvals-missing');
    });

    it('happens once: again, it answers that the line has its entry, and at the same moment one of two', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');
      const posting = await bank.posting('receive', receipt(90_000n));
      const part = [{ amount: 90_000n, post: [posting] }];

      const both = await Promise.all([bank.accept(line.id, part), bank.accept(line.id, part)]);

      expect(both.map(({ status }) => status).sort()).toEqual(['accepted', 'already-matched']);
      expect(await bankBalance()).toBe(90_000n);
    });

    it('leaves neither entry nor match when a part of it is refused', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');

      const answer = await bank.accept(line.id, [{ amount: 40_000n, post: [await bank.posting('receive', receipt(40_000n))] }, { amount: 50_000n, post: [await bank.posting('receive', receipt(100_000_000n))] }]);

      expect(answer.status).not.toBe('accepted');
      expect(await bankBalance()).toBe(0n);
      expect(await desk.one("SELECT approvals FROM ledger.rule WHERE fund_id = $1 AND kind = 'receive'", [fund])).toEqual({ approvals: 1 });
      expect((await bank.lines()).every(({ is_matched }) => !is_matched)).toBe(true);
    });

    it('is refused when the entries are not what the line says', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');

      expect((await bank.accept(line.id, [{ amount: 80_000n, post: [await bank.posting('receive', receipt(80_000n))] }])).status).toBe('parts-differ');
      expect((await bank.accept(line.id, [{ amount: 90_000n, post: [await bank.posting('receive', receipt(80_000n))] }])).status).toBe('parts-differ');
      expect(await bankBalance()).toBe(0n);
    });

    it('splits a line into what it pays', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');

      const answer = await bank.accept(line.id, [{ amount: 60_000n, post: [await bank.posting('receive', receipt(60_000n))] }, { amount: 30_000n, post: [await bank.posting('receive_unidentified', unidentified(30_000n))] }]);

      expect(answer.seqs).toHaveLength(2);
      expect(await desk.balance('unidentified/at-milan/EUR')).toBe(-30_000n);
    });

    it('finds an entry that was signed before the statement came, once', async () => {
      await bank.import('bnk-5-week.xml');
      const id = newId();
      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1 AND kind = 'receive'", [fund]);
      await desk.post('receive', receipt(20_000n), { id, effectiveOn: '2027-03-07' });
      const { seq } = await desk.one<{ seq: string }>('SELECT seq FROM ledger.transfer WHERE fund_id = $1 AND id = $2', [fund, id]);
      const line = await lineOf('20000');

      expect((await bank.accept(line.id, [{ amount: 20_000n, link: seq }])).status).toBe('accepted');
      expect(await bankBalance()).toBe(20_000n);
      expect((await bank.accept((await lineOf('-1250')).id, [{ amount: -1250n, link: seq }])).status).toBe('entry-taken');
    });

    it('settles what was signed and waits for the bank, on the day of the line', async () => {
      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0, needs_decision = false WHERE fund_id = $1 AND kind IN ('receive', 'allocate', 'commit')", [fund]);
      const money = { currency: EUR, amountMinor: 50_000n, from: [{ share: dakar, leftMinor: 1n }], project: 12 };
      expect(await desk.post('receive', receipt(50_000n), { effectiveOn: '2027-03-01' })).toBe('posted');
      expect(await desk.post('allocate', lines.allocateLines(money))).toBe('posted');
      expect(await desk.post('commit', lines.commitLines({ ...money, partner: 'ong-7' } as never))).toBe('posted');
      const id = newId();
      const of = lines.disburseLines({ ...money, amountMinor: 25_000n, partner: 'ong-7', holderCity: milan });
      const proposed = await books.as(books.treasurer, (tx) => proposeTransfer(tx, fund, { id, kind: 'disburse', effectiveOn: '2027-02-20', lines: of }));
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('-25000');
      const settle = [{ amount: -25_000n, settle: id }];

      expect((await bank.accept(line.id, settle)).status).toBe('approvals-missing');
      const { payload_hash: hash } = await desk.one<{ payload_hash: Buffer }>('SELECT payload_hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fund, id]);
      expect((await books.as(books.approvers.dakar, (tx) => signProposal(tx, fund, id, hash))).status).toBe('payable');
      expect((await bank.accept(line.id, settle)).status).toBe('accepted');

      expect(proposed.status).toBe('proposed');
      expect(await desk.one('SELECT effective_on::text AS day, payload_hash = $3 AS is_what_was_signed FROM ledger.transfer WHERE fund_id = $1 AND id = $2', [fund, id, hash])).toEqual({ day: '2027-03-04', is_what_was_signed: true });
      expect(await desk.findings()).toEqual([]);
    });

    it('asks for a signature where the rule wants one, and answers the line once it is given', async () => {
      await bank.import('bnk-5-week.xml');
      await books.admin.query("UPDATE ledger.rule SET from_minor = 5000 WHERE fund_id = $1 AND kind = 'bank_charge' AND from_minor > 0", [fund]);
      await post(await lineOf('20000'), 'receive_unidentified', unidentified(20_000n));
      const line = await lineOf('-10000');
      const id = newId();
      const part = [{ amount: -10_000n, post: [await bank.posting('bank_charge', charge(10_000n), { id })] }];

      expect((await bank.accept(line.id, part)).status).toBe('proposed');
      expect((await bank.lines()).find((one) => one.id === line.id)).toMatchObject({ is_matched: false, waits_for: id });
      const { payload_hash: hash } = await desk.one<{ payload_hash: Buffer }>('SELECT payload_hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fund, id]);
      expect((await books.as(books.approvers.dakar, (tx) => signProposal(tx, fund, id, hash))).status).toBe('payable');
      expect((await bank.accept(line.id, [{ amount: -10_000n, settle: id }])).status).toBe('accepted');
    });

    it('takes returned money back by a reversal of what the first line was answered with, linked both ways', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const first = await post(await lineOf('90000'), 'receive', receipt(90_000n));
      const back = await lineOf('-90000');
      const id = newId();
      const posting = await bank.posting('reversal', lines.reversalLines(receipt(90_000n)), { id, reverses: first.seqs![0]! });

      expect((await bank.accept(back.id, [{ amount: -90_000n, post: [posting] }])).status).toBe('proposed');
      const { payload_hash: hash } = await desk.one<{ payload_hash: Buffer }>('SELECT payload_hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fund, id]);
      const signed = await books.as(books.approvers.dakar, (tx) => signProposal(tx, fund, id, hash));
      expect(signed.status).toBe('posted');
      expect((await bank.accept(back.id, [{ amount: -90_000n, link: String(signed.seq) }])).status).toBe('accepted');

      expect((await bank.lines()).filter(({ amount }) => amount === '90000' || amount === '-90000').map(({ is_matched }) => is_matched)).toEqual([true, true]);
      expect(await bankBalance()).toBe(0n);
    });

    it('opens a line again when its entry is corrected in the books, and takes another answer', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const first = await post(await lineOf('90000'), 'receive_unidentified', unidentified(90_000n));
      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1", [fund]);
      const id = newId();
      await books.as(books.treasurer, (tx) => proposeTransfer(tx, fund, { id, kind: 'reversal', effectiveOn: '2027-03-05', lines: lines.reversalLines(unidentified(90_000n)), reverses: BigInt(first.seqs![0]!), reason: 'wrong-account' }));
      const { payload_hash: hash } = await desk.one<{ payload_hash: Buffer }>('SELECT payload_hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fund, id]);
      await books.as(books.approvers.dakar, (tx) => signProposal(tx, fund, id, hash));

      const reopened = await lineOf('90000');
      expect(reopened).toBeDefined();
      expect((await post(reopened, 'receive', receipt(90_000n))).status).toBe('accepted');

      expect(await bankBalance()).toBe(90_000n);
      expect(await desk.one('SELECT count(*)::int AS n FROM ledger.open_entry_list WHERE fund_id = $1 AND NOT is_settled', [fund])).toEqual({ n: 0 });
    });

    it('is for whoever keeps the books of the holder', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');

      for (const who of [books.contributor, books.approvers.dakar, books.outsider, books.auditor]) expect((await post(line, 'receive', receipt(90_000n), who)).status).toBe('not-allowed');
    });

    it('posts nothing but what a bank can tell', async () => {
      await bank.import('bnk-1a-reversal.xml');
      const line = await lineOf('90000');

      expect((await post(line, 'pledge', receipt(90_000n))).status).toBe('not-a-step');
    });
  });

  describe('reconciling', () => {
    const matchAll = async (): Promise<void> => {
      for (const line of await bank.lines()) {
        const minor = BigInt(line.amount);
        await post(line, minor > 0n ? 'receive_unidentified' : 'bank_charge', minor > 0n ? unidentified(minor) : charge(-minor));
      }
    };

    it('is refused while lines are open, while books and bank differ, and beyond the last statement', async () => {
      await bank.import('bnk-5-day.xml');
      expect(await bank.reconcile('2027-03-08')).toBe('lines-open');

      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1", [fund]);
      await desk.post('receive', receipt(100_001n), { effectiveOn: '2027-03-01' });
      await matchAll();
      expect(await bank.reconcile('2027-03-08')).toBe('not-reconciled');
      expect(await bank.reconcile('2027-03-20')).toBe('no-statement');
    });

    it('is signed when every line to the day is answered and both say the same, and only goes forward', async () => {
      await bank.import('bnk-5-day.xml');
      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1", [fund]);
      await desk.post('receive', receipt(100_000n), { effectiveOn: '2027-03-01' });
      await matchAll();

      expect(await bank.reconcile('2027-03-08')).toBe('reconciled');
      expect(await bank.reconcile('2027-03-08')).toBe('reconciled');
      expect(await bank.reconcile('2027-03-07')).toBe('already-reconciled-later');
      expect(await desk.one('SELECT until::text AS until, balance::text AS balance, open_lines, open_entries, person FROM ledger.reconciliation WHERE fund_id = $1', [fund])).toEqual({ until: '2027-03-08', balance: '97500', open_lines: 0, open_entries: 1, person: books.treasurer.person });
    });

    it('follows a statement without movements by itself where its closing agrees', async () => {
      const empty = `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2027-03-05T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>E</Id><CreDtTm>2027-03-05T06:00:00Z</CreDtTm><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
        ${['OPBD', 'CLBD'].map((code) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-03-04</Dt></Dt></Bal>`).join('')}</Stmt></BkToCstmrStmt></Document>`;

      expect(await bank.import(empty)).toMatchObject({ status: 'imported', lines: 0 });
      expect(await desk.one('SELECT until::text AS until FROM ledger.reconciliation WHERE fund_id = $1', [fund])).toEqual({ until: '2027-03-04' });
    });

    it('keeps a note on a line that stays open; an empty one takes it back', async () => {
      await bank.import('bnk-5-day.xml');
      const [line] = await bank.lines();

      expect(await bank.note(line!.id, 'Bank asked by phone')).toBe('noted');
      expect((await bank.lines())[0]!.note).toBe('Bank asked by phone');
      expect(await bank.note(line!.id, '')).toBe('noted');
      expect((await bank.lines()).map(({ note }) => note)).toEqual([null, null]);
      expect(await bank.note(newId(), 'x')).toBe('not-found');
      expect(await bank.note(line!.id, 'x', books.contributor)).toBe('not-allowed');
    });
  });

  describe('an account at a bank', () => {
    const propose = (id: string, number: string, who: Actor = books.treasurer): Promise<string> =>
      bank.word(who, "SELECT ledger.propose_bank_account($1, $2, $3, 'EUR', 'iban', $4, 'Banca nuova') AS word", [fund, id, milan, number]);
    const sign = (id: string, who: Actor, isReturn = false): Promise<string> => bank.word(who, 'SELECT ledger.sign_bank_account($1, $2, $3) AS word', [fund, id, isReturn]);

    it('changes its number by two signatures, none of them the author’s', async () => {
      const id = newId();

      expect(await propose(id, 'IT60X0542811101000000123457')).toBe('account-number-wrong');
      expect(await propose(id, 'IT60X0542811101000000123456', books.contributor)).toBe('not-allowed');
      expect(await propose(id, 'IT60X0542811101000000123456')).toBe('proposed');
      expect(await propose(id, 'IT60X0542811101000000123456')).toBe('already-proposed');
      expect(await sign(id, books.treasurer)).toBe('author-cannot-sign');
      expect(await sign(id, books.contributor)).toBe('not-an-approver');
      expect(await sign(id, books.approvers.milan)).toBe('signed');
      expect(await sign(id, books.approvers.milan)).toBe('already-signed');
      expect(await desk.one('SELECT number FROM ledger.bank_account WHERE fund_id = $1', [fund])).toEqual({ number: IBAN });
      expect(await sign(id, books.approvers.dakar)).toBe('in-force');
      expect(await desk.one('SELECT number FROM ledger.bank_account WHERE fund_id = $1', [fund])).toEqual({ number: 'IT60X0542811101000000123456' });
      expect(await sign(id, books.approvers.barcelona)).toBe('not-waiting');
    });

    it('keeps its number when the change is returned', async () => {
      const id = newId();
      await propose(id, 'IT60X0542811101000000123456');

      expect(await sign(id, books.approvers.dakar, true)).toBe('returned');
      expect(await sign(id, books.approvers.milan)).toBe('not-waiting');
    });

    it('has a number with right check digits, whoever writes it', async () => {
      await expect(books.admin.query("SELECT ledger.open_bank_account($1, $2, $3, 'USD', 'IT60X0542811101000000123457!', 'x')", [fund, newId(), milan])).rejects.toThrow('bank_account_number_fits');
      expect(await desk.one(`SELECT ledger.is_iban('${IBAN}') AS yes, ledger.is_iban('IT84X9999999999000000000112') AS no, ledger.is_iban('SN88SN9999999900000000000000') AS senegal`)).toEqual({ yes: true, no: false, senegal: true });
    });
  });

  describe('who sees it', () => {
    const TABLES = ['bank_account', 'bank_account_change', 'bank_account_signature', 'statement_file', 'statement', 'statement_line', 'line_note', 'line_proposal', 'match', 'reconciliation', 'line_list', 'open_entry_list'];

    it('is every city of the pool, and nobody else', async () => {
      await bank.import('bnk-5-day.xml');
      expect(await bank.lines(books.contributor)).toHaveLength(2);

      for (const table of TABLES) {
        const rows = await books.as(books.outsider, (tx) => tx.rows(`see-${table}`, `SELECT fund_id FROM ledger.${table} WHERE fund_id = $1`, [fund]));
        expect([table, rows]).toEqual([table, []]);
      }
    });

    it.each(TABLES.slice(0, 10))('changes %s through the functions alone, and what is written stays', async (table) => {
      await expect(books.as(books.treasurer, (tx) => tx.rows(`del-${table}`, `DELETE FROM ledger.${table}`))).rejects.toThrow('permission denied');
      if (table === 'bank_account') return;
      await expect(books.admin.query(`UPDATE ledger.${table} SET fund_id = fund_id`)).rejects.toThrow('is not allowed');
    });
  });
});
