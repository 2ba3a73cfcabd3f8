import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, isGoneWithin, stopGroup, stopProcess } from './platform/processes.mjs';
import { forgetfulSettings, startPostgres, stopLeftoverPostgres } from './postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
let base;
let dataFolder;

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'regia spec '));
  fs.chmodSync(base, 0o755);
  dataFolder = path.join(base, 'pg');
});

afterEach(async () => {
  await stopLeftoverPostgres(dataFolder);
  fs.rmSync(base, { recursive: true, force: true });
});

const start = (settings = forgetfulSettings) => startPostgres({ root, dataFolder, settings });

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server is killed under it on purpose
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the database that comes along', () => {
  it('starts below a folder whose name has a blank, and keeps its data over a restart', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 7 as n');
    await first.stop();

    const second = await start();

    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(isAlive(first.pid)).toBe(false);
    expect(fs.existsSync(path.join(base, 'pg', 'postmaster.pid'))).toBe(true);
  });

  it('lets nobody in without the password that lies beside the data, readable by its owner only', async () => {
    const { url } = await start();

    await expect(query(url.replace(/:[^:@/]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(fs.statSync(`${dataFolder}.password`).mode & 0o777).toBe(0o600);
  });

  it('does not run as root when its starter does', async () => {
    const { pid } = await start();

    const owner = execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }).trim();

    expect(owner).not.toBe('0');
  });

  it('is taken over when it already runs', async () => {
    const first = await start();

    const second = await start();

    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
  });

  it('is taken over after its starter was killed', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(pathToFileURL(path.join(root, 'scripts/postgres.mjs')).href)};
      await startPostgres({ root: ${JSON.stringify(root)}, dataFolder: ${JSON.stringify(dataFolder)} });
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    while (!fs.existsSync(path.join(dataFolder, 'postmaster.pid'))) await wait(20);
    starter.kill('SIGKILL');

    const { url } = await start();

    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('recovers after it was killed itself, with its data', async () => {
    const first = await start({});
    await query(first.url, 'create table kept as select 7 as n');
    process.kill(first.pid, 'SIGKILL');
    await isGoneWithin(first.pid, 2000);

    const second = await start();

    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('starts once when two starts come at the same moment', async () => {
    fs.mkdirSync(base, { recursive: true });
    const warm = await start();
    await warm.stop();

    const both = await Promise.all([start(), start()]);

    expect(both[0].pid).toBe(both[1].pid);
  });

  it('ignores a note of a server that is gone, although its number now belongs to another process', async () => {
    const first = await start();
    const note = fs.readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8');
    await first.stop();
    fs.writeFileSync(path.join(dataFolder, 'postmaster.pid'), note.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    if (process.getuid() === 0) execFileSync('chown', ['--reference', dataFolder, path.join(dataFolder, 'postmaster.pid')]);

    expect(await stopLeftoverPostgres(dataFolder)).toBe(false);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('keeps its files elsewhere when root works in a folder that nobody else can enter', async ({ skip }) => {
    if (process.getuid() !== 0) skip('only root changes account');
    fs.chmodSync(base, 0o700);

    const server = await start();

    expect(server.home).not.toBe(dataFolder);
    expect(fs.statSync(server.home).mode & 0o777).toBe(0o700);
    await server.stop();
    fs.rmSync(server.home, { recursive: true });
  });
});

describe('stopping a process', () => {
  it('insists when asking does not help', async () => {
    const deaf = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)']);
    await new Promise((up) => deaf.stdout.once('data', up));

    await stopProcess(deaf.pid, { patienceMs: 200 });

    expect(isAlive(deaf.pid)).toBe(false);
  });

  it('ends what the process has started too', async () => {
    const family = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], { detached: true });
    const child = Number(await new Promise((told) => family.stdout.once('data', told)));

    await stopGroup(family.pid, { patienceMs: 2000 });

    expect([family.pid, child].filter(isAlive)).toEqual([]);
  });
});
