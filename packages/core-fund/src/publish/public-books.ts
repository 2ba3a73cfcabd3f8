import pg from 'pg';
import type { Reader } from '@regia/server-kit';

/**
 * What everybody may read, through a role that sees the published views and nothing else. A few connections of its own: the
 * public never takes those of the people at work.
 */
export class PublicBooks {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 2000, application_name: 'regia public' });
    this.pool.on('error', () => undefined); // an idle session that the server ended; the pool opens another
  }

  /** One view of the books from the first query to the last. */
  async read<T>(work: (reader: Pick<Reader, 'rows'>) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work({
        rows: async <R extends object>(name: string, text: string, values: readonly unknown[] = []) =>
          (await client.query<R & pg.QueryResultRow>({ name, text, values: [...values] })).rows,
      });
    } finally {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
