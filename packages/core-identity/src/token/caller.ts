/** Who a verified token says is calling. What they may do is in our database. */
export interface Caller {
  readonly issuer: string;
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  /** Only an address that the login server has proved. For display, never to find somebody. */
  readonly email?: string;
  /** The city whose login vouches for the person, in Keycloak's word for it. */
  readonly city?: string;
  /** What the token claims about organisations. Nothing is decided by it. */
  readonly organizations: readonly string[];
  readonly roles: readonly string[];
  /** The client the token was made for: `web`, `approve`, `ledger-bot`. */
  readonly client: string;
  /** Strength of the sign-in: `loa1`, `loa2`. */
  readonly acr?: string;
  readonly sid?: string;
  readonly jti?: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Set when somebody else acts in this name (impersonation): reads only. */
  readonly actor?: string;
}
