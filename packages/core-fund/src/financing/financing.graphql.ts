import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, LanguageTextInput, LocalizedTextType, MoneyType } from '@regia/server-kit';

export enum FinancingState {
  OPEN = 'OPEN',
  NEAR_LIMIT = 'NEAR_LIMIT',
  ENDS_SOON = 'ENDS_SOON',
  FULL = 'FULL',
  ENDED = 'ENDED',
  OVER_RATE = 'OVER_RATE',
}
registerEnumType(FinancingState, {
  name: 'FinancingState',
  description:
    'NEAR_LIMIT from four fifths of the plan on. ENDS_SOON: its period ends within 60 days and something is left. OVER_RATE: money came back from a partner, and what stays is more than the rate of the costs.',
});

@ObjectType({ description: 'What a city has brought of a source.' })
export class BroughtBySource {
  @Field(() => City, { description: 'The city.' }) city!: City;
  @Field(() => MoneyType, { description: 'Received of it.' }) received!: MoneyType;
}

@ObjectType({ description: 'A donor or programme that pays a part of projects: at most a rate of the costs it allows.' })
export class FinancingSource {
  @Field(() => String, { description: 'Short code: as in agreements, shares and signed accounts.' }) code!: string;
  @Field(() => Int, { description: 'Version of its terms.' }) version!: number;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { description: 'Who gives.' }) donor!: string;
  @Field(() => String, { description: 'The most it pays, in percent of the costs of a project, as decimal text.' }) ratePercent!: string;
  @Field(() => LocalizedTextType, { description: 'Which costs it allows, in words.' }) costs!: LocalizedTextType;
  @Field(() => DayType, { description: 'First day on which its money may be allocated.' }) startsOn!: string;
  @Field(() => DayType, { description: 'Last day.' }) endsOn!: string;
  @Field(() => MoneyType, { nullable: true, description: 'The most it gives in all; none when its act names no sum.' }) most?: MoneyType;
  @Field(() => String, { description: 'The act that says so.' }) act!: string;
  @Field(() => MoneyType, { description: 'Received of it, by all cities.' }) received!: MoneyType;
  @Field(() => MoneyType, { description: 'Planned for projects.' }) planned!: MoneyType;
  @Field(() => MoneyType, { description: 'Allocated to projects, whatever stage it is at now.' }) taken!: MoneyType;
  @Field(() => [BroughtBySource], { description: 'Who brought it.' }) cities!: BroughtBySource[];
}

@ObjectType({ description: 'What a project may take of a source, and has taken.' })
export class FinancingPlan {
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) projectName!: LocalizedTextType;
  @Field(() => String, { description: 'Code of the source.' }) source!: string;
  @Field(() => Int, { description: 'Version of the plan.' }) version!: number;
  @Field(() => MoneyType, { description: 'The most it may take.' }) planned!: MoneyType;
  @Field(() => MoneyType, { description: 'What it has taken; what waits for signatures counts.' }) taken!: MoneyType;
  @Field(() => MoneyType, { description: 'What of it waits for signatures.' }) waiting!: MoneyType;
  @Field(() => MoneyType, { description: 'What is left of the plan.' }) left!: MoneyType;
  @Field(() => MoneyType, { description: 'Money of all sources on the costs that count.' }) costs!: MoneyType;
  @Field(() => MoneyType, { description: 'The most of it the rate allows.' }) allowedByRate!: MoneyType;
  @Field(() => String, { description: 'The rate, in percent.' }) ratePercent!: string;
  @Field(() => String, { nullable: true, description: 'What it has taken in percent of the costs, two decimals; none without costs.' })
  takenPercent?: string;
  @Field(() => [Int], { description: 'The budget lines it is for; none named: all of the project.' }) lines!: number[];
  @Field(() => FinancingState, { description: 'What to look after.' }) state!: FinancingState;
}

@ObjectType({ description: 'Co-financing of a fund.' })
export class Financing {
  @Field(() => [FinancingSource], { description: 'Its sources with terms, by code.' }) sources!: FinancingSource[];
  @Field(() => [FinancingPlan], { description: 'What projects take of them.' }) plans!: FinancingPlan[];
}

@InputType({ description: 'Terms of a source as its act says them.' })
export class StateFinancingSourceInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'Short code of the source: small letters, digits, hyphens.' }) code!: string;
  @Field(() => Int, { description: 'Version that was read; 0 for a new source.' }) version!: number;
  @Field(() => [LanguageTextInput], { description: 'Its name, the original first.' }) name!: LanguageTextInput[];
  @Field(() => String, { description: 'Who gives; never a natural person’s name.' }) donor!: string;
  @Field(() => String, { description: 'The most it pays of the costs, in percent, as decimal text with at most four decimals.' })
  ratePercent!: string;
  @Field(() => [LanguageTextInput], { description: 'Which costs it allows, the original first.' }) costs!: LanguageTextInput[];
  @Field(() => DayType, { description: 'First day on which its money may be allocated.' }) startsOn!: string;
  @Field(() => DayType, { description: 'Last day.' }) endsOn!: string;
  @Field(() => String, { nullable: true, description: 'The most it gives in all, in minor units; no such limit when left out.' })
  mostMinor?: string;
  @Field(() => String, { description: 'The act that says so.' }) act!: string;
}

@InputType({ description: 'What a project may take of a source.' })
export class PlanFinancingInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => String, { description: 'Code of the source.' }) source!: string;
  @Field(() => Int, { description: 'Version that was read; 0 for a new plan.' }) version!: number;
  @Field(() => String, { description: 'The most it may take, in minor units.' }) plannedMinor!: string;
  @Field(() => [Int], { description: 'The budget lines whose costs the source allows; none: all of the project.' }) lines!: number[];
}
