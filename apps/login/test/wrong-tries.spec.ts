import { askFor, Browser, DEMO_PASSWORD, demoPeople, hostileRealms, walk } from '@regia/testing/login';
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

const LOCKED = 'this account is locked for a while';

async function pageFor(browser: Browser, client: 'web' | 'approve', city: string) {
  const arrival = await browser.open(
    (await askFor(login, client, { kc_idp_hint: city, ...(client === 'approve' ? { acr_values: 'loa2' } : {}) })).address,
  );
  if (!('page' in arrival)) throw new Error(`expected a page, was sent to ${arrival.left.href}`);
  return arrival.page;
}

describe('somebody who guesses at the demo login', () => {
  it('is told that the account is locked, and the right password does not help', async () => {
    const browser = new Browser(login.base);
    const guess = async (password: string) => {
      const page = await pageFor(browser, 'web', 'barcelona');
      const arrival = await browser.send(page.formWith('password')!, { username: 'jordi.vidal', password });
      return 'page' in arrival ? arrival.page.text : 'in';
    };
    for (const password of ['a guess', 'another']) expect(await guess(password)).toContain('Invalid username or password');

    expect(await guess(DEMO_PASSWORD)).toContain(LOCKED);
  });

  it('is told the same of codes', async () => {
    const { cheikh } = demoPeople();
    const browser = new Browser(login.base);
    const password = await pageFor(browser, 'approve', 'dakar');
    const arrived = await browser.send(password.formWith('password')!, { username: cheikh.userName, password: DEMO_PASSWORD });
    if (!('page' in arrived)) throw new Error('no code was asked for');
    const texts: string[] = [];
    for (const otp of [cheikh.codes.old(), cheikh.codes.old(), cheikh.codes.fresh()]) {
      const arrival = await browser.send(arrived.page.formWith('otp')!, { otp });
      texts.push('page' in arrival ? arrival.page.text : 'in');
    }

    expect(texts[0]).toContain('Invalid authenticator code');
    expect(texts[2]).toContain(LOCKED);
  });

  it('does not keep others out', async () => {
    const { laia } = demoPeople();
    const browser = new Browser(login.base);

    const { left } = await walk(browser, { page: await pageFor(browser, 'web', 'barcelona') }, laia);

    expect(left.searchParams.get('code')).toEqual(expect.any(String));
  });
});
