import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, rowsOf, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

interface Variant {
  readonly id: string;
  readonly year: number;
  readonly pledgedOn: string;
  readonly total: bigint;
  readonly cities: readonly string[];
  readonly inKind: readonly bigint[];
  readonly cash: readonly bigint[];
  readonly transfers: readonly string[];
}

const PROPOSE = `SELECT status, at_city AS "atCity" FROM ledger.propose_key($1, $2, 'fixed', '{}', '[{"population": "1"}]', '{"original":"en","texts":{"en":"Key"}}', $3, $4, $5, $6::uuid[], $7::text[], $8::text[], $9::bigint[], $10::bigint[], $11::uuid[])`;

describe('keys in the books', () => {
  let books: Books;
  let desk: Desk;

  beforeAll(async () => {
    books = await openBooks();
  });
  beforeEach(async () => {
    desk = new Desk(books, await books.openFund()); // with the usual rules: a pledge needs a signature
  });
  afterAll(() => books?.end());

  const variant = (more: Partial<Variant> = {}): Variant => {
    const { milan, barcelona, dakar } = books.cities;
    return {
      id: newId(),
      year: 2027,
      pledgedOn: '2026-05-01',
      total: 100n,
      cities: [milan, barcelona, dakar],
      inKind: [0n, 0n, 20n],
      cash: [50n, 30n, 0n],
      transfers: [newId(), newId(), newId()],
      ...more,
    };
  };
  const propose = async (who: Actor, key: Variant): Promise<{ status: string; atCity: number | null }> => {
    const { id, year, pledgedOn, total, cities, inKind, cash, transfers } = key;
    const shares = cash.map((part, i) => part + inKind[i]!);
    const values = [desk.fund, id, year, pledgedOn, total, cities, shares, cities.map(() => total), inKind, cash, transfers];
    return books.as(who, async (tx) => (await tx.rows<{ status: string; atCity: number | null }>('propose', PROPOSE, values))[0]!);
  };
  const hashOf = async (id: string): Promise<Buffer> =>
    (await desk.one<{ hash: Buffer }>('SELECT payload_hash AS hash FROM ledger.key_version WHERE id = $1', [id])).hash;
  const agree = async (who: Actor, key: string, options: { id?: string; hash?: Buffer } = {}): Promise<string> => {
    const hash = options.hash ?? (await hashOf(key));
    return books.as(
      who,
      async (tx) =>
        (
          await tx.rows<{ status: string }>('agree', 'SELECT ledger.agree_to_key($1, $2, $3, $4) AS status', [
            desk.fund,
            options.id ?? newId(),
            key,
            hash,
          ])
        )[0]!.status,
    );
  };
  const signers = (): readonly Actor[] => [books.approvers.milan, books.approvers.barcelona, books.approvers.dakar];
  const pledged = async (): Promise<unknown[]> =>
    (
      await books.admin.query(
        'SELECT id, approvers, effective_on::text AS day, amount_minor AS amount FROM ledger.transfer WHERE fund_id = $1 ORDER BY seq',
        [desk.fund],
      )
    ).rows;

  it('are adopted when every contributing city has agreed, and then pledge the money of each, once', async () => {
    const key = variant();

    expect(await propose(books.treasurer, key)).toMatchObject({ status: 'proposed' });
    const words = [];
    for (const signer of signers()) words.push(await agree(signer, key.id));

    expect(words).toEqual(['agreed', 'agreed', 'adopted']);
    const approvers = signers()
      .map(({ person }) => person)
      .sort();
    expect(await pledged()).toEqual([
      { id: key.transfers[0], approvers, day: '2026-05-01', amount: '50' },
      { id: key.transfers[1], approvers, day: '2026-05-01', amount: '30' },
    ]); // Dakar brings all of its share in kind
    expect([await desk.balance('pledged/milan/EUR'), await desk.balance('promised/to-barcelona/EUR')]).toEqual([-50n, 30n]);
    expect(await desk.findings()).toEqual([]);
  });

  it('say in the text that is agreed to which pledge will follow, by its hash', async () => {
    const key = variant();
    await propose(books.treasurer, key);
    const { payload, hash } = await desk.one<{ payload: string; hash: Buffer }>(
      'SELECT payload, payload_hash AS hash FROM ledger.key_version WHERE id = $1',
      [key.id],
    );
    for (const signer of signers()) await agree(signer, key.id);
    const { pledge } = await desk.one<{ pledge: string }>(
      "SELECT encode(payload_hash, 'hex') AS pledge FROM ledger.transfer WHERE id = $1",
      [key.transfers[0]],
    );

    expect(createHash('sha256').update(payload).digest()).toEqual(hash);
    expect(payload).toContain(`pledge\tmilan\t${key.transfers[0]}\t${pledge}`);
    expect(payload).toContain('share\tdakar\t20/100\tin kind 20\tmoney 0');
  });

  it('answer the same proposal again as known, and other content under its id as reused', async () => {
    const key = variant();
    await propose(books.treasurer, key);

    expect(await propose(books.treasurer, key)).toMatchObject({ status: 'already-proposed' });
    expect(await propose(books.treasurer, { ...key, cash: [49n, 31n, 0n] })).toMatchObject({ status: 'id-reused' });
    expect(await propose(books.treasurer, { ...key, year: 2028 })).toMatchObject({ status: 'id-reused' });
    expect(await propose(books.contributor, key)).toMatchObject({ status: 'id-reused' });
  });

  it('may be proposed by the treasurer of any contributing city, by nobody else', async () => {
    const key = variant();
    expect(await propose(books.contributor, key)).toMatchObject({ status: 'proposed' });
    for (const signer of signers()) await agree(signer, key.id);

    expect(await pledged()).toHaveLength(2);
    expect(await propose(books.approvers.milan, variant({ year: 2028 }))).toMatchObject({ status: 'not-allowed' });
    expect(await propose(books.outsider, variant({ year: 2028 }))).toMatchObject({ status: 'not-allowed' });
  });

  it('refuse a city that takes no part, where it stands', async () => {
    const { milan, bethlehem, dakar } = books.cities;

    expect(await propose(books.treasurer, variant({ cities: [milan, bethlehem, dakar] }))).toEqual({ status: 'unknown-city', atCity: 1 });
  });

  it('refuse shares that are not the total, whoever writes them', async () => {
    await expect(propose(books.treasurer, variant({ total: 101n }))).rejects.toMatchObject({ constraint: 'key_adds_up' });
  });

  describe('agreed to', () => {
    it('by each approver once, by each city once', async () => {
      const key = variant();
      await propose(books.treasurer, key);
      const id = newId();

      expect(await agree(books.approvers.milan, key.id, { id })).toBe('agreed');
      expect(await agree(books.approvers.milan, key.id, { id })).toBe('already-agreed'); // the answer was lost
      expect(await agree(books.approvers.milan, key.id)).toBe('already-signed');
      expect(await agree(books.approvers.secondOfMilan, key.id)).toBe('city-has-agreed');
      expect(await agree(books.approvers.barcelona, key.id, { id })).toBe('id-reused');
    });

    it('never by who proposed it, nor by somebody without the right', async () => {
      const author: Actor = books.treasurer;
      const role = [author.person, books.partnership, books.cities.milan];
      const key = variant();
      await propose(author, key);
      await books.admin.query(
        "INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from) VALUES ($1, $2, $3, 'approver', '2025-01-01')",
        role,
      );

      expect(await agree(author, key.id)).toBe('author-cannot-sign');
      expect(await agree(books.contributor, key.id)).toBe('not-an-approver');
      expect(await agree(books.auditor, key.id)).toBe('not-an-approver');
      expect(await agree(books.outsider, key.id)).toBe('not-found');
      await books.admin.query("DELETE FROM identity.partnership_role WHERE person_id = $1 AND role = 'approver'", [author.person]);
    });

    it('never by a city that is not in it', async () => {
      const { milan, barcelona } = books.cities;
      const key = variant({ cities: [milan, barcelona], cash: [60n, 40n], inKind: [0n, 0n], transfers: [newId(), newId()] });
      await propose(books.treasurer, key);

      expect(await agree(books.approvers.dakar, key.id)).toBe('city-not-in-key');
    });

    it('exactly as proposed, never something else', async () => {
      const [key, other] = [variant(), variant({ total: 200n, cash: [100n, 80n, 0n] })];
      await propose(books.treasurer, key);
      await propose(books.treasurer, other);

      expect(await agree(books.approvers.milan, key.id, { hash: await hashOf(other.id) })).toBe('changed-by-someone-else');
      expect(await desk.one('SELECT count(*)::int AS n FROM ledger.key_agreement WHERE key_id = $1', [key.id])).toEqual({ n: 0 });
    });
  });

  it('are one a year: a second variant of the year is over once the first is adopted', async () => {
    const [first, second] = [variant(), variant()];
    await propose(books.treasurer, first);
    await propose(books.treasurer, second);
    await agree(books.approvers.milan, second.id);
    for (const signer of signers()) await agree(signer, first.id);

    expect(await agree(books.approvers.dakar, second.id)).toBe('year-has-key');
    expect(await propose(books.treasurer, variant())).toMatchObject({ status: 'year-has-key' });
    expect(await agree(books.approvers.barcelona, first.id)).toBe('already-signed');
    expect((await books.admin.query('SELECT state FROM ledger.key_list WHERE fund_id = $1 ORDER BY no', [desk.fund])).rows).toEqual([
      { state: 'adopted' },
      { state: 'superseded' },
    ]);
    expect(await pledged()).toHaveLength(2);
  });

  it('adopt once, however many last cities agree at the same moment', async () => {
    const key = variant();
    await propose(books.treasurer, key);
    const hash = await hashOf(key.id);
    const words = await Promise.all([...signers(), books.approvers.secondOfMilan].map((signer) => agree(signer, key.id, { hash })));

    expect(words.filter((word) => word === 'adopted')).toHaveLength(1);
    expect(words.filter((word) => word === 'city-has-agreed')).toHaveLength(1);
    expect(await pledged()).toHaveLength(2);
  });

  it('leave no agreement behind when the pledge cannot be posted any more', async () => {
    const key = variant();
    await propose(books.treasurer, key);
    await agree(books.approvers.milan, key.id);
    await agree(books.approvers.barcelona, key.id);
    await books.admin.query("UPDATE ledger.fund SET open_from = '2026-06-01' WHERE id = $1", [desk.fund]);

    expect(await agree(books.approvers.dakar, key.id)).toBe('period-closed');
    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.key_agreement WHERE key_id = $1', [key.id])).toEqual({ n: 2 });
    expect(await pledged()).toEqual([]);
    expect(await propose(books.treasurer, variant({ year: 2030 }))).toMatchObject({ status: 'period-closed' });
  });

  it('are never changed, and never adopted without every city, not even by the owner', async () => {
    const key = variant();
    await propose(books.treasurer, key);

    for (const sql of [
      'UPDATE ledger.key_version SET year = 2000',
      'DELETE FROM ledger.key_share',
      'TRUNCATE ledger.key_agreement',
      'UPDATE ledger.key_adoption SET year = 2000',
    ])
      await expect(rowsOf(books.admin).rows(sql, sql)).rejects.toMatchObject({ code: '42501' });
    await expect(
      desk.one('INSERT INTO ledger.key_adoption (fund_id, key_id, year, at) VALUES ($1, $2, 2027, now())', [desk.fund, key.id]),
    ).rejects.toMatchObject({ constraint: 'key_is_agreed' });
  });

  it('are seen by the cities of the fund and the auditor, by nobody else', async () => {
    const key = variant();
    await propose(books.treasurer, key);
    const seen = (who: Actor): Promise<number> =>
      books.as(who, async (tx) => (await tx.rows('list', 'SELECT id FROM ledger.key_list WHERE id = $1', [key.id])).length);

    expect(await Promise.all([books.approvers.dakar, books.auditor, books.outsider].map(seen))).toEqual([1, 1, 0]);
  });

  it('are not for the fund of one city', async () => {
    const own = await books.openFund({ kind: 'own' });
    desk = new Desk(books, own);

    expect(await propose(books.treasurer, variant())).toMatchObject({ status: 'not-a-pool' });
  });
});
