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
const project = async () => (await lucia.run<{ fundProjects: readonly { readonly id: number; readonly stages: unknown; readonly lines: readonly { readonly stages: Record<string, { amountMinor: string }> }[] }[] }>(PROJECTS)).fundProjects[0]!;
const stagesOf = async (): Promise<readonly string[]> => Object.values((await project()).lines[0]!.stages).map(({ amountMinor }) => amountMinor);

const GARDEN = { project: 1, line: 1 };
const ONG = { ...GARDEN, partner: 'green-hands' };

beforeAll(async () => {
  platform = await startPlatform();
  lucia = platform.as('milan.lucia.sala');
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
  await receive('milan', 3_000_000n, 'dakar.cheikh.fall');
  await receive('dakar', 1_000_000n, 'barcelona.mireia');
});
afterAll(() => platform?.stop());

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
    const garden = { id: newId(), fund: FUND, code: 'garden', name: text('School gardens'), city: cities.get('dakar') };
    const add = async (who: Actor, sent: Input) => (await who.run<{ addFundProject: unknown }>(PROJECT, { input: sent })).addFundProject;

    const added = [await add(lucia, garden), await add(lucia, garden)];
    const refused = [
      await add(lucia, { ...garden, name: text('Other') }),
      await add(lucia, { ...garden, id: newId() }),
      await add(lucia, { ...garden, id: newId(), code: 'Garten 1' }),
      await add(lucia, { ...garden, id: newId(), code: 'elsewhere', city: newId() }),
      await add(platform.as('dakar.awa.ndiaye'), { ...garden, id: newId(), code: 'mine' }),
    ];
    await lucia.run(LINE, { input: { id: newId(), fund: FUND, project: 1, code: 'travel', name: text('Travel') } });
    const { addFundPartner } = await lucia.run<{ addFundPartner: unknown }>(PARTNER, { input: { id: newId(), fund: FUND, code: 'green-hands', name: 'Green Hands' } });

    expect(added).toEqual([{ isDone: true, refusals: [] }, { isDone: true, refusals: [] }]);
    expect(refused.map((one) => (one as { refusals: Refused[] }).refusals[0])).toEqual([
      { code: 'id-reused', path: ['id'] },
      { code: 'code-taken', path: ['code'] },
      { code: 'code-unreadable', path: ['code'] },
      { code: 'city-not-in-fund', path: ['city'] },
      { code: 'not-allowed', path: [] },
    ]);
    expect(addFundPartner).toEqual({ isDone: true, refusals: [] });
  });
});

describe('a decision', () => {
  it('is adopted once an approver of every city has signed its very words', async () => {
    decision = newId();
    const proposed = (await lucia.run<{ proposeFundDecision: { decision: { payload: string; payloadHash: string; adoptedOn: string | null } } }>(DECIDE, { input: { id: decision, fund: FUND, title: text('Gardens 2026'), text: text('20 000 euro go to school gardens.') } })).proposeFundDecision.decision;
    const signDecision = async (who: string, hash = proposed.payloadHash) => (await platform.as(who).steppedUp<{ signFundDecision: { decision: { adoptedOn: string | null; missing: unknown[] } | null; refusals: Refused[] } }>(SIGN, { input: { fund: FUND, decision, payloadHash: hash } })).signFundDecision;

    const waitsFor = async (who: string) => (await platform.as(who).run<{ waitingForMe: { kind: string; id: string }[] }>('{ waitingForMe { kind id } }')).waitingForMe.filter(({ kind }) => kind === 'decide').map(({ id }) => id);
    expect([await waitsFor('milan.giulia'), await waitsFor('milan.lucia.sala')]).toEqual([[decision], []]);

    const other = await signDecision('milan.giulia', 'f'.repeat(64));
    const first = await signDecision('milan.giulia');
    const tooEarly = await move(input('ALLOCATE', 100n, { ...GARDEN, decision }));
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
    const sent = input('ALLOCATE', 2_000_000n, { ...GARDEN, decision });
    const bare = await move({ ...sent, id: newId(), decision: undefined });
    const tooMuch = await move({ ...sent, id: newId(), amountMinor: '3960001' });
    const nowhere = await move({ ...sent, id: newId(), line: 7 });

    const [posted, again] = [await move(sent), await move(sent)];
    const others = [await move({ ...sent, amountMinor: '2000001' }), await move({ ...sent, text: text('other') }), await move({ ...sent, effectiveOn: '2026-06-02' })];
    const { fundPosition } = await lucia.run<{ fundPosition: unknown }>(FREE);

    expect([bare, tooMuch, nowhere].map(({ refusals }) => refusals)).toEqual([[{ code: 'decision-missing', path: ['decision'] }], [{ code: 'over-limit', path: ['amountMinor'] }], [{ code: 'not-found', path: ['line'] }]]);
    expect([posted.outcome, again.outcome, again.transfer]).toEqual(['POSTED', 'ALREADY_POSTED', posted.transfer]);
    expect(others.map(({ refusals }) => refusals)).toEqual([1, 2, 3].map(() => [{ code: 'id-reused', path: ['id'] }]));
    expect(fundPosition).toEqual({ free: { amountMinor: '1960000' }, cities: expect.arrayContaining([{ city: { key: 'milan' }, free: { amountMinor: '1470000' } }, { city: { key: 'dakar' }, free: { amountMinor: '490000' } }]) });
    expect(await stagesOf()).toEqual(['2000000', '0', '0', '0']);
  });
});

describe('money of a project', () => {
  it('is committed to a partner with one signature', async () => {
    const unknown = await move(input('COMMIT', 100n, { ...GARDEN, partner: 'nobody' }));
    const nobody = await move(input('COMMIT', 100n, GARDEN));
    const committed = await move(input('COMMIT', 1_500_000n, ONG));

    expect([unknown.refusals, nobody.refusals]).toEqual([[{ code: 'not-found', path: ['partner'] }], [{ code: 'required', path: ['partner'] }]]);
    expect(committed).toMatchObject({ outcome: 'PROPOSED', proposal: { approvalsNeeded: 1 } });
    expect(await sign('milan.lucia.sala', committed)).toMatchObject({ refusals: [{ code: 'author-cannot-sign' }] });
    expect(await sign('milan.giulia', committed)).toMatchObject({ outcome: 'POSTED' });
    expect(await stagesOf()).toEqual(['500000', '1500000', '0', '0']);
  });

  it('is posted once when two approvers sign at the same moment and one signature is enough', async () => {
    const small = await move(input('COMMIT', 1_000n, ONG));

    const both = await Promise.all(['milan.giulia', 'barcelona.mireia'].map((who) => sign(who, small)));
    const back = await move(input('DECOMMIT', 1_000n, ONG));

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['POSTED', 'REFUSED']);
    expect(both.find(({ outcome }) => outcome === 'REFUSED')!.refusals).toEqual([{ code: 'not-waiting', path: [] }]);
    expect(await stagesOf()).toEqual(['499000', '1501000', '0', '0']);
    expect(await sign('milan.giulia', back)).toMatchObject({ outcome: 'POSTED' });
  });

  it('is not moved on a closed day, in halves of a cent, or below nothing', async () => {
    const closed = await move(input('COMMIT', 100n, { ...ONG, effectiveOn: '2024-12-31' }));
    const wrong = await Promise.all(['1.5', '-1', '0', '9'.repeat(18)].map((amountMinor) => move({ ...input('COMMIT', 1n, ONG), amountMinor })));

    expect(closed.refusals).toEqual([{ code: 'period-closed', path: ['effectiveOn'] }]);
    expect(wrong.map(({ refusals }) => refusals[0]!.code)).toEqual(['amount-not-whole-minor', 'amount-not-positive', 'amount-not-positive', 'amount-too-large']);
  });

  it('is disbursed once two cities have signed, however close their signatures are', async () => {
    const tranche = await move(input('DISBURSE', 1_200_000n, ONG));
    const tooMuch = await move(input('DISBURSE', 300_001n, ONG)); // what waits is reserved

    const both = await Promise.all(['milan.giulia', 'dakar.cheikh.fall'].map((who) => sign(who, tranche)));

    expect(tranche).toMatchObject({ outcome: 'PROPOSED', proposal: { approvalsNeeded: 2, citiesNeeded: 2 } });
    expect(createHash('sha256').update(tranche.proposal!.payload).digest('hex')).toBe(tranche.proposal!.payloadHash);
    expect(tooMuch.refusals).toEqual([{ code: 'over-limit', path: ['amountMinor'] }]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['POSTED', 'PROPOSED']);
    expect(await stagesOf()).toEqual(['500000', '300000', '1200000', '0']);
  });

  it('stays payable after the last signature where the bank settles it, and asks nobody more', async () => {
    const rule = (posts: boolean) => onBooks('SELECT ledger.set_rule(1, $1, 0, 1, 0, false, false, $2)', ['pay', posts]);
    const waitsFor = `{ waitingForMe { kind id } }`;
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
    expect(await sign('milan.giulia', await move(input('DECOMMIT', 300n, ONG)))).toMatchObject({ outcome: 'POSTED' });
  });

  it('is accounted for, rejected, paid back and released', async () => {
    const steps: readonly (readonly [kind: string, amount: bigint, more: Input, signer: string])[] = [
      ['ACCEPT', 1_000_000n, ONG, 'milan.giulia'],
      ['REJECT', 250_000n, ONG, 'milan.giulia'],
      ['REFUND', 200_000n, ONG, 'dakar.cheikh.fall'],
      ['REFUND_OWED', 100_000n, ONG, 'dakar.cheikh.fall'],
      ['DECOMMIT', 50_000n, ONG, 'milan.giulia'],
      ['PAY', 50_000n, ONG, 'milan.giulia'],
      ['PAY', 1_000n, { partner: 'agent-fee', city: cities.get('milan') }, 'milan.giulia'],
    ];
    for (const [kind, amount, more, signer] of steps) expect([kind, await sign(signer, await move(input(kind, amount, more)))]).toMatchObject([kind, { outcome: 'POSTED' }]);
    const released = await move(input('RELEASE', 550_000n, { ...GARDEN, decision }));
    const nothingLeft = await move(input('RELEASE', 1n, { ...GARDEN, decision }));

    expect([released.outcome, nothingLeft.refusals]).toEqual(['POSTED', [{ code: 'over-limit', path: ['amountMinor'] }]]);
    expect(await stagesOf()).toEqual(['0', '200000', '150000', '800000']);
    expect((await lucia.run<{ fundMovementSources: unknown }>(SOURCES, { kind: 'REFUND_OWED' })).fundMovementSources).toEqual([{ ...ONG, left: { amountMinor: '150000' } }]);
  });

  it('cannot be taken back with its receipt once it is used, nor once the fee has been paid out', async () => {
    const list = `{ fundTransfers(fund: "${FUND}", sort: RECORDED_ASC, filter: { kind: "receive" }) { nodes { seq } } }`;
    const { fundTransfers } = await lucia.run<{ fundTransfers: { nodes: { seq: string }[] } }>(list);
    const reverse = async (seq: string): Promise<Moved> => (await lucia.run<{ reverseTransfer: Moved }>(`mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { ${OUTCOME} } }`, { input: { id: newId(), fund: FUND, seq, reason: 'Entered twice' } })).reverseTransfer;

    const refusals = [];
    for (const { seq } of fundTransfers.nodes) refusals.push((await reverse(seq)).refusals);

    expect(refusals).toEqual([[{ code: 'fee-already-paid', path: ['seq'] }], [{ code: 'fee-already-paid', path: ['seq'] }]]);
  });

  it('goes back to the cities on a decision, and to each by payment', async () => {
    expect(await move(input('RETURN', 400_000n, { decision }))).toMatchObject({ outcome: 'POSTED' });
    const unnamed = await move(input('PAY_RETURN', 1n));
    const paid = await move(input('PAY_RETURN', 10_000n, { city: cities.get('dakar') }));

    expect(unnamed.refusals).toEqual([{ code: 'required', path: ['city'] }]);
    expect(await sign('barcelona.mireia', paid)).toMatchObject({ outcome: 'POSTED' });
  });

  it('shows behind each figure the entries that made it', async () => {
    const list = `{ fundTransfers(fund: "${FUND}", filter: { project: 1, line: 1, stage: "disbursed" }) { nodes { kind } } none: fundTransfers(fund: "${FUND}", filter: { project: 2 }) { nodes { kind } } }`;

    const answer = await lucia.run<{ fundTransfers: { nodes: { kind: string }[] }; none: { nodes: unknown[] } }>(list);

    expect(answer.fundTransfers.nodes.map(({ kind }) => kind).sort()).toEqual(['accept', 'disburse', 'refund', 'refund', 'reject']);
    expect(answer.none.nodes).toEqual([]);
  });
});

describe('the plan of a line', () => {
  it('has versions, none overwritten unseen, and a forecast beside what happened', async () => {
    const plan = async (more: Input) => (await lucia.run<{ planBudget: { refusals: Refused[] } }>(PLAN, { input: { id: newId(), fund: FUND, ...GARDEN, year: 2026, plannedMinor: '2500000', version: 0, ...more } })).planBudget.refusals;

    const refusals = [await plan({}), await plan({ plannedMinor: '1' }), await plan({ plannedMinor: '1500000', version: 1 }), await plan({ line: 9, version: 0 }), await plan({ plannedMinor: '-1', version: 2 })];
    const { fundBudget } = await lucia.run<{ fundBudget: unknown }>(BUDGET);

    expect(refusals).toEqual([[], [{ code: 'changed-by-someone-else', path: ['plannedMinor'] }], [], [{ code: 'not-found', path: ['project'] }], [{ code: 'amount-not-positive', path: ['plannedMinor'] }]]);
    expect(fundBudget).toEqual([{ line: 1, version: 2, planned: { amountMinor: '1500000' }, committed: { amountMinor: '200000' }, disbursed: { amountMinor: '150000' }, spent: { amountMinor: '800000' }, forecast: { amountMinor: '1500000' } }]);
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
});
