import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ApproverCommands } from '../src/approver/approver.commands.js';
import { WaitingApprovers } from '../src/approver/waiting-approvers.query.js';
import { CityMemberCommands } from '../src/member/city-member.commands.js';
import { CityMembers } from '../src/member/city-members.query.js';
import { PartnershipRoles } from '../src/member/partnership-role.loader.js';
import { recordSignIn } from '../src/session/record-sign-in.js';
import { LoopbackLogin } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, PARTNERSHIP, type TestDoor } from './open-test-door.js';

const PEOPLE = [
  ['Giulia', 'milan', ['city-admin', 'city-officer']],
  ['Bruno', 'milan', ['city-admin', 'city-officer']],
  ['Lucia', 'milan', ['city-officer']],
  ['Cheikh', 'dakar', ['city-admin', 'city-officer']],
  ['Aminata', 'dakar', ['city-officer']],
] as const;

type Name = (typeof PEOPLE)[number][0];

describe('an approver', () => {
  let login: LoopbackLogin;
  let house: TestDoor;
  let work: UnitOfWork;
  let members: CityMemberCommands;
  let approvers: ApproverCommands;
  let waiting: WaitingApprovers;
  const ids = {} as Record<Name, string>; // filled before the first test

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    house = await openTestDoor(login.issuer);
    work = await UnitOfWork.connect({ type: 'postgres', url: house.database.appUrl, poolSize: 4, entities: [], installExtensions: false });
    members = new CityMemberCommands(work, new CityMembers(work));
    approvers = new ApproverCommands(work);
    waiting = new WaitingApprovers(work);
    for (const [name, city, roles] of PEOPLE) {
      const token = await login.token({ sub: name, username: `${city}.${name}`, city, roles }, { name });
      ids[name] = await recordSignIn(house.door.database, await house.door.verifier.verify(token));
    }
  });
  afterAll(async () => {
    await work.onModuleDestroy();
    await house.close();
    await login.stop();
  });
  afterEach(async () => {
    await house.sql('DELETE FROM identity.waiting_approver');
    await house.sql('DELETE FROM identity.partnership_role');
    await house.sql('UPDATE identity.person SET second_factor_at = NULL');
  });

  async function as<T>(name: Name, what: (ctx: CityContext) => Promise<T>): Promise<T> {
    const cityId = ['Cheikh', 'Aminata'].includes(name) ? DAKAR : MILAN;
    const ctx: CityContext = Object.freeze({ traceId: name, personId: ids[name], cityId, language: 'en', permissions: new Set<string>() });
    work.begin(ctx);
    try {
      return await what(ctx);
    } finally {
      work.end(ctx, 'answered');
    }
  }

  const give = (by: Name = 'Giulia', to: Name = 'Lucia', validTo?: string) =>
    as(by, (ctx) =>
      members.grant(ctx, { person: ids[to], partnership: PARTNERSHIP, role: 'approver', ...(validTo === undefined ? {} : { validTo }) }),
    );
  const seenBy = (name: Name) => as(name, (ctx) => waiting.list(ctx));
  const confirm = async (by: Name) => {
    const [first] = await house.sql<{ id: string }>('SELECT id FROM identity.waiting_approver');
    return as(by, (ctx) => approvers.confirm(ctx, first?.id ?? ids.Giulia));
  };
  const showSecondFactor = (name: Name) =>
    house.door.database.rows('identity.second-factor', 'SELECT identity.second_factor_shown($1)', [ids[name]]);
  const coordinate = (name: Name, city: string) =>
    house.sql(`INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role) VALUES ($1, $2, $3, 'coordinator')`, [
      ids[name],
      PARTNERSHIP,
      city,
    ]);
  const rightsOf = async (name: Name): Promise<ReadonlySet<string>> =>
    (await house.another()).rights.of(ids[name], MILAN).then(({ permissions }) => permissions);
  const partsOf = (name: Name) => as(name, (ctx) => new PartnershipRoles(work).of(ctx, ids[name]));

  it('waits after one person gave the part, is shown as waiting, and cannot sign', async () => {
    expect((await give()).ok).toBe(true);

    expect(await partsOf('Lucia')).toMatchObject([{ role: 'approver', isActive: false, isWaiting: true, grantedById: ids.Giulia }]);
    expect((await rightsOf('Lucia')).has('fund.approve')).toBe(false);
    expect(await seenBy('Lucia')).toMatchObject([
      { person: { name: 'Lucia' }, mayConfirm: false, mayWithdraw: false, hasShownSecondFactor: false },
    ]);
  });

  it('counts once a second administrator of the city has confirmed it', async () => {
    await give('Giulia', 'Lucia', '2999-12-31');
    await showSecondFactor('Lucia');

    expect((await confirm('Bruno')).ok).toBe(true);

    expect(await partsOf('Lucia')).toMatchObject([
      { role: 'approver', isActive: true, isWaiting: false, validTo: '2999-12-31', grantedById: ids.Giulia, confirmedById: ids.Bruno },
    ]);
    expect((await rightsOf('Lucia')).has('fund.approve')).toBe(true);
    expect(await seenBy('Bruno')).toEqual([]);
  });

  it('is confirmed from another city by whoever coordinates the partnership, and by nobody else there', async () => {
    await give();
    await showSecondFactor('Lucia');
    expect(await seenBy('Cheikh')).toEqual([]);
    expect(await confirm('Cheikh')).toEqual({ ok: false, refusals: [{ code: 'not-found', path: ['approver'] }] });
    await coordinate('Aminata', DAKAR);

    const [seen] = await seenBy('Aminata');
    const confirmed = await confirm('Aminata');

    expect(seen).toMatchObject({ person: { name: 'Lucia' }, grantedBy: { name: 'Giulia' }, cityId: MILAN, mayConfirm: true });
    expect(confirmed.ok).toBe(true);
    expect((await rightsOf('Lucia')).has('fund.approve')).toBe(true);
  });

  it('is not confirmed by whoever gave the part', async () => {
    await give();
    await showSecondFactor('Lucia');

    expect(await confirm('Giulia')).toEqual({ ok: false, refusals: [{ code: 'second-person-required', path: [] }] });
    expect(await seenBy('Giulia')).toMatchObject([{ mayConfirm: false, mayWithdraw: true }]);
  });

  it('does not confirm oneself', async () => {
    await give('Giulia', 'Bruno');
    await showSecondFactor('Bruno');

    expect(await confirm('Bruno')).toEqual({ ok: false, refusals: [{ code: 'second-person-required', path: [] }] });
  });

  it('is not confirmed by an officer', async () => {
    await give('Giulia', 'Bruno');
    await showSecondFactor('Bruno');

    expect(await confirm('Lucia')).toEqual({ ok: false, refusals: [{ code: 'not-allowed', path: [] }] });
  });

  it('is not confirmed before a second factor was shown, so that nobody else enrols a device afterwards', async () => {
    await give();

    expect(await confirm('Bruno')).toEqual({ ok: false, refusals: [{ code: 'second-factor-not-shown', path: [] }] });
  });

  it('waits again for somebody else when the second person changes what was given', async () => {
    await give();
    await give('Bruno', 'Lucia', '2999-12-31');
    await showSecondFactor('Lucia');

    expect(await confirm('Bruno')).toMatchObject({ ok: false, refusals: [{ code: 'second-person-required' }] });
    expect((await confirm('Giulia')).ok).toBe(true);
  });

  it('keeps counting when only the last day changes, and waits again after the part was ended', async () => {
    await give();
    await showSecondFactor('Lucia');
    await confirm('Bruno');

    await give('Giulia', 'Lucia', '2999-01-01');
    expect(await partsOf('Lucia')).toMatchObject([{ isActive: true, validTo: '2999-01-01', confirmedById: ids.Bruno }]);
    await as('Giulia', (ctx) => members.revoke(ctx, { person: ids.Lucia, partnership: PARTNERSHIP, role: 'approver' }));
    await give();

    expect(await partsOf('Lucia')).toMatchObject([{ isActive: false, isWaiting: true }]);
  });

  it.each<[string, Name, boolean]>([
    ['an administrator of the city', 'Bruno', true],
    ['whoever gave it', 'Giulia', true],
    ['the person', 'Lucia', false],
  ])('is withdrawn while waiting, if at all, by %s', async (_who, name, isDone) => {
    await give();
    const [waits] = await seenBy('Giulia');

    const withdrawn = await as(name, (ctx) => approvers.withdraw(ctx, waits!.id));

    expect(withdrawn.ok).toBe(isDone);
    expect(await seenBy('Giulia')).toHaveLength(isDone ? 0 : 1);
  });

  it('is not made past the second person by any other way into the table', async () => {
    const insert = (confirmedBy: string | null) =>
      house.sql(
        `INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, granted_by, confirmed_by) VALUES ($1, $2, $3, 'approver', $4, $5)`,
        [ids.Lucia, PARTNERSHIP, MILAN, ids.Giulia, confirmedBy],
      );

    await expect(insert(null)).rejects.toThrow('confirmed by a second person');
    await expect(insert(ids.Giulia)).rejects.toThrow('partnership_role_two_people');
    await expect(insert(ids.Lucia)).rejects.toThrow('partnership_role_two_people');
  });
});
