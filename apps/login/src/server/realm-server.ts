import type Provider from 'oidc-provider';
import { realmProvider } from '../openid/provider.js';
import { signingKey, type SigningKey } from '../openid/signing-key.js';
import type { Pages } from '../pages/pages.js';
import type { RealmFile } from '../realm/realm-file.js';
import { Realm } from '../realm/realm.js';

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
  readonly #citySessions = new Map<string, CitySession>();

  constructor(file: RealmFile, base: string, keysFolder: string | undefined, pages: Pages) {
    this.realm = new Realm(file);
    this.key = signingKey(file.realm, keysFolder);
    ({ provider: this.provider, issuer: this.issuer } = realmProvider(this.realm, base, this.key, pages));
    this.provider.on('authorization.success', ({ oidc }) => {
      const { city } = (oidc.result ?? {}) as { city?: { realm: string; sid: string } }; // put there by the broker
      const server = city && this.neighbour(city.realm);
      if (oidc.session && server && city) this.#citySessions.set(oidc.session.uid, { server, sid: city.sid });
    });
    this.provider.on('server_error', (_, error) => console.error(error.stack));
  }

  /** Other realms of this server; set once all exist. */
  neighbour: (realm: string) => RealmServer | undefined = () => undefined;

  takeCitySession(sid: string): CitySession | undefined {
    const found = this.#citySessions.get(sid);
    this.#citySessions.delete(sid);
    return found;
  }
}
