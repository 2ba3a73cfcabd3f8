import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const dieWithParent = new URL('./die-with-parent.mjs', import.meta.url).href;

/**
 * Starts a server of ours with its words in a log file. It has a process group of its own, so that Ctrl-C reaches only us and
 * things end in order; if we are killed it notices and ends by itself.
 */
export function spawnServer({ name, script, env, cwd, logFolder, nodeArgs = [], args = [] }) {
  const log = freshLog(logFolder, name);
  const out = fs.openSync(log, 'a', 0o600);
  const words = ['--enable-source-maps', `--import=${dieWithParent}`, ...nodeArgs, script, ...args];
  const child = spawn(process.execPath, words, { cwd, env, detached: true, stdio: ['ignore', out, out] });
  fs.closeSync(out);
  const ended = new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(`ended with ${signal ?? code}`));
  });
  return { name, pid: child.pid, log, ended };
}

/** The log of this start; that of the one before stays readable beside it. */
function freshLog(logFolder, name) {
  fs.mkdirSync(logFolder, { recursive: true });
  const log = path.join(logFolder, `${name}.log`);
  if (fs.existsSync(log)) fs.renameSync(log, path.join(logFolder, `${name}.before.log`));
  return log;
}

/** The last lines of a log, for an error message. */
export function lastWords(log, lines = 15) {
  if (!fs.existsSync(log)) return '';
  return fs.readFileSync(log, 'utf8').trim().split('\n').slice(-lines).join('\n');
}

/** Runs a program of ours to its end; throws with its last words when it fails. */
export async function runToEnd(server, failure) {
  const end = await server.ended;
  if (end === 'ended with 0') return;
  throw new Error(`${failure} (${end}). Its last words, all of them are in ${server.log}:\n${lastWords(server.log)}`);
}

/** Resolves when `url` answers 2xx; throws when the server ends first or the time is up. */
export async function untilReady(server, url, { withinMs = 60_000 } = {}) {
  let end;
  void server.ended.then((how) => (end = how));
  for (const last = Date.now() + withinMs; Date.now() < last; await new Promise((next) => setTimeout(next, 50))) {
    if (end)
      throw new Error(
        `${server.name} ${end} before it was ready. Its last words, all of them are in ${server.log}:\n${lastWords(server.log)}`,
      );
    if (await answers(url)) return;
  }
  throw new Error(
    `${server.name} was not ready after ${withinMs / 1000} s (${url}). Its last words, all of them are in ${server.log}:\n${lastWords(server.log)}`,
  );
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
