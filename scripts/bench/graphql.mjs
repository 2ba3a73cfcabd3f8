import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { dataFolderForTests } from '../test/data-folder.mjs';
import { startPostgres } from '../postgres.mjs';
import { addStrangers, fillAgenda } from './agenda-rows.mjs';
import { median, printTable } from './table.mjs';

const ISSUER = 'http://localhost:8080/realms/consortium';
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 8;
const ITEMS = 50;
const [SMALL, LARGE] = [10_000, 1_000_000];
const WINDOW = { from: '2026-06-01T00:00:00Z', to: '2026-09-01T00:00:00Z' };
const QUERY = `query List($filter: AgendaFilter!, $first: Int!) { agendaItems(filter: $filter, first: $first) {
  nodes { id title { text } startsAt endsAt status ownerCity { id key name { text } } theme { key } } pageInfo { endCursor hasNextPage } } }`;

const say = (words) => console.error(`[bench] ${words}`);

/** The agenda list, signed in, through row security, beside a bare handler; and how it grows. @returns whether all goals were met */
export async function run({ root }) {
  const data = dataFolderForTests();
  const postgres = await startPostgres({
    root,
    dataFolder: path.join(data.folder, 'pg'),
    settings: { shared_buffers: '1GB', synchronous_commit: 'off', max_wal_size: '4GB' },
  });
  const children = [];
  const secretFile = path.join(data.folder, 'bench-secret');
  fs.writeFileSync(secretFile, Buffer.alloc(32, 7));
  const env = {
    ...process.env,
    REGIA_DATABASE_URL: postgres.url,
    REGIA_SECRET_FILE: secretFile,
    REGIA_LOGIN_ISSUER: ISSUER,
    REGIA_ORIGIN: 'http://localhost:4000',
    PORT: '0',
    // one session asks for as much as eight connections carry
    REGIA_REQUESTS_PER_MINUTE: '0',
    NODE_ENV: 'production',
  };
  const node = (file, args = []) => {
    const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: path.join(root, 'apps/api') });
    children.push(child);
    return child;
  };
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  try {
    say('making the database');
    for (const step of ['migrate', 'seed'])
      execFileSync(process.execPath, [path.join(root, `apps/api/dist/${step}.js`)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const person = await prepare(admin, postgres.url);
    const { cookie } = await openSession(root, env, person);
    const api = {
      url: `${await addressOf(node(path.join(root, 'apps/api/dist/main.js')))}/graphql`,
      headers: { 'content-type': 'application/json', 'x-regia': 'web', cookie },
      body: JSON.stringify({ query: QUERY, variables: { filter: WINDOW, first: ITEMS } }),
    };
    const bare = {
      url: `${await addressOf(node(path.join(root, 'scripts/bench/bare-handler.mjs'), [postgres.url, String(ITEMS)]))}/`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(WINDOW),
    };

    const small = await withRows(admin, person, SMALL, () => measure({ api, bare }, 2));
    const large = await withRows(admin, person, LARGE, () => measure({ api, bare }, ROUNDS));
    return printTable([
      {
        what: `agenda list, ${ITEMS} items, ${LARGE.toLocaleString('en')} rows`,
        figure: `${large.api.perSecond.toFixed(0)}/s`,
        baseline: `${large.bare.perSecond.toFixed(0)}/s bare`,
        ratio: large.api.perSecond / large.bare.perSecond,
        atLeast: 0.6,
      },
      {
        what: 'one request after another, p50',
        figure: `${large.single.toFixed(2)} ms at ${LARGE.toLocaleString('en')}`,
        baseline: `${small.single.toFixed(2)} ms at ${SMALL.toLocaleString('en')}`,
        ratio: large.single / small.single,
        atMost: 1.5,
      },
    ]);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await admin.end();
    await postgres.stop();
    data.remove();
  }
}

async function prepare(admin, url) {
  const owner = new pg.Client({ connectionString: url, options: '-c role=regia_owner' });
  await owner.connect();
  await addStrangers(owner);
  const { rows } =
    await owner.query(`SELECT p.id, c.id AS city, r.partnership_id AS partnership FROM identity.person p JOIN identity.membership m ON m.person_id = p.id JOIN consortium.city c ON c.id = m.city_id
    JOIN consortium.partnership_city r ON r.city_id = c.id WHERE p.username = 'milan.lucia.sala' LIMIT 1`);
  await owner.end();
  return rows[0];
}

async function withRows(admin, person, rows, work) {
  say(`filling ${rows.toLocaleString('en')} rows`);
  await fillAgenda(admin, rows, person.id, person.partnership);
  return work();
}

/** A session of the real kind, made as the door makes it. */
async function openSession(root, env, person) {
  const { openDoor } = await import(path.join(root, 'packages/core-identity/dist/index.js'));
  const { urlFor, ROLES } = await import(path.join(root, 'packages/database/dist/index.js'));
  const secret = fs.readFileSync(env.REGIA_SECRET_FILE);
  const door = await openDoor({
    databaseUrl: urlFor(env.REGIA_DATABASE_URL, secret, ROLES.session),
    secret,
    origin: env.REGIA_ORIGIN,
    issuer: ISSUER,
    clients: { web: 'x', approve: 'x' },
    manifests: [],
  });
  const tokens = { access: 'x', refresh: 'x', expiresAt: Date.now() + 6 * 3_600_000 };
  const id = await door.sessions.open({ personId: person.id, cityId: person.city, issuer: ISSUER, tokens, isReadOnly: false });
  await door.stop();
  return { cookie: `session=${id}` };
}

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /listening on (http:\/\/\S+)/.exec(line);
    if (found) return found[1].replace('[::1]', '127.0.0.1');
  }
  const [code] = await once(child, 'exit');
  throw new Error(`a server stopped with ${code} before it listened`);
}

/** Rounds of both, interleaved, so that whatever else the machine does meets both alike; the median of each. */
async function measure({ api, bare }, rounds) {
  const burst = (target, seconds, connections) =>
    JSON.parse(
      execFileSync(process.execPath, [path.join(import.meta.dirname, 'load.mjs'), JSON.stringify({ ...target, seconds, connections })], {
        encoding: 'utf8',
      }),
    );
  for (const target of [bare, api]) burst(target, 2, CONNECTIONS);
  const results = { api: [], bare: [] };
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    for (const [name, target] of Object.entries({ bare, api })) results[name].push(burst(target, SECONDS, CONNECTIONS).perSecond);
  }
  return { api: { perSecond: median(results.api) }, bare: { perSecond: median(results.bare) }, single: median(await singles(api, 300)) };
}

/** Milliseconds of each of `count` requests, one after another: the clock of the list itself, without a queue before it. */
async function singles({ url, headers, body }, count) {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const begun = performance.now();
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data } = await response.json();
    if (data?.agendaItems?.nodes.length !== ITEMS) throw new Error(`${response.status}: not ${ITEMS} items`);
    times.push(performance.now() - begun);
  }
  return times.slice(50);
}
