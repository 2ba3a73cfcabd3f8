import path from 'node:path';
import { openDatabase } from './database.mjs';
import { apiEnvironment } from './environment.mjs';
import { readRun } from './run-file.mjs';
import { runTool } from './build.mjs';

/** Runs one data step against the running database, or against one that is started for it and stopped again. */
export async function runData({ root, env, dataFolder, step, words = [] }) {
  const database = await openDatabase({ root, dataFolder, env });
  const loginBase = readRun(dataFolder)?.loginBase ?? 'http://localhost:8080';
  const port = Number(env.PORT || 4000);
  const facts = { root, dataFolder, databaseUrl: database.url, loginBase, port, origin: env.REGIA_ORIGIN ?? `http://localhost:${port}` };
  try {
    const cwd = path.join(root, 'apps', 'api');
    await runTool(process.execPath, [path.join(cwd, 'dist', `${step}.js`), ...words], { cwd, env: apiEnvironment(facts, env) });
  } finally {
    if (!database.adopted) await database.stop();
  }
}
