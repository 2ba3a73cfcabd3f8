import path from 'node:path';
import { openDatabase } from './database.mjs';
import { apiEnvironment, loginEnvironment } from './environment.mjs';
import { claimRun, endLeftovers, forgetRun, noteProcess } from './run-file.mjs';
import { isSameProcess, stopGroup } from './processes.mjs';
import { lastWords, runToEnd, spawnServer, untilReady } from './spawn-server.mjs';

/**
 * Starts database, login and API (which serves the built web), in this order and ready to use.
 * Whoever calls it must call `stop`; a failure on the way stops what was already up.
 *
 * @param {object} options
 * @param {string} options.root the checkout, already built
 * @param {string} options.dataFolder where everything that lasts is kept
 * @param {number} options.port where people open the platform
 * @param {number} options.loginPort where the login answers
 * @param {'demo' | 'keycloak'} [options.login]
 * @param {Record<string, string>} [options.settings] of the database server
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.say]
 * @param {AbortSignal} [options.signal] stops what is up while the rest is still starting
 * @param {typeof startApi} [options.runApi] for development: another way to run the API
 * @returns `{ origin, loginBase, databaseUrl, databaseWhere, dataFolder, failed, stop }`; `failed` resolves when a server ends by itself
 */
export async function startPlatform({
  root,
  dataFolder,
  port,
  apiPort = port,
  loginPort,
  login = 'demo',
  settings,
  env = process.env,
  say = () => {},
  signal,
  runApi = startApi,
}) {
  const origin = env.REGIA_ORIGIN ?? `http://localhost:${port}`;
  const loginBase = `http://localhost:${loginPort}`;
  for (const name of await endLeftovers(dataFolder)) say(`ended ${name} of an earlier start that was killed`);
  const run = claimRun(dataFolder, { origin, loginBase, login, since: new Date().toISOString() });
  const facts = {
    root,
    dataFolder,
    port: apiPort,
    loginPort,
    origin,
    loginBase,
    env,
    say,
    settings,
    logFolder: path.join(dataFolder, 'logs'),
  };
  const started = startedThings(dataFolder, run);
  signal?.addEventListener('abort', () => void started.stop());
  try {
    const database = await startDatabase(facts, started);
    const ready = { ...facts, databaseUrl: database.url };
    const [loginServer] = await allOrFirstError([startLogin(login, ready, started), prepareData(ready, started)]);
    const api = await runApi(ready, started);
    return {
      origin,
      loginBase,
      databaseUrl: database.url,
      databaseWhere: database.where,
      dataFolder,
      failed: firstToEnd([loginServer, api]),
      stop: started.stop,
    };
  } catch (error) {
    await started.stop();
    throw error;
  }
}

function firstToEnd(servers) {
  const ends = servers
    .filter(Boolean)
    .map(async ({ name, ended, log }) => `${name} ${await ended}. Its last words, all of them are in ${log}:\n${lastWords(log)}`);
  return Promise.race(ends);
}

/** Waits for all, so that nothing is still starting when a failure is handled. */
async function allOrFirstError(promises) {
  const results = await Promise.allSettled(promises);
  const failure = results.find(({ status }) => status === 'rejected');
  if (failure) throw failure.reason;
  return results.map(({ value }) => value);
}

/** What is up, to be stopped in the opposite order, once. After a stop has begun nothing more is started. */
function startedThings(dataFolder, run) {
  const stops = [];
  let stopping;
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
    forgetRun(dataFolder);
  };
  const refuseWhileStopping = () => {
    if (stopping) throw new Error('Stopped before everything was up.');
  };
  return {
    noteStop: async (stop) => {
      if (stopping) await stop();
      refuseWhileStopping();
      stops.push(stop);
    },
    launch: (options) => {
      refuseWhileStopping();
      const server = spawnServer(options);
      const note = noteProcess(dataFolder, run, server.name, server.pid);
      stops.push(async () => isSameProcess(note) && stopGroup(note.pid));
      return server;
    },
    stop: () => (stopping ??= stopAll()),
  };
}

async function startDatabase({ root, dataFolder, env, settings, say }, started) {
  const database = await openDatabase({ root, dataFolder, env, settings });
  await started.noteStop(database.stop);
  say(`database ${database.adopted ? 'taken over from an earlier start' : 'ready'}`);
  return database;
}

async function prepareData(facts, started) {
  const { root, say, logFolder } = facts;
  const cwd = path.join(root, 'apps', 'api');
  const env = apiEnvironment(facts, facts.env);
  const run = (name) => started.launch({ name, script: path.join(cwd, 'dist', `${name}.js`), cwd, env, logFolder });
  await runToEnd(run('migrate'), 'The database could not be brought to the present form; nothing of the failed step was kept');
  say('database up to date');
  await runToEnd(run('seed'), 'The demonstration data could not be made');
  say('demonstration data in place');
}

async function startLogin(kind, facts, started) {
  return kind === 'keycloak' ? startRealLogin(facts, started) : startDemoLogin(facts, started);
}

async function startDemoLogin(facts, started) {
  const { root, say, logFolder, loginBase, loginPort } = facts;
  const cwd = path.join(root, 'apps', 'login');
  const env = loginEnvironment(facts, facts.env);
  const server = started.launch({ name: 'login', script: path.join(cwd, 'dist', 'main.js'), cwd, env, logFolder });
  await untilReady(server, `http://localhost:${loginPort}/realms/consortium/.well-known/openid-configuration`);
  say(`demo login ready at ${loginBase}`);
  return server;
}

async function startRealLogin({ root, env, say, loginPort, origin }, started) {
  const { startKeycloak } = await import('../keycloak.mjs');
  const realmsFolder = path.join(root, 'infra', 'keycloak');
  const keycloak = await startKeycloak({ root, realmsFolder, port: loginPort, webOrigin: origin, env, say });
  await started.noteStop(keycloak.stop);
  say(`Keycloak ready at ${keycloak.base}`);
  return undefined;
}

async function startApi(facts, started) {
  const { root, say, logFolder, port } = facts;
  const cwd = path.join(root, 'apps', 'api');
  const server = started.launch({
    name: 'api',
    script: path.join(cwd, 'dist', 'main.js'),
    cwd,
    env: apiEnvironment(facts, facts.env),
    logFolder,
  });
  await untilReady(server, `http://localhost:${port}/health/ready`);
  say('API and web ready');
  return server;
}
