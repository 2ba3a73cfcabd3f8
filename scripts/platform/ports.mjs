import fs from 'node:fs';
import net from 'node:net';
import { spawnSync } from 'node:child_process';
import { commandLine } from './processes.mjs';

export function freePort() {
  return new Promise((done, fail) => {
    const server = net.createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A browser may take "localhost" for either address, so a port is free only when both are. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const error = await tryListening(port, host);
    if (error === 'EADDRINUSE' || error === 'EACCES') return false;
  }
  return true;
}

function tryListening(port, host) {
  return new Promise((done) => {
    const server = net.createServer().once('error', (error) => done(error.code));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
}

/** The first free port from `port` on. */
export async function nextFreePort(port, tries = 50) {
  for (let candidate = port; candidate < port + tries; candidate++) if (await isFree(candidate)) return candidate;
  throw new Error(`No free port between ${port} and ${port + tries - 1}.`);
}

/** "process 123 (node server.js)", as far as this machine lets us see it. */
export function whoListens(port) {
  const pid = listenerFromProc(port) ?? listenerFromLsof(port);
  if (!pid) return 'a process that belongs to someone else';
  return `process ${pid} (${(commandLine(pid) ?? 'unknown').slice(0, 100)})`;
}

function listenerFromProc(port) {
  const inodes = ['tcp', 'tcp6'].flatMap((table) => listeningInodes(`/proc/net/${table}`, port));
  if (inodes.length === 0) return undefined;
  const links = new Set(inodes.map((inode) => `socket:[${inode}]`));
  return processNumbers().find((pid) => openFiles(pid).some((link) => links.has(link)));
}

/** Lines of /proc/net/tcp: the second column is address:port in hexadecimal, the fourth the state (0A listens), the tenth the inode. */
function listeningInodes(table, port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  try {
    const rows = fs.readFileSync(table, 'utf8').trim().split('\n').slice(1);
    return rows
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[1].endsWith(`:${wanted}`) && row[3] === '0A')
      .map((row) => row[9]);
  } catch {
    return [];
  }
}

const processNumbers = () =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function openFiles(pid) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).map((fd) => linkTarget(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function linkTarget(link) {
  try {
    return fs.readlinkSync(link);
  } catch {
    return '';
  }
}

function listenerFromLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' });
  return Number(stdout?.split('\n')[0]) || undefined;
}
