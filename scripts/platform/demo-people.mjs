import fs from 'node:fs';
import path from 'node:path';

/** Replaces `${NAME:default}` as the login server does when it imports a realm file. */
function withVariables(text, env = process.env) {
  return text.replace(/\$\{([A-Z_]+)(?::([^}]*))?\}/g, (whole, name, byDefault) => env[name] ?? byDefault ?? whole);
}

function readRealm(folder, file, env) {
  return JSON.parse(withVariables(fs.readFileSync(path.join(folder, file), 'utf8'), env));
}

const isPerson = (user) => !user.serviceAccountClientId;
const passwordOf = (user) => user.credentials?.find(({ type }) => type === 'password')?.value;

/** Who can sign in to the demonstration, city by city, then those of the consortium itself. */
export function demoPeople(folder, env = process.env) {
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('-realm.json'))
    .sort();
  const cities = files.filter((file) => file.startsWith('city-')).map((file) => placeOf(readRealm(folder, file, env)));
  const consortium = readRealm(folder, 'consortium-realm.json', env);
  const own = { ...consortium, users: consortium.users.filter(passwordOf) };
  return [...cities, placeOf(own)];
}

/** The secret that demo people's authenticator apps hold, as the realm file gives it. */
export function demoCodeSecret(folder, env = process.env) {
  const { users } = readRealm(folder, 'consortium-realm.json', env);
  const device = users.flatMap(({ credentials }) => credentials ?? []).find(({ type }) => type === 'otp');
  return JSON.parse(device.secretData).value;
}

/** The stand-in cities number their people in this order; treasurer and approver are rows of our own database, not of the login's. */
const meantAs = { 1: 'administrator, approver', 2: 'officer', 3: 'treasurer' };

function placeOf({ realm, users }) {
  const key = realm.replace(/^city-/, '');
  const people = users.filter(isPerson).map((user) => ({
    userName: user.username,
    name: `${user.firstName} ${user.lastName}`,
    role: key === realm ? user.realmRoles.find((role) => !role.startsWith('default-roles')) : meantAs[Number(user.id.slice(-3))],
  }));
  const passwords = [...new Set(users.filter(isPerson).map(passwordOf).filter(Boolean))];
  const title = key
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join(' ');
  return { key, title, people, passwords };
}
