import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@regia/server-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NoContext } from '../src/caller/callers.js';
import { recordSignIn } from '../src/session/record-sign-in.js';
import { LoopbackLogin, type Claims, type Somebody } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, PARTNERSHIP, type TestDoor } from './open-test-door.js';

const officer = (sub: string, over: Partial<Somebody> = {}): Somebody => ({
  sub,
  username: `milan.${sub}`,
  city: 'milan',
  roles: ['city-officer'],
  ...over,
});

describe('who calls', () => {
  let login: LoopbackLogin;
  let house: TestDoor;

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    house = await openTestDoor(login.issuer);
  });
  afterAll(async () => {
    await house.close();
    await login.stop();
  });
  afterEach(() => {
    login.extra = {};
  });

  const call = (headers: Record<string, string>): Promise<RequestContext | NoContext> =>
    house.door.callers.contextFor({ id: randomUUID(), headers });
  const withToken = async (person: Somebody, over: Claims = {}, headers: Record<string, string> = {}) =>
    call({ authorization: `Bearer ${await login.token(person, over)}`, ...headers });

  async function cookieOf(
    person: Somebody,
    cityId: string | undefined = MILAN,
  ): Promise<{ cookie: string; personId: string; sid: string }> {
    const sid = randomUUID();
    const granted = await login.grant(person, sid, {}, 'web');
    const personId = await recordSignIn(house.door.database, await house.door.verifier.verify(granted.access_token));
    const id = await house.door.sessions.open({
      personId,
      ...(cityId ? { cityId } : {}),
      issuer: login.issuer,
      sid,
      isReadOnly: false,
      tokens: { access: granted.access_token, expiresAt: Date.now() + 300_000 },
    });
    return { cookie: `session=${id}`, personId, sid };
  }

  function context(answer: RequestContext | NoContext): RequestContext {
    if (typeof answer === 'string') throw new Error(answer);
    return answer;
  }

  it('is a visitor when nothing is shown, in the language the browser wishes', async () => {
    const ctx = context(await call({ 'accept-language': 'fr-FR,fr;q=0.9' }));

    expect(ctx).toMatchObject({ language: 'fr' });
    expect(ctx.personId).toBeUndefined();
    expect(ctx.permissions.size).toBe(0);
  });

  it('is somebody of a city by a token, with the rights of the role', async () => {
    const ctx = context(await withToken(officer('giulia'), {}, { 'x-regia-language': 'ar' }));

    expect(ctx).toMatchObject({ cityId: MILAN, language: 'ar', isReadOnly: false });
    expect([...ctx.permissions].sort()).toEqual(['agenda.read', 'agenda.write', 'fund.read', 'people.read']);
    expect(Object.isFrozen(ctx)).toBe(true);
  });

  it.each(['Bearer a.b.c', 'Bearer ', 'Basic Zm9vOmJhcg==', 'nonsense'])(
    'is never a visitor with a credential that is not good: %s',
    async (authorization) => {
      expect(await call({ authorization })).toBe('token-refused');
    },
  );

  it('is refused with a cookie whose session is gone, not taken for a visitor', async () => {
    expect(await call({ cookie: `session=${'x'.repeat(43)}` })).toBe('session-ended');
  });

  it('hears busy when the database of sessions is away', async () => {
    const other = await house.another();
    await other.database.stop();

    await expect(other.callers.contextFor({ id: 'x', headers: { cookie: `session=${'y'.repeat(43)}` } })).resolves.toBe('busy');
  });

  it('reads only when an administrator signed in as somebody else, and when it is a machine', async () => {
    const impersonated = context(await withToken(officer('giulia'), { acr: '0' }));
    const machine = context(
      await withToken({ sub: 'bot', username: 'service-account-ledger-bot', roles: ['auditor'] }, { azp: 'ledger-bot' }),
    );

    expect(impersonated.isReadOnly).toBe(true);
    expect(machine).toMatchObject({ isReadOnly: true });
    expect(machine.cityId).toBeUndefined();
    expect([...machine.permissions].sort()).toEqual(['agenda.read', 'fund.read']);
  });

  it('shows a second factor by an approval token, good for one signature', async () => {
    await withToken(officer('approver'));
    const token = await login.token(officer('approver'), { azp: 'approve', acr: 'loa2' });
    const [first, second] = await Promise.all([0, 1].map(async () => context(await call({ authorization: `Bearer ${token}` }))));

    const used = await Promise.all([first!.stepUp!.use(), second!.stepUp!.use()]);

    expect(used.filter(Boolean)).toHaveLength(1);
  });

  it.each<[string, Claims]>([
    ['of the first level', { azp: 'approve', acr: 'loa1' }],
    ['of the web client', { azp: 'web', acr: 'loa2' }],
    ['of an administrator in another name', { azp: 'approve', acr: 'loa2', act: { sub: 'admin' } }],
    ['that is three minutes old', { azp: 'approve', acr: 'loa2', iat: Math.floor(Date.now() / 1000) - 180 }],
  ])('shows no second factor by a token %s', async (_kind, claims) => {
    await withToken(officer('approver'));

    expect(context(await withToken(officer('approver'), claims)).stepUp).toBeUndefined();
  });

  it('keeps all roles though an approval token carries fewer of them', async () => {
    const admin = officer('admin', { roles: ['city-officer', 'city-admin'] });
    await withToken(admin);

    const ctx = context(await withToken({ ...admin, roles: ['city-officer'] }, { azp: 'approve', acr: 'loa2' }));

    expect(ctx.permissions.has('people.manage')).toBe(true);
  });

  it('is refused at once when blocked by the consortium, and the session with it', async () => {
    const { cookie, personId } = await cookieOf(officer('blocked'));
    expect(context(await call({ cookie })).personId).toBe(personId);

    await house.sql('UPDATE identity.person SET is_blocked = true WHERE id = $1', [personId]);

    await expect.poll(() => call({ cookie }), { timeout: 1000, interval: 20 }).toBe('session-ended');
    expect(await house.sql('SELECT 1 FROM identity.session WHERE person_id = $1', [personId])).toEqual([]);
    expect(await withToken(officer('blocked'))).toBe('token-refused');
  });

  it('acts for the other city when one of two has closed its door', async () => {
    const { cookie, personId } = await cookieOf(officer('double'));
    await house.sql(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [
      personId,
      DAKAR,
    ]);
    await house.sql(`INSERT INTO identity.city_block (city_id, person_id, reason, blocked_by) VALUES ($1, $2, 'left', $2)`, [
      MILAN,
      personId,
    ]);

    await expect.poll(async () => context(await call({ cookie })).cityId, { timeout: 1000, interval: 20 }).toBe(DAKAR);
  });

  it('gains what was granted at the next request', async () => {
    const { cookie, personId } = await cookieOf(officer('treasurer'));
    expect(context(await call({ cookie })).permissions.has('fund.record')).toBe(false);

    await house.sql(`INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role) VALUES ($1, $2, $3, 'treasurer')`, [
      personId,
      PARTNERSHIP,
      MILAN,
    ]);

    await expect
      .poll(async () => context(await call({ cookie })).permissions.has('fund.record'), { timeout: 1000, interval: 20 })
      .toBe(true);
  });

  describe('IDN-1: an address proves nothing', () => {
    it('keeps two people apart who claim the same address, in either order and from any city', async () => {
      const email = { email: 'giulia@milan.example' };
      const stranger = context(
        await withToken({ sub: 'stranger', username: 'stranger', roles: ['auditor'] }, { ...email, email_verified: false }),
      );
      const giulia = context(await withToken(officer('idn-giulia'), { ...email, email_verified: true }));
      const fromDakar = context(
        await withToken(officer('idn-dakar', { city: 'dakar', username: 'dakar.giulia' }), { ...email, email_verified: true }),
      );
      const strangerAgain = context(
        await withToken({ sub: 'stranger', username: 'stranger', roles: ['auditor'] }, { ...email, email_verified: true }),
      );

      expect(new Set([stranger.personId, giulia.personId, fromDakar.personId]).size).toBe(3);
      expect(strangerAgain.personId).toBe(stranger.personId);
      expect(strangerAgain.cityId).toBeUndefined();
      expect(fromDakar.cityId).toBe(DAKAR);
    });

    it('keeps two people apart who claim the same user name', async () => {
      const giulia = context(await withToken(officer('name-1', { username: 'milan.giulia' })));
      const other = context(await withToken(officer('name-2', { username: 'milan.giulia', city: 'dakar' })));

      expect(other.personId).not.toBe(giulia.personId);
      expect(other.cityId).toBe(DAKAR);
    });

    it('gives nothing for a city that no login of ours vouches for', async () => {
      expect(await withToken(officer('lost', { city: 'atlantis' }))).toBe('token-refused');
    });
  });

  describe('IDN-3: the memberships are ours, whatever the token claims', () => {
    const shapes: readonly [string, Claims][] = [
      ['no claim', {}],
      ['a list', { organization: ['city-milan'] }],
      ['an object with two', { organization: { 'city-milan': {}, 'city-dakar': {} } }],
      ['an unknown alias', { organization: ['city-atlantis'] }],
    ];

    it.each(shapes)('sees both cities of a lawyer who has two, with %s', async (shape, claims) => {
      const lawyer = officer(`lawyer ${shape}`);
      const first = context(await withToken(lawyer, claims));
      await house.sql(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [
        first.personId,
        DAKAR,
      ]);

      const home = async () => context(await withToken(lawyer, claims));
      await expect
        .poll(async () => house.door.callers.sessionOf(await home())?.standing.cities.length, { timeout: 1000, interval: 20 })
        .toBe(2);
      expect((await home()).cityId).toBe(MILAN);
      expect(context(await withToken(lawyer, claims, { 'x-regia-city': 'test-dakar' })).cityId).toBe(DAKAR);
    });

    it.each(shapes)('refuses a city that is only in the claim, with %s', async (shape, claims) => {
      const person = officer(`one city ${shape}`);

      await expect(withToken(person, claims, { 'x-regia-city': 'test-dakar' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(withToken(person, claims, { 'x-regia-city': 'atlantis' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('takes a removed membership away at the next request', async () => {
      const { cookie, personId } = await cookieOf(officer('removed'));
      await house.sql(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [
        personId,
        DAKAR,
      ]);
      await expect
        .poll(async () => context(await call({ cookie, 'x-regia-city': 'test-dakar' })).cityId, { timeout: 1000, interval: 20 })
        .toBe(DAKAR);

      await house.sql('DELETE FROM identity.membership WHERE person_id = $1 AND city_id = $2', [personId, DAKAR]);

      await expect
        .poll(() => call({ cookie, 'x-regia-city': 'test-dakar' }).catch((fault: { code: string }) => fault.code), {
          timeout: 1000,
          interval: 20,
        })
        .toBe('FORBIDDEN');
    });
  });
});
