// `node scripts/with-node.mjs <command> [arguments]` runs a command of the checkout under the Node of the lock file.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { noNodeAdvice, nodeFolder, toolEnvironment } from './install/node-version.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...args] = process.argv.slice(2);

if (!fs.existsSync(path.join(root, 'node_modules', '.bin'))) fail('Nothing is installed yet: run `npm start` or `npm ci` first.');
const folder = nodeFolder(root);
if (!folder) fail(noNodeAdvice());

const child = spawn(command, args, { stdio: 'inherit', env: toolEnvironment(root, folder) });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`${command}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
