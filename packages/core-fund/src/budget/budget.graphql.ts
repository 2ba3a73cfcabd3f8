import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantType, MoneyType } from '@regia/server-kit';

@ObjectType({ description: 'The plan of one budget line for a year, beside what became of it.' })
export class BudgetRow {
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => Int, { description: 'Number of the line.' }) line!: number;
  @Field(() => MoneyType, { description: 'Planned for the year. Source: the version in force.' }) planned!: MoneyType;
  @Field(() => Int, { description: 'Number of the version in force; 0 when nothing was planned.' }) version!: number;
  @Field(() => InstantType, { nullable: true, description: 'Since when it is in force.' }) plannedAt?: Date;
  @Field(() => MoneyType, { description: 'Promised to partners in the year and not yet paid.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid to partners in the year and not yet accounted for.' }) disbursed!: MoneyType;
  @Field(() => MoneyType, { description: 'Accounted for in the year.' }) spent!: MoneyType;
  @Field(() => MoneyType, { description: 'What the year will come to: committed, disbursed and spent, and what of the plan has not begun.' }) forecast!: MoneyType;
}

@InputType({ description: 'The plan of a budget line for a year. Earlier versions stay.' })
export class PlanBudgetInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => Int, { description: 'Number of the line.' }) line!: number;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => String, { description: 'Planned amount in minor units of the fund’s currency.' }) plannedMinor!: string;
  @Field(() => Int, { description: 'Number of the version that was read: nobody’s plan is overwritten unseen.' }) version!: number;
  @Field(() => ID, { nullable: true, description: 'The decision it rests on.' }) decision?: string;
}
