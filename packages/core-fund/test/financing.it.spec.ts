import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const OUTCOME = 'outcome proposal { transferId payloadHash } transfer { seq } refusals { code path }';
const PLAIN = 'isDone refusals { code path }';
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { ${OUTCOME} } }`;
const MOVE = `mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { ${OUTCOME} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${OUTCOME} } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { ${OUTCOME} } }`;
const PROJECT = `mutation ($input: AddFundProjectInput!) { addFundProject(input: $input) { ${PLAIN} } }`;
const LINE = `mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { ${PLAIN} } }`;
const PARTNER = `mutation ($input: AddFundPartnerInput!) { addFundPartner(input: $input) { ${PLAIN} } }`;
const DECIDE = `mutation ($input: ProposeFundDecisionInput!) { proposeFundDecision(input: $input) { decision { payloadHash } refusals { code } } }`;
const SIGN = `mutation ($input: SignFundDecisionInput!) { signFundDecision(input: $input) { refusals { code } } }`;
const STATE = `mutation ($input: StateFinancingSourceInput!) { stateFinancingSource(input: $input) { ${PLAIN} } }`;
const PLAN = `mutation ($input: PlanFinancingInput!) { planFinancing(input: $input) { ${PLAIN} } }`;
const SHOW = `{ fundFinancing(fund: "${FUND}") { sources { code version ratePercent received { amountMinor } planned { amountMinor } taken { amountMinor } cities { city { key } received { amountMinor } } }
  plans { project source version planned { amountMinor } taken { amountMinor } left { amountMinor } costs { amountMinor } allowedByRate { amountMinor } takenPercent lines state } } }`;
const RESULT = `mutation ($input: StateResultInput!) { stateResult(input: $input) { ${PLAIN} } }`;
const COSTS = `{ costPerResult { unit currency pooled { projects quantity spent { amountMinor } perUnit { amountMinor } } single { projects quantity spent { amountMinor } perUnit { amountMinor } } differencePercent results { project quantity spent { amountMinor } perUnit { amountMinor } way whyNot } } }`;

interface Moved {
  readonly outcome: string;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string } | null;
  readonly transfer: { readonly seq: string } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Done {
  readonly isDone: boolean;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
type Input = Readonly<Record<string, unknown>>;
interface Plan {
  readonly project: number;
  readonly source: string;
  readonly taken: { readonly amountMinor: string };
}

let platform: TestPlatform;
let lucia: Actor;
let decision: string;
let cities: ReadonlyMap<string, string>;
let owner: pg.Client;

const text = (words: string) => [{ language: 'en', text: words }];
const [GARDENS, KITCHENS, ORCHARDS] = [1, 2, 3];
const move = async (kind: string, amountMinor: bigint, more: Input = {}): Promise<Moved> =>
  (
    await lucia.run<{ proposeMovement: Moved }>(MOVE, {
      input: {
        id: newId(),
        fund: FUND,
        kind,
        amountMinor: String(amountMinor),
        text: text(kind),
        effectiveOn: '2026-06-01',
        ...(kind === 'ALLOCATE' || kind === 'RELEASE' ? { decision } : {}),
        ...more,
      },
    })
  ).proposeMovement;
const sign = async (who: string, { proposal }: Moved): Promise<Moved> =>
  (
    await platform
      .as(who)
      .steppedUp<{ approveProposal: Moved }>(APPROVE, {
        input: { fund: FUND, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash },
      })
  ).approveProposal;
const done = async (document: string, input: Input, who = lucia): Promise<Done> =>
  Object.values(await who.run<Record<string, Done>>(document, { input: { id: newId(), fund: FUND, ...input } }))[0]!;
const termsOf = (more: Input = {}): Input => ({
  code: 'eu',
  version: 0,
  name: text('Programme of the Union'),
  donor: 'European Union',
  ratePercent: '80',
  costs: text('Works, seeds, travel; no salaries.'),
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  mostMinor: '5000000',
  act: 'Grant agreement 2026/1',
  ...more,
});
const planOf = (more: Input = {}): Input => ({ project: GARDENS, source: 'eu', version: 0, plannedMinor: '1000000', lines: [], ...more });
const shown = async () => (await lucia.run<{ fundFinancing: { sources: readonly Input[]; plans: readonly Plan[] } }>(SHOW)).fundFinancing;
const plan = async (project: number, source = 'eu') =>
  (await shown()).plans.find((each) => each.project === project && each.source === source)!;
const taken = async (project: number): Promise<bigint> => BigInt((await plan(project)).taken.amountMinor);

async function receive(city: string, amountMinor: bigint, approver: string, source?: string): Promise<void> {
  const instalments = [{ dueOn: '2026-02-01', amountMinor: String(amountMinor) }];
  await lucia.run(AGREE, {
    input: {
      id: newId(),
      fund: FUND,
      city: cities.get(city),
      title: text('Agreement'),
      agreedOn: '2026-01-15',
      instalments,
      ...(source ? { source } : {}),
    },
  });
  const receipt = {
    id: newId(),
    fund: FUND,
    city: cities.get(city),
    amountMinor: String(amountMinor),
    currency: 'EUR',
    receivedOn: '2026-02-02',
    text: text('Instalment'),
    ...(source ? { source } : {}),
  };
  const { recordContribution } = await lucia.run<{ recordContribution: Moved }>(RECORD, { input: receipt });
  expect(await sign(approver, recordContribution)).toMatchObject({ outcome: 'POSTED' });
}

async function adopted(): Promise<string> {
  const id = newId();
  const { proposeFundDecision } = await lucia.run<{ proposeFundDecision: { decision: { payloadHash: string } } }>(DECIDE, {
    input: { id, fund: FUND, title: text('Gardens'), text: text('Money goes to gardens.') },
  });
  for (const who of ['milan.giulia', 'dakar.cheikh.fall', 'barcelona.mireia'])
    await platform.as(who).steppedUp(SIGN, { input: { fund: FUND, decision: id, payloadHash: proposeFundDecision.decision.payloadHash } });
  return id;
}

beforeAll(async () => {
  platform = await startPlatform();
  lucia = platform.as('milan.lucia.sala');
  owner = new pg.Client({ connectionString: platform.database.adminUrl });
  await owner.connect();
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
  await receive('milan', 1_000_000n, 'dakar.cheikh.fall');
  await receive('dakar', 500_000n, 'barcelona.mireia');
  await receive('milan', 3_000_000n, 'dakar.cheikh.fall', 'eu');
  for (const code of ['gardens', 'kitchens', 'orchards'])
    expect(await done(PROJECT, { code, name: text(code) })).toMatchObject({ isDone: true });
  await done(LINE, { project: KITCHENS, code: 'works', name: text('Works') });
  await done(LINE, { project: KITCHENS, code: 'salaries', name: text('Salaries') });
  await done(PARTNER, { code: 'green-hands', name: 'Green Hands' });
  decision = await adopted();
});
afterAll(async () => {
  await owner?.end();
  await platform?.stop();
});

describe('a source that pays a part', () => {
  it('has terms that are stated once, version by version', async () => {
    const first = { id: newId(), ...termsOf() };
    expect(await done(STATE, first)).toEqual({ isDone: true, refusals: [] });
    expect(await done(STATE, first)).toEqual({ isDone: true, refusals: [] });
    expect(await done(STATE, { ...first, donor: 'Somebody else' })).toMatchObject({ refusals: [{ code: 'id-reused', path: ['id'] }] });
    expect(await done(STATE, termsOf())).toMatchObject({ refusals: [{ code: 'code-taken', path: ['code'] }] });
    expect(await done(STATE, termsOf({ version: 3 }))).toMatchObject({
      refusals: [{ code: 'changed-by-someone-else', path: ['version'] }],
    });
    expect(await done(STATE, termsOf({ version: 1, act: 'Amendment 1' }))).toMatchObject({ isDone: true });
    expect((await shown()).sources).toMatchObject([
      {
        code: 'eu',
        version: 2,
        ratePercent: '80',
        received: { amountMinor: '3000000' },
        planned: { amountMinor: '0' },
        cities: [{ city: { key: 'milan' } }],
      },
    ]);
  });

  it('says at the field what is wrong with its terms', async () => {
    const { refusals } = await done(
      STATE,
      termsOf({ code: 'own', ratePercent: '101', donor: '', act: ' ', name: text(''), costs: text(' '), mostMinor: '0' }),
    );
    expect(refusals).toEqual(
      expect.arrayContaining([
        { code: 'source-unreadable', path: ['code'] },
        { code: 'not-a-percentage', path: ['ratePercent'] },
        { code: 'required', path: ['donor'] },
        { code: 'required', path: ['act'] },
        { code: 'required', path: ['name'] },
        { code: 'required', path: ['costs'] },
        { code: 'amount-not-positive', path: ['mostMinor'] },
      ]),
    );
    expect((await done(STATE, termsOf({ code: 'region', endsOn: '2025-12-31' }))).refusals).toEqual([
      { code: 'ends-before-start', path: ['endsOn'] },
    ]);
    const refused = await platform
      .as('dakar.awa.ndiaye')
      .run<{ stateFinancingSource: Done }>(STATE, { input: { id: newId(), fund: FUND, ...termsOf({ code: 'region' }) } });
    expect(refused.stateFinancingSource).toMatchObject({ isDone: false, refusals: [{ code: 'not-allowed' }] });
  });

  it('pays nothing of a project it is not planned for', async () => {
    expect(await move('ALLOCATE', 10_000n, { project: ORCHARDS })).toMatchObject({ outcome: 'POSTED', refusals: [] });
    const { rows } = await owner.query(`SELECT DISTINCT source FROM ledger.financed WHERE project_id = $1`, [ORCHARDS]);
    expect(rows).toEqual([{ source: 'own' }]);
    expect(await move('ALLOCATE', 1_500_000n, { project: ORCHARDS })).toMatchObject({
      refusals: [{ code: 'own-money-short', path: ['amountMinor'] }],
    });
    expect(await move('ALLOCATE', 99_000_000n, { project: ORCHARDS })).toMatchObject({
      refusals: [{ code: 'over-limit', path: ['amountMinor'] }],
    });
  });

  it('is planned project by project, within what it gives in all', async () => {
    expect(await done(PLAN, planOf())).toEqual({ isDone: true, refusals: [] });
    expect((await done(PLAN, planOf({ version: 1, plannedMinor: '5000001' }))).refusals).toEqual([
      { code: 'plan-over-source', path: ['plannedMinor'] },
    ]);
    expect((await done(PLAN, planOf({ project: KITCHENS, plannedMinor: '4000001' }))).refusals).toEqual([
      { code: 'plan-over-source', path: ['plannedMinor'] },
    ]);
    expect((await done(PLAN, planOf({ source: 'moon' }))).refusals).toEqual([{ code: 'source-unknown', path: ['source'] }]);
    expect((await done(PLAN, planOf({ project: 77 }))).refusals).toEqual([{ code: 'not-found', path: ['project'] }]);
    expect((await done(PLAN, planOf({ lines: [1] }))).refusals).toEqual([{ code: 'line-unknown', path: ['lines'] }]);
    expect((await done(PLAN, planOf())).refusals).toEqual([{ code: 'changed-by-someone-else', path: ['version'] }]);
    expect((await done(PLAN, planOf({ plannedMinor: '-1' }))).refusals).toEqual([{ code: 'amount-below-zero', path: ['plannedMinor'] }]);
    expect((await done(STATE, termsOf({ version: 2, mostMinor: '999999' }))).refusals).toEqual([
      { code: 'source-below-plans', path: ['mostMinor'] },
    ]);
  });

  it('pays its rate of an allocation, and the cities pay the rest', async () => {
    expect(await move('ALLOCATE', 100_000n, { project: GARDENS })).toMatchObject({ outcome: 'POSTED' });
    expect(await plan(GARDENS)).toMatchObject({
      taken: { amountMinor: '80000' },
      costs: { amountMinor: '100000' },
      allowedByRate: { amountMinor: '80000' },
      takenPercent: '80.00',
      left: { amountMinor: '920000' },
      state: 'OPEN',
    });
    expect((await done(PLAN, planOf({ version: 1, plannedMinor: '79999' }))).refusals).toEqual([
      { code: 'plan-below-taken', path: ['plannedMinor'] },
    ]);
    expect(await move('ALLOCATE', 33_333n, { project: GARDENS })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(GARDENS)).toBe(106_666n);
  });

  it('pays only costs it allows', async () => {
    expect(await done(PLAN, planOf({ project: KITCHENS, plannedMinor: '500000', lines: [1] }))).toMatchObject({ isDone: true });
    expect(await move('ALLOCATE', 10_000n, { project: KITCHENS, line: 2 })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(KITCHENS)).toBe(0n);
    expect(await move('ALLOCATE', 10_000n, { project: KITCHENS, line: 1 })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(KITCHENS)).toBe(8_000n);
    expect((await done(PLAN, planOf({ project: KITCHENS, version: 1, plannedMinor: '500000', lines: [2] }))).refusals).toEqual([
      { code: 'line-in-use', path: ['lines'] },
    ]);
  });

  it('pays in its period only, and never more than is planned', async () => {
    expect(await done(PLAN, planOf({ version: 1, plannedMinor: '110000' }))).toMatchObject({ isDone: true });
    expect(await move('ALLOCATE', 10_000n, { project: GARDENS })).toMatchObject({ outcome: 'POSTED' });
    expect(await plan(GARDENS)).toMatchObject({ taken: { amountMinor: '110000' }, left: { amountMinor: '0' }, state: 'FULL' });
    expect(await move('ALLOCATE', 10_000n, { project: GARDENS })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(GARDENS)).toBe(110_000n);
    expect(await done(STATE, termsOf({ version: 2, endsOn: '2026-05-31' }))).toMatchObject({ isDone: true });
    expect(await move('ALLOCATE', 10_000n, { project: KITCHENS, line: 1 })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(KITCHENS)).toBe(8_000n);
    expect(await done(STATE, termsOf({ version: 3 }))).toMatchObject({ isDone: true });
  });

  it('keeps its rate when money of the cities is taken away', async () => {
    const own = await move('ALLOCATE', 20_000n, { project: ORCHARDS });
    expect(await done(PLAN, planOf({ project: ORCHARDS, plannedMinor: '200000' }))).toMatchObject({ isDone: true });
    expect(await move('ALLOCATE', 100_000n, { project: ORCHARDS })).toMatchObject({ outcome: 'POSTED' });
    expect(await taken(ORCHARDS)).toBe(80_000n);
    const { reverseTransfer } = await lucia.run<{ reverseTransfer: Moved }>(REVERSE, {
      input: { id: newId(), fund: FUND, seq: own.transfer!.seq, reason: 'Entered twice' },
    });
    expect(reverseTransfer).toMatchObject({ outcome: 'PROPOSED' }); // 10 000 of the cities' own are left there from before: 80 000 of 110 000
    const whole = await move('RELEASE', 60_000n, { project: ORCHARDS });
    expect(whole).toMatchObject({ outcome: 'POSTED' });
    expect(BigInt((await plan(ORCHARDS)).taken.amountMinor) * 10n).toBeLessThanOrEqual(
      BigInt(((await plan(ORCHARDS)) as unknown as { costs: { amountMinor: string } }).costs.amountMinor) * 8n + 10n,
    );
  });

  it('is refused by the ledger itself where a request would take more, whatever asks', async () => {
    const accounts = async (source: string, project: number) =>
      (
        await owner.query<{ free: string; allocated: string }>(
          `SELECT f.id AS free, a.id AS allocated FROM ledger.account f JOIN ledger.share s ON s.fund_id = f.fund_id AND s.id = f.share_id AND s.source = $2
            JOIN ledger.account a ON a.fund_id = f.fund_id AND a.share_id = f.share_id AND a.kind = 'allocated' AND a.project_id = $1 AND a.line_id IS NULL JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id
            WHERE f.fund_id = 1 AND f.kind = 'free' ORDER BY b.posted LIMIT 1`,
          [project, source],
        )
      ).rows[0]!;
    const [eu, own] = [await accounts('eu', ORCHARDS), await accounts('own', GARDENS)];
    const author = (await owner.query<{ id: string }>(`SELECT id FROM identity.person WHERE username = 'milan.lucia.sala'`)).rows[0]!.id;
    const judge = async (kind: string, [from, to]: readonly [string, string], amounts: readonly number[]) =>
      (
        await owner.query<{ status: string }>(
          `SELECT status FROM ledger.settle(1, $1::uuid[], array_fill($8::text, ARRAY[$5::int]), array_fill('2026-06-01'::date, ARRAY[$5::int]), array_fill($2::uuid, ARRAY[$5::int]), array_fill(NULL::bigint, ARRAY[$5::int]), array_fill($3::uuid, ARRAY[$5::int]), array_fill(NULL::bytea, ARRAY[$5::int]),
            $6::int[], $7::bigint[], $4::bigint[], array_fill(NULL::bigint, ARRAY[2 * $5::int]), array_fill(NULL::text, ARRAY[2 * $5::int]), array_fill(NULL::text, ARRAY[2 * $5::int]), 'judge', $2::uuid)`,
          [
            amounts.map(() => newId()),
            author,
            decision,
            amounts.flatMap((amount) => [amount, -amount]),
            amounts.length,
            amounts.flatMap((_, i) => [i + 1, i + 1]),
            amounts.flatMap(() => [from, to]),
            kind,
          ],
        )
      ).rows.map(({ status }) => status);
    expect(await judge('allocate', [eu.free, eu.allocated], [100_000])).toEqual(['source-over-rate']);
    expect(await judge('allocate', [eu.free, eu.allocated], [500_000])).toEqual(['source-over-plan']);
    // transfers of one batch see each other: what one takes is not there for the next, and what is refused leaves it there
    expect(await judge('allocate', [eu.free, eu.allocated], [50_000, 50_000, 1_000])).toEqual(['posted', 'source-over-rate', 'posted']);
    expect(await judge('release', [own.allocated, own.free], [20_000])).toEqual(['source-over-rate']);
    expect(await judge('release', [eu.allocated, eu.free], [17_000])).toEqual(['posted']);
  });

  it('is never taken beyond its plan, however many allocate at once', async () => {
    const before = await taken(KITCHENS);
    expect(await done(PLAN, planOf({ project: KITCHENS, version: 1, plannedMinor: String(before + 20_000n), lines: [1] }))).toMatchObject({
      isDone: true,
    });
    const answers = await Promise.all(Array.from({ length: 8 }, () => move('ALLOCATE', 10_000n, { project: KITCHENS, line: 1 })));
    expect(answers.every(({ outcome }) => outcome === 'POSTED')).toBe(true);
    expect(await taken(KITCHENS)).toBe(before + 20_000n);
    expect(await plan(KITCHENS)).toMatchObject({ state: 'FULL', left: { amountMinor: '0' } });
  });
});

describe('the cost of a result', () => {
  const stated = (more: Input = {}) =>
    done(RESULT, {
      project: GARDENS,
      unit: 'Children with a school meal',
      version: 0,
      quantity: '400',
      until: '2026-09-30',
      source: 'Report of the partner',
      ...more,
    });
  const costs = async () =>
    (await lucia.run<{ costPerResult: readonly { unit: string; differencePercent: string | null }[] }>(COSTS)).costPerResult;

  it('is not said before money was accounted for', async () => {
    expect(await costs()).toEqual([]);
    expect(await stated()).toEqual({ isDone: true, refusals: [] });
    expect(await costs()).toMatchObject([
      {
        unit: 'children with a school meal',
        pooled: null,
        single: null,
        differencePercent: null,
        results: [{ project: GARDENS, way: 'POOLED', whyNot: 'NOTHING_ACCOUNTED_FOR', perUnit: null }],
      },
    ]);
  });

  it('compares pooled with singly funded projects of the same unit, and no others', async () => {
    await spend(GARDENS, 60_000n);
    // a project of Dakar's money alone: its share is the only one that has something left
    const single = 4;
    await done(PROJECT, { code: 'wells', name: text('Wells') });
    await allocateOfOne('dakar', single, 30_000n);
    await spend(single, 30_000n);
    expect(await stated({ project: single, unit: ' children  with a school MEAL ', quantity: '100' })).toMatchObject({ isDone: true });
    expect(await stated({ project: single, unit: 'trees planted', quantity: '50' })).toMatchObject({ isDone: true });

    const [meals, trees] = await costs();
    expect(meals).toMatchObject({
      unit: 'children with a school meal',
      pooled: { projects: 1, quantity: '400', perUnit: { amountMinor: '150' } },
      single: { projects: 1, quantity: '100', perUnit: { amountMinor: '300' } },
      differencePercent: '-50',
    });
    expect(trees).toMatchObject({
      unit: 'trees planted',
      pooled: null,
      single: { perUnit: { amountMinor: '600' } },
      differencePercent: null,
    });
  });

  it('counts what was accounted for until the day of the result', async () => {
    expect(await stated({ version: 1, until: '2026-05-31' })).toMatchObject({ isDone: true });
    expect((await costs())[0]).toMatchObject({ pooled: null, differencePercent: null });
    expect(await stated({ version: 2, quantity: '0' })).toMatchObject({ isDone: true });
    expect((await costs())[0]).toMatchObject({ pooled: null });
  });

  it('is stated version by version, and says at the field what is wrong', async () => {
    expect((await stated({ version: 1 })).refusals).toEqual([{ code: 'changed-by-someone-else', path: ['version'] }]);
    expect((await stated({ project: 99 })).refusals).toEqual([{ code: 'not-found', path: ['project'] }]);
    expect((await stated({ version: 3, until: '2099-01-01' })).refusals).toEqual([{ code: 'day-in-future', path: ['until'] }]);
    expect((await stated({ unit: ' ', quantity: '-1', source: '' })).refusals).toEqual([
      { code: 'required', path: ['unit'] },
      { code: 'quantity-unreadable', path: ['quantity'] },
      { code: 'required', path: ['source'] },
    ]);
    expect(
      (
        await platform
          .as('dakar.awa.ndiaye')
          .run<{ stateResult: Done }>(RESULT, {
            input: { id: newId(), fund: FUND, project: GARDENS, unit: 'x', version: 0, quantity: '1', until: '2026-01-01', source: 'x' },
          })
      ).stateResult,
    ).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
  });

  async function spend(project: number, amountMinor: bigint): Promise<void> {
    const from = { project, partner: 'green-hands' };
    for (const kind of ['COMMIT', 'DISBURSE', 'ACCEPT']) {
      const moved = await move(kind, amountMinor, from);
      expect(await sign('milan.giulia', moved)).toMatchObject({ outcome: 'POSTED' });
    }
  }

  async function allocateOfOne(city: string, project: number, amountMinor: bigint): Promise<void> {
    const { rows } = await owner.query<{ share: number }>(
      `SELECT id AS share FROM ledger.share WHERE fund_id = 1 AND city_id = $1 AND source = 'own' AND earmark_id IS NULL`,
      [cities.get(city)],
    );
    const author = (await owner.query<{ id: string }>(`SELECT id FROM identity.person WHERE username = 'milan.lucia.sala'`)).rows[0]!.id;
    const posted = await owner.query<{ status: string }>(
      `SELECT status FROM ledger.settle(1, ARRAY[$1::uuid], ARRAY['allocate'], ARRAY['2026-06-01'::date], ARRAY[$2::uuid], ARRAY[NULL::bigint], ARRAY[$3::uuid], ARRAY[NULL::bytea], ARRAY[1, 1],
        ARRAY[ledger.open_account(1, 'free', 'EUR', $4), ledger.open_account(1, 'allocated', 'EUR', $4, $5)], ARRAY[$6::bigint, -$6::bigint], ARRAY[NULL, NULL]::bigint[], ARRAY[NULL, NULL]::text[], ARRAY[NULL, NULL]::text[], 'post', $2::uuid)`,
      [newId(), author, decision, rows[0]!.share, project, String(amountMinor)],
    );
    expect(posted.rows).toEqual([{ status: 'posted' }]);
  }
});
