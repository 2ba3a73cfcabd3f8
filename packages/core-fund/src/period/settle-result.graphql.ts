import { Field, ID, InputType } from '@nestjs/graphql';
import { DayType } from '@regia/server-kit';

@InputType({ description: 'Valuation of money in other currencies at the rate of a day.' })
export class RevalueFundInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'The day whose rates count; the end of a month or of the period to close.' }) day!: string;
}

@InputType({ description: 'Sharing out of the result: interest, charges, exchange differences.' })
export class ApportionResultInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'The day until which the result is shared out.' }) day!: string;
  @Field(() => ID, { description: 'The adopted decision it rests on.' }) decision!: string;
}
