import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';

/** What a plain writer keeps, and what the ledger keeps beside it, by the words of `ledger.findings`. */
const KEPT_BY_ROWS = ['balance', 'floor', 'rung', 'transfer', 'balance-after', 'sequence', 'next-sequence'];
const KEPT_BY_LEDGER = [...KEPT_BY_ROWS, 'day-sum', 'held', 'payload', 'closing'];

/** Callers that wait anyway form the next statement: the same way of gathering for the queue's baseline as for the queue. */
function gathering(write) {
  let waiting = [];
  let isBusy = false;
  const flush = async () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    const batch = waiting.splice(0, 512);
    try {
      await write(batch.map(({ transfer }) => transfer));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    isBusy = false;
    setImmediate(flush);
  };
  return (transfer) =>
    new Promise((resolve, reject) => {
      waiting.push({ transfer, resolve, reject });
      setImmediate(flush);
    });
}

/** The same rows in the same tables under the same indexes and guards, nothing judged, no balance kept: the ceiling. */
const INSERT = `WITH d AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[]) AS d(id, kind, debited, credited, amount, seq)),
  t AS (INSERT INTO ledger.transfer (fund_id, seq, id, kind, effective_on, recorded_at, author, approvers, payload_hash, leaf, amount_minor, currency)
    SELECT $1, seq, id, kind, '2026-06-01', now(), $8, '{}', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), amount, 'EUR' FROM d)
  INSERT INTO ledger.entry (fund_id, seq, account_id, currency, rung, amount, effective_on, balance_after)
    SELECT $1, seq, debited, 'EUR', 3, amount, '2026-06-01'::date, 0 FROM d UNION ALL SELECT $1, seq, credited, 'EUR', 3, -amount, '2026-06-01', 0 FROM d`;

const plainInsert = {
  keeps: undefined,
  open: async ({ url, fund, author, firstSeq }) => {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    let seq = firstSeq;
    const post = gathering(async (batch) => {
      const first = seq;
      seq += batch.length;
      await pool.query({
        name: 'insert',
        text: INSERT,
        values: [
          fund,
          batch.map(({ id }) => id),
          batch.map(({ kind }) => kind),
          batch.map(({ lines }) => lines[0].account.toString()),
          batch.map(({ lines }) => lines[1].account.toString()),
          batch.map(({ lines }) => lines[0].amountMinor.toString()),
          batch.map((_, n) => first + n),
          author,
        ],
      });
    });
    return { post, close: () => pool.end() };
  },
};

/** What one writes without a ledger function: a transaction that locks, reads, judges in JavaScript and writes row by row. */
const interactive = {
  keeps: KEPT_BY_ROWS,
  open: async ({ root, url, fund, clients }) => {
    const { DataSource, entities } = tables(root);
    const source = await new DataSource({
      type: 'postgres',
      url,
      entities: Object.values(entities),
      poolSize: clients,
      installExtensions: false,
    }).initialize();
    return {
      post: (transfer) => source.transaction((tx) => postInteractively(tx, entities, fund, transfer)),
      close: () => source.destroy(),
    };
  },
};

async function postInteractively(tx, { Fund, Balance, Transfer, Entry }, fundId, { id, kind, day, author, lines }) {
  const fund = await tx.findOneOrFail(Fund, { where: { id: fundId }, lock: { mode: 'pessimistic_write' } });
  const seq = fund.nextSeq;
  await tx.insert(Transfer, {
    fundId,
    seq,
    id,
    kind,
    day,
    author,
    recordedAt: new Date(),
    approvers: [],
    payloadHash: Buffer.alloc(32),
    leaf: Buffer.alloc(32),
    amount: lines[0].amountMinor.toString(),
    currency: 'EUR',
  });
  const entries = [];
  for (const { account, amountMinor } of lines) {
    const key = { fundId, accountId: account.toString() };
    const balance = await tx.findOneByOrFail(Balance, key);
    const posted = BigInt(balance.posted) + amountMinor;
    if (balance.floor !== null && BigInt(balance.side) * posted - BigInt(balance.held) < BigInt(balance.floor))
      throw new Error('over-limit');
    await tx.update(Balance, key, { posted: posted.toString(), version: (BigInt(balance.version) + 1n).toString() });
    entries.push({ ...key, seq, currency: 'EUR', rung: 3, amount: amountMinor.toString(), day, balanceAfter: posted.toString() });
  }
  await tx.insert(Entry, entries);
  await tx.update(Fund, { id: fundId }, { nextSeq: (BigInt(seq) + 1n).toString() });
}

function tables(root) {
  const require = createRequire(path.join(root, 'packages/core-fund/package.json'));
  const { DataSource, EntitySchema } = require('typeorm');
  const table = (name, columns) => new EntitySchema({ name, schema: 'ledger', columns });
  const key = (name, type) => ({ name, type, primary: true });
  return {
    DataSource,
    entities: {
      Fund: table('fund', { id: key('id', 'int'), nextSeq: { name: 'next_seq', type: 'bigint' } }),
      Balance: table('balance', {
        fundId: key('fund_id', 'int'),
        accountId: key('account_id', 'bigint'),
        side: { type: 'smallint' },
        floor: { type: 'bigint', nullable: true },
        posted: { type: 'bigint' },
        held: { type: 'bigint' },
        version: { type: 'bigint' },
      }),
      Transfer: table('transfer', {
        fundId: key('fund_id', 'int'),
        seq: key('seq', 'bigint'),
        id: { type: 'uuid' },
        kind: { type: 'text' },
        day: { name: 'effective_on', type: 'date' },
        recordedAt: { name: 'recorded_at', type: 'timestamptz' },
        author: { type: 'uuid' },
        approvers: { type: 'uuid', array: true },
        payloadHash: { name: 'payload_hash', type: 'bytea' },
        leaf: { type: 'bytea' },
        amount: { name: 'amount_minor', type: 'bigint' },
        currency: { type: 'char', length: 3 },
      }),
      Entry: table('entry', {
        fundId: key('fund_id', 'int'),
        seq: key('seq', 'bigint'),
        accountId: key('account_id', 'bigint'),
        currency: { type: 'char', length: 3 },
        rung: { type: 'smallint' },
        amount: { type: 'bigint' },
        day: { name: 'effective_on', type: 'date' },
        balanceAfter: { name: 'balance_after', type: 'bigint' },
      }),
    },
  };
}

const queueModule = (root, name) => import(path.join(root, 'packages/core-fund/dist/queue', name));

/** The function that judges and writes, asked once per transfer by as many connections as there are clients. */
const oneCallEach = {
  keeps: KEPT_BY_LEDGER,
  open: async ({ root, url, fund, clients }) => {
    const { postTogether } = await queueModule(root, 'post-together.js');
    const pool = new pg.Pool({ connectionString: url, max: clients });
    return { post: async (transfer) => expectPosted((await postTogether(pool, fund, [transfer]))[0]), close: () => pool.end() };
  },
};

/** The same function through the queue of the fund. */
const queue = {
  keeps: KEPT_BY_LEDGER,
  open: async ({ root, url, fund }) => {
    const { openFundQueue } = await queueModule(root, 'open-fund-queue.js');
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    const own = openFundQueue(pool, fund);
    return { post: async (transfer) => expectPosted(await own.submit(transfer)), close: () => pool.end() };
  },
};

function expectPosted({ status }) {
  if (status !== 'posted') throw new Error(status);
}

/** Four ways to write the same transfers, by their names in the tables. */
export const designs = { 'plain insert, batched': plainInsert, 'TypeORM transaction': interactive, 'one call each': oneCallEach, queue };
