import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const READ = '{ themes { key } }';
const CHANGE = 'mutation { setMyPreferences(input: { language: "en" }) { refusals { code } } }';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform({
    rates: { requests: 8, mutations: 3, cityMutations: 5, badCredentials: 3, rolesPerHour: 2, exportsPerDay: 2 },
  });
});
afterAll(() => platform?.stop());

const statuses = async (username: string, document: string, times: number): Promise<number[]> => {
  const answers: number[] = [];
  for (let n = 0; n < times; n += 1) answers.push((await platform.as(username).ask(document)).status);
  return answers;
};

describe('a person who asks too often', () => {
  it('is refused with a code and the time to wait, while others are served', async () => {
    const answers = await statuses('barcelona.jordi.vidal', READ, 9);
    const response = await platform.as('barcelona.jordi.vidal').ask(READ);

    expect(answers).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
    expect(response.text).toContain('RATE_LIMITED');
    expect(await statuses('barcelona.laia.serra', READ, 1)).toEqual([200]);
  });

  it('is refused changes sooner than reading, and nothing is changed', async () => {
    const answers = await statuses('dakar.aminata', CHANGE, 4);
    const { errors, data } = await platform.as('dakar.aminata').ask(CHANGE);

    expect(answers).toEqual([200, 200, 200, 429]);
    expect([errors[0]?.extensions.code, data ?? null]).toEqual(['RATE_LIMITED', null]);
    expect(await statuses('dakar.aminata', READ, 1)).toEqual([200]);
  });

  it('shares the changes of a city with its other people', async () => {
    // three of five were used by a colleague just now
    expect(await statuses('dakar.awa.ndiaye', CHANGE, 3)).toEqual([200, 200, 429]);
    expect(await statuses('milan.lucia.sala', CHANGE, 1)).toEqual([200]);
  });

  it('is told when to come back', async () => {
    const visit = () =>
      platform.http.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: '203.0.113.7',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.1.7` },
        payload: { query: READ },
      });
    for (let n = 0; n < 8; n += 1) await visit();

    const { statusCode, headers } = await visit();

    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a person who takes books away', () => {
  it('may do so a few times a day, while colleagues may too', async () => {
    const take = async (who: string): Promise<number> => (await platform.as(who).get('/fund/pool-1/books.jsonl')).status;

    expect([await take('ines.audit'), await take('ines.audit'), await take('ines.audit')]).toEqual([200, 200, 429]);
    expect(await take('barcelona.laia.serra')).toBe(200);
  });
});

describe('a person who gives roles', () => {
  it('may give some in an hour, however they are asked for in one request, and goes on with other changes', async () => {
    const give = (n: number): string =>
      `mutation { ${Array.from({ length: n }, (_, i) => `r${i}: grantPartnershipRole(input: { person: "x", partnership: "x", role: "reader" }) { refusals { code } }`).join(' ')} }`;

    expect((await platform.as('milan.giulia').ask(give(1))).status).toBe(200);
    expect((await platform.as('milan.giulia').ask(give(2))).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await platform.as('milan.giulia').ask(CHANGE)).status).toBe(200);
  });
});

describe('sessions and tokens that are not good', () => {
  const ask = (headers: Record<string, string>, remoteAddress = '203.0.113.9') =>
    platform.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: { 'content-type': 'application/json', ...headers },
      payload: { query: READ },
    });
  const guess = (n: number): Record<string, string> => ({ authorization: `Bearer a.b.${n}` });

  it('are refused beyond the limit whatever they are and whatever address they claim, while whoever was let in from there goes on', async () => {
    const { headers: good } = await platform.as('barcelona.mireia').letter(READ);
    expect((await ask(good)).statusCode).toBe(200);

    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push((await ask({ ...guess(n), 'x-forwarded-for': `10.0.0.${n}` })).statusCode);

    expect(answers).toEqual([401, 401, 401, 429, 429]);
    expect((await ask({ cookie: 'session=guessed', origin: 'http://localhost:4000', 'x-regia': 'web' })).statusCode).toBe(429);
    expect((await platform.http.inject({ url: '/auth/session', remoteAddress: '203.0.113.9', headers: guess(9) })).statusCode).toBe(429);
    expect((await ask(good)).statusCode).toBe(200);
    expect((await ask({})).statusCode).toBe(200);
    expect((await ask(guess(7), '203.0.113.10')).statusCode).toBe(401);
  });
});
