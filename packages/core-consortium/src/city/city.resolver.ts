import { Args, Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, City, Ctx, Reference, showCity, type CityRow, type RequestContext } from '@regia/server-kit';
import { ListLoginCities } from './list-login-cities.query.js';

@Resolver(() => City)
export class CityResolver {
  constructor(
    private readonly reference: Reference,
    private readonly listLoginCities: ListLoginCities,
  ) {}

  @AllowAnyone()
  @Query(() => [City], { description: 'The member cities, in the order of their names.' })
  cities(@Ctx() ctx: RequestContext): City[] {
    return this.reference.cities().map((city) => showCity(city, ctx.language));
  }

  @AllowAnyone()
  @Query(() => City, { nullable: true, description: 'One city by its key, also when it has left.' })
  city(@Ctx() ctx: RequestContext, @Args('key', { type: () => String, description: 'Short key, such as `dakar`.' }) key: string): City | undefined {
    return shown(this.reference.cityByKey(key), ctx);
  }

  @AllowAnyone()
  @Query(() => [City], { description: 'The cities whose people can sign in, for the sign-in page.' })
  async loginCities(@Ctx() ctx: RequestContext): Promise<City[]> {
    return (await this.listLoginCities.list(ctx)).map((city) => showCity(city, ctx.language));
  }
}

const shown = (city: CityRow | undefined, ctx: RequestContext): City | undefined => city && showCity(city, ctx.language);
