import { Fault } from '@regia/server-kit';
import pg from 'pg';

/** Runs one statement. */
export interface Queryable {
  rows<T extends object>(name: string, text: string, values?: readonly unknown[]): Promise<T[]>;
}

interface Ear {
  readonly heard: (payload: string) => void;
  readonly missed: () => void;
}

/** After a lost connection: how long until the next try. */
const RETRY_MS = 1000;

/**
 * The door's own login to the database (`regia_session`): the only one that may read sessions. Two small pools, so that a slow
 * login server holds up renewals and nothing else, and one connection that listens.
 */
export class SessionDatabase implements Queryable {
  readonly #config: pg.ClientConfig;
  readonly #pool: pg.Pool;
  readonly #slow: pg.Pool;
  readonly #ears = new Map<string, Ear[]>();
  #listener?: pg.Client | undefined;
  #retry?: NodeJS.Timeout;
  #isStopped = false;

  constructor(connectionString: string) {
    this.#config = { connectionString, connectionTimeoutMillis: 3000, keepAlive: true };
    this.#pool = this.#open();
    this.#slow = this.#open();
  }

  /** Calls `heard` for every notice on `channel`, and `missed` when some may have been lost. Say it before {@link listen}. */
  on(channel: 'session_gone' | 'rights_changed', ear: Ear): void {
    this.#ears.set(channel, [...(this.#ears.get(channel) ?? []), ear]);
  }

  async listen(): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on('error', () => undefined); // 'end' follows, and tries again
    client.on('end', () => this.#lost());
    client.on('notification', ({ channel, payload }) => {
      for (const { heard } of this.#ears.get(channel) ?? []) heard(payload ?? '');
    });
    this.#listener = client;
    await client.connect();
    if (this.#isStopped) return client.end();
    for (const channel of this.#ears.keys()) await client.query(`LISTEN ${channel}`);
    this.#missed(); // whatever was said before we listened
  }

  async rows<T extends object>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.#with(this.#pool, (client) => query<T>(client, name, text, values));
  }

  /** One transaction in the second pool, for work that waits for somebody outside. */
  async slowly<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    return this.#with(this.#slow, async (client) => {
      await client.query('BEGIN');
      try {
        const value = await work({ rows: (name, text, values = []) => query(client, name, text, values) });
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined); // the first error is the one to tell
        throw error;
      }
    });
  }

  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await Promise.all([this.#listener?.end(), this.#pool.end(), this.#slow.end()]);
  }

  #open(): pg.Pool {
    const pool = new pg.Pool({ ...this.#config, max: 2 });
    pool.on('error', () => undefined); // an idle session that the server ended; the pool opens another
    return pool;
  }

  async #with<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error: Error) => {
      throw new Fault('OVERLOADED', error.message);
    });
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      return await work(client);
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  #missed(): void {
    for (const ears of this.#ears.values()) for (const { missed } of ears) missed();
  }

  #lost(): void {
    this.#missed();
    if (this.#isStopped) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.listen().catch(() => this.#lost()), RETRY_MS).unref();
  }
}

async function query<T extends object>(client: pg.ClientBase, name: string, text: string, values: readonly unknown[]): Promise<T[]> {
  return (await client.query<T & pg.QueryResultRow>({ name, text, values: [...values] })).rows;
}
