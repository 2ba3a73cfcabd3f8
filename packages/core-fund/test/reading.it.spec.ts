import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { proposeTransfer, sharesLeft, signProposal } from './calls/index.js';
import { openBooks, rowsOf, type Books } from './books.js';
import { Desk } from './desk.js';

const EUR = 'EUR';

describe('reading the books', () => {
  let books: Books;
  let desk: Desk;
  let shares: Record<'milan' | 'barcelona' | 'dakar', number>;

  beforeAll(async () => {
    books = await openBooks();
    desk = new Desk(books, await books.openFund({ isFree: true }));
    shares = {
      milan: await desk.share(books.cities.milan),
      barcelona: await desk.share(books.cities.barcelona),
      dakar: await desk.share(books.cities.dakar),
    };
    const of = (city: keyof typeof shares, amountMinor: bigint) => ({
      currency: EUR,
      city: books.cities[city],
      share: shares[city],
      amountMinor,
      holderCity: books.cities.milan,
    });
    const on = (effectiveOn: string) => ({ effectiveOn });
    for (const [city, pledged, agreed, paid] of [
      ['milan', 1200n, 1200n, 960n],
      ['barcelona', 1050n, 1050n, 1050n],
      ['dakar', 200n, 180n, 135n],
    ] as const) {
      await desk.post('pledge', lines.pledgeLines(of(city, pledged * 100n)), on('2026-01-10'));
      await desk.post('agree', lines.agreeLines(of(city, agreed * 100n)), on('2026-01-20'));
      await desk.post('receive', lines.receiveLines(of(city, paid * 100n)), on('2026-02-10'));
      await desk.post(
        'agent_fee',
        lines.agentFeeLines({ currency: EUR, share: shares[city], agentCity: books.cities.milan, depositMinor: paid * 100n }),
        on('2026-02-10'),
      );
    }
    const from = await sharesLeft(rowsOf(books.admin), desk.fund, { kind: 'free' });
    await desk.post('allocate', lines.allocateLines({ currency: EUR, amountMinor: 100_000n, from, project: 12 }), on('2026-03-01'));
    const allocated = await sharesLeft(rowsOf(books.admin), desk.fund, { kind: 'allocated', project: 12 });
    await desk.post(
      'commit',
      lines.commitLines({ currency: EUR, amountMinor: 70_000n, from: allocated, project: 12, partner: 'ong-7' }),
      on('2026-04-01'),
    );
    const committed = await sharesLeft(rowsOf(books.admin), desk.fund, { kind: 'committed', project: 12, label: 'ong-7' });
    await desk.post(
      'disburse',
      lines.disburseLines({
        currency: EUR,
        amountMinor: 40_000n,
        from: committed,
        project: 12,
        partner: 'ong-7',
        holderCity: books.cities.milan,
      }),
      on('2026-05-01'),
    );
    const disbursed = await sharesLeft(rowsOf(books.admin), desk.fund, { kind: 'disbursed', project: 12, label: 'ong-7' });
    await desk.post(
      'accept',
      lines.acceptLines({ currency: EUR, amountMinor: 25_000n, from: disbursed, project: 12, partner: 'ong-7' }),
      on('2026-06-01'),
    );
  });
  afterAll(() => books?.end());

  const position = (on: string) =>
    books.as(books.contributor, (tx) =>
      tx.rows<Record<string, string>>(
        'position',
        'SELECT c.key, p.* FROM ledger.city_position($1, $2) p JOIN consortium.city c ON c.id = p.city_id ORDER BY c.key',
        [desk.fund, on],
      ),
    );
  const whole = async (on: string) =>
    (
      await books.as(books.contributor, (tx) =>
        tx.rows<Record<string, string>>('whole', 'SELECT * FROM ledger.fund_position($1, $2)', [desk.fund, on]),
      )
    )[0]!;

  it('shows what each city has pledged, agreed and paid', async () => {
    const rows = await position('2026-12-31');

    expect(
      rows.map(({ key, pledged, agreed, paid_in, still_pledged, still_agreed }) => [
        key,
        pledged,
        agreed,
        paid_in,
        still_pledged,
        still_agreed,
      ]),
    ).toEqual([
      ['barcelona', '105000', '105000', '105000', '0', '0'],
      ['dakar', '20000', '18000', '13500', '2000', '4500'],
      ['milan', '120000', '120000', '96000', '0', '24000'],
    ]);
  });

  it('adds up: what was received is free, allocated, committed, disbursed, spent, or the fee', async () => {
    for (const row of await position('2026-12-31')) {
      const sum = ['free', 'allocated', 'committed', 'disbursed', 'spent', 'agent_fee', 'returnable'].reduce(
        (total, column) => total + BigInt(row[column]!),
        0n,
      );
      expect([row['key'], sum]).toEqual([row['key'], BigInt(row['paid_in']!)]);
    }
    expect(await whole('2026-12-31')).toEqual({
      received: '214500',
      agent_fee: '2145',
      promised: '30500',
      free: '112355',
      allocated: '30000',
      committed: '30000',
      disbursed: '15000',
      spent: '25000',
    });
  });

  it('knows every day as it was', async () => {
    expect(await whole('2026-01-15')).toMatchObject({ received: '0', promised: '245000' });
    expect(await whole('2026-02-10')).toMatchObject({ received: '214500', free: '212355', allocated: '0' });
    expect(await whole('2026-04-30')).toMatchObject({ committed: '70000', disbursed: '0' });
    expect(await position('2026-01-09')).toEqual([]);
  });

  it('tells the same after a period was closed, from its closing', async () => {
    const before = [await whole('2026-02-28'), await whole('2026-03-31'), await whole('2026-12-31')];
    const { rows } = await books.admin.query<{ word: string }>("SELECT ledger.close_period($1, '2026-02-28', $2) AS word", [
      desk.fund,
      await desk.adopt(),
    ]);

    expect(rows[0]!.word).toBe('closed');
    expect([await whole('2026-02-28'), await whole('2026-03-31'), await whole('2026-12-31')]).toEqual(before);
    expect(
      await desk.post('pledge', lines.pledgeLines({ currency: EUR, city: books.cities.milan, share: shares.milan, amountMinor: 1n }), {
        effectiveOn: '2026-02-28',
      }),
    ).toBe('period-closed');
    expect(await desk.findings()).toEqual([]);
  });

  it('lists transfers by day, by amount and by the moment they were recorded, page after page', async () => {
    for (const order of ['effective_on', 'amount_minor', 'recorded_at']) {
      const seen: string[] = [];
      let after: Record<string, string> | undefined;
      for (let page = 0; page < 10; page++) {
        const condition = after ? `AND (${order}, seq) > ($2, $3)` : '';
        const values = after ? [desk.fund, after['key'], after['number']] : [desk.fund];
        const { rows } = await books.admin.query<Record<string, string>>(
          `SELECT seq::text AS number, ${order}::text AS key FROM ledger.transfer_list WHERE fund_id = $1 ${condition} ORDER BY ${order}, seq LIMIT 5`,
          values,
        );
        seen.push(...rows.map((row) => row['number']!));
        after = rows.at(-1);
        if (!after) break;
      }
      expect([order, seen.length, new Set(seen).size]).toEqual([order, 16, 16]);
    }
  });

  it('says of a transfer what it moved, between which accounts, and its printed number', async () => {
    const row = await desk.one(
      "SELECT number, amount_minor::text AS amount, currency, city_id, drawn, filled FROM ledger.transfer_list WHERE fund_id = $1 AND kind = 'receive' AND city_id = $2",
      [desk.fund, books.cities.dakar],
    );

    expect(row).toEqual({
      number: `fund-${desk.fund}/${new Date().getUTCFullYear()}/11`,
      amount: '13500',
      currency: 'EUR',
      city_id: books.cities.dakar,
      drawn: ['receivable/to-dakar/EUR'],
      filled: ['bank/at-milan/EUR'],
    });
  });

  it('names no single city where several share', async () => {
    const row = await desk.one(
      "SELECT city_id, amount_minor::text AS amount, cardinality(drawn) AS shares FROM ledger.transfer_list WHERE fund_id = $1 AND kind = 'allocate'",
      [desk.fund],
    );

    expect(row).toEqual({ city_id: null, amount: '100000', shares: 3 });
  });

  it('finds a transfer by the words of its proposal, without accents', async () => {
    const id = newId();
    const note = { original: 'fr', texts: { fr: 'Dernière tranche', en: 'Last instalment' } };
    await books.admin.query("UPDATE ledger.rule SET approvals = 1, cities = 1 WHERE fund_id = $1 AND kind = 'receive'", [desk.fund]);
    const of = { currency: EUR, city: books.cities.dakar, share: shares.dakar, amountMinor: 10n, holderCity: books.cities.milan };
    const { payloadHash } = await books.as(books.treasurer, (tx) =>
      proposeTransfer(tx, desk.fund, {
        id,
        kind: 'receive',
        effectiveOn: '2026-06-02',
        lines: lines.receiveLines(of),
        note,
        bankReference: 'CBAO 4711',
      }),
    );
    await books.as(books.approvers.dakar, (tx) => signProposal(tx, desk.fund, id, payloadHash!));

    const found = await books.as(books.approvers.barcelona, (tx) =>
      tx.rows(
        'find',
        "SELECT id, note, bank_reference FROM ledger.transfer_list WHERE fund_id = $1 AND folded LIKE '%' || core.fold('DERNIERE') || '%'",
        [desk.fund],
      ),
    );

    expect(found).toEqual([{ id, note, bank_reference: 'CBAO 4711' }]);
  });

  it('finds the page of a long list by an index', async () => {
    await books.admin.query('SET enable_seqscan = off');
    const { rows } = await books.admin.query<{ 'QUERY PLAN': string }>(
      'EXPLAIN SELECT * FROM ledger.transfer_list WHERE fund_id = $1 AND (effective_on, seq) < ($2, $3) ORDER BY effective_on DESC, seq DESC LIMIT 50'
        .replace('$1', String(desk.fund))
        .replace('$2', "date '2026-06-01'")
        .replace('$3', '5'),
    );
    await books.admin.query('RESET enable_seqscan');

    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan Backward using transfer_by_day/);
  });
});
