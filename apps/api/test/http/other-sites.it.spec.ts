import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.stop());

const QUERY = '{ themes { key } }';
const MUTATION = 'mutation { setMyPreferences(input: { language: "it" }) { refusals { code } } }';
const OURS = 'http://localhost:4000';
const COOKIE = { cookie: `session=${'a'.repeat(43)}` };
const JSON_TYPE = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: MUTATION });

/** Everything a page of another site could make a browser send. */
const FORGED: readonly (readonly [what: string, request: { method: 'GET' | 'POST' | 'PUT' | 'OPTIONS'; url: string; headers?: Record<string, string>; payload?: string }, status: number])[] = [
  ['a link', { method: 'GET', url: `/graphql?query=${encodeURIComponent(MUTATION)}`, headers: COOKIE }, 405],
  ['a form', { method: 'POST', url: '/graphql', headers: { ...COOKIE, 'content-type': 'application/x-www-form-urlencoded' }, payload: `query=${encodeURIComponent(MUTATION)}` }, 415],
  ['a form with a file', { method: 'POST', url: '/graphql', headers: { ...COOKIE, 'content-type': 'multipart/form-data; boundary=x' }, payload: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${MUTATION}\r\n--x--` }, 415],
  ['JSON as plain text', { method: 'POST', url: '/graphql', headers: { ...COOKIE, 'content-type': 'text/plain' }, payload: body }, 415],
  ['JSON without a type', { method: 'POST', url: '/graphql', headers: COOKIE, payload: body }, 415],
  ['a foreign origin', { method: 'POST', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE, 'x-regia': 'web', origin: 'https://evil.example' }, payload: body }, 403],
  ['an origin that ends like ours', { method: 'POST', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE, 'x-regia': 'web', origin: 'http://localhost:4000.evil.example' }, payload: body }, 403],
  ['no origin at all', { method: 'POST', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE }, payload: body }, 403],
  ['the origin "null" of a sandbox', { method: 'POST', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE, origin: 'null' }, payload: body }, 403],
  ['another method', { method: 'PUT', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE }, payload: body }, 405],
  ['sign-out from elsewhere', { method: 'POST', url: '/auth/logout', headers: { ...COOKIE, origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, payload: '' }, 403],
];

describe('what another site makes a browser send', () => {
  it.each(FORGED)('has no effect: %s', async (_what, request, status) => {
    const response = await platform.http.inject(request);

    expect(response.statusCode).toBe(status);
  });

  it('is answered with no word that would let it read the answer', async () => {
    const response = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { ...JSON_TYPE, origin: OURS }, payload: JSON.stringify({ query: QUERY }) });

    expect(response.statusCode).toBe(200);
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(response.headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('is let through from our own pages, where a dead session is an error and no visitor', async () => {
    const response = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { ...COOKIE, ...JSON_TYPE, origin: OURS, 'x-regia': 'web' }, payload: JSON.stringify({ query: QUERY }) });

    expect([response.statusCode, response.json()]).toEqual([401, { code: 'SESSION_ENDED' }]);
  });
});
