import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Name of what should be installed: the lock file on this kind of machine. */
function lockHash(root) {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

const stampFile = (root) => path.join(root, 'node_modules', '.lock-sha256');

/** Written last, so that an install that was interrupted is repeated. */
export function writeStamp(root) {
  fs.writeFileSync(stampFile(root), lockHash(root));
}

/** True when node_modules holds what the lock file says, a package of ours that has just been added included. An `npm install` by hand counts too: npm notes what it did. */
export function isInstalled(root) {
  const stamp = stampFile(root);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lockHash(root)) return true;
  if (!npmNoteAgrees(root)) return false;
  tryStamp(root);
  return true;
}

function tryStamp(root) {
  try {
    writeStamp(root);
  } catch {
    // a folder that we may only read: the note is read again next time
  }
}

function npmNoteAgrees(root) {
  const note = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(note)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(note);
  return Object.entries(wanted).every(([place, entry]) =>
    entry.link ? fs.existsSync(path.join(root, place)) : isSettled(place, entry, present[place]),
  );
}

const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

function isSettled(place, wanted, present) {
  if (!place.includes('node_modules/')) return true;
  if (present) return present.version === wanted.version;
  return Boolean(wanted.optional || wanted.devOptional || wanted.peer) && !belongsHere(wanted);
}

const belongsHere = ({ os, cpu, libc }) => Boolean(os && cpu && !libc && os.includes(process.platform) && cpu.includes(process.arch));
