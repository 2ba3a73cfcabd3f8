import { Query, Resolver } from '@nestjs/graphql';
import { AllowSignedIn, Ctx, Reference, showCity, showMoney, showText, type RequestContext, type Waiting } from '@regia/server-kit';
import { WaitingForMe } from './waiting-for-me.query.js';
import { WaitingThing } from './waiting.graphql.js';

@Resolver(() => WaitingThing)
export class WaitingResolver {
  constructor(
    private readonly waiting: WaitingForMe,
    private readonly reference: Reference,
  ) {}

  @AllowSignedIn()
  @Query(() => [WaitingThing], { description: 'What waits for the reader: to sign, returned, due.' })
  async waitingForMe(@Ctx() ctx: RequestContext): Promise<WaitingThing[]> {
    return (await this.waiting.list(ctx)).map((thing) => this.show(thing, ctx));
  }

  private show({ title, amount, cityId, ...rest }: Waiting, { language }: RequestContext): WaitingThing {
    const city = cityId === undefined ? undefined : this.reference.city(cityId);
    return {
      ...rest,
      title: showText(title, language),
      ...(amount ? { amount: showMoney(amount.amountMinor, amount.currency) } : {}),
      ...(city ? { city: showCity(city, language) } : {}),
    };
  }
}
