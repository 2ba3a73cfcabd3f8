// `node keeper.mjs <home> <command> …`: runs Keycloak and stays beside it. When whoever started this is gone, also by a signal that
// nobody could pass on, Keycloak ends and the home of its run is removed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { followParent } from '../platform/follow-parent.mjs';

const patienceMs = 10_000;
const [home, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: 'inherit' });
let isAbandoned = false;

server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.on('exit', (code) => {
  if (isAbandoned) fs.rmSync(home, { recursive: true, force: true });
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
followParent(() => {
  isAbandoned = true;
  end();
});

function end() {
  server.kill('SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), patienceMs).unref(); // this process leads the group of Keycloak
}
