import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROLES, urlFor } from '@regia/database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RateFetcher } from '../src/rate/rate-fetcher.js';
import { openBooks, type Books } from './books.js';

interface Run {
  readonly attempt: number;
  readonly outcome: string;
  readonly day: string | null;
  readonly rates: number | null;
  readonly waiting: number | null;
  readonly detail: string | null;
  readonly address: string;
}

const fileOf = (day: string, usd = '1.1500'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time='${day}'><Cube currency='USD' rate='${usd}'/><Cube currency='GBP' rate='0.86'/></Cube></Cube></gesmes:Envelope>`;

describe('published rates that come by themselves', () => {
  let books: Books;
  let bank: Server;
  let url: string;
  let answer: { readonly status: number; readonly body: string };
  let asked = 0;
  let now: Date;

  beforeAll(async () => {
    books = await openBooks();
    bank = createServer((_request, response) => {
      asked += 1;
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
    });
    await new Promise<void>((resolve) => bank.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(bank.address() as AddressInfo).port}/stats/eurofxref-daily.xml?key=secret`;
  });
  afterEach(() => {
    asked = 0;
  });
  afterAll(async () => {
    await new Promise((resolve) => bank?.close(resolve));
    await books?.end();
  });

  const databaseUrl = (): string => urlFor(books.database.adminUrl, books.database.secret, ROLES.sealer);
  const fetcher = (to = url): RateFetcher =>
    new RateFetcher({
      url: to,
      databaseUrl: databaseUrl(),
      at: '16:30',
      clock: { now: () => now },
      onFault: (fault) => {
        throw fault as Error; // nothing may go wrong unseen
      },
    });
  const runsSince = async (slot: string): Promise<Run[]> => (await books.admin.query<Run>('SELECT attempt, outcome, day::text, rates, waiting, detail, address FROM ledger.rate_run WHERE slot >= $1 ORDER BY slot, attempt', [slot])).rows;
  const lookAt = async (moment: string, by = fetcher()): Promise<void> => {
    // what was attempted is recorded with the clock of the database: it is set to the moment that is played
    now = new Date(moment);
    await by.look();
    await books.admin.query('ALTER TABLE ledger.rate_run DISABLE TRIGGER append_only');
    await books.admin.query('UPDATE ledger.rate_run SET at = $1 WHERE at > $2', [now, new Date(Date.now() - 60_000)]);
    await books.admin.query('ALTER TABLE ledger.rate_run ENABLE TRIGGER append_only');
  };

  it('are fetched once when they are due, whoever looks and how often, and say from where', async () => {
    answer = { status: 200, body: fileOf('2026-05-04') };

    await lookAt('2026-05-04T15:00:00Z');
    await lookAt('2026-05-04T15:01:00Z');
    await lookAt('2026-05-05T14:00:00Z', fetcher());

    expect(asked).toBe(1);
    expect(await runsSince('2026-05-04')).toEqual([{ attempt: 1, outcome: 'imported', day: '2026-05-04', rates: 2, waiting: 0, detail: null, address: expect.stringMatching(/^127\.0\.0\.1:\d+\/stats\/eurofxref-daily\.xml$/) }]);
    const { rows } = await books.admin.query("SELECT code, trim_scale(value)::text AS value, source, entered_by FROM ledger.rate WHERE source = 'ecb' AND day = '2026-05-04' ORDER BY code");
    expect(rows).toEqual([
      { code: 'ecb/2026-05-04/GBP', value: '0.86', source: 'ecb', entered_by: '00000000-0000-0000-0000-000000000000' },
      { code: 'ecb/2026-05-04/USD', value: '1.15', source: 'ecb', entered_by: '00000000-0000-0000-0000-000000000000' },
    ]);
  });

  it('are there already on a day without publication, and are asked about where they differ', async () => {
    answer = { status: 200, body: fileOf('2026-05-04') };
    await lookAt('2026-05-09T15:00:00Z');
    answer = { status: 200, body: fileOf('2026-05-04', '1.16') };
    await lookAt('2026-05-10T15:00:00Z');

    expect((await runsSince('2026-05-09')).map(({ outcome, day }) => [outcome, day])).toEqual([['already-imported', '2026-05-04'], ['rates-differ', '2026-05-04']]);
    expect((await books.admin.query("SELECT FROM ledger.rate WHERE source = 'ecb' AND day = '2026-05-04'")).rowCount).toBe(2);
  });

  it('are asked for again after longer and longer pauses when the line or the file is bad, and then left to people until the next day', async () => {
    answer = { status: 503, body: 'down' };
    await lookAt('2026-06-01T15:00:00Z');
    await lookAt('2026-06-01T15:01:00Z');
    expect(asked).toBe(1);
    answer = { status: 200, body: '<!DOCTYPE x><x/>' };
    await lookAt('2026-06-01T15:02:30Z');
    const gone = fetcher('http://127.0.0.1:9/x');
    await lookAt('2026-06-01T15:13:00Z', gone);
    answer = { status: 200, body: 'x'.repeat(400_000) };
    await lookAt('2026-06-01T15:43:30Z');
    answer = { status: 503, body: '' };
    await lookAt('2026-06-01T17:20:00Z');
    await lookAt('2026-06-01T23:00:00Z');

    const runs = await runsSince('2026-06-01');
    expect(runs.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([[1, 'unreachable'], [2, 'refused'], [3, 'unreachable'], [4, 'unreachable'], [5, 'unreachable']]);
    expect(runs.map(({ detail }) => detail)).toEqual(['HTTP 503', 'file-has-doctype', expect.any(String), 'rates-file-too-large', 'HTTP 503']);

    answer = { status: 200, body: fileOf('2026-06-02') };
    await lookAt('2026-06-02T15:00:00Z');
    expect((await runsSince('2026-06-02')).map(({ attempt, outcome }) => [attempt, outcome])).toEqual([[1, 'imported']]);
  });

  it('that jump wait for a person, as when somebody brings the file', async () => {
    answer = { status: 200, body: fileOf('2026-06-03', '9.9') };
    await lookAt('2026-06-03T15:00:00Z');

    expect(await runsSince('2026-06-03')).toMatchObject([{ outcome: 'imported', rates: 1, waiting: 1 }]);
  });

  it('are fetched by one of two servers', async () => {
    answer = { status: 200, body: fileOf('2026-06-04') };
    now = new Date('2026-06-04T15:00:00Z');

    await Promise.all([fetcher().look(), fetcher().look(), fetcher().look()]);

    expect(await runsSince('2026-06-04')).toHaveLength(1);
  });

  it('are taken by the role of the machine alone, which writes no table itself', async () => {
    const machine = new pg.Client({ connectionString: databaseUrl() });
    await machine.connect();
    await expect(machine.query("INSERT INTO ledger.rate_run (source, slot, attempt, address, outcome) VALUES ('ecb', now(), 1, 'x', 'refused')")).rejects.toThrow('permission denied');
    await expect(machine.query('SELECT ledger.take_rates(NULL, NULL, NULL, NULL, NULL, NULL)')).rejects.toThrow('permission denied');
    await machine.end();
    const call = "SELECT ledger.import_published_rates(sha256('x'), sha256('x'), '2026-05-04', '{USD}', '{1}')";
    await expect(books.as(books.treasurer, (tx) => tx.rows('call', call))).rejects.toMatchObject({ code: '42501' });
  });
});
