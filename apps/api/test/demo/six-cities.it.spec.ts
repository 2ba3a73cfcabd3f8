import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeopleIds } from '../../src/demo/demo-ground.js';
import { fillSixCities } from '../../src/demo/six/fill-six-cities.js';
import { laySixGround } from '../../src/demo/six/lay-six-ground.js';
import { SIX_BANK, SIX_PARTNERSHIP } from '../../src/demo/six/six-cities.js';
import type { Platform } from '../../src/platform.js';

interface Money {
  readonly amountMinor: string;
}
type Stage = 'free' | 'allocated' | 'committed' | 'disbursed' | 'spent';
interface Position extends Readonly<Record<Stage | 'received' | 'agentFee', Money>> {
  readonly cities: readonly (Readonly<Record<Stage | 'paidIn', Money>> & { readonly city: { readonly key: string }; readonly instalments: readonly { readonly daysLate: number }[] })[];
}

const AMOUNT = '{ amountMinor }';
const STAGES = ['free', 'allocated', 'committed', 'disbursed', 'spent'] as const;
const OF_ALL = STAGES.map((stage) => `${stage} ${AMOUNT}`).join(' ');
const POSITION = `{ fundPosition(fund: "pool-2") { received ${AMOUNT} agentFee ${AMOUNT} ${OF_ALL} cities { city { key } paidIn ${AMOUNT} ${OF_ALL} instalments { daysLate } } } }`;
const SUGGESTED = `query ($id: ID!) { matchProposals(bankAccount: $id) { certainty answer city { key } line { bookedOn } } }`;
const NOW = new Date('2026-11-25T09:00:00Z');
const BANK_PATH = `/fund/pool-2/bank/${SIX_BANK.id}`;

let platform: TestPlatform;
let admin: pg.Client;
let fund: number;
let keeper: Actor;

beforeAll(async () => {
  platform = await startPlatform();
  keeper = platform.as('barcelona.laia.serra');
  admin = new pg.Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
  const keys = platform.plugins.map(({ manifest }) => manifest.key);
  await laySixGround(platform.database.adminUrl, platform.issuer.issuer, keys);
  await fill();
  ({ id: fund } = await one<{ id: number }>("SELECT id FROM ledger.fund WHERE code = 'pool-2'"));
});
afterAll(async () => {
  await admin?.end();
  await platform?.stop();
});

async function fill(): Promise<void> {
  const { adminUrl } = platform.database;
  await fillSixCities(platform as unknown as Platform, await demoPeopleIds(adminUrl, platform.issuer.issuer), adminUrl, NOW); // the platform of the tests is made by createPlatform
}

const one = async <T>(sql: string, values: readonly unknown[] = []): Promise<T> => (await admin.query(sql, [...values])).rows[0] as T;
const position = async (): Promise<Position> => (await keeper.run<{ fundPosition: Position }>(POSITION)).fundPosition;
const sum = (amounts: readonly Money[]): bigint => amounts.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n);

async function bring(method: 'GET' | 'POST', url: string, payload?: Buffer): Promise<string> {
  const { headers } = await keeper.letter('{ themes { key } }');
  const authorization = headers.authorization ? { authorization: headers.authorization } : {};
  const response = await platform.http.inject({ method, url, headers: { 'content-type': 'application/octet-stream', ...authorization }, ...(payload ? { payload } : {}) });
  return response.body;
}

describe('two years of the pool of six cities', () => {
  it('leave nothing in the books that does not tie', async () => {
    const { rows } = await admin.query('SELECT * FROM ledger.findings($1)', [fund]);

    expect(rows).toEqual([]);
    expect(await one<{ n: number }>('SELECT count(*)::int AS n FROM ledger.transfer WHERE fund_id = $1', [fund])).toMatchObject({ n: expect.closeTo(150, -2) });
  });

  it('are for each stage the sum of what belongs to each city, and of nothing for a city that pays nothing', async () => {
    const { received, cities, ...whole } = await position();

    expect(cities.map(({ city }) => city.key).toSorted()).toEqual([...SIX_PARTNERSHIP.cities].sort());
    for (const stage of STAGES) expect([stage, sum(cities.map((city) => city[stage]))]).toEqual([stage, BigInt(whole[stage].amountMinor)]);
    expect(sum(cities.map(({ paidIn }) => paidIn))).toBe(BigInt(received.amountMinor));
    for (const { paidIn } of cities) expect(BigInt(paidIn.amountMinor)).toBeGreaterThan(0n);
  });

  it('agree with the bank to the end of September, every line answered, month by month', async () => {
    const standing = await one<{ bank_minor: string; books_minor: string; open_lines: number }>("SELECT * FROM ledger.bank_standing($1, $2, '2026-09-30')", [fund, SIX_BANK.id]);
    const { n } = await one<{ n: number }>('SELECT count(*)::int AS n FROM ledger.reconciliation WHERE fund_id = $1', [fund]);

    expect(standing).toMatchObject({ open_lines: 0, bank_minor: standing.books_minor });
    expect(BigInt(standing.books_minor)).toBeGreaterThan(0n);
    expect(n).toBe(21);
  });

  it('leave October to be answered', async () => {
    const { open_lines: open } = await one<{ open_lines: number }>("SELECT * FROM ledger.bank_standing($1, $2, '2026-10-31')", [fund, SIX_BANK.id]);
    const { matchProposals } = await keeper.run<{ matchProposals: { certainty: string; city: { key: string } | null }[] }>(SUGGESTED, { id: SIX_BANK.id });

    expect(open).toBe(4);
    expect(matchProposals.map(({ certainty, city }) => [certainty, city?.key])).toEqual([['LIKELY', 'milan'], ['LIKELY', 'barcelona'], ['NONE', undefined], ['LIKELY', undefined]]); // prettier-ignore
  });

  it('have their first year closed, and its statement kept', async () => {
    expect(await one("SELECT to_char(open_from, 'YYYY-MM-DD') AS open FROM ledger.fund WHERE id = $1", [fund])).toEqual({ open: '2026-01-01' });
    expect(await one("SELECT act, to_char(ends_on, 'YYYY-MM-DD') AS day FROM ledger.period WHERE fund_id = $1", [fund])).toEqual({ act: 'close', day: '2025-12-31' });
    expect(await one("SELECT count(*)::int AS n FROM ledger.report WHERE fund_id = $1", [fund])).toEqual({ n: 1 });
  });

  it('show who is late, what waits for whom, and one entry that was taken back', async () => {
    const { cities } = await position();
    const waiting = await admin.query<{ kind: string; given: number; needed: number }>("SELECT kind, approvals_given AS given, approvals_needed AS needed FROM ledger.proposal_list WHERE fund_id = $1 AND state = 'waiting' ORDER BY proposed_at", [fund]);
    const late = cities.filter(({ instalments }) => instalments.some(({ daysLate }) => daysLate > 60)).map(({ city }) => city.key);

    expect(late.toSorted()).toEqual(['istanbul', 'sao-paulo']);
    expect(waiting.rows.map(({ kind, given, needed }) => [kind, given, needed])).toEqual([['disburse', 2, 2], ['pay_return', 1, 1], ['disburse', 1, 2], ['accept', 0, 1], ['commit', 0, 1]]); // prettier-ignore
    expect(await one("SELECT count(*)::int AS n FROM ledger.transfer WHERE fund_id = $1 AND kind = 'reversal'", [fund])).toEqual({ n: 1 });
  });

  it('are not made twice', async () => {
    const before = await one('SELECT next_seq FROM ledger.fund WHERE id = $1', [fund]);

    await fill();

    expect(await one('SELECT next_seq FROM ledger.fund WHERE id = $1', [fund])).toEqual(before);
  });

  it('come with a statement of November that one can bring: lines that match, and lines that do not', async () => {
    const file = await bring('GET', `${BANK_PATH}/example.xml`);

    const report = JSON.parse(await bring('POST', `${BANK_PATH}/statements?name=november.xml`, Buffer.from(file, 'utf8'))) as { status: string; accounts: { lines: number; newLines: number }[] };
    const { matchProposals } = await keeper.run<{ matchProposals: { certainty: string; answer: string | null; line: { bookedOn: string } }[] }>(SUGGESTED, { id: SIX_BANK.id });

    expect(report).toMatchObject({ status: 'imported', accounts: [{ lines: 5, newLines: 5 }] });
    expect(matchProposals.filter(({ line }) => line.bookedOn >= '2026-11-01').map(({ certainty, answer }) => [certainty, answer])).toEqual([['CERTAIN', 'SETTLE'], ['LIKELY', 'RECEIVE'], ['NONE', 'RECEIVE_UNIDENTIFIED'], ['NONE', null], ['LIKELY', 'BANK_CHARGE']]); // prettier-ignore
    expect(await one("SELECT open_lines AS n FROM ledger.bank_standing($1, $2, '2026-11-16')", [fund, SIX_BANK.id])).toEqual({ n: 9 });
  });
});
