import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const [POOL, VALUES] = ['pool-1', 'pool-1-in-kind'];
const OUTCOME = 'outcome proposal { transferId payloadHash payload approvalsNeeded citiesNeeded } transfer { seq } refusals { code path }';
const PROMISE = `mutation ($input: PromiseInKindInput!) { promiseInKind(input: $input) { fund no refusals { code path } } }`;
const DELIVER = `mutation ($input: DeliverInKindInput!) { deliverInKind(input: $input) { ${OUTCOME} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${OUTCOME} } }`;
const RETURN = `mutation ($input: ReturnProposalInput!) { returnProposal(input: $input) { ${OUTCOME} } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { ${OUTCOME} } }`;
const BOOKS = `{ inKind(fund: "${POOL}") { fund promises { id no city { key } unit quantity unitValue { amountMinor } value { amountMinor } delivered deliveredValue { amountMinor } waiting left leftValue { amountMinor } daysLate mayRecord deliveries { seq quantity value { amountMinor } state } } } }`;
const STATEMENT = `{ inKindStatement(fund: "${POOL}", from: "2026-01-01", to: "2026-12-31") { city { key } promised { amountMinor } delivered { amountMinor } owed { amountMinor } } }`;
const FREE = `{ fundPosition(fund: "${POOL}") { free { amountMinor } cities { city { key } pledged { amountMinor } agreed { amountMinor } free { amountMinor } } } }`;
const LEVERAGE = `query ($inKind: Boolean!) { leverage(by: CITY, withInKind: $inKind) { rows { city { key } own { amountMinor } external { amountMinor } } } }`;

interface Moved {
  readonly outcome: string;
  readonly proposal: {
    readonly transferId: string;
    readonly payloadHash: string;
    readonly payload: string;
    readonly approvalsNeeded: number;
    readonly citiesNeeded: number;
  } | null;
  readonly transfer: { readonly seq: string } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Promised {
  readonly id: string;
  readonly no: number;
  readonly delivered: string;
  readonly waiting: string;
  readonly left: string;
  readonly leftValue: { readonly amountMinor: string };
  readonly deliveredValue: { readonly amountMinor: string };
  readonly deliveries: readonly {
    readonly seq: string | null;
    readonly quantity: string;
    readonly state: string;
    readonly value: { readonly amountMinor: string };
  }[];
}
type Input = Readonly<Record<string, unknown>>;

let platform: TestPlatform;
let lucia: Actor;
let awa: Actor;
let cities: ReadonlyMap<string, string>;

const text = (words: string) => [{ language: 'en', text: words }];
const promiseOf = (city: string, more: Input = {}): Input => ({
  id: newId(),
  fund: POOL,
  city: cities.get(city),
  sort: 'STAFF',
  title: text('Two gardeners'),
  unit: 'day',
  quantity: '10',
  unitValueMinor: '24050',
  method: text('Gross cost of an officer of this grade for a day, without overheads.'),
  valueSource: 'Table of personnel costs 2026',
  valuedOn: '2026-01-01',
  promisedOn: '2026-02-01',
  dueOn: '2026-06-30',
  ...more,
});
const promise = async (who: Actor, input: Input) =>
  (await who.run<{ promiseInKind: { fund: string | null; no: number | null; refusals: unknown[] } }>(PROMISE, { input })).promiseInKind;
const promised = async (no: number, who = lucia): Promise<Promised> =>
  (await who.run<{ inKind: { promises: readonly Promised[] } }>(BOOKS)).inKind.promises.find((each) => each.no === no)!;
const deliver = async (who: Actor, input: Input): Promise<Moved> =>
  (await who.run<{ deliverInKind: Moved }>(DELIVER, { input })).deliverInKind;
const deliveryOf = async (promise: string, quantity: string, more: Input = {}): Promise<Input> => ({
  id: newId(),
  fund: VALUES,
  promise,
  quantity,
  deliveredOn: '2026-05-04',
  text: text('Planting'),
  evidence: await file(),
  ...more,
});
const sign = async (who: string, { proposal }: Moved): Promise<Moved> =>
  (
    await platform
      .as(who)
      .steppedUp<{ approveProposal: Moved }>(APPROVE, {
        input: { fund: VALUES, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash },
      })
  ).approveProposal;

async function file(username = 'milan.lucia.sala'): Promise<string> {
  const { authorization } = (await platform.as(username).letter('{ themes { key } }')).headers;
  const headers = { 'content-type': 'application/octet-stream', authorization: authorization! };
  const response = await platform.http.inject({
    method: 'POST',
    url: `/fund/${VALUES}/evidence?name=hours.txt`,
    headers,
    payload: `Hours ${newId()}`,
  });
  return (JSON.parse(response.body) as { file: { sha256: string } }).file.sha256;
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

beforeAll(async () => {
  platform = await startPlatform();
  [lucia, awa] = [platform.as('milan.lucia.sala'), platform.as('dakar.awa.ndiaye')];
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
});
afterAll(() => platform?.stop());

describe('values in kind beside a pool', () => {
  it('are promised by a stated method, in books of their own that no figure of money counts', async () => {
    const money = await lucia.run(FREE);
    expect(await lucia.run(BOOKS)).toEqual({ inKind: { fund: null, promises: [] } });

    expect(await promise(awa, promiseOf('dakar', { quantity: '12.5' }))).toEqual({ fund: VALUES, no: 1, refusals: [] });

    expect(await lucia.run(FREE)).toEqual(money);
    expect(await promised(1)).toMatchObject({
      city: { key: 'dakar' },
      unit: 'day',
      quantity: '12.5',
      unitValue: { amountMinor: '24050' },
      value: { amountMinor: '300625' },
      left: '12.5',
      mayRecord: true,
    });
    expect(await lucia.run(STATEMENT)).toEqual({
      inKindStatement: [
        { city: { key: 'dakar' }, promised: { amountMinor: '300625' }, delivered: { amountMinor: '0' }, owed: { amountMinor: '300625' } },
      ],
    });
  });

  it('are promised by the city’s own treasurer or the holder’s, and by nobody else', async () => {
    expect(await promise(awa, promiseOf('milan'))).toMatchObject({ no: null, refusals: [{ code: 'not-allowed', path: ['city'] }] });
    expect(await promise(lucia, promiseOf('barcelona', { title: text('A hall') }))).toMatchObject({ refusals: [] });
    const refused = await platform.as('barcelona.mireia').ask(PROMISE, { input: promiseOf('barcelona') });
    expect(refused.text).toContain('FORBIDDEN');
  });

  it('say at the field what is wrong with a promise', async () => {
    const wrong = promiseOf('dakar', {
      id: 'x',
      quantity: '0',
      unitValueMinor: '1.5',
      unit: ' ',
      valueSource: 'a'.repeat(201),
      title: text(' '),
      method: text(''),
    });
    const { refusals } = await promise(lucia, wrong);
    expect(refusals).toEqual(
      expect.arrayContaining([
        { code: 'id-unreadable', path: ['id'] },
        { code: 'quantity-not-positive', path: ['quantity'] },
        { code: 'amount-not-whole-minor', path: ['unitValueMinor'] },
        { code: 'required', path: ['unit'] },
        { code: 'too-long', path: ['valueSource'] },
        { code: 'required', path: ['title'] },
        { code: 'required', path: ['method'] },
      ]),
    );
    const refused = async (more: Input) => (await promise(lucia, promiseOf('dakar', more))).refusals;
    expect(await refused({ dueOn: '2026-01-31' })).toEqual([{ code: 'due-before-promised', path: ['dueOn'] }]);
    expect(await refused({ valuedOn: '2099-01-01' })).toEqual([{ code: 'day-in-future', path: ['valuedOn'] }]);
    expect(await refused({ quantity: '999999', unitValueMinor: '1000000000000000' })).toEqual([
      { code: 'amount-too-large', path: ['unitValueMinor'] },
    ]);
    expect(await refused({ quantity: '0.001', unitValueMinor: '1' })).toEqual([{ code: 'quantity-worth-nothing', path: ['quantity'] }]);
    expect(await refused({ city: newId() })).toEqual([{ code: 'unknown-city', path: ['city'] }]);
  });

  it('have one effect however often the same promise arrives, and refuse another under its id', async () => {
    const input = promiseOf('milan');
    const first = await promise(lucia, input);
    expect([await promise(lucia, input), await promise(lucia, input)]).toEqual([first, first]);
    expect(await promise(lucia, { ...input, quantity: '11' })).toMatchObject({ refusals: [{ code: 'id-reused', path: ['id'] }] });
    expect(
      await withOwner((owner) =>
        owner
          .query(
            `SELECT count(*)::int AS n FROM ledger.transfer t JOIN ledger.fund f ON f.id = t.fund_id WHERE f.code = $1 AND t.amount_minor = 240500`,
            [VALUES],
          )
          .then(({ rows }) => rows),
      ),
    ).not.toEqual([]);
  });

  it('are delivered with a file, once two cities have signed', async () => {
    const { id } = await promised(1);
    const before = await lucia.run<{ leverage: unknown }>(LEVERAGE, { inKind: false });
    const moved = await deliver(awa, await deliveryOf(id, '4', { evidence: await file('dakar.awa.ndiaye') }));
    expect(moved).toMatchObject({ outcome: 'PROPOSED', proposal: { approvalsNeeded: 2, citiesNeeded: 2 } });
    expect(moved.proposal!.payload).toContain('agreed/dakar/k1/EUR\t96200');
    expect(await promised(1)).toMatchObject({ delivered: '0', waiting: '4', left: '8.5' });

    expect(await sign('dakar.cheikh.fall', moved)).toMatchObject({ outcome: 'PROPOSED' });
    expect(await sign('milan.giulia', moved)).toMatchObject({ outcome: 'POSTED' });

    expect(await promised(1)).toMatchObject({
      delivered: '4',
      deliveredValue: { amountMinor: '96200' },
      waiting: '0',
      left: '8.5',
      deliveries: [{ quantity: '4', state: 'POSTED' }],
    });
    expect(await lucia.run(LEVERAGE, { inKind: false })).toEqual(before);
    const { leverage } = await lucia.run<{ leverage: { rows: readonly { city: { key: string }; own: { amountMinor: string } }[] } }>(
      LEVERAGE,
      { inKind: true },
    );
    expect(leverage.rows.find(({ city }) => city.key === 'dakar')).toMatchObject({ own: { amountMinor: '96200' } });
  });

  it('need the file, the quantity and the day, each said at its field', async () => {
    const { id } = await promised(1);
    const refused = async (quantity: string, more: Input = {}) => (await deliver(lucia, await deliveryOf(id, quantity, more))).refusals;
    expect(await refused('8.501')).toEqual([{ code: 'more-than-promised', path: ['quantity'] }]);
    expect(await refused('ten')).toEqual([{ code: 'quantity-unreadable', path: ['quantity'] }]);
    expect(await refused('1', { evidence: '' })).toEqual([{ code: 'required', path: ['evidence'] }]);
    expect(await refused('1', { evidence: 'f'.repeat(64) })).toEqual([{ code: 'evidence-unknown', path: ['evidence'] }]);
    expect(await refused('1', { deliveredOn: '2099-01-01' })).toEqual([{ code: 'day-in-future', path: ['deliveredOn'] }]);
    expect(await refused('1', { promise: newId() })).toEqual([{ code: 'not-found', path: ['promise'] }]);
    expect(await refused('1', { fund: POOL })).toEqual([{ code: 'not-found', path: ['fund'] }]);
    expect(
      (await deliver(awa, await deliveryOf((await promised(2)).id, '1', { evidence: await file('dakar.awa.ndiaye') }))).refusals,
    ).toEqual([{ code: 'not-allowed', path: ['promise'] }]);
  });

  it('give back to the promise what was returned or reversed', async () => {
    const { id, left } = await promised(1);
    const returned = await deliver(lucia, await deliveryOf(id, '2'));
    await platform
      .as('dakar.cheikh.fall')
      .run(RETURN, { input: { fund: VALUES, transferId: returned.proposal!.transferId, reason: 'Only one day' } });
    expect(await promised(1)).toMatchObject({ left, waiting: '0' });

    const posted = await deliver(lucia, await deliveryOf(id, '3'));
    await sign('dakar.cheikh.fall', posted);
    const { transfer } = await sign('barcelona.mireia', posted);
    expect(await promised(1)).toMatchObject({ delivered: '7', left: '5.5' });
    const reversal = (
      await lucia.run<{ reverseTransfer: Moved }>(REVERSE, {
        input: { id: newId(), fund: VALUES, seq: transfer!.seq, reason: 'Counted twice' },
      })
    ).reverseTransfer;
    await sign('dakar.cheikh.fall', reversal);
    expect(await sign('barcelona.mireia', reversal)).toMatchObject({ outcome: 'POSTED' });

    const now = await promised(1);
    expect(now).toMatchObject({ delivered: '4', left: '8.5' });
    expect(now.deliveries.map(({ state }) => state).toSorted()).toEqual(['POSTED', 'RETURNED', 'REVERSED']);
    expect(await lucia.run<{ inKindStatement: readonly { city: { key: string } }[] }>(STATEMENT)).toMatchObject({
      inKindStatement: expect.arrayContaining([
        {
          city: { key: 'dakar' },
          promised: { amountMinor: '300625' },
          delivered: { amountMinor: '96200' },
          owed: { amountMinor: '204425' },
        },
      ]),
    });
  });

  it('sum to the promised value to the cent, however odd the parts', async () => {
    const { no } = await promise(
      lucia,
      promiseOf('milan', { quantity: '1', unitValueMinor: '1000', title: text('Seeds'), sort: 'GOODS', unit: 'sack' }),
    );
    for (const quantity of ['0.333', '0.3335', '0.333', '0.334']) {
      const moved = await deliver(lucia, await deliveryOf((await promised(no!)).id, quantity));
      if (quantity === '0.3335') expect(moved.refusals).toEqual([{ code: 'quantity-unreadable', path: ['quantity'] }]);
      else await sign('dakar.cheikh.fall', moved).then(() => sign('milan.giulia', moved));
    }
    expect(await promised(no!)).toMatchObject({
      delivered: '1',
      deliveredValue: { amountMinor: '1000' },
      left: '0',
      leftValue: { amountMinor: '0' },
    });
  });

  it('are never delivered beyond the promise, however many record at once', async () => {
    const { no } = await promise(lucia, promiseOf('milan', { quantity: '5' }));
    const { id } = await promised(no!);
    const inputs = await Promise.all(Array.from({ length: 8 }, () => deliveryOf(id, '1')));
    const answers = await Promise.all(inputs.map((input) => deliver(lucia, input)));
    expect(answers.filter(({ outcome }) => outcome === 'PROPOSED')).toHaveLength(5);
    expect(answers.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual(
      Array.from({ length: 3 }, () => 'more-than-promised'),
    );
    expect(await promised(no!)).toMatchObject({ waiting: '5', left: '0' });
    const again = await deliver(lucia, inputs[answers.findIndex(({ outcome }) => outcome === 'PROPOSED')]!);
    expect(again).toMatchObject({ outcome: 'ALREADY_PROPOSED' });
  });

  it('keep what was promised as it was, whoever asks the database', async () => {
    await withOwner(async (owner) => {
      await expect(owner.query(`UPDATE ledger.in_kind_promise SET unit_value_minor = 1`)).rejects.toThrow('is not allowed');
      await expect(
        owner.query(
          `INSERT INTO ledger.in_kind_promise SELECT fund_id, 99, gen_random_uuid(), city_id, sort, title, unit, quantity_thousandths, unit_value_minor, value_minor + 1, method, value_source, valued_on, promised_on, due_on, entered_by FROM ledger.in_kind_promise LIMIT 1`,
        ),
      ).rejects.toMatchObject({ constraint: 'in_kind_promise_value_by_method' });
      await expect(
        owner.query(`INSERT INTO ledger.in_kind_delivery SELECT fund_id, gen_random_uuid(), no, 1, 1 FROM ledger.in_kind_promise LIMIT 1`),
      ).rejects.toMatchObject({ constraint: 'in_kind_delivery_proposal_fk' });
    });
  });
});
