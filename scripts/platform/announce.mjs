import path from 'node:path';
import { demoCodeSecret, demoPeople } from './demo-people.mjs';
import { secondsSinceBegin } from './say.mjs';

/** The one block at the end of a start: everything a newcomer needs, once. */
export function announcement({ root, origin, loginBase, login, databaseWhere, dataFolder, env = process.env }) {
  const places = demoPeople(path.join(root, 'infra', 'keycloak'), env);
  const password = [...new Set(places.flatMap(({ passwords }) => passwords))].join(' / ');
  const relative = path.relative(root, dataFolder);
  const data = relative.startsWith('..') ? dataFolder : relative;
  return [
    '',
    `  Regia is open at   ${origin}   (${secondsSinceBegin().toFixed(1)} s)`,
    '',
    `  Sign in as         password for all: ${password}`,
    ...places.flatMap(({ title, people }) => peopleLines(title, people)),
    `                     ${codesOf(login, path.join(root, 'infra', 'keycloak'), env)}`,
    `  Login              ${loginBase} (${login === 'keycloak' ? 'Keycloak' : 'demo login'})`,
    `  Data               ${data} (database: ${path.relative(root, databaseWhere).startsWith('..') ? databaseWhere : path.relative(root, databaseWhere)}; logs: ${path.join(data, 'logs')})`,
    '  Stop               Ctrl-C; the data stay. Start over: npm run reset',
    '',
  ].join('\n');
}

/** Where whoever signs gets the second factor from. */
const codesOf = (login, realms, env) =>
  login === 'keycloak'
    ? `one-time codes for signatures: any authenticator app with the secret ${demoCodeSecret(realms, env)}`
    : 'one-time codes for signatures are shown on the demo login’s own page';

function peopleLines(title, people) {
  return people.map(({ userName, role }, index) =>
    `    ${(index === 0 ? title : '').padEnd(17)}${userName.padEnd(15)}${role ?? ''}`.trimEnd(),
  );
}
