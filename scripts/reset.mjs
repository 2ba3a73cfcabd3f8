// `npm run reset`: forgets all local data after asking. `-- --yes` does not ask.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const fs = await import('node:fs');
const path = await import('node:path');
const readline = await import('node:readline/promises');
const { dataFolderOf } = await import('./platform/environment.mjs');
const { endLeftovers, runningPlatform } = await import('./platform/run-file.mjs');
const { postgresAccount } = await import('./postgres/account.mjs');
const { dataHome } = await import('./postgres/data-home.mjs');
const { stopLeftoverPostgres } = await import('./postgres.mjs');

const dataFolder = dataFolderOf(root, env);
const running = runningPlatform(dataFolder);
if (running) refuseIf(`Regia runs from this folder (${running.origin}, process ${running.starter.pid}). Stop it first.`);
if (!fs.existsSync(dataFolder)) {
  console.log(`There are no data in ${dataFolder}.`);
  process.exit(0);
}
if (!(await isAgreed())) {
  console.log('Nothing was changed.');
  process.exit(0);
}
const database = path.join(dataFolder, 'pg');
await endLeftovers(dataFolder);
await stopLeftoverPostgres(database);
fs.rmSync(dataHome(database, postgresAccount()), { recursive: true, force: true });
fs.rmSync(dataFolder, { recursive: true, force: true });
console.log('All local data are gone; npm start makes new ones.');
if (env.REGIA_DATABASE_URL) console.log('The database named in REGIA_DATABASE_URL was not touched.');

async function isAgreed() {
  if (process.argv.includes('--yes')) return true;
  const ask = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`This deletes everything in ${dataFolder}: database, secret, keys, logs. Continue? [y/N] `);
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}
