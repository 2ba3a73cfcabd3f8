import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findForm } from './html-form.mjs';
import { signIn } from './sign-in.mjs';

// A login of two hosts' worth of manners: a hint, a cookie, an escaped address in the form, one redirect more than needed.
let server;
let issuer;
beforeAll(async () => {
  server = http.createServer(answer);
  await new Promise((up) => server.listen(0, '127.0.0.1', up));
  issuer = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => server.close());

const redirectUri = 'http://localhost:4000/auth/callback';

async function answer(request, reply) {
  const url = new URL(request.url, issuer);
  let body = '';
  for await (const part of request) body += part;
  const form = new URLSearchParams(body);
  const to = (location, headers = {}) => reply.writeHead(303, { location, ...headers }).end();
  if (url.pathname.startsWith('/.well-known'))
    return reply.end(JSON.stringify({ authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }));
  if (url.pathname === '/auth')
    return to(`/login?state=${url.searchParams.get('state')}&from=${url.searchParams.get('kc_idp_hint')}`, {
      'set-cookie': 'seen=1; Path=/; HttpOnly',
    });
  if (url.pathname === '/login' && request.method === 'GET') {
    if (request.headers.cookie !== 'seen=1') return reply.writeHead(400).end('no cookie');
    return reply.end(
      `<form action="/search"><input name=q></form><form method=post action="/login?a=1&amp;b=2"><input name="username"><input type='password' name='password'><input type=hidden name=execution value="x&quot;y"></form>`,
    );
  }
  if (url.pathname === '/login') {
    const isRight =
      form.get('username') === 'giulia' &&
      form.get('password') === 'open sesame' &&
      form.get('execution') === 'x"y' &&
      url.search === '?a=1&b=2';
    return to(isRight ? `${redirectUri}?code=c0de` : '/login');
  }
  const isAllowed =
    request.headers.authorization === `Basic ${Buffer.from('web:dev-only-web').toString('base64')}` &&
    form.get('code') === 'c0de' &&
    form.get('code_verifier').length > 40;
  return isAllowed ? reply.end(JSON.stringify({ access_token: 'a.b.c' })) : reply.writeHead(401).end('{}');
}

const giulia = () => ({
  issuer,
  clientId: 'web',
  clientSecret: 'dev-only-web',
  redirectUri,
  userName: 'giulia',
  password: 'open sesame',
  hint: 'milan',
});

describe('a token for a script', () => {
  it('comes from the same pages a person would go through', async () => {
    expect(await signIn(giulia())).toEqual({ access_token: 'a.b.c' });
  });

  it('says when the password is wrong, instead of trying for ever', async () => {
    await expect(signIn({ ...giulia(), password: 'guess' })).rejects.toThrow('does not accept this user name and password: giulia');
  });

  it('reads the form that asks for the password, not the first on the page', () => {
    const page = '<form action="/a"><input name="q"></form><form action="/b" method="POST"><input type="password" name="pw"></form>';

    expect(findForm(page, new URL('http://login.example/x')).action.href).toBe('http://login.example/b');
  });
});
