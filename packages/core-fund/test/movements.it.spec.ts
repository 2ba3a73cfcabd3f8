import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const OUTCOME = 'outcome proposal { transferId payloadHash payload state approvalsNeeded citiesNeeded } transfer { seq } refusals { code path }';
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { ${OUTCOME} } }`;
const MOVE = `mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { ${OUTCOME} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${OUTCOME} } }`;
const APPROVE_ALL = `mutation ($input: ApproveProposalsInput!) { approveProposals(input: $input) { signed { outcome refusals { code } } } }`;
const PROJECT = `mutation ($input: AddFundProjectInput!) { addFundProject(input: $input) { isDone refusals { code path } } }`;
const LINE = `mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { isDone refusals { code path } } }`;
const PARTNER = `mutation ($input: AddFundPartnerInput!) { addFundPartner(input: $input) { isDone refusals { code path } } }`;
const DECIDE = `mutation ($input: ProposeFundDecisionInput!) { proposeFundDecision(input: $input) { decision { payload payloadHash adoptedOn missing { key } } refusals { code path } } }`;
const SIGN = `mutation ($input: SignFundDecisionInput!) { signFundDecision(input: $input) { decision { adoptedOn missing { key } } refusals { code path } } }`;
const PLAN = `mutation ($input: PlanBudgetInput!) { planBudget(input: $input) { isDone refusals { code path } } }`;
const PROJECTS = `{ fundProjects(fund: "${FUND}") { id code stages { ...Stages } lines { id code stages { ...Stages } } } } fragment Stages on StageAmounts { allocated { amountMinor } committed { amountMinor } disbursed { amountMinor } spent { amountMinor } }`;
const SOURCES = `query ($kind: MovementKind!) { fundMovementSources(fund: "${FUND}", kind: $kind) { project line partner left { amountMinor } } }`;
const BUDGET = `{ fundBudget(fund: "${FUND}", year: 2026) { line planned { amountMinor } version committed { amountMinor } disbursed { amountMinor } spent { amountMinor } forecast { amountMinor } } }`;
const FREE = `{ fundPosition(fund: "${FUND}") { free { amountMinor } cities { city { key } free { amountMinor } } } }`;

interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
interface Moved {
  readonly outcome: string;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string; readonly payload: string } | null;
  readonly transfer: { readonly seq: string } | null;
  readonly refusals: readonly Refused[];
}
type Input = Readonly<Record<string, unknown>>;

let platform: TestPlatform;
let lucia: Actor;
let decision: string;
let cities: ReadonlyMap<string, string>;

const text = (words: string) => [{ language: 'en', text: words }];
const input = (kind: string, amountMinor: bigint, more: Input = {}): Input => ({ id: newId(), fund: FUND, kind, amountMinor: String(amountMinor), text: text(kind.toLowerCase()), effectiveOn: '2026-06-01', ...more });
const move = async (sent: Input, who = lucia): Promise<Moved> => (await who.run<{ proposeMovement: Moved }>(MOVE, { input: sent })).proposeMovement;
const sign = async (who: string, { proposal }: Moved): Promise<Moved> =>
  (await platform.as(who).steppedUp<{ approveProposal: Moved }>(APPROVE, { input: { fund: FUND, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash } })).approveProposal;
const project = async () => (await lucia.run<{ fundProjects: readonly { readonly id: number; readonly stages: unknown; readonly lines: readonly { readonly stages: Record<string, { amountMinor: string }>; readonly id: number }[] }[] }>(PROJECTS)).fundProjects.find(({ id }) => id === 1)!;
const stagesOf = async (): Promise<readonly string[]> => Object.values((await project()).lines.find(({ id }) => id === GARDEN.line)!.stages).map(({ amountMinor }) => amountMinor);

const GARDEN = { project: 1, line: 1 };
const SEEDS = { project: 1, line: 2 };
const ONG = { ...GARDEN, partner: 'green-hands' };

beforeAll(async () => {
  platform = await startPlatform();
  lucia = platform.as('milan.lucia.sala');
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
  await receive('milan', 3_000_000n, 'dakar.cheikh.fall');
  await receive('dakar', 1_000_000n, 'barcelona.mireia');
  await lucia.run(PROJECT, { input: { id: newId(), fund: FUND, code: 'garden', name: text('School gardens'), city: cities.get('dakar') } });
  await lucia.run(LINE, { input: { id: newId(), fund: FUND, project: 1, code: 'travel', name: text('Travel') } });
  await lucia.run(LINE, { input: { id: newId(), fund: FUND, project: 1, code: 'seeds', name: text('Seeds') } });
  await lucia.run(PARTNER, { input: { id: newId(), fund: FUND, code: 'green-hands', name: 'Green Hands' } });
  decision = await adopted();
});
afterAll(() => platform?.stop());

async function adopted(): Promise<string> {
  const id = newId();
  const { proposeFundDecision } = await lucia.run<{ proposeFundDecision: { decision: { payloadHash: string } } }>(DECIDE, { input: { id, fund: FUND, title: text('Gardens 2026'), text: text('20 000 euro go to school gardens.') } });
  const { payloadHash } = proposeFundDecision.decision;
  for (const who of ['milan.giulia', 'dakar.cheikh.fall', 'barcelona.mireia']) await platform.as(who).steppedUp(SIGN, { input: { fund: FUND, decision: id, payloadHash } });
  return id;
}

/** Money at a stage of the line, by the way that money takes. */
async function allocated(amountMinor: bigint): Promise<void> {
  expect(await move(input('ALLOCATE', amountMinor, { ...GARDEN, decision }))).toMatchObject({ outcome: 'POSTED' });
}
async function committed(amountMinor: bigint): Promise<void> {
  await allocated(amountMinor);
  expect(await sign('milan.giulia', await move(input('COMMIT', amountMinor, ONG)))).toMatchObject({ outcome: 'POSTED' });
}
async function disbursed(amountMinor: bigint): Promise<void> {
  await committed(amountMinor);
  expect(await sign('milan.giulia', await move(input('DISBURSE', amountMinor, ONG)))).toMatchObject({ outcome: 'POSTED' });
}

async function freeOf(): Promise<Readonly<Record<'whole' | 'milan' | 'dakar', bigint>>> {
  const { fundPosition } = await lucia.run<{ fundPosition: { free: { amountMinor: string }; cities: { city: { key: string }; free: { amountMinor: string } }[] } }>(FREE);
  const of = (key: string): bigint => BigInt(fundPosition.cities.find(({ city }) => city.key === key)!.free.amountMinor);
  return { whole: BigInt(fundPosition.free.amountMinor), milan: of('milan'), dakar: of('dakar') };
}

/** What an act changes on the line: allocated, committed, disbursed, spent. */
async function changeBy(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await stagesOf();
  await act();
  return (await stagesOf()).map((now, at) => String(BigInt(now) - BigInt(before[at]!)));
}

async function receive(city: string, amountMinor: bigint, approver: string): Promise<void> {
  const instalments = [{ dueOn: '2026-02-01', amountMinor: String(amountMinor) }];
  await lucia.run(AGREE, { input: { id: newId(), fund: FUND, city: cities.get(city), title: text('Agreement'), agreedOn: '2026-01-15', instalments } });
  const receipt = { id: newId(), fund: FUND, city: cities.get(city), amountMinor: String(amountMinor), currency: 'EUR', receivedOn: '2026-02-02', text: text('Instalment') };
  const { recordContribution } = await lucia.run<{ recordContribution: Moved }>(RECORD, { input: receipt });
  expect(await sign(approver, recordContribution)).toMatchObject({ outcome: 'POSTED' });
}

/** Asks the books as their owner: what no request may. */
async function onBooks(sql: string, values: readonly unknown[] = []): Promise<void> {
  await withOwner((owner) => owner.query(sql, [...values]));
}

async function withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: platform.database.adminUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Somebody else holds the books for longer than a request waits. */
const whileTheBooksAreHeld = <T>(work: () => Promise<T>): Promise<T> =>
  withOwner(async (owner) => {
    await owner.query('BEGIN');
    await owner.query('SELECT FROM ledger.fund WHERE id = 1 FOR UPDATE');
    const done = await work();
    await owner.query('ROLLBACK');
    return done;
  });

describe('what money is for', () => {
  it('is entered by the treasurer of the holder, once, and under a code of its own', async () => {
    const garden = { id: newId(), fund: FUND, code: 'orchard', name: text('Orchards'), city: cities.get('dakar') };
    const add = async (who: Actor, sent: Input) => (await who.run<{ addFundProject: unknown }>(PROJECT, { input: sent })).addFundProject;

    const added = [await add(lucia, garden), await add(lucia, garden)];
    const refused = [
      await add(lucia, { ...garden, name: text('Other') }),
      await add(lucia, { ...garden, id: newId() }),
      await add(lucia, { ...garden, id: newId(), code: 'Garten 1' }),
      await add(lucia, { ...garden, id: newId(), code: 'elsewhere', city: newId() }),
      await add(platform.as('dakar.awa.ndiaye'), { ...garden, id: newId(), code: 'mine' }),
    ];
    const { addFundPartner } = await lucia.run<{ addFundPartner: { refusals: Refused[] } }>(PARTNER, { input: { id: newId(), fund: FUND, code: 'agent-fee', name: 'Agent' } });

    expect(added).toEqual([{ isDone: true, refusals: [] }, { isDone: true, refusals: [] }]);
    expect(refused.map((one) => (one as { refusals: Refused[] }).refusals[0])).toEqual([
      { code: 'id-reused', path: ['id'] },
      { code: 'code-taken', path: ['code'] },
      { code: 'code-unreadable', path: ['code'] },
      { code: 'city-not-in-fund', path: ['city'] },
      { code: 'not-allowed', path: [] },
    ]);
    expect(addFundPartner.refusals).toEqual([{ code: 'code-taken', path: ['code'] }]);
  });
});

describe('a decision', () => {
  it('is adopted once an approver of every city has signed its very words', async () => {
    const own = newId();
    const proposed = (await lucia.run<{ proposeFundDecision: { decision: { payload: string; payloadHash: string; adoptedOn: string | null } } }>(DECIDE, { input: { id: own, fund: FUND, title: text('Orchards 2026'), text: text('Nothing goes to orchards.') } })).proposeFundDecision.decision;
    const signDecision = async (who: string, hash = proposed.payloadHash) => (await platform.as(who).steppedUp<{ signFundDecision: { decision: { adoptedOn: string | null; missing: unknown[] } | null; refusals: Refused[] } }>(SIGN, { input: { fund: FUND, decision: own, payloadHash: hash } })).signFundDecision;

    const waitsFor = async (who: string) => (await platform.as(who).run<{ waitingForMe: { kind: string; id: string }[] }>('{ waitingForMe { kind id } }')).waitingForMe.filter(({ kind }) => kind === 'decide').map(({ id }) => id);
    expect([await waitsFor('milan.giulia'), await waitsFor('milan.lucia.sala')]).toEqual([[own], []]);

    const other = await signDecision('milan.giulia', 'f'.repeat(64));
    const first = await signDecision('milan.giulia');
    const tooEarly = await move(input('ALLOCATE', 100n, { ...GARDEN, decision: own }));
    const [second, author, third] = [await signDecision('dakar.cheikh.fall'), await signDecision('milan.lucia.sala'), await signDecision('barcelona.mireia')];
    const again = await signDecision('barcelona.mireia');
    expect(await waitsFor('milan.giulia')).toEqual([]);

    expect(createHash('sha256').update(proposed.payload).digest('hex')).toBe(proposed.payloadHash);
    expect([other.refusals, first.refusals, second.refusals]).toEqual([[{ code: 'changed-by-someone-else', path: [] }], [], []]);
    expect(first.decision).toEqual({ adoptedOn: null, missing: expect.arrayContaining([{ key: 'barcelona' }, { key: 'dakar' }]) });
    expect(tooEarly.refusals).toEqual([{ code: 'decision-missing', path: ['decision'] }]);
    expect(author.refusals).toEqual([{ code: 'author-cannot-sign', path: [] }]);
    expect([third.decision!.adoptedOn, again.decision!.adoptedOn]).toEqual([expect.stringMatching(/^\d{4}-/), expect.stringMatching(/^\d{4}-/)]);
  });
});

describe('free money', () => {
  it('is allocated on a decision at once, each city by what it has left', async () => {
    const sent = input('ALLOCATE', 400_000n, { ...GARDEN, decision });
    const before = await freeOf();
    const bare = await move({ ...sent, id: newId(), decision: undefined });
    const tooMuch = await move({ ...sent, id: newId(), amountMinor: '99999999' });
    const nowhere = await move({ ...sent, id: newId(), line: 7 });

    const [posted, again] = [await move(sent), await move(sent)];
    const others = [await move({ ...sent, amountMinor: '400001' }), await move({ ...sent, text: text('other') }), await move({ ...sent, effectiveOn: '2026-06-02' })];
    const after = await freeOf();

    expect([bare, tooMuch, nowhere].map(({ refusals }) => refusals)).toEqual([[{ code: 'decision-missing', path: ['decision'] }], [{ code: 'over-limit', path: ['amountMinor'] }], [{ code: 'not-found', path: ['line'] }]]);
    expect([posted.outcome, again.outcome, again.transfer]).toEqual(['POSTED', 'ALREADY_POSTED', posted.transfer]);
    expect(others.map(({ refusals }) => refusals)).toEqual([1, 2, 3].map(() => [{ code: 'id-reused', path: ['id'] }]));
    expect(before.whole - after.whole).toBe(400_000n);
    for (const city of ['milan', 'dakar'] as const) {
      const [drawn, share] = [before[city] - after[city], (400_000n * before[city]) / before.whole];
      expect([share, share + 1n]).toContain(drawn);
    }
  });
});

describe('money of a project', () => {
  it('is committed to a partner with one signature', async () => {
    const unknown = await move(input('COMMIT', 100n, { ...GARDEN, partner: 'nobody' }));
    const nobody = await move(input('COMMIT', 100n, GARDEN));
    await allocated(150_000n);
    const proposed = await move(input('COMMIT', 150_000n, ONG));

    expect([unknown.refusals, nobody.refusals]).toEqual([[{ code: 'not-found', path: ['partner'] }], [{ code: 'required', path: ['partner'] }]]);
    expect(proposed).toMatchObject({ outcome: 'PROPOSED', proposal: { approvalsNeeded: 1 } });
    expect(await sign('milan.lucia.sala', proposed)).toMatchObject({ refusals: [{ code: 'author-cannot-sign' }] });
    expect(await changeBy(() => sign('milan.giulia', proposed))).toEqual(['-150000', '150000', '0', '0']);
  });

  it('is posted once when two approvers sign at the same moment and one signature is enough', async () => {
    await allocated(1_000n);
    const small = await move(input('COMMIT', 1_000n, ONG));
    let both: readonly Moved[] = [];

    const change = await changeBy(async () => (both = await Promise.all(['milan.giulia', 'barcelona.mireia'].map((who) => sign(who, small)))));

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['POSTED', 'REFUSED']);
    expect(both.find(({ outcome }) => outcome === 'REFUSED')!.refusals).toEqual([{ code: 'not-waiting', path: [] }]);
    expect(change).toEqual(['-1000', '1000', '0', '0']);
  });

  it('is not moved on a closed day, in halves of a cent, or below nothing', async () => {
    await allocated(100n);
    const closed = await move(input('COMMIT', 100n, { ...ONG, effectiveOn: '2024-12-31' }));
    const wrong = await Promise.all(['1.5', '-1', '0', '9'.repeat(18)].map((amountMinor) => move({ ...input('COMMIT', 1n, ONG), amountMinor })));

    expect(closed.refusals).toEqual([{ code: 'period-closed', path: ['effectiveOn'] }]);
    expect(wrong.map(({ refusals }) => refusals[0]!.code)).toEqual(['amount-not-whole-minor', 'amount-not-positive', 'amount-not-positive', 'amount-too-large']);
  });

  it('is disbursed once two cities have signed, however close their signatures are', async () => {
    await committed(1_200_000n);
    const left = BigInt((await stagesOf())[1]!);
    const tranche = await move(input('DISBURSE', 1_200_000n, ONG));
    const tooMuch = await move(input('DISBURSE', left - 1_200_000n + 1n, ONG)); // what waits is reserved
    let both: readonly Moved[] = [];

    const change = await changeBy(async () => (both = await Promise.all(['milan.giulia', 'dakar.cheikh.fall'].map((who) => sign(who, tranche)))));

    expect(tranche).toMatchObject({ outcome: 'PROPOSED', proposal: { approvalsNeeded: 2, citiesNeeded: 2 } });
    expect(createHash('sha256').update(tranche.proposal!.payload).digest('hex')).toBe(tranche.proposal!.payloadHash);
    expect(tooMuch.refusals).toEqual([{ code: 'over-limit', path: ['amountMinor'] }]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['POSTED', 'PROPOSED']);
    expect(change).toEqual(['0', '-1200000', '1200000', '0']);
  });

  it('stays payable after the last signature where the bank settles it, and asks nobody more', async () => {
    const rule = (posts: boolean) => onBooks('SELECT ledger.set_rule(1, $1, 0, 1, 0, false, false, $2)', ['pay', posts]);
    const waitsFor = `{ waitingForMe { kind id } }`;
    await committed(100n);
    await rule(false);
    const bill = await move(input('PAY', 100n, ONG));
    const before = await platform.as('barcelona.mireia').run<{ waitingForMe: { id: string }[] }>(waitsFor);

    const signed = await sign('milan.giulia', bill);
    const more = await sign('barcelona.mireia', bill);
    const after = await platform.as('barcelona.mireia').run<{ waitingForMe: { id: string }[] }>(waitsFor);
    const { withdrawProposal } = await lucia.run<{ withdrawProposal: Moved }>(`mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { ${OUTCOME} } }`, { input: { fund: FUND, transferId: bill.proposal!.transferId } });
    await rule(true);

    expect([signed.outcome, signed.transfer, more.refusals]).toEqual(['PROPOSED', null, [{ code: 'fully-signed', path: [] }]]);
    expect([before, after].map(({ waitingForMe }) => waitingForMe.some(({ id }) => id === bill.proposal!.transferId))).toEqual([true, false]);
    expect(withdrawProposal.outcome).toBe('RETURNED');
  });

  it('is signed line by line: a line whose answer is lost says so, and signed again has one effect', async () => {
    await allocated(300n);
    const two = [await move(input('COMMIT', 100n, ONG)), await move(input('COMMIT', 200n, ONG))];
    const proposals = two.map(({ proposal }) => ({ fund: FUND, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash }));
    const list = async (lines: readonly object[]) => (await platform.as('milan.giulia').steppedUp<{ approveProposals: { signed: { outcome: string; refusals: Refused[] }[] } }>(APPROVE_ALL, { input: { proposals: lines } })).approveProposals.signed.map(({ outcome, refusals }) => [outcome, ...refusals.map(({ code }) => code)]);
    const withoutCode = (await platform.as('milan.giulia').run<{ approveProposals: { signed: { refusals: Refused[] }[] } }>(APPROVE_ALL, { input: { proposals } })).approveProposals.signed;

    const mixed = await list([proposals[0]!, { ...proposals[1]!, payloadHash: 'a'.repeat(64) }, { ...proposals[0]!, transferId: newId() }]);
    const lost = await whileTheBooksAreHeld(() => list([proposals[1]!]));
    const again = await list(proposals);

    expect(withoutCode.map(({ refusals }) => refusals[0]!.code)).toEqual(['step-up-required', 'step-up-required']);
    expect(mixed).toEqual([['POSTED'], ['REFUSED', 'changed-by-someone-else'], ['REFUSED', 'not-found']]);
    expect(lost).toEqual([['UNKNOWN']]);
    expect(again).toEqual([['ALREADY_POSTED'], ['POSTED']]);
  });

  it('is accounted for, rejected, paid back and released', async () => {
    await disbursed(100_000n);
    await committed(10_000n);
    const steps: readonly (readonly [kind: string, amount: bigint, more: Input, signer: string, change: readonly string[]])[] = [
      ['ACCEPT', 80_000n, ONG, 'milan.giulia', ['0', '0', '-80000', '80000']],
      ['REJECT', 25_000n, ONG, 'milan.giulia', ['0', '0', '25000', '-25000']],
      ['REFUND', 20_000n, ONG, 'dakar.cheikh.fall', ['0', '0', '-20000', '0']],
      ['REFUND_OWED', 10_000n, ONG, 'dakar.cheikh.fall', ['0', '0', '-10000', '0']],
      ['DECOMMIT', 5_000n, ONG, 'milan.giulia', ['5000', '-5000', '0', '0']],
      ['PAY', 5_000n, ONG, 'milan.giulia', ['0', '-5000', '0', '5000']],
    ];
    for (const [kind, amount, more, signer, change] of steps) {
      const proposed = await move(input(kind, amount, more));
      expect([kind, await changeBy(() => sign(signer, proposed))]).toEqual([kind, change]);
    }
    const rest = BigInt((await stagesOf())[0]!);
    const released = await changeBy(() => move(input('RELEASE', rest, { ...GARDEN, decision })));
    const nothingLeft = await move(input('RELEASE', 1n, { ...GARDEN, decision }));
    const { fundMovementSources } = await lucia.run<{ fundMovementSources: unknown }>(SOURCES, { kind: 'REFUND_OWED' });

    expect([released, nothingLeft.refusals]).toEqual([[String(-rest), '0', '0', '0'], [{ code: 'over-limit', path: ['amountMinor'] }]]);
    expect(fundMovementSources).toEqual([{ ...ONG, left: { amountMinor: '15000' } }]);
  });

  it('cannot be taken back with its receipt once it is used, nor once the fee has been paid out', async () => {
    const list = `{ fundTransfers(fund: "${FUND}", sort: RECORDED_ASC, filter: { kind: "receive" }) { nodes { seq } } }`;
    const { fundTransfers } = await lucia.run<{ fundTransfers: { nodes: { seq: string }[] } }>(list);
    const reverse = async (seq: string): Promise<Moved> => (await lucia.run<{ reverseTransfer: Moved }>(`mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { ${OUTCOME} } }`, { input: { id: newId(), fund: FUND, seq, reason: 'Entered twice' } })).reverseTransfer;

    expect(await sign('milan.giulia', await move(input('PAY', 1_000n, { partner: 'agent-fee', city: cities.get('milan') })))).toMatchObject({ outcome: 'POSTED' });
    const refusals = [];
    for (const { seq } of fundTransfers.nodes) refusals.push((await reverse(seq)).refusals);

    expect(refusals).toEqual([[{ code: 'fee-already-paid', path: ['seq'] }], [{ code: 'fee-already-paid', path: ['seq'] }]]);
  });

  it('goes back to the cities on a decision, and to each by payment', async () => {
    expect(await move(input('RETURN', 40_000n, { decision }))).toMatchObject({ outcome: 'POSTED' });
    const unnamed = await move(input('PAY_RETURN', 1n));
    const paid = await move(input('PAY_RETURN', 1_000n, { city: cities.get('dakar') }));

    expect(unnamed.refusals).toEqual([{ code: 'required', path: ['city'] }]);
    expect(await sign('barcelona.mireia', paid)).toMatchObject({ outcome: 'POSTED' });
  });

  it('shows behind each figure the entries that made it', async () => {
    await committed(200n);
    const list = `query ($filter: TransferFilter) { fundTransfers(fund: "${FUND}", filter: $filter) { nodes { kind } } }`;
    const kinds = async (filter: Input): Promise<readonly string[]> => [...new Set((await lucia.run<{ fundTransfers: { nodes: { kind: string }[] } }>(list, { filter })).fundTransfers.nodes.map(({ kind }) => kind))];

    expect(await kinds({ project: 1, line: 1, stage: 'committed' })).toContain('commit');
    expect(await kinds({ project: 1, line: 1, stage: 'committed' })).not.toContain('allocate');
    expect(await kinds({ project: 1, line: 1, stage: 'allocated' })).toEqual(expect.arrayContaining(['allocate', 'commit']));
    expect(await kinds({ project: 7 })).toEqual([]);
  });
});

describe('the plan of a line', () => {
  it('has versions, none overwritten unseen, and a forecast beside what happened', async () => {
    const plan = async (more: Input) => (await lucia.run<{ planBudget: { refusals: Refused[] } }>(PLAN, { input: { id: newId(), fund: FUND, ...SEEDS, year: 2026, plannedMinor: '250000', version: 0, ...more } })).planBudget.refusals;

    const refusals = [await plan({}), await plan({ plannedMinor: '1' }), await plan({ plannedMinor: '150000', version: 1 }), await plan({ line: 9, version: 0 }), await plan({ plannedMinor: '-1', version: 2 })];
    await move(input('ALLOCATE', 70_000n, { ...SEEDS, decision }));
    await sign('milan.giulia', await move(input('COMMIT', 60_000n, { ...SEEDS, partner: 'green-hands' })));
    const { fundBudget } = await lucia.run<{ fundBudget: { line: number }[] }>(BUDGET);

    expect(refusals).toEqual([[], [{ code: 'changed-by-someone-else', path: ['plannedMinor'] }], [], [{ code: 'not-found', path: ['project'] }], [{ code: 'amount-not-positive', path: ['plannedMinor'] }]]);
    expect(fundBudget.find(({ line }) => line === SEEDS.line)).toEqual({ line: 2, version: 2, planned: { amountMinor: '150000' }, committed: { amountMinor: '60000' }, disbursed: { amountMinor: '0' }, spent: { amountMinor: '0' }, forecast: { amountMinor: '150000' } });
  });
});

describe('what a fund plans and moves', () => {
  it('cannot be moved by an approver or by somebody who only reads', async () => {
    for (const who of ['milan.giulia', 'dakar.aminata']) {
      const { errors } = await platform.as(who).ask(MOVE, { input: input('COMMIT', 100n, ONG) });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is not there for a partner, a visitor or another fund', async () => {
    const answers = [await platform.as('ada.ngo').ask(PROJECTS), await platform.visitor.ask(PROJECTS)];
    const elsewhere = await move({ ...input('COMMIT', 100n, ONG), fund: 'no-fund' });

    for (const { text: words } of answers) expect(words).not.toContain('garden');
    expect(elsewhere.refusals).toEqual([{ code: 'not-found', path: ['fund'] }]);
  });

  it('shows a figure of the pool, and of each city, as the sum of the entries behind it, also as it was known at a moment', async () => {
    const stages = 'free { amountMinor } allocated { amountMinor } committed { amountMinor } disbursed { amountMinor } spent { amountMinor }';
    const asked = `query ($on: Day, $knownAt: DateTime) { fundPosition(fund: "${FUND}", on: $on, knownAt: $knownAt) { asOfSeq ${stages} cities { city { id key } ${stages} } } }`;
    type Stages = Readonly<Record<string, { readonly amountMinor: string }>>;
    type Position = Stages & { readonly asOfSeq: unknown; readonly cities: readonly (Stages & { readonly city: { readonly id: string; readonly key: string } })[] };
    const position = async (knownAt?: string): Promise<Position> => (await lucia.run<{ fundPosition: Position }>(asked, { on: '2026-12-31', knownAt })).fundPosition;
    const list = `query ($filter: TransferFilter) { fundTransfers(fund: "${FUND}", filter: $filter) { total { amountMinor } } }`;
    const behind = async (filter: Input): Promise<string> => (await lucia.run<{ fundTransfers: { total: { amountMinor: string } } }>(list, { filter: { to: '2026-12-31', ...filter } })).fundTransfers.total.amountMinor;
    const [then, before] = [new Date().toISOString(), await position()];
    await committed(300n);
    const [now, known] = [await position(), await position(then)];

    expect({ ...known, asOfSeq: null }).toEqual(before);
    expect(now['committed']).not.toEqual(before['committed']);
    for (const stage of ['free', 'allocated', 'committed', 'disbursed', 'spent']) {
      expect([stage, await behind({ stage }), await behind({ stage, asOfSeq: known.asOfSeq })]).toEqual([stage, now[stage]!.amountMinor, before[stage]!.amountMinor]);
      for (const { city, [stage]: amount } of now.cities) expect([stage, city.key, await behind({ stage, share: city.id })]).toEqual([stage, city.key, (amount as { amountMinor: string }).amountMinor]);
    }
    expect(await position('2000-01-01T00:00:00Z')).toMatchObject({ asOfSeq: '-1', free: { amountMinor: '0' }, committed: { amountMinor: '0' } });
    expect(await behind({ stage: 'free', asOfSeq: 'x' })).toBe('0');
  });
});
