// `npm start`: from a fresh clone to a running platform. `--login=keycloak` takes a real Keycloak instead of the demo login.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const { parseArgs } = await import('node:util');
const { build } = await import('./platform/build.mjs');
const { announcement } = await import('./platform/announce.mjs');
const { loginPort, webPort } = await import('./platform/choose-ports.mjs');
const { dataFolderOf } = await import('./platform/environment.mjs');
const { AlreadyRunning, endLeftovers, runningPlatform } = await import('./platform/run-file.mjs');
const { runUntilStopped } = await import('./platform/run-until-stopped.mjs');
const { say } = await import('./platform/say.mjs');
const { startPlatform } = await import('./platform/start-platform.mjs');

const { values } = parseArgs({ options: { login: { type: 'string', default: 'demo' } } });
if (!['demo', 'keycloak'].includes(values.login)) refuseIf(`--login=${values.login} is not known: give demo or keycloak.`);

await runUntilStopped(async (signal) => {
  const dataFolder = dataFolderOf(root, env);
  const running = runningPlatform(dataFolder);
  if (running) throw new AlreadyRunning(running);
  for (const name of await endLeftovers(dataFolder)) say(`ended ${name} of an earlier start that was killed`);
  const port = await webPort(env);
  await build(root, env);
  const platform = await startPlatform({
    root,
    dataFolder,
    port,
    loginPort: await loginPort(env, [port]),
    login: values.login,
    env,
    say,
    signal,
  });
  console.log(announcement({ root, login: values.login, env, ...platform }));
  return platform;
});
