import { hkdfSync } from 'node:crypto';
import type { Manifest } from '@regia/plugin-api';
import { BearerTokens } from './caller/bearer-tokens.js';
import { Callers } from './caller/callers.js';
import { PersonRights } from './rights/person-rights.js';
import { SessionDatabase } from './session/session-database.js';
import { Sessions } from './session/sessions.js';
import { Cookies } from './sign-in/cookies.js';
import { LoginServer, type ClientSecrets } from './sign-in/login-server.js';
import { TokenVerifier } from './token/token-verifier.js';

/** What the door is told from outside. */
export interface DoorOptions {
  /** Address of the database as `regia_session`. */
  readonly databaseUrl: string;
  /** The secret of this installation; keys for tokens and cookies are derived from it. */
  readonly secret: Buffer;
  /** Where our pages are served, such as `https://regia.example`. */
  readonly origin: string;
  /** The realm we trust, such as `https://login.example/realms/consortium`. */
  readonly issuer: string;
  readonly keysUrl?: string;
  readonly clients: ClientSecrets;
  /** Plugins that are installed: their permissions count where they are on. */
  readonly manifests: readonly Manifest[];
}

/** Everything between a request from outside and a context inside. */
export interface Door {
  readonly origin: string;
  readonly issuer: string;
  /** Seals what travels in cookies. */
  readonly cookieKey: Buffer;
  readonly cookies: Cookies;
  readonly database: SessionDatabase;
  readonly sessions: Sessions;
  readonly rights: PersonRights;
  readonly verifier: TokenVerifier;
  readonly login: LoginServer;
  readonly callers: Callers;
  stop(): Promise<void>;
}

/** Opens the door: connects to the database and listens there. The login server is not needed yet. */
export async function openDoor({ databaseUrl, secret, origin, issuer, keysUrl, clients, manifests }: DoorOptions): Promise<Door> {
  const keyFor = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  const database = new SessionDatabase(databaseUrl);
  const cookies = new Cookies(origin);
  const verifier = new TokenVerifier({ issuer, ...(keysUrl === undefined ? {} : { keysUrl }) });
  const login = new LoginServer(issuer, clients, verifier);
  const sessions = new Sessions(database, keyFor('session tokens'), (tokens) => login.refresh(tokens));
  const rights = new PersonRights(database, manifests);
  const callers = new Callers(sessions, new BearerTokens(verifier, database), rights, cookies);
  await database.listen().catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  return {
    origin,
    issuer,
    cookieKey: keyFor('sign-in cookies'),
    cookies,
    database,
    sessions,
    rights,
    verifier,
    login,
    callers,
    stop: () => database.stop(),
  };
}
