import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LoopbackLogin, type Somebody } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, type TestDoor } from './open-test-door.js';

const giulia: Somebody = { sub: 'giulia', username: 'milan.giulia', city: 'milan', roles: ['city-officer', 'city-admin'] };

/** A browser at our door: keeps cookies, follows to the login server and back. */
class Browser {
  readonly jar = new Map<string, string>();

  constructor(private readonly house: TestDoor) {}

  async go(method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.house.http.inject({ method, url, headers: { ...(cookie === '' ? {} : { cookie }), ...headers } });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  /** Starts at `path`, lets the login server answer, and comes back. */
  async through(path: string): Promise<LightMyRequestResponse> {
    const away = await this.go('GET', path);
    const there = String(away.headers.location);
    if (!there.startsWith('http')) return away;
    const back = await fetch(there, { redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location')!);
    return this.go('GET', `${pathname}${search}`);
  }

  session(): string | undefined {
    return this.jar.get('session');
  }
}

describe('signing in and out', () => {
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
    login.cityLogin = undefined;
    login.whoSitsThere = undefined;
  });

  async function signedIn(person = giulia, to = '/agenda'): Promise<Browser> {
    const browser = new Browser(house);
    login.whoSitsThere = person;
    const answer = await browser.through(`/auth/login?city=test-milan&to=${to}`);
    expect(answer.headers.location).toBe(to);
    return browser;
  }

  it('leads to the login of the city that was chosen', async () => {
    const answer = await new Browser(house).go('GET', '/auth/login?city=test-dakar&to=/pool');

    const address = new URL(String(answer.headers.location));
    expect(answer.statusCode).toBe(303);
    expect(address.searchParams.get('kc_idp_hint')).toBe('dakar');
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    expect(address.searchParams.get('redirect_uri')).toBe('http://localhost:4000/auth/callback');
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it.each([
    ['giulia@milan.example', 'milan', null],
    ['Giulia@MILAN.example', 'milan', null],
    ['giulia@sub.milan.example', null, 'giulia@sub.milan.example'],
    ['ada@ngo.example', null, 'ada@ngo.example'],
  ])('finds the city of %s by the exact domain', async (email, hint, loginHint) => {
    const answer = await new Browser(house).go('GET', `/auth/login?email=${encodeURIComponent(email)}`);

    const { searchParams } = new URL(String(answer.headers.location));
    expect(searchParams.get('kc_idp_hint')).toBe(hint);
    expect(searchParams.get('login_hint')).toBe(loginHint);
  });

  it('opens a session and comes back to where the person wanted to go', async () => {
    const browser = await signedIn(giulia, '/pool');

    const { statusCode, body } = await browser.go('GET', '/auth/session');
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      person: { username: 'milan.giulia' },
      city: { id: MILAN, key: 'test-milan' },
      language: null,
    });
    expect(body).not.toContain('eyJ');
    expect([...browser.jar.keys()]).toEqual(['session']);
  });

  it('answers 204 to a visitor, and 401 once to a cookie whose session is gone', async () => {
    const browser = await signedIn();
    await house.door.sessions.close(browser.session());

    expect((await browser.go('GET', '/auth/session')).json()).toEqual({ code: 'SESSION_ENDED' });
    expect((await browser.go('GET', '/auth/session')).statusCode).toBe(204);
  });

  it('gives a new session id at every sign-in and ends the one before', async () => {
    const browser = await signedIn();
    const before = browser.session();

    await browser.through('/auth/login?to=/agenda');

    expect(browser.session()).not.toBe(before);
    expect(await house.door.sessions.find(before)).toBeUndefined();
  });

  it.each([
    ['another officer', { sub: 'lucia', username: 'milan.lucia.sala', city: 'milan', roles: ['city-officer'] }, '/agenda'],
    ['somebody whom nothing ties to us', { sub: 'nobody', username: 'nobody', roles: [] }, '/sign-in?problem=not-a-member&to=%2Fagenda'],
  ])('asks again when told to, and ends the session before when %s answers', async (_who, other, arrival) => {
    const browser = await signedIn();
    const before = browser.session();
    login.whoSitsThere = other;

    const answer = await browser.through('/auth/login?again=1&to=/agenda');

    expect(answer.headers.location).toBe(arrival);
    expect(await house.door.sessions.find(before)).toBeUndefined();
    const now = await browser.go('GET', '/auth/session');
    expect(now.statusCode === 200 ? now.json<{ person: { username: string } }>().person.username : undefined).toBe(
      arrival === '/agenda' ? other.username : undefined,
    );
  });

  it('does not take over a session id that somebody planted', async () => {
    const browser = new Browser(house);
    browser.jar.set('session', 'p'.repeat(43));
    login.whoSitsThere = giulia;

    await browser.through('/auth/login');

    expect(browser.session()).not.toBe('p'.repeat(43));
  });

  it('stays on this site whatever was asked for', async () => {
    const browser = new Browser(house);
    login.whoSitsThere = giulia;

    const answer = await browser.through('/auth/login?to=//evil.example');

    expect(answer.headers.location).toBe('/');
  });

  it('refuses an answer that no sign-in of this browser waits for', async () => {
    const other = new Browser(house);
    const started = await other.go('GET', '/auth/login');
    login.whoSitsThere = giulia;
    const back = new URL((await fetch(String(started.headers.location), { redirect: 'manual' })).headers.get('location')!);

    const answer = await new Browser(house).go('GET', `${back.pathname}${back.search}`);

    expect(answer.headers.location).toBe('/sign-in?problem=expired');
    expect((await other.go('GET', `${back.pathname}${back.search}`)).headers.location).toBe('/');
    expect((await other.go('GET', `${back.pathname}${back.search}`)).headers.location).toBe('/sign-in?problem=expired');
  });

  it('lets two tabs sign in at the same time', async () => {
    const browser = new Browser(house);
    login.whoSitsThere = giulia;
    const starts = [await browser.go('GET', '/auth/login?to=/one'), await browser.go('GET', '/auth/login?to=/two')];

    const ends = [];
    for (const { headers } of starts) {
      const { pathname, search } = new URL((await fetch(String(headers.location), { redirect: 'manual' })).headers.get('location')!);
      ends.push((await browser.go('GET', `${pathname}${search}`)).headers.location);
    }

    expect(ends).toEqual(['/one', '/two']);
  });

  it('says cancelled when the person turned back', async () => {
    const answer = await new Browser(house).through('/auth/login?to=/pool');

    expect(answer.headers.location).toBe('/sign-in?problem=cancelled&to=%2Fpool');
  });

  it('refuses somebody whom nothing ties to us', async () => {
    login.whoSitsThere = { sub: 'nobody', username: 'nobody', roles: [] };
    const browser = new Browser(house);

    expect((await browser.through('/auth/login')).headers.location).toBe('/sign-in?problem=not-a-member');
    expect(browser.session()).toBeUndefined();
  });

  it('refuses somebody who is blocked', async () => {
    const person = { ...giulia, sub: 'barred' };
    await signedIn(person);
    await house.sql(`UPDATE identity.person SET is_blocked = true WHERE subject = 'barred'`);

    expect((await new Browser(house).through('/auth/login')).headers.location).toBe('/sign-in?problem=blocked');
  });

  it('marks a session that an administrator opened in another name', async () => {
    login.extra = { acr: '0' };
    const browser = await signedIn({ ...giulia, sub: 'worn' });

    expect(await house.door.sessions.find(browser.session())).toMatchObject({ isReadOnly: true });
  });

  describe('a second factor', () => {
    it('marks the session for one signature', async () => {
      const browser = await signedIn();

      const answer = await browser.through('/auth/step-up?to=/pool/COMMON/waiting/1');

      expect(answer.headers.location).toBe('/pool/COMMON/waiting/1');
      const session = (await house.door.sessions.find(browser.session()))!;
      expect(session.steppedUpAt).toBeInstanceOf(Date);
      expect(await house.door.sessions.useStepUp(session)).toBe(true);
      expect(await house.door.sessions.useStepUp(session)).toBe(false);
    });

    it('is remembered of the person, without which nobody confirms them as an approver', async () => {
      const shown = () => house.sql<{ at: Date | null }>(`SELECT second_factor_at AS at FROM identity.person WHERE subject = 'approver'`);
      const browser = await signedIn({ ...giulia, sub: 'approver' });
      const [before] = await shown();

      await browser.through('/auth/step-up');

      const [after] = await shown();
      expect([before?.at, after?.at]).toEqual([null, expect.any(Date)]);
    });

    it('is asked for with the client whose tokens live two minutes', async () => {
      const browser = await signedIn();

      const { searchParams } = new URL(String((await browser.go('GET', '/auth/step-up')).headers.location));

      expect(Object.fromEntries(searchParams)).toMatchObject({
        client_id: 'approve',
        acr_values: 'loa2',
        redirect_uri: 'http://localhost:4000/auth/step-up/callback',
      });
    });

    it.each<[string, Partial<Somebody>, Record<string, unknown>, string]>([
      ['of another person', { sub: 'mireia' }, {}, 'other-person'],
      ['of the first level', {}, { acr: 'loa1' }, 'cancelled'],
      ['of the web client', {}, { azp: 'web' }, 'cancelled'],
      ['in another name', {}, { act: { sub: 'admin' } }, 'other-person'],
    ])('is not taken from an answer %s', async (_kind, over, claims, problem) => {
      const browser = await signedIn();
      login.whoSitsThere = { ...giulia, ...over };
      login.extra = claims;

      const answer = await browser.through('/auth/step-up?to=/pool');

      expect(answer.headers.location).toBe(`/sign-in?problem=${problem}&to=%2Fpool`);
      expect((await house.door.sessions.find(browser.session()))!.steppedUpAt).toBeUndefined();
    });

    it('leads to the sign-in page without a session', async () => {
      expect((await new Browser(house).go('GET', '/auth/step-up?to=/pool')).headers.location).toBe('/sign-in?problem=expired&to=%2Fpool');
    });

    it('does not count for a session that was opened meanwhile', async () => {
      const browser = await signedIn();
      const started = await browser.go('GET', '/auth/step-up?to=/pool');
      await browser.through('/auth/login');
      const { pathname, search } = new URL(
        (await fetch(String(started.headers.location), { redirect: 'manual' })).headers.get('location')!,
      );

      expect((await browser.go('GET', `${pathname}${search}`)).headers.location).toBe('/sign-in?problem=expired&to=%2Fpool');
    });
  });

  describe('signing out', () => {
    const asked = { accept: 'application/json', 'x-regia': 'web' };

    it('ends the session here first, then leads to the end of the one at the login server', async () => {
      const browser = await signedIn();
      const id = browser.session();

      const { to } = (await browser.go('POST', '/auth/logout', asked)).json<{ to: string }>();

      const address = new URL(to);
      expect(address.pathname).toBe('/realms/consortium/protocol/openid-connect/logout');
      expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:4000/');
      expect(address.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
      expect(browser.session()).toBeUndefined();
      expect(await house.door.sessions.find(id)).toBeUndefined();
    });

    it('redirects a plain form', async () => {
      const browser = await signedIn();

      const answer = await browser.go('POST', '/auth/logout', { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' });

      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toContain('id_token_hint');
    });

    it('is harmless the second time, and in a second tab at the same moment', async () => {
      const browser = await signedIn();
      const cookie = `session=${browser.session()}`;

      const answers = await Promise.all([0, 1].map(() => new Browser(house).go('POST', '/auth/logout', { ...asked, cookie })));
      const third = await browser.go('POST', '/auth/logout', asked);

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(answers.filter((answer) => answer.json<{ to: string }>().to === '/signed-out')).toHaveLength(1);
      expect(third.json()).toEqual({ to: '/signed-out' });
    });

    it('lands on our own page when the city’s login is dead, and still ends the login server’s session (IDN-5)', async () => {
      const browser = await signedIn();
      login.cityLogin = await deadAddress();
      const started = Date.now();

      const { to } = (await browser.go('POST', '/auth/logout', asked)).json<{ to: string }>();

      expect(to).toBe('/signed-out?notice=city-away');
      expect(login.endedRefreshTokens.size).toBeGreaterThan(0);
      expect(Date.now() - started).toBeLessThan(5000);
    });

    it('lands on our own page within five seconds when the city’s login hangs (IDN-5)', async () => {
      const browser = await signedIn();
      const silent = createServer(() => undefined);
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      login.cityLogin = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
      const started = Date.now();

      const { to } = (await browser.go('POST', '/auth/logout', asked)).json<{ to: string }>();

      expect(to).toBe('/signed-out?notice=city-away');
      expect(Date.now() - started).toBeLessThan(5000);
      silent.closeAllConnections();
      silent.close();
    });

    it('does not send the browser away with an identity token the login server would refuse (IDN-5)', async () => {
      const browser = await signedIn();
      const stranger = await LoopbackLogin.start();
      const session = (await house.door.sessions.find(browser.session()))!;
      const foreign = await stranger.grant(giulia, 'x', {}, 'web');
      await stranger.stop();
      const id = await house.door.sessions.open({
        personId: session.personId,
        cityId: MILAN,
        issuer: login.issuer,
        isReadOnly: false,
        tokens: { access: foreign.access_token, refresh: 'mine', idToken: foreign.id_token, expiresAt: Date.now() + 60_000 },
      });

      const answer = await new Browser(house).go('POST', '/auth/logout', { ...asked, cookie: `session=${id}` });

      expect(answer.json()).toEqual({ to: '/signed-out' });
      expect(login.endedRefreshTokens.has('mine')).toBe(true);
    });

    it('ends here also when the login server is dead, and says so (IDN-5)', async () => {
      const doomed = await LoopbackLogin.start();
      const inn = await openTestDoor(doomed.issuer);
      const browser = new Browser(inn);
      doomed.whoSitsThere = giulia;
      await browser.through('/auth/login');
      const id = browser.session();
      await doomed.stop();

      const { to } = (await browser.go('POST', '/auth/logout', asked)).json<{ to: string }>();

      expect(to).toBe('/signed-out?notice=login-away');
      expect(browser.session()).toBeUndefined();
      expect(await inn.door.sessions.find(id)).toBeUndefined();
      expect((await browser.go('GET', '/auth/login?to=/pool')).headers.location).toBe('/sign-in?problem=login-away&to=%2Fpool');
      await inn.close();
    });
  });

  describe('the login server signing somebody out', () => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const tell = (token: string) =>
      house.http.inject({
        method: 'POST',
        url: '/auth/backchannel-logout',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ logout_token: token }).toString(),
      });
    const notice = (claims: Record<string, unknown>) =>
      login.sign(login.claims(giulia, { aud: 'web', events, typ: 'Logout', sid: undefined, ...claims }), { typ: 'logout+jwt' });

    it('ends the session that hangs on that one, though its number stands only in the identity token (IDN-5)', async () => {
      login.sid = 'hanging';
      login.extra = { sid: undefined };
      const browser = await signedIn();
      login.sid = undefined;

      expect((await tell(await notice({ sid: 'hanging' }))).statusCode).toBe(200);

      await expect.poll(async () => (await browser.go('GET', '/auth/session')).statusCode, { timeout: 1000, interval: 20 }).not.toBe(200);
    });

    it('ends all sessions of a person when it names no session', async () => {
      const browsers = [await signedIn({ ...giulia, sub: 'everywhere' }), await signedIn({ ...giulia, sub: 'everywhere' })];

      await tell(await notice({ sub: 'everywhere' }));

      for (const browser of browsers) expect(await house.door.sessions.find(browser.session())).toBeUndefined();
    });

    it('is heard once', async () => {
      const token = await notice({ sid: 'twice' });

      expect([(await tell(token)).statusCode, (await tell(token)).statusCode]).toEqual([200, 400]);
    });

    it('is not believed from anybody else', async () => {
      const browser = await signedIn();
      const session = (await house.door.sessions.find(browser.session()))!;
      const stranger = await LoopbackLogin.start();
      const forged = await stranger.sign(stranger.claims(giulia, { iss: login.issuer, aud: 'web', events, sid: undefined }), {
        typ: 'logout+jwt',
      });
      await stranger.stop();

      expect((await tell(forged)).statusCode).toBe(400);
      expect((await tell('')).statusCode).toBe(400);
      expect(await house.door.sessions.find(browser.session())).toMatchObject({ hash: session.hash });
    });
  });

  it('keeps its cookies to this host on https', async () => {
    const safe = await openTestDoor(login.issuer, 'https://regia.example');
    const browser = new Browser(safe);
    login.whoSitsThere = { ...giulia, city: 'dakar' };

    const answer = await browser.through('/auth/login');

    expect([answer.headers['set-cookie']].flat().at(-1)).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await safe.door.sessions.find(browser.jar.get('__Host-session'))).toMatchObject({ cityId: DAKAR });
    await safe.close();
  });
});

/** An address at which nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}
