import fs from 'node:fs';
import path from 'node:path';
import { dataFolderForTests } from './data-folder.mjs';
import { launchOptions } from '../browser.mjs';
import { freePort } from '../platform/ports.mjs';
import { say } from '../platform/say.mjs';
import { startPlatform } from '../platform/start-platform.mjs';
import { forgetfulSettings } from '../postgres.mjs';
import { runTool } from './run-tool.mjs';
import { playwrightTally, nothing, withExitCode } from './tally.mjs';

/** Journeys that run side by side sign as the same few people, and each code is taken once: with codes of half a minute they would wait for each other. */
const REGIA_CODE_SECONDS = '5';

/** Runs the browser journeys against a platform of their own: fresh data, free ports, the compiled server and web. */
export async function runJourneys({ root, env, reports, login = 'demo', more = [] }) {
  const config = path.join(root, 'apps', 'web', 'playwright.config.ts');
  if (!fs.existsSync(config)) {
    say('no journeys: apps/web/playwright.config.ts does not exist');
    return nothing;
  }
  const data = dataFolderForTests();
  const platform = await startPlatform({
    root,
    dataFolder: data.folder,
    port: await freePort(),
    loginPort: await freePort(),
    login,
    settings: forgetfulSettings,
    env: { ...withoutDeveloperSettings(env), REGIA_CODE_SECONDS },
    say,
  });
  try {
    return await runPlaywright({ root, config, reports, more, env: journeyEnvironment(env, platform) });
  } finally {
    await platform.stop();
    data.remove();
  }
}

async function runPlaywright({ root, config, reports, more, env }) {
  const report = path.join(reports, 'journeys.json');
  const args = ['test', `--config=${config}`, '--reporter=list,json', ...more];
  const code = await runTool('playwright', args, {
    cwd: path.join(root, 'apps', 'web'),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return withExitCode(playwrightTally(report), code);
}

/** Where the journeys find the platform under test. */
const journeyEnvironment = (env, { origin, loginBase, databaseUrl }) => ({
  ...env,
  REGIA_ORIGIN: origin,
  REGIA_LOGIN_BASE: loginBase,
  REGIA_BROWSER: JSON.stringify(launchOptions()),
  REGIA_DATABASE_URL: databaseUrl,
});

/** Tests never touch the database or data that a developer has named for daily work. */
function withoutDeveloperSettings(env) {
  const { REGIA_DATABASE_URL: _database, REGIA_ORIGIN: _origin, REGIA_SECRET_FILE: _secret, PORT: _port, ...rest } = env;
  return rest;
}
