import { newId } from '@regia/kernel';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { postTransfers, proposeTransfer, signProposal, type NewTransfer, type PostOutcome } from './calls/index.js';
import { openBooks, rowsOf, type Books } from './books.js';
import { Desk } from './desk.js';
import { seeded } from './seeded.js';

const EUR = 'EUR';

describe('at the same moment', () => {
  let books: Books;
  let desk: Desk;
  let milan: number;
  let clients: pg.Client[];

  beforeAll(async () => {
    books = await openBooks();
    clients = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new pg.Client({ connectionString: books.database.adminUrl });
        await client.connect();
        return client;
      }),
    );
  });
  afterAll(async () => {
    await Promise.all((clients ?? []).map((client) => client.end()));
    await books?.end();
  });
  beforeEach(() => fresh(1_000_000n));

  /** A fund with so much free money of Milan. */
  async function fresh(free: bigint): Promise<void> {
    desk = new Desk(books, await books.openFund({ isFree: true }));
    milan = await desk.share(books.cities.milan);
    await addFree(free);
  }
  async function addFree(amountMinor: bigint): Promise<void> {
    const of = { currency: EUR, city: books.cities.milan, share: milan, amountMinor, holderCity: books.cities.milan };
    await desk.postAll([
      desk.draft('pledge', lines.pledgeLines(of)),
      desk.draft('agree', lines.agreeLines(of)),
      desk.draft('receive', lines.receiveLines(of)),
    ]);
  }
  const allocate = (amountMinor: bigint): NewTransfer =>
    desk.draft('allocate', lines.allocateLines({ currency: EUR, amountMinor, from: [{ share: milan, leftMinor: 1n }], project: 12 }));
  const together = (batches: readonly (readonly NewTransfer[])[]): Promise<PostOutcome[][]> =>
    Promise.all(batches.map((batch, n) => postTransfers(rowsOf(clients[n % clients.length]!), desk.fund, books.treasurer.person, batch)));

  it('gives one of two who want more than half, over and over', async () => {
    for (let round = 0; round < 20; round++) {
      if (round > 0) await fresh(1_000_000n);
      const statuses = (await together([[allocate(600_000n)], [allocate(600_000n)]])).flat().map(({ status }) => status);

      expect(statuses.sort()).toEqual(['over-limit', 'posted']);
      expect(await desk.balance('free/milan/EUR')).toBe(-400_000n);
    }
  });

  it('gives two of three who want a bit more than a third, and tells the third the truth when it asks again', async () => {
    const three = [allocate(400_000n), allocate(400_000n), allocate(400_000n)];
    const outcomes = (await together(three.map((one) => [one]))).flat();
    const loser = three[outcomes.findIndex(({ status }) => status === 'over-limit')]!;
    expect(outcomes.filter(({ status }) => status === 'posted')).toHaveLength(2);
    expect(await desk.balance('free/milan/EUR')).toBe(-200_000n);

    expect((await desk.postAll([loser]))[0]).toEqual({ status: 'over-limit' });
    await addFree(600_000n);
    expect((await desk.postAll([{ ...loser, id: newId() }]))[0]!.status).toBe('posted');
    expect(await desk.findings()).toEqual([]);
  });

  it('posts the same transfer once, however many send it', async () => {
    const one = allocate(100n);

    const outcomes = (await together(Array.from({ length: 8 }, () => [one]))).flat();

    expect(outcomes.map(({ status }) => status).sort()).toEqual([...Array(7).fill('already-posted'), 'posted'].sort());
    expect(new Set(outcomes.map(({ seq }) => seq)).size).toBe(1);
    expect(await desk.balance('free/milan/EUR')).toBe(-999_900n);
  });

  it('drains one line with eight connections to exactly what was there', async () => {
    const outcomes = await Promise.all(
      clients.map(async (client, worker) => {
        const next = seeded(worker + 1);
        const taken: bigint[] = [];
        for (let round = 0; round < 15; round++) {
          const amounts = Array.from({ length: 1 + (next() % 6) }, () => BigInt(1 + (next() % 9000)));
          const answers = await postTransfers(rowsOf(client), desk.fund, books.treasurer.person, amounts.map(allocate));
          answers.forEach(({ status }, n) => status === 'posted' && taken.push(amounts[n]!));
        }
        return taken;
      }),
    );

    const taken = outcomes.flat().reduce((a, b) => a + b, 0n);
    expect(taken).toBeLessThanOrEqual(1_000_000n);
    expect(await desk.balance('free/milan/EUR')).toBe(taken - 1_000_000n);
    expect(
      (
        await desk.one<{ n: number }>("SELECT count(*)::int AS n FROM ledger.transfer WHERE fund_id = $1 AND kind = 'allocate'", [
          desk.fund,
        ])
      ).n,
    ).toBe(outcomes.flat().length);
    expect(await desk.findings()).toEqual([]);
  });

  it('moves money back and forth between eight connections without losing a cent', async () => {
    await desk.post('allocate', allocate(500_000n).lines);
    const move = (amountMinor: bigint, isForth: boolean): NewTransfer =>
      desk.draft(
        isForth ? 'commit' : 'decommit',
        (isForth ? lines.commitLines : lines.decommitLines)({
          currency: EUR,
          amountMinor,
          from: [{ share: milan, leftMinor: 1n }],
          project: 12,
        }),
      );

    await Promise.all(
      clients.map(async (client, worker) => {
        const next = seeded(worker + 100);
        for (let round = 0; round < 10; round++) {
          const batch = Array.from({ length: 1 + (next() % 12) }, () => move(BigInt(1 + (next() % 60_000)), next() % 10 < 6));
          await postTransfers(rowsOf(client), desk.fund, books.treasurer.person, batch);
        }
      }),
    );

    expect((await desk.balance('allocated/milan/p12/EUR')) + (await desk.balance('committed/milan/p12/EUR'))).toBe(-500_000n);
    expect(await desk.findings()).toEqual([]);
  });

  it('opens an account once', async () => {
    const keys = Array.from({ length: 10 }, (_, n) => ({ kind: 'allocated', currency: EUR, share: milan, project: n }) as const);

    const opened = await Promise.all(clients.map((client) => lines.openAccounts(rowsOf(client), desk.fund, keys)));

    expect(new Set(opened.map((ids) => [...ids.values()].join())).size).toBe(1);
  });

  it('finds an account whose city was written differently when it was opened', async () => {
    const key = { kind: 'receivable', currency: EUR, partyCity: books.cities.bethlehem } as const;
    const before = await lines.openAccounts(rowsOf(books.admin), desk.fund, [key]);
    await books.admin.query("UPDATE consortium.city SET key = 'beit-lahm' WHERE id = $1", [books.cities.bethlehem]);

    expect(await lines.openAccounts(rowsOf(books.admin), desk.fund, [key])).toEqual(before);
  });

  it('reserves once for two who propose the same, and not for both where it is not enough', async () => {
    const draft = allocate(600_000n);
    const propose = (one: NewTransfer) => books.as(books.treasurer, (tx) => proposeTransfer(tx, desk.fund, one));

    expect((await Promise.all([propose(draft), propose(draft)])).map(({ status }) => status).sort()).toEqual([
      'already-proposed',
      'proposed',
    ]);
    expect((await Promise.all([propose(allocate(300_000n)), propose(allocate(300_000n))])).map(({ status }) => status).sort()).toEqual([
      'over-limit',
      'proposed',
    ]);
    expect(await desk.findings()).toEqual([]);
  });

  it('posts once where the last two signatures arrive together', async () => {
    await books.admin.query(
      "UPDATE ledger.rule SET approvals = 2, cities = 2, posts_on_approval = true WHERE fund_id = $1 AND kind = 'allocate'",
      [desk.fund],
    );
    for (let round = 0; round < 5; round++) {
      const draft = allocate(100n);
      const { payloadHash } = await books.as(books.treasurer, (tx) => proposeTransfer(tx, desk.fund, draft));
      const signers = [books.approvers.milan, books.approvers.dakar, books.approvers.dakar];
      const outcomes = await Promise.all(signers.map((who) => books.as(who, (tx) => signProposal(tx, desk.fund, draft.id, payloadHash!))));

      expect(outcomes.filter(({ status }) => status === 'posted')).toHaveLength(1);
      expect(
        await desk.one('SELECT count(*)::int AS n FROM ledger.transfer WHERE fund_id = $1 AND id = $2', [desk.fund, draft.id]),
      ).toEqual({ n: 1 });
    }
  });
});
