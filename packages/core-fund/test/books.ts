import { newId } from '@regia/kernel';
import type { ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import type { Rows } from './calls/index.js';
import { ledgerDatabase } from './ledger-database.js';

/** Somebody with a role in the partnership, acting for a city. */
export interface Actor {
  readonly person: string;
  readonly city: string;
}

/** A consortium of four cities with one pool held by Milan, in euro, open from 2026. */
export interface Books {
  readonly database: ClonedDatabase;
  /** As the superuser: no request, no row policy. */
  readonly admin: pg.Client;
  readonly cities: Readonly<Record<'milan' | 'barcelona' | 'dakar' | 'bethlehem', string>>;
  readonly partnership: string;
  readonly fund: number;
  /** Keeps the books of the holder. */
  readonly treasurer: Actor;
  /** Treasurer of a contributing city. */
  readonly contributor: Actor;
  readonly approvers: Readonly<Record<'milan' | 'secondOfMilan' | 'barcelona' | 'dakar', Actor>>;
  /** Of a city that takes no part. */
  readonly outsider: Actor;
  readonly auditor: Actor;
  /** One transaction as the serving role, acting as `who`. Commits what it returns from, rolls back what it throws from. */
  as<T>(who: Actor, work: (tx: Rows) => Promise<T>): Promise<T>;
  openFund(options?: Partial<FundOptions>): Promise<number>;
  end(): Promise<void>;
}

export interface FundOptions {
  readonly kind: 'pool' | 'in_kind' | 'own';
  readonly currency: string;
  readonly holder: string;
  /** Every kind without signatures and decisions, to test what is underneath. */
  readonly isFree: boolean;
}

/** A client whose queries have the shape of the transaction's reader. */
export const rowsOf = (client: pg.Client | pg.PoolClient): Rows => ({
  rows: async <T extends object>(name: string, text: string, values: readonly unknown[] = []) =>
    (await client.query<T & pg.QueryResultRow>({ name, text, values: [...values] })).rows,
});

/** In a copy of the platform's database, or in one that is given. */
export async function openBooks(given?: ClonedDatabase): Promise<Books> {
  const database = given ?? (await ledgerDatabase());
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 16 });
  admin.on('error', () => undefined); // the database is dropped at the end
  pool.on('connect', (client) => client.on('error', () => undefined));
  const [milan, barcelona, dakar, bethlehem] = [
    await cityOf(admin, 'milan'),
    await cityOf(admin, 'barcelona'),
    await cityOf(admin, 'dakar'),
    await cityOf(admin, 'bethlehem'),
  ];
  const partnership = await partnershipOf(admin, [milan, barcelona, dakar]);
  const person = (city: string, role?: string): Promise<Actor> => actor(admin, city, partnership, role);
  let funds = 900;
  const openFund = (options: Partial<FundOptions> = {}): Promise<number> =>
    createFund(admin, (funds += 1), partnership, { kind: 'pool', currency: 'EUR', holder: milan, isFree: false, ...options });
  const auditor = await person(bethlehem);
  await admin.query("INSERT INTO identity.consortium_role VALUES ($1, 'auditor')", [auditor.person]);
  return {
    database,
    admin,
    partnership,
    openFund,
    auditor,
    cities: { milan, barcelona, dakar, bethlehem },
    fund: await openFund(),
    treasurer: await person(milan, 'treasurer'),
    contributor: await person(dakar, 'treasurer'),
    approvers: {
      milan: await person(milan, 'approver'),
      secondOfMilan: await person(milan, 'approver'),
      barcelona: await person(barcelona, 'approver'),
      dakar: await person(dakar, 'approver'),
    },
    outsider: await person(bethlehem),
    as: (who, work) => inRequest(pool, who, work),
    end: async () => {
      await Promise.all([admin.end(), pool.end()]);
      await database.drop();
    },
  };
}

async function inRequest<T>(pool: pg.Pool, who: Actor, work: (tx: Rows) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT core.enter($1, $2)', [who.person, who.city]);
    const result = await work(rowsOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function cityOf(admin: pg.Client, key: string): Promise<string> {
  await admin.query(
    `INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, member_since)
     VALUES ($1, $2, jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', $2::text)), 'XX', 0, 0, 'UTC', 'EUR', '{en}', 'XXX', '01-01', '{}', '2020-01-01') ON CONFLICT (key) DO NOTHING`,
    [newId(), key],
  );
  const { rows } = await admin.query<{ id: string }>('SELECT id FROM consortium.city WHERE key = $1', [key]);
  return rows[0]!.id;
}

async function partnershipOf(admin: pg.Client, cities: readonly string[]): Promise<string> {
  const id = newId();
  await admin.query(
    `INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, $2, '{"original":"en","texts":{"en":"Gardens"}}', 'network', '2025-01-01')`,
    [id, `gardens-${id.slice(-8)}`],
  );
  await admin.query("INSERT INTO consortium.partnership_city SELECT $1, c, '2025-01-01', NULL FROM unnest($2::uuid[]) c", [id, cities]);
  return id;
}

async function actor(admin: pg.Client, city: string, partnership: string, role?: string): Promise<Actor> {
  const { rows } = await admin.query<{ id: string }>(
    "INSERT INTO identity.person (issuer, subject, username, display_name) VALUES ('test', uuidv7()::text, 'someone', 'Someone') RETURNING id",
  );
  const person = rows[0]!.id;
  await admin.query(
    "INSERT INTO identity.membership (person_id, city_id, role, source, valid_from) VALUES ($1, $2, 'city-officer', 'grant', '2025-01-01')",
    [person, city],
  );
  if (role)
    await admin.query(
      "INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from) VALUES ($1, $2, $3, $4, '2025-01-01')",
      [person, partnership, city, role],
    );
  return { person, city };
}

async function createFund(
  admin: pg.Client,
  id: number,
  partnership: string,
  { kind, currency, holder, isFree }: FundOptions,
): Promise<number> {
  const name = JSON.stringify({ original: 'en', texts: { en: `Fund ${id}` } });
  await admin.query("SELECT ledger.create_fund($1, $2, $3, $4, $5, $6, $7, '2026-01-01')", [
    id,
    `fund-${id}`,
    kind,
    currency,
    kind === 'own' ? null : partnership,
    holder,
    name,
  ]);
  if (isFree) await admin.query('UPDATE ledger.rule SET approvals = 0, cities = 0, needs_decision = false WHERE fund_id = $1', [id]);
  return id;
}
