import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { RateLimits } from './rate-limits.js';

/** A door that lets two sign-ins begin in a minute, with a clock that stands until it is told to go on. */
function door({ trustProxy = false }: { trustProxy?: string | false } = {}) {
  let time = Date.UTC(2026, 10, 2, 9);
  const http = fastify({ trustProxy });
  new RateLimits(
    { signIns: 2, requests: 0, mutations: 0, cityMutations: 0, badCredentials: 0, rolesPerHour: 0, exportsPerDay: 0 },
    { now: () => new Date(time) },
  ).guardSignIns(http);
  http.get('/auth/login', async () => 'to the login server');
  http.get('/auth/step-up', async () => 'to the login server');
  http.get('/auth/callback', async () => 'back');
  const go = (url: string, remoteAddress = '203.0.113.7', headers: Record<string, string> = {}) =>
    http.inject({ url, remoteAddress, headers });
  return { go, wait: (seconds: number) => void (time += seconds * 1000) };
}

describe('beginning to sign in', () => {
  it('is refused beyond the limit with the time to wait, and goes on after it', async () => {
    const { go, wait } = door();
    await go('/auth/login');
    await go('/auth/step-up');

    const refused = await go('/auth/login?city=milan');
    wait(30);
    const later = await go('/auth/login?city=milan');

    expect([refused.statusCode, refused.headers['retry-after'], refused.json()]).toEqual([429, '30', { code: 'RATE_LIMITED' }]);
    expect(later.statusCode).toBe(200);
  });

  it('leads a browser to a page that says why, with the way back', async () => {
    const { go } = door();
    for (let n = 0; n < 2; n += 1) await go('/auth/login');

    const { statusCode, headers } = await go('/auth/login?to=/pool', undefined, { accept: 'text/html,*/*' });

    expect([statusCode, headers.location, headers['retry-after']]).toEqual([303, '/sign-in?problem=too-many&to=%2Fpool', '30']);
  });

  it('is not refused to others, nor coming back from the login server', async () => {
    const { go } = door();
    for (let n = 0; n < 3; n += 1) await go('/auth/login');

    expect((await go('/auth/login', '203.0.113.8')).statusCode).toBe(200);
    expect((await go('/auth/callback')).statusCode).toBe(200);
  });

  it('counts the address of the line, whatever a request says about itself', async () => {
    const { go } = door();
    const answers = [];
    for (const forged of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      answers.push((await go('/auth/login', undefined, { 'x-forwarded-for': forged, forwarded: `for=${forged}` })).statusCode);

    expect(answers).toEqual([200, 200, 429]);
  });

  it('counts the address that a trusted proxy saw, not the one its visitor made up', async () => {
    const { go } = door({ trustProxy: '10.0.0.4' });
    const answers = [];
    for (const seen of ['1.1.1.1, 203.0.113.7', '2.2.2.2, 203.0.113.7', '3.3.3.3, 203.0.113.7', '203.0.113.9'])
      answers.push((await go('/auth/login', '10.0.0.4', { 'x-forwarded-for': seen })).statusCode);

    expect(answers).toEqual([200, 200, 429, 200]);
  });
});
