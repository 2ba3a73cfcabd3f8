import pg from 'pg';
import { Fault, faultOf, type Reader } from '@regia/server-kit';

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

  /** One view of the books from the first query to the last. @throws Fault OVERLOADED when every connection is taken, DEADLINE when it takes too long */
  async read<T>(work: (reader: Pick<Reader, 'rows'>) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((error: Error) => {
      throw new Fault('OVERLOADED', error.message);
    });
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work(readerOver(client));
    } catch (error) {
      throw faultOf(error) ?? error;
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

const readerOver = (client: pg.PoolClient): Pick<Reader, 'rows'> => ({
  rows: async <R extends object>(name: string, text: string, values: readonly unknown[] = []) =>
    (await client.query<R & pg.QueryResultRow>({ name, text, values: [...values] })).rows,
});
