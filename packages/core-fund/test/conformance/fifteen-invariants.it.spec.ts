import { isConsistent, isIncluded, readCheckpoint, webSha256 } from '@regia/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TileProofs } from '../../src/seal/tile-proofs.js';
import { openBooks, type Books } from '../books.js';
import { seeded } from '../seeded.js';
import { LedgerKit, type KitAnswer, type Leg } from './ledger-kit.js';

const words = (answers: readonly KitAnswer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));

describe('the fifteen invariants of a ledger', () => {
  let books: Books;
  let kit: LedgerKit;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    kit = await LedgerKit.reset(books);
  });
  afterEach(async () => {
    expect(await kit.findings()).toEqual([]);
    await kit.end();
  });

  const give = (account: string, amount: bigint, currency = 'EUR'): Promise<KitAnswer> =>
    kit.move(`give ${account} ${currency}`, 'world', account, amount, currency);
  /** Random moves between ten accounts that have money, many at once. */
  async function play(seed: number, count: number): Promise<KitAnswer[]> {
    const next = seeded(seed);
    for (let n = 0; n < 10; n += 1) await give(`a${n}`, 1000n);
    return times(count, (n) => kit.move(`${seed} ${n}`, `a${next() % 10}`, `a${(next() % 9) + 1}`, BigInt(1 + (next() % 400))));
  }
  /** What the accounts hold by the journal alone. */
  const project = async (): Promise<Map<string, bigint>> => {
    const sums = new Map<string, bigint>();
    for (const { account, currency, amount } of await kit.journal())
      sums.set(`${account} ${currency}`, (sums.get(`${account} ${currency}`) ?? 0n) + amount);
    return sums;
  };

  it('1: every transaction balances', async () => {
    const legs: Leg[] = [
      { account: 'world', type: 'DEBIT', amount: 100n, currency: 'EUR' },
      { account: 'a', type: 'CREDIT', amount: 99n, currency: 'EUR' },
    ];

    expect(await kit.post('off by one', legs)).toEqual({ status: 'REJECTED', reason: 'not-balanced' });
    expect(await kit.post('one side', legs.slice(0, 1))).toEqual({ status: 'REJECTED', reason: 'not-balanced' });
    expect(await kit.post('nothing', [])).toEqual({ status: 'REJECTED', reason: 'account-unknown' });
    expect(await kit.journal()).toEqual([]);
  });

  it('2: the journal is only added to', async () => {
    await play(2, 20);
    const before = await kit.journal();

    for (const statement of [
      'UPDATE ledger.entry SET amount = amount + 1',
      'DELETE FROM ledger.entry',
      'TRUNCATE ledger.entry',
      "UPDATE ledger.transfer SET kind = 'pledge'",
    ])
      await expect(books.admin.query(statement)).rejects.toThrow(/not allowed/);
    await kit.move('one more', 'world', 'a1', 5n);

    expect((await kit.journal()).slice(0, before.length)).toEqual(before);
  });

  it('3: the journal is chained: a head proves every entry before it and every head before it', async () => {
    await play(3, 20);
    await kit.seal();
    await kit.move('one more', 'world', 'a1', 5n);
    await kit.seal();
    const { rows } = await books.admin.query<{ note: string }>('SELECT note FROM ledger.checkpoint WHERE fund_id = $1 ORDER BY size', [
      kit.fund,
    ]);
    const heads = rows.map(({ note }) => readCheckpoint(note)!); // signed a moment ago
    const [old, head] = [heads[0]!, heads[1]!];
    const proofs = new TileProofs(async (level, index) => {
      const tiles = await books.admin.query<{ hashes: Buffer }>(
        'SELECT hashes FROM ledger.tile WHERE fund_id = $1 AND level = $2 AND idx = $3 ORDER BY width DESC LIMIT 1',
        [kit.fund, level, index],
      );
      return tiles.rows[0]!.hashes;
    });
    const { rows: leaves } = await books.admin.query<{ leaf: Buffer }>('SELECT leaf FROM ledger.transfer WHERE fund_id = $1 ORDER BY seq', [
      kit.fund,
    ]);

    const consistency = {
      from: old.size,
      to: head.size,
      fromRoot: old.root,
      toRoot: head.root,
      proof: await proofs.consistency(old.size, head.size),
    };
    expect(await isConsistent(webSha256, consistency)).toBe(true);
    expect(await isConsistent(webSha256, { ...consistency, fromRoot: head.root })).toBe(false);
    for (const [index, { leaf }] of leaves.entries()) {
      const inclusion = { leaf, index, size: head.size, proof: await proofs.inclusion(index, head.size), root: head.root };
      expect(await isIncluded(webSha256, inclusion)).toBe(true);
      expect(await isIncluded(webSha256, { ...inclusion, leaf: Buffer.from(leaf).fill(leaf[0]! ^ 1, 0, 1) })).toBe(false);
    }
  });

  it('4: a transaction that is sent again is a duplicate with the same number', async () => {
    const first = await give('a', 100n);

    for (let again = 0; again < 3; again += 1) expect(await give('a', 100n)).toEqual({ status: 'DUPLICATE', seq: first.seq });
    expect(await kit.balance('a')).toBe(100n);
    expect(await kit.move('give a EUR', 'world', 'a', 101n)).toMatchObject({ status: 'REJECTED', reason: 'id-reused' });
  });

  it('5: duplicates at the same moment collapse into one', async () => {
    const answers = await times(50, () => give('a', 100n));

    expect(words(answers)).toEqual({ APPLIED: 1, DUPLICATE: 49 });
    expect(await kit.balance('a')).toBe(100n);
  });

  it('6: no update is lost', async () => {
    const answers = await times(300, (n) => kit.move(`one ${n}`, 'world', 'a', 1n));

    expect(words(answers)).toEqual({ APPLIED: 300 });
    expect(await kit.balance('a')).toBe(300n);
  });

  it('7: value is neither made nor destroyed', async () => {
    await play(7, 200);

    const sums = await project();
    expect([...sums.values()].reduce((a, b) => a + b, 0n)).toBe(0n);
    expect(sums.get('world EUR')).toBe(-10_000n);
  });

  it('8: a balance is the sum of its entries', async () => {
    await play(8, 200);

    for (const [key, sum] of await project()) expect(await kit.balance(...(key.split(' ') as [string, string]))).toBe(sum);
  });

  it('9: no account is overdrawn, however many draw on it at once', async () => {
    await give('a', 1000n);

    const answers = await times(100, (n) => kit.move(`draw ${n}`, 'a', 'b', 30n));

    expect(words(answers)).toEqual({ APPLIED: 33, REJECTED: 67 });
    expect([await kit.balance('a'), await kit.balance('b')]).toEqual([10n, 990n]);
    expect((await kit.journal()).every(({ account, balanceAfter }) => account === 'world' || balanceAfter >= 0n)).toBe(true);
  });

  it('10: amounts are exact, small ones many times and the largest', async () => {
    const largest = 10n ** 15n;
    await times(100, (n) => kit.move(`a tenth ${n}`, 'world', 'a', n % 2 === 0 ? 10n : 20n));
    await times(9, (n) => kit.move(`much ${n}`, 'world', 'b', largest - 1n));

    expect(await kit.balance('a')).toBe(1500n);
    expect(await kit.balance('b')).toBe(9n * (largest - 1n));
    expect(await kit.move('too much', 'world', 'b', largest + 1n)).toMatchObject({ status: 'REJECTED', reason: 'account-unknown' });
  });

  it('11: currencies are not mixed', async () => {
    await give('a', 100n, 'EUR');
    await give('a', 7n, 'XOF');

    const across = await kit.post('across', [
      { account: 'a', type: 'DEBIT', amount: 5n, currency: 'EUR' },
      { account: 'b', type: 'CREDIT', amount: 5n, currency: 'XOF' },
    ]);

    expect(across).toEqual({ status: 'REJECTED', reason: 'not-balanced' });
    expect([await kit.balance('a', 'EUR'), await kit.balance('a', 'XOF'), await kit.balance('b', 'XOF')]).toEqual([100n, 7n, 0n]);
  });

  it('12: a transaction is taken back by another, once, and stays as it was', async () => {
    const { seq } = await give('a', 100n);
    const before = await kit.journal();

    expect(await kit.reverse(seq!)).toBe('posted');
    expect(await kit.reverse(seq!)).toBe('not-a-mirror');

    const after = await kit.journal();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ account, amount, reverses }) => ({ account, amount, reverses }))).toEqual(
      before.map(({ account, amount }) => ({ account, amount: -amount, reverses: seq })),
    );
    expect(await kit.balance('a')).toBe(0n);
  });

  it('13: the state can be built again from the journal', async () => {
    await play(13, 150);
    const journal = await kit.journal();
    const again = await LedgerKit.reset(books);

    for (const seq of new Set(journal.map((line) => line.seq))) {
      const legs = journal
        .filter((line) => line.seq === seq)
        .map(({ account, currency, amount }): Leg =>
          amount < 0n ? { account, currency, type: 'DEBIT', amount: -amount } : { account, currency, type: 'CREDIT', amount },
        );
      expect((await again.post(`again ${seq}`, legs)).status).toBe('APPLIED');
    }

    expect(await again.journal()).toEqual(journal);
    for (const key of new Set(journal.map(({ account }) => account))) expect(await again.balance(key)).toBe(await kit.balance(key));
    await again.end();
  });

  it('14: every account has one order, without gaps', async () => {
    await play(14, 200);
    const running = new Map<string, bigint>();

    for (const { account, amount, balanceAfter } of await kit.journal()) {
      running.set(account, (running.get(account) ?? 0n) + amount);
      expect(balanceAfter).toBe(running.get(account));
    }
    const { rows } = await books.admin.query<{ seqs: string[]; is_forward: boolean }>(
      'SELECT array_agg(seq ORDER BY seq) AS seqs, bool_and(is_forward) AS is_forward FROM (SELECT seq, recorded_at >= lag(recorded_at, 1, recorded_at) OVER (ORDER BY seq) AS is_forward FROM ledger.transfer WHERE fund_id = $1) x',
      [kit.fund],
    );
    expect(rows[0]!.seqs.map(Number)).toEqual(rows[0]!.seqs.map((_, n) => n));
    expect(rows[0]!.is_forward).toBe(true);
  });

  it('15: a duplicate of what was refused is not told that it was applied', async () => {
    const draw = (): Promise<KitAnswer> => kit.move('draw', 'a', 'b', 50n);

    expect([await draw(), await draw()]).toEqual(Array(2).fill({ status: 'REJECTED', reason: 'over-limit' }));
    await give('a', 50n);
    expect((await draw()).status).toBe('APPLIED');
    expect((await draw()).status).toBe('DUPLICATE');
    expect(await kit.balance('b')).toBe(50n);
  });
});
