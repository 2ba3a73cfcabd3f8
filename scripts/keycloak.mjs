// A real Keycloak for `npm start -- --login=keycloak` and `npm run test:keycloak`: fetched once through Maven as the machine has it
// configured, checked by digest, started on the realm files with nothing kept from the run before.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { stopGroup } from './platform/processes.mjs';
import { freePort } from './platform/ports.mjs';

const version = '26.7.3';
const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:tar.gz`;
/** SHA-256 of the archive as published. */
const digest = '77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47';
const leastJava = 17;
const patienceMs = 240_000;
const keeper = path.join(import.meta.dirname, 'keycloak', 'keeper.mjs');

/** Major version of the Java on this machine, or undefined. */
function javaVersion() {
  try {
    return majorOf(execFileSync('java', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/** `openjdk 17.0.15 2025-04-15` is 17. */
export const majorOf = (text) => Number(/\b(\d+)(?:\.\d+)*\b/.exec(text)?.[1]) || undefined;

/** Why no Keycloak can run here; undefined when it can. */
export function whyNoKeycloak(java = javaVersion()) {
  if (!java)
    return `Keycloak needs Java ${leastJava} or later, and there is no \`java\` here. Debian, Ubuntu: apt-get install -y openjdk-17-jre-headless`;
  return java < leastJava ? `Keycloak needs Java ${leastJava} or later; this machine has ${java}.` : undefined;
}

/**
 * Starts Keycloak on the realm files of a folder.
 * @returns `{ base, stop }`; nothing of this run is kept after `stop`
 */
export async function startKeycloak({ root, realmsFolder, port, webOrigin, env = process.env, say = () => {} }) {
  const why = whyNoKeycloak();
  if (why) throw new Error(why);
  const cache = path.join(root, 'node_modules', '.cache', 'keycloak');
  fs.mkdirSync(cache, { recursive: true });
  const home = unpacked(cache, env, say);
  copyRealms(realmsFolder, path.join(home, 'data', 'import'));
  const base = `http://localhost:${port}`;
  const log = path.join(home, 'keycloak.log');
  say('Keycloak: starting and importing the realms (about a minute)');
  const server = launch({
    home,
    log,
    port,
    management: await freePort(),
    base,
    env: { ...env, KC_BASE: base, WEB_ORIGIN: webOrigin, API_ORIGIN: webOrigin },
  });
  const stop = async () => {
    await stopGroup(server.pid);
    fs.rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(`${base}/realms/consortium/.well-known/openid-configuration`, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, stop };
}

/** A home of its own for one run, from KEYCLOAK_HOME or from the archive. */
function unpacked(cache, env, say) {
  const home = fs.mkdtempSync(path.join(cache, 'run-'));
  if (env.KEYCLOAK_HOME) {
    fs.cpSync(env.KEYCLOAK_HOME, home, { recursive: true, filter: (file) => path.relative(env.KEYCLOAK_HOME, file) !== 'data' });
    return home;
  }
  const archive = path.join(cache, `keycloak-quarkus-dist-${version}.tar.gz`);
  if (!fs.existsSync(archive)) fetchArchive(cache, say);
  refuseOtherDigest(archive, digest);
  say('Keycloak: unpacking');
  execFileSync('tar', ['-xzf', archive, '-C', home, '--strip-components=1']);
  return home;
}

function fetchArchive(cache, say) {
  say(`Keycloak: fetching ${artifact} through Maven, once`);
  try {
    execFileSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${cache}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw new Error(
      `Keycloak could not be fetched. Name an unpacked one in KEYCLOAK_HOME, or make \`mvn dependency:copy -Dartifact=${artifact}\` work.\n${error.stderr ?? error.message}`,
    );
  }
}

/** Whatever is not exactly the published archive is removed and not run. */
export function refuseOtherDigest(archive, expected) {
  const found = createHash('sha256').update(fs.readFileSync(archive)).digest('hex');
  if (found === expected) return;
  fs.rmSync(archive);
  throw new Error(`${path.basename(archive)} is not the published archive (SHA-256 ${found}); it was removed. Try again.`);
}

function copyRealms(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith('-realm.json')))
    fs.copyFileSync(path.join(from, file), path.join(to, file));
}

function launch({ home, log, port, management, base, env }) {
  const args = [
    'start-dev',
    '--import-realm',
    '--http-host=127.0.0.1',
    `--http-port=${port}`,
    `--hostname=${base}`,
    '--http-management-host=127.0.0.1',
    `--http-management-port=${management}`,
  ];
  const out = fs.openSync(log, 'w');
  return spawn(process.execPath, [keeper, home, path.join(home, 'bin', 'kc.sh'), ...args], {
    env: { ...env, JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m' },
    stdio: ['ignore', out, out],
    detached: true,
  });
}

async function untilItAnswers(address, server, log) {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (server.exitCode !== null) break;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Keycloak did not come up. Its last words:\n${fs.readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')}`);
}
