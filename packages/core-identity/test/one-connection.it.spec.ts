import { ok } from '@regia/kernel';
import { Fault, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordSignIn } from '../src/session/record-sign-in.js';
import { LoopbackLogin } from './loopback-login.js';
import { DAKAR, MILAN, openTestDoor, type TestDoor } from './open-test-door.js';

const WHO = `SELECT coalesce(core.person()::text, '') AS person, coalesce(core.city()::text, '') AS city`;
type Seen = { readonly person: string; readonly city: string };

describe('people who share one connection to the database', () => {
  let login: LoopbackLogin;
  let house: TestDoor;
  let work: UnitOfWork;
  let lucia: RequestContext;
  let aminata: RequestContext;

  const nobody: RequestContext = { traceId: 'visitor', language: 'en', permissions: new Set() };
  const stranger: RequestContext = { ...nobody, traceId: 'stranger', personId: '00000000-0000-4000-8000-00000000dead', cityId: MILAN };
  const whoIs = (ctx: RequestContext): Promise<Seen[]> => work.reading(ctx, (reader) => reader.rows<Seen>('test.who', WHO));

  beforeAll(async () => {
    login = await LoopbackLogin.start();
    house = await openTestDoor(login.issuer);
    work = await UnitOfWork.connect({
      type: 'postgres',
      url: house.database.appUrl,
      poolSize: 1,
      entities: [],
      installExtensions: false,
    });
    const personOf = async (name: string, city: string): Promise<string> => {
      const token = await login.token({ sub: name, username: `${city}.${name}`, city, roles: ['city-officer'] }, { name });
      return recordSignIn(house.door.database, await house.door.verifier.verify(token));
    };
    lucia = { ...nobody, traceId: 'lucia', personId: await personOf('lucia', 'milan'), cityId: MILAN };
    aminata = { ...nobody, traceId: 'aminata', personId: await personOf('aminata', 'dakar'), cityId: DAKAR };
  });
  afterAll(async () => {
    await work.onModuleDestroy();
    await house.close();
    await login.stop();
  });

  it('are never taken for one another, however fast they follow', async () => {
    const asked = Array.from({ length: 300 }, (_, i) => [lucia, aminata, nobody][i % 3]!);
    for (const ctx of asked) expect(await whoIs(ctx)).toEqual([{ person: ctx.personId ?? '', city: ctx.cityId ?? '' }]);
    const atOnce = await Promise.all(asked.slice(0, 18).map(whoIs));
    expect(atOnce.flat().map(({ person }) => person)).toEqual(asked.slice(0, 18).map(({ personId }) => personId ?? ''));
  });

  it('may write after another has read, and the write is theirs', async () => {
    await whoIs(aminata);
    const written = await work.writing(lucia, async (tx) => ok(await tx.rows<Seen>('test.who', WHO)));
    expect(written).toMatchObject({ ok: true, value: [{ person: lucia.personId }] });
  });

  it('are refused when nothing ties them to the city, whatever they ask, and leave nothing behind', async () => {
    await whoIs(lucia);
    await expect(whoIs(stranger)).rejects.toEqual(new Fault('UNAUTHENTICATED', 'blocked, or membership ended'));
    expect(await whoIs(aminata)).toEqual([{ person: aminata.personId, city: DAKAR }]);
  });

  it('leave no transaction open behind the last of them', async () => {
    await whoIs(lucia);
    await vi.waitFor(async () => {
      const states = await house.sql<{ state: string }>(
        `SELECT state FROM pg_stat_activity WHERE usename = 'regia_app' AND datname = current_database()`,
      );
      expect(states.map(({ state }) => state)).toEqual(['idle']);
    });
  });
});
