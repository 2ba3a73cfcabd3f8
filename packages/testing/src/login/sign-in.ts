import * as oidc from 'openid-client';
import type { Arrival, Browser } from './browser.js';
import { CodeBook } from './one-time-codes.js';
import { readClaims, type Claims } from './claims.js';
import type { Page } from './page.js';

/** The login server under test, and where the application it serves would live. */
export interface LoginUnderTest {
  /** Such as `http://localhost:8080`. */
  readonly base: string;
  /** Such as `http://localhost:4000`: nothing has to listen there, except while a test waits for a sign-out from behind. */
  readonly origin: string;
}

/** Somebody who signs in: the words they type, and the device they have or get when they enrol. */
export interface Person {
  readonly userName: string;
  /** Alias of the provider of their city; people of the consortium have none. */
  readonly city?: string;
  codes?: CodeBook;
}

/** What a page wants from the person in front of it. */
export type Question = 'user name' | 'password' | 'code' | 'enrolment';

export interface SignedIn {
  readonly tokens: oidc.TokenEndpointResponse;
  readonly access: Claims;
  readonly identity: Claims;
  /** In the order they were put. */
  readonly asked: readonly Question[];
}

/** The two clients of the platform: `web` for sessions, `approve` for signatures. */
export type ClientId = 'web' | 'approve';

const CALLBACKS: Readonly<Record<ClientId, string>> = { web: '/auth/callback', approve: '/auth/step-up/callback' };
const SCOPES: Readonly<Record<ClientId, string>> = { web: 'openid profile email organization:*', approve: 'openid' };
export const DEMO_PASSWORD = 'correct horse battery';
const MOST_PAGES = 8;
/** Element that holds the secret as text. */
const SECRET = 'kc-totp-secret-key';

/** A client as the API configures it. */
export async function configured({ base }: LoginUnderTest, client: ClientId | 'ledger-bot'): Promise<oidc.Configuration> {
  const secret = `dev-only-${client}`;
  return oidc.discovery(new URL(`${base}/realms/consortium`), client, secret, oidc.ClientSecretBasic(secret), {
    execute: [oidc.allowInsecureRequests],
  });
}

/** The next pair of tokens for a session of the platform, as the API asks for it. */
export async function renew(login: LoginUnderTest, { tokens }: SignedIn): Promise<Claims> {
  const renewed = await oidc.refreshTokenGrant(await configured(login, 'web'), tokens.refresh_token!);
  return readClaims(renewed.access_token);
}

/** A request for a sign-in: its address and what is needed to redeem the answer. */
export async function askFor(
  login: LoginUnderTest,
  client: ClientId,
  extra: Readonly<Record<string, string>> = {},
): Promise<{ address: URL; redeem(answer: URL): Promise<oidc.TokenEndpointResponse> }> {
  const config = await configured(login, client);
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${login.origin}${CALLBACKS[client]}`,
    scope: SCOPES[client],
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...extra,
  });
  return {
    address,
    redeem: (answer) =>
      oidc.authorizationCodeGrant(config, answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }),
  };
}

/** Signs a person in from the first address to the tokens, whatever pages come. */
export async function signIn(
  login: LoginUnderTest,
  browser: Browser,
  person: Person,
  {
    client = 'web',
    hint = true,
    ...extra
  }: { client?: ClientId; hint?: boolean } & Readonly<Record<string, string | boolean | undefined>> = {},
): Promise<SignedIn> {
  const given = Object.fromEntries(Object.entries(extra).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  const { address, redeem } = await askFor(login, client, {
    ...(hint && person.city !== undefined ? { kc_idp_hint: person.city } : {}),
    ...given,
  });
  const { left, asked } = await walk(browser, await browser.open(address), person);
  const tokens = await redeem(left);
  return { tokens, access: readClaims(tokens.access_token), identity: readClaims(tokens.id_token!), asked };
}

/** Answers every page until the browser is sent back to the application. */
export async function walk(browser: Browser, start: Arrival, person: Person): Promise<{ left: URL; asked: Question[] }> {
  const asked: Question[] = [];
  let at = start;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    if ('left' in at) return { left: at.left, asked };
    const { question, answer } = await answerFor(browser, at.page, person);
    if (question === asked.at(-1)) throw new Error(`the ${question} was not accepted: ${at.page.text.slice(0, 300)}`);
    asked.push(question);
    at = await answer();
  }
  throw new Error(`no end after ${MOST_PAGES} pages: ${asked.join(', ')}`);
}

interface Answer {
  readonly question: Question;
  answer(): Promise<Arrival>;
}

async function answerFor(browser: Browser, page: Page, person: Person): Promise<Answer> {
  const send =
    (field: string, value: string, more: Readonly<Record<string, string>> = {}) =>
    async () =>
      browser.send(page.formWith(field)!, { [field]: value, ...more });
  if (page.formWith('totp')) return { question: 'enrolment', answer: () => enrol(browser, page, person) };
  if (page.formWith('otp')) return { question: 'code', answer: send('otp', codesOf(person).fresh()) };
  if (page.formWith('password'))
    return {
      question: 'password',
      answer: send('password', DEMO_PASSWORD, page.formWith('username') ? { username: person.userName } : {}),
    };
  if (page.formWith('username')) return { question: 'user name', answer: send('username', person.userName) };
  throw new Error(`the page asks for nothing (${page.status} ${page.url.pathname}): ${page.text.slice(0, 300)}`);
}

function codesOf({ userName, codes }: Person): CodeBook {
  if (!codes) throw new Error(`${userName} has no device and is asked for a code`);
  return codes;
}

/** Takes the secret as text, as somebody without a camera does, and proves that the device makes the right codes. */
async function enrol(browser: Browser, page: Page, person: Person): Promise<Arrival> {
  const link = page.link('mode=manual');
  const shown = link && page.textOf(SECRET) === undefined ? await browser.open(link) : { page };
  if (!('page' in shown)) throw new Error('asking for the secret as text led away');
  const secret = shown.page.textOf(SECRET);
  if (secret === undefined) throw new Error(`no secret to type: ${shown.page.text.slice(0, 300)}`);
  person.codes = new CodeBook(secret);
  return browser.send(shown.page.formWith('totp')!, { totp: person.codes.fresh(), userLabel: 'test device' });
}
