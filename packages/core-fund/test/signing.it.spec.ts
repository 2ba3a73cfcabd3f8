import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import {
  proposeTransfer,
  returnProposal,
  signProposal,
  storedLines,
  withdrawProposal,
  type NewProposal,
  type ProposeOutcome,
} from './calls/index.js';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

const EUR = 'EUR';
const note = { original: 'fr', texts: { fr: 'Troisième tranche', en: 'Third instalment' } };

describe('signing proposals', () => {
  let books: Books;
  let desk: Desk;
  let fund: number;
  let milan: number;
  let dakar: number;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    fund = await books.openFund();
    desk = new Desk(books, fund);
    milan = await desk.share(books.cities.milan);
    dakar = await desk.share(books.cities.dakar);
    await books.admin.query(
      "UPDATE ledger.rule SET approvals = 0, needs_decision = false WHERE fund_id = $1 AND kind IN ('pledge', 'agree', 'allocate', 'commit', 'accept')",
      [fund],
    );
    for (const [share, city] of [
      [milan, books.cities.milan],
      [dakar, books.cities.dakar],
    ] as const) {
      await desk.post('pledge', lines.pledgeLines({ currency: EUR, city, share, amountMinor: 10_000_000n }));
      await desk.post('agree', lines.agreeLines({ currency: EUR, city, share, amountMinor: 5_000_000n }));
    }
  });

  const receipt = (amountMinor: bigint, share = dakar, city = books.cities.dakar) =>
    lines.receiveLines({ currency: EUR, city, share, amountMinor, holderCity: books.cities.milan });
  const grant = (amountMinor: bigint) => ({
    currency: EUR,
    amountMinor,
    from: [{ share: milan, leftMinor: 1n }],
    project: 12,
    partner: 'ong-7',
    holderCity: books.cities.milan,
  });
  const proposal = (kind: lines.TransferKind, of: NewProposal['lines'], more: Partial<NewProposal> = {}): NewProposal => ({
    id: newId(),
    effectiveOn: '2026-05-01',
    kind,
    lines: of,
    ...more,
  });
  const propose = (draft: NewProposal, who: Actor = books.treasurer): Promise<ProposeOutcome> =>
    books.as(who, (tx) => proposeTransfer(tx, fund, draft));
  const sign = (who: Actor, id: string, hash: Buffer) => books.as(who, (tx) => signProposal(tx, fund, id, hash));
  const held = async (code: string): Promise<string> =>
    (
      await desk.one<{ held: string }>(
        'SELECT b.held::text FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id WHERE a.fund_id = $1 AND a.code = $2',
        [fund, code],
      )
    ).held;

  /** Money of Milan that is committed to a partner, without anybody's signature. */
  async function commit(amountMinor: bigint): Promise<void> {
    await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1 AND kind = 'receive'", [fund]);
    const statuses = [
      await desk.post('receive', receipt(amountMinor, milan, books.cities.milan)),
      await desk.post('allocate', lines.allocateLines(grant(amountMinor))),
      await desk.post('commit', lines.commitLines(grant(amountMinor))),
    ];
    expect(statuses).toEqual(['posted', 'posted', 'posted']);
  }

  describe('a contribution that was received', () => {
    it('is posted with the signature of another city, in one transaction', async () => {
      const draft = proposal('receive', receipt(100_000n), { note });
      const { status, payloadHash } = await propose(draft);

      const signed = await sign(books.approvers.dakar, draft.id, payloadHash!);

      expect([status, signed]).toEqual(['proposed', { status: 'posted', seq: 4n }]);
      expect(await desk.balance('free/dakar/EUR')).toBe(-100_000n);
      expect(
        await desk.one(
          'SELECT author, approvers, amount_minor::text AS amount, city_id FROM ledger.transfer WHERE fund_id = $1 AND seq = 4',
          [fund],
        ),
      ).toEqual({
        author: books.treasurer.person,
        approvers: [books.approvers.dakar.person],
        amount: '100000',
        city_id: books.cities.dakar,
      });
      expect(await desk.findings()).toEqual([]);
    });

    it('cannot be signed by its author, by their own city, or by somebody who is no approver', async () => {
      const draft = proposal('receive', receipt(100n));
      const { payloadHash } = await propose(draft);

      expect(await sign(books.treasurer, draft.id, payloadHash!)).toEqual({ status: 'author-cannot-sign' });
      expect(await sign(books.approvers.milan, draft.id, payloadHash!)).toEqual({ status: 'own-city-cannot-sign' });
      expect(await sign(books.contributor, draft.id, payloadHash!)).toEqual({ status: 'not-an-approver' });
      expect(await desk.balance('free/dakar/EUR')).toBe(0n);
    });

    it('is not there for a city that takes no part', async () => {
      const draft = proposal('receive', receipt(100n));
      const { payloadHash } = await propose(draft);

      expect(await sign(books.outsider, draft.id, payloadHash!)).toEqual({ status: 'not-found' });
      expect(await sign(books.approvers.dakar, newId(), payloadHash!)).toEqual({ status: 'not-found' });
    });

    it('can be recorded by the contributing city itself, and then another signs', async () => {
      const draft = proposal('receive', receipt(100n));
      const { status, payloadHash } = await propose(draft, books.contributor);

      expect(status).toBe('proposed');
      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'own-city-cannot-sign' });
      expect((await sign(books.approvers.milan, draft.id, payloadHash!)).status).toBe('posted');
    });

    it('cannot go around the signature', async () => {
      const post = books.as(books.treasurer, (tx) =>
        lines.postTransfers(tx, fund, books.treasurer.person, [proposal('receive', receipt(100n))]),
      );

      expect(await post).toEqual([{ status: 'approvals-missing' }]);
    });

    it('takes the fee of the agent with it, in the same transaction', async () => {
      const draft = proposal('receive', receipt(103_350n));
      const fee = proposal(
        'agent_fee',
        lines.agentFeeLines({ currency: EUR, share: dakar, agentCity: books.cities.milan, depositMinor: 103_350n }),
        { follows: draft.id },
      );
      const hash = await books.as(books.treasurer, async (tx) => {
        const { payloadHash } = await proposeTransfer(tx, fund, draft);
        expect((await proposeTransfer(tx, fund, fee)).status).toBe('proposed');
        return payloadHash!;
      });

      expect(await sign(books.approvers.barcelona, draft.id, hash)).toEqual({ status: 'posted', seq: 4n });
      expect(await desk.balance('committed/dakar/to-milan/agent-fee/EUR')).toBe(-1034n);
      expect(await desk.balance('free/dakar/EUR')).toBe(-102_316n);
      expect(await desk.findings()).toEqual([]);
    });

    it('leaves no fee behind when it is returned', async () => {
      const draft = proposal('receive', receipt(100n));
      const fee = proposal(
        'agent_fee',
        lines.agentFeeLines({ currency: EUR, share: dakar, agentCity: books.cities.milan, depositMinor: 100n }),
        { follows: draft.id },
      );
      await propose(draft);
      await propose(fee);
      await books.as(books.approvers.dakar, (tx) => returnProposal(tx, fund, draft.id, 'No such payment'));

      const { rows } = await books.admin.query('SELECT outcome FROM ledger.proposal_outcome WHERE fund_id = $1', [fund]);
      expect(rows.map((row) => row.outcome)).toEqual(['returned', 'returned']);
      expect(await desk.findings()).toEqual([]);
    });

    it('cannot be followed by something that needs a signature of its own', async () => {
      const draft = proposal('receive', receipt(100n));
      await propose(draft);
      await books.admin.query("UPDATE ledger.rule SET approvals = 1 WHERE fund_id = $1 AND kind = 'agent_fee'", [fund]);
      const fee = proposal(
        'agent_fee',
        lines.agentFeeLines({ currency: EUR, share: dakar, agentCity: books.cities.milan, depositMinor: 100n }),
        { follows: draft.id },
      );

      expect((await propose(fee)).status).toBe('approvals-missing');
    });
  });

  describe('what is signed', () => {
    it('is the text of the proposal, line by line', async () => {
      const draft = proposal('receive', receipt(250n));
      const { payloadHash } = await propose(draft);
      const { payload } = await desk.one<{ payload: string }>('SELECT ledger.proposal_payload($1, $2) AS payload', [fund, draft.id]);

      expect(createHash('sha256').update(payload).digest()).toEqual(payloadHash);
      expect(payload.split('\n').slice(0, 8)).toEqual(['v1', `fund-${fund}`, draft.id, 'receive', 'bank', '-', '-', '-']);
      expect(payload.split('\n').slice(8)).toEqual([
        'agreed/dakar/EUR\t250',
        'bank/at-milan/EUR\t250',
        'free/dakar/EUR\t-250',
        'receivable/to-dakar/EUR\t-250',
      ]);
    });

    it('is nothing else: a signature on other content is refused and leaves no trace', async () => {
      const draft = proposal('receive', receipt(100n));
      await propose(draft);

      expect(await sign(books.approvers.dakar, draft.id, createHash('sha256').update('something else').digest())).toEqual({
        status: 'changed-by-someone-else',
      });
      expect(await desk.one('SELECT count(*)::int AS n FROM ledger.approval WHERE fund_id = $1', [fund])).toEqual({ n: 0 });
    });

    it('holds for the owner of the tables too: not by the author, and only the proposal', async () => {
      const draft = proposal('receive', receipt(100n));
      const { payloadHash } = await propose(draft);
      const insert = (hash: Buffer, approver: string) =>
        books.admin.query('INSERT INTO ledger.approval VALUES ($1, $2, $3, $4, $5, $6, now())', [
          fund,
          draft.id,
          hash,
          books.treasurer.person,
          approver,
          books.cities.dakar,
        ]);

      await expect(insert(payloadHash!, books.treasurer.person)).rejects.toMatchObject({ constraint: 'approval_not_by_author' });
      await expect(insert(Buffer.alloc(32), books.approvers.dakar.person)).rejects.toMatchObject({
        constraint: 'approval_signs_the_proposal',
      });
    });

    it('counts for its author only: nobody posts it under another name', async () => {
      await commit(100_000n);
      const draft = proposal('disburse', lines.disburseLines(grant(100_000n)));
      const { payloadHash } = await propose(draft);
      await sign(books.approvers.dakar, draft.id, payloadHash!);
      const second = await desk.one<{ id: string }>(
        "INSERT INTO identity.person (issuer, subject, username, display_name) VALUES ('test', uuidv7()::text, 'x', 'X') RETURNING id",
      );
      await books.admin.query(
        "INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from) VALUES ($1, $2, $3, 'treasurer', '2025-01-01')",
        [second.id, books.partnership, books.cities.milan],
      );

      expect(await desk.postAll([draft], second.id)).toEqual([{ status: 'approvals-missing' }]);
      expect((await desk.postAll([draft]))[0]!.status).toBe('posted');
    });
  });

  describe('what is reserved', () => {
    it('cannot be used by anybody else, and is settled by posting', async () => {
      await commit(250_000n);
      const draft = proposal('disburse', lines.disburseLines(grant(100_000n)));
      const { payloadHash } = await propose(draft);

      expect(await held('committed/milan/p12/ong-7/EUR')).toBe('100000');
      expect((await propose(proposal('disburse', lines.disburseLines(grant(150_001n))))).status).toBe('over-limit');
      await books.admin.query("UPDATE ledger.rule SET approvals = 0 WHERE fund_id = $1 AND kind = 'decommit'", [fund]);
      expect(await desk.post('decommit', lines.decommitLines(grant(150_001n)))).toBe('over-limit');
      expect(await desk.post('decommit', lines.decommitLines(grant(150_000n)))).toBe('posted');

      expect(await sign(books.approvers.milan, draft.id, payloadHash!)).toEqual({ status: 'payable' });
      expect((await desk.postAll([{ ...draft, effectiveOn: '2026-05-07' }]))[0]!.status).toBe('posted');
      expect(await held('committed/milan/p12/ong-7/EUR')).toBe('0');
      expect(await desk.findings()).toEqual([]);
    });

    it('is free again when the author withdraws', async () => {
      const draft = proposal('receive', receipt(5_000_000n));
      await propose(draft);
      expect((await propose(proposal('receive', receipt(1n)))).status).toBe('over-limit');

      expect(await books.as(books.contributor, (tx) => withdrawProposal(tx, fund, draft.id))).toBe('not-allowed');
      expect(await books.as(books.treasurer, (tx) => withdrawProposal(tx, fund, draft.id))).toBe('withdrawn');
      expect(await books.as(books.treasurer, (tx) => withdrawProposal(tx, fund, draft.id))).toBe('withdrawn');
      expect((await propose(proposal('receive', receipt(1n)))).status).toBe('proposed');
      expect(await desk.findings()).toEqual([]);
    });

    it('is free again when the day is past, and a signature comes too late', async () => {
      const draft = proposal('receive', receipt(5_000_000n), { lifetime: '2 days' });
      const { payloadHash } = await propose(draft);

      expect((await books.admin.query('SELECT * FROM ledger.expire_proposals()')).rows).toEqual([]);
      expect((await books.admin.query("SELECT * FROM ledger.expire_proposals_at(now() + '3 days')")).rows).toEqual([
        { fund_id: fund, transfer_id: draft.id },
      ]);
      expect((await books.admin.query("SELECT * FROM ledger.expire_proposals_at(now() + '3 days')")).rows).toEqual([]);
      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'not-waiting' });
      expect(await held('agreed/dakar/EUR')).toBe('0');
    });
  });

  describe('a returned proposal', () => {
    it('says why and by whom, reserves nothing, and cannot be signed or proposed again under its id', async () => {
      const draft = proposal('receive', receipt(5_000_000n), { note });
      const { payloadHash } = await propose(draft);

      expect(await books.as(books.approvers.dakar, (tx) => returnProposal(tx, fund, draft.id, '  '))).toBe('reason-required');
      expect(await books.as(books.treasurer, (tx) => returnProposal(tx, fund, draft.id, 'mine'))).toBe('author-cannot-sign');
      expect(await books.as(books.contributor, (tx) => returnProposal(tx, fund, draft.id, 'no'))).toBe('not-an-approver');
      expect(await books.as(books.approvers.dakar, (tx) => returnProposal(tx, fund, draft.id, ' Wrong amount '))).toBe('returned');
      expect(await books.as(books.approvers.dakar, (tx) => returnProposal(tx, fund, draft.id, 'Wrong amount'))).toBe('returned');

      const seen = await books.as(books.treasurer, (tx) =>
        tx.rows(
          'list',
          'SELECT state, return_reason, ended_by, ended_by_city, note, approvals_needed, cities_needed, is_other_city FROM ledger.proposal_list WHERE fund_id = $1',
          [fund],
        ),
      );
      expect(seen).toEqual([
        {
          state: 'returned',
          return_reason: 'Wrong amount',
          ended_by: books.approvers.dakar.person,
          ended_by_city: books.cities.dakar,
          note,
          approvals_needed: 1,
          cities_needed: 1,
          is_other_city: true,
        },
      ]);
      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'not-waiting' });
      expect((await propose(draft)).status).toBe('id-reused');
      expect((await propose({ ...draft, id: newId() })).status).toBe('proposed');
    });
  });

  describe('large payments', () => {
    it('need two people of two cities', async () => {
      await commit(2_000_000n);
      const draft = proposal('disburse', lines.disburseLines(grant(1_000_000n)));
      const { payloadHash } = await propose(draft);

      expect(await sign(books.approvers.milan, draft.id, payloadHash!)).toEqual({ status: 'signed' });
      expect(await sign(books.approvers.milan, draft.id, payloadHash!)).toEqual({ status: 'already-signed' });
      expect(await sign(books.approvers.secondOfMilan, draft.id, payloadHash!)).toEqual({ status: 'signed' });
      expect((await desk.postAll([draft]))[0]).toEqual({ status: 'approvals-missing' });
      expect(await sign(books.approvers.barcelona, draft.id, payloadHash!)).toEqual({ status: 'payable' });
      expect((await desk.postAll([draft]))[0]!.status).toBe('posted');
    });

    it('are posted after their author has left: the right was judged when they were proposed', async () => {
      await commit(100n);
      const draft = proposal('disburse', lines.disburseLines(grant(100n)));
      const { payloadHash } = await propose(draft);
      await sign(books.approvers.dakar, draft.id, payloadHash!);
      await books.admin.query("UPDATE identity.partnership_role SET valid_to = '2025-12-31' WHERE person_id = $1", [
        books.treasurer.person,
      ]);

      const outcome = await desk.postAll([draft]);
      await books.admin.query('UPDATE identity.partnership_role SET valid_to = NULL WHERE person_id = $1', [books.treasurer.person]);

      expect(outcome[0]!.status).toBe('posted');
    });
  });

  describe('asking twice', () => {
    it('proposes once', async () => {
      const draft = proposal('receive', receipt(100n));

      expect([(await propose(draft)).status, (await propose(draft)).status]).toEqual(['proposed', 'already-proposed']);
      expect((await propose({ ...draft, lines: receipt(101n) })).status).toBe('id-reused');
      expect(await held('agreed/dakar/EUR')).toBe('100');
    });

    it('signs once, and answers what the first signature did', async () => {
      const draft = proposal('receive', receipt(100n));
      const { payloadHash } = await propose(draft);

      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'posted', seq: 4n });
      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'already-posted', seq: 4n });
      expect(await sign(books.approvers.barcelona, draft.id, payloadHash!)).toEqual({ status: 'not-waiting', seq: 4n });
      expect(await propose(draft)).toMatchObject({ status: 'already-posted', seq: 4n });
    });
  });

  describe('a signature that cannot be followed by the transfer', () => {
    it('is rolled back, and says why', async () => {
      const draft = proposal('receive', receipt(100n));
      const { payloadHash } = await propose(draft);
      await books.admin.query("UPDATE ledger.fund SET open_from = '2026-06-01' WHERE id = $1", [fund]);

      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toEqual({ status: 'period-closed' });
      expect(await desk.one('SELECT count(*)::int AS n FROM ledger.approval WHERE fund_id = $1', [fund])).toEqual({ n: 0 });
    });
  });

  describe('a receipt taken back together with its fee', () => {
    interface Word {
      readonly status: string;
      readonly seq: string | null;
      readonly at: number;
    }
    const takeBack = async (ids: readonly string[], seqs: readonly bigint[], who: Actor = books.treasurer): Promise<Word> =>
      books.as(who, async (tx) => {
        const sql = 'SELECT status, seq, at FROM ledger.propose_reversals($1, $2::uuid[], $3::bigint[], $4, $5::jsonb, $6)';
        const [word] = await tx.rows<Word>('test-propose-reversals', sql, [fund, ids, seqs, '2026-05-02', JSON.stringify(note), 'other']);
        return word!;
      });
    const hashOf = async (id: string): Promise<Buffer> =>
      (await desk.one<{ hash: Buffer }>('SELECT payload_hash AS hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fund, id]))
        .hash;

    /** 1 000.00 received of Dakar with a fee of 10.00; places in the sequence of the receipt and the fee. */
    async function receiveWithFee(): Promise<readonly [receipt: bigint, fee: bigint]> {
      const draft = proposal('receive', receipt(100_000n));
      const { payloadHash } = await propose(draft);
      const fee = lines.agentFeeLines({ currency: EUR, share: dakar, agentCity: books.cities.milan, depositMinor: 100_000n });
      expect((await propose(proposal('agent_fee', fee, { follows: draft.id }))).status).toBe('proposed');
      expect(await sign(books.approvers.dakar, draft.id, payloadHash!)).toMatchObject({ status: 'posted' });
      return [4n, 5n];
    }

    it('is signed line by line, the fee first, and posted in one transaction', async () => {
      const [received, fee] = await receiveWithFee();
      const [ofFee, ofReceipt] = [newId(), newId()];

      const proposed = await takeBack([ofFee, ofReceipt], [fee, received]);
      const again = await takeBack([ofFee, ofReceipt], [fee, received]);
      const reserved = [await held('free/dakar/EUR'), await held('bank/at-milan/EUR'), await held('committed/dakar/to-milan/agent-fee/EUR')];
      const receiptFirst = await sign(books.approvers.dakar, ofReceipt, await hashOf(ofReceipt));
      const feeSigned = await sign(books.approvers.dakar, ofFee, await hashOf(ofFee));
      const untilThen = await desk.balance('free/dakar/EUR');
      const done = await sign(books.approvers.dakar, ofReceipt, await hashOf(ofReceipt));

      expect([proposed.status, again.status]).toEqual(['proposed', 'already-proposed']);
      expect(reserved).toEqual(['99000', '100000', '1000']);
      expect([receiptFirst.status, feeSigned.status, untilThen]).toEqual(['sign-together', 'signed', -99_000n]);
      expect(done).toEqual({ status: 'posted', seq: 7n });
      expect(await desk.balance('free/dakar/EUR')).toBe(0n);
      expect(await held('free/dakar/EUR')).toBe('0');
      expect(await desk.findings()).toEqual([]);
    });

    it('gives back what it reserved when it is returned, and may then be asked anew', async () => {
      const [received, fee] = await receiveWithFee();
      const [ofFee, ofReceipt] = [newId(), newId()];
      await takeBack([ofFee, ofReceipt], [fee, received]);
      const findingsWhileItWaits = await desk.findings();

      const returned = await books.as(books.approvers.dakar, (tx) => returnProposal(tx, fund, ofReceipt, 'Too early'));
      const anew = await takeBack([newId(), newId()], [fee, received]);

      expect([findingsWhileItWaits, returned, anew.status]).toEqual([[], 'returned', 'proposed']);
      expect(await desk.findings()).toEqual([]);
    });

    it('is refused when the money is used, and when the fee has been paid out', async () => {
      const [received, fee] = await receiveWithFee();
      await books.admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $1 AND kind = 'pay'", [fund]);
      const payment = { currency: EUR, amountMinor: 1_000n, from: [{ share: dakar, leftMinor: 1n }], partyCity: books.cities.milan, partner: 'agent-fee', holderCity: books.cities.milan };
      expect(await desk.post('pay', lines.payLines(payment))).toBe('posted');

      expect(await takeBack([newId(), newId()], [fee, received])).toMatchObject({ status: 'over-limit', at: 1 });
      expect(await takeBack([newId()], [received])).toMatchObject({ status: 'over-limit', at: 1 });
    });

    it('is not there for another city, and not signed by the city of its author', async () => {
      const [received, fee] = await receiveWithFee();
      const [ofFee, ofReceipt] = [newId(), newId()];
      expect(await takeBack([ofFee, ofReceipt], [fee, received], books.outsider)).toMatchObject({ status: 'not-allowed' });
      await takeBack([ofFee, ofReceipt], [fee, received]);

      expect(await sign(books.outsider, ofFee, await hashOf(ofFee))).toEqual({ status: 'not-found' });
      expect(await sign(books.approvers.milan, ofFee, await hashOf(ofFee))).toEqual({ status: 'own-city-cannot-sign' });
    });

    it('posts nothing of a batch while one of it lacks a signature', async () => {
      await receiveWithFee();
      await books.admin.query("UPDATE ledger.rule SET approvals = 2, cities = 2, is_other_city = false WHERE fund_id = $1 AND kind = 'receive'", [fund]);
      const draft = proposal('receive', receipt(50_000n));
      const { payloadHash } = await propose(draft);
      const fee = lines.agentFeeLines({ currency: EUR, share: dakar, agentCity: books.cities.milan, depositMinor: 50_000n });
      await propose(proposal('agent_fee', fee, { follows: draft.id }));

      const first = await sign(books.approvers.dakar, draft.id, payloadHash!);
      const balance = await desk.balance('free/dakar/EUR');
      const second = await sign(books.approvers.milan, draft.id, payloadHash!);

      expect([first.status, balance, second.status]).toEqual(['signed', -99_000n, 'posted']);
    });
  });

  describe('reversal, twice, and with a reused key', () => {
    const reversal = async (seq: bigint, id: string): Promise<NewProposal> =>
      proposal('reversal', lines.reversalLines(await books.as(books.treasurer, (tx) => storedLines(tx, fund, seq))), {
        id,
        reverses: seq,
        reason: 'entered-twice',
        effectiveOn: '2026-05-02',
      });
    const reverse = async (draft: NewProposal): Promise<ProposeOutcome['status'] | lines.SignOutcome['status']> => {
      const { status, payloadHash } = await propose(draft);
      return status === 'proposed' ? (await sign(books.approvers.dakar, draft.id, payloadHash!)).status : status;
    };
    async function receiveTwice(): Promise<[bigint, bigint]> {
      const seqs: bigint[] = [];
      for (let n = 0; n < 2; n++) {
        const draft = proposal('receive', receipt(10_000n));
        const { payloadHash } = await propose(draft);
        seqs.push((await sign(books.approvers.dakar, draft.id, payloadHash!)).seq!);
      }
      return [seqs[0]!, seqs[1]!];
    }

    it('is one reversal, however often and under whatever key it is asked', async () => {
      const [a, b] = await receiveTwice();
      const [k, k2, k3] = [newId(), newId(), newId()];

      // 1 reverse A with K, the answer is lost, again with K
      expect(await reverse(await reversal(a, k))).toBe('posted');
      const again = await propose(await reversal(a, k));
      expect(again).toMatchObject({ status: 'already-posted' });
      // 2 reverse B with K
      expect(await reverse(await reversal(b, k))).toBe('id-reused');
      // 3 reverse A twice at once with K2 and K3
      expect(await Promise.all([reverse(await reversal(a, k2)), reverse(await reversal(a, k3))])).toEqual(['not-a-mirror', 'not-a-mirror']);
      // 4 reverse the reversal
      expect(await reverse(await reversal(again.seq!, newId()))).toBe('not-a-mirror');
      // 5 reverse A with K again, two days later
      expect(await propose(await reversal(a, k))).toEqual(again);

      const listed = await desk.one('SELECT reversed_by::text AS by FROM ledger.transfer_list WHERE fund_id = $1 AND seq = $2', [
        fund,
        a.toString(),
      ]);
      expect(listed).toEqual({ by: again.seq!.toString() });
      expect(
        await desk.one('SELECT reverses::text AS of, reason_code FROM ledger.transfer_list WHERE fund_id = $1 AND seq = $2', [
          fund,
          again.seq!.toString(),
        ]),
      ).toEqual({ of: a.toString(), reason_code: 'entered-twice' });
      expect(await desk.balance('free/dakar/EUR')).toBe(-10_000n);
      expect(await desk.findings()).toEqual([]);
    });

    it('is proposed once at a time, and one of two that stand beside each other wins', async () => {
      const [a] = await receiveTwice();
      const [first, second] = [await reversal(a, newId()), await reversal(a, newId())];
      await propose(first);

      expect((await propose(second)).status).toBe('not-a-mirror');
    });

    it('needs a reason and a signature, also of a kind that needs none', async () => {
      const draft = await reversal(3n, newId());

      expect((await propose({ ...draft, reason: 'because' })).status).toBe('reason-required');
      expect(await desk.postAll([draft])).toEqual([{ status: 'approvals-missing' }]);
    });

    it('is the exact mirror or nothing', async () => {
      const [a] = await receiveTwice();
      const mirror = await reversal(a, newId());
      const half = { ...mirror, lines: mirror.lines.map((line) => ({ ...line, amountMinor: line.amountMinor / 2n })) };

      expect((await propose(half)).status).toBe('not-a-mirror');
      expect((await propose({ ...mirror, reverses: 999n })).status).toBe('not-a-mirror');
      expect((await propose({ ...mirror, reverses: undefined })).status).toBe('not-a-mirror');
      expect((await propose({ ...mirror, kind: 'receive' })).status).not.toBe('proposed');
    });

    it('of a closed period is dated in the open one, and the closed one stays as it was reported', async () => {
      const [a] = await receiveTwice();
      const reported = () => desk.one('SELECT * FROM ledger.fund_position($1, $2)', [fund, '2026-05-31']);
      const before = await reported();
      await books.admin.query("SELECT ledger.close_period($1, '2026-05-31', $2)", [fund, await desk.adopt()]);
      const mirror = await reversal(a, newId());

      expect((await propose({ ...mirror, effectiveOn: '2026-05-31' })).status).toBe('period-closed');
      expect(await reverse({ ...mirror, effectiveOn: '2026-06-10' })).toBe('posted');
      expect(await reported()).toEqual(before);
      expect(
        await desk.one('SELECT reversed_by IS NOT NULL AS is_reversed FROM ledger.transfer_list WHERE fund_id = $1 AND seq = $2', [
          fund,
          a.toString(),
        ]),
      ).toEqual({ is_reversed: true });
      expect(await desk.findings()).toEqual([]);
    });

    it('is refused when the money is no longer there', async () => {
      const [a] = await receiveTwice();
      await desk.post(
        'allocate',
        lines.allocateLines({ currency: EUR, amountMinor: 15_000n, from: [{ share: dakar, leftMinor: 1n }], project: 3 }),
      );

      expect((await propose(await reversal(a, newId()))).status).toBe('over-limit');
    });

    it('happens once where two signed ones are in one batch', async () => {
      const [a] = await receiveTwice();
      const drafts = [await reversal(a, newId()), await reversal(a, newId())];
      for (const draft of drafts) {
        const { status, payloadHash } = await propose(draft);
        // the second is refused as a proposal; the owner of the tables puts it there all the same
        if (status !== 'proposed')
          await books.admin.query(
            'INSERT INTO ledger.proposal SELECT fund_id, $3, $4, author, author_city, proposed_at, expires_at, kind, effective_on, decision_id, reverses, reason_code, evidence, NULL, note, NULL, NULL, NULL, size_minor, amount_minor, currency, city_id FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2',
            [fund, drafts[0]!.id, draft.id, payloadHash],
          );
        await books.admin.query('INSERT INTO ledger.approval VALUES ($1, $2, $3, $4, $5, $6, now())', [
          fund,
          draft.id,
          payloadHash,
          books.treasurer.person,
          books.approvers.dakar.person,
          books.cities.dakar,
        ]);
      }

      expect((await desk.postAll(drafts)).map(({ status }) => status)).toEqual(['posted', 'not-a-mirror']);
    });
  });
});
