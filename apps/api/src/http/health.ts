import type { FastifyInstance } from 'fastify';
import pg from 'pg';

/** `live`: the event loop answers. `ready`: a new connection to the database, which is not in recovery, answers too. */
export function health(http: FastifyInstance, databaseUrl: string): void {
  http.get('/health/live', async () => ({ live: true }));
  http.get('/health/ready', async (_request, reply) => {
    const isReady = await answers(databaseUrl);
    return reply.code(isReady ? 200 : 503).send({ ready: isReady });
  });
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  client.on('error', () => undefined); // the probe's answer is "no"; there is nothing else to do
  try {
    await client.connect();
    const { rows } = await client.query<{ writable: boolean }>('SELECT NOT pg_is_in_recovery() AS writable');
    return rows[0]?.writable ?? false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined); // never connected
  }
}
