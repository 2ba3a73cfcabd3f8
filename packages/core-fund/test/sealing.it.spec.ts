import { isIncluded, judgeSignature, newId, readCheckpoint, toHex, webSha256 } from '@regia/kernel';
import { ROLES, urlFor } from '@regia/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SealFund } from '../src/seal/seal-fund.js';
import { Sealer } from '../src/seal/sealer.js';
import { TileProofs } from '../src/seal/tile-proofs.js';
import * as lines from './calls/index.js';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

const LEAF_AGAIN = `SELECT seq, leaf, sha256('\\x00'::bytea || payload_hash || sha256(convert_to(author || E'\\n' || array_to_string(approvers, ',') || E'\\n' || (extract(epoch FROM recorded_at) * 1000)::bigint || E'\\n' || effective_on, 'UTF8'))) AS again
  FROM ledger.transfer WHERE fund_id = $1 ORDER BY seq`;

describe('the seal of the books', () => {
  let books: Books;
  let desk: Desk;
  let sealer: pg.Client;
  let milan: number;

  beforeAll(async () => {
    books = await openBooks();
    desk = new Desk(books, await books.openFund({ isFree: true }));
    milan = await desk.share(books.cities.milan);
    sealer = new pg.Client({ connectionString: urlFor(books.database.adminUrl, books.database.secret, ROLES.sealer) });
    await sealer.connect();
  });
  afterAll(async () => {
    await sealer?.end();
    await books?.end();
  });

  const post = async (count: number): Promise<void> => {
    const pledge = lines.pledgeLines({ currency: 'EUR', city: books.cities.milan, share: milan, amountMinor: 100n });
    const statuses = await desk.postAll(Array.from({ length: count }, () => desk.draft('pledge', pledge)));
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['posted']));
  };
  const seal = (): Promise<number> => new SealFund(sealer, books.database.secret).all();
  const heads = async (): Promise<{ size: string; note: string; verifier: string }[]> =>
    (
      await books.admin.query<{ size: string; note: string; verifier: string }>(
        'SELECT c.size, c.note, k.verifier FROM ledger.checkpoint c JOIN ledger.seal_key k USING (fund_id, key_id) WHERE fund_id = $1 ORDER BY c.size',
        [desk.fund],
      )
    ).rows;
  const proofs = (): TileProofs =>
    new TileProofs(async (level, index) => {
      const { rows } = await books.admin.query<{ hashes: Buffer }>(
        'SELECT hashes FROM ledger.tile WHERE fund_id = $1 AND level = $2 AND idx = $3 ORDER BY width DESC LIMIT 1',
        [desk.fund, level, index],
      );
      return rows[0]!.hashes;
    });

  it('puts every entry under a signed head, goes on where it stood, and makes no head without news', async () => {
    await post(3);
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    await post(300);
    expect(await seal()).toBe(1);
    await post(1);
    expect(await seal()).toBe(1);

    const made = await heads();

    expect(made.map(({ size }) => Number(size))).toEqual([3, 303, 304]);
    const { rows } = await books.admin.query<{ seq: string; leaf: Buffer; again: Buffer }>(LEAF_AGAIN, [desk.fund]);
    for (const { note, verifier } of made) {
      expect(await judgeSignature(webSha256, note, verifier)).toBe('right');
      const { size, root } = readCheckpoint(note)!;
      for (const { seq, leaf, again } of rows.slice(0, size)) {
        expect(leaf).toEqual(again);
        expect(
          await isIncluded(webSha256, { leaf, index: Number(seq), size, proof: await proofs().inclusion(Number(seq), size), root }),
        ).toBe(true);
      }
    }
  });

  it('is made by one of several servers, and by another once that one is gone', async () => {
    const faults: unknown[] = [];
    const options = {
      url: urlFor(books.database.adminUrl, books.database.secret, ROLES.sealer),
      secret: books.database.secret,
      everySeconds: 0.05,
      onFault: (fault: unknown) => faults.push(fault),
    };
    const [first, second] = [new Sealer(options).start(), new Sealer(options).start()];
    const sealedTo = async (size: number): Promise<void> => {
      await expect.poll(async () => Number((await heads()).at(-1)?.size), { timeout: 10_000 }).toBe(size);
    };

    await post(5);
    await sealedTo(309);
    const { rows } = await books.admin.query(
      "SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database() WHERE locktype = 'advisory' AND objid = 7342003 AND granted",
    );
    expect(rows).toHaveLength(1);
    await first.stop();
    await post(5);
    await sealedTo(314);
    await second.stop();

    expect(faults).toEqual([]);
  });

  describe('for the role that makes it', () => {
    const refused = (sql: string) => expect(sealer.query(sql)).rejects.toThrow(/permission denied/);

    it('shows leaves and no figures', async () => {
      for (const table of ['entry', 'balance', 'account', 'proposal', 'approval', 'city_head', 'share'])
        await refused(`SELECT * FROM ledger.${table}`);
      await refused('SELECT author FROM ledger.transfer');
      await refused('SELECT holder_city FROM ledger.fund');
    });

    it('changes and removes nothing, its own tables included', async () => {
      for (const table of ['tile', 'checkpoint', 'seal_key', 'transfer', 'fund']) {
        await refused(`DELETE FROM ledger.${table}`);
        await refused(`TRUNCATE ledger.${table}`);
      }
      await refused("UPDATE ledger.checkpoint SET note = ''");
      await refused('INSERT INTO ledger.transfer (fund_id, seq) VALUES (1, 1)');
      await refused("SELECT * FROM ledger.post(1, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')");
    });

    it('makes no head that goes back, or covers what was not posted', async () => {
      const [{ key_id: key }] = (
        await sealer.query<{ key_id: string }>('SELECT key_id FROM ledger.seal_key WHERE fund_id = $1', [desk.fund])
      ).rows as [{ key_id: string }];
      for (const size of [2, 303, 314, 9000])
        await expect(
          sealer.query("INSERT INTO ledger.checkpoint (fund_id, size, root, note, key_id) VALUES ($1, $2, sha256('x'), 'note', $3)", [
            desk.fund,
            size,
            key,
          ]),
        ).rejects.toThrow(/does not go on/);
    });
  });

  it('is not changed by the owner without taking the guard off first', async () => {
    for (const table of ['tile', 'checkpoint', 'seal_key', 'city_head'])
      for (const word of [`DELETE FROM ledger.${table}`, `TRUNCATE ledger.${table} CASCADE`])
        await expect(books.admin.query(word)).rejects.toThrow(/not allowed/);
  });

  describe('accepted by a city', () => {
    const cosign = async (
      who: Actor,
      size: number,
      { root, proof, id = newId() }: { root?: Uint8Array; proof?: readonly Uint8Array[]; id?: string } = {},
    ): Promise<string> => {
      const rows = await books.as(who, async (tx) =>
        tx.rows<{ status: string }>('cosign', 'SELECT ledger.cosign($1, $2, $3, $4, $5::bytea[]) AS status', [
          desk.fund,
          id,
          size,
          root ?? (await proofs().root(size)),
          proof ?? [],
        ]),
      );
      return rows[0]!.status;
    };

    it('is kept, and the next one only with a proof that it goes on from there', async () => {
      const { dakar } = books.approvers;
      const log = proofs();

      expect(await cosign(dakar, 3)).toBe('cosigned');
      expect(await cosign(dakar, 3)).toBe('already-cosigned');
      expect(await cosign(dakar, 304)).toBe('head-not-consistent');
      expect(await cosign(dakar, 304, { proof: await log.consistency(303, 304) })).toBe('head-not-consistent');
      expect(await cosign(dakar, 304, { proof: await log.consistency(3, 304) })).toBe('cosigned');
      expect(await cosign(dakar, 303, { proof: await log.consistency(3, 303) })).toBe('head-older');
      expect(await cosign(dakar, 314, { root: await log.root(304), proof: await log.consistency(304, 314) })).toBe('head-unknown');
      expect(await cosign(dakar, 5, { proof: [] })).toBe('head-unknown');
    });

    it('is answered the same when it is asked again, and its number is good for nothing else', async () => {
      const id = newId();

      expect(await cosign(books.approvers.barcelona, 3, { id })).toBe('cosigned');
      expect(await cosign(books.approvers.barcelona, 3, { id })).toBe('already-cosigned');
      expect(await cosign(books.approvers.barcelona, 303, { id })).toBe('id-reused');
      expect(await cosign(books.approvers.milan, 3, { id })).toBe('id-reused');
    });

    it('counts of cities that take part, and is refused to others without a word about the fund', async () => {
      expect(await cosign(books.outsider, 3)).toBe('not-found');
      expect(await cosign(books.auditor, 3)).toBe('not-of-this-fund');
    });

    it('is accepted once, whoever of the city comes first', async () => {
      const answers = await Promise.all([cosign(books.approvers.milan, 303), cosign(books.approvers.secondOfMilan, 303)]);

      expect(answers.sort()).toEqual(['already-cosigned', 'cosigned']);
    });

    it('is judged by the database as by everybody else, in every size to 40', async () => {
      const log = proofs();
      const judged = async (
        from: number,
        to: number,
        proof: readonly Uint8Array[],
        fromRoot: Uint8Array,
        toRoot: Uint8Array,
      ): Promise<boolean> =>
        (
          await books.admin.query<{ ok: boolean }>('SELECT ledger.is_consistent($1, $2, $3, $4, $5::bytea[]) AS ok', [
            from,
            to,
            fromRoot,
            toRoot,
            proof,
          ])
        ).rows[0]!.ok;
      for (let to = 1; to <= 40; to += 1)
        for (let from = 1; from <= to; from += 1) {
          const proof = await log.consistency(from, to);
          const [a, b] = [await log.root(from), await log.root(to)];
          expect([from, to, await judged(from, to, proof, a, b)]).toEqual([from, to, true]);
          expect(await judged(from, to, [...proof, a], a, b)).toBe(false);
          if (from < to) expect(await judged(from, to, proof, b, b)).toBe(false);
        }
    });
  });

  it('is shown to the cities of the fund alone', async () => {
    const count = (who: Actor, table: string): Promise<number> =>
      books.as(who, async (tx) =>
        Number(
          (await tx.rows<{ n: string }>(`count-${table}`, `SELECT count(*) AS n FROM ledger.${table} WHERE fund_id = $1`, [desk.fund]))[0]!
            .n,
        ),
      );

    for (const table of ['tile', 'checkpoint', 'seal_key', 'city_head']) {
      expect([table, (await count(books.contributor, table)) > 0]).toEqual([table, true]);
      expect([table, await count(books.outsider, table)]).toEqual([table, 0]);
    }
  });

  it('names its key by what it is', async () => {
    const [{ verifier, key_id: id }] = (
      await books.admin.query<{ verifier: string; key_id: string }>('SELECT verifier, key_id FROM ledger.seal_key WHERE fund_id = $1', [
        desk.fund,
      ])
    ).rows as [{ verifier: string; key_id: string }];

    expect(verifier.split('+').slice(0, 2)).toEqual([`regia/fund-${desk.fund}`, id]);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(toHex(Buffer.from(verifier.split('+').slice(2).join('+'), 'base64')).slice(0, 2)).toBe('01');
  });
});
