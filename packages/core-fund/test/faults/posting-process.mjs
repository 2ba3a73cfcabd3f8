// A process that posts for its parent through the queue of a fund, to be killed: `node posting-process.mjs <address> <fund>`.
// Messages in: { n, transfer }. Messages out: { n, outcome }; nothing when it could not.
import pg from 'pg';
import { openFundQueue } from '../../dist/queue/open-fund-queue.js';

const [address, fund] = process.argv.slice(2);
const onLost = () => undefined;
const pool = new pg.Pool({ connectionString: address, max: 2, connectionTimeoutMillis: 2000 });
pool.on('error', onLost).on('connect', (client) => client.on('error', onLost));
const queue = openFundQueue(pool, Number(fund), 15_000);

process.on('message', async ({ n, transfer }) => {
  const outcome = await queue.submit(transfer).catch(() => ({ status: 'unknown' }));
  if (process.connected) process.send({ n, outcome });
});
process.on('disconnect', () => process.exit(0));
