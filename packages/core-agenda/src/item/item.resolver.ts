import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@regia/kernel';
import { actingForCity, Allow, AllowAnyone, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { CancelItem } from './cancel-item.command.js';
import { ChangeItem } from './change-item.command.js';
import { CreateItem } from './create-item.command.js';
import { FindItem } from './find-item.query.js';
import { AgendaFilter, AgendaItemInput, CancelAgendaItemInput, ChangeAgendaItemInput } from './item-input.graphql.js';
import * as Api from './item.graphql.js';
import { ListItems } from './list-items.query.js';
import { currentOf } from './stale-item.js';
import type { StoredItem } from './stored-item.js';

@Resolver(() => Api.AgendaItem)
export class ItemResolver {
  constructor(
    private readonly items: ListItems,
    private readonly one: FindItem,
    private readonly creating: CreateItem,
    private readonly changing: ChangeItem,
    private readonly cancelling: CancelItem,
  ) {}

  @AllowAnyone()
  @Query(() => Api.AgendaItemConnection, { description: 'The common agenda, as far as the reader may see it, in the order of beginning.' })
  async agendaItems(
    @Ctx() ctx: RequestContext,
    @Args('filter', { type: () => AgendaFilter, description: 'Which items.' }) filter: AgendaFilter,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most so many.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The end of the page before.' }) after?: string,
  ): Promise<Api.AgendaItemConnection> {
    return this.items.page(ctx, filter, first, after);
  }

  @AllowAnyone()
  @Query(() => Api.AgendaItem, { nullable: true, description: 'One item, if the reader may see it.' })
  async agendaItem(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Api.AgendaItem | undefined> {
    return this.one.find(ctx, id);
  }

  @Allow('agenda.write')
  @Mutation(() => Api.AgendaItemPayload, { description: 'Puts an item of the acting city into the agenda.' })
  async createAgendaItem(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => AgendaItemInput, description: 'The item.' }) input: AgendaItemInput,
  ): Promise<Api.AgendaItemPayload> {
    return payloadOf(await this.creating.create(actingForCity(ctx), input));
  }

  @Allow('agenda.write')
  @Mutation(() => Api.AgendaItemPayload, { description: 'Changes an item of the acting city, if nobody changed it since it was read.' })
  async changeAgendaItem(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => ChangeAgendaItemInput, description: 'The change.' }) input: ChangeAgendaItemInput,
  ): Promise<Api.AgendaItemPayload> {
    return payloadOf(await this.changing.change(actingForCity(ctx), input));
  }

  @Allow('agenda.write')
  @Mutation(() => Api.AgendaItemPayload, { description: 'Cancels an item of the acting city. It stays visible, marked, with the reason.' })
  async cancelAgendaItem(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CancelAgendaItemInput, description: 'The item and the reason.' }) input: CancelAgendaItemInput,
  ): Promise<Api.AgendaItemPayload> {
    return payloadOf(await this.cancelling.cancel(actingForCity(ctx), input));
  }
}

function payloadOf(result: Result<StoredItem, Refusal>): Api.AgendaItemPayload {
  const { item, refusals } = answer('item', result);
  const current = result.ok ? undefined : currentOf(result.refusals);
  return { ...(item ? { item } : {}), ...(current ? { current } : {}), refusals };
}
