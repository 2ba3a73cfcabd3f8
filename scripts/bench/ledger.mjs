import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { dataFolderForTests } from '../test/data-folder.mjs';
import { startPostgres } from '../postgres.mjs';
import { onDatabase, openFund, transfersOf, whoKeepsBooks, wrongWith } from './ledger-books.mjs';
import { designs } from './ledger-designs.mjs';
import { measureReading } from './ledger-read.mjs';
import { serverCpuSeconds } from './server-cpu.mjs';
import { median, printColumns, printTable } from './table.mjs';

const CLIENTS = [1, 32];
const SKEWS = ['hot', 'spread'];
const WARM_UP_MS = 300;
const DATABASE = 'bench';
/** Entries in the books that are read. */
const SIZES = [10_000, 100_000, 1_000_000];

const say = (words) => console.error(`[bench] ${words}`);

/** The write path of the ledger beside plainer ones, or with `--read` how reading grows with the books. @returns whether all goals were met */
export async function run({ root, args }) {
  const { values } = parseArgs({
    args,
    options: {
      read: { type: 'boolean' },
      largest: { type: 'boolean' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2' },
    },
  });
  const data = dataFolderForTests();
  const postgres = await startPostgres({
    root,
    dataFolder: path.join(data.folder, 'pg'),
    // every commit is flushed to the disk, as in service
    settings: { shared_buffers: '512MB', max_wal_size: '4GB', checkpoint_timeout: '30min', max_connections: '60' },
  });
  try {
    say('making the database');
    const url = await makeDatabase(root, data.folder, postgres.url);
    if (values.read)
      return await measureReading({
        serverUrl: postgres.url,
        template: DATABASE,
        sizes: values.largest ? [...SIZES, 10_000_000] : SIZES,
        say,
      });
    return await measureWriting({ root, url, pid: postgres.pid, rounds: Number(values.rounds), seconds: Number(values.seconds) });
  } finally {
    await postgres.stop();
    data.remove();
  }
}

async function makeDatabase(root, folder, serverUrl) {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${DATABASE}`);
  await server.end();
  const url = onDatabase(serverUrl, DATABASE);
  migrate(root, folder, url);
  return url;
}

function migrate(root, folder, url) {
  const secretFile = path.join(folder, 'bench-secret');
  fs.writeFileSync(secretFile, Buffer.alloc(32, 7));
  const env = {
    ...process.env,
    REGIA_DATABASE_URL: url,
    REGIA_SECRET_FILE: secretFile,
    REGIA_LOGIN_ISSUER: 'http://localhost:8080/realms/consortium',
    REGIA_ORIGIN: 'http://localhost:4000',
  };
  for (const step of ['migrate', 'seed'])
    execFileSync(process.execPath, [path.join(root, `apps/api/dist/${step}.js`)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: path.join(root, 'apps/api'),
    });
}

/** All designs one after another in each round, so that whatever else the machine does meets them alike; ratios are taken inside a round. */
async function measureWriting({ root, url, pid, rounds, seconds }) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const keeper = await whoKeepsBooks(admin);
  const samples = [];
  let fund = 5000;
  for (let round = 1; round <= rounds; round += 1)
    for (const clients of CLIENTS)
      for (const skew of SKEWS)
        for (const [name, design] of Object.entries(designs)) {
          fund += 1;
          const sample = await measure({ root, admin, url, pid, keeper, design, clients, skew, seconds, fund, seed: 7 + round });
          say(`round ${round} of ${rounds}: ${name}, ${skew}, ${clients} at once: ${sample.perSecond.toFixed(0)}/s`);
          samples.push({ name, clients, skew, ...sample });
        }
  await admin.end();
  printFigures(samples);
  console.log('');
  return printTable(goals(samples));
}

async function measure({ root, admin, url, pid, keeper, design, clients, skew, seconds, fund, seed }) {
  const books = await openFund(admin, keeper, fund);
  await admin.query('ANALYZE ledger.balance, ledger.account, ledger.transfer, ledger.entry, ledger.fund, ledger.day_sum');
  await admin.query('CHECKPOINT');
  const { rows } = await admin.query('SELECT next_seq::int AS seq FROM ledger.fund WHERE id = $1', [fund]);
  const firstSeq = rows[0].seq;
  const { post, close } = await design.open({ root, url, fund, author: keeper.author, clients, firstSeq });
  const next = transfersOf(books, skew, seeded(seed), randomUUID);
  const cpuBefore = serverCpuSeconds(pid);
  const times = await closedLoop({ clients, seconds, work: () => post(next()) });
  await close();
  const cpu = cpuBefore === undefined ? undefined : (serverCpuSeconds(pid) - cpuBefore) / times.acknowledged;
  const wrong = await wrongWith(admin, fund, times.acknowledged, firstSeq, design.keeps);
  if (wrong.length > 0) throw new Error(`the books are wrong: ${wrong.join('; ')}`);
  return { perSecond: times.measured.length / seconds, p50: quantile(times.measured, 0.5), p99: quantile(times.measured, 0.99), cpu };
}

/** Each client asks again as soon as it has its answer. Milliseconds of the answers that came after the warming up. */
async function closedLoop({ clients, seconds, work }) {
  const measured = [];
  let acknowledged = 0;
  const begun = performance.now();
  const end = begun + WARM_UP_MS + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await work();
      const answered = performance.now();
      acknowledged += 1;
      if (answered >= begun + WARM_UP_MS && answered < end) measured.push(answered - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { acknowledged, measured };
}

const quantile = (numbers, q) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))];

/** The same numbers for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const of = (samples, name, clients, skew) =>
  samples.filter((sample) => sample.name === name && sample.clients === clients && sample.skew === skew);

function printFigures(samples) {
  const middle = (own, what) => median(own.map((sample) => sample[what]));
  const rows = CLIENTS.flatMap((clients) =>
    SKEWS.flatMap((skew) =>
      Object.keys(designs).map((name) => {
        const own = of(samples, name, clients, skew);
        return [
          name,
          String(clients),
          skew,
          middle(own, 'perSecond').toFixed(0),
          `${middle(own, 'p50').toFixed(2)} ms`,
          `${middle(own, 'p99').toFixed(1)} ms`,
          own.every(({ cpu }) => cpu > 0) ? `${(middle(own, 'cpu') * 1000).toFixed(2)} ms` : 'unknown',
        ];
      }),
    ),
  );
  printColumns([['design', 'clients', 'money', 'per second', 'p50', 'p99', 'server CPU each'], ...rows]);
}

function goals(samples) {
  const compare = (what, figure, baseline, clients, atLeast) => {
    const [ours, theirs] = [of(samples, figure, clients, 'hot'), of(samples, baseline, clients, 'hot')];
    const perSecond = (own) => `${median(own.map((sample) => sample.perSecond)).toFixed(0)}/s`;
    return {
      what,
      figure: perSecond(ours),
      baseline: perSecond(theirs),
      ratio: median(ours.map((sample, round) => sample.perSecond / theirs[round].perSecond)),
      atLeast,
    };
  };
  return [
    compare('queue against one call each, 32 clients', 'queue', 'one call each', 32, 10),
    compare('queue against TypeORM, 32 clients', 'queue', 'TypeORM transaction', 32, 10),
    compare('queue against plain inserts, 32 clients', 'queue', 'plain insert, batched', 32, 0.35),
    compare('one call against a plain insert, 1 client', 'one call each', 'plain insert, batched', 1, 0.4),
    compare('one call against TypeORM, 1 client', 'one call each', 'TypeORM transaction', 1, 2),
  ];
}
