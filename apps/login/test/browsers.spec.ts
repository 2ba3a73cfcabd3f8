import { askFor, Browser, DEMO_PASSWORD, demoPeople, hostileRealms, signIn, walk } from '@regia/testing/login';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

describe('browsers at the demo login', () => {
  it('signs nobody in at the browser of another, who had the sign-in started', async () => {
    const [mallory, victim] = [new Browser(login.base), new Browser(login.base)];
    const visited = await addressesOf(async () => mallory.open((await askFor(login, 'web', { kc_idp_hint: 'milan' })).address));
    const lure = visited.find((url) => url.includes('/realms/city-milan/protocol/openid-connect/auth?'))!;
    const page = visited.find((url) => url.includes('/realms/consortium/login-actions/'))!;

    const shown = await victim.open(lure);
    if ('page' in shown) await victim.send(shown.page.formWith('password')!, { username: 'giulia', password: DEMO_PASSWORD });

    expect(await mallory.open(page)).toHaveProperty('page');
  });

  it('lets two windows of one browser sign in side by side', async () => {
    const browser = new Browser(login.base);
    const [one, other] = [await askFor(login, 'web', { kc_idp_hint: 'milan' }), await askFor(login, 'web', { kc_idp_hint: 'milan' })];
    const first = await browser.open(one.address);
    await browser.open(other.address);

    const { left } = await walk(browser, first, demoPeople().giulia);

    expect((await one.redeem(left)).access_token).toBeDefined();
  });

  it('ends a session also when no way back is named', async () => {
    const browser = new Browser(login.base);
    const { tokens } = await signIn(login, browser, demoPeople().ines);

    const arrival = await browser.open(`${login.base}/realms/consortium/protocol/openid-connect/logout?id_token_hint=${tokens.id_token}`);

    expect('page' in arrival && arrival.page.status).toBe(200);
    expect((await signIn(login, browser, demoPeople().ines)).asked).toEqual(['user name', 'password']);
  });
});

/** Every address that was asked for meanwhile, with the hops that a browser does not show. */
async function addressesOf(visit: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(globalThis, 'fetch');
  await visit();
  const addresses = asked.mock.calls.map(([address]) => (address instanceof Request ? address.url : address.toString()));
  asked.mockRestore();
  return addresses;
}
