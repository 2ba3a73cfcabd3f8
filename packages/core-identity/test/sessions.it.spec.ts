import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordSignIn } from '../src/session/record-sign-in.js';
import { LoopbackLogin, type Somebody } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, type TestDoor } from './open-test-door.js';

const giulia: Somebody = { sub: 'giulia', username: 'milan.giulia', city: 'milan', roles: ['city-officer'] };

describe('a session', () => {
  let login: LoopbackLogin;
  let house: TestDoor;

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    house = await openTestDoor(login.issuer);
  });
  afterAll(async () => {
    await house.close();
    await login.stop();
  });
  afterEach(() => {
    login.refreshAnswer = 'good';
    login.refreshDelayMs = 0;
    login.refreshes = 0;
  });

  /** Signs somebody in without a browser. `expiresIn` is when their access token ends. */
  async function open(person = giulia, expiresIn = 300_000): Promise<{ id: string; sid: string; personId: string }> {
    const { door } = house;
    const sid = randomUUID();
    const granted = await login.grant(person, sid, {}, 'web');
    const caller = await door.verifier.verify(granted.access_token);
    const personId = await recordSignIn(door.database, caller);
    const tokens = {
      access: granted.access_token,
      refresh: granted.refresh_token,
      idToken: granted.id_token,
      expiresAt: Date.now() + expiresIn,
    };
    const id = await door.sessions.open({ personId, cityId: MILAN, issuer: login.issuer, sid, isReadOnly: false, tokens });
    return { id, sid, personId };
  }

  it('is found by its id, which is nowhere in the database', async () => {
    const { id, personId } = await open();

    expect(await house.door.sessions.find(id)).toMatchObject({ personId, cityId: MILAN, isReadOnly: false });
    const rows = await house.sql<{ row: string }>('SELECT s::text AS row FROM identity.session s');
    expect(rows.some(({ row }) => row.includes(id) || row.includes(Buffer.from(id).toString('hex')))).toBe(false);
  });

  it('is not found by what is no id', async () => {
    expect(await house.door.sessions.find(undefined)).toBeUndefined();
    expect(await house.door.sessions.find('x'.repeat(43))).toBeUndefined();
    expect(await house.door.sessions.find('x'.repeat(5000))).toBeUndefined();
  });

  it('is read once in three seconds, not at every request', async () => {
    const { id } = await open();
    await house.door.sessions.find(id);
    const [before] = await house.sql<{ at: Date }>('SELECT max(seen_at) AS at FROM identity.session');

    for (let i = 0; i < 50; i += 1) await house.door.sessions.find(id);

    expect(await house.sql('SELECT max(seen_at) AS at FROM identity.session')).toEqual([before]);
  });

  it.each(['idle_until', 'ends_at'])('is over when %s has passed', async (column) => {
    const { id, personId } = await open({ ...giulia, sub: column });
    await house.sql(`UPDATE identity.session SET ${column} = now() - interval '1 second' WHERE person_id = $1`, [personId]);

    expect(await house.door.sessions.find(id)).toBeUndefined();
  });

  it('lasts thirty idle minutes and ten hours at most, and each use moves the idle end', async () => {
    const { id, personId } = await open({ ...giulia, sub: 'clock' });
    const ends = `SELECT round(extract(epoch FROM idle_until - now()) / 60)::int AS idle, round(extract(epoch FROM ends_at - now()) / 3600)::int AS hours FROM identity.session WHERE person_id = $1`;
    expect(await house.sql(ends, [personId])).toEqual([{ idle: 30, hours: 10 }]);
    await house.sql(`UPDATE identity.session SET idle_until = now() + interval '1 minute' WHERE person_id = $1`, [personId]);

    await house.door.sessions.find(id);

    expect(await house.sql(ends, [personId])).toEqual([{ idle: 30, hours: 10 }]);
  });

  it('that is closed here is over in another process at once', async () => {
    const other = await house.another();
    const { id } = await open();
    expect(await other.sessions.find(id)).toBeDefined();

    await house.door.sessions.close(id);

    await expect.poll(() => other.sessions.find(id), { timeout: 1000, interval: 20 }).toBeUndefined();
    expect(await house.door.sessions.close(id)).toBeUndefined();
  });

  it('ends with the session of the login server that it hangs on', async () => {
    const { id, sid } = await open();

    expect(await house.door.sessions.closeBySid('http://127.0.0.1:9/realms/consortium', sid)).toBe(0);
    expect(await house.door.sessions.closeBySid(login.issuer, sid)).toBe(1);

    await expect.poll(() => house.door.sessions.find(id), { timeout: 1000, interval: 20 }).toBeUndefined();
  });

  it('is renewed once for twenty requests in two processes', async () => {
    const other = await house.another();
    const { id } = await open(giulia, 10_000);
    login.refreshDelayMs = 200;

    const found = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? house.door : other).sessions.find(id)));

    expect(login.refreshes).toBe(1);
    expect(found.every((session) => session !== undefined && session.accessExpiresAt > Date.now() + 60_000)).toBe(true);
  });

  it('takes up changed roles with its new token', async () => {
    const person = { ...giulia, sub: 'promoted' };
    const { id, personId } = await open(person, 10_000);
    login.extra = { realm_access: { roles: ['city-officer', 'city-admin'] } };

    await house.door.sessions.find(id);
    login.extra = {};

    expect(await house.sql('SELECT role FROM identity.membership WHERE person_id = $1 ORDER BY 1', [personId])).toEqual([
      { role: 'city-admin' },
      { role: 'city-officer' },
    ]);
  });

  it('ends when the login server says no', async () => {
    const { id, personId } = await open({ ...giulia, sub: 'refused' }, 10_000);
    login.refreshAnswer = 'invalid_grant';

    expect(await house.door.sessions.find(id)).toBeUndefined();
    expect(await house.sql('SELECT 1 FROM identity.session WHERE person_id = $1', [personId])).toEqual([]);
  });

  it('ends when its new token is for somebody else', async () => {
    const { id } = await open({ ...giulia, sub: 'swapped' }, 10_000);
    login.extra = { sub: 'somebody-else' };

    const found = await house.door.sessions.find(id);
    login.extra = {};

    expect(found).toBeUndefined();
  });

  it('ends when its row was tampered with', async () => {
    const { id, personId } = await open({ ...giulia, sub: 'tampered' }, 10_000);
    await house.sql(`UPDATE identity.session SET tokens = set_byte(tokens, 40, (get_byte(tokens, 40) + 1) % 256) WHERE person_id = $1`, [
      personId,
    ]);

    expect(await house.door.sessions.find(id)).toBeUndefined();
    expect(login.refreshes).toBe(0);
  });

  it('ends when it was given the tokens of another', async () => {
    const theirs = await open({ ...giulia, sub: 'rich' }, 10_000);
    const mine = await open({ ...giulia, sub: 'poor' }, 10_000);
    await house.sql(
      'UPDATE identity.session SET tokens = (SELECT tokens FROM identity.session WHERE person_id = $1) WHERE person_id = $2',
      [theirs.personId, mine.personId],
    );

    expect(await house.door.sessions.find(mine.id)).toBeUndefined();
  });

  it('lives on while its token lives, though the login server is away', async () => {
    const { id } = await open(giulia, 10_000);
    login.refreshAnswer = 'broken';

    expect(await house.door.sessions.find(id)).toBeDefined();
  });

  it('is neither over nor good when its token has ended and the login server is away', async () => {
    const { id, personId } = await open({ ...giulia, sub: 'unsure' }, -1000);
    login.refreshAnswer = 'broken';

    await expect(house.door.sessions.find(id)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(await house.sql('SELECT 1 AS n FROM identity.session WHERE person_id = $1', [personId])).toEqual([{ n: 1 }]);
  });

  it('uses a second factor once, also when two signatures come at the same moment', async () => {
    const { id } = await open();
    const { sessions } = house.door;
    await sessions.markSteppedUp((await sessions.find(id))!);
    const session = (await sessions.find(id))!;
    expect(session.steppedUpAt).toBeInstanceOf(Date);

    const used = await Promise.all([sessions.useStepUp(session), sessions.useStepUp(session), sessions.useStepUp(session)]);

    expect(used.filter(Boolean)).toHaveLength(1);
    expect((await sessions.find(id))!.steppedUpAt).toBeUndefined();
  });

  it('takes no second factor that was shown more than two minutes ago', async () => {
    const { id, personId } = await open({ ...giulia, sub: 'late' });
    await house.sql(`UPDATE identity.session SET stepped_up_at = now() - interval '121 seconds' WHERE person_id = $1`, [personId]);

    expect(await house.door.sessions.useStepUp((await house.door.sessions.find(id))!)).toBe(false);
  });

  it('carries its city along, in every process', async () => {
    const other = await house.another();
    const { id } = await open();
    const session = (await other.sessions.find(id))!;

    await house.door.sessions.actFor(session, DAKAR);

    await expect.poll(async () => (await other.sessions.find(id))?.cityId, { timeout: 1000, interval: 20 }).toBe(DAKAR);
  });

  it('is still heard of after the listening connections were cut', async () => {
    const listening = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
    const { id } = await open();
    await house.door.sessions.find(id);
    const [{ n: before } = { n: 0 }] = await house.sql<{ n: number }>(`SELECT count(*)::int AS n ${listening}`);

    await house.sql(`SELECT pg_terminate_backend(pid) ${listening}`);

    await expect.poll(() => house.sql(`SELECT count(*)::int AS n ${listening}`), { timeout: 5000 }).toEqual([{ n: before }]);
    expect(before).toBeGreaterThan(0);
    expect(await house.door.sessions.find(id)).toBeDefined();
  });

  it('cannot be read by the role that serves requests', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: house.database.appUrl });
    await client.connect();

    await expect(client.query('SELECT * FROM identity.session')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
