import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MILAN, openTestDoor, type TestDoor } from './open-test-door.js';
import { PageBrowser, type Page } from './page-browser.js';

/** A login server that runs already: the demo login or Keycloak, with the realm files of `infra/keycloak`. */
const base = process.env['REGIA_LOGIN_BASE'];
const origin = process.env['REGIA_ORIGIN'] ?? 'http://localhost:4000';

const PASSWORD = 'correct horse battery';
const MOST_PAGES = 6;

describe.runIf(base !== undefined)('the door in front of a running login server', () => {
  let house: TestDoor;

  beforeAll(async () => {
    house = await openTestDoor(`${base}/realms/consortium`, origin);
  });
  afterAll(() => house.close());

  /** Answers what the pages ask until the browser is back on our site. */
  async function answer(browser: PageBrowser, page: Page, userName: string): Promise<Page> {
    let shown = page;
    for (let n = 0; n < MOST_PAGES && shown.url.origin !== origin; n += 1) shown = await browser.fill(shown, fieldsFor(shown, userName));
    return shown;
  }

  async function signIn(userName = 'giulia'): Promise<PageBrowser> {
    const browser = new PageBrowser(house);
    const page = await answer(browser, await browser.open('/auth/login?city=test-milan&to=/pool'), userName);
    expect(page.url.href).toBe(`${origin}/pool`);
    return browser;
  }

  const cookieOf = (browser: PageBrowser): string => browser.cookiesFor(new URL(origin));

  it('opens a session for an administrator of a city, with the rights of the role', async () => {
    const browser = await signIn();

    const session = await house.http.inject({ url: '/auth/session', headers: { cookie: cookieOf(browser) } });

    expect(session.json()).toMatchObject({ person: { username: 'milan.giulia' }, city: { id: MILAN } });
    expect(session.json<{ permissions: string[] }>().permissions).toContain('people.manage');
  });

  it('marks the session after the second factor, for one signature', async () => {
    const browser = await signIn('marco.conti'); // has no device that another test could have used: he enrols

    const page = await answer(browser, await browser.open('/auth/step-up?to=/pool'), 'marco.conti');

    expect(page.url.href).toBe(`${origin}/pool`);
    const session = (await house.door.sessions.find(browser.session()))!;
    expect(await house.door.sessions.useStepUp(session)).toBe(true);
    expect(await house.door.sessions.useStepUp(session)).toBe(false);
  });

  it('renews a session whose token is about to end, once', async () => {
    const browser = await signIn('marco.conti');
    await house.sql(`UPDATE identity.session SET access_expires_at = now() + interval '5 seconds'`);
    const other = await house.another();

    const found = await Promise.all(Array.from({ length: 10 }, () => other.sessions.find(browser.session())));

    expect(found.every((session) => session !== undefined && session.accessExpiresAt > Date.now() + 60_000)).toBe(true);
  });

  it('signs out here, then leads to an address the login server knows', async () => {
    const browser = await signIn('lucia.sala');

    const { to } = (
      await house.http.inject({ method: 'POST', url: '/auth/logout', headers: { 'x-regia': 'web', cookie: cookieOf(browser) } })
    ).json<{ to: string }>();
    const page = await browser.open(to);

    expect(to).toContain('id_token_hint');
    expect(page.url.origin === origin || page.status === 200).toBe(true);
    expect(await house.door.sessions.find(browser.session())).toBeUndefined();
  });
});

function fieldsFor({ text }: Page, userName: string): Record<string, string> {
  const asks = (name: string): boolean => new RegExp(`<input[^>]*\\bname="${name}"`).test(text);
  return {
    ...(asks('username') ? { username: userName } : {}),
    ...(asks('password') ? { password: PASSWORD } : {}),
    ...(asks('totp') ? { totp: firstCode(text), userLabel: 'test device' } : {}),
  };
}

/** The first code of the device that a page offers to enrol. The demo login shows the code, Keycloak sends the secret along. */
function firstCode(page: string): string {
  const shown = /<output id="demo-code"[^>]*>(\d{6})</.exec(page)?.[1];
  const field = /<input[^>]*\bname="totpSecret"[^>]*>/.exec(page)?.[0] ?? '';
  return shown ?? codeNow(/\bvalue="([^"]+)"/.exec(field)?.[1] ?? '');
}

/** RFC 6238. */
function codeNow(secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  return String((mac.readUInt32BE(mac.at(-1)! & 0xf) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
