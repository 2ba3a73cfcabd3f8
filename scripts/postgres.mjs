// PostgreSQL from the package, for development and tests. Survives: running as root, a private home folder, a path with blanks,
// missing install scripts, `kill -9` of its starter and of itself.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './platform/ports.mjs';
import { stopProcess } from './platform/processes.mjs';
import { postgresAccount } from './postgres/account.mjs';
import { ownFolder, postgresBinaries } from './postgres/binaries.mjs';
import { dataHome, keptPassword, makePrivateFolder, makeSocketFolder, removeSocketFolder } from './postgres/data-home.mjs';
import { readNote, runningServer } from './postgres/running-server.mjs';

const ordinarySettings = { max_connections: 100, shared_buffers: '128MB', jit: 'off', log_min_messages: 'warning' };
/** For tests only: a power cut would lose everything, and that is fine. */
export const forgetfulSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts the server whose files lie in `dataFolder`, or takes over the one that already runs on them.
 * @returns `{ url, port, pid, home, adopted, stop }`; `home` is where the files really lie
 */
export async function startPostgres({ root, dataFolder, settings = {} }) {
  const account = postgresAccount();
  const home = dataHome(dataFolder, account);
  const password = keptPassword(dataFolder);
  const running = runningServer(home);
  if (running?.isReady) return handle({ ...running, home, password, adopted: true });
  if (!running) removeSocketFolder(readNote(home)?.socket); // of a server that was killed

  const place = { account, home, password, dataFolder, binaries: postgresBinaries(root, account), socket: makeSocketFolder(account) };
  if (!fs.existsSync(home)) initialise(place);
  ownFolder(home, account.uid);
  const server = await launch(place, { ...ordinarySettings, ...settings });
  if (server.socket !== place.socket) removeSocketFolder(place.socket); // another start was first
  return handle({ ...server, home, password });
}

function handle({ pid, port, home, password, adopted, socket }) {
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    home,
    adopted,
    stop: () => stopServer({ pid, socket }),
  };
}

/** SIGINT ends open connections and writes everything down; the socket's folder is ours and goes too. */
async function stopServer({ pid, socket }) {
  await stopProcess(pid, { signal: 'SIGINT', patienceMs: 20_000 });
  removeSocketFolder(socket);
}

/** Ends a server that a killed starter left behind; true when there was one. */
export async function stopLeftoverPostgres(dataFolder) {
  const running = runningServer(dataHome(dataFolder, postgresAccount()));
  if (!running) return false;
  await stopServer(running);
  return true;
}

const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** Made beside its place and moved there when complete: whatever interrupts it leaves nothing half-made behind. */
function initialise(place) {
  const making = `${place.home}.making`;
  fs.rmSync(making, { recursive: true, force: true });
  makePrivateFolder(making, place.account);
  runInitdb(place, making);
  fs.renameSync(making, place.home);
}

function runInitdb({ account, password, binaries, socket }, folder) {
  const passwordFile = path.join(socket, 'password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) fs.chownSync(passwordFile, account.uid, account.gid);
  const locale = ['--locale-provider=icu', '--icu-locale=und', '--locale=C', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const options = { ...account, env: environment(), cwd: '/', stdio: 'pipe', encoding: 'utf8' };
  const { status, stdout, stderr, error } = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    ['-D', folder, ...access, ...locale, '--data-checksums'],
    options,
  );
  fs.rmSync(passwordFile, { force: true });
  if (status !== 0) throw new Error(describeFailure('The database files could not be made', error?.message ?? `${stdout}\n${stderr}`));
}

/** After a `kill -9` the orphaned parts hold the shared memory for a moment, and a server may still be starting: hence the repeats. */
async function launch(place, settings) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const failure = await launchOnce(place, { listen_addresses: '127.0.0.1', port, unix_socket_directories: place.socket, ...settings });
    const running = runningServer(place.home);
    if (running?.isReady) return { ...running, adopted: failure !== undefined };
    if (attempt >= 30 || /No space left|incompatible with server/.test(failure)) {
      throw new Error(describeFailure('PostgreSQL did not start', failure));
    }
    await wait(250);
  }
}

/** Resolves to undefined when the server is ready, else to what it wrote. In a process group of its own: we end it, not the terminal. */
async function launchOnce({ account, home, binaries, dataFolder }, settings) {
  const log = logFile(dataFolder);
  const before = fs.existsSync(log) ? fs.statSync(log).size : 0;
  const out = fs.openSync(log, 'a', 0o600);
  const args = ['-D', home, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(path.join(binaries, 'bin', 'postgres'), args, {
    ...account,
    env: environment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  for (const end = Date.now() + 60_000; !ended && Date.now() < end; await wait(20)) {
    const running = runningServer(home);
    if (running?.pid === child.pid && running.isReady) return undefined;
  }
  return fs.readFileSync(log, 'utf8').slice(before);
}

const logFile = (dataFolder) => path.join(path.dirname(dataFolder), 'postgres.log');

function describeFailure(what, output) {
  if (/No space left/.test(output)) return `${what}: the disk is full. Make room and run the same command again.`;
  if (/incompatible with server/.test(output))
    return `${what}: the data were written by another PostgreSQL. \`npm run reset\` starts over.`;
  return `${what}. Its last words:\n${output.trim().split('\n').slice(-12).join('\n')}`;
}
