import net from 'node:net';
import path from 'node:path';
import { startPostgres } from '../postgres.mjs';

/** The server named in REGIA_DATABASE_URL, else the one that comes along: `{ url, where, stop, adopted }`. */
export async function openDatabase({ root, dataFolder, env, settings }) {
  if (env.REGIA_DATABASE_URL) return externalDatabase(env.REGIA_DATABASE_URL);
  const server = await startPostgres({ root, dataFolder: path.join(dataFolder, 'pg'), settings });
  return { url: server.url, where: server.home, stop: server.stop, adopted: server.adopted, pid: server.pid };
}

async function externalDatabase(text) {
  const url = parseAddress(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || 5432);
  const problem = await connectionProblem(host, port);
  if (problem)
    throw new Error(
      `The database at ${host}:${port} (REGIA_DATABASE_URL) is not reachable: ${problem}. Start it, correct the address, or leave the variable out to use the one that comes along.`,
    );
  return { url: url.href, where: `${host}:${port}${url.pathname}`, stop: async () => {}, adopted: false };
}

function parseAddress(text) {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return new URL(text);
  throw new Error('REGIA_DATABASE_URL is not an address of the form postgres://user:password@host:5432/database.');
}

function connectionProblem(host, port) {
  return new Promise((done) => {
    const socket = net.connect({ host, port, timeout: 5000 });
    socket
      .once('connect', () => done(undefined))
      .once('error', (error) => done(error.code))
      .once('timeout', () => done('no answer in 5 s'));
    socket.once('connect', () => socket.destroy()).once('timeout', () => socket.destroy());
  });
}
