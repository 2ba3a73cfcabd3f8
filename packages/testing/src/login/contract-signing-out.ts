import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { expect, it } from 'vitest';
import { readHeader } from './claims.js';
import { pageOf } from './contract-signing-in.js';
import { listenForSignOut } from './listen-for-sign-out.js';
import { configured, signIn, type LoginUnderTest, type SignedIn } from './sign-in.js';
import type { Stage } from './stage.js';

async function wayOut(login: LoginUnderTest, { tokens }: SignedIn, to = `${login.origin}/`): Promise<URL> {
  return oidc.buildEndSessionUrl(await configured(login, 'web'), {
    id_token_hint: tokens.id_token!,
    post_logout_redirect_uri: to,
    state: 'out',
  });
}

export function signingOut(stage: Stage): void {
  it('ends the session without a page and returns to the application', async () => {
    const browser = stage.browser();
    const session = await signIn(stage.login, browser, stage.people.ines);

    const arrival = await browser.open(await wayOut(stage.login, session));

    expect('left' in arrival && arrival.left.href).toBe(`${stage.login.origin}/?state=out`);
    await expect(oidc.refreshTokenGrant(await configured(stage.login, 'web'), session.tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it("ends the session at the person's city as well", async () => {
    const browser = stage.browser();
    const session = await signIn(stage.login, browser, stage.people.laia);

    const arrival = await browser.open(await wayOut(stage.login, session));
    const again = await signIn(stage.login, browser, stage.people.laia);

    expect('left' in arrival && arrival.left.href).toBe(`${stage.login.origin}/?state=out`);
    expect(again.asked).toEqual(['password']);
  });

  it('is harmless the second time', async () => {
    const browser = stage.browser();
    const session = await signIn(stage.login, browser, stage.people.laia);
    await browser.open(await wayOut(stage.login, session));

    const arrival = await browser.open(await wayOut(stage.login, session));

    expect('left' in arrival && arrival.left.href).toBe(`${stage.login.origin}/?state=out`);
  });

  it('sends nobody to an address that is not the way out of the application', async () => {
    const browser = stage.browser();
    const session = await signIn(stage.login, browser, stage.people.ines);

    const page = pageOf(await browser.open(await wayOut(stage.login, session, 'https://elsewhere.example/')));

    expect(page.status).toBe(400);
  });

  it('asks before it ends the session of somebody whom a bare link sent there', async () => {
    const browser = stage.browser();
    const first = await signIn(stage.login, browser, stage.people.ines);
    const { end_session_endpoint: address } = (await configured(stage.login, 'web')).serverMetadata();

    const page = pageOf(await browser.open(address!));

    expect(page.status).toBe(200);
    expect((await signIn(stage.login, browser, stage.people.ines)).access.sid).toBe(first.access.sid);
  });

  it('ends a session for an application that hands back its refresh token', async () => {
    const { tokens } = await signIn(stage.login, stage.browser(), stage.people.ines);
    const config = await configured(stage.login, 'web');

    const answer = await fetch(config.serverMetadata().end_session_endpoint!, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('web:dev-only-web').toString('base64')}` },
      body: new URLSearchParams({ client_id: 'web', refresh_token: tokens.refresh_token! }),
    });

    expect(answer.status).toBe(204);
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('tells the application from behind which session has ended', async () => {
    const ear = await listenForSignOut(stage.login.origin);
    try {
      const browser = stage.browser();
      const session = await signIn(stage.login, browser, stage.people.jordi);

      await browser.open(await wayOut(stage.login, session));

      const token = await ear.heard;
      const { jwks_uri: keys, issuer } = (await configured(stage.login, 'web')).serverMetadata();
      const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys!)), {
        issuer,
        audience: 'web',
        algorithms: ['RS256'],
        typ: 'logout+jwt',
      });
      expect(payload).toMatchObject({
        sid: session.access.sid,
        sub: session.access.sub,
        jti: expect.any(String),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      });
      expect(payload).not.toHaveProperty('nonce');
      expect(readHeader(token)).toMatchObject({ alg: 'RS256' });
    } finally {
      ear.close();
    }
  });
}
