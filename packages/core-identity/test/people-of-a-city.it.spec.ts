import { CityAndThemeReference } from '@regia/core-consortium';
import { systemClock } from '@regia/kernel';
import { Installed, UnitOfWork, type CityContext, type RequestContext } from '@regia/server-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CityMemberCommands } from '../src/member/city-member.commands.js';
import { CityMembers } from '../src/member/city-members.query.js';
import { PartnershipRoles } from '../src/member/partnership-role.loader.js';
import { MeCommands } from '../src/me/me.commands.js';
import { MyView } from '../src/me/my-view.query.js';
import { PeopleOfThePlatform } from '../src/people/people-of-the-platform.js';
import { recordSignIn } from '../src/session/record-sign-in.js';
import { LoopbackLogin, type Somebody } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, PARTNERSHIP, type TestDoor } from './open-test-door.js';

describe('the people of a city', () => {
  let login: LoopbackLogin;
  let house: TestDoor;
  let work: UnitOfWork;
  let members: CityMembers;
  let commands: CityMemberCommands;
  let view: MyView;
  let mine: MeCommands;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    house = await openTestDoor(login.issuer);
    work = await UnitOfWork.connect({ type: 'postgres', url: house.database.appUrl, poolSize: 4, entities: [], installExtensions: false });
    const reference = new CityAndThemeReference(work, new Installed([]), systemClock);
    await reference.fill();
    members = new CityMembers(work);
    commands = new CityMemberCommands(work, members);
    view = new MyView(work, reference, house.door.callers);
    mine = new MeCommands(work, view, house.door.callers);
    for (const [name, city, roles] of PEOPLE) {
      const somebody: Somebody = { sub: name, username: `${city}.${name}`, city, roles };
      ids[name] = await recordSignIn(house.door.database, await house.door.verifier.verify(await login.token(somebody, { name })));
    }
  });
  afterAll(async () => {
    await work.onModuleDestroy();
    await house.close();
    await login.stop();
  });

  const PEOPLE = [
    ['Giulia', 'milan', ['city-admin', 'city-officer']],
    ['Lucia', 'milan', ['city-officer']],
    ['Élodie', 'milan', ['city-officer']],
    ['Marco', 'milan', ['city-officer']],
    ['Aminata', 'dakar', ['city-officer']],
    ['Cheikh', 'dakar', ['city-admin', 'city-officer']],
  ] as const;

  /** An operation of somebody who acts for a city, written by hand. */
  async function as<T>(name: string, cityId: string, what: (ctx: CityContext) => Promise<T>): Promise<T> {
    const ctx: CityContext = Object.freeze({ traceId: name, personId: ids[name]!, cityId, language: 'en', permissions: new Set<string>() });
    work.begin(ctx);
    try {
      return await what(ctx);
    } finally {
      work.end(ctx, 'answered');
    }
  }

  const grant = (role: string, over: Partial<{ person: string; partnership: string; validTo: string }> = {}) =>
    as('Giulia', MILAN, (ctx) => commands.grant(ctx, { person: ids['Lucia']!, partnership: PARTNERSHIP, role, ...over }));

  it('are listed by name, page by page, and nobody of another city among them', async () => {
    const first = await as('Lucia', MILAN, (ctx) => members.list(ctx, 3, undefined));
    const rest = await as('Lucia', MILAN, (ctx) => members.list(ctx, 3, first.pageInfo.endCursor));

    const names = [...first.nodes, ...rest.nodes].map(({ person }) => person.name);
    expect([...names].sort()).toEqual(['Giulia', 'Lucia', 'Marco', 'Élodie']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(first.nodes.find(({ person }) => person.name === 'Giulia')?.roles).toEqual(['city-admin', 'city-officer']);
  });

  it('refuses a cursor that is not ours', async () => {
    await expect(as('Lucia', MILAN, (ctx) => members.list(ctx, 3, 'bm90LW91cnM'))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('get a part in a partnership from an administrator, and lose it again', async () => {
    expect((await grant('treasurer', { validTo: '2999-12-31' })).ok).toBe(true);
    const roles = await as('Lucia', MILAN, (ctx) => new PartnershipRoles(work).of(ctx, ids['Lucia']!));
    expect(roles).toMatchObject([
      { partnershipId: PARTNERSHIP, role: 'treasurer', validTo: '2999-12-31', isActive: true, grantedById: ids['Giulia'] },
    ]);

    const revoked = await as('Giulia', MILAN, (ctx) =>
      commands.revoke(ctx, { person: ids['Lucia']!, partnership: PARTNERSHIP, role: 'treasurer' }),
    );

    expect(revoked.ok).toBe(true);
    const again = await as('Giulia', MILAN, (ctx) =>
      commands.revoke(ctx, { person: ids['Lucia']!, partnership: PARTNERSHIP, role: 'treasurer' }),
    );
    expect(again).toEqual(revoked);
  });

  it.each([
    ['unknown-role', 'role', () => grant('emperor')],
    ['unknown-partnership', 'partnership', () => grant('reader', { partnership: MILAN })],
    ['unknown-partnership', 'partnership', () => grant('reader', { partnership: 'nonsense' })],
    ['unknown-person', 'person', () => grant('reader', { person: 'nonsense' })],
    ['unknown-person', 'person', () => grant('reader', { person: ids['Aminata']! })],
    ['ends-before-start', 'validTo', () => grant('reader', { validTo: '2020-01-01' })],
  ])('refuses a grant with %s at %s', async (code, field, decide) => {
    expect(await decide()).toEqual({ ok: false, refusals: [{ code, path: [field] }] });
  });

  it('refuses a grant by somebody who is no administrator here, whatever the context claims', async () => {
    const byOfficer = await as('Lucia', MILAN, (ctx) =>
      commands.grant(ctx, { person: ids['Marco']!, partnership: PARTNERSHIP, role: 'approver' }),
    );

    expect(byOfficer).toEqual({ ok: false, refusals: [{ code: 'not-allowed', path: [] }] });
    await expect(as('Cheikh', MILAN, (ctx) => commands.block(ctx, { person: ids['Marco']!, reason: 'x' }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('are shut out at once by an administrator, and let in again', async () => {
    const marco = ids['Marco']!;
    const blocked = await as('Giulia', MILAN, (ctx) => commands.block(ctx, { person: marco, reason: 'left the administration' }));
    expect(blocked).toMatchObject({ ok: true, value: { isBlocked: true, person: { name: 'Marco' } } });
    await expect(as('Marco', MILAN, (ctx) => members.list(ctx, 3, undefined))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

    const unblocked = await as('Giulia', MILAN, (ctx) => commands.unblock(ctx, { person: marco }));

    expect(unblocked).toMatchObject({ ok: true, value: { isBlocked: false } });
    expect((await as('Marco', MILAN, (ctx) => members.list(ctx, 3, undefined))).nodes).toHaveLength(3);
  });

  it.each([
    ['cannot-block-yourself', 'person', () => ({ person: ids['Giulia']!, reason: 'tired' })],
    ['reason-required', 'reason', () => ({ person: ids['Marco']!, reason: '   ' })],
    ['too-long', 'reason', () => ({ person: ids['Marco']!, reason: 'x'.repeat(501) })],
    ['unknown-person', 'person', () => ({ person: ids['Aminata']!, reason: 'elsewhere' })],
  ])('refuses a block with %s', async (code, field, input) => {
    expect(await as('Giulia', MILAN, (ctx) => commands.block(ctx, input()))).toEqual({ ok: false, refusals: [{ code, path: [field] }] });
  });

  it('are seen by name from another city only when they have a part in a shared partnership', async () => {
    const people = new PeopleOfThePlatform(work);
    await grant('contributor');

    const seen = await as('Aminata', DAKAR, (ctx) => Promise.all([people.load(ctx, ids['Lucia']!), people.load(ctx, ids['Marco']!)]));

    expect(seen).toEqual([{ id: ids['Lucia'], name: 'Lucia', username: 'milan.Lucia' }, undefined]);
  });

  describe('about oneself', () => {
    async function signedIn(name: string): Promise<RequestContext> {
      const granted = await login.grant(
        { sub: name, username: `milan.${name}`, city: 'milan', roles: ['city-officer'] },
        `sid-${name}`,
        {},
        'web',
      );
      const id = await house.door.sessions.open({
        personId: ids[name]!,
        cityId: MILAN,
        issuer: login.issuer,
        isReadOnly: false,
        tokens: { access: granted.access_token, expiresAt: Date.now() + 300_000 },
      });
      return again(`session=${id}`);
    }
    async function again(cookie: string): Promise<RequestContext> {
      const ctx = await house.door.callers.contextFor({ id: 'me', headers: { cookie } });
      if (typeof ctx === 'string') throw new Error(ctx);
      work.begin(ctx);
      return ctx;
    }

    it('a visitor is told nothing', async () => {
      const visitor: RequestContext = Object.freeze({ traceId: 'v', language: 'en', permissions: new Set<string>() });

      expect(await view.show(visitor)).toBeUndefined();
    });

    it('one is told name, city, roles and rights', async () => {
      const ctx = await signedIn('Élodie');

      expect(await view.show(ctx)).toMatchObject({
        person: { name: 'Élodie' },
        city: { key: 'test-milan' },
        cities: [{ key: 'test-milan' }],
        roles: ['city-officer'],
        isSteppedUp: false,
      });
      work.end(ctx, 'answered');
    });

    it('one chooses language and look, and what is left out stays', async () => {
      const ctx = await signedIn('Élodie');

      await mine.setPreferences(ctx, { language: 'fr', theme: 'dark' });
      const kept = await mine.setPreferences(ctx, { theme: null });

      expect(kept).toMatchObject({ ok: true, value: { language: 'fr' } });
      expect(kept.ok && kept.value.theme).toBeUndefined();
      expect(await mine.setPreferences(ctx, { language: 'klingon!' })).toEqual({
        ok: false,
        refusals: [{ code: 'language-unknown', path: ['language'] }],
      });
      expect(await mine.setPreferences(ctx, { theme: 'pink' })).toEqual({
        ok: false,
        refusals: [{ code: 'unknown-theme', path: ['theme'] }],
      });
      work.end(ctx, 'answered');
    });

    it('one acts for another of one’s cities, now and at the next request, and for no other', async () => {
      await house.sql(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [
        ids['Lucia'],
        DAKAR,
      ]);
      const ctx = await signedIn('Lucia');

      const acting = await mine.actFor(ctx, { city: DAKAR });
      const refused = await mine.actFor(ctx, { city: PARTNERSHIP });

      expect(acting).toMatchObject({
        ok: true,
        value: { city: { key: 'test-dakar' }, cities: [{ key: 'test-dakar' }, { key: 'test-milan' }] },
      });
      expect(refused).toEqual({ ok: false, refusals: [{ code: 'unknown-city', path: ['city'] }] });
      const session = house.door.callers.sessionOf(ctx)!.session!;
      expect(await house.sql(`SELECT city_id FROM identity.session WHERE id_hash = decode($1, 'hex')`, [session.hash])).toEqual([
        { city_id: DAKAR },
      ]);
      work.end(ctx, 'answered');
    });

    it('a token has no session whose city could change', async () => {
      expect(await as('Lucia', MILAN, (ctx) => mine.actFor(ctx, { city: DAKAR }))).toEqual({
        ok: false,
        refusals: [{ code: 'not-allowed', path: [] }],
      });
    });
  });
});
