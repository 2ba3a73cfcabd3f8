import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { expect, it } from 'vitest';
import { readClaims } from './claims.js';
import { configured, signIn } from './sign-in.js';
import type { Stage } from './stage.js';

export function sessions(stage: Stage): void {
  it('renews a session with a new pair of tokens for the same session', async () => {
    const { tokens, access } = await signIn(stage.login, stage.browser(), stage.people.awa);

    const renewed = await oidc.refreshTokenGrant(await configured(stage.login, 'web'), tokens.refresh_token!);

    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    expect(readClaims(renewed.access_token)).toMatchObject({
      sub: access.sub,
      sid: access.sid,
      acr: 'loa1',
      auth_time: access.auth_time,
      city: 'dakar',
      organization: ['city-dakar'],
      aud: 'api',
      azp: 'web',
    });
  });

  it('ends the session of the application when a refresh token comes twice', async () => {
    const config = await configured(stage.login, 'web');
    const { tokens } = await signIn(stage.login, stage.browser(), stage.people.awa);
    const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token!);

    const twice = oidc.refreshTokenGrant(config, tokens.refresh_token!);

    await expect(twice).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(oidc.refreshTokenGrant(config, renewed.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('publishes the keys its tokens are signed with', async () => {
    const { tokens } = await signIn(stage.login, stage.browser(), stage.people.awa);
    const { jwks_uri: keys, issuer } = (await configured(stage.login, 'web')).serverMetadata();

    const { payload } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(keys!)), {
      issuer,
      audience: 'api',
      algorithms: ['RS256'],
    });

    expect(payload['azp']).toBe('web');
  });

  it('gives the sessions of two browsers two names', async () => {
    const one = await signIn(stage.login, stage.browser(), stage.people.awa);
    const other = await signIn(stage.login, stage.browser(), stage.people.awa);

    expect(one.access.sub).toBe(other.access.sub);
    expect(one.access.sid).not.toBe(other.access.sid);
  });
}
