// The first thing each command does: the right packages, then the right Node. Built-ins only, because nothing may be there yet.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install/install.mjs';
import { isInstalled } from './install/installed.mjs';
import { isAtLeast, noNodeAdvice, nodeFolder, toolEnvironment, wantedMajor } from './install/node-version.mjs';
import { unsupportedReason } from './install/platform-support.mjs';
import { followParent } from './platform/follow-parent.mjs';
import { say } from './platform/say.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Returns with everything installed and under the Node of the lock file; when the running Node is older, the same command is
 * started again under the right one and this never returns.
 * @returns the environment for child processes
 */
export async function bootstrap() {
  refuseIf(unsupportedReason());
  if (!isInstalled(root)) {
    say('installing packages by the lock file (about a minute the first time)');
    refuseIf(await install(root));
    say('packages installed');
  }
  const folder = nodeFolder(root);
  if (!folder) refuseIf(noNodeAdvice());
  const env = toolEnvironment(root, folder);
  if (isAtLeast(process.version, [wantedMajor, 0])) return Object.assign(process.env, env);
  return continueUnder(path.join(folder, 'node'), env);
}

export function refuseIf(reason) {
  if (!reason) return;
  console.error(`\n${reason}`);
  process.exit(1);
}

function continueUnder(node, env) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: { ...env, REGIA_PARENT: String(process.pid) } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followParent(() => child.kill('SIGTERM'));
  child.on('error', (error) => refuseIf(`${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  return new Promise(() => {});
}

/** True for the file that was started, false for the same file when it is imported. */
export function isMain(moduleUrl) {
  return Boolean(process.argv[1]) && fs.realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}
