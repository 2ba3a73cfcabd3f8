import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { credit, debit } from './calls/index.js';
import { openBooks, type Books } from './books.js';
import { Desk } from './desk.js';

const EUR = 'EUR';

describe('posting to the pool', () => {
  let books: Books;
  let desk: Desk;
  let milan: number;
  let dakar: number;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    desk = new Desk(books, await books.openFund({ isFree: true }));
    milan = await desk.share(books.cities.milan);
    dakar = await desk.share(books.cities.dakar);
  });

  const pledge = (amountMinor: bigint) => ({ currency: EUR, city: books.cities.milan, share: milan, amountMinor });
  const receipt = (amountMinor: bigint) => ({ ...pledge(amountMinor), holderCity: books.cities.milan });
  const from = (share: number, leftMinor: bigint) => [{ share, leftMinor }];
  const grant = (amountMinor: bigint) => ({
    currency: EUR,
    amountMinor,
    from: from(milan, 1n),
    project: 12,
    budgetLine: 1,
    partner: 'ong-7',
    holderCity: books.cities.milan,
  });

  /** 50 000 pledged, 40 000 agreed, 39 000 received, 30 000 allocated, 25 000 committed. */
  async function fill(): Promise<void> {
    const outcomes = await desk.postAll([
      desk.draft('pledge', lines.pledgeLines(pledge(5_000_000n))),
      desk.draft('agree', lines.agreeLines(pledge(4_000_000n))),
      desk.draft('receive', lines.receiveLines(receipt(3_900_000n))),
      desk.draft('allocate', lines.allocateLines(grant(3_000_000n))),
      desk.draft('commit', lines.commitLines(grant(2_500_000n))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('posted'));
  }

  it('numbers transfers from zero without a gap, also when some are refused', async () => {
    const outcomes = await desk.postAll([
      desk.draft('pledge', lines.pledgeLines(pledge(100n))),
      desk.draft('agree', lines.agreeLines(pledge(101n))),
      desk.draft('agree', lines.agreeLines(pledge(100n))),
    ]);

    expect(outcomes).toEqual([{ status: 'posted', seq: 0n }, { status: 'over-limit' }, { status: 'posted', seq: 1n }]);
  });

  it('refuses an agreement beyond the pledge', async () => {
    await fill();

    expect(await desk.post('agree', lines.agreeLines(pledge(1_000_001n)))).toBe('over-limit');
  });

  it('refuses to receive more than was agreed', async () => {
    await fill();

    expect(await desk.post('receive', lines.receiveLines(receipt(100_001n)))).toBe('over-limit');
  });

  it('refuses to commit beyond what is allocated', async () => {
    await fill();

    expect(await desk.post('commit', lines.commitLines(grant(500_001n)))).toBe('over-limit');
  });

  it('refuses to accept more than was disbursed', async () => {
    await fill();
    await desk.post('disburse', lines.disburseLines(grant(100n)));

    expect(await desk.post('accept', lines.acceptLines(grant(101n)))).toBe('over-limit');
  });

  it('refuses a refund beyond what the partner holds', async () => {
    await fill();
    await desk.post('disburse', lines.disburseLines(grant(100n)));
    await desk.post('accept', lines.acceptLines(grant(40n)));

    expect(await desk.post('refund', lines.refundLines({ ...grant(61n), of: 'advance' }))).toBe('over-limit');
    expect(await desk.post('refund', lines.refundLines({ ...grant(60n), of: 'advance' }))).toBe('posted');
  });

  it('answers the first number when the same transfer comes again, in whatever order its lines are', async () => {
    const transfer = desk.draft('pledge', lines.pledgeLines(pledge(100n)));
    await desk.postAll([transfer]);

    const again = await desk.postAll([{ ...transfer, lines: [...transfer.lines].reverse() }]);

    expect(again).toEqual([{ status: 'already-posted', seq: 0n }]);
  });

  it('refuses an id that was used for something else', async () => {
    const id = newId();
    await desk.post('pledge', lines.pledgeLines(pledge(100n)), { id });

    expect(await desk.post('pledge', lines.pledgeLines(pledge(101n)), { id })).toBe('id-reused');
  });

  it('refuses an id that comes twice in one batch', async () => {
    const id = newId();
    const transfers = [100n, 100n].map((amount) => desk.draft('pledge', lines.pledgeLines(pledge(amount)), { id }));

    expect((await desk.postAll(transfers)).map(({ status }) => status)).toEqual(['posted', 'id-reused']);
  });

  it('judges a refused transfer again when it is asked again', async () => {
    const early = desk.draft('agree', lines.agreeLines(pledge(100n)));
    expect((await desk.postAll([early]))[0]).toEqual({ status: 'over-limit' });
    await desk.post('pledge', lines.pledgeLines(pledge(100n)));

    expect((await desk.postAll([early]))[0]!.status).toBe('posted');
  });

  it('receives money in another currency through the position, each amount as it was given', async () => {
    await fill();
    const foreign = { amountMinor: 655_957n, currency: 'XOF' };

    expect(await desk.post('receive', lines.receiveLines({ ...receipt(100_000n), foreign }))).toBe('posted');
    expect(await desk.balance('bank/at-milan/XOF')).toBe(655_957n);
    expect(await desk.balance('position/XOF')).toBe(-655_957n);
    expect(await desk.balance('position/EUR')).toBe(100_000n);
  });

  it('refuses two currencies that only balance together', async () => {
    const [bank, unidentified] = [
      { kind: 'bank', currency: 'XOF', holderCity: books.cities.milan } as const,
      { kind: 'unidentified', currency: EUR } as const,
    ];

    expect(await desk.post('receive_unidentified', [debit(bank, 100n), credit(unidentified, 100n)])).toBe('not-balanced');
  });

  it('refuses a difference of one cent', async () => {
    expect(
      await desk.post('interest', [
        debit({ kind: 'bank', currency: EUR, holderCity: books.cities.milan }, 15_025n),
        credit({ kind: 'result', currency: EUR, label: 'interest' }, 15_026n),
      ]),
    ).toBe('not-balanced');
  });

  it('refuses rungs that do not match', async () => {
    await fill();
    const short = lines
      .disburseLines(grant(1000n))
      .map((line) => (line.account.kind === 'advance' ? { ...line, amountMinor: 900n } : line));

    expect(await desk.post('disburse', short)).toBe('not-balanced');
  });

  it("refuses to turn one city's money into another's", async () => {
    await fill();

    expect(
      await desk.post('allocate', [
        debit({ kind: 'free', currency: EUR, share: milan }, 100n),
        credit({ kind: 'allocated', currency: EUR, share: dakar, project: 12 }, 100n),
      ]),
    ).toBe('not-balanced');
  });

  it("refuses to commit one project's money for another", async () => {
    await fill();

    expect(
      await desk.post('commit', [
        debit({ kind: 'allocated', currency: EUR, share: milan, project: 12, budgetLine: 1 }, 100n),
        credit({ kind: 'committed', currency: EUR, share: milan, project: 13, budgetLine: 1 }, 100n),
      ]),
    ).toBe('not-balanced');
  });

  it('cannot use interest as a way out: the kind does not touch free money', async () => {
    await fill();

    expect(
      await desk.post('interest', [
        debit({ kind: 'free', currency: EUR, share: milan }, 100n),
        credit({ kind: 'bank', currency: EUR, holderCity: books.cities.milan }, 100n),
      ]),
    ).toBe('not-a-step');
  });

  it('refuses an account that appears twice', async () => {
    const one = lines.pledgeLines(pledge(50n));

    expect(await desk.post('pledge', [...one, ...one])).toBe('not-a-step');
  });

  it('refuses a kind that does not exist', async () => {
    expect(await desk.post('gift' as lines.TransferKind, lines.pledgeLines(pledge(50n)))).toBe('not-a-step');
  });

  it.each([
    ['no lines', []],
    ['an account nobody opened', [debit(987_654_321n as never, 1n), credit(987_654_322n as never, 1n)]],
    [
      'an amount of nothing',
      [debit({ kind: 'promised', currency: EUR } as const, 0n), credit({ kind: 'result', currency: EUR, label: 'x' } as const, 0n)],
    ],
    [
      'an amount nobody has',
      [
        debit({ kind: 'promised', currency: EUR } as const, 1_000_000_000_000_001n),
        credit({ kind: 'result', currency: EUR, label: 'x' } as const, 1_000_000_000_000_001n),
      ],
    ],
  ])('refuses %s', async (_what, wrong) => {
    expect(await desk.post('pledge', wrong)).toBe('account-unknown');
  });

  it('does not know the accounts of another fund', async () => {
    await fill();
    const { id } = await desk.one<{ id: string }>('SELECT id FROM ledger.account WHERE fund_id = $1 ORDER BY id LIMIT 1', [desk.fund]);
    const other = new Desk(books, await books.openFund({ isFree: true }));

    expect(await other.post('pledge', [debit(BigInt(id) as never, 1n), credit({ kind: 'result', currency: EUR, label: 'x' }, 1n)])).toBe(
      'account-unknown',
    );
  });

  it('refuses a day before the open period', async () => {
    expect(await desk.post('pledge', lines.pledgeLines(pledge(1n)), { effectiveOn: '2025-12-31' })).toBe('period-closed');
  });

  it('refuses an original amount whose rate is not in the table', async () => {
    await fill();
    const original = { amountMinor: 10n, currency: 'GMD', rateCode: 'ecb/2026-05-01/GMD' };

    expect(await desk.post('receive', lines.receiveLines({ ...receipt(10n), original }))).toBe('rate-missing');
  });

  it('keeps the original amount with its rate', async () => {
    await fill();
    const original = { amountMinor: 65_596n, currency: 'XOF', rateCode: 'peg/XOF' };
    await desk.post('receive', lines.receiveLines({ ...receipt(10_000n), original }));

    expect(
      await desk.one('SELECT original::text, original_currency, rate_code FROM ledger.entry WHERE fund_id = $1 AND original IS NOT NULL', [
        desk.fund,
      ]),
    ).toEqual({ original: '65596', original_currency: 'XOF', rate_code: 'peg/XOF' });
  });

  it('refuses a stranger, and a blocked treasurer', async () => {
    expect(await desk.post('pledge', lines.pledgeLines(pledge(1n)), { author: books.outsider.person })).toBe('not-allowed');

    await books.admin.query('UPDATE identity.person SET is_blocked = true WHERE id = $1', [books.treasurer.person]);
    const status = await desk.post('pledge', lines.pledgeLines(pledge(1n)));
    await books.admin.query('UPDATE identity.person SET is_blocked = false WHERE id = $1', [books.treasurer.person]);

    expect(status).toBe('not-allowed');
  });

  it('lets a treasurer of a contributing city record what its own share does, and nothing else', async () => {
    const own = { currency: EUR, city: books.cities.dakar, share: dakar, amountMinor: 100n };
    const author = books.contributor.person;

    expect(await desk.post('pledge', lines.pledgeLines(own), { author })).toBe('posted');
    expect(await desk.post('pledge', lines.pledgeLines({ ...own, share: milan }), { author })).toBe('not-allowed');
    expect(await desk.post('pledge', lines.pledgeLines({ ...own, city: books.cities.milan }), { author })).toBe('not-allowed');
    expect(
      await desk.post('interest', lines.interestLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 1n }), { author }),
    ).toBe('not-allowed');
  });

  it('takes a bank charge before there was any income, because nobody decided it', async () => {
    await fill();

    expect(
      await desk.post('bank_charge', lines.bankChargeLines({ currency: EUR, holderCity: books.cities.milan, amountMinor: 250n })),
    ).toBe('posted');
    expect(await desk.balance('result/charge/EUR')).toBe(250n);
  });

  it('shows a transfer of one account after another in the order of the batch', async () => {
    const transfers = [100n, 20n, 3n].map((amount) => desk.draft('pledge', lines.pledgeLines(pledge(amount))));
    await desk.postAll(transfers);

    const { rows } = await books.admin.query(
      'SELECT balance_after::text FROM ledger.entry_list WHERE fund_id = $1 AND account_kind = $2 ORDER BY seq',
      [desk.fund, 'promised'],
    );
    expect(rows.map((row) => row.balance_after)).toEqual(['100', '120', '123']);
  });

  it('leaves a payload and a leaf that anybody can recompute', async () => {
    await fill();
    const row = await desk.one<{ id: string; code: string; ms: string; payload_hash: Buffer; leaf: Buffer }>(
      `SELECT t.id, f.code, (extract(epoch FROM t.recorded_at) * 1000)::bigint::text AS ms, t.payload_hash, t.leaf FROM ledger.transfer t JOIN ledger.fund f ON f.id = t.fund_id WHERE t.fund_id = $1 AND t.kind = 'receive'`,
      [desk.fund],
    );
    const payload = [
      'v1',
      row.code,
      row.id,
      'receive',
      'bank',
      '-',
      '-',
      '-',
      'agreed/milan/EUR\t3900000',
      'bank/at-milan/EUR\t3900000',
      'free/milan/EUR\t-3900000',
      'receivable/to-milan/EUR\t-3900000',
    ].join('\n');
    const hash = createHash('sha256').update(payload).digest();
    const half = createHash('sha256').update([books.treasurer.person, '', row.ms, '2026-05-01'].join('\n')).digest();

    expect(row.payload_hash).toEqual(hash);
    expect(row.leaf).toEqual(
      createHash('sha256')
        .update(Buffer.concat([Buffer.from([0]), hash, half]))
        .digest(),
    );
    expect((await desk.one<{ payload: string }>('SELECT ledger.transfer_payload($1, 2) AS payload', [desk.fund])).payload).toBe(payload);
  });

  it('refuses to post in another isolation', async () => {
    await books.admin.query('BEGIN ISOLATION LEVEL REPEATABLE READ');

    await expect(desk.post('pledge', lines.pledgeLines(pledge(1n)))).rejects.toThrow('READ COMMITTED');
    await books.admin.query('ROLLBACK');
  });

  it('refuses lines that are not in the order of their transfers', async () => {
    await fill();
    const post = books.admin.query(
      "SELECT * FROM ledger.post($1, ARRAY[uuidv7(), uuidv7()], '{pledge,pledge}', '{2026-05-01,2026-05-01}', ARRAY[$2::uuid, $2::uuid], '{NULL,NULL}', '{NULL,NULL}', '{NULL,NULL}', '{1,2,1}', '{1,2,3}', '{1,1,1}', '{NULL,NULL,NULL}', '{NULL,NULL,NULL}', '{NULL,NULL,NULL}')",
      [desk.fund, books.treasurer.person],
    );

    await expect(post).rejects.toThrow('order of their transfers');
  });

  describe('decisions', () => {
    it('allocates on an adopted decision only', async () => {
      await fill();
      await books.admin.query("UPDATE ledger.rule SET needs_decision = true WHERE fund_id = $1 AND kind = 'allocate'", [desk.fund]);
      const adopted = await desk.adopt();

      expect(await desk.post('allocate', lines.allocateLines(grant(100n)))).toBe('decision-missing');
      expect(await desk.post('allocate', lines.allocateLines(grant(100n)), { decisionId: newId() })).toBe('decision-missing');
      expect(await desk.post('allocate', lines.allocateLines(grant(100n)), { decisionId: adopted })).toBe('posted');
    });

    it('knows a decision in its own fund only', async () => {
      const elsewhere = await new Desk(books, await books.openFund()).adopt();

      expect(await desk.post('pledge', lines.pledgeLines(pledge(1n)), { decisionId: elsewhere })).toBe('decision-missing');
    });
  });

  describe('the whole way of the money', () => {
    it('climbs every rung and ties on each of them', async () => {
      await fill();
      const side = { currency: EUR, holderCity: books.cities.milan };
      const steps: [lines.TransferKind, readonly lines.Line[]][] = [
        ['withdraw_pledge', lines.withdrawPledgeLines(pledge(10n))],
        ['agent_fee', lines.agentFeeLines({ currency: EUR, share: milan, agentCity: books.cities.milan, depositMinor: 3_900_000n })],
        [
          'pay',
          lines.payLines({ ...side, amountMinor: 39_000n, from: from(milan, 1n), partyCity: books.cities.milan, partner: 'agent-fee' }),
        ],
        ['disburse', lines.disburseLines(grant(2_000_000n))],
        ['accept', lines.acceptLines(grant(1_200_000n))],
        ['reject', lines.rejectLines(grant(200_000n))],
        ['recover', lines.recoverLines(grant(100_000n))],
        ['refund', lines.refundLines({ ...grant(250_000n), of: 'recoverable' })],
        ['decommit', lines.decommitLines(grant(100_000n))],
        ['release', lines.releaseLines(grant(50_000n))],
        ['receive_unidentified', lines.receiveUnidentifiedLines({ ...side, amountMinor: 70n })],
        ['identify', lines.identifyLines({ ...side, ...pledge(70n) })],
        ['receive_unidentified', lines.receiveUnidentifiedLines({ amountMinor: 6560n, currency: 'XOF', holderCity: side.holderCity })],
        ['identify', lines.identifyLines({ ...side, ...pledge(1000n), found: { amountMinor: 6560n, currency: 'XOF' } })],
        ['interest', lines.interestLines({ ...side, amountMinor: 900n })],
        [
          'apportion',
          lines.apportionLines({
            currency: EUR,
            cause: 'interest',
            gainMinor: 900n,
            key: [
              { share: milan, leftMinor: 2n },
              { share: dakar, leftMinor: 1n },
            ],
          }),
        ],
        ['revalue', lines.revalueLines({ currency: EUR, gainMinor: -3n })],
        [
          'instruct_move',
          lines.instructMoveLines({ currency: EUR, amountMinor: 500n, fromCity: books.cities.milan, toCity: books.cities.dakar }),
        ],
        ['settle_move', lines.settleMoveLines({ currency: EUR, amountMinor: 500n, holderCity: books.cities.milan, end: 'sent' })],
        ['settle_move', lines.settleMoveLines({ currency: EUR, amountMinor: 500n, holderCity: books.cities.dakar, end: 'arrived' })],
        ['return', lines.returnLines({ currency: EUR, amountMinor: 400n, from: from(milan, 1n) })],
        ['pay_return', lines.payReturnLines({ ...side, amountMinor: 400n, share: milan })],
      ];

      for (const [kind, of] of steps) expect([kind, await desk.post(kind, of)]).toEqual([kind, 'posted']);

      expect(await desk.findings()).toEqual([]);
      expect(await desk.balance('spent/milan/p12/l1/ong-7/EUR')).toBe(-1_000_000n);
      expect(await desk.balance('free/dakar/EUR')).toBe(-300n);
    });

    it('gives permission to spend in the own fund of a city, and no more than that', async () => {
      const own = new Desk(books, await books.openFund({ kind: 'own', isFree: true }));
      const of = (amountMinor: bigint) => ({ currency: EUR, label: 'development-2026', amountMinor });

      expect(await own.post('set_limit', lines.setLimitLines(of(1000n)))).toBe('posted');
      expect(await own.post('engage', lines.engageLines(of(1001n)))).toBe('over-limit');
      expect(await own.post('engage', lines.engageLines(of(900n)))).toBe('posted');
      expect(await own.post('set_limit', lines.setLimitLines(of(-101n)))).toBe('over-limit');
      expect(await own.post('disengage', lines.disengageLines(of(100n)))).toBe('posted');
      expect(await own.findings()).toEqual([]);
    });

    it('books work in kind in a fund of its own', async () => {
      const inKind = new Desk(books, await books.openFund({ kind: 'in_kind', isFree: true }));
      const share = await inKind.share(books.cities.dakar);
      const work = { currency: EUR, city: books.cities.dakar, share, amountMinor: 40_000n };

      expect(await inKind.post('pledge', lines.pledgeLines(work))).toBe('posted');
      expect(await inKind.post('agree', lines.agreeLines(work))).toBe('posted');
      expect(await inKind.post('deliver', lines.deliverLines({ ...work, project: 12 }))).toBe('posted');
      expect(await inKind.findings()).toEqual([]);
    });
  });
});
