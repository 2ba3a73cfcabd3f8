import * as oidc from 'openid-client';
import { expect, it } from 'vitest';
import { readClaims, readHeader } from './claims.js';
import type { Arrival } from './browser.js';
import type { Page } from './page.js';
import { SUBJECTS } from './people.js';
import { askFor, configured, DEMO_PASSWORD, signIn, walk } from './sign-in.js';
import type { Stage } from './stage.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws when the browser was sent away */
export function pageOf(arrival: Arrival): Page {
  if ('page' in arrival) return arrival.page;
  throw new Error(`expected a page, was sent to ${arrival.left.href}`);
}

export function signingIn(stage: Stage): void {
  it("leads somebody who names their city to that city's own page and nowhere else", async () => {
    const { asked, access } = await signIn(stage.login, stage.browser(), stage.people.giulia);

    expect(asked).toEqual(['password']);
    expect(access).toMatchObject({ sub: SUBJECTS.giulia, preferred_username: 'milan.giulia', city: 'milan' });
  });

  it("leads the e-mail address of a city to that city's page", async () => {
    const browser = stage.browser();
    const { address, redeem } = await askFor(stage.login, 'web');
    const first = pageOf(await browser.open(address));
    const second = pageOf(await browser.send(first.formWith('username')!, { username: 'aminata@dakar.example' }));

    expect(second.url.pathname).toContain('/realms/city-dakar/');
    const { left } = await walk(browser, { page: second }, stage.people.aminata);
    expect(readClaims((await redeem(left)).access_token)).toMatchObject({
      sub: SUBJECTS.aminata,
      city: 'dakar',
      realm_access: { roles: ['city-officer'] },
    });
  });

  it('leads only the exact domain of a city there, no domain below it', async () => {
    const browser = stage.browser();
    const first = pageOf(await browser.open((await askFor(stage.login, 'web')).address));

    const second = pageOf(await browser.send(first.formWith('username')!, { username: 'somebody@mail.dakar.example' }));

    expect(second.url.pathname).toContain('/realms/consortium/');
  });

  it('asks people of the consortium for a user name, then for the password', async () => {
    const { asked, access } = await signIn(stage.login, stage.browser(), stage.people.ada);

    expect(asked).toEqual(['user name', 'password']);
    expect(access).toMatchObject({
      sub: SUBJECTS.ada,
      preferred_username: 'ada.ngo',
      realm_access: { roles: ['partner'] },
      email_verified: true,
    });
    expect(access).not.toHaveProperty('city');
    expect(access).not.toHaveProperty('organization');
    expect(access.scope?.split(' ')).not.toContain('organization:*');
  });

  it('shows the form again and says why when the password is wrong', async () => {
    const browser = stage.browser();
    const { address } = await askFor(stage.login, 'web', { kc_idp_hint: 'barcelona' });
    const form = pageOf(await browser.open(address));

    const again = pageOf(await browser.send(form.formWith('password')!, { username: 'laia.serra', password: 'not it' }));

    expect(again.status).toBe(200);
    expect(again.text).toContain('Invalid username or password');
    const then = await browser.send(again.formWith('password')!, { username: 'laia.serra', password: DEMO_PASSWORD });
    expect('left' in then && then.left.searchParams.has('code')).toBe(true);
  });

  it('finds nobody of the consortium by an e-mail address', async () => {
    const browser = stage.browser();
    const first = pageOf(await browser.open((await askFor(stage.login, 'web')).address));
    const second = pageOf(await browser.send(first.formWith('username')!, { username: 'ines@revisio.example' }));

    const third = pageOf(
      await browser.send(second.formWith('password')!, {
        password: DEMO_PASSWORD,
        ...(second.formWith('username') ? { username: 'ines@revisio.example' } : {}),
      }),
    );

    expect(third.text).toContain('Invalid username or password');
  });

  it('gives tokens in the shape the API reads', async () => {
    const { tokens, access } = await signIn(stage.login, stage.browser(), stage.people.giulia);

    expect(readHeader(tokens.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
    expect(access).toMatchObject({
      iss: `${stage.login.base}/realms/consortium`,
      aud: 'api',
      azp: 'web',
      typ: 'Bearer',
      sub: SUBJECTS.giulia,
      sid: expect.any(String),
      jti: expect.any(String),
      auth_time: expect.any(Number),
      preferred_username: 'milan.giulia',
      name: 'Giulia Ferri',
      given_name: 'Giulia',
      family_name: 'Ferri',
      email: 'giulia@milan.example',
      email_verified: false,
      city: 'milan',
      organization: ['city-milan'],
      acr: 'loa1',
    });
    expect(access.realm_access?.roles.toSorted()).toEqual(['city-admin', 'city-officer']);
    expect(access.scope?.split(' ').toSorted()).toEqual(['email', 'openid', 'organization:*', 'profile']);
    expect(access.exp - access.iat).toBe(300);
    expect(access).not.toHaveProperty('client_id');
    expect(access).not.toHaveProperty('resource_access');
  });

  it('names session, strength and time of the sign-in in the identity token too', async () => {
    const { identity, access } = await signIn(stage.login, stage.browser(), stage.people.giulia);

    expect(identity).toMatchObject({
      aud: 'web',
      azp: 'web',
      typ: 'ID',
      sub: SUBJECTS.giulia,
      sid: access.sid,
      acr: 'loa1',
      auth_time: access.auth_time,
      nonce: expect.any(String),
      city: 'milan',
      preferred_username: 'milan.giulia',
    });
    expect(identity).not.toHaveProperty('realm_access');
  });

  it('leaves the organisation out of tokens that do not ask for it', async () => {
    const { access } = await signIn(stage.login, stage.browser(), stage.people.giulia, { scope: 'openid profile email' });

    expect(access).not.toHaveProperty('organization');
    expect(access).toMatchObject({ city: 'milan', acr: 'loa1' });
  });

  it('opens an account for an officer nobody has told the consortium about, and finds it again', async () => {
    const first = await signIn(stage.login, stage.browser(), stage.people.marco);
    const second = await signIn(stage.login, stage.browser(), stage.people.marco);

    expect(first.asked).toEqual(['password']);
    expect(first.access).toMatchObject({
      sub: expect.stringMatching(UUID),
      preferred_username: 'milan.marco.conti',
      city: 'milan',
      organization: ['city-milan'],
      realm_access: { roles: ['city-officer'] },
    });
    expect(second.access.sub).toBe(first.access.sub);
  });

  it('asks nobody twice in one browser', async () => {
    const browser = stage.browser();
    const first = await signIn(stage.login, browser, stage.people.jordi);

    const second = await signIn(stage.login, browser, stage.people.jordi);

    expect(second.asked).toEqual([]);
    expect(second.access).toMatchObject({ sid: first.access.sid, auth_time: first.access.auth_time, acr: 'loa1' });
  });

  it('asks again when the application insists', async () => {
    const browser = stage.browser();
    await signIn(stage.login, browser, stage.people.jordi);

    const again = await signIn(stage.login, browser, stage.people.jordi, { prompt: 'login' });

    expect(again.asked).toEqual(['password']);
  });

  it('tells an application that must not ask that a sign-in is needed', async () => {
    const arrival = await stage.browser().open((await askFor(stage.login, 'web', { prompt: 'none' })).address);

    expect('left' in arrival && arrival.left.searchParams.get('error')).toBe('login_required');
  });

  it('answers no request without a proof key', async () => {
    const { address } = await askFor(stage.login, 'web');
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');

    const arrival = await stage.browser().open(address);

    expect('left' in arrival && arrival.left.searchParams.get('error')).toBe('invalid_request');
  });

  it('sends nobody to an address the application has not registered', async () => {
    const { address } = await askFor(stage.login, 'web', { redirect_uri: `${stage.login.origin}/auth/callback/../elsewhere` });

    expect(pageOf(await stage.browser().open(address)).status).toBe(400);
  });

  it('gives no token to an application with the wrong secret', async () => {
    const browser = stage.browser();
    const { address } = await askFor(stage.login, 'web', { kc_idp_hint: 'milan' });
    const { left } = await walk(browser, await browser.open(address), stage.people.giulia);
    const { token_endpoint: endpoint } = (await configured(stage.login, 'web')).serverMetadata();

    const answer = await fetch(endpoint!, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('web:guess').toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: left.searchParams.get('code')!,
        redirect_uri: `${stage.login.origin}/auth/callback`,
      }),
    });

    expect(answer.status).toBe(401);
  });

  it('gives the bank statement importer a token of its own', async () => {
    const tokens = await oidc.clientCredentialsGrant(await configured(stage.login, 'ledger-bot'));

    expect(readClaims(tokens.access_token)).toMatchObject({
      aud: 'api',
      azp: 'ledger-bot',
      typ: 'Bearer',
      sub: SUBJECTS.ledgerBot,
      acr: 'loa1',
      realm_access: { roles: ['auditor'] },
      preferred_username: 'service-account-ledger-bot',
    });
    expect(tokens).not.toHaveProperty('refresh_token');
  });

  it('tells who is signed in to the bearer of a token', async () => {
    const { tokens } = await signIn(stage.login, stage.browser(), stage.people.giulia);

    const told = await oidc.fetchUserInfo(await configured(stage.login, 'web'), tokens.access_token, SUBJECTS.giulia);

    expect(told).toMatchObject({ sub: SUBJECTS.giulia, preferred_username: 'milan.giulia', city: 'milan' });
  });
}
