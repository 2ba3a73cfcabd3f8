import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  actingForCity,
  Allow,
  AllowWithParent,
  answer,
  City,
  Ctx,
  Reference,
  showCity,
  UnitOfWork,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { AddCosignature } from './add-cosignature.command.js';
import { BeWitness } from './be-witness.commands.js';
import { FundCheckpoint } from './seal.graphql.js';
import { readCosignatures } from './stored-witness.js';
import {
  AddCosignatureInput,
  AddCosignaturePayload,
  CityWitness,
  CityWitnessPayload,
  HeadCosignature,
  RegisterCityKeyInput,
  SetHeadAddressInput,
} from './witness.graphql.js';

@Resolver(() => CityWitness)
export class WitnessResolver {
  constructor(
    private readonly witness: BeWitness,
    private readonly cosignature: AddCosignature,
  ) {}

  @Allow('witness.manage')
  @Query(() => CityWitness, { description: 'The acting city as a witness of the books, for its administrators.' })
  cityWitness(@Ctx() ctx: RequestContext): Promise<CityWitness> {
    return this.witness.show(actingForCity(ctx));
  }

  @Allow('witness.manage')
  @Mutation(() => CityWitnessPayload, { description: 'Registers a public key of the acting city, or the one that replaces it.' })
  async registerCityKey(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => RegisterCityKeyInput }) input: RegisterCityKeyInput,
  ): Promise<CityWitnessPayload> {
    return answer('witness', await this.witness.registerKey(actingForCity(ctx), input));
  }

  @Allow('witness.manage')
  @Mutation(() => CityWitnessPayload, { description: 'Says where new heads are sent for the acting city, or that none is sent any more.' })
  async setHeadAddress(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => SetHeadAddressInput }) input: SetHeadAddressInput,
  ): Promise<CityWitnessPayload> {
    return answer('witness', await this.witness.setAddress(actingForCity(ctx), input));
  }

  @Allow('fund.read')
  @Mutation(() => AddCosignaturePayload, {
    description: 'Hands in a signature of the acting city under a head, made with its own key outside this platform.',
  })
  async addCosignature(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => AddCosignatureInput }) input: AddCosignatureInput,
  ): Promise<AddCosignaturePayload> {
    return answer('cosignature', await this.cosignature.add(actingForCity(ctx), input));
  }
}

@Resolver(() => FundCheckpoint)
export class CosignedCheckpointResolver {
  constructor(private readonly work: UnitOfWork) {}

  @AllowWithParent()
  @ResolveField(() => [HeadCosignature], { description: 'The newest signature of each city under a head, made with its own key.' })
  cosignatures({ fundId }: FundCheckpoint, _args: unknown, { ctx }: Call): Promise<HeadCosignature[]> {
    return readCosignatures(this.work.read(ctx), fundId);
  }
}

@Resolver(() => HeadCosignature)
export class CosignatureResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city.' })
  city({ cityId }: HeadCosignature, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}
