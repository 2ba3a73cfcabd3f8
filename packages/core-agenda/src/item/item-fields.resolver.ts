import { ResolveField, Resolver } from '@nestjs/graphql';
import { Partnerships } from '@regia/core-consortium/contract';
import { AllowWithParent, City, LocalizedTextType, Partnership, People, Person, Reference, showCity, showText, showTheme, Theme, type Call, type CityRow } from '@regia/server-kit';
import { AgendaKinds } from '../kind/agenda-kinds.js';
import { AgendaItemKind, showKind } from '../kind/kind.graphql.js';
import { AgendaItem } from './item.graphql.js';
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
  ) {}

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its title.' })
  title({ row }: AgendaItem, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.title, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is about.' })
  text({ row }: AgendaItem, _args: unknown, { ctx }: Call): LocalizedTextType | null {
    return row.text && showText(row.text, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => AgendaItemKind, { description: 'What it is.' })
  kind({ row }: AgendaItem, _args: unknown, { ctx }: Call): AgendaItemKind {
    return showKind(this.kinds.stored(row.kind), ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city it belongs to, which alone may change it.' })
  ownerCity({ row }: AgendaItem, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.ownerCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => [City], { description: 'The cities that take part.' })
  cities({ row }: AgendaItem, _args: unknown, { ctx }: Call): City[] {
    const rows = row.cities.map((id) => this.reference.city(id)).filter((city) => city !== undefined);
    return rows.sort(byKey).map((city) => showCity(city, ctx.language));
  }

  @AllowWithParent()
  @ResolveField(() => Theme, { nullable: true, description: 'Its theme.' })
  theme({ row }: AgendaItem, _args: unknown, { ctx }: Call): Theme | undefined {
    const theme = row.theme === null ? undefined : this.reference.theme(row.theme);
    return theme && showTheme(theme, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => Partnership, { nullable: true, description: 'The partnership it is shared with.' })
  partnership({ row }: AgendaItem, _args: unknown, { ctx }: Call): Promise<Partnership | undefined> | undefined {
    return row.partnershipId === null ? undefined : this.partnerships.load(ctx, row.partnershipId);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who changed it last, if the reader may know.' })
  updatedBy({ row }: AgendaItem, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.updatedBy);
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader may change it.' })
  canEdit({ row }: AgendaItem, _args: unknown, { ctx }: Call): boolean {
    return mayChange(ctx, row);
  }
}

const byKey = (a: CityRow, b: CityRow): number => (a.key < b.key ? -1 : 1);
