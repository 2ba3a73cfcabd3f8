import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground, Payload } from './ground.js';
import { adopted } from './pay.js';

const TREASURER = { as: 'milan.lucia.sala', isSteppedUp: true } as const;
const COORDINATOR = { as: 'milan.giulia', isSteppedUp: true } as const;
const FUND = 'pool-1';
const elsewhere = { as: 'barcelona.laia.serra', nothing: (input: Input): Input => ({ ...input, fund: 'no-fund' }) };
const WAITING = 'SELECT r.id FROM ledger.closing_request r LEFT JOIN ledger.closing_end e ON e.fund_id = r.fund_id AND e.closing_id = r.id JOIN ledger.fund f ON f.id = r.fund_id WHERE f.code = $1 AND e.closing_id IS NULL';

/** The first day that is open, in a fund where no closing waits: nothing happened on it, so nothing stands in the way. */
async function nextDay(ground: Ground): Promise<string> {
  const { rows } = await ground.admin.query<{ id: string }>(WAITING, [FUND]);
  for (const { id } of rows) await ground.did('withdrawClosing', TREASURER, { fund: FUND, closing: id });
  const { rows: funds } = await ground.admin.query<{ day: string }>('SELECT open_from::text AS day FROM ledger.fund WHERE code = $1', [FUND]);
  return funds[0]!.day;
}

const toClose = async (ground: Ground): Promise<Input> => ({ id: newId(), fund: FUND, lastDay: await nextDay(ground), accepts: ['UNIDENTIFIED'], decision: await adopted(ground) });

async function toSign(ground: Ground): Promise<Input> {
  const { closing } = (await ground.did('closePeriod', TREASURER, { id: newId(), fund: FUND, lastDay: await nextDay(ground), accepts: [], decision: null })) as Payload & { closing: { id: string; payloadHash: string } };
  return { fund: FUND, closing: closing.id, payloadHash: closing.payloadHash };
}

async function toReopen(ground: Ground): Promise<Input> {
  const day = await nextDay(ground);
  await ground.did('signClosing', COORDINATOR, await toSign(ground));
  return { id: newId(), fund: FUND, day, reason: 'Manca un movimento', decision: await adopted(ground) };
}

const reportOf = (): Input => ({ id: newId(), fund: FUND, from: '2026-01-01', to: '2026-06-30' });
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

/** Closing of periods, and the statements that are printed. */
export const periodCommands: Commands = {
  closePeriod: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.closing_request': 1 },
    prepare: toClose,
    otherwise: (input) => also(input, { lastDay: '2025-12-30' }, { accepts: ['RESULT'] }, { decision: null }),
    elsewhere,
  },
  reopenPeriod: {
    ...COORDINATOR,
    repeats: 'id',
    effect: { 'ledger.closing_request': 1 },
    prepare: toReopen,
    otherwise: (input) => also(input, { day: '2025-01-01' }, { reason: 'Altro' }),
    elsewhere,
  },
  signClosing: { ...COORDINATOR, repeats: 'state', effect: { 'ledger.closing_end': 1, 'ledger.period': 1, 'ledger.report': 1 }, prepare: toSign, elsewhere },
  withdrawClosing: {
    as: TREASURER.as,
    repeats: 'state',
    effect: { 'ledger.closing_end': 1 },
    prepare: async (ground) => {
      const { fund, closing } = await toSign(ground);
      return { fund, closing };
    },
    elsewhere,
  },
  storeFundReport: { as: TREASURER.as, repeats: 'id', effect: { 'ledger.report': 1 }, prepare: reportOf, otherwise: (input) => also(input, { from: '2026-02-01' }, { to: '2026-07-31' }), elsewhere },
};
