// A process that posts for its parent through the queue of a fund, to be killed: `node posting-process.mjs <address> <fund> <calls>`.
// Messages in: { n, transfer }, and 'calm' when nobody shall be killed any more. Messages out: { n, outcome }.
// Kills itself after that many calls, in the worst moment: it is in the books, and nobody has been told.
import pg from 'pg';
import { FundQueue } from '../../dist/queue/fund-queue.js';
import { postTogether } from '../../dist/queue/post-together.js';
import { untilKnown } from '../../dist/queue/until-known.js';

const [address, fund, calls] = process.argv.slice(2);
const onLost = () => undefined;
const pool = new pg.Pool({ connectionString: address, max: 2, connectionTimeoutMillis: 2000 });
pool.on('error', onLost).on('connect', (client) => client.on('error', onLost));
let left = Number(calls);
const queue = new FundQueue(async (batch) => {
  const outcomes = await untilKnown(() => postTogether(pool, Number(fund), batch), 15_000);
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return outcomes ?? batch.map(() => ({ status: 'unknown' }));
});

process.on('message', async (message) => {
  if (message === 'calm') return void (left = Infinity);
  const { n, transfer } = message;
  const outcome = await queue.submit(transfer).catch(() => ({ status: 'unknown' }));
  if (process.connected) process.send({ n, outcome });
});
process.on('disconnect', () => process.exit(0));
