// `npm run test:keycloak`: the contract of the login server and the sign-in journey against a real Keycloak.
// Without Java it says so and skips; where CI=true that is a failure.
import { bootstrap, root } from './bootstrap.mjs';

const env = await bootstrap();
const fs = await import('node:fs');
const path = await import('node:path');
const { startKeycloak, whyNoKeycloak } = await import('./keycloak.mjs');
const { build } = await import('./platform/build.mjs');
const { freePort } = await import('./platform/ports.mjs');
const { say } = await import('./platform/say.mjs');
const { hostileRealmsFolder } = await import('./test/hostile-realms-folder.mjs');
const { runJourneys } = await import('./test/run-journeys.mjs');
const { runVitest } = await import('./test/run-vitest.mjs');
const { add, inWords, nothing, oneFailure } = await import('./test/tally.mjs');

const why = whyNoKeycloak();
if (why) {
  const isRequired = env.CI === 'true';
  console.log(`${why}\n\n${inWords(isRequired ? oneFailure : { ...nothing, skipped: 1 })}`);
  process.exit(isRequired ? 1 : 0);
}

const reports = path.join(root, 'node_modules', '.cache', 'regia-tests');
fs.mkdirSync(reports, { recursive: true });
let total = nothing;
for (const [name, run] of [
  ['build', () => build(root, env)],
  ['contract', testContract],
  ['journeys', () => runJourneys({ root, env, reports, login: 'keycloak', more: ['--grep=@keycloak'] })],
]) {
  try {
    total = add(total, (await run()) ?? nothing);
  } catch (error) {
    console.error(`\n${name}: ${error.message}`);
    total = add(total, oneFailure);
    if (name === 'build') break;
  }
}
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

async function testContract() {
  const origin = `http://localhost:${await freePort()}`;
  const realms = await hostileRealmsFolder(root);
  const keycloak = await startKeycloak({ root, realmsFolder: realms.folder, port: await freePort(), webOrigin: origin, env, say });
  try {
    const login = { REGIA_LOGIN_BASE: keycloak.base, REGIA_ORIGIN: origin };
    const run = (name, file) => runVitest({ root, env: { ...env, ...login }, reports, name, projects: ['it'], files: [file] });
    const contract = await run('keycloak', 'apps/login/test/contract');
    // afterwards: the contract hears every sign-out at the address of the application
    return add(contract, await run('keycloak-door', 'packages/core-identity/test/running-login'));
  } finally {
    await keycloak.stop();
    realms.remove();
  }
}
