import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, Ctx, Reference, showCity, type City, type Found, type RequestContext } from '@regia/server-kit';
import { SearchHit } from './search.graphql.js';
import { Search } from './search.query.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(
    private readonly searching: Search,
    private readonly reference: Reference,
  ) {}

  @AllowAnyone()
  @Query(() => [SearchHit], { description: 'Searches everything the reader may open. Case, accents and the Turkish i make no difference; fewer than two characters find nothing.' })
  async search(
    @Ctx() ctx: RequestContext,
    @Args('text', { type: () => String, description: 'What to look for.' }) text: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most so many.' }) first: number,
  ): Promise<SearchHit[]> {
    return (await this.searching.find(ctx, text, first)).map((found) => ({ ...found, ...this.cityOf(found, ctx) }));
  }

  private cityOf({ cityId }: Found, { language }: RequestContext): { city?: City } {
    const city = cityId === undefined ? undefined : this.reference.city(cityId);
    return city ? { city: showCity(city, language) } : {};
  }
}
