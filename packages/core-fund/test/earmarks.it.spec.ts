import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { id earmark { id theme city { key } project line } agentFee { basisPoints atMost { amountMinor } } } refusals { code path } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { proposal { transferId payloadHash payload } refusals { code path } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { outcome refusals { code } } }`;
const MOVE = `mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { outcome refusals { code path } } }`;
const PROJECT = `mutation ($input: AddFundProjectInput!) { addFundProject(input: $input) { isDone refusals { code path } } }`;
const LINE = `mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { isDone refusals { code path } } }`;
const DECIDE = `mutation ($input: ProposeFundDecisionInput!) { proposeFundDecision(input: $input) { decision { payloadHash } refusals { code } } }`;
const SIGN = `mutation ($input: SignFundDecisionInput!) { signFundDecision(input: $input) { decision { adoptedOn } refusals { code } } }`;
const EARMARKED = `{ fundEarmarks(fund: "${FUND}") { earmark { theme project line } city { key } source agreed { amountMinor } paidIn { amountMinor } free { amountMinor } allocated { amountMinor } unspent { amountMinor } } }`;
const PROJECTS = `{ fundProjects(fund: "${FUND}") { id code theme } }`;
const PAID = `{ fundAgreements(fund: "${FUND}") { id instalments { paid { amountMinor } } } }`;

type Input = Readonly<Record<string, unknown>>;
interface Refusals {
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Agreed extends Refusals {
  readonly agreement: { readonly earmark: unknown; readonly agentFee: unknown } | null;
}

let platform: TestPlatform;
let lucia: Actor;
let cities: ReadonlyMap<string, string>;
let decision: string;
let garden: number;
let school: number;

const text = (words: string) => [{ language: 'en', text: words }];

beforeAll(async () => {
  platform = await startPlatform();
  lucia = platform.as('milan.lucia.sala');
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
  [garden, school] = [
    await project('garden', { city: cities.get('dakar'), theme: 'food-security' }),
    await project('school', { city: cities.get('milan') }),
  ];
  for (const code of ['seeds', 'travel'])
    await lucia.run(LINE, { input: { id: newId(), fund: FUND, project: garden, code, name: text(code) } });
  decision = await adopted();
});
afterAll(() => platform?.stop());

async function project(code: string, more: Input): Promise<number> {
  await lucia.run(PROJECT, { input: { id: newId(), fund: FUND, code, name: text(code), ...more } });
  const { fundProjects } = await lucia.run<{ fundProjects: { id: number; code: string }[] }>(PROJECTS);
  return fundProjects.find((each) => each.code === code)!.id;
}

async function adopted(): Promise<string> {
  const id = newId();
  const { proposeFundDecision } = await lucia.run<{ proposeFundDecision: { decision: { payloadHash: string } } }>(DECIDE, {
    input: { id, fund: FUND, title: text('2026'), text: text('Allocated.') },
  });
  const { payloadHash } = proposeFundDecision.decision;
  for (const who of ['milan.giulia', 'dakar.cheikh.fall', 'barcelona.mireia'])
    await platform.as(who).steppedUp(SIGN, { input: { fund: FUND, decision: id, payloadHash } });
  return id;
}

const agreement = (amountMinor: string, more: Input = {}): Input => ({
  id: newId(),
  fund: FUND,
  city: cities.get('dakar'),
  title: text('Agreement'),
  agreedOn: '2026-01-15',
  instalments: [{ dueOn: '2026-02-01', amountMinor }],
  agentFee: { percent: '0' },
  ...more,
});
const agree = async (input: Input): Promise<Agreed> => (await lucia.run<{ agreeContribution: Agreed }>(AGREE, { input })).agreeContribution;

/** An agreement whose money has come; answers its id. */
async function received(amountMinor: string, more: Input = {}): Promise<string> {
  const input = agreement(amountMinor, more);
  expect((await agree(input)).refusals).toEqual([]);
  const receipt = {
    id: newId(),
    fund: FUND,
    city: cities.get('dakar'),
    agreement: input['id'],
    ...('source' in more ? { source: more['source'] } : {}),
    amountMinor,
    currency: 'EUR',
    receivedOn: '2026-02-02',
    text: text('Paid'),
  };
  const { recordContribution } = await lucia.run<{
    recordContribution: Refusals & { proposal: { transferId: string; payloadHash: string } };
  }>(RECORD, { input: receipt });
  expect(recordContribution.refusals).toEqual([]);
  const { transferId, payloadHash } = recordContribution.proposal;
  expect(await platform.as('barcelona.mireia').steppedUp(APPROVE, { input: { fund: FUND, transferId, payloadHash } })).toMatchObject({
    approveProposal: { outcome: 'POSTED' },
  });
  return input['id'] as string;
}

const allocate = async (amountMinor: string, to: Input): Promise<Refusals & { outcome: string }> =>
  (
    await lucia.run<{ proposeMovement: Refusals & { outcome: string } }>(MOVE, {
      input: {
        id: newId(),
        fund: FUND,
        kind: 'ALLOCATE',
        amountMinor,
        text: text('allocated'),
        effectiveOn: '2026-06-01',
        decision,
        ...to,
      },
    })
  ).proposeMovement;
const earmarked = async (): Promise<readonly Record<string, unknown>[]> =>
  (await lucia.run<{ fundEarmarks: readonly Record<string, unknown>[] }>(EARMARKED)).fundEarmarks;

describe('earmarked money', () => {
  it('is free for what its agreement says, and refused elsewhere with its own word at the amount', async () => {
    await received('10000', { earmark: { city: cities.get('dakar'), theme: 'food-security' } });
    await received('2000');

    expect(await earmarked()).toEqual([
      {
        earmark: { theme: 'food-security', project: null, line: null },
        city: { key: 'dakar' },
        source: 'own',
        agreed: { amountMinor: '10000' },
        paidIn: { amountMinor: '10000' },
        free: { amountMinor: '10000' },
        allocated: { amountMinor: '0' },
        unspent: { amountMinor: '10000' },
      },
    ]);
    expect(await allocate('5000', { project: school })).toEqual({
      outcome: 'REFUSED',
      refusals: [{ code: 'earmarked-elsewhere', path: ['amountMinor'] }],
    });
    expect((await allocate('12001', { project: school })).refusals).toEqual([{ code: 'over-limit', path: ['amountMinor'] }]);
    expect((await allocate('2000', { project: school })).outcome).toBe('POSTED');
    expect((await allocate('4000', { project: garden })).outcome).toBe('POSTED');
    expect(await earmarked()).toMatchObject([
      { free: { amountMinor: '6000' }, allocated: { amountMinor: '4000' }, unspent: { amountMinor: '10000' } },
    ]);
  });

  it('has no account for anything else, whoever asks the database', async () => {
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ fund: number; share: number }>(
      'SELECT fund_id AS fund, id AS share FROM ledger.share WHERE earmark_id IS NOT NULL ORDER BY id LIMIT 1',
    );
    const open = (kind: string, place: number) =>
      admin.query("SELECT ledger.open_account($1, $2, 'EUR', $3, $4)", [rows[0]!.fund, kind, rows[0]!.share, place]);

    for (const kind of ['allocated', 'committed', 'disbursed', 'spent'])
      await expect(open(kind, school)).rejects.toMatchObject({ constraint: 'account_fits_earmark' });
    await expect(open('committed', garden)).resolves.toBeDefined();
    await expect(admin.query("UPDATE ledger.project_theme SET theme = 'other'")).rejects.toMatchObject({ code: '42501' });
    await admin.end();
  });

  it('for one budget line stays on that line', async () => {
    await received('3000', { earmark: { project: garden, line: 2 }, source: 'donor-x' });

    expect(await earmarked()).toMatchObject([{}, { earmark: { project: garden, line: 2 }, source: 'donor-x' }]);
    expect((await allocate('9000', { project: garden, line: 1 })).refusals).toEqual([
      { code: 'earmarked-elsewhere', path: ['amountMinor'] },
    ]); // 6000 are for the garden, the rest for line 2
    expect((await allocate('9000', { project: garden, line: 2 })).outcome).toBe('POSTED');
  });

  it('pays the instalments of agreements with the same earmark alone', async () => {
    const open = agreement('700');
    await agree(open);
    const paid = await received('900', { earmark: { project: school } });
    const { fundAgreements } = await lucia.run<{ fundAgreements: { id: string; instalments: { paid: { amountMinor: string } }[] }[] }>(
      PAID,
    );
    const paidOf = (id: unknown): string => fundAgreements.find((each) => each.id === id)!.instalments[0]!.paid.amountMinor;

    expect([paidOf(paid), paidOf(open['id'])]).toEqual(['900', '0']);
  });
});

describe('what an agreement says of its money', () => {
  it('is shown with it, earmark and fee, and is part of the request that may be repeated', async () => {
    const input = agreement('100', {
      earmark: { city: cities.get('dakar'), project: garden },
      agentFee: { percent: '0.5829', atMostMinor: '2500' },
    });

    expect(await agree(input)).toMatchObject({
      agreement: {
        earmark: { theme: null, city: { key: 'dakar' }, project: garden, line: null },
        agentFee: { basisPoints: 58.29, atMost: { amountMinor: '2500' } },
      },
      refusals: [],
    });
    expect((await agree(input)).refusals).toEqual([]);
    for (const change of [
      { earmark: { project: garden } },
      { earmark: null },
      { agentFee: { percent: '0.583', atMostMinor: '2500' } },
      { agentFee: { percent: '0.5829' } },
      { agentFee: null },
    ])
      expect((await agree({ ...input, ...change })).refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
  });

  it('is refused at its field where nothing could ever fit', async () => {
    const milan = cities.get('milan');
    const refused = async (more: Input): Promise<string> => {
      const [{ code, path }] = (await agree(agreement('100', more))).refusals as [{ code: string; path: string[] }];
      return `${path.join('.')}: ${code}`;
    };

    expect(await refused({ earmark: { theme: 'no-such-theme' } })).toBe('earmark.theme: unknown-theme');
    expect(await refused({ earmark: { city: newId() } })).toBe('earmark.city: unknown-city');
    expect(await refused({ earmark: { project: 99 } })).toBe('earmark.project: not-found');
    expect(await refused({ earmark: { project: garden, city: milan } })).toBe('earmark.city: project-elsewhere');
    expect(await refused({ earmark: { project: school, theme: 'food-security' } })).toBe('earmark.theme: project-of-other-theme');
    expect(await refused({ earmark: { line: 1 } })).toBe('earmark.project: required');
    expect(await refused({ earmark: { project: school, line: 1 } })).toBe('earmark.line: not-found');
    expect(await refused({ agentFee: { percent: '101' } })).toBe('agentFee.percent: not-a-percentage');
    expect(await refused({ agentFee: { percent: '1', atMostMinor: '0' } })).toBe('agentFee.atMostMinor: amount-not-positive');
  });
});
