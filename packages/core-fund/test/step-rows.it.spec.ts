import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { openBooks, type Books } from './books.js';

const EUR = 'EUR';
const foreign = { amountMinor: 65_596n, currency: 'XOF' };
const of = { currency: EUR, city: 'dakar', share: 1, amountMinor: 100n, holderCity: 'milan' };
const grant = {
  currency: EUR,
  amountMinor: 100n,
  from: [{ share: 1, leftMinor: 1n }],
  project: 1,
  budgetLine: 1,
  partner: 'ong-7',
  holderCity: 'milan',
};
const room = (amountMinor: bigint) => ({ currency: EUR, label: 'development-2026', amountMinor });
const goal = (amountMinor: bigint) => ({ ...room(amountMinor), kind: 'target' as const });
const move = { ...foreign, holderCity: 'milan' };

/** What every builder can say, on every side it has. */
const SAID: Readonly<Record<Exclude<lines.TransferKind, 'reversal'>, readonly lines.Line[]>> = {
  pledge: lines.pledgeLines(of),
  withdraw_pledge: lines.withdrawPledgeLines(of),
  agree: lines.agreeLines(of),
  receive: [...lines.receiveLines(of), ...lines.receiveLines({ ...of, foreign })],
  receive_unidentified: lines.receiveUnidentifiedLines(of),
  identify: [...lines.identifyLines(of), ...lines.identifyLines({ ...of, found: foreign })],
  agent_fee: lines.agentFeeLines({ currency: EUR, share: 1, agentCity: 'milan', depositMinor: 100n }),
  allocate: lines.allocateLines(grant),
  release: lines.releaseLines(grant),
  commit: lines.commitLines(grant),
  decommit: lines.decommitLines(grant),
  disburse: [...lines.disburseLines(grant), ...lines.disburseLines({ ...grant, foreign })],
  pay: [...lines.payLines(grant), ...lines.payLines({ ...grant, foreign })],
  bank_charge: [...lines.bankChargeLines(of), ...lines.bankChargeLines({ ...of, foreign })],
  accept: lines.acceptLines(grant),
  reject: lines.rejectLines(grant),
  recover: lines.recoverLines(grant),
  refund: [...lines.refundLines({ ...grant, of: 'advance' }), ...lines.refundLines({ ...grant, of: 'recoverable', foreign })],
  interest: [...lines.interestLines(of), ...lines.interestLines({ ...of, foreign, cause: 'other' })],
  revalue: [...lines.revalueLines({ currency: EUR, gainMinor: 5n }), ...lines.revalueLines({ currency: EUR, gainMinor: -5n })],
  apportion: [1n, -1n].flatMap((sign) =>
    lines.apportionLines({ currency: EUR, cause: 'fx', gainMinor: 9n * sign, key: [{ share: 1, leftMinor: 1n }] }),
  ),
  return: lines.returnLines({ currency: EUR, amountMinor: 9n, from: [{ share: 1, leftMinor: 1n }] }),
  pay_return: [...lines.payReturnLines(of), ...lines.payReturnLines({ ...of, foreign })],
  instruct_move: lines.instructMoveLines({ ...foreign, fromCity: 'milan', toCity: 'dakar' }),
  settle_move: [...lines.settleMoveLines({ ...move, end: 'sent' }), ...lines.settleMoveLines({ ...move, end: 'arrived' }), ...lines.settleMoveLines({ ...of, end: 'sent', foreign }), ...lines.settleMoveLines({ ...of, end: 'arrived', foreign })],
  deliver: lines.deliverLines({ ...of, project: 1 }),
  set_limit: [room(5n), room(-5n), goal(5n), goal(-5n)].flatMap(lines.setLimitLines),
  engage: [room(5n), goal(5n)].flatMap(lines.engageLines),
  disengage: [room(5n), goal(5n)].flatMap(lines.disengageLines),
};

describe('steps are data', () => {
  let books: Books;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());

  it('uses each row of the table by a builder, and each builder only its rows', async () => {
    const { rows } = await books.admin.query<{ row: string }>(
      "SELECT kind || ' ' || account_kind || ' ' || CASE sign WHEN 1 THEN 'debit' ELSE 'credit' END AS row FROM ledger.step ORDER BY 1",
    );
    const said = Object.entries(SAID).flatMap(([kind, of]) =>
      of.map(({ account, amountMinor }) => `${kind} ${account.kind} ${amountMinor > 0n ? 'debit' : 'credit'}`),
    );

    expect([...new Set(said)].sort()).toEqual(rows.map(({ row }) => row).sort());
  });

  it('balances each of them per currency and rung', async () => {
    const { rows } = await books.admin.query<{ name: string; rung: number }>('SELECT name, rung FROM ledger.account_kind');
    const rungOf = new Map(rows.map(({ name, rung }) => [name, rung]));

    for (const [kind, of] of Object.entries(SAID)) {
      const sums = new Map<string, bigint>();
      for (const { account, amountMinor } of of) {
        const group = `${account.currency} ${rungOf.get(account.kind)}`;
        sums.set(group, (sums.get(group) ?? 0n) + amountMinor);
      }
      expect([kind, [...sums.values()].filter((sum) => sum !== 0n)]).toEqual([kind, []]);
    }
  });

  it('mirrors what it reverses, original amounts too', () => {
    const original = { amountMinor: 65_596n, currency: 'XOF', rateCode: 'peg/XOF' };
    const mirror = lines.reversalLines(lines.receiveLines({ ...of, original }));

    expect(mirror.find(({ account }) => account.kind === 'bank')).toEqual({
      account: { kind: 'bank', currency: EUR, holderCity: 'milan' },
      amountMinor: -100n,
      original: { ...original, amountMinor: -65_596n },
    });
    expect(lines.reversalLines(mirror)).toEqual(lines.receiveLines({ ...of, original }));
  });

  it('knows which kinds keep nothing together: those whose lines cannot stay with one share', async () => {
    const { rows } = await books.admin.query<{ name: string }>("SELECT name FROM ledger.kind WHERE keeps = 'nothing' ORDER BY name");

    expect(rows.map(({ name }) => name)).toEqual(['apportion', 'pay_return', 'pledge', 'reversal', 'withdraw_pledge']);
  });
});
