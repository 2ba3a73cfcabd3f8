import { createHmac, createPublicKey } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoopbackLogin, type Claims, type Somebody } from '../../test/loopback-login.js';
import { TokenVerifier } from './token-verifier.js';

const person: Somebody = { sub: 'subject-1', username: 'milan.giulia', city: 'milan', roles: ['city-officer', 'city-admin'] };

describe('judging a token', () => {
  let login: LoopbackLogin;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    verifier = new TokenVerifier({ issuer: login.issuer });
  });
  afterAll(() => login.stop());

  const now = Math.floor(Date.now() / 1000);
  const changed = (over: Claims) => () => login.token(person, over);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('accepts a good one and tells who calls', async () => {
    const caller = await verifier.verify(await login.token(person));

    expect(caller).toMatchObject({
      issuer: login.issuer,
      subject: 'subject-1',
      username: 'milan.giulia',
      city: 'milan',
      roles: ['city-officer', 'city-admin'],
      client: 'web',
      acr: 'loa1',
    });
    expect(caller.actor).toBeUndefined();
  });

  /** The seventeen kinds of the reliability plan, then what the grant manager alone would let through. */
  const refused: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['the algorithm none', () => `${part({ alg: 'none', kid: login.key.kid })}.${part(login.claims(person))}.`],
    ['HS256 with the public key as the secret', hs256WithPublicKey],
    ['another key under a known name', async () => login.sign(login.claims(person), {}, (await generateKeyPair('RS256')).privateKey)],
    ['an embedded key', embeddedKey],
    [
      'the address of a key set of its own',
      async () =>
        login.sign(login.claims(person), { jku: 'http://127.0.0.1:9/keys', kid: 'own' }, (await generateKeyPair('RS256')).privateKey),
    ],
    ['an end in the past', changed({ exp: now - 60, iat: now - 120 })],
    ['no end', changed({ exp: undefined })],
    ['a beginning in the future', changed({ nbf: now + 600 })],
    ['an end written as text', () => signRaw({ ...login.claims(person), exp: String(now + 300) })],
    ['another audience', changed({ aud: 'account' })],
    ['no audience', changed({ aud: undefined })],
    ['another issuer', changed({ iss: 'http://127.0.0.1:9/realms/consortium' })],
    ['an issuer with a suffix', () => login.token(person, { iss: `${login.issuer}/` })],
    ['an identity token', changed({ typ: 'ID' })],
    ['a refresh token', changed({ typ: 'Refresh' })],
    ['a changed payload', changedPayload],
    ['a key that was rotated away', rotatedAway],
    ['issued in the future', changed({ iat: now + 600, exp: now + 900 })],
    ['a life of a day', changed({ exp: now + 86_400 })],
    ['no subject', changed({ sub: undefined })],
    ['an unknown client', changed({ azp: 'other' })],
    ['a proof of possession nobody gave', changed({ cnf: { jkt: 'x' } })],
    ['no key named', () => signRaw(login.claims(person), { kid: undefined })],
    ['three words that are no token', () => 'a.b.c'],
    ['nothing', () => ''],
  ];

  it.each(refused)('refuses %s', async (_kind, forge) => {
    const jwt = await forge();

    await expect(verifier.verify(jwt)).rejects.toThrow(/^token refused/);
  });

  it('takes a token without a known strength as impersonation: it reads only', async () => {
    const caller = await verifier.verify(await login.token(person, { acr: '0' }));

    expect(caller.actor).toBe('unknown');
  });

  it('reads organisations as a list and as an object, and takes only a proved address', async () => {
    const list = await verifier.verify(
      await login.token(person, { organization: ['city-milan'], email: 'giulia@milan.example', email_verified: false }),
    );
    const object = await verifier.verify(await login.token(person, { organization: { 'city-milan': {}, 'city-dakar': {} } }));

    expect(list.organizations).toEqual(['city-milan']);
    expect(list.email).toBeUndefined();
    expect(object.organizations).toEqual(['city-milan', 'city-dakar']);
  });

  async function hs256WithPublicKey(): Promise<string> {
    const pem = await exportSPKI(createPublicKey({ key: login.key.jwk, format: 'jwk' }) as never); // a public RSA key either way
    const text = `${part({ alg: 'HS256', kid: login.key.kid })}.${part(login.claims(person))}`;
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  }

  async function embeddedKey(): Promise<string> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    return login.sign(login.claims(person), { jwk: await exportJWK(publicKey) }, privateKey);
  }

  function signRaw(claims: object, header: Record<string, unknown> = {}): Promise<string> {
    return login.sign(claims as never, header); // a claim of the wrong type is the point
  }

  async function changedPayload(): Promise<string> {
    const [header, , signature] = (await login.token(person)).split('.');
    return `${header}.${part(login.claims(person, { realm_access: { roles: ['consortium-admin'] } }))}.${signature}`;
  }

  async function rotatedAway(): Promise<string> {
    const old = login.key;
    const token = await login.token(person);
    await login.rotateKey();
    verifier = new TokenVerifier({ issuer: login.issuer }); // a server that started after the rotation
    expect(old.kid).not.toBe(login.key.kid);
    return token;
  }
});

describe('keys that cannot be had', () => {
  it.each(['html', 'broken'] as const)('refuses every token while the key address serves %s, and recovers', async (mode) => {
    const login = await LoopbackLogin.start();
    const verifier = new TokenVerifier({ issuer: login.issuer });
    login.keysMode = mode;

    await expect(verifier.verify(await login.token(person))).rejects.toMatchObject({ isUndecided: true });

    login.keysMode = 'good';
    await expect(verifier.verify(await login.token(person))).resolves.toMatchObject({ subject: person.sub });
    await login.stop();
  });

  it('refuses after three seconds when the key address does not answer', async () => {
    const login = await LoopbackLogin.start();
    login.keysMode = 'slow';
    const started = Date.now();

    const verifying = new TokenVerifier({ issuer: login.issuer }).verify(await login.token(person));

    await expect(verifying).rejects.toMatchObject({ isUndecided: true });
    expect(Date.now() - started).toBeLessThan(4500);
    await login.stop();
  });

  it('keeps accepting known keys while the login server is down, and refuses an unknown one', async () => {
    const login = await LoopbackLogin.start();
    const verifier = new TokenVerifier({ issuer: login.issuer });
    await verifier.verify(await login.token(person));
    const good = await login.token(person);
    const unknown = await login.sign(login.claims(person), { kid: 'unknown' });
    await login.stop();

    await expect(verifier.verify(good)).resolves.toMatchObject({ subject: person.sub });
    await expect(verifier.verify(unknown)).rejects.toThrow(/^token refused/);
  });
});

describe('a logout token', () => {
  let login: LoopbackLogin;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    verifier = new TokenVerifier({ issuer: login.issuer });
  });
  afterAll(() => login.stop());

  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const logout = (over: Claims, header = { typ: 'logout+jwt' }) =>
    login.sign(login.claims(person, { aud: 'web', events, typ: 'Logout', ...over }), header);

  it('is accepted when it names a session', async () => {
    await expect(verifier.verifyLogout(await logout({ sid: 'session-1' }))).resolves.toMatchObject({ sid: 'session-1' });
  });

  it.each([
    ['is for another client', () => logout({ aud: 'other' })],
    ['has no event', () => logout({ events: undefined })],
    ['carries a nonce', () => logout({ nonce: 'x' })],
    ['is an access token', () => logout({}, { typ: 'JWT' })],
    ['has no number of its own', () => logout({ jti: undefined })],
  ])('is refused when it %s', async (_why, make) => {
    await expect(verifier.verifyLogout(await make())).rejects.toThrow(/^token refused/);
  });
});
