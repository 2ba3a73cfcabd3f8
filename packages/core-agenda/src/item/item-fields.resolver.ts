import { ResolveField, Resolver } from '@nestjs/graphql';
import { Partnerships } from '@regia/core-consortium/contract';
import {
  AllowWithParent,
  type Call,
  City,
  type CityRow,
  InstantType,
  LocalizedTextType,
  Partnership,
  People,
  Person,
  Reference,
  showCity,
  showText,
  showTheme,
  Theme,
} from '@regia/server-kit';
import { AgendaKinds } from '../kind/agenda-kinds.js';
import { AgendaItemKind, showKind } from '../kind/kind.graphql.js';
import { ItemDetailsLoader } from './item-details.loader.js';
import { AgendaItem } from './item.graphql.js';
import type { ListedItem } from './stored-item.js';
import { mayChange } from './item.policy.js';

/**
 * The fields of an item that are made when they are asked for: from memory, or by one batch per operation. No parameter
 * decorators here: Nest then hands GraphQL's own arguments through, without a promise for each.
 */
@Resolver(() => AgendaItem)
export class ItemFieldsResolver {
  constructor(
    private readonly reference: Reference,
    private readonly kinds: AgendaKinds,
    private readonly people: People,
    private readonly partnerships: Partnerships,
    private readonly details: ItemDetailsLoader,
  ) {}

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its title.' })
  title(row: ListedItem, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.title, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is about.' })
  async text(item: ListedItem, _args: unknown, { ctx }: Call): Promise<LocalizedTextType | undefined> {
    const text = (await this.details.load(ctx, item.id))?.text;
    return text ? showText(text, ctx.language) : undefined;
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'What the kind of a plugin adds, as JSON text.' })
  async payload(item: ListedItem, _args: unknown, { ctx }: Call): Promise<string | undefined> {
    const payload = (await this.details.load(ctx, item.id))?.payload ?? undefined;
    return payload === undefined ? undefined : JSON.stringify(payload);
  }

  @AllowWithParent()
  @ResolveField(() => String, { description: 'IANA time zone of the place.' })
  async timeZone(item: ListedItem, _args: unknown, { ctx }: Call): Promise<string> {
    return (await this.details.load(ctx, item.id))?.timeZone ?? 'UTC';
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Where.' })
  async place(item: ListedItem, _args: unknown, { ctx }: Call): Promise<string | null | undefined> {
    return (await this.details.load(ctx, item.id))?.place;
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why it was cancelled.' })
  async cancelReason(item: ListedItem, _args: unknown, { ctx }: Call): Promise<string | null | undefined> {
    return (await this.details.load(ctx, item.id))?.cancelReason;
  }

  @AllowWithParent()
  @ResolveField(() => InstantType, { description: 'When it was last changed.' })
  async updatedAt(item: ListedItem, _args: unknown, { ctx }: Call): Promise<Date | string> {
    return (await this.details.load(ctx, item.id))?.updatedAt ?? item.startsAt;
  }

  @AllowWithParent()
  @ResolveField(() => AgendaItemKind, { description: 'What it is.' })
  kind(row: ListedItem, _args: unknown, { ctx }: Call): AgendaItemKind {
    return showKind(this.kinds.stored(row.kind), ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city it belongs to, which alone may change it.' })
  ownerCity(row: ListedItem, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.ownerCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => [City], { description: 'The cities that take part.' })
  async cities(row: ListedItem, _args: unknown, { ctx }: Call): Promise<City[]> {
    const ids = await this.details.loadCities(ctx, row.id);
    const rows = ids.map((id) => this.reference.city(id)).filter((city) => city !== undefined);
    return rows.sort(byKey).map((city) => showCity(city, ctx.language));
  }

  @AllowWithParent()
  @ResolveField(() => Theme, { nullable: true, description: 'Its theme.' })
  theme(row: ListedItem, _args: unknown, { ctx }: Call): Theme | undefined {
    const theme = row.theme === null ? undefined : this.reference.theme(row.theme);
    return theme && showTheme(theme, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => Partnership, { nullable: true, description: 'The partnership it is shared with.' })
  async partnership(item: ListedItem, _args: unknown, { ctx }: Call): Promise<Partnership | undefined> {
    const id = (await this.details.load(ctx, item.id))?.partnershipId;
    return id ? this.partnerships.load(ctx, id) : undefined;
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who changed it last, if the reader may know.' })
  async updatedBy(item: ListedItem, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    const id = (await this.details.load(ctx, item.id))?.updatedBy;
    return id ? this.people.load(ctx, id) : undefined;
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader may change it.' })
  canEdit(row: ListedItem, _args: unknown, { ctx }: Call): boolean {
    return mayChange(ctx, row);
  }
}

const byKey = (a: CityRow, b: CityRow): number => (a.key < b.key ? -1 : 1);
