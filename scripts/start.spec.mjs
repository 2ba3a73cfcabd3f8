import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './platform/ports.mjs';
import { isAlive, isGoneWithin } from './platform/processes.mjs';
import { stopLeftoverPostgres } from './postgres.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const server = (body) => `import http from 'node:http'; import fs from 'node:fs'; ${body}`;

// A checkout in miniature: the real scripts and packages, servers of ten lines instead of the real ones.
const api = server(`
  if (process.env.BROKEN) { console.error('the settings are wrong'); process.exit(3); }
  const answer = () => JSON.stringify({ pid: process.pid, database: process.env.REGIA_DATABASE_URL, issuer: process.env.REGIA_LOGIN_ISSUER, origin: process.env.REGIA_ORIGIN,
    secretBytes: fs.statSync(process.env.REGIA_SECRET_FILE).size, seeds: fs.readFileSync('seeds', 'utf8') });
  http.createServer((_, reply) => reply.end(answer())).listen(process.env.PORT, '127.0.0.1');`);
const login = server(`http.createServer((_, reply) => reply.end('{}')).listen(process.env.LOGIN_PORT, '127.0.0.1');`);

let root;
let port;
let starts;

beforeEach(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'regia start '));
  fs.chmodSync(root, 0o755);
  port = await freePort();
  starts = [];
  fs.cpSync(path.join(checkout, 'scripts'), path.join(root, 'scripts'), { recursive: true });
  fs.symlinkSync(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'));
  fs.copyFileSync(path.join(checkout, 'package-lock.json'), path.join(root, 'package-lock.json'));
  write('package.json', JSON.stringify({ name: 'miniature', private: true, packageManager: 'npm@11.19.1', workspaces: ['apps/*'] }));
  write('turbo.json', JSON.stringify({ tasks: { build: {} } }));
  for (const name of ['api', 'login']) write(`apps/${name}/package.json`, JSON.stringify({ name: `@regia/${name}`, type: 'module' }));
  write('apps/api/dist/migrate.js', 'await new Promise((next) => setTimeout(next, Number(process.env.SLOW_MIGRATION ?? 0)));');
  write('apps/api/dist/seed.js', `import fs from 'node:fs'; fs.appendFileSync('seeds', '+');`);
  write('apps/api/dist/main.js', api);
  write('apps/login/dist/main.js', login);
  write('infra/keycloak/consortium-realm.json', JSON.stringify({ realm: 'consortium', users: [] }));
  const giulia = {
    id: '1-001',
    username: 'giulia',
    firstName: 'Giulia',
    lastName: 'Ferri',
    credentials: [{ type: 'password', value: '${DEMO_PASSWORD:open sesame}' }],
  };
  write('infra/keycloak/city-milan-realm.json', JSON.stringify({ realm: 'city-milan', users: [giulia] }));
});

afterEach(async () => {
  for (const each of starts) each.child.kill('SIGKILL');
  await wait(700); // what was killed notices and ends
  await stopLeftoverPostgres(path.join(root, '.data', 'pg'));
  fs.rmSync(root, { recursive: true, force: true });
});

function write(file, content) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content);
}

/** Runs `npm start` (or another script) of the miniature; `seen` resolves when the text appears, `ended` with the exit code. */
function start(env = {}, script = 'start') {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`], {
    cwd: root,
    env: { ...process.env, PORT: String(port), REGIA_BEGAN: '', ...env },
  });
  const run = { child, output: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (run.output += part));
  run.ended = new Promise((done) => child.on('close', done));
  run.seen = async (text) => {
    for (const last = Date.now() + 30_000; !run.output.includes(text); await wait(20)) {
      if (child.exitCode !== null || Date.now() > last) throw new Error(`"${text}" did not appear in:\n${run.output}`);
    }
  };
  starts.push(run);
  return run;
}

const ask = async () => (await fetch(`http://127.0.0.1:${port}/`)).json();
const noted = () => JSON.parse(fs.readFileSync(path.join(root, '.data/run.json'), 'utf8')).processes.map(({ pid }) => pid);
const postgresPid = () => Number(fs.readFileSync(path.join(root, '.data/pg/postmaster.pid'), 'utf8').split('\n')[0]);

describe('npm start', () => {
  it('opens the platform and says where, as whom, and how to stop, once', async () => {
    const run = start();
    await run.seen('Stop ');

    expect(run.output).toContain(`http://localhost:${port}`);
    expect(run.output).toMatch(/password for all: open sesame/);
    expect(run.output).toMatch(/Milan +giulia +administrator, approver/);
    expect(run.output.match(/Regia is open/g)).toHaveLength(1);
    expect(await ask()).toMatchObject({
      secretBytes: 32,
      origin: `http://localhost:${port}`,
      issuer: expect.stringMatching(/^http:\/\/localhost:\d+\/realms\/consortium$/),
    });
  });

  it('leaves nothing running after Ctrl-C, and its data', async () => {
    const run = start();
    await run.seen('Stop ');
    const pids = [...noted(), postgresPid()];

    run.child.kill('SIGINT');

    expect(await run.ended).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(fs.existsSync(path.join(root, '.data/pg/PG_VERSION'))).toBe(true);
    expect(fs.existsSync(path.join(root, '.data/run.json'))).toBe(false);
  });

  it('leaves nothing running when Ctrl-C comes while it is still starting', async () => {
    const run = start({ SLOW_MIGRATION: '20000' });
    await run.seen('database ready');
    await wait(300);
    const pids = [...noted(), postgresPid()];

    run.child.kill('SIGINT');
    await run.ended;

    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('recovers after it was killed: servers end by themselves, the database is taken over', async () => {
    const first = start();
    await first.seen('Stop ');
    const pids = noted();
    const database = postgresPid();
    first.child.kill('SIGKILL');

    const second = start();
    await second.seen('Stop ');

    expect(postgresPid()).toBe(database);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('ends servers of a killed start that do not notice, and no process that merely has their number', async () => {
    const first = start();
    await first.seen('Stop ');
    const [deaf] = noted().filter(isAlive);
    process.kill(deaf, 'SIGSTOP');
    const file = path.join(root, '.data/run.json');
    first.child.kill('SIGKILL');
    await first.ended;
    const run = JSON.parse(fs.readFileSync(file, 'utf8'));
    run.processes.push({ ...run.processes[0], pid: process.pid });
    fs.writeFileSync(file, JSON.stringify(run));

    const second = start();
    await second.seen('of an earlier start that was killed');
    await second.seen('Stop ');

    expect(await isGoneWithin(deaf, 100)).toBe(true);
  });

  it('says that it already runs, and where', async () => {
    const first = start();
    await first.seen('Stop ');

    const second = start();

    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already runs from this folder: http://localhost:${port}`);
    expect(await ask()).toHaveProperty('pid');
  });

  it('names the process that holds the port, and another port', async () => {
    const other = net.createServer();
    await new Promise((up) => other.listen(port, '127.0.0.1', up));

    const run = start();
    const code = await run.ended;
    other.close();

    expect(code).toBe(1);
    expect(run.output).toContain(`Port ${port} is taken by process ${process.pid}`);
    expect(run.output).toMatch(/PORT=\d+ npm start/);
  });

  it('shows the last words of a server that does not come up, and stops the others', async () => {
    const run = start({ BROKEN: '1' });

    expect(await run.ended).toBe(1);
    expect(run.output).toContain('the settings are wrong');
    expect(fs.existsSync(path.join(root, '.data/pg/postmaster.pid'))).toBe(false);
  });

  it('stops everything when one server dies later', async () => {
    const run = start();
    await run.seen('Stop ');
    const { pid } = await ask();

    process.kill(pid, 'SIGKILL');

    expect(await run.ended).toBe(1);
    expect(run.output).toContain('api ended with SIGKILL');
    expect(fs.existsSync(path.join(root, '.data/pg/postmaster.pid'))).toBe(false);
  });

  it('stops when the npm that started it is gone', async () => {
    const npm = spawn('sh', ['-c', 'node scripts/start.mjs; true'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    });
    for (const last = Date.now() + 30_000; Date.now() < last && !(await ask().catch(() => undefined));) await wait(100);
    const pids = [...noted(), postgresPid()];

    npm.kill('SIGKILL');

    for (const pid of pids) expect(await isGoneWithin(pid, 10_000)).toBe(true);
  });

  it('names a database that cannot be reached', async () => {
    const run = start({ REGIA_DATABASE_URL: `postgres://someone:secret@127.0.0.1:${await freePort()}/regia` });

    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(/The database at 127\.0\.0\.1:\d+ \(REGIA_DATABASE_URL\) is not reachable: ECONNREFUSED/);
    expect(run.output).not.toContain('secret');
  });
});

describe('npm run dev', () => {
  it('serves the web with hot reload, passes the API on, and starts the API again after a change', async () => {
    write('turbo.json', JSON.stringify({ tasks: { build: { inputs: ['src/**'], outputs: ['dist/**'] } } }));
    write(
      'apps/api/package.json',
      JSON.stringify({ name: '@regia/api', type: 'module', scripts: { build: 'cp src/main.js dist/main.js' } }),
    );
    write('apps/api/src/main.js', api);
    write('apps/web/package.json', JSON.stringify({ name: '@regia/web', type: 'module' }));
    write('apps/web/index.html', '<!doctype html><title>the web</title>');
    write(
      'apps/web/vite.config.js',
      "export default { server: { host: '127.0.0.1', port: Number(process.env.REGIA_WEB_PORT), strictPort: true, proxy: { '/api': process.env.REGIA_API } } };",
    );
    const run = start({}, 'dev');
    await run.seen('Stop ');
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    const askApi = async () => (await fetch(`http://127.0.0.1:${port}/api`)).json();
    const before = await askApi();

    write('apps/api/src/main.js', api.replace('pid: process.pid', 'pid: process.pid, isNew: true'));
    let after = {};
    for (const last = Date.now() + 20_000; !after.isNew && Date.now() < last; await wait(100)) after = await askApi().catch(() => ({}));
    const pids = [...noted(), postgresPid()];
    run.child.kill('SIGINT');

    expect(page).toContain('/@vite/client');
    expect(before.origin).toBe(`http://localhost:${port}`);
    expect(after).toMatchObject({ isNew: true });
    expect(await run.ended).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });
});
