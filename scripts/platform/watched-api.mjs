import path from 'node:path';
import { apiEnvironment } from './environment.mjs';
import { untilReady } from './spawn-server.mjs';

/** The API under `node --watch`, which also brings the database up to date, its sources under `turbo watch`, the web under Vite; resolves when both addresses answer. */
export async function startWatchedApi(facts, started) {
  const { root, env, say, logFolder, port, webPort } = facts;
  const api = path.join(root, 'apps', 'api');
  const web = path.join(root, 'apps', 'web');
  const bin = (...parts) => path.join(root, 'node_modules', ...parts);

  const builder = started.launch({
    name: 'builder',
    script: bin('turbo', 'bin', 'turbo'),
    args: ['watch', 'build', '--filter=@regia/api', '--ui=stream'],
    cwd: root,
    env,
    logFolder,
  });
  const server = started.launch({
    name: 'api',
    nodeArgs: ['--watch', '--watch-preserve-output'],
    script: path.join(import.meta.dirname, 'migrate-and-serve.mjs'),
    cwd: api,
    env: apiEnvironment(facts, env),
    logFolder,
  });
  const pages = { ...env, REGIA_API: `http://127.0.0.1:${port}`, REGIA_WEB_PORT: String(webPort) };
  const vite = started.launch({ name: 'web', script: bin('vite', 'bin', 'vite.js'), cwd: web, env: pages, logFolder });

  await untilReady(server, `http://localhost:${port}/health/ready`);
  say('API ready; it starts again after each build');
  await untilReady(vite, `http://localhost:${webPort}/`);
  say(`web ready with hot reload; builds and errors: ${builder.log}`);
  return vite;
}
