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

/** Money that comes in without a signature: interest. Accounts are opened at first use, so that the command under test opens none. */
async function interest(ground: Ground, day: string, lines: readonly (readonly [kind: string, currency: string, label: string | null, amount: number])[]): Promise<void> {
  const fund = (await ground.admin.query<{ id: number }>('SELECT id FROM ledger.fund WHERE code = $1', [FUND])).rows[0]!.id;
  const accounts: string[] = [];
  for (const [kind, currency, label] of lines) {
    const holder = kind === 'bank' ? ground.city('milan') : null;
    const { rows } = await ground.admin.query<{ id: string }>('SELECT ledger.open_account($1, $2, $3, holder_city => $4, label => $5) AS id', [fund, kind, currency, holder, label]);
    accounts.push(rows[0]!.id);
  }
  await ground.admin.query(`SELECT ledger.open_account($1, 'result', 'EUR', label => 'fx')`, [fund]);
  const post = `SELECT status FROM ledger.post($1, ARRAY[uuidv7()], ARRAY['interest'], ARRAY[$2::date], ARRAY[$3::uuid], ARRAY[NULL]::bigint[], ARRAY[NULL]::uuid[], ARRAY[NULL]::bytea[],
    array_fill(1, ARRAY[cardinality($4::bigint[])]), $4::bigint[], $5::bigint[], array_fill(NULL::bigint, ARRAY[cardinality($4::bigint[])]), array_fill(NULL::text, ARRAY[cardinality($4::bigint[])]), array_fill(NULL::text, ARRAY[cardinality($4::bigint[])]))`;
  const { rows } = await ground.admin.query<{ status: string }>(post, [fund, day, ground.person('milan.lucia.sala'), accounts, lines.map(([, , , amount]) => amount)]);
  if (rows[0]!.status !== 'posted') throw new Error(`interest: ${rows[0]!.status}`);
}

/** Francs that the books value at ten euro more than they are worth. */
async function toRevalue(ground: Ground): Promise<Input> {
  await interest(ground, '2026-06-01', [['bank', 'XOF', null, 65_596], ['position', 'XOF', null, -65_596], ['position', 'EUR', null, 11_000], ['result', 'EUR', 'interest', -11_000]]);
  return { id: newId(), fund: FUND, day: '2026-06-30' };
}

/** The cities share equally, by a key they have adopted. */
async function adoptKey(ground: Ground): Promise<void> {
  const { rows } = await ground.admin.query('SELECT FROM ledger.key_list k JOIN ledger.fund f ON f.id = k.fund_id WHERE f.code = $1 AND k.year = 2026 AND k.adopted_at IS NOT NULL', [FUND]);
  if (rows.length > 0) return;
  const cities = ['milan', 'dakar'].map((city) => ({ city: ground.city(city) }));
  const key = { id: newId(), fund: FUND, title: [{ language: 'it', text: 'Chiave' }], method: 'EQUAL', parameters: {}, inputs: cities, totalMinor: '1000', year: 2026, pledgedOn: '2026-02-01' };
  await ground.did('proposeContributionKey', { as: TREASURER.as }, key);
  const { rows: keys } = await ground.admin.query<{ hash: string }>(`SELECT encode(payload_hash, 'hex') AS hash FROM ledger.key_list WHERE id = $1`, [key.id]);
  for (const as of ['milan.giulia', 'dakar.cheikh.fall']) await ground.did('agreeToContributionKey', { as, isSteppedUp: true }, { id: newId(), fund: FUND, key: key.id, payloadHash: keys[0]!.hash });
}

let days = 0;

/** Interest of a day of its own, and nothing before it that belongs to no city. */
async function toApportion(ground: Ground): Promise<Input> {
  await adoptKey(ground);
  const day = new Date(Date.UTC(2026, 2, (days += 1))).toISOString().slice(0, 10);
  await ground.admin.query(`SELECT ledger.open_account(f.id, 'free', 'EUR', ledger.open_share(f.id, c.id)) FROM ledger.fund f, consortium.city c WHERE f.code = $1 AND c.key IN ('milan', 'dakar')`, [FUND]);
  await interest(ground, day, [['bank', 'EUR', null, 100], ['result', 'EUR', 'interest', -100]]);
  return { id: newId(), fund: FUND, day, decision: await adopted(ground) };
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
  revalueFund: {
    as: TREASURER.as,
    repeats: 'id',
    effect: { 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'core.outbox': 1 },
    prepare: toRevalue,
    otherwise: (input) => also(input, { day: '2026-06-29' }),
    elsewhere,
  },
  apportionResult: {
    as: TREASURER.as,
    repeats: 'id',
    effect: { 'ledger.proposal': 1, 'ledger.proposal_line': 3, 'ledger.proposal_outcome': 1, 'ledger.transfer': 1, 'ledger.entry': 3, 'ledger.day_sum': 3, 'ledger.balance.version': 3, 'core.outbox': 1 },
    prepare: toApportion,
    otherwise: (input) => also(input, { day: '2026-02-01' }),
    elsewhere,
  },
  storeFundReport: { as: TREASURER.as, repeats: 'id', effect: { 'ledger.report': 1 }, prepare: reportOf, otherwise: (input) => also(input, { from: '2026-02-01' }, { to: '2026-07-31' }), elsewhere },
};
