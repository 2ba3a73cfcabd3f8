import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType } from '@regia/server-kit';
import type { StoredEarmark } from './stored-earmark.js';

@ObjectType({
  description:
    'What money may be used for: all that is set must hold for the project and the budget line it goes to. The database refuses the rest.',
})
export class Earmark {
  row!: StoredEarmark;
  @Field(() => Int, { description: 'Its number in the fund: +e2 in the accounts that are signed.' }) id!: number;
  @Field(() => String, { nullable: true, description: 'Key of the theme a project must belong to.' }) theme?: string;
  @Field(() => Int, { nullable: true, description: 'Number of the only project it is for.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the only budget line it is for.' }) line?: number;
}

@InputType({ description: 'What the money of an agreement may be used for. All that is set must hold; nothing set is no earmark.' })
export class EarmarkInput {
  @Field(() => String, { nullable: true, description: 'Key of a theme: projects of this theme alone.' }) theme?: string;
  @Field(() => ID, { nullable: true, description: 'A city: projects that take place in it alone.' }) city?: string;
  @Field(() => Int, { nullable: true, description: 'Number of a project: it alone.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of a budget line of the project: it alone.' }) line?: number;
}

@ObjectType({ description: 'Money of one city and source that has an earmark, and where it stands.' })
export class EarmarkedMoney {
  cityId!: string;
  @Field(() => Earmark, { description: 'What it may be used for.' }) earmark!: Earmark;
  @Field(() => String, { description: 'own, or the source outside that the city has it from.' }) source!: string;
  @Field(() => MoneyType, { description: 'Agreed.' }) agreed!: MoneyType;
  @Field(() => MoneyType, { description: 'Received.' }) paidIn!: MoneyType;
  @Field(() => MoneyType, { description: 'Free, but only for what the earmark says.' }) free!: MoneyType;
  @Field(() => MoneyType, { description: 'Allocated.' }) allocated!: MoneyType;
  @Field(() => MoneyType, { description: 'Committed, the agent’s fee included.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid to partners and not accounted for.' }) disbursed!: MoneyType;
  @Field(() => MoneyType, { description: 'Accounted for.' }) spent!: MoneyType;
  @Field(() => MoneyType, { description: 'Received and not yet accounted for.' }) unspent!: MoneyType;
}
