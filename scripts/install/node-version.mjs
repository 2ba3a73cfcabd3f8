import fs from 'node:fs';
import path from 'node:path';

/** Lowest Node that npm and these scripts run on; below it nothing is tried. */
export const lowestNode = [20, 19];
/** The Node that runs the code. The lock file brings it for Linux, so that nobody has to install it. */
export const wantedMajor = 24;

export function isAtLeast(version, [major, minor]) {
  const [have, haveMinor] = version.replace(/^v/, '').split('.').map(Number);
  return have > major || (have === major && haveMinor >= minor);
}

/** The folder of the Node to use: the running one when it is new enough, else the one from the lock file, else undefined. */
export function nodeFolder(root) {
  if (isAtLeast(process.version, [wantedMajor, 0])) return path.dirname(process.execPath);
  const binary = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!fs.existsSync(binary)) return undefined;
  makeExecutable(binary);
  return path.dirname(binary);
}

/** Install scripts are off, so the package's own executable bit may be missing. */
function makeExecutable(binary) {
  try {
    fs.accessSync(binary, fs.constants.X_OK);
  } catch {
    fs.chmodSync(binary, 0o755);
  }
}

/** The environment in which `node`, `npm`, `turbo` and every tool of the checkout are found, the right Node first. */
export function toolEnvironment(root, folder, env = process.env) {
  const search = [folder, path.join(root, 'node_modules', '.bin'), env.PATH].filter(Boolean).join(path.delimiter);
  return { ...env, PATH: search, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

export function noNodeAdvice() {
  const where = `${process.platform}-${process.arch}`;
  return [
    `Regia runs on Node ${wantedMajor}; this is ${process.version}, and no package brings Node ${wantedMajor} for ${where}.`,
    `Install Node ${wantedMajor} (for example from nodejs.org) and run the same command again.`,
  ].join('\n');
}
