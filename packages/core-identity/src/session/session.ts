import type { Caller } from '../token/caller.js';

/** A sign-in of one person in one browser. */
export interface Session {
  /** SHA-256 of the id in the cookie, hexadecimal. The id itself is nowhere but in the browser. */
  readonly hash: string;
  readonly personId: string;
  /** The city the person acts for; absent for people of the consortium. */
  readonly cityId?: string;
  readonly accessExpiresAt: number;
  /** When it is over whatever happens: ten hours after the sign-in. */
  readonly endsAt: Date;
  readonly signedInAt: Date;
  /** A second factor was shown then, and no signature has used it. */
  readonly steppedUpAt?: Date;
  /** An administrator signed in as this person: reads only. */
  readonly isReadOnly: boolean;
}

/** What the login server gave us for a session. Sealed in its row; never in the browser. */
export interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  readonly idToken?: string;
  readonly expiresAt: number;
  /** The city login behind the sign-in, by its alias. */
  readonly provider?: string;
}

/** New tokens, and who they say the person is. */
export interface Renewed {
  readonly tokens: Tokens;
  readonly caller: Caller;
}

/** Asks the login server for new tokens. Throws when it is away; `ended` when it says no. */
export type Refresh = (tokens: Tokens) => Promise<Renewed | 'ended'>;

/** How long a second factor is good for one signature. */
export const STEP_UP_SECONDS = 120;
