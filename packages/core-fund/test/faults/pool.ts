import pg from 'pg';

/** A pool whose connections may be ended by whoever ends the server or the database. */
export function openPool(connectionString: string, max: number, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, ...more });
  const onLost = (): void => undefined; // a query that runs says so itself
  return pool.on('error', onLost).on('connect', (client) => void client.on('error', onLost));
}
