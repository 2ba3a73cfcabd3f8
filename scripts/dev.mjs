// `npm run dev`: the platform while it is being written. Vite serves the web with hot reload on the usual address and passes the
// API's paths on; turbo rebuilds what changes, and the API starts again when its build or that of a package it uses is new.
import { bootstrap, root } from './bootstrap.mjs';

const env = await bootstrap();
const { announcement } = await import('./platform/announce.mjs');
const { build } = await import('./platform/build.mjs');
const { loginPort, webPort } = await import('./platform/choose-ports.mjs');
const { dataFolderOf } = await import('./platform/environment.mjs');
const { nextFreePort } = await import('./platform/ports.mjs');
const { runUntilStopped } = await import('./platform/run-until-stopped.mjs');
const { say } = await import('./platform/say.mjs');
const { startPlatform } = await import('./platform/start-platform.mjs');
const { startWatchedApi } = await import('./platform/watched-api.mjs');

await runUntilStopped(async (signal) => {
  const port = await webPort(env);
  const apiPort = await nextFreePort(port + 1);
  await build(root, env, ['@regia/api', '@regia/login']);
  const platform = await startPlatform({
    root,
    dataFolder: dataFolderOf(root, env),
    port,
    apiPort,
    loginPort: await loginPort(env, [port, apiPort]),
    env,
    say,
    signal,
    runApi: (facts, started) => startWatchedApi({ ...facts, webPort: port }, started),
  });
  console.log(announcement({ root, login: 'demo', env, ...platform }));
  return platform;
});
