// `npm run token -- milan.giulia`: prints an access token of a demo person from the running demo login, for curl and scripts.
import path from 'node:path';
import { demoPeople } from './platform/demo-people.mjs';
import { dataFolderOf, issuerOf } from './platform/environment.mjs';
import { runningPlatform } from './platform/run-file.mjs';
import { signIn } from './token/sign-in.mjs';

const root = path.resolve(import.meta.dirname, '..');

try {
  console.log(await tokenOf(process.argv[2]));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function tokenOf(name) {
  const running = runningPlatform(dataFolderOf(root));
  const issuer = process.env.REGIA_LOGIN_ISSUER ?? (running && issuerOf(running.loginBase));
  if (!issuer) throw new Error('Regia does not run from this folder. Start it with npm start, or name a login in REGIA_LOGIN_ISSUER.');
  const person = findPerson(name);
  const origin = process.env.REGIA_ORIGIN ?? running?.origin ?? 'http://localhost:4000';
  const { access_token: token } = await signIn({
    issuer,
    clientId: 'web',
    clientSecret: process.env.WEB_CLIENT_SECRET ?? 'dev-only-web',
    redirectUri: `${origin}/auth/callback`,
    ...person,
  });
  return token;
}

/** `milan.giulia` signs in at Milan as `giulia`; `noor.admin` at the consortium itself. */
function findPerson(name) {
  const places = demoPeople(path.join(root, 'infra', 'keycloak'));
  const everybody = places.flatMap(({ key, people, passwords }) => {
    const isCity = key !== 'consortium';
    return people.map(({ userName }) => ({
      id: isCity ? `${key}.${userName}` : userName,
      userName,
      password: passwords[0],
      hint: isCity ? key : undefined,
    }));
  });
  const person = everybody.find(({ id }) => id === name);
  if (person) return person;
  throw new Error(
    `${name ? `There is no demo person ${name}` : 'Say whose token'}: npm run token -- <one of ${everybody.map(({ id }) => id).join(', ')}>`,
  );
}
