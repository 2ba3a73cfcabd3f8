import type { Caller } from '../token/caller.js';
import type { Queryable } from './session-database.js';

const CITY_ROLES = ['city-officer', 'city-admin'];
const CONSORTIUM_ROLES = ['consortium-admin', 'auditor'];

/** Finds or makes the person behind a verified token, and brings the roles that come from the login up to date. @returns the person's id */
export async function recordSignIn(db: Queryable, caller: Caller): Promise<string> {
  const rolesAmong = (known: readonly string[]): string[] => caller.roles.filter((role) => known.includes(role));
  const [row] = await db.rows<{ id: string }>('identity.sign-in', 'SELECT identity.sign_in($1, $2, $3, $4, $5, $6, $7) AS id', [
    caller.issuer,
    caller.subject,
    caller.username,
    caller.name,
    caller.city ?? null,
    rolesAmong(CITY_ROLES),
    rolesAmong(CONSORTIUM_ROLES),
  ]);
  return row!.id;
}

/** The person behind a verified token, if they have signed in before. */
export async function personOf(db: Queryable, caller: Pick<Caller, 'issuer' | 'subject'>): Promise<string | undefined> {
  const [row] = await db.rows<{ id: string | null }>('identity.person-of', 'SELECT identity.person_of($1, $2) AS id', [
    caller.issuer,
    caller.subject,
  ]);
  return row?.id ?? undefined;
}
