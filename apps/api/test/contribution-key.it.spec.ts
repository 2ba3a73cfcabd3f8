import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SHARES = 'shares { city { key } percent exact amount { amountMinor } inKind { amountMinor } cash { amountMinor } }';
const KEY = `key { id no state method year ${SHARES.replace('}', '} seq')} inputs { city { key } facts { name value source day } } parameters { base floor ceiling gradient threshold } payload payloadHash canAgree whyNot agreements { city { key } person { name } } author { name } authorCity { key } title { text } }`;
const SIMULATE = `query ($input: SimulateContributionKeyInput!) { simulateContributionKey(input: $input) { ${SHARES} refusals { code path } } }`;
const PROPOSE = `mutation ($input: ProposeContributionKeyInput!) { proposeContributionKey(input: $input) { ${KEY} refusals { code path } } }`;
const AGREE = `mutation ($input: AgreeToContributionKeyInput!) { agreeToContributionKey(input: $input) { ${KEY} refusals { code path } } }`;
const WAITING = '{ waitingForMe { kind id amount { amountMinor } city { key } } }';
const CONTRIBUTE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code path } } }`;
const KEYS = `{ contributionKeys(fund: "pool-1") { id no state agreements { city { key } } } }`;

interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
}
interface Share {
  readonly city: { readonly key: string };
  readonly percent: string;
  readonly exact: string;
  readonly amount: { readonly amountMinor: string };
  readonly cash: { readonly amountMinor: string };
  readonly seq: string | null;
}
interface Key {
  readonly id: string;
  readonly no: number;
  readonly state: string;
  readonly shares: readonly Share[];
  readonly payload: string;
  readonly payloadHash: string;
  readonly canAgree: boolean;
  readonly whyNot: string | null;
}
interface Answered {
  readonly key: Key | null;
  readonly refusals: readonly Refusal[];
}

let platform: TestPlatform;
let cities: ReadonlyMap<string, string>;

beforeAll(async () => {
  platform = await startPlatform();
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
});
afterAll(() => platform?.stop());

const MEMBERS = ['milan', 'barcelona', 'dakar'] as const;
const fact = (value: string) => ({ value, source: 'Municipal registry', day: '2025-12-31' });
/** Three cities by residents, between 5 and 40 %; Dakar brings something in kind. */
const variant = (more: object = {}): Record<string, unknown> => ({
  fund: 'pool-1',
  method: 'CAPPED',
  parameters: { base: 'POPULATION', floor: '5', ceiling: '35' },
  inputs: [
    { city: cities.get('milan'), population: fact('1417597') },
    { city: cities.get('barcelona'), population: fact('1702547') },
    { city: cities.get('dakar'), population: fact('1278469'), inKind: fact('10000') },
  ],
  totalMinor: '100000000',
  ...more,
});
const proposal = (more: object = {}): Record<string, unknown> => variant({ id: newId(), title: [{ language: 'en', text: 'Key of 2031' }], year: 2031, pledgedOn: '2026-02-01', ...more });

const simulate = async (input: object): Promise<{ shares: Share[]; refusals: Refusal[] }> => (await platform.as('dakar.aminata').run<{ simulateContributionKey: { shares: Share[]; refusals: Refusal[] } }>(SIMULATE, { input })).simulateContributionKey;
const propose = async (input: object, who = 'milan.lucia.sala'): Promise<Answered> => (await platform.as(who).run<{ proposeContributionKey: Answered }>(PROPOSE, { input })).proposeContributionKey;
const agree = async (who: string, input: object, isSteppedUp = true): Promise<Answered> => {
  const actor = platform.as(who);
  const { agreeToContributionKey } = await (isSteppedUp ? actor.steppedUp<{ agreeToContributionKey: Answered }>(AGREE, { input }) : actor.run<{ agreeToContributionKey: Answered }>(AGREE, { input }));
  return agreeToContributionKey;
};

describe('the contribution key', () => {
  it('is tried out without being stored, to the cent, by anybody who reads the fund', async () => {
    const { shares, refusals } = await simulate(variant());

    expect(refusals).toEqual([]);
    expect(shares.map(({ city, percent, amount, cash }) => [city.key, percent, amount.amountMinor, cash.amountMinor])).toEqual([
      ['milan', '34.177133', '34177133', '34177133'],
      ['barcelona', '35.000000', '35000000', '35000000'],
      ['dakar', '30.822867', '30822867', '30812867'],
    ]);
    expect(await platform.as('dakar.aminata').run(KEYS)).toEqual({ contributionKeys: [] });
  });

  it('names the figure that is missing or cannot be read, where it stands', async () => {
    const inputs = [{ city: cities.get('milan'), population: { value: '1.4' } }, { city: cities.get('dakar') }, { city: cities.get('dakar'), population: { value: 'many' } }, { city: newId() }];
    const odd = await simulate(variant({ inputs, totalMinor: '0', parameters: { floor: '101', ceiling: '-1', gradient: 'x' } }));
    const missing = await simulate(variant({ inputs: [{ city: cities.get('milan'), population: { value: '1' } }, { city: cities.get('dakar') }] }));

    expect(odd.refusals).toEqual([
      { code: 'amount-not-positive', path: ['totalMinor'] },
      { code: 'not-a-percentage', path: ['parameters', 'floor'] },
      { code: 'not-a-percentage', path: ['parameters', 'ceiling'] },
      { code: 'not-a-percentage', path: ['parameters', 'gradient'] },
      { code: 'city-twice', path: ['inputs', '2', 'city'] },
      { code: 'unknown-city', path: ['inputs', '3', 'city'] },
      { code: 'not-whole', path: ['inputs', '0', 'population'] },
      { code: 'not-a-number', path: ['inputs', '2', 'population'] },
    ]);
    expect(missing.refusals).toEqual([{ code: 'required', path: ['inputs', '1', 'population'] }]);
  });

  it.each([
    ['limits that cannot hold', { parameters: { base: 'POPULATION', ceiling: '30' } }, 'caps-impossible', ['parameters', 'ceiling']],
    ['a floor that is too high', { parameters: { base: 'EQUAL', floor: '34' } }, 'caps-impossible', ['parameters', 'floor']],
    ['parts that are not a whole', { method: 'MIXED', parameters: { equalPart: '50', populationPart: '49.9' } }, 'parts-not-whole', ['parameters', 'equalPart']],
    ['no city', { inputs: [] }, 'required', ['inputs']],
    ['a fund that is not there', { fund: 'pool-9' }, 'not-found', ['fund']],
    ['an amount no books can hold', { totalMinor: '1000000000000001' }, 'amount-too-large', ['totalMinor']],
  ])('refuses %s at its field', async (_what, more, code, path) => {
    expect((await simulate(variant(more))).refusals).toEqual([{ code, path }]);
  });

  it('asks for source and day of every figure before it is put to the cities', async () => {
    const inputs = MEMBERS.map((city) => ({ city: cities.get(city), population: { value: '5' } }));
    const { refusals } = await propose(proposal({ inputs, title: [], year: 1999 }));

    expect(refusals).toEqual([
      { code: 'not-a-year', path: ['year'] },
      { code: 'required', path: ['title'] },
      ...MEMBERS.flatMap((_, i) => ['source', 'day'].map((part) => ({ code: 'required', path: ['inputs', String(i), 'population', part] }))),
    ]);
  });

  it('becomes pledges when every contributing city has agreed to exactly what was proposed', async () => {
    const input = proposal();
    const proposed = await propose(input);
    const again = await propose(input);
    const { id, payload, payloadHash } = proposed.key!;
    const act = (more: object = {}) => ({ id: newId(), fund: 'pool-1', key: id, payloadHash, ...more });

    expect(proposed).toMatchObject({ refusals: [], key: { no: 1, state: 'PROPOSED', canAgree: false, whyNot: 'author-cannot-sign', agreements: [], authorCity: { key: 'milan' }, title: { text: 'Key of 2031' }, parameters: { base: 'POPULATION', floor: '5', ceiling: '35', gradient: null } } });
    expect(again).toEqual(proposed);
    expect((await propose({ ...input, totalMinor: '5' })).refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
    expect(createHash('sha256').update(payload).digest('hex')).toBe(payloadHash);

    expect((await agree('milan.lucia.sala', act())).refusals).toEqual([{ code: 'author-cannot-sign', path: [] }]);
    expect((await agree('dakar.awa.ndiaye', act())).refusals).toEqual([{ code: 'not-an-approver', path: [] }]);
    expect((await agree('milan.giulia', act(), false)).refusals).toEqual([{ code: 'step-up-required', path: [] }]);
    expect((await agree('milan.giulia', act({ payloadHash: 'a'.repeat(64) }))).refusals).toEqual([{ code: 'changed-by-someone-else', path: ['payloadHash'] }]);
    expect((await agree('milan.giulia', act({ key: newId() }))).refusals).toEqual([{ code: 'not-found', path: ['key'] }]);

    const waits = async (who: string): Promise<unknown[]> => (await platform.as(who).run<{ waitingForMe: { kind: string }[] }>(WAITING)).waitingForMe.filter(({ kind }) => kind === 'agree');
    expect([await waits('milan.giulia'), await waits('milan.lucia.sala')]).toEqual([[{ kind: 'agree', id, amount: { amountMinor: '34177133' }, city: { key: 'milan' } }], []]);

    const first = act();
    expect(await agree('milan.giulia', first)).toMatchObject({ refusals: [], key: { state: 'PROPOSED', whyNot: 'already-signed', agreements: [{ city: { key: 'milan' }, person: { name: 'milan.giulia' } }] } });
    expect((await agree('milan.giulia', first, false)).refusals).toEqual([]); // the answer was lost: the same agreement again
    expect((await agree('milan.giulia', act())).refusals).toEqual([{ code: 'already-signed', path: [] }]);
    expect([await waits('milan.giulia'), await waits('barcelona.mireia')]).toMatchObject([[], [{ id }]]);
    await agree('barcelona.mireia', act());
    const adopted = (await agree('dakar.cheikh.fall', act())).key!;

    expect(adopted.state).toBe('ADOPTED');
    const { fundTransfers } = await platform.as('milan.giulia').run<{ fundTransfers: { nodes: { seq: string; kind: string; amount: { amountMinor: string }; approvers: unknown[] }[] } }>('{ fundTransfers(fund: "pool-1") { nodes { seq kind amount { amountMinor } approvers { city { key } } } } }');
    const pledges = fundTransfers.nodes.filter(({ kind }) => kind === 'pledge');
    expect(new Map(pledges.map(({ seq, amount }) => [seq, amount.amountMinor]))).toEqual(new Map(adopted.shares.map(({ seq, cash }) => [seq, cash.amountMinor])));
    expect(pledges.map(({ approvers }) => approvers.length)).toEqual([3, 3, 3]);
    expect((await agree('dakar.cheikh.fall', act())).refusals).toEqual([{ code: 'already-signed', path: [] }]);
    expect((await propose(proposal())).refusals).toEqual([{ code: 'year-has-key', path: ['year'] }]);
  });

  it('is what a city agrees to pay afterwards: a pledge becomes agreed, and only what goes beyond it is pledged anew', async () => {
    const position = async (): Promise<unknown> => {
      const { fundPosition } = await platform.as('dakar.aminata').run<{ fundPosition: { promised: { amountMinor: string }; cities: { city: { key: string }; agreed: { amountMinor: string } }[] } }>('{ fundPosition(fund: "pool-1") { promised { amountMinor } cities { city { key } agreed { amountMinor } } } }');
      return [fundPosition.promised.amountMinor, fundPosition.cities.find(({ city }) => city.key === 'dakar')?.agreed.amountMinor];
    };
    const agreement = (amountMinor: string) => ({ id: newId(), fund: 'pool-1', city: cities.get('dakar'), title: [{ language: 'fr', text: 'Convention' }], agreedOn: '2026-03-01', instalments: [{ dueOn: '2026-06-01', amountMinor }] });
    const all = String(34_177_133 + 35_000_000 + 30_812_867);

    expect(await position()).toEqual([all, '0']);
    await platform.as('dakar.awa.ndiaye').run(CONTRIBUTE, { input: agreement('30000000') });
    expect(await position()).toEqual([all, '30000000']);
    await platform.as('dakar.awa.ndiaye').run(CONTRIBUTE, { input: agreement('1000000') });
    expect(await position()).toEqual([String(BigInt(all) + 187_133n), '31000000']); // 812 867 of it were pledged
  });

  it('is listed for those who read the fund, newest first, and for nobody else', async () => {
    await propose(proposal({ year: 2033 }), 'dakar.awa.ndiaye');
    const { contributionKeys } = await platform.as('barcelona.jordi.vidal').run<{ contributionKeys: { no: number; state: string }[] }>(KEYS);
    const { data, errors } = await platform.as('ada.ngo').ask<{ contributionKeys: unknown } | null>(KEYS);

    expect(contributionKeys.map(({ no, state }) => [no, state])).toEqual([
      [2, 'PROPOSED'],
      [1, 'ADOPTED'],
    ]);
    expect([data?.contributionKeys, errors[0]?.extensions.code]).toEqual([undefined, 'FORBIDDEN']);
  });
});
