import { ResolveField, Resolver } from '@nestjs/graphql';
import { AllowWithParent, City, People, Person, Reference, showCity, type Call } from '@regia/server-kit';
import { HistoryEvent, Signature } from './history.graphql.js';

@Resolver(() => Signature)
export class SignatureResolver {
  constructor(
    private readonly people: People,
    private readonly reference: Reference,
  ) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who signed, if the reader may know.' })
  person({ personId }: Signature, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, personId);
  }

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'For this city.' })
  city({ cityId }: Signature, _args: unknown, { ctx }: Call): City | undefined {
    const city = cityId === undefined ? undefined : this.reference.city(cityId);
    return city && showCity(city, ctx.language);
  }
}

@Resolver(() => HistoryEvent)
export class HistoryEventResolver {
  constructor(
    private readonly people: People,
    private readonly reference: Reference,
  ) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'By whom, if the reader may know.' })
  person({ personId }: HistoryEvent, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return personId === undefined ? undefined : this.people.load(ctx, personId);
  }

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'For which city.' })
  city({ cityId }: HistoryEvent, _args: unknown, { ctx }: Call): City | undefined {
    const city = cityId === undefined ? undefined : this.reference.city(cityId);
    return city && showCity(city, ctx.language);
  }
}
