import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  actingForCity,
  Allow,
  AllowAnyone,
  AllowWithParent,
  answer,
  City,
  Ctx,
  LocalizedTextType,
  Reference,
  showCity,
  showText,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { PublicCityPosition, PublicFund, PublicTransfer } from './public-fund.graphql.js';
import { PublishFund } from './publish-fund.command.js';
import { PublishFundInput, PublishFundPayload } from './publish-fund.graphql.js';
import { ShowPublicFund } from './show-public-fund.query.js';

@Resolver(() => PublicFund)
export class PublicFundResolver {
  constructor(
    private readonly query: ShowPublicFund,
    private readonly command: PublishFund,
    private readonly reference: Reference,
  ) {}

  @AllowAnyone()
  @Query(() => PublicFund, { nullable: true, description: 'A fund that is open to everybody.' })
  publicFund(@Args('code', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<PublicFund | undefined> {
    return this.query.show(code);
  }

  @Allow('fund.record')
  @Mutation(() => PublishFundPayload, {
    description: 'Opens a fund to everybody, or closes it, by a decision of its cities. For whoever keeps its books.',
  })
  async publishFund(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => PublishFundInput }) input: PublishFundInput,
  ): Promise<PublishFundPayload> {
    return answer('isPublic', await this.command.publish(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its name.' })
  name({ row }: PublicFund, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.name, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that keeps its money.' })
  holder({ row }: PublicFund, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.holderCity)!, ctx.language); // a foreign key keeps the city
  }
}

@Resolver(() => PublicCityPosition)
export class PublicCityPositionResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city.' })
  city({ cityId }: PublicCityPosition, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city
  }
}

@Resolver(() => PublicTransfer)
export class PublicTransferResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city whose money moved; none where it is of several.' })
  city({ cityId }: PublicTransfer, _args: unknown, { ctx }: Call): City | undefined {
    const city = cityId === null ? undefined : this.reference.city(cityId);
    return city && showCity(city, ctx.language);
  }
}
