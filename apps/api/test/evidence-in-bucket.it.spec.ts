import { createHash } from 'node:crypto';
import { pdf, startPlatform, StoreServer, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: StoreServer;
let platform: TestPlatform;
let admin: pg.Client;

beforeAll(async () => {
  server = await new StoreServer().start();
  const { url, region, keyId, secret } = server;
  platform = await startPlatform({ evidenceBucket: { url, region, keyId, secret } });
  admin = new pg.Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await platform?.stop();
  await server?.stop();
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bearer = async (): Promise<Record<string, string>> => ({ authorization: (await platform.as('milan.lucia.sala').letter('{ themes { key } }')).headers['authorization']! });
const bring = async (bytes: Buffer) =>
  platform.http.inject({ method: 'POST', url: '/fund/pool-1/evidence?name=fattura.pdf', headers: { 'content-type': 'application/octet-stream', ...(await bearer()) }, payload: bytes });
const open = async (sha256: string) => platform.http.inject({ method: 'GET', url: `/fund/pool-1/evidence/${sha256}`, headers: await bearer() });
const rowsOf = async (sha256: string): Promise<number> =>
  (await admin.query("SELECT FROM ledger.evidence_file WHERE sha256 = decode($1, 'hex')", [sha256])).rowCount ?? 0;

describe('evidence where the installation names a store that speaks S3', () => {
  it('goes there and comes back from there', async () => {
    const bytes = pdf('Fattura nel deposito');

    const kept = await bring(bytes);

    expect([kept.statusCode, kept.json<{ status: string }>().status]).toEqual([200, 'kept']);
    expect([...server.objects.values()]).toEqual([bytes]);
    const opened = await open(hashOf(bytes));
    expect([opened.statusCode, opened.headers['content-type'], opened.rawPayload]).toEqual([200, 'application/pdf', bytes]);
  });

  it('is not said to be kept, and stands in no row, while the store fails; the same file is taken once it works', async () => {
    const bytes = pdf('Fattura nella tempesta');
    server.moods.push('error', 'error', 'error', 'error');

    const failed = await bring(bytes);

    expect([failed.statusCode, failed.json()]).toEqual([503, { code: 'STORE_UNAVAILABLE' }]);
    expect(await rowsOf(hashOf(bytes))).toBe(0);
    expect((await bring(bytes)).json<{ status: string }>().status).toBe('kept');
  });

  it('is refused in a word, not handed out, where the store holds something else under its name', async () => {
    const bytes = pdf('Fattura scambiata');
    await bring(bytes);
    const key = [...server.objects.keys()].find((name) => name.endsWith(hashOf(bytes).slice(2)))!;
    server.objects.set(key, pdf('Un altro documento'));

    const opened = await open(hashOf(bytes));

    expect([opened.statusCode, opened.json()]).toEqual([503, { code: 'STORE_UNAVAILABLE' }]);
  });
});
