import fs from 'node:fs';
import { isAtLeast, lowestNode } from './node-version.mjs';

const supported = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);
/** Room that a full install and a first build take, with a little to spare. */
const neededBytes = 1.5e9;

/** Why nothing can work here, in words that say what to do; undefined when it can. */
export function unsupportedReason({ version = process.version, platform = process.platform, arch = process.arch } = {}) {
  if (!isAtLeast(version, lowestNode)) {
    return `Node ${version} is too old: Regia needs Node ${lowestNode.join('.')} or newer to install itself (nodejs.org has it).`;
  }
  if (platform === 'win32')
    return 'Windows is not supported directly. Open the folder in WSL 2 (Ubuntu, Debian) and run the same command there.';
  if (supported.has(`${platform}-${arch}`)) return undefined;
  return `${platform}-${arch} is not supported: the bundled database and Node exist for ${[...supported].join(', ')}.`;
}

/** A full disk is easier to name before an install than in the middle of it. */
export function diskReason(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  if (free >= neededBytes) return undefined;
  return `The disk of ${folder} has ${inGigabytes(free)} GB free; installing takes about ${inGigabytes(neededBytes)} GB. Make room and run the same command again.`;
}

const inGigabytes = (bytes) => (bytes / 1e9).toFixed(1);
