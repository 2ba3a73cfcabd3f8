import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { sharesLeft } from './calls/index.js';
import { shareOutLines } from '../src/period/share-out.lines.js';
import { openBooks, rowsOf, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

const EUR = 'EUR';
const END = '2026-06-30';

let books: Books;
let coordinator: Actor;

beforeAll(async () => {
  books = await openBooks();
  coordinator = books.approvers.milan;
  await books.admin.query(
    "INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from) VALUES ($1, $2, $3, 'coordinator', '2025-01-01')",
    [coordinator.person, books.partnership, coordinator.city],
  );
});
afterAll(() => books?.end());

const word = (who: Actor, sql: string, values: readonly unknown[]): Promise<string> =>
  books.as(who, async (tx) => (await tx.rows<{ word: string }>(sql, `SELECT ${sql} AS word`, values))[0]!.word);

interface Asked {
  readonly act?: 'close' | 'reopen';
  readonly day: string;
  readonly accepts?: readonly string[];
  readonly decision?: string;
  readonly why?: string;
}

/** The steps of closing in one fund, as the people who take them. */
class Closing {
  constructor(readonly fund: number) {}

  ask(who: Actor, id: string, { act = 'close', day, accepts = [], decision, why }: Asked): Promise<string> {
    return word(who, 'ledger.request_closing($1, $2, $3, $4, $5, $6, $7)', [
      this.fund,
      id,
      act,
      day,
      accepts,
      decision ?? null,
      why ?? null,
    ]);
  }

  async sign(who: Actor, id: string): Promise<string> {
    const { rows } = await books.admin.query<{ payload_hash: Buffer }>(
      'SELECT payload_hash FROM ledger.closing_request WHERE fund_id = $1 AND id = $2',
      [this.fund, id],
    );
    return word(who, 'ledger.sign_closing($1, $2, $3)', [this.fund, id, rows[0]?.payload_hash ?? Buffer.alloc(32)]);
  }

  withdraw(who: Actor, id: string): Promise<string> {
    return word(who, 'ledger.withdraw_closing($1, $2)', [this.fund, id]);
  }

  async close(day: string, more: Omit<Asked, 'day'> = {}): Promise<string> {
    const id = newId();
    const asked = await this.ask(books.treasurer, id, { day, ...more });
    return asked === 'asked' ? this.sign(coordinator, id) : asked;
  }

  async figures(from: string, to: string, known = 1_000_000, city: string | null = null): Promise<Record<string, string>> {
    const rows = await books.as(books.contributor, (tx) =>
      tx.rows<{ figure: string; amount: string }>(
        'figures',
        'SELECT figure, amount FROM ledger.fund_statement($1, $2, $3, $4) WHERE city_id IS NOT DISTINCT FROM $5',
        [this.fund, from, to, known, city],
      ),
    );
    return Object.fromEntries(rows.map(({ figure, amount }) => [figure, amount]));
  }

  async checklist(day: string): Promise<readonly (readonly [string, string])[]> {
    const rows = await books.as(books.contributor, (tx) =>
      tx.rows<{ item: string; state: string }>('checklist', 'SELECT item, state FROM ledger.closing_checklist($1, $2)', [this.fund, day]),
    );
    return rows.map(({ item, state }) => [item, state]);
  }

  async print(no: number): Promise<{ body: string; is_same: boolean }> {
    const [row] = await books.as(books.contributor, (tx) =>
      tx.rows<{ body: string; is_same: boolean }>('print', 'SELECT body, is_same FROM ledger.print_report($1, $2)', [this.fund, no]),
    );
    return row!;
  }
}

/** A pool in which two cities pay, a partner spends, the bank takes a charge and pays interest, and one entry is taken back. */
async function busyPool(): Promise<{ desk: Desk; closing: Closing }> {
  const desk = new Desk(books, await books.openFund({ isFree: true }));
  const holderCity = books.cities.milan;
  const on = (effectiveOn: string) => ({ effectiveOn });
  for (const [city, minor] of [
    ['milan', 60_000n],
    ['dakar', 40_000n],
  ] as const) {
    const of = { currency: EUR, city: books.cities[city], share: await desk.share(books.cities[city]), amountMinor: minor, holderCity };
    await desk.post('pledge', lines.pledgeLines(of), on('2026-01-10'));
    await desk.post('agree', lines.agreeLines(of), on('2026-01-20'));
    await desk.post('receive', lines.receiveLines(of), on('2026-02-10'));
    await desk.post(
      'agent_fee',
      lines.agentFeeLines({ currency: EUR, share: of.share, agentCity: holderCity, depositMinor: minor }),
      on('2026-02-10'),
    );
  }
  const left = (kind: lines.AccountKind, more: object = {}) => sharesLeft(rowsOf(books.admin), desk.fund, { kind, ...more } as never);
  const partner = { currency: EUR, project: 12, partner: 'ong-7', holderCity };
  await desk.post(
    'allocate',
    lines.allocateLines({ currency: EUR, amountMinor: 50_000n, from: await left('free'), project: 12 }),
    on('2026-03-01'),
  );
  await desk.post(
    'commit',
    lines.commitLines({ ...partner, amountMinor: 40_000n, from: await left('allocated', { project: 12 }) }),
    on('2026-03-02'),
  );
  const committed = () => left('committed', { project: 12, label: 'ong-7' });
  await desk.post('disburse', lines.disburseLines({ ...partner, amountMinor: 20_000n, from: await committed() }), on('2026-04-01'));
  const disbursed = () => left('disbursed', { project: 12, label: 'ong-7' });
  await desk.post('accept', lines.acceptLines({ ...partner, amountMinor: 12_001n, from: await disbursed() }), on('2026-05-01'));
  await desk.post(
    'refund',
    lines.refundLines({ ...partner, amountMinor: 1_500n, from: await disbursed(), of: 'advance' }),
    on('2026-05-20'),
  );
  await desk.post('pay', lines.payLines({ ...partner, amountMinor: 3_000n, from: await committed() }), on('2026-06-01'));
  await desk.post('bank_charge', lines.bankChargeLines({ currency: EUR, holderCity, amountMinor: 250n }), on('2026-06-15'));
  await desk.post('interest', lines.interestLines({ currency: EUR, holderCity, amountMinor: 777n }), on('2026-06-20'));
  return { desk, closing: new Closing(desk.fund) };
}

describe('the statement of a fund', () => {
  it('ties: source less use is what the bank has, transfers less refunds and reports is what partners have', async () => {
    const { desk, closing } = await busyPool();

    const all = await closing.figures('2026-01-01', '2026-12-31');

    expect(all).toMatchObject({
      'opening-held': '0', contributions: '100000', interest: '777', source: '100777',
      transferred: '20000', refunded: '1500', 'direct-cost': '3000', 'bank-charges': '250', 'agent-fee': '0', use: '21750', 'closing-held': '79027',
      reported: '12001', 'closing-with-partners': '6499',
    }); // prettier-ignore
    expect(await desk.balance('bank/at-milan/EUR')).toBe(79_027n);
    expect(await desk.findings()).toEqual([]);
  });

  it('is the sum of its cities and of what belongs to none of them yet', async () => {
    const { closing } = await busyPool();
    const of = (city: string | null) => closing.figures('2026-01-01', '2026-12-31', 1_000_000, city);
    const [all, milan, dakar] = [await of(null), await of(books.cities.milan), await of(books.cities.dakar)];

    for (const figure of ['contributions', 'transferred', 'refunded', 'direct-cost', 'reported', 'closing-with-partners'])
      expect([figure, BigInt(milan[figure]!) + BigInt(dakar[figure]!)]).toEqual([figure, BigInt(all[figure]!)]);
    expect(BigInt(milan['closing-held']!) + BigInt(dakar['closing-held']!) + 777n - 250n).toBe(BigInt(all['closing-held']!));
  });

  it('carries what one period ends with into the next', async () => {
    const { closing } = await busyPool();

    const [spring, summer] = [await closing.figures('2026-01-01', '2026-04-30'), await closing.figures('2026-05-01', '2026-12-31')];

    expect([summer['opening-held'], summer['opening-with-partners']]).toEqual([spring['closing-held'], spring['closing-with-partners']]);
    expect([spring['reported'], summer['reported'], summer['contributions']]).toEqual(['0', '12001', '0']);
  });

  it('counts a reversal with what it takes back, on its own day, and shows what was known before it', async () => {
    const { desk, closing } = await busyPool();
    const before = await closing.figures('2026-01-01', '2026-12-31');
    const known = Number(
      (await desk.one<{ next: string }>('SELECT next_seq - 1 AS next FROM ledger.fund WHERE id = $1', [desk.fund])).next,
    );
    expect(await takeBack(desk, 'bank_charge', '2026-09-01')).toBe('posted');

    const [half, year, asKnown] = [
      await closing.figures('2026-01-01', END),
      await closing.figures('2026-01-01', '2026-12-31'),
      await closing.figures('2026-01-01', '2026-12-31', known),
    ];

    expect([half['bank-charges'], year['bank-charges'], year['closing-held']]).toEqual(['250', '0', '79277']);
    expect(asKnown).toEqual(before);
  });

  it('shows a result that is shared out with the cities it went to, and changes nothing of the whole', async () => {
    const { desk, closing } = await busyPool();
    const before = await closing.figures('2026-01-01', '2026-12-31');
    const [milan, dakar] = [await desk.share(books.cities.milan), await desk.share(books.cities.dakar)];
    const gains = [
      { cause: 'interest', gainMinor: 777n },
      { cause: 'charge', gainMinor: -250n },
    ];
    const shared = shareOutLines({
      currency: EUR,
      gains,
      key: [
        { share: milan, weight: 2n },
        { share: dakar, weight: 1n },
      ],
    });

    expect(await desk.post('apportion', shared, { effectiveOn: '2026-07-01' })).toBe('posted');

    expect(await closing.figures('2026-01-01', '2026-12-31')).toEqual(before);
    expect(await closing.figures('2026-01-01', '2026-12-31', 1_000_000, books.cities.milan)).toMatchObject({ apportioned: '351' });
    expect(await closing.figures('2026-01-01', '2026-12-31', 1_000_000, books.cities.dakar)).toMatchObject({ apportioned: '176' });
  });

  it('opens each figure to the entries that make it', async () => {
    const { desk, closing } = await busyPool();
    const figures = await closing.figures('2026-01-01', '2026-12-31');

    const { rows } = await books.admin.query<{ figure: string; sum: string }>(
      'SELECT figure, sum(amount)::text AS sum FROM ledger.figure_entry WHERE fund_id = $1 GROUP BY figure',
      [desk.fund],
    );

    expect(rows.length).toBeGreaterThan(6);
    for (const { figure, sum } of rows) expect([figure, sum]).toEqual([figure, figures[figure]]);
  });
});

describe('closing a period', () => {
  it('needs the treasurer and whoever coordinates: two people', async () => {
    const { closing } = await busyPool();
    const id = newId();

    expect(await closing.ask(books.contributor, id, { day: END })).toBe('not-a-closer');
    expect(await closing.ask(books.outsider, id, { day: END })).toBe('not-a-closer');
    expect(await closing.ask(books.treasurer, id, { day: END })).toBe('asked');
    expect(await closing.ask(books.treasurer, id, { day: END })).toBe('asked');
    expect(await closing.ask(books.treasurer, id, { day: '2026-05-31' })).toBe('id-reused');
    expect(await closing.ask(coordinator, newId(), { day: END })).toBe('closing-waiting');
    expect(await closing.sign(books.treasurer, id)).toBe('author-cannot-sign');
    expect(await closing.sign(books.approvers.barcelona, id)).toBe('not-a-closer');
    expect(await closing.sign(books.outsider, id)).toBe('not-found');
    expect(await closing.sign(coordinator, id)).toBe('done');
    expect(await closing.sign(coordinator, id)).toBe('done');
  });

  it('shuts the door: an earlier day is refused, a correction today is not, and the statement stays as it was', async () => {
    const { desk, closing } = await busyPool();
    expect(await closing.close(END)).toBe('done');
    const before = await closing.print(1);
    const interest = lines.interestLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 10n });

    expect(await desk.post('interest', interest, { effectiveOn: END })).toBe('period-closed');
    expect(await takeBack(desk, 'interest', END)).toBe('period-closed');
    expect(await takeBack(desk, 'interest', '2026-07-10')).toBe('posted');
    expect(await closing.print(1)).toEqual(before);
    expect(before.is_same).toBe(true);
  });

  it('says what is missing, and is refused as long as it is', async () => {
    const { desk, closing } = await busyPool();
    const bank = newId();
    await books.admin.query("SELECT ledger.open_bank_account($1, $2, $3, 'EUR', $4, 'Banca')", [
      desk.fund,
      bank,
      books.cities.milan,
      `BANK${desk.fund}`,
    ]);
    await desk.post(
      'receive_unidentified',
      [
        lines.debit({ kind: 'bank', currency: EUR, holderCity: books.cities.milan }, 900n),
        lines.credit({ kind: 'unidentified', currency: EUR }, 900n),
      ],
      { effectiveOn: '2026-06-25' },
    );

    expect(await closing.checklist(END)).toEqual([
      ['bank', 'missing'],
      ['waiting', 'done'],
      ['unidentified', 'to-accept'],
      ['revaluation', 'none'],
    ]);
    expect(await closing.close(END)).toBe('not-reconciled');
    await reconciledByHand(desk, bank, END);
    expect(await closing.checklist(END)).toContainEqual(['bank', 'done']);
    expect(await closing.close(END)).toBe('unidentified-not-accepted');
    expect(await closing.close(END, { accepts: ['unidentified'] })).toBe('done');
  });

  it('waits for what waits in the period', async () => {
    const { desk, closing } = await busyPool();
    await books.admin.query("UPDATE ledger.rule SET approvals = 1 WHERE fund_id = $1 AND kind = 'pledge'", [desk.fund]);
    const of = { currency: EUR, city: books.cities.dakar, share: await desk.share(books.cities.dakar), amountMinor: 5n };
    const transfer = desk.draft('pledge', lines.pledgeLines(of), { effectiveOn: '2026-06-01' });
    const { status } = await books.as(books.treasurer, (tx) => lines.proposeTransfer(tx, desk.fund, transfer));
    expect(status).toBe('proposed');

    expect(await closing.checklist('2026-05-31')).toContainEqual(['waiting', 'done']);
    expect(await closing.close(END)).toBe('proposals-waiting');
    await books.as(books.treasurer, (tx) => tx.rows('withdraw', 'SELECT ledger.withdraw($1, $2)', [desk.fund, transfer.id]));
    expect(await closing.close(END)).toBe('done');
  });

  it('wants a position to be worth what the closing rate says', async () => {
    const { desk, closing } = await busyPool();
    const [eur, xof] = [{ kind: 'position', currency: EUR } as const, { kind: 'position', currency: 'XOF' } as const];
    const of = { currency: EUR, city: books.cities.dakar, share: await desk.share(books.cities.dakar), amountMinor: 1_010n };
    await desk.post('pledge', lines.pledgeLines(of), { effectiveOn: '2026-06-01' });
    await desk.post('agree', lines.agreeLines({ ...of }), { effectiveOn: '2026-06-01' });
    const receipt = lines.receiveLines({ ...of, holderCity: books.cities.milan, foreign: { amountMinor: 6_560n, currency: 'XOF' } });
    expect(await desk.post('receive', receipt, { effectiveOn: '2026-06-02' })).toBe('posted');
    expect(receipt.some(({ account }) => JSON.stringify(account).includes(xof.currency)) && eur.kind).toBe('position');

    expect(await closing.close(END)).toBe('not-revalued');
    await desk.post('revalue', lines.revalueLines({ currency: EUR, gainMinor: -10n }), { effectiveOn: END });
    expect(await closing.close(END)).toBe('done');
    expect(await closing.figures('2026-01-01', END)).toMatchObject({ exchange: '-10' });
  });

  it('is not signed for what the other one has not read', async () => {
    const { desk, closing } = await busyPool();
    const id = newId();
    await closing.ask(coordinator, id, { day: END });
    await desk.post('interest', lines.interestLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 10n }), {
      effectiveOn: '2026-06-29',
    });

    expect(await closing.sign(books.treasurer, id)).toBe('books-moved');
    expect(await closing.withdraw(books.contributor, id)).toBe('not-a-closer');
    expect(await closing.withdraw(books.treasurer, id)).toBe('withdrawn');
    expect(await closing.sign(books.treasurer, id)).toBe('not-waiting');
    expect(await closing.close(END)).toBe('done');
  });

  it('of a year asks for a decision and for the result to be seen; of a day that is not over it is refused', async () => {
    const desk = new Desk(books, await books.openFund({ isFree: true }));
    await books.admin.query("UPDATE ledger.fund SET open_from = '2025-01-01' WHERE id = $1", [desk.fund]);
    const closing = new Closing(desk.fund);
    await desk.post('interest', lines.interestLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 30n }), {
      effectiveOn: '2025-05-05',
    });

    expect(await closing.close('2999-12-31')).toBe('day-not-over');
    expect(await closing.close('2025-12-31', { accepts: ['result'] })).toBe('decision-missing');
    expect(await closing.close('2025-12-31', { accepts: ['result'], decision: newId() })).toBe('decision-missing');
    const decision = await desk.adopt();
    expect(await closing.close('2025-12-31', { decision })).toBe('result-not-accepted');
    expect(await closing.close('2025-11-30')).toBe('done');
    expect(await closing.close('2025-12-31', { accepts: ['result'], decision })).toBe('done');
    expect(await desk.one('SELECT first_day::text, last_day::text FROM ledger.report WHERE fund_id = $1 AND no = 2', [desk.fund])).toEqual({
      first_day: '2025-01-01',
      last_day: '2025-12-31',
    });
    expect(await closing.close('2025-12-31', { accepts: ['result'], decision })).toBe('period-closed');
  });
});

describe('opening a period again', () => {
  it('rests on a decision and a reason, takes two people, and leaves a trace', async () => {
    const { desk, closing } = await busyPool();
    await closing.close('2026-05-31');
    await closing.close(END);
    const reopen = (id: string, more: Partial<Asked> = {}) =>
      closing.ask(coordinator, id, { act: 'reopen', day: '2026-06-01', decision: decided, why: 'A charge of June is missing', ...more });
    const decided = await desk.adopt();
    const id = newId();

    expect(await reopen(newId(), { decision: newId() })).toBe('decision-missing');
    expect(await reopen(newId(), { why: '' })).toBe('reason-required');
    expect(await reopen(newId(), { day: '2026-07-01' })).toBe('period-open');
    expect(await reopen(newId(), { day: '2026-06-15', why: 'x' })).toBe('asked');
    const { id: other } = await desk.one<{ id: string }>(
      'SELECT id FROM ledger.closing_request WHERE fund_id = $1 ORDER BY asked_at DESC LIMIT 1',
      [desk.fund],
    );
    expect(await closing.withdraw(coordinator, other)).toBe('withdrawn');
    expect(await reopen(id)).toBe('asked');
    expect(await closing.sign(books.treasurer, id)).toBe('done');

    const charge = lines.bankChargeLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 5n });
    expect(await desk.post('bank_charge', charge, { effectiveOn: '2026-05-31' })).toBe('period-closed');
    expect(await desk.post('bank_charge', charge, { effectiveOn: '2026-06-02' })).toBe('posted');
    expect(await closing.close(END)).toBe('done');
    const { rows } = await books.admin.query('SELECT no, act, ends_on::text FROM ledger.period WHERE fund_id = $1 ORDER BY no', [
      desk.fund,
    ]);
    expect(rows).toEqual([
      { no: 1, act: 'close', ends_on: '2026-05-31' },
      { no: 2, act: 'close', ends_on: END },
      { no: 3, act: 'reopen', ends_on: '2026-05-31' },
      { no: 4, act: 'close', ends_on: END },
    ]);
    expect((await closing.print(2)).is_same).toBe(true); // as it was printed before, though June has another charge now
    expect(await closing.figures('2026-06-01', END)).toMatchObject({ 'bank-charges': '255' });
    expect(await desk.findings()).toEqual([]);
  });
});

describe('a report that was printed', () => {
  it('prints again to the byte when the books have grown', async () => {
    const { desk, closing } = await busyPool();
    const id = newId();
    const store = (who: Actor, to = '2026-12-31') => word(who, 'ledger.store_report($1, $2, $3, $4)', [desk.fund, id, '2026-01-01', to]);
    expect([
      await store(books.outsider),
      await store(books.treasurer),
      await store(books.treasurer),
      await store(books.treasurer, END),
    ]).toEqual(['not-allowed', 'stored', 'stored', 'id-reused']);
    const first = await closing.print(1);

    for (let day = 1; day <= 5; day += 1)
      await desk.post('interest', lines.interestLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: BigInt(day) }), {
        effectiveOn: `2026-04-0${day}`,
      });

    expect(await closing.print(1)).toEqual(first);
    expect(JSON.parse(first.body)).toMatchObject({
      fund: `fund-${desk.fund}`,
      kind: 'statement',
      template: 1,
      figures: { interest: '777' },
    });
    expect(await closing.figures('2026-01-01', '2026-12-31')).toMatchObject({ interest: '792' });
    await expect(books.admin.query('UPDATE ledger.report SET template = 2')).rejects.toThrow('not allowed');
  });

  it('is not there for a city that takes no part', async () => {
    const { desk } = await busyPool();
    await word(books.treasurer, 'ledger.store_report($1, $2, $3, $4)', [desk.fund, newId(), '2026-01-01', END]);

    const seen = await books.as(books.outsider, async (tx) => [
      ...(await tx.rows('reports', 'SELECT no FROM ledger.report WHERE fund_id = $1', [desk.fund])),
      ...(await tx.rows('print-of-another', 'SELECT body FROM ledger.print_report($1, 1)', [desk.fund])),
      ...(await tx.rows('checklist-of-another', 'SELECT item FROM ledger.closing_checklist($1, $2)', [desk.fund, END])),
      ...(await tx.rows('requests', 'SELECT id FROM ledger.closing_request WHERE fund_id = $1', [desk.fund])),
    ]);

    expect(seen).toEqual([]);
  });
});

describe('printed numbers', () => {
  it('begin again each year and have no gap within it, whatever day an entry counts for', async () => {
    const { desk } = await busyPool();
    await books.admin.query('SET session_replication_role = replica'); // years pass: entries are never changed otherwise
    await books.admin.query(
      "UPDATE ledger.transfer SET recorded_at = recorded_at - interval '1 year' * (CASE WHEN seq < 5 THEN 2 WHEN seq < 9 THEN 1 ELSE 0 END) WHERE fund_id = $1",
      [desk.fund],
    );
    await books.admin.query('SET session_replication_role = DEFAULT');

    const { rows } = await books.admin.query<{ number: string; year: string; seq: string }>(
      "SELECT number, extract(year FROM recorded_at AT TIME ZONE 'UTC')::text AS year, seq FROM ledger.transfer_list WHERE fund_id = $1 ORDER BY seq",
      [desk.fund],
    );

    const next = new Map<string, number>();
    for (const { number, year } of rows) {
      next.set(year, (next.get(year) ?? 0) + 1);
      expect(number).toBe(`fund-${desk.fund}/${year}/${next.get(year)}`);
    }
    expect([...next.values()].slice(0, 2)).toEqual([5, 4]);
    expect(next.size).toBe(3);
  });
});

/** The entry of a kind is reversed: proposed by the treasurer, signed by somebody else. */
async function takeBack(desk: Desk, kind: string, effectiveOn: string): Promise<string> {
  const { seq } = await desk.one<{ seq: string }>('SELECT seq FROM ledger.transfer WHERE fund_id = $1 AND kind = $2', [desk.fund, kind]);
  const stored = await lines.storedLines(rowsOf(books.admin), desk.fund, BigInt(seq));
  const transfer = desk.draft('reversal', lines.reversalLines(stored), { reverses: BigInt(seq), effectiveOn });
  const { status, payloadHash } = await books.as(books.treasurer, (tx) =>
    lines.proposeTransfer(tx, desk.fund, { ...transfer, reason: 'wrong-amount' }),
  );
  if (status !== 'proposed') return status;
  return (await books.as(books.approvers.barcelona, (tx) => lines.signProposal(tx, desk.fund, transfer.id, payloadHash!))).status;
}

/** What a statement that agrees would leave behind, without the file. */
async function reconciledByHand(desk: Desk, bank: string, until: string): Promise<void> {
  const file = newId();
  const { balance } = await desk.one<{ balance: string }>(
    'SELECT sum(x.balance)::text AS balance FROM ledger.balances_on($1, $2) x JOIN ledger.bank_account b ON b.fund_id = $1 AND b.account_id = x.account_id',
    [desk.fund, until],
  );
  await books.admin.query(
    "INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES ($1, $2, $3, sha256('x'), 'june.xml', 'camt', 1, 0, 0, $4)",
    [desk.fund, bank, file, books.treasurer.person],
  );
  await books.admin.query(
    "INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification, closes_on, closing) VALUES ($1, $2, $3, 1, 'june', $4, $5)",
    [desk.fund, bank, file, until, balance],
  );
  expect(await word(books.treasurer, 'ledger.reconcile_bank($1, $2, $3)', [desk.fund, bank, until])).toBe('reconciled');
}
