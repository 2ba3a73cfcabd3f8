import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MONEY = '{ amountMinor currency }';
const POSITION = `{ rule { key kind source rate base { key name { text } } counts { key } } year fund base ${MONEY} byRule ${MONEY} overridden ${MONEY} limit ${MONEY} committed ${MONEY} paid ${MONEY} room ${MONEY} usedBasisPoints isWarned
  byClass { of { key } committed ${MONEY} } years { year limit ${MONEY} committed ${MONEY} } bases { id state isInForce base ${MONEY} limit ${MONEY} change ${MONEY} source { text } parts { key amount ${MONEY} } }
  overrides { id state reason amount ${MONEY} text { text } } commitments { id classKey on amount ${MONEY} text { text } } uncounted { agreement fund total ${MONEY} } }`;
const SHOW = `query ($year: Int) { ceilingPosition(year: $year) ${POSITION} }`;
const ANSWER = `{ outcome fund transferId roomLeft ${MONEY} refusals { code path } }`;
const command = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) ${ANSWER} }`;
const SET = command('setCeilingBase', 'SetCeilingBaseInput');
const ENGAGE = command('engageCeiling', 'EngageCeilingInput');
const DISENGAGE = command('disengageCeiling', 'EngageCeilingInput');
const OVERRIDE = command('overrideCeiling', 'OverrideCeilingInput');
const COUNT = command('countAgreement', 'CountAgreementInput');
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { id } roomLeft ${MONEY} refusals { code path } } }`;
const REVERSE = 'mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { outcome refusals { code path } } }';
const PROPOSAL = 'query ($fund: String!, $id: ID!) { fundProposal(fund: $fund, transferId: $id) { payload payloadHash kind } }';
const APPROVE = 'mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { outcome refusals { code } } }';
const DECIDE = 'mutation ($input: ProposeFundDecisionInput!) { proposeFundDecision(input: $input) { decision { id payloadHash } refusals { code } } }';
const SIGN = 'mutation ($input: SignFundDecisionInput!) { signFundDecision(input: $input) { refusals { code } } }';

interface Money {
  readonly amountMinor: string;
  readonly currency: string;
}
interface Position {
  readonly rule: { readonly key: string; readonly kind: string; readonly source: string };
  readonly year: number;
  readonly fund: string | null;
  readonly base: Money | null;
  readonly [figure: string]: unknown;
  readonly commitments: readonly { readonly classKey: string; readonly amount: Money; readonly text: { readonly text: string } }[];
  readonly uncounted: readonly { readonly agreement: string }[];
  readonly bases: readonly { readonly state: string; readonly isInForce: boolean }[];
  readonly overrides: readonly unknown[];
}
interface Answer {
  readonly outcome: string;
  readonly fund: string | null;
  readonly transferId: string | null;
  readonly roomLeft: Money | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const [LUCIA, GIULIA, LAIA, MIREIA, AWA] = ['milan.lucia.sala', 'milan.giulia', 'barcelona.laia.serra', 'barcelona.mireia', 'dakar.awa.ndiaye'] as const;
const words = (text: string) => [{ language: 'it', text }];

describe('ceilings and targets of a city', () => {
  let platform: TestPlatform;
  let admin: pg.Client;
  let city: ReadonlyMap<string, string>;

  beforeAll(async () => {
    platform = await startPlatform();
    admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    city = new Map(cities.map(({ id, key }) => [key, id]));
  });
  afterAll(async () => {
    await admin?.end();
    await platform?.stop();
  });

  const show = async (who: string, year = 2026): Promise<Position> => (await platform.as(who).run<{ ceilingPosition: Position[] }>(SHOW, { year })).ceilingPosition[0]!;
  const send = async (document: string, input: object, who: string = LUCIA): Promise<Answer> => Object.values(await platform.as(who).run<Record<string, Answer>>(document, { input }))[0]!;
  const base = (titles: readonly string[], more: object = {}) => ({ id: newId(), rule: 'tuel-272', year: 2026, parts: titles.map((amountMinor, i) => ({ key: `title${i + 1}`, amountMinor })), source: words('Bilancio di previsione, delibera 12'), approvedOn: '2026-01-20', ...more });
  const commitment = (amountMinor: string, more: object = {}) => ({ id: newId(), rule: 'tuel-272', classKey: 'development', amountMinor, on: '2026-03-01', text: words('Bando'), ...more });
  const agreement = (key: string, amountMinor: string, agreedOn = '2026-02-01') => ({ id: newId(), fund: 'pool-1', city: city.get(key), title: words('Convenzione'), agreedOn, instalments: [{ dueOn: '2026-06-01', amountMinor }] });
  const refusal = (code: string, ...path: string[]) => [{ code, path }];

  async function sign(transferId: string, fund: string, who: string = GIULIA): Promise<string> {
    const { fundProposal } = await platform.as(who).run<{ fundProposal: { payloadHash: string } }>(PROPOSAL, { fund, id: transferId });
    const { approveProposal } = await platform.as(who).steppedUp<{ approveProposal: { outcome: string } }>(APPROVE, { input: { fund, transferId, payloadHash: fundProposal.payloadHash } });
    return approveProposal.outcome;
  }

  async function decided(): Promise<string> {
    const id = newId();
    const { proposeFundDecision } = await platform.as(LUCIA).run<{ proposeFundDecision: { decision: { payloadHash: string } } }>(DECIDE, { input: { id, fund: 'own-milan', title: words('Deroga'), text: words('Si autorizza il superamento.') } });
    const signed = await platform.as(GIULIA).steppedUp<{ signFundDecision: { refusals: unknown[] } }>(SIGN, { input: { fund: 'own-milan', decision: id, payloadHash: proposeFundDecision.decision.payloadHash } });
    expect(signed.signFundDecision.refusals).toEqual([]);
    return id;
  }

  it('are what the plugin of the city declares, before anything is entered', async () => {
    const milan = await show(LUCIA);

    expect(milan).toMatchObject({ rule: { key: 'tuel-272', kind: 'CEILING', source: 'D.lgs. 267/2000 (TUEL), art. 272 c. 2', rate: '0.0080' }, year: 2026, fund: null, base: null, limit: { amountMinor: '0', currency: 'EUR' } });
    expect((await show(LAIA)).rule).toMatchObject({ key: 'own-income', kind: 'TARGET' });
    expect(await platform.as(AWA).run(SHOW, { year: 2026 })).toEqual({ ceilingPosition: [] });
    expect(await platform.as('ines.audit').run(SHOW, { year: 2026 })).toEqual({ ceilingPosition: [] });
  });

  it('keeps an agreement out of the count while no base is known, and says so', async () => {
    const input = agreement('milan', '1000000');
    const { agreeContribution } = await platform.as(LUCIA).run<{ agreeContribution: Answer }>(AGREE, { input });

    expect(agreeContribution.refusals).toEqual([]);
    expect((await show(LUCIA)).uncounted).toEqual([{ agreement: input.id, fund: 'pool-1', total: { amountMinor: '1000000', currency: 'EUR' } }]);
    expect((await send(COUNT, { fund: 'pool-1', agreement: input.id })).refusals).toEqual(refusal('base-missing', 'agreement'));
    expect((await send(ENGAGE, commitment('1'))).refusals).toEqual(refusal('base-missing', 'on'));
  });

  it('take their limit from the base by the rate, to the cent, once a second person has signed', async () => {
    const input = base(['123456789', '0', '100001']);
    const answer = await send(SET, input);
    const waiting = await show(LUCIA);
    const outcome = await sign(input.id, answer.fund!);

    expect(answer).toMatchObject({ outcome: 'PROPOSED', fund: 'own-milan', refusals: [] });
    expect(waiting).toMatchObject({ base: null, limit: { amountMinor: '0' }, bases: [{ state: 'waiting', isInForce: false, limit: { amountMinor: '988454' } }] });
    expect(outcome).toBe('POSTED');
    expect(await show(LUCIA)).toMatchObject({ base: { amountMinor: '123556790' }, byRule: { amountMinor: '988454' }, limit: { amountMinor: '988454' }, room: { amountMinor: '988454' }, bases: [{ state: 'posted', isInForce: true, source: { text: 'Bilancio di previsione, delibera 12' } }] });
  });

  it('have the same answer when they are sent again, and another content under the id is refused', async () => {
    const input = base(['1000000', '0', '0'], { year: 2030 });

    expect((await send(SET, input)).outcome).toBe('PROPOSED');
    expect((await send(SET, input)).outcome).toBe('ALREADY_PROPOSED');
    expect((await send(SET, { ...input, year: 2031 })).refusals).toEqual(refusal('id-reused', 'id'));
    expect((await send(SET, base(['2000000', '0', '0'], { year: 2030 }))).refusals).toEqual(refusal('base-waiting', 'parts'));
    await sign(input.id, 'own-milan');
    expect((await send(SET, input)).outcome).toBe('ALREADY_POSTED');
  });

  it('refuse what was counted at no room, naming what is left to the city itself', async () => {
    const { uncounted } = await show(LUCIA);
    const counted = await send(COUNT, { fund: 'pool-1', agreement: uncounted[0]!.agreement });

    expect(counted.refusals).toEqual(refusal('ceiling-exceeded', 'agreement'));
    expect(await send(ENGAGE, commitment('988455'))).toMatchObject({ outcome: 'REFUSED', roomLeft: { amountMinor: '988454', currency: 'EUR' }, refusals: refusal('ceiling-exceeded', 'amountMinor') });
    const { agreeContribution } = await platform.as(LUCIA).run<{ agreeContribution: Answer & { agreement: unknown } }>(AGREE, { input: agreement('milan', '988455') });
    expect(agreeContribution).toEqual({ agreement: null, roomLeft: { amountMinor: '988454', currency: 'EUR' }, refusals: refusal('ceiling-exceeded', 'instalments') });
    expect((await show(LUCIA)).uncounted).toHaveLength(1); // the refused agreement is not in the books at all
  });

  it('count an agreement of the city in the transaction it is agreed in, and once', async () => {
    const input = agreement('milan', '500000');
    await platform.as(LUCIA).run(AGREE, { input });
    const { agreeContribution: again } = await platform.as(LUCIA).run<{ agreeContribution: Answer }>(AGREE, { input });

    expect(again.refusals).toEqual([]);
    expect(await show(LUCIA)).toMatchObject({ committed: { amountMinor: '500000' }, room: { amountMinor: '488454' }, isWarned: false, usedBasisPoints: 5058, commitments: [{ classKey: 'development', amount: { amountMinor: '500000' }, text: { text: 'Convenzione' } }] });
    expect((await send(COUNT, { fund: 'pool-1', agreement: input.id })).outcome).toBe('ALREADY_POSTED');
  });

  it('show classes apart and warn from their part on', async () => {
    const input = commitment('290763', { classKey: 'solidarity', text: words('Emergenza') });
    expect((await send(ENGAGE, input)).outcome).toBe('POSTED');
    expect((await send(ENGAGE, input)).outcome).toBe('ALREADY_POSTED');
    expect((await send(ENGAGE, { ...input, text: words('Altro') })).refusals).toEqual(refusal('id-reused', 'id'));
    expect((await show(LUCIA)).isWarned).toBe(false); // one cent below 80 %

    await send(ENGAGE, commitment('1', { classKey: 'solidarity' }));

    expect(await show(LUCIA)).toMatchObject({ isWarned: true, byClass: [{ of: { key: 'development' }, committed: { amountMinor: '500000' } }, { of: { key: 'solidarity' }, committed: { amountMinor: '290764' } }] });
  });

  it('give back what fell away, and not more than was counted in the class', async () => {
    expect((await send(DISENGAGE, commitment('290765', { classKey: 'solidarity' }))).refusals).toEqual(refusal('more-than-engaged', 'amountMinor'));
    expect((await send(DISENGAGE, commitment('290764', { classKey: 'solidarity' }))).outcome).toBe('POSTED');
    expect(await show(LUCIA)).toMatchObject({ room: { amountMinor: '488454' }, isWarned: false });
  });

  it('say what is wrong with the figures at each of them', async () => {
    const refused = async (more: object, titles = ['1', '2', '3']) => (await send(SET, base(titles, more))).refusals;

    expect(await refused({}, ['1', '-2', 'x'])).toEqual([...refusal('amount-below-zero', 'parts', '1', 'amountMinor'), ...refusal('amount-not-whole-minor', 'parts', '2', 'amountMinor')]);
    expect(await refused({}, ['1', '2'])).toEqual(refusal('required', 'parts'));
    expect(await refused({ parts: [{ key: 'title1', amountMinor: '1' }, { key: 'title1', amountMinor: '1' }, { key: 'title9', amountMinor: '1' }] })).toEqual([...refusal('not-found', 'parts', '1', 'key'), ...refusal('not-found', 'parts', '2', 'key')]);
    expect(await refused({ approvedOn: '2999-01-01' })).toEqual(refusal('day-in-future', 'approvedOn'));
    expect(await refused({ approvedOn: '1999-01-01' })).toEqual(refusal('period-closed', 'approvedOn'));
    expect(await refused({ year: 1999 })).toEqual(refusal('year-unreadable', 'year'));
    expect(await refused({ rule: 'own-income' })).toEqual(refusal('not-found', 'rule'));
    expect(await refused({ source: words(' ') })).toMatchObject([{ code: 'required' }]);
    expect(await refused({}, ['1000', '0', '0'])).toEqual(refusal('limit-below-use', 'parts'));
  });

  it('allow more on an adopted decision of the city, for a reason, with a second person, and list it', async () => {
    const input = { id: newId(), rule: 'tuel-272', year: 2026, amountMinor: '600000', decision: newId(), reason: 'EMERGENCY', text: words('Terremoto') };
    expect((await send(OVERRIDE, input)).refusals).toEqual(refusal('decision-missing', 'decision'));
    const decision = await decided();

    expect((await send(OVERRIDE, { ...input, decision })).outcome).toBe('PROPOSED');
    expect((await send(OVERRIDE, { ...input, decision })).outcome).toBe('ALREADY_PROPOSED');
    expect((await send(OVERRIDE, { ...input, decision, amountMinor: '1' })).refusals).toEqual(refusal('id-reused', 'id'));
    expect(await show(LUCIA)).toMatchObject({ limit: { amountMinor: '988454' }, overrides: [{ state: 'waiting', reason: 'EMERGENCY' }] });
    await sign(input.id, 'own-milan');
    expect((await send(OVERRIDE, { ...input, decision })).outcome).toBe('ALREADY_POSTED');
    expect(await show(LUCIA)).toMatchObject({ byRule: { amountMinor: '988454' }, overridden: { amountMinor: '600000' }, limit: { amountMinor: '1588454' }, overrides: [{ state: 'posted', text: { text: 'Terremoto' }, amount: { amountMinor: '600000' } }] });
    const { uncounted } = await show(LUCIA);
    expect((await send(COUNT, { fund: 'pool-1', agreement: uncounted[0]!.agreement })).outcome).toBe('POSTED');
    expect(await show(LUCIA)).toMatchObject({ uncounted: [], committed: { amountMinor: '1500000' }, room: { amountMinor: '88454' } });
  });

  it('follow a variation of the forecast, the override standing', async () => {
    const input = base(['123456789', '12500000', '100001'], { source: words('Variazione di bilancio'), approvedOn: '2026-04-01' });
    await send(SET, input);
    await sign(input.id, 'own-milan');

    expect(await show(LUCIA)).toMatchObject({ byRule: { amountMinor: '1088454' }, overridden: { amountMinor: '600000' }, limit: { amountMinor: '1688454' }, bases: [{ isInForce: true, change: { amountMinor: '100000' } }, { isInForce: false, state: 'posted' }] });
    expect((await show(LUCIA)).years).toEqual([{ year: 2026, limit: { amountMinor: '1688454', currency: 'EUR' }, committed: { amountMinor: '1500000', currency: 'EUR' } }, { year: 2030, limit: { amountMinor: '8000', currency: 'EUR' }, committed: { amountMinor: '0', currency: 'EUR' } }]);
  });

  it('hold when eight commit the last of the room at once', async () => {
    const left = BigInt((((await show(LUCIA))['room'] as Money).amountMinor));
    const each = left / 3n; // three fit, whoever comes first
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? send(ENGAGE, commitment(String(each))) : platform.as(LUCIA).run<{ agreeContribution: Answer }>(AGREE, { input: agreement('milan', String(each)) }).then(({ agreeContribution }) => agreeContribution))));

    expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(3);
    expect(answers.filter(({ refusals }) => refusals[0]?.code === 'ceiling-exceeded')).toHaveLength(5);
    expect((await show(LUCIA))['room']).toMatchObject({ amountMinor: String(left - 3n * each) });
    const { rows } = await admin.query(`SELECT * FROM ledger.findings((SELECT id FROM ledger.fund WHERE code = 'own-milan'))`);
    expect(rows).toEqual([]);
  });

  it('have their room back when the agreement that took it is reversed, whoever signs that, and are not asked to count it again', async () => {
    const spare = (await show(LUCIA))['room'] as Money;
    await send(DISENGAGE, commitment('1000'));
    const input = agreement('milan', '900');
    await platform.as(LUCIA).run(AGREE, { input });
    const counted = await show(LUCIA);
    const { rows } = await admin.query<{ seq: string }>(`SELECT seq FROM ledger.transfer WHERE id = ledger.derived_id($1, 'agree')`, [input.id]);
    const reversal = { id: newId(), fund: 'pool-1', seq: rows[0]!.seq, reason: 'Signed by mistake' };
    expect((await platform.as(LUCIA).run<{ reverseTransfer: Answer }>(REVERSE, { input: reversal })).reverseTransfer.refusals).toEqual([]);
    expect(await sign(reversal.id, 'pool-1', MIREIA)).toBe('POSTED');

    const after = await show(LUCIA);
    expect([counted['room'], after['room']]).toEqual([100, 1000].map((more) => ({ ...spare, amountMinor: String(BigInt(spare.amountMinor) + BigInt(more)) })));
    expect(after.uncounted).toEqual([]);
    expect(after.commitments.some(({ amount, text }) => amount.amountMinor === '-900' && text.text === 'Convenzione')).toBe(true);
    expect((await send(COUNT, { fund: 'pool-1', agreement: input.id })).refusals).toEqual(refusal('not-found', 'agreement'));
    expect((await platform.as(LUCIA).run<{ fundAgreements: { id: string }[] }>('{ fundAgreements(fund: "pool-1") { id } }')).fundAgreements.map(({ id }) => id)).not.toContain(input.id);
  });

  it('refuse nothing where they are a target', async () => {
    const input = { ...base([]), rule: 'own-income', parts: [{ key: 'own-income', amountMinor: '1072' }] };
    await send(SET, input, LAIA);
    await sign(input.id, 'own-barcelona', MIREIA);

    expect((await send(ENGAGE, { ...commitment('20'), rule: 'own-income' }, LAIA)).outcome).toBe('POSTED');
    expect(await show(LAIA)).toMatchObject({ limit: { amountMinor: '8' }, committed: { amountMinor: '20' }, room: { amountMinor: '-12' }, isWarned: true });
    expect((await send(OVERRIDE, { id: newId(), rule: 'own-income', year: 2026, amountMinor: '1', decision: newId(), reason: 'OTHER', text: words('x') }, LAIA)).refusals).toEqual(refusal('not-a-ceiling', 'rule'));
  });

  it('are recorded by the city itself where they refuse; for a target the city counts what another one recorded', async () => {
    const forBarcelona = agreement('barcelona', '700');
    const { agreeContribution: recorded } = await platform.as(LUCIA).run<{ agreeContribution: Answer }>(AGREE, { input: forBarcelona });

    expect(recorded).toMatchObject({ roomLeft: null, refusals: [] });
    expect((await show(LAIA)).uncounted).toEqual([expect.objectContaining({ agreement: forBarcelona.id })]);
    expect((await send(COUNT, { fund: 'pool-1', agreement: forBarcelona.id }, AWA)).refusals).toEqual(refusal('not-found', 'agreement'));
    expect((await send(COUNT, { fund: 'pool-1', agreement: forBarcelona.id }, LAIA)).outcome).toBe('POSTED');
    expect(await show(LAIA)).toMatchObject({ committed: { amountMinor: '720' }, uncounted: [] });
  });

  it('are for every other city the same as if nothing had been entered', async () => {
    const own = ['{ funds { code } }', '{ fundTransfers(fund: "own-milan", first: 1) { nodes { id } total { amountMinor } } }', '{ fundProposals(fund: "own-milan", first: 1) { nodes { transferId } } }', '{ fundAgreements(fund: "own-milan") { id } }', '{ fundRules(fund: "own-milan") { kind } }', '{ fundDecisions(fund: "own-milan") { id } }', '{ checkpoint(fund: "own-milan") { size } }', '{ fundPosition(fund: "own-milan") { on } }', '{ search(text: "Terremoto") { title } }', '{ publicFund(code: "own-milan") { code } }'];
    for (const who of [AWA, MIREIA, 'ines.audit', 'noor.admin']) {
      for (const question of own) {
        const nothing = await platform.as(who).ask(question.replaceAll('own-milan', 'own-nowhere'));
        const answer = await platform.as(who).ask(question);
        expect([who, question, answer.text.includes('milan') && question.includes('funds'), answer.status, JSON.stringify(answer.data), answer.errors.map(({ message }) => message)]).toEqual([who, question, false, nothing.status, JSON.stringify(nothing.data), nothing.errors.map(({ message }) => message)]);
      }
      expect((await platform.as(who).get('/fund/own-milan/books.jsonl')).status).toBe((await platform.as(who).get('/fund/own-nowhere/books.jsonl')).status);
    }
    const { rows: counted } = await admin.query<{ seen: string }>(`SELECT count(*) AS seen FROM ledger.ceiling_base`);
    expect(Number(counted[0]!.seen)).toBeGreaterThan(3);
    const app = new pg.Client({ connectionString: platform.database.appUrl });
    await app.connect();
    await app.query('BEGIN');
    await app.query('SELECT core.enter((SELECT id FROM identity.person WHERE username = $1), $2)', [AWA, city.get('dakar')]).catch(() => undefined);
    await app.query('ROLLBACK');
    const { rows: person } = await admin.query<{ id: string }>('SELECT id FROM identity.person WHERE username = $1', [AWA]);
    await app.query('BEGIN');
    await app.query('SELECT core.enter($1, $2)', [person[0]!.id, city.get('dakar')]);
    const seen = await app.query(`SELECT (SELECT count(*) FROM ledger.ceiling_base) AS bases, (SELECT count(*) FROM ledger.ceiling_override) AS overrides, (SELECT count(*) FROM ledger.account WHERE kind IN ('room', 'goal', 'used', 'limit')) AS accounts,
      ledger.limit_in_force((SELECT max(id) FROM ledger.fund), 'tuel-272', 2026) AS limit, ledger.open_own_fund() AS own`);
    await app.query('ROLLBACK');
    await app.end();
    expect(seen.rows[0]).toMatchObject({ bases: '0', overrides: '0', accounts: '0', limit: null });
  });
});

describe('leverage', () => {
  let platform: TestPlatform;
  let admin: pg.Client;
  const LEVERAGE = `query ($by: LeverageBy!, $year: Int, $withInKind: Boolean) { leverage(by: $by, year: $year, withInKind: $withInKind) { rows { key city { key } name { text } year own ${MONEY} external ${MONEY} ratio entries } total { own ${MONEY} external ${MONEY} ratio } } }`;
  const ENTRIES = `query ($by: LeverageBy!, $key: String!, $isExternal: Boolean, $first: Int, $after: String) { leverageEntries(by: $by, key: $key, isExternal: $isExternal, first: $first, after: $after) { nodes { fund seq on source amount ${MONEY} city { key } } pageInfo { hasNextPage endCursor } } }`;
  interface Row {
    readonly key: string;
    readonly ratio: string | null;
  }

  beforeAll(async () => {
    platform = await startPlatform();
    admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query('UPDATE ledger.rule SET approvals = 0, cities = 0, needs_decision = false, posts_on_approval = true WHERE fund_id = 1');
    await admin.query(`SELECT ledger.open_share(1, c.id, 'own'), ledger.open_share(1, c.id, 'aics') FROM consortium.city c WHERE c.key IN ('milan', 'barcelona')`);
    await paidIn('milan', 'own', 40_000, '2026-02-01');
    await paidIn('milan', 'aics', 100_000, '2026-03-01');
    await paidIn('milan', 'aics', 20_000, '2025-03-01');
    await paidIn('barcelona', 'own', 30_000, '2026-02-01');
    await reversed(await paidIn('barcelona', 'aics', 5_000, '2026-02-02'));
  });
  afterAll(async () => {
    await admin?.end();
    await platform?.stop();
  });

  /** Promised, agreed and received in one go, as the ledger's own functions do it. */
  async function paidIn(key: string, source: string, minor: number, day: string): Promise<string> {
    const steps = [
      ['pledge', [['promised', 1, 'to'], ['pledged', -1, 'of']]],
      ['agree', [['pledged', 1, 'of'], ['promised', -1, 'to'], ['receivable', 1, 'to'], ['agreed', -1, 'of']]],
      ['receive', [['receivable', -1, 'to'], ['bank', 1, 'at'], ['agreed', 1, 'of'], ['free', -1, 'of']]],
    ] as const;
    let last = '';
    for (const [kind, lines] of steps) {
      const { rows } = await admin.query<{ seq: string; status: string }>(
        `WITH line AS (SELECT ledger.open_account(1, x.kind, 'EUR', share_id => CASE x.dim WHEN 'of' THEN s.id END, party_city => CASE x.dim WHEN 'to' THEN c.id END, holder_city => CASE x.dim WHEN 'at' THEN h.holder_city END) AS account, x.sign * $4::bigint AS amount, x.o
           FROM unnest($5::text[], $6::int[], $7::text[]) WITH ORDINALITY x(kind, sign, dim, o), consortium.city c, ledger.share s, ledger.fund h WHERE c.key = $1 AND s.fund_id = 1 AND s.city_id = c.id AND s.source = $2 AND h.id = 1)
         SELECT p.status, p.seq FROM (SELECT array_agg(account ORDER BY o) AS a, array_agg(amount ORDER BY o) AS m FROM line) l,
           ledger.post(1, ARRAY[$8::uuid], ARRAY[$9::text], ARRAY[$3::date], ARRAY[(SELECT id FROM identity.person WHERE username = '${LUCIA}')], ARRAY[NULL::bigint], ARRAY[NULL::uuid], ARRAY[NULL::bytea], array_fill(1, ARRAY[cardinality(l.a)]), l.a, l.m,
             array_fill(NULL::bigint, ARRAY[cardinality(l.a)]), array_fill(NULL::text, ARRAY[cardinality(l.a)]), array_fill(NULL::text, ARRAY[cardinality(l.a)])) p`,
        [key, source, day, minor, lines.map(([of]) => of), lines.map(([, sign]) => sign), lines.map(([, , dim]) => dim), newId(), kind],
      );
      expect([kind, rows[0]?.status]).toEqual([kind, 'posted']);
      last = rows[0]!.seq;
    }
    return last;
  }

  async function reversed(seq: string): Promise<void> {
    await admin.query(`INSERT INTO ledger.rule (fund_id, kind, from_minor, approvals, cities, is_other_city, needs_decision, posts_on_approval) VALUES (1, 'reversal', 0, 0, 0, false, false, true) ON CONFLICT DO NOTHING`);
    const answer = await platform.as(LUCIA).run<{ reverseTransfer: { outcome: string; proposal: { transferId: string; payloadHash: string } } }>('mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { outcome proposal { transferId payloadHash } refusals { code } } }', { input: { id: newId(), fund: 'pool-1', seq, reason: 'Inserito due volte' } });
    const { transferId, payloadHash } = answer.reverseTransfer.proposal;
    await platform.as(MIREIA).steppedUp(APPROVE, { input: { fund: 'pool-1', transferId, payloadHash } });
  }

  const ask = async (variables: object, who: string = AWA) => (await platform.as(who).run<{ leverage: { rows: Row[]; total: unknown[] } }>(LEVERAGE, variables)).leverage;

  it('is external cash for each unit of own, city by city, reversals taken off', async () => {
    const { rows, total } = await ask({ by: 'CITY' });

    expect(rows).toMatchObject([{ city: { key: 'milan' }, own: { amountMinor: '40000' }, external: { amountMinor: '120000' }, ratio: '3.00', entries: 3 }, { city: { key: 'barcelona' }, own: { amountMinor: '30000' }, external: { amountMinor: '0' }, ratio: '0.00', entries: 3 }]);
    expect(total).toEqual([{ own: { amountMinor: '70000', currency: 'EUR' }, external: { amountMinor: '120000', currency: 'EUR' }, ratio: '1.71' }]);
  });

  it('is the same by year and partnership, and of one year alone', async () => {
    expect((await ask({ by: 'YEAR' })).rows).toMatchObject([{ year: 2025, ratio: null }, { year: 2026, ratio: '1.43' }]);
    expect((await ask({ by: 'PARTNERSHIP', year: 2026 })).rows).toMatchObject([{ name: { text: expect.any(String) }, ratio: '1.43' }]);
    expect((await ask({ by: 'PROJECT' })).rows).toEqual([]);
  });

  it('opens to its entries, a page at a time', async () => {
    const [milan] = (await ask({ by: 'CITY' })).rows;
    const page = async (variables: object) => (await platform.as(AWA).run<{ leverageEntries: { nodes: { seq: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(ENTRIES, { by: 'CITY', key: milan!.key, ...variables })).leverageEntries;
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });

    expect(first.nodes).toMatchObject([{ on: '2026-03-01', source: 'aics', amount: { amountMinor: '100000' } }, { on: '2026-02-01', source: 'own' }]);
    expect([second.nodes.map(({ seq }) => seq).length, second.pageInfo.hasNextPage]).toEqual([1, false]);
    expect((await page({ isExternal: false })).nodes).toHaveLength(1);
  });

  it('carries whose money it is along to the projects, and sets pooled beside singly funded ones', async () => {
    await admin.query(`SELECT ledger.open_share(1, c.id, 'own') FROM consortium.city c WHERE c.key = 'dakar'`);
    await admin.query(`INSERT INTO ledger.fund_project (fund_id, id, asked_as, code, name) SELECT 1, n, uuidv7(), 'p-' || n, '{"original":"en","texts":{"en":"Project"}}' FROM generate_series(801, 802) n`);
    const move = async (kind: string, day: string, lines: readonly (readonly [stage: string, key: string | undefined, source: string | undefined, project: number | undefined, minor: number])[]) => {
      const { rows } = await admin.query<{ status: string }>(
        `WITH line AS (SELECT ledger.open_account(1, x.kind, 'EUR', share_id => s.id, project_id => x.project, party_city => CASE WHEN x.kind IN ('committed', 'disbursed', 'advance') THEN (SELECT id FROM consortium.city WHERE key = 'dakar') END,
             holder_city => CASE x.kind WHEN 'bank' THEN (SELECT holder_city FROM ledger.fund WHERE id = 1) END) AS account, x.minor AS amount, x.o
           FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[]) WITH ORDINALITY x(kind, key, source, project, minor, o) LEFT JOIN consortium.city c ON c.key = x.key LEFT JOIN ledger.share s ON s.fund_id = 1 AND s.city_id = c.id AND s.source = x.source)
         SELECT p.status FROM (SELECT array_agg(account ORDER BY o) AS a, array_agg(amount ORDER BY o) AS m FROM line) l,
           ledger.post(1, ARRAY[$6::uuid], ARRAY[$7::text], ARRAY[$8::date], ARRAY[(SELECT id FROM identity.person WHERE username = '${LUCIA}')], ARRAY[NULL::bigint], ARRAY[NULL::uuid], ARRAY[NULL::bytea], array_fill(1, ARRAY[cardinality(l.a)]), l.a, l.m,
             array_fill(NULL::bigint, ARRAY[cardinality(l.a)]), array_fill(NULL::text, ARRAY[cardinality(l.a)]), array_fill(NULL::text, ARRAY[cardinality(l.a)])) p`,
        [lines.map(([stage]) => stage), lines.map(([, key]) => key ?? null), lines.map(([, , source]) => source ?? null), lines.map(([, , , project]) => project ?? null), lines.map(([, , , , minor]) => minor), newId(), kind, day],
      );
      expect([kind, rows[0]?.status]).toEqual([kind, 'posted']);
    };
    const give = (key: string, source: string, project: number, minor: number) => [['free', key, source, undefined, minor], ['allocated', key, source, project, -minor]] as const;
    await move('allocate', '2026-04-01', [...give('milan', 'own', 801, 10_000), ...give('milan', 'aics', 801, 25_000), ...give('barcelona', 'own', 801, 10_000)]);
    await move('allocate', '2026-04-01', give('milan', 'own', 802, 8_000));
    await move('commit', '2026-04-10', [['allocated', 'milan', 'own', 801, 4_000], ['committed', 'milan', 'own', 801, -4_000]]);
    await move('disburse', '2026-04-22', [['committed', 'milan', 'own', 801, 4_000], ['disbursed', 'milan', 'own', 801, -4_000], ['advance', undefined, undefined, 801, 4_000], ['bank', undefined, undefined, undefined, -4_000]]);

    const { rows } = await ask({ by: 'PROJECT' });
    const { fundingComparison } = await platform.as(AWA).run<{ fundingComparison: unknown }>(`{ fundingComparison { way projects allocated ${MONEY} ratio paidProjects medianDaysToPayment } }`);

    expect(rows).toMatchObject([{ key: 'pool-1:801', name: { text: 'Project' }, own: { amountMinor: '20000' }, external: { amountMinor: '25000' }, ratio: '1.25', entries: 1 }, { key: 'pool-1:802', ratio: '0.00' }]);
    expect(fundingComparison).toEqual([
      { way: 'POOLED', projects: 1, allocated: { amountMinor: '45000', currency: 'EUR' }, ratio: '1.25', paidProjects: 1, medianDaysToPayment: 12 },
      { way: 'SINGLE', projects: 1, allocated: { amountMinor: '8000', currency: 'EUR' }, ratio: '0.00', paidProjects: 0, medianDaysToPayment: null },
    ]);
  });

  it('grows when a city agrees and pays in what a source outside gives it, which is not the city’s own allocation', async () => {
    await admin.query(`UPDATE ledger.rule SET approvals = 1 WHERE fund_id = 1 AND kind = 'receive'`);
    const AGREE_ON = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { source instalments { paid ${MONEY} } } refusals { code path } } }`;
    const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { outcome transfer { seq } proposal { transferId payloadHash } refusals { code path } } }`;
    const barcelona = (await platform.visitor.run<{ city: { id: string } }>('{ city(key: "barcelona") { id } }')).city.id;
    const agreed = { id: newId(), fund: 'pool-1', city: barcelona, title: words('Conveni'), agreedOn: '2026-05-01', instalments: [{ dueOn: '2026-06-01', amountMinor: '45000' }] };
    const money = { fund: 'pool-1', city: barcelona, amountMinor: '45000', currency: 'EUR', receivedOn: '2026-06-02', text: words('Subvenció') };
    const run = async (document: string, input: object): Promise<Answer> => Object.values(await platform.as(LAIA).run<Record<string, Answer>>(document, { input }))[0]!;

    expect((await run(AGREE_ON, { ...agreed, source: 'EU funds!' })).refusals).toEqual([{ code: 'source-unreadable', path: ['source'] }]);
    expect((await run(RECORD, { ...money, id: newId(), source: 'eu-dear' })).refusals).toEqual([{ code: 'agreement-missing', path: ['source'] }]);
    expect(await run(AGREE_ON, { ...agreed, source: 'eu-dear' })).toMatchObject({ agreement: { source: 'eu-dear', instalments: [{ paid: { amountMinor: '0' } }] }, refusals: [] });
    expect((await run(AGREE_ON, agreed)).refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
    const before = (await ask({ by: 'CITY' })).rows.find(({ key }) => key === barcelona);
    const { refusals, ...recorded } = (await run(RECORD, { ...money, id: newId(), source: 'eu-dear' })) as Answer & { proposal: { transferId: string; payloadHash: string } };
    expect(refusals).toEqual([]);
    const { transferId, payloadHash } = recorded.proposal;
    expect(await platform.as(GIULIA).steppedUp(APPROVE, { input: { fund: 'pool-1', transferId, payloadHash } })).toEqual({ approveProposal: { outcome: 'POSTED', refusals: [] } });

    expect(before).toMatchObject({ external: { amountMinor: '0' }, ratio: '0.00' });
    expect((await ask({ by: 'CITY' })).rows.find(({ key }) => key === barcelona)).toMatchObject({ own: { amountMinor: '30000' }, external: { amountMinor: '45000' }, ratio: '1.50' });
    const { ceilingPosition } = await platform.as(LAIA).run<{ ceilingPosition: Position[] }>(SHOW, { year: 2026 });
    expect(ceilingPosition[0]!.uncounted).toEqual([]);
    expect((await run(COUNT, { fund: 'pool-1', agreement: agreed.id })).refusals).toEqual([{ code: 'not-found', path: ['agreement'] }]);
  });

  it('shows nothing of a pool to a city that takes no part in it', async () => {
    expect(await ask({ by: 'CITY' }, 'bethlehem.yousef.salman')).toEqual({ rows: [], total: [] });
    expect(await platform.as('bethlehem.yousef.salman').run('{ fundingComparison { way } }')).toEqual({ fundingComparison: [] });
  });
});
