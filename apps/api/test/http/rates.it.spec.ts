import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const READ = '{ themes { key } }';
const CHANGE = 'mutation { setMyPreferences(input: { language: "en" }) { refusals { code } } }';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform({ rates: { requests: 8, mutations: 3, cityMutations: 5 } });
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
