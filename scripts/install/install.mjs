import { spawn } from 'node:child_process';
import { writeStamp } from './installed.mjs';
import { diskReason } from './platform-support.mjs';

const flags = [
  'ci',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-maxtimeout=10000',
];

/** Installs exactly the lock file. Resolves to undefined, or to the reason it could not, in words that say what to do. */
export async function install(root) {
  const full = diskReason(root);
  if (full) return full;
  const { code, output } = await npm(flags, root);
  if (code !== 0) return explain(output, code);
  writeStamp(root);
  return undefined;
}

/** The npm that runs us, so that no other one on the search path is taken; its words go to the terminal and to us. */
function npm(args, cwd) {
  const self = process.env.npm_execpath;
  const [command, rest] = self?.endsWith('.js') ? [process.execPath, [self, ...args]] : ['npm', args];
  return new Promise((done) => {
    const child = spawn(command, rest, { cwd, stdio: ['ignore', 'inherit', 'pipe'] });
    let output = '';
    child.stderr.on('data', (part) => {
      output += part;
      process.stderr.write(part);
    });
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code, output }));
  });
}

const causes = [
  [/ENOSPC|no space left/i, 'The disk is full. Make room (installing takes about 1.5 GB) and run the same command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|socket hang up/i,
    'The npm registry could not be reached. Check the connection, the proxy settings (`npm config get proxy`) or the registry (`npm config get registry`), then run the same command again.',
  ],
  [
    /EACCES|EPERM|permission denied/i,
    'Files in node_modules belong to someone else. Give the folder to the present user, or remove node_modules, and run the same command again.',
  ],
  [/EBADPLATFORM/i, 'A package does not exist for this kind of machine; supported are Linux and macOS on x64 and arm64.'],
  [/spawn npm ENOENT/i, 'npm was not found. It comes with Node; install Node 20.19 or newer.'],
  [
    /EINTEGRITY/i,
    'A downloaded package is not the one of the lock file. Empty the cache (`npm cache clean --force`) and run the same command again.',
  ],
  [/in sync|EUSAGE/i, 'package.json and package-lock.json do not agree. Run `npm install` once and commit the lock file.'],
];

export function explain(output, code) {
  const known = causes.find(([sign]) => sign.test(output));
  return known ? known[1] : `npm ci failed (${code}); its own words are above.`;
}
