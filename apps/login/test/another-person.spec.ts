import { Browser, demoPeople, hostileRealms, listenForSignOut, renew, signIn } from '@regia/testing/login';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer, REALMS } from './demo-server.js';

let realms: ReturnType<typeof hostileRealms>;
let login: Awaited<ReturnType<typeof demoServer>>;

beforeAll(async () => {
  realms = hostileRealms(REALMS);
  login = await demoServer(realms.folder);
});
afterAll(async () => {
  await login.stop();
  realms.remove();
});

// Keycloak refuses another person in a running session; whoever tries the platform alone changes person often.
describe('a forced sign-in that another person answers', () => {
  const { ines, ada, giulia, lucia } = demoPeople();

  it.each([
    ['of the consortium', ines, ada],
    ['of one city', giulia, lucia],
    ['of a city, at the page of the consortium', giulia, ines],
  ])('ends the session before, and tells the application: people %s', async (_who, before, after) => {
    const ear = await listenForSignOut(login.origin);
    try {
      const browser = new Browser(login.base);
      const first = await signIn(login, browser, before);

      const second = await signIn(login, browser, after, { prompt: 'login' });

      expect(second.asked).toContain('password');
      expect(second.access.preferred_username).toContain(after.userName);
      expect(second.access.sid).not.toBe(first.access.sid);
      expect(decodeJwt(await ear.heard)).toMatchObject({ sid: first.access.sid, sub: first.access.sub });
      await expect(renew(login, first)).rejects.toMatchObject({ error: 'invalid_grant' });
      expect((await renew(login, second)).sub).toBe(second.access.sub);
    } finally {
      ear.close();
    }
  });

  it('keeps the session of somebody who only proves again who they are', async () => {
    const browser = new Browser(login.base);
    const first = await signIn(login, browser, giulia);

    const again = await signIn(login, browser, giulia, { prompt: 'login' });

    expect(again.asked).toEqual(['password']);
    expect(again.access.sid).toBe(first.access.sid);
    expect((await renew(login, first)).sub).toBe(first.access.sub);
  });
});
