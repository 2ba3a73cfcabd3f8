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
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { CosignCheckpoint } from './cosign-checkpoint.command.js';
import { CosignCheckpointInput, CosignCheckpointPayload, FundCheckpoint, FundCityHead, FundInclusionProof } from './seal.graphql.js';
import { ShowSeal } from './show-seal.query.js';

@Resolver(() => FundCheckpoint)
export class SealResolver {
  constructor(
    private readonly seal: ShowSeal,
    private readonly command: CosignCheckpoint,
  ) {}

  @Allow('fund.read')
  @Query(() => FundCheckpoint, {
    nullable: true,
    description: 'The newest signed head of the log of a fund; none before the first was made.',
  })
  checkpoint(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
  ): Promise<FundCheckpoint | undefined> {
    return this.seal.checkpoint(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => FundInclusionProof, {
    nullable: true,
    description: 'That an entry stands in the log. None where there is no such entry below that size.',
  })
  inclusionProof(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('seq', { type: () => String, description: 'Place of the entry in the sequence.' }) seq: string,
    @Args('size', { type: () => String, description: 'Size of the head it is proven under.' }) size: string,
  ): Promise<FundInclusionProof | undefined> {
    return this.seal.inclusion(ctx, fund, seq, size);
  }

  @Allow('fund.read')
  @Query(() => [String], {
    nullable: true,
    description: 'That a later head holds everything of an earlier one: hashes, base64. None where there are no two such heads.',
  })
  consistencyProof(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('from', { type: () => String, description: 'Size of the earlier head.' }) from: string,
    @Args('to', { type: () => String, description: 'Size of the later head.' }) to: string,
  ): Promise<string[] | undefined> {
    return this.seal.consistency(ctx, fund, from, to);
  }

  @Allow('fund.read')
  @Mutation(() => CosignCheckpointPayload, {
    description: 'Accepts a head of the log in the name of the acting city, on from the one the city kept.',
  })
  async cosignCheckpoint(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CosignCheckpointInput }) input: CosignCheckpointInput,
  ): Promise<CosignCheckpointPayload> {
    return answer('head', await this.command.cosign(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => [FundCityHead], { description: 'The newest head that each city accepted, the newest first.' })
  heads({ fundId }: FundCheckpoint, _args: unknown, { ctx }: Call): Promise<FundCityHead[]> {
    return this.seal.heads(ctx, fundId);
  }
}

@Resolver(() => FundCityHead)
export class CityHeadResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city.' })
  city({ cityId }: FundCityHead, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}
