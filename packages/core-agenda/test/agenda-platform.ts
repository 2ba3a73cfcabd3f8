import { CityAndThemeReference } from '@regia/core-consortium';
import { newId } from '@regia/kernel';
import { Actor, startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';

export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
export interface ShownItem {
  readonly id: string;
  readonly title: {
    readonly text: string;
    readonly language: string;
    readonly all: readonly { readonly language: string; readonly text: string }[];
  };
  readonly text: { readonly text: string } | null;
  readonly kind: { readonly key: string; readonly name: { readonly text: string }; readonly plugin: string | null };
  readonly isAllDay: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly place: string | null;
  readonly ownerCity: { readonly key: string };
  readonly cities: readonly { readonly key: string }[];
  readonly theme: { readonly key: string } | null;
  readonly audience: string;
  readonly partnership: { readonly id: string } | null;
  readonly status: string;
  readonly cancelReason: string | null;
  readonly payload: string | null;
  readonly version: number;
  readonly updatedBy: { readonly username: string } | null;
  readonly canEdit: boolean;
}
export interface Written {
  readonly item: ShownItem | null;
  readonly current: ShownItem | null;
  readonly refusals: readonly Refused[];
}
export interface ItemPage {
  readonly nodes: readonly Pick<ShownItem, 'id' | 'startsAt' | 'endsAt' | 'startsOn' | 'endsOn' | 'status'>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}
/** What is sent to create an item or to change it. */
export type Typed = { readonly id: string } & Readonly<Record<string, unknown>>;
export type Filter = Readonly<Record<string, unknown>>;

/** Other cities are guests of the tests, with facts of their own. */
const THREE_CITIES = ['theme-food-security', 'city-milan', 'city-barcelona', 'city-dakar'];
const ITEM = `id title { text language all { language text } } text { text } kind { key name { text } plugin } isAllDay startsAt endsAt startsOn endsOn timeZone place
  ownerCity { key } cities { key } theme { key } audience partnership { id } status cancelReason payload version updatedBy { username } canEdit`;
const ROW = 'id startsAt endsAt startsOn endsOn status';
const WRITTEN = `item { ${ITEM} } current { ${ITEM} } refusals { code path }`;

/** A year no demonstration reaches, so that lists hold what a test put there. */
export const YEAR: Filter = { from: '2031-01-01T00:00:00Z', to: '2032-01-01T00:00:00Z' };

/** Bethlehem: a member city outside the partnership of the other three, in a partnership with Dakar that they know nothing of. */
const BETHLEHEM = '00000000-0000-4000-8001-000000000970';
export const SECRET_PARTNERSHIP = '00000000-0000-4000-8002-0000000000dc';
const GUEST = `
  INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, member_since)
    VALUES ('${BETHLEHEM}', 'bethlehem', '{"original":"ar","texts":{"ar":"بيت لحم","en":"Bethlehem"}}', 'PS', 31.7054, 35.2024, 'Asia/Hebron', 'ILS', '{ar}', 'BTH', '01-01', '{}', '2025-01-01') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;
  INSERT INTO identity.provider (alias, claim, city_id, domains, label) VALUES ('city-bethlehem', 'bethlehem', '${BETHLEHEM}', '{}', 'Bethlehem') ON CONFLICT DO NOTHING;
  INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ('${SECRET_PARTNERSHIP}', 'canary-dk', '{"original":"fr","texts":{"fr":"CANARY-DK"}}', 'bilateral', '2025-01-01');
  INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) SELECT '${SECRET_PARTNERSHIP}', id, '2025-01-01' FROM consortium.city WHERE key IN ('bethlehem', 'dakar');`;

/** A platform with four cities, and what their people do in the agenda. */
export class AgendaPlatform {
  private constructor(
    readonly platform: TestPlatform,
    readonly admin: pg.Client,
    readonly cities: Readonly<Record<string, string>>,
    readonly partnership: string,
  ) {}

  static async start(): Promise<AgendaPlatform> {
    const platform = await startPlatform({ plugins: THREE_CITIES });
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query(GUEST);
    await platform.app.get<CityAndThemeReference>(CityAndThemeReference).fill();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    const { partnerships } = await platform.as('milan.giulia').run<{ partnerships: { id: string }[] }>('{ partnerships { id } }');
    return new AgendaPlatform(platform, admin, Object.fromEntries(cities.map(({ id, key }) => [key, id])), partnerships[0]!.id);
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.platform.stop();
  }

  /** An officer of Milan, who owns what the tests put into the agenda. */
  get lucia(): Actor {
    return this.platform.as('milan.lucia.sala');
  }

  /** Her colleague, who may also switch plugins. */
  get giulia(): Actor {
    return this.platform.as('milan.giulia');
  }

  /** An officer of Dakar. */
  get aminata(): Actor {
    return this.platform.as('dakar.aminata');
  }

  /** An officer of Barcelona. */
  get jordi(): Actor {
    return this.platform.as('barcelona.jordi.vidal');
  }

  /** An officer of Bethlehem. */
  get nadia(): Actor {
    const claims = { preferred_username: 'bethlehem.nadia', city: 'bethlehem', realm_access: { roles: ['city-officer'] } };
    return new Actor(this.platform.http, this.platform.issuer, { subject: '00000001-0000-4000-8000-000000000970', claims });
  }

  get visitor(): Actor {
    return this.platform.visitor;
  }

  /** A meeting of one hour that everybody may see, changed as the test wants. */
  typed(changes: object = {}): Typed {
    return {
      id: newId(),
      title: [{ language: 'it', text: 'Riunione' }],
      kind: 'meeting',
      isAllDay: false,
      startsAt: '2031-05-12T10:00',
      endsAt: '2031-05-12T11:00',
      timeZone: 'Europe/Rome',
      cities: [],
      audience: 'PUBLIC',
      status: 'PLANNED',
      ...changes,
    };
  }

  create(actor: Actor, item: Typed): Promise<Written> {
    return this.write(actor, 'createAgendaItem', 'AgendaItemInput', item);
  }

  change(actor: Actor, version: number, item: Typed): Promise<Written> {
    return this.write(actor, 'changeAgendaItem', 'ChangeAgendaItemInput', { id: item.id, version, item });
  }

  cancel(actor: Actor, id: string, version: number, reason: string): Promise<Written> {
    return this.write(actor, 'cancelAgendaItem', 'CancelAgendaItemInput', { id, version, reason });
  }

  /** An item that is there. */
  async item(changes: object = {}, owner: Actor = this.lucia): Promise<Typed> {
    const item = this.typed(changes);
    const { refusals } = await this.create(owner, item);
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
    return item;
  }

  async one(actor: Actor, id: string): Promise<ShownItem | null> {
    return (await actor.run<{ agendaItem: ShownItem | null }>(`query ($id: ID!) { agendaItem(id: $id) { ${ITEM} } }`, { id })).agendaItem;
  }

  async page(actor: Actor, filter: Filter, first = 100, after?: string | null): Promise<ItemPage> {
    const document = `query ($filter: AgendaFilter!, $first: Int!, $after: String) { agendaItems(filter: $filter, first: $first, after: $after) { nodes { ${ROW} } pageInfo { hasNextPage endCursor } } }`;
    return (await actor.run<{ agendaItems: ItemPage }>(document, { filter, first, after })).agendaItems;
  }

  /** Ids of a list, in its order, gathered a page at a time. */
  async list(actor: Actor, filter: Filter, first = 100): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: ItemPage = await this.page(actor, filter, first, after);
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  }

  async search(actor: Actor, text: string): Promise<Hit[]> {
    return (await actor.run<{ search: Hit[] }>('query ($text: String!) { search(text: $text, first: 100) { kind id title } }', { text }))
      .search;
  }

  private async write(actor: Actor, mutation: string, type: string, input: object): Promise<Written> {
    const answer = await actor.run<Record<string, Written>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${WRITTEN} } }`, {
      input,
    });
    return answer[mutation]!; // it was asked for
  }
}
