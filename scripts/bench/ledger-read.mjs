import pg from 'pg';
import { onDatabase, openFund, whoKeepsBooks } from './ledger-books.mjs';
import { median, printColumns, printTable } from './table.mjs';

const FUND = 5001;
const ROUNDS = 200;
const FIRST_DAY = '2026-02-01';
const DAYS = 300;

/** Reads of the account that every transfer touches, which is the longest of the books. `atMost`: how much slower in the largest than in the smallest. */
const READS = [
  {
    what: 'balance now',
    atMost: 1.5,
    text: 'SELECT posted FROM ledger.balance WHERE fund_id = $1 AND account_id = $2',
    values: ({ free }) => [FUND, free],
  },
  {
    what: 'balance on a day',
    atMost: 1.5,
    text: `WITH c AS (SELECT ends_on, balance FROM ledger.closing WHERE fund_id = $1 AND account_id = $2 AND ends_on <= $3 ORDER BY ends_on DESC LIMIT 1)
      SELECT coalesce((SELECT balance FROM c), 0) + coalesce((SELECT sum(moved) FROM ledger.day_sum WHERE fund_id = $1 AND account_id = $2 AND day > coalesce((SELECT ends_on FROM c), '-infinity') AND day <= $3), 0) AS balance`,
    values: ({ free, day }) => [FUND, free, day],
  },
  {
    what: 'page of a statement, 50 rows',
    atMost: 1.5,
    text: 'SELECT seq, effective_on, amount FROM ledger.entry WHERE fund_id = $1 AND account_id = $2 AND (effective_on, seq) < ($3, 9007199254740991) ORDER BY effective_on DESC, seq DESC LIMIT 50',
    values: ({ free, day }) => [FUND, free, day],
  },
  {
    what: 'balance as known at a number',
    atMost: 1.5,
    text: 'SELECT balance_after FROM ledger.entry WHERE fund_id = $1 AND account_id = $2 AND seq <= $3 ORDER BY seq DESC LIMIT 1',
    values: ({ free, seq }) => [FUND, free, seq],
  },
];

/** What the design avoids, to show what it would cost. */
const AVOIDED = [
  {
    what: '(sum of entries to a day)',
    text: 'SELECT sum(amount) FROM ledger.entry WHERE fund_id = $1 AND account_id = $2 AND effective_on <= $3',
    values: ({ free, day }) => [FUND, free, day],
  },
  {
    what: '(page by its place in the middle)',
    text: 'SELECT seq, effective_on, amount FROM ledger.entry WHERE fund_id = $1 AND account_id = $2 ORDER BY effective_on DESC, seq DESC LIMIT 50 OFFSET $3',
    values: ({ free, seq }) => [FUND, free, seq],
  },
];

/** How reading grows with the books: one database per size, all sizes asked in turn, so that whatever else the machine does meets them alike. */
export async function measureReading({ serverUrl, template, sizes, say }) {
  const clients = [];
  try {
    const books = [];
    for (const size of sizes) {
      say(`filling ${size.toLocaleString('en')} entries`);
      const client = await openCopy(serverUrl, template, size);
      clients.push(client);
      books.push({ client, ...(await fill(client, size)) });
    }
    return print(sizes, await askAll(books));
  } finally {
    for (const client of clients) await client.end();
  }
}

async function askAll(books) {
  const ask = [...READS, ...AVOIDED].map((read) => ({ ...read, times: books.map(() => []) }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const read of ask)
      for (const [n, { client, ...at }] of books.entries()) {
        if (read.atMost === undefined && round >= 9) continue; // slow by design
        const begun = performance.now();
        await client.query({ name: read.what, text: read.text, values: read.values(at) });
        read.times[n].push(performance.now() - begun);
      }
  return ask;
}

function print(sizes, ask) {
  const inMs = (ms) => `${ms.toFixed(2)} ms`;
  const rows = ask.map(({ what, atMost, times }) => ({ what, atMost, medians: times.map(median) }));
  printColumns([
    ['read', ...sizes.map((size) => size.toLocaleString('en')), 'growth'],
    ...rows.map(({ what, medians }) => [what, ...medians.map(inMs), (medians.at(-1) / medians[0]).toFixed(1)]),
  ]);
  console.log('');
  return printTable(
    rows
      .filter(({ atMost }) => atMost !== undefined)
      .map(({ what, atMost, medians }) => ({
        what,
        atMost,
        figure: `${inMs(medians.at(-1))} at ${sizes.at(-1).toLocaleString('en')}`,
        baseline: `${inMs(medians[0])} at ${sizes[0].toLocaleString('en')}`,
        ratio: medians.at(-1) / medians[0],
      })),
  );
}

async function openCopy(serverUrl, template, size) {
  const database = `books_${size}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  await server.end();
  const client = new pg.Client({ connectionString: onDatabase(serverUrl, database) });
  await client.connect();
  return client;
}

/** Books of `size` entries: money goes to the lines and comes back, over ten months of which eight are closed. */
async function fill(client, size) {
  const { free, allocated } = await openFund(client, await whoKeepsBooks(client), FUND);
  // straight into the tables, without the guards: posting a million of them would measure something else
  await client.query('SET session_replication_role = replica');
  const { rows } = await client.query(
    'SELECT next_seq AS first, (SELECT author FROM ledger.transfer WHERE fund_id = $1 LIMIT 1) FROM ledger.fund WHERE id = $1',
    [FUND],
  );
  const { first, author } = rows[0];
  const transfers = size / 2;
  await client.query(
    `INSERT INTO ledger.transfer (fund_id, seq, id, kind, effective_on, recorded_at, author, approvers, payload_hash, leaf, amount_minor, currency)
      SELECT $1, $2::bigint + n, gen_random_uuid(), CASE WHEN n / $3 % 2 = 0 THEN 'allocate' ELSE 'release' END, date '${FIRST_DAY}' + (n * ${DAYS} / $4)::int, now(), $5, '{}',
        decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), 1 + n % $3, 'EUR' FROM generate_series(0, $4::bigint - 1) n`,
    [FUND, first, allocated.length, transfers, author],
  );
  await client.query(
    `INSERT INTO ledger.entry (fund_id, seq, account_id, currency, rung, amount, effective_on, balance_after)
      SELECT $1, seq, x.account_id, 'EUR', 3, amount, effective_on, b.posted + sum(amount) OVER (PARTITION BY x.account_id ORDER BY seq)
      FROM (SELECT seq, effective_on, CASE WHEN is_free THEN $3::bigint ELSE ($4::bigint[])[1 + (seq - $2::bigint) % cardinality($4::bigint[])] END AS account_id,
          CASE WHEN is_free = (kind = 'allocate') THEN amount_minor ELSE -amount_minor END AS amount
        FROM ledger.transfer, (VALUES (true), (false)) side (is_free) WHERE fund_id = $1 AND seq >= $2) x
      JOIN ledger.balance b ON b.fund_id = $1 AND b.account_id = x.account_id`,
    [FUND, first, free, allocated],
  );
  await client.query(
    `WITH e AS (SELECT account_id, sum(amount) AS amount FROM ledger.entry WHERE fund_id = ${FUND} GROUP BY 1) UPDATE ledger.balance b SET posted = e.amount FROM e WHERE b.fund_id = ${FUND} AND b.account_id = e.account_id`,
  );
  await client.query(
    `INSERT INTO ledger.day_sum AS d (fund_id, account_id, day, kind, moved, entries) SELECT fund_id, account_id, e.effective_on, t.kind, sum(amount), count(*)
      FROM ledger.entry e JOIN ledger.transfer t USING (fund_id, seq) WHERE fund_id = ${FUND} AND seq >= ${first} GROUP BY 1, 2, 3, 4
      ON CONFLICT (fund_id, account_id, day, kind) DO UPDATE SET moved = d.moved + excluded.moved, entries = d.entries + excluded.entries`,
  );
  await client.query(
    `INSERT INTO ledger.closing (fund_id, ends_on, account_id, balance) SELECT ${FUND}, ends_on::date, b.account_id, coalesce((SELECT sum(moved) FROM ledger.day_sum d WHERE d.fund_id = ${FUND} AND d.account_id = b.account_id AND d.day <= ends_on), 0)
      FROM generate_series(date '${FIRST_DAY}' + interval '1 month', date '${FIRST_DAY}' + interval '9 months', interval '1 month') m, LATERAL (SELECT m - interval '1 day' AS ends_on) y, ledger.balance b WHERE b.fund_id = ${FUND}`,
  );
  await client.query(`UPDATE ledger.fund SET next_seq = ${first} + ${transfers} WHERE id = ${FUND}`);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE ledger.transfer, ledger.entry, ledger.day_sum, ledger.closing, ledger.balance');
  await expectSound(client, size);
  const seq = Number(first) + Math.floor(transfers / 2);
  const { rows: days } = await client.query('SELECT effective_on::text AS day FROM ledger.transfer WHERE fund_id = $1 AND seq = $2', [
    FUND,
    seq,
  ]);
  return { free, seq: String(seq), day: days[0].day };
}

async function expectSound(client, size) {
  if (size > 1_000_000) return; // minutes for what the smaller ones have shown
  const { rows } = await client.query("SELECT what, count(*)::int AS n FROM ledger.findings($1) WHERE what <> 'payload' GROUP BY 1", [
    FUND,
  ]);
  if (rows.length > 0) throw new Error(`the books are wrong: ${rows.map(({ what, n }) => `${what}: ${n}`).join('; ')}`);
}
