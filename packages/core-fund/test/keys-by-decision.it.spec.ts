import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

const WORDS = `'{"original":"en","texts":{"en":"Key of 2027"}}'`;
const PROPOSE_KEY = `SELECT status FROM ledger.propose_key($1, $2, 'fixed', '{}', '[{"population": "1"}]', ${WORDS}, 2027, '2026-05-01', 100, $3::uuid[], '{50,30,20}', '{100,100,100}', '{0,0,20}', '{50,30,0}', $4::uuid[])`;

describe('a key that the cities adopt by decision', () => {
  let books: Books;
  let desk: Desk;

  beforeAll(async () => {
    books = await openBooks();
  });
  beforeEach(async () => {
    desk = new Desk(books, await books.openFund());
  });
  afterAll(() => books?.end());

  const say = (who: Actor, sql: string, values: readonly unknown[]): Promise<string> =>
    books.as(who, async (tx) => (await tx.rows<{ status: string }>(sql.slice(0, 60), sql, values))[0]!.status);

  async function proposedKey(by: Actor = books.contributor): Promise<string> {
    const { milan, barcelona, dakar } = books.cities;
    const id = newId();
    await say(by, PROPOSE_KEY, [desk.fund, id, [milan, barcelona, dakar], [newId(), newId(), newId()]]);
    return id;
  }
  async function decisionOn(key: string): Promise<string> {
    const id = newId();
    expect(await propose(books.treasurer, id, key)).toBe('proposed');
    return id;
  }
  const propose = (who: Actor, id: string, key: string): Promise<string> =>
    say(who, `SELECT ledger.propose_decision_on_key($1, $2, ${WORDS}, ${WORDS}, $3) AS status`, [desk.fund, id, key]);
  const sign = async (who: Actor, decision: string): Promise<string> => {
    const { hash } = await desk.one<{ hash: Buffer }>('SELECT payload_hash AS hash FROM ledger.decision_text WHERE id = $1', [decision]);
    return say(who, 'SELECT ledger.sign_decision($1, $2, $3) AS status', [desk.fund, decision, hash]);
  };
  const withdrawKey = (who: Actor, key: string): Promise<string> =>
    say(who, 'SELECT ledger.withdraw_key($1, $2) AS status', [desk.fund, key]);
  const withdrawDecision = (who: Actor, id: string): Promise<string> =>
    say(who, 'SELECT ledger.withdraw_decision($1, $2) AS status', [desk.fund, id]);
  const agree = async (who: Actor, key: string): Promise<string> => {
    const { hash } = await desk.one<{ hash: Buffer }>('SELECT payload_hash AS hash FROM ledger.key_version WHERE id = $1', [key]);
    return say(who, 'SELECT ledger.agree_to_key($1, $2, $3, $4) AS status', [desk.fund, newId(), key, hash]);
  };
  /** Approvers of every city that takes part in the fund. */
  const signers = (): readonly Actor[] => Object.values(books.approvers).filter((actor) => actor !== books.approvers.secondOfMilan);
  const signAll = async (decision: string): Promise<string[]> => {
    const words = [];
    for (const signer of signers()) words.push(await sign(signer, decision));
    return words;
  };
  const key = (id: string) =>
    desk.one<{ state: string; decision: string | null }>('SELECT state, decision_id AS decision FROM ledger.key_list WHERE id = $1', [id]);

  it('is in force with the last signature, and the money of each city is pledged by those who signed', async () => {
    const id = await proposedKey();
    const decision = await decisionOn(id);

    expect((await signAll(decision)).at(-1)).toBe('adopted');

    expect(await key(id)).toEqual({ state: 'adopted', decision });
    expect([await desk.balance('pledged/milan/EUR'), await desk.balance('pledged/barcelona/EUR')]).toEqual([-50n, -30n]);
    const { approvers } = await desk.one<{ approvers: string[] }>(
      "SELECT approvers FROM ledger.transfer WHERE fund_id = $1 AND kind = 'pledge' LIMIT 1",
      [desk.fund],
    );
    expect(approvers.toSorted()).toEqual(
      signers()
        .map(({ person }) => person)
        .toSorted(),
    );
    expect(await desk.findings()).toEqual([]);
  });

  it('stands with its hash in what is signed, so that the decision is about no other key', async () => {
    const [id, other] = [await proposedKey(), await proposedKey()];
    const decision = await decisionOn(id);
    const { payload, hash } = await desk.one<{ payload: string; hash: string }>(
      "SELECT d.payload, encode(v.payload_hash, 'hex') AS hash FROM ledger.decision_text d, ledger.key_version v WHERE d.id = $1 AND v.id = $2",
      [decision, id],
    );
    await desk.one('SELECT ledger.adopt_decision($1, $2, current_date)', [desk.fund, decision]);

    expect(payload).toContain(hash);
    await expect(
      desk.one('INSERT INTO ledger.key_adoption (fund_id, key_id, year, at, decision_id) VALUES ($1, $2, 2027, now(), $3)', [
        desk.fund,
        other,
        decision,
      ]),
    ).rejects.toMatchObject({ constraint: 'key_is_decided' });
  });

  it('leaves no signature behind when its pledge cannot be posted any more', async () => {
    const decision = await decisionOn(await proposedKey());
    for (const signer of signers().slice(0, -1)) await sign(signer, decision);
    await books.admin.query("UPDATE ledger.fund SET open_from = '2026-06-01' WHERE id = $1", [desk.fund]);

    expect(await sign(signers().at(-1)!, decision)).toBe('period-closed');

    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.decision_signature WHERE decision_id = $1', [decision])).toEqual({
      n: signers().length - 1,
    });
    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.decision WHERE id = $1', [decision])).toEqual({ n: 0 });
  });

  it('cannot be decided on once another key of the year is adopted', async () => {
    const [first, second] = [await proposedKey(), await proposedKey()];
    const [one, two] = [await decisionOn(first), await decisionOn(second)];
    await signAll(one);

    expect(await sign(signers()[0]!, two)).toBe('year-has-key');
    expect(await propose(books.treasurer, newId(), second)).toBe('year-has-key');
  });

  it('is put to the cities by whoever keeps the books alone, and the same request is one decision', async () => {
    const [id, decision] = [await proposedKey(), newId()];

    expect(await propose(books.contributor, decision, id)).toBe('not-allowed');
    expect([await propose(books.treasurer, decision, id), await propose(books.treasurer, decision, id)]).toEqual(['proposed', 'proposed']);
    expect(await propose(books.treasurer, decision, await proposedKey())).toBe('id-reused');
    expect(await propose(books.treasurer, newId(), newId())).toBe('key-not-found');
  });

  describe('taken back', () => {
    it('by its author or whoever keeps the books, and then nobody agrees to it or decides on it', async () => {
      const [own, kept] = [await proposedKey(), await proposedKey()];
      const decision = await decisionOn(own);

      expect(await withdrawKey(books.approvers.dakar, own)).toBe('not-yours-to-withdraw');
      expect(await withdrawKey(books.outsider, own)).toBe('not-found');
      expect([await withdrawKey(books.contributor, own), await withdrawKey(books.treasurer, kept)]).toEqual(['withdrawn', 'withdrawn']);

      expect(await withdrawKey(books.contributor, own)).toBe('withdrawn'); // the answer was lost
      expect(await agree(books.approvers.milan, own)).toBe('not-waiting');
      expect(await sign(signers()[0]!, decision)).toBe('key-withdrawn');
      expect(await propose(books.treasurer, newId(), own)).toBe('key-withdrawn');
      expect((await key(own)).state).toBe('withdrawn');
    });

    it('never once it is adopted, not even by the owner, and a withdrawn one is never adopted', async () => {
      const [adopted, withdrawn] = [await proposedKey(), await proposedKey()];
      await withdrawKey(books.contributor, withdrawn);
      await signAll(await decisionOn(adopted));
      const { milan } = books.cities;

      expect(await withdrawKey(books.contributor, adopted)).toBe('not-waiting');
      await expect(
        desk.one('INSERT INTO ledger.key_withdrawal (fund_id, key_id, person, city_id, at) VALUES ($1, $2, $3, $4, now())', [
          desk.fund,
          adopted,
          newId(),
          milan,
        ]),
      ).rejects.toMatchObject({ constraint: 'adopted_is_not_withdrawn' });
      await expect(desk.one('UPDATE ledger.key_withdrawal SET at = now()', [])).rejects.toMatchObject({ code: '42501' });
    });

    it('is a decision too, by whoever keeps the books, as long as a city is missing', async () => {
      const decision = await decisionOn(await proposedKey());
      await sign(signers()[0]!, decision);

      expect(await withdrawDecision(books.contributor, decision)).toBe('not-yours-to-withdraw');
      expect([await withdrawDecision(books.treasurer, decision), await withdrawDecision(books.treasurer, decision)]).toEqual([
        'withdrawn',
        'withdrawn',
      ]);

      expect(await sign(signers()[1]!, decision)).toBe('not-waiting');
      await expect(desk.one('SELECT ledger.adopt_decision($1, $2, current_date)', [desk.fund, decision])).rejects.toMatchObject({
        constraint: 'adopted_is_not_withdrawn',
      });
    });
  });
});
