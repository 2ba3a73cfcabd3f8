import { createHash, randomBytes } from 'node:crypto';
import { CookieJar } from './cookie-jar.mjs';
import { findForm, isUserName } from './html-form.mjs';

const mostSteps = 20;

/**
 * Signs a person in as a browser would, page by page, and takes the code before it is handed to the application.
 * @returns the answer of the token endpoint
 */
export async function signIn({ issuer, clientId, clientSecret, redirectUri, userName, password, hint }) {
  const endpoints = await readJson(await fetch(`${issuer}/.well-known/openid-configuration`));
  const verifier = randomBytes(32).toString('base64url');
  const start = authorizationAddress({ endpoints, clientId, redirectUri, hint, verifier });
  const code = await walk(start, { redirectUri, userName, password });
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier });
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  return readJson(await fetch(endpoints.token_endpoint, { method: 'POST', headers: { authorization: `Basic ${basic}` }, body }));
}

function authorizationAddress({ endpoints, clientId, redirectUri, hint, verifier }) {
  const address = new URL(endpoints.authorization_endpoint);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const questions = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email organization',
    state: randomBytes(12).toString('base64url'),
    nonce: randomBytes(12).toString('base64url'),
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(hint ? { kc_idp_hint: hint } : {}),
  };
  for (const [name, value] of Object.entries(questions)) address.searchParams.set(name, value);
  return address;
}

/** Follows redirects and fills in forms until the application's address comes; that one is read, not visited. */
async function walk(start, { redirectUri, userName, password }) {
  const jar = new CookieJar();
  const tried = new Set();
  let request = { url: start, method: 'GET' };
  for (let step = 0; step < mostSteps; step++) {
    const response = await visit(request, jar);
    const next = response.headers.get('location');
    if (next) {
      const url = new URL(next, request.url);
      if (url.href.startsWith(redirectUri)) return codeFrom(url);
      request = { url, method: 'GET' };
      continue;
    }
    const page = await response.text();
    request = answerForm(page, request.url, { userName, password, tried });
  }
  throw new Error('The sign-in did not come to an end.');
}

async function visit({ url, method, body }, jar) {
  const response = await fetch(url, { method, body, redirect: 'manual', headers: { cookie: jar.header(url), accept: 'text/html' } });
  jar.store(url, response);
  return response;
}

function codeFrom(url) {
  const code = url.searchParams.get('code');
  if (code) return code;
  throw new Error(
    `The login refused: ${url.searchParams.get('error_description') ?? url.searchParams.get('error') ?? 'no code came back'}.`,
  );
}

function answerForm(page, base, { userName, password, tried }) {
  const form = findForm(page, base);
  if (!form) throw new Error(`The login shows a page that asks for nothing (${base.pathname}): ${textOf(page).slice(0, 200)}`);
  const asksPassword = form.fields.some(({ type }) => type === 'password');
  if (asksPassword && tried.has('password')) throw new Error(`The login does not accept this user name and password: ${userName}.`);
  if (asksPassword) tried.add('password');
  const values = form.fields
    .filter(({ type }) => type !== 'checkbox')
    .map((field) => [field.name, valueFor(field, { userName, password })]);
  const body = new URLSearchParams(values);
  if (form.method === 'POST') return { url: form.action, method: 'POST', body };
  form.action.search = body.toString();
  return { url: form.action, method: 'GET' };
}

function valueFor(field, { userName, password }) {
  if (field.type === 'password') return password;
  return isUserName(field) ? userName : field.value;
}

const textOf = (page) =>
  page
    .replace(/<(script|style)[^]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function readJson(response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}
