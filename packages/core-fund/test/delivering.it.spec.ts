import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ROLES, urlFor } from '@regia/database';
import { judgeSignature, newId, webSha256 } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HeadCourier } from '../src/seal/head-courier.js';
import { postHead } from '../src/seal/post-head.js';
import { SealFund } from '../src/seal/seal-fund.js';
import * as lines from './calls/index.js';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

/** How the city answers the next heads. */
type Answer = 'takes' | 'fails' | 'takes and is not heard';

let books: Books;
let desk: Desk;
let share: number;
let city: Server;
let admin: Actor;
const received: string[] = [];
const answers: Answer[] = [];

async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const note = await text(request);
  const answer = answers.shift() ?? 'takes';
  if (answer !== 'fails') received.push(note);
  if (answer === 'takes and is not heard') {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer === 'fails' ? 503 : 200).end();
}

beforeAll(async () => {
  books = await openBooks();
  desk = new Desk(books, await books.openFund({ isFree: true }));
  share = await desk.share(books.cities.milan);
  admin = books.contributor;
  await books.admin.query(
    "INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-admin', 'grant') ON CONFLICT DO NOTHING",
    [admin.person, admin.city],
  );
  city = createServer((request, response) => void hear(request, response));
  await new Promise<void>((resolve) => city.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  city?.closeAllConnections();
  city?.close();
  await books?.end();
});

const address = (path = '/heads'): string => `https://localhost:${(city.address() as AddressInfo).port}${path}`;
const setAddress = async (who: Actor, url: string | null, id = newId()): Promise<string> =>
  books.as(
    who,
    async (tx) => (await tx.rows<{ status: string }>('address', 'SELECT ledger.set_head_address($1, $2) AS status', [id, url]))[0]!.status,
  );
/** One more entry under a head. */
async function newHead(): Promise<void> {
  await desk.post('pledge', lines.pledgeLines({ currency: 'EUR', city: books.cities.milan, share, amountMinor: 100n }));
  await new SealFund(books.admin, books.database.secret).all();
}
// the city of this test has no certificate: what is encrypted elsewhere is plain here
const courier = (): HeadCourier =>
  new HeadCourier(
    {
      url: urlFor(books.database.adminUrl, books.database.secret, ROLES.sealer),
      everySeconds: 3600,
      timeoutMs: 2_000,
      mayReachPrivate: true,
    },
    (url, note, options) => postHead(url.replace('https:', 'http:'), note, options),
  );
const round = (): Promise<number | undefined> => courier().round();
/** As if the attempts so far had been longer ago. */
async function later(minutes: number): Promise<void> {
  await books.admin.query("SET session_replication_role = 'replica'");
  await books.admin.query('UPDATE ledger.head_delivery SET at = at - make_interval(mins => $1)', [minutes]);
  await books.admin.query("SET session_replication_role = 'origin'");
}
const attempts = async (): Promise<readonly string[]> =>
  (await books.admin.query<{ why: string }>('SELECT why FROM ledger.head_delivery WHERE fund_id = $1 ORDER BY at', [desk.fund])).rows.map(
    ({ why }) => why,
  );

describe('heads on their way to a city', () => {
  it('go nowhere before an administrator of the city names an address, which begins with https', async () => {
    await newHead();

    expect(await round()).toBe(0);
    expect(await setAddress(books.approvers.dakar, address())).toBe('not-allowed');
    await expect(setAddress(admin, 'http://dakar.example/')).rejects.toThrow(/head_address_is_encrypted/);
    const id = newId();
    expect([
      await setAddress(admin, address(), id),
      await setAddress(admin, address(), id),
      await setAddress(admin, address('/x'), id),
    ]).toEqual(['set', 'already-set', 'id-reused']);
  });

  it('arrive once, signed, and the newest is enough', async () => {
    await newHead();
    await newHead();

    expect(await round()).toBeGreaterThan(0);
    expect(await round()).toBe(0);

    const mine = received.filter((note) => note.startsWith(`regia/fund-${desk.fund}\n`));
    expect(mine.map((note) => note.split('\n')[1])).toEqual(['3']);
    const { rows } = await books.admin.query<{ verifier: string }>('SELECT verifier FROM ledger.seal_key WHERE fund_id = $1', [desk.fund]);
    expect(await judgeSignature(webSha256, mine[0]!, rows[0]!.verifier)).toBe('right');
    expect(await attempts()).toEqual(['arrived']);
  });

  it('are tried again after a failure, later each time, also when only the answer was lost', async () => {
    await newHead();
    answers.push('fails', 'takes and is not heard');

    expect([await round(), await round()]).toEqual([0, 0]); // the second comes too early
    await later(1);
    expect(await round()).toBe(0);
    await newHead();
    expect(await round()).toBe(0); // a newer head waits as long
    await later(2);
    expect(await round()).toBe(1);

    expect(await attempts()).toEqual(['arrived', 'status-503', 'not-reached', 'arrived']);
    expect(received.at(-1)!.split('\n')[1]).toBe('5');
  });

  it('are sent by one of several servers, and shown to the city alone', async () => {
    await newHead();
    const before = received.length;

    const rounds = await Promise.all([round(), round()]);

    expect(rounds.filter((arrived) => arrived === 1)).toHaveLength(1);
    expect(received).toHaveLength(before + 1);
    const seen = (who: Actor, table: string) =>
      books.as(who, async (tx) => (await tx.rows<{ n: number }>(`seen-${table}`, `SELECT count(*)::int AS n FROM ledger.${table}`))[0]!.n);
    for (const table of ['head_address', 'head_delivery']) {
      expect(await seen(admin, table)).toBeGreaterThan(0);
      expect(await seen(books.treasurer, table)).toBe(0);
    }
  });

  it('stop when the city says so', async () => {
    await setAddress(admin, null);
    await newHead();

    expect(await round()).toBe(0);
  });

  it('leave a trace that nobody changes', async () => {
    for (const table of ['city_key', 'head_address', 'head_delivery', 'head_cosignature'])
      for (const word of [`DELETE FROM ledger.${table}`, `TRUNCATE ledger.${table} CASCADE`])
        await expect(books.admin.query(word)).rejects.toThrow(/not allowed/);
  });
});
