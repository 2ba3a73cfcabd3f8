import { Actor, startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { CityAndThemeReference } from '../src/city/city-and-theme-reference.js';

export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
export interface ShownPlugin {
  readonly key: string;
  readonly isOn: boolean;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: { readonly username: string } | null;
}
export interface Switched {
  readonly plugin: ShownPlugin | null;
  readonly refusals: readonly Refused[];
}

/** Other cities are guests of the tests, with facts of their own. */
const THREE_CITIES = ['theme-food-security', 'city-milan', 'city-barcelona', 'city-dakar'];
export const THEME = 'theme-food-security';
const PLUGIN = 'key isOn version changedAt changedBy { username }';
const CITY = `INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, member_since, left_on)
  VALUES ($1, $2, $3, 'PS', 31.7, 35.2, 'Asia/Hebron', 'ILS', '{ar}', upper(left($2, 3)), '01-01', '{}', '2025-01-01', current_date + $4::integer)
  ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, left_on = EXCLUDED.left_on`;
const LOGIN = `INSERT INTO identity.provider (alias, claim, city_id, domains, label) VALUES ($2, $2, $1, '{}', $2) ON CONFLICT DO NOTHING`;

/** A platform, and what people do there with cities, partnerships and plugins. */
export class ConsortiumPlatform {
  private constructor(
    readonly platform: TestPlatform,
    readonly admin: pg.Client,
  ) {}

  static async start(): Promise<ConsortiumPlatform> {
    const platform = await startPlatform({ plugins: THREE_CITIES });
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    return new ConsortiumPlatform(platform, admin);
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.platform.stop();
  }

  /** The administrator of Milan. */
  get giulia(): Actor {
    return this.platform.as('milan.giulia');
  }

  /** The administrator of Dakar. */
  get cheikh(): Actor {
    return this.platform.as('dakar.cheikh.fall');
  }

  get visitor(): Actor {
    return this.platform.visitor;
  }

  /** Somebody whom a city's login sends for the first time. */
  newcomer(city: string, number: string, roles: readonly string[] = ['city-officer']): Actor {
    const claims = { preferred_username: `${city}.${number}`, city, realm_access: { roles } };
    return new Actor(this.platform.http, this.platform.issuer, { subject: `00000001-0000-4000-8000-000000000${number}`, claims });
  }

  /** A city more, with a login. @param leavesInDays from today; never when left out */
  async addCity(id: string, key: string, texts: Readonly<Record<string, string>>, leavesInDays?: number): Promise<void> {
    await this.admin.query(CITY, [id, key, JSON.stringify({ original: Object.keys(texts)[0], texts }), leavesInDays ?? null]);
    await this.admin.query(LOGIN, [id, key]);
    await this.platform.app.get<CityAndThemeReference>(CityAndThemeReference).fill();
  }

  async plugins(actor: Actor): Promise<ReadonlyMap<string, ShownPlugin>> {
    const { plugins } = await actor.run<{ plugins: ShownPlugin[] }>(`{ plugins { ${PLUGIN} } }`);
    return new Map(plugins.map((plugin) => [plugin.key, plugin]));
  }

  async switch(actor: Actor, plugin: string, isOn: boolean, version: number): Promise<Switched> {
    const document = `mutation ($input: SwitchPluginInput!) { switchPlugin(input: $input) { plugin { ${PLUGIN} } refusals { code path } } }`;
    return (await actor.run<{ switchPlugin: Switched }>(document, { input: { plugin, isOn, version } })).switchPlugin;
  }

  /** Switches as whoever sees the present version would. */
  async switchNow(actor: Actor, plugin: string, isOn: boolean): Promise<Switched> {
    return this.switch(actor, plugin, isOn, (await this.plugins(actor)).get(plugin)!.version);
  }

  async permissions(actor: Actor): Promise<string[]> {
    return (await actor.run<{ me: { permissions: string[] } }>('{ me { permissions } }')).me.permissions;
  }
}
