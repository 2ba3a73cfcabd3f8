import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canEnter } from './account.mjs';
import { ownFolder, sharedPlace } from './binaries.mjs';

/** Where the database files of `wanted` really lie: there, or in a shared place when the account cannot get there. */
export function dataHome(wanted, account) {
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (canEnter(account, path.dirname(wanted))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return path.join(sharedPlace(), `regia-data-${name}`);
}

export function makePrivateFolder(folder, account) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid === undefined) return folder;
  if (fs.lstatSync(folder).uid === process.getuid()) fs.chownSync(folder, account.uid, account.gid);
  return ownFolder(folder, account.uid);
}

const socketPrefix = 'regia-pg-';

/** Socket paths are limited to 107 bytes, so the socket never lies inside the checkout. */
export function makeSocketFolder(account) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), socketPrefix));
  if (account.uid !== undefined) fs.chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The superuser's password, made once and kept beside the data; without it no other account of the machine gets in. */
export function keptPassword(wanted) {
  const file = `${wanted}.password`;
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

/** Removes a socket's folder, and never anything else. */
export function removeSocketFolder(folder) {
  if (folder && path.basename(folder).startsWith(socketPrefix)) fs.rmSync(folder, { recursive: true, force: true });
}
