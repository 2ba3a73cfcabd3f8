import { expect, it } from 'vitest';
import * as oidc from 'openid-client';
import { readClaims } from './claims.js';
import { pageOf } from './contract-signing-in.js';
import { SUBJECTS } from './people.js';
import { askFor, configured, signIn, walk } from './sign-in.js';
import type { Stage } from './stage.js';

const strongly = { client: 'approve', acr_values: 'loa2' } as const;

export function approving(stage: Stage): void {
  it('takes a person of a city through sign-in and code in one go', async () => {
    const { asked, access } = await signIn(stage.login, stage.browser(), stage.people.cheikh, strongly);

    expect(asked).toEqual(['password', 'code']);
    expect(access).toMatchObject({
      azp: 'approve',
      aud: 'api',
      acr: 'loa2',
      sub: SUBJECTS.cheikh,
      city: 'dakar',
      preferred_username: 'dakar.cheikh.fall',
    });
  });

  it('asks a person with a running session for the code alone, also when the city is named again', async () => {
    const browser = stage.browser();
    const session = await signIn(stage.login, browser, stage.people.giulia);

    const first = await signIn(stage.login, browser, stage.people.giulia, { ...strongly, hint: false });
    const second = await signIn(stage.login, browser, stage.people.giulia, { ...strongly, hint: true });

    expect([first.asked, second.asked]).toEqual([['code'], ['code']]);
    expect(first.access).toMatchObject({ acr: 'loa2', azp: 'approve', sub: SUBJECTS.giulia, sid: session.access.sid });
  });

  it('leaves the session as strong as it was: what is asked for afterwards is level 1', async () => {
    const browser = stage.browser();
    await signIn(stage.login, browser, stage.people.mireia);
    await signIn(stage.login, browser, stage.people.mireia, strongly);

    const afterwards = await signIn(stage.login, browser, stage.people.mireia);

    expect(afterwards.asked).toEqual([]);
    expect(afterwards.access).toMatchObject({ azp: 'web', acr: 'loa1' });
  });

  it('gives a token for two minutes that nobody can renew', async () => {
    const { tokens, access } = await signIn(stage.login, stage.browser(), stage.people.cheikh, strongly);

    expect(access.exp - access.iat).toBe(120);
    expect(tokens).not.toHaveProperty('refresh_token');
    expect(access.scope?.split(' ').toSorted()).toEqual(['email', 'openid', 'profile']);
  });

  it('asks for the code also when the wish for it was taken out of the address', async () => {
    const browser = stage.browser();
    await signIn(stage.login, browser, stage.people.noor);

    const { asked, access } = await signIn(stage.login, browser, stage.people.noor, { client: 'approve' });

    expect(asked).toEqual(['code']);
    expect(access.acr).toBe('loa2');
  });

  it('asks for the code also when a weaker level is asked for', async () => {
    const { asked, access } = await signIn(stage.login, stage.browser(), stage.people.ada, { client: 'approve', acr_values: 'loa1' });

    expect(asked).toEqual(['user name', 'password', 'code']);
    expect(access.acr).toBe('loa2');
  });

  it('takes a code once', async () => {
    const { noor } = stage.people;
    const browser = stage.browser();
    await signIn(stage.login, browser, noor, strongly);
    const { address } = await askFor(stage.login, 'approve', { acr_values: 'loa2' });
    const page = pageOf(await browser.open(address));

    const again = pageOf(await browser.send(page.formWith('otp')!, { otp: noor.codes.used() }));

    expect(again.status).toBe(200);
    expect(again.formWith('otp')).toBeDefined();
    expect(again.text).toContain('Invalid authenticator code');
  });

  it('refuses a code that is not of this half minute', async () => {
    const { mireia } = stage.people;
    const browser = stage.browser();
    const { address, redeem } = await askFor(stage.login, 'approve', { acr_values: 'loa2', kc_idp_hint: 'barcelona' });
    const login = pageOf(await browser.open(address));
    const code = pageOf(await browser.send(login.formWith('password')!, { username: 'mireia', password: 'correct horse battery' }));

    const again = pageOf(await browser.send(code.formWith('otp')!, { otp: mireia.codes.old() }));

    expect(again.text).toContain('Invalid authenticator code');
    const { left } = await walk(browser, { page: again }, mireia);
    expect(readClaims((await redeem(left)).access_token).acr).toBe('loa2');
  });

  it('leads somebody without a device through enrolment at the first approval, and asks for its code at the next', async () => {
    const browser = stage.browser();
    const first = await signIn(stage.login, browser, stage.people.lucia, strongly);
    const second = await signIn(stage.login, browser, stage.people.lucia, strongly);

    expect(first.asked).toEqual(['password', 'enrolment']);
    expect(first.access).toMatchObject({ acr: 'loa2', azp: 'approve', sub: SUBJECTS.lucia });
    expect(second.asked).toEqual(['code']);
  });

  it('tells an application that must not ask that the person is needed', async () => {
    const browser = stage.browser();
    await signIn(stage.login, browser, stage.people.giulia);

    const arrival = await browser.open((await askFor(stage.login, 'approve', { prompt: 'none', acr_values: 'loa2' })).address);

    expect('left' in arrival && arrival.left.searchParams.get('error')).toMatch(/^(login|interaction)_required$/);
  });

  it('marks a session that was opened strongly as such, through every renewal, but never as an approval', async () => {
    const { tokens, access } = await signIn(stage.login, stage.browser(), stage.people.ada, { acr_values: 'loa2' });

    const renewed = await oidc.refreshTokenGrant(await configured(stage.login, 'web'), tokens.refresh_token!);

    expect(access).toMatchObject({ azp: 'web', acr: 'loa2' });
    expect(readClaims(renewed.access_token)).toMatchObject({ azp: 'web', acr: 'loa2' });
  });
}
