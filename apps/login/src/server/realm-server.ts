import { randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import { realmProvider } from '../openid/provider.js';
import { signingKey, type SigningKey } from '../openid/signing-key.js';
import { TokenStore } from '../openid/token-store.js';
import type { Pages } from '../pages/pages.js';
import type { RealmFile } from '../realm/realm-file.js';
import { Realm } from '../realm/realm.js';
import { KeptFile } from './kept-file.js';

/** A session at a city's login, by name. */
export interface Brokered {
  readonly realm: string;
  readonly sid: string;
}

/** A session at a city's login that a session of ours began with. */
export interface CitySession {
  readonly server: RealmServer;
  readonly sid: string;
}

/** One realm with everything that answers for it. */
export class RealmServer {
  readonly realm: Realm;
  readonly key: SigningKey;
  readonly provider: Provider;
  readonly issuer: string;
  readonly #citySessions: Map<string, Brokered>;
  readonly #kept: KeptFile;

  constructor(file: RealmFile, base: string, keysFolder: string | undefined, pages: Pages) {
    this.realm = new Realm(file);
    this.key = signingKey(file.realm, keysFolder);
    this.issuer = `${base}/realms/${file.realm}`;
    this.#kept = new KeptFile(file.realm, keysFolder, () => ({
      cookieKey,
      entries: store.keep(),
      citySessions: [...this.#citySessions].filter(([sid]) => store.hasSession(sid)),
      people: this.realm.keep(),
    }));
    const kept = this.#kept.read();
    const store = new TokenStore(this.#kept.changed);
    store.restore(kept?.entries ?? []);
    this.realm.restore(kept?.people ?? []);
    this.#citySessions = new Map(kept?.citySessions);
    const cookieKey = kept?.cookieKey ?? randomBytes(32).toString('base64url');
    this.provider = realmProvider({ realm: this.realm, issuer: this.issuer, key: this.key, store, cookieKey, pages });
    this.provider.on('authorization.success', ({ oidc }) => {
      const { city } = (oidc.result ?? {}) as { city?: Brokered }; // put there by the sign-in
      if (oidc.session && city) this.#citySessions.set(oidc.session.uid, city);
    });
    this.provider.on('server_error', (_, error) => console.error(error.stack));
  }

  /** Other realms of this server; set once all exist. */
  neighbour: (realm: string) => RealmServer | undefined = () => undefined;

  takeCitySession(sid: string): CitySession | undefined {
    const found = this.#citySessions.get(sid);
    this.#citySessions.delete(sid);
    const server = found && this.neighbour(found.realm);
    return server && { server, sid: found.sid };
  }

  /** Nothing is served after this. */
  stop(): void {
    this.#kept.flush();
  }
}
