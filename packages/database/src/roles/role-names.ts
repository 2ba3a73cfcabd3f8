import { createHmac } from 'node:crypto';

/** Database roles of the platform. `regia_owner` and `ledger_owner` cannot log in; the others own nothing. */
export const ROLES = {
  owner: 'regia_owner',
  ledgerOwner: 'ledger_owner',
  app: 'regia_app',
  session: 'regia_session',
  /** Works on the ledger beside requests: seals new entries, ends evidence whose time is over. */
  sealer: 'regia_sealer',
  /** Reads what funds have published, on behalf of whoever asks. */
  public: 'regia_public',
} as const;

/** A role's password, derived from the platform's secret, so that no password stands in a file of its own. */
export const passwordOf = (secret: Buffer, role: string): string => createHmac('sha256', secret).update(`role ${role}`).digest('base64url');

/** The connection address of `role` on the database of `adminUrl`. */
export function urlFor(adminUrl: string, secret: Buffer, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(secret, role);
  return url.href;
}
