import { Browser, demoPeople, renew, signIn } from '@regia/testing/login';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer, REALMS } from './demo-server.js';

let keysFolder: string;
let login: Awaited<ReturnType<typeof demoServer>>;

beforeEach(async () => {
  keysFolder = mkdtempSync(path.join(tmpdir(), 'regia-keys-'));
  login = await demoServer(REALMS, { keysFolder });
});
afterEach(async () => {
  await login.stop();
  rmSync(keysFolder, { recursive: true });
});

async function restart(): Promise<void> {
  await login.stop();
  await setTimeout(20); // until this process has noticed that its connections are gone
  login = await demoServer(REALMS, { keysFolder, port: login.port, origin: login.origin });
}

describe('a demo login that is started again', () => {
  it('still renews the sessions that were running, with the rights their city gave', async () => {
    const session = await signIn(login, new Browser(login.base), demoPeople().giulia);
    await restart();

    const renewed = await renew(login, session);

    const { sub, sid, acr, city, organization, auth_time } = session.access;
    expect(renewed).toMatchObject({ sub, sid, acr, city, organization, auth_time });
    expect(renewed.realm_access?.roles.toSorted()).toEqual(['city-admin', 'city-officer']);
  });

  it('still vouches for the tokens it gave', async () => {
    const { tokens } = await signIn(login, new Browser(login.base), demoPeople().ines);
    await restart();

    const keys = createRemoteJWKSet(new URL(`${login.base}/realms/consortium/protocol/openid-connect/certs`));

    await expect(jwtVerify(tokens.access_token, keys, { audience: 'api' })).resolves.toBeDefined();
  });

  it('asks nobody again whose browser was signed in, and knows the account their city opened', async () => {
    const browser = new Browser(login.base);
    const { marco } = demoPeople();
    const first = await signIn(login, browser, marco);
    await restart();

    const second = await signIn(login, browser, marco);

    expect(second.asked).toEqual([]);
    expect(second.access).toMatchObject({ sub: first.access.sub, sid: first.access.sid, city: 'milan', organization: ['city-milan'] });
  });

  it('knows the device that somebody enrolled', async () => {
    const { lucia } = demoPeople();
    await signIn(login, new Browser(login.base), lucia, { client: 'approve' });
    await restart();

    const { asked } = await signIn(login, new Browser(login.base), lucia, { client: 'approve' });

    expect(asked).toEqual(['password', 'code']);
  });

  it('does not take a refresh token that was used before', async () => {
    const session = await signIn(login, new Browser(login.base), demoPeople().awa);
    await renew(login, session);
    await restart();

    const twice = renew(login, session);

    await expect(twice).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('ends the session at the city that an earlier start began', async () => {
    const browser = new Browser(login.base);
    const { tokens } = await signIn(login, browser, demoPeople().laia);
    await restart();
    await browser.open(`${login.base}/realms/consortium/protocol/openid-connect/logout?id_token_hint=${tokens.id_token}`);

    const again = await signIn(login, browser, demoPeople().laia);

    expect(again.asked).toEqual(['password']);
  });
});
