import type { Manifest } from '@regia/plugin-api';
import { permissionsOf } from '../permission/permissions-of.js';
import type { SessionDatabase } from '../session/session-database.js';

/** A lost notice costs this long. */
const REMEMBERED_MS = 3000;
const MOST_REMEMBERED = 10_000;

/** What a person is and may do while acting for one city, by our own tables. */
export interface Standing {
  /** False when blocked, and when nothing ties the person to the city they want to act for. */
  readonly mayEnter: boolean;
  readonly roles: readonly string[];
  /** Ids of the cities the person may act for. */
  readonly cities: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

interface Row {
  readonly roles: string[] | null;
  readonly cities: string[];
  readonly plugins: string[];
}

/** Rights by person and city, remembered for a moment and forgotten at the notice of a change. */
export class PersonRights {
  readonly #known = new Map<string, { readonly at: number; readonly standing: Standing }>();
  readonly #cityIds = new Map<string, string>();
  #forgotten = 0;

  constructor(
    private readonly database: SessionDatabase,
    private readonly manifests: readonly Manifest[],
  ) {
    // a switched plugin is told as a change of the rights of everybody in its city
    database.on('rights_changed', {
      heard: (personId) => this.#forgetWhere((key) => key.startsWith(personId)),
      missed: () => this.#forgetWhere(() => true),
    });
  }

  async of(personId: string, cityId: string | undefined): Promise<Standing> {
    const key = `${personId} ${cityId ?? ''}`;
    const known = this.#known.get(key);
    if (known && Date.now() - known.at < REMEMBERED_MS) return known.standing;
    const before = this.#forgotten;
    const standing = await this.#read(personId, cityId);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    if (before === this.#forgotten) this.#known.set(key, { at: Date.now(), standing });
    return standing;
  }

  /** The city the person acts for when nobody says: their own by the login that vouches for them, else the first. */
  async homeCity(personId: string, claim: string | undefined): Promise<string | undefined> {
    const { cities } = await this.of(personId, undefined);
    if (claim === undefined || cities.length < 2) return cities[0];
    const [row] = await this.database.rows<{ city_id: string }>('provider.home', 'SELECT city_id FROM identity.provider WHERE claim = $1', [
      claim,
    ]);
    return row && cities.includes(row.city_id) ? row.city_id : cities[0];
  }

  async cityByKey(key: string): Promise<string | undefined> {
    const known = this.#cityIds.get(key);
    if (known) return known;
    const [row] = await this.database.rows<{ id: string }>('city.by-key', 'SELECT id FROM consortium.city WHERE key = $1', [key]);
    if (row) this.#cityIds.set(key, row.id);
    return row?.id;
  }

  async #read(personId: string, cityId: string | undefined): Promise<Standing> {
    const [row] = await this.database.rows<Row>(
      'rights.of',
      'SELECT identity.rights($1, $2) AS roles, identity.cities_of($1) AS cities, identity.plugins_on($2) AS plugins',
      [personId, cityId ?? null],
    );
    const roles = row?.roles ?? [];
    const cities = row?.cities ?? [];
    const mayEnter = cityId === undefined ? roles.length > 0 : cities.includes(cityId) && row?.roles != null;
    return { mayEnter, roles, cities, permissions: mayEnter ? permissionsOf(roles, this.manifests, row?.plugins ?? []) : new Set() };
  }

  #forgetWhere(isMeant: (key: string) => boolean): void {
    this.#forgotten += 1;
    for (const key of this.#known.keys()) if (isMeant(key)) this.#known.delete(key);
  }
}
