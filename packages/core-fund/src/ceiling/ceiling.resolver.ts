import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { refusedPayload, type Settled } from '../transfer/answer-transfer.js';
import {
  CeilingPayload,
  CeilingPosition,
  CountAgreementInput,
  EngageCeilingInput,
  OverrideCeilingInput,
  SetCeilingBaseInput,
} from './ceiling.graphql.js';
import { EngageCeiling } from './engage.command.js';
import { OverrideCeiling } from './override.command.js';
import { SetCeilingBase } from './set-base.command.js';
import { ShowCeiling } from './show-ceiling.query.js';

/** What a command did; a refused one says what is left where that is too little. */
const payload = (result: Result<Settled>, roomLeft?: CeilingPayload['roomLeft']): CeilingPayload =>
  result.ok
    ? { outcome: result.value.outcome, fund: result.value.fund, transferId: result.value.transferId, refusals: [] }
    : { ...refusedPayload(result.refusals), ...(roomLeft ? { roomLeft } : {}) };

const isExceeded = (result: Result<Settled>): boolean => !result.ok && result.refusals.some(({ code }) => code === 'ceiling-exceeded');

@Resolver(() => CeilingPosition)
export class CeilingResolver {
  constructor(
    private readonly ceilings: ShowCeiling,
    private readonly bases: SetCeilingBase,
    private readonly engagements: EngageCeiling,
    private readonly overrides: OverrideCeiling,
  ) {}

  @Allow('fund.read')
  @Query(() => [CeilingPosition], {
    description: 'Where the acting city stands with its own ceilings and targets. Of another city nobody sees anything.',
  })
  ceilingPosition(
    @Ctx() ctx: RequestContext,
    @Args('year', { type: () => Int, nullable: true, description: 'Fiscal year; the present one when left out.' }) year?: number,
  ): Promise<CeilingPosition[]> {
    return this.ceilings.show(ctx, year);
  }

  @Allow('fund.record')
  @Mutation(() => CeilingPayload, {
    description:
      'Enters the figures of a budget forecast. The limit follows by the rule and moves once a second person of the city has signed.',
  })
  async setCeilingBase(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => SetCeilingBaseInput }) input: SetCeilingBaseInput,
  ): Promise<CeilingPayload> {
    return payload(await this.bases.set(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => CeilingPayload, { description: 'Counts a commitment of the city that no agreement of a pool makes.' })
  async engageCeiling(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => EngageCeilingInput }) input: EngageCeilingInput,
  ): Promise<CeilingPayload> {
    const result = await this.engagements.change(actingForCity(ctx), 'engage', input);
    return payload(result, isExceeded(result) ? await this.ceilings.roomLeft(ctx, input.on, input.rule) : undefined);
  }

  @Allow('fund.record')
  @Mutation(() => CeilingPayload, { description: 'Gives back what a commitment used that fell away.' })
  async disengageCeiling(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => EngageCeilingInput }) input: EngageCeilingInput,
  ): Promise<CeilingPayload> {
    return payload(await this.engagements.change(actingForCity(ctx), 'disengage', input));
  }

  @Allow('fund.record')
  @Mutation(() => CeilingPayload, {
    description: 'Counts an agreement of the city that was recorded before the base was known, or by another city.',
  })
  async countAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CountAgreementInput }) input: CountAgreementInput,
  ): Promise<CeilingPayload> {
    return payload(await this.engagements.count(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => CeilingPayload, {
    description: 'Allows more than the ceiling, on an adopted decision, once a second person of the city has signed.',
  })
  async overrideCeiling(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => OverrideCeilingInput }) input: OverrideCeilingInput,
  ): Promise<CeilingPayload> {
    return payload(await this.overrides.override(actingForCity(ctx), input));
  }
}
