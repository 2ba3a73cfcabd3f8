// A PostgreSQL on a disk of its own that can be filled: `node small-disk.mjs <root> <folder> <megabytes>`, in a mount namespace of its
// own, where the disk is seen by nobody else and goes with us. Says its address in one line; hears `fill`, `free` and `end`, and answers each with a line.
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const [root, folder] = process.argv.slice(2);
const { startPostgres } = await import(`file://${root}scripts/postgres.mjs`);
const { freePort } = await import(`file://${root}scripts/platform/ports.mjs`);

const ballast = path.join(folder, 'ballast');
const settings = {
  port: await freePort(),
  autovacuum: 'off',
  shared_buffers: '16MB',
  min_wal_size: '32MB',
  max_wal_size: '48MB',
  fsync: 'off',
};
const start = () => startPostgres({ root, dataFolder: path.join(folder, 'pg'), settings });
let server = await start();
let isEnding = false;
console.log(server.url);

/** What looks after servers in service: starts again what has ended. */
async function lookAfter() {
  while (!isEnding) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (!isEnding && !isAlive(server.pid)) server = await start().catch(() => server);
  }
}
const watching = lookAfter();

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** In pieces that get smaller, until not a byte is left. */
function fill() {
  const file = fs.openSync(ballast, 'w');
  for (const size of [1 << 20, 1 << 12, 1]) writeUntilFull(file, Buffer.alloc(size, 1));
  fs.closeSync(file);
}

function writeUntilFull(file, piece) {
  try {
    for (;;) fs.writeSync(file, piece);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'fill') fill();
  if (word === 'free') fs.rmSync(ballast, { force: true });
  if (word === 'end') break;
  console.log(word);
}
isEnding = true;
fs.rmSync(ballast, { force: true });
await watching;
await server.stop();
process.exit(0);
