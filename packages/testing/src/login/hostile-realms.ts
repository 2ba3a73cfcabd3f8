import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Addresses and names that belong to others, claimed by people who should not have them. */
export const HOSTILE = {
  /** Signs in at Dakar, whose login asserts a Milan address and roles Dakar has no say in. */
  dakarWithForeignAddress: 'eve.diallo',
  /** A user name at Dakar that is somebody's name in the consortium. */
  dakarWithForeignName: 'milan.giulia',
  /** Accounts of the consortium that somebody opened with addresses never proved. */
  strangerAsGiulia: 'stranger.one',
  strangerAsMarco: 'stranger.two',
} as const;

const password = { type: 'password', value: '${DEMO_PASSWORD:correct horse battery}', temporary: false };
const dakarId = (number: number): string => `00000221-0000-4000-8000-0000000009${number}`;
const strangerId = (number: number): string => `00000001-0000-4000-8000-0000000009${number}`;

const atDakar = [
  person(dakarId(11), HOSTILE.dakarWithForeignAddress, 'giulia@milan.example', true, [
    'default-roles-city-dakar',
    'consortium-admin',
    'city-admin',
  ]),
  person(dakarId(12), HOSTILE.dakarWithForeignName, 'other.giulia@dakar.example', true, ['default-roles-city-dakar']),
];
const atTheConsortium = [
  person(strangerId(21), HOSTILE.strangerAsGiulia, 'giulia@milan.example', false, ['default-roles-consortium', 'partner']),
  person(strangerId(22), HOSTILE.strangerAsMarco, 'marco.conti@milan.example', false, ['default-roles-consortium', 'partner']),
];

function person(id: string, username: string, email: string, emailVerified: boolean, realmRoles: readonly string[]) {
  return { id, username, enabled: true, email, emailVerified, firstName: 'Eve', lastName: 'Stranger', credentials: [password], realmRoles };
}

interface Realm {
  roles: { realm: { name: string }[] };
  scopeMappings: { client: string; roles: string[] }[];
  users: unknown[];
}

/** Copies the realm files and adds people who try to be somebody else, so that both login servers can be asked about them. */
export function hostileRealms(realmsFolder: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'regia-realms-'));
  cpSync(realmsFolder, folder, { recursive: true });
  change(folder, 'city-dakar', (realm) => {
    realm.users.push(...atDakar);
    for (const name of ['consortium-admin', 'city-admin']) realm.roles.realm.push({ name });
    for (const mapping of realm.scopeMappings) mapping.roles.push('consortium-admin', 'city-admin');
  });
  change(folder, 'consortium', (realm) => realm.users.push(...atTheConsortium));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function change(folder: string, name: string, edit: (realm: Realm) => void): void {
  const file = path.join(folder, `${name}-realm.json`);
  const realm = JSON.parse(readFileSync(file, 'utf8')) as Realm; // our own files
  edit(realm);
  writeFileSync(file, JSON.stringify(realm, undefined, 2));
}
