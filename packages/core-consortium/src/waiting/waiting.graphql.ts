import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { City, DayType, InstantType, LocalizedTextType, MoneyType } from '@regia/server-kit';

@ObjectType({ description: 'Something that waits for the reader.' })
export class WaitingThing {
  @Field(() => String, { description: '`sign`, `returned`, `due`, `reminded`, `agree`, `decide`, `close`, `rate`, `account`, `payee` or `confirm`.' }) kind!: string;
  @Field(() => ID, { description: 'Id of the thing itself.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'What it is.' }) title!: LocalizedTextType;
  @Field(() => MoneyType, { nullable: true, description: 'The amount it is about.' }) amount?: MoneyType;
  @Field(() => City, { nullable: true, description: 'The city it is about.' }) city?: City;
  @Field(() => InstantType, { description: 'Since when it waits.' }) since!: Date;
  @Field(() => DayType, { nullable: true, description: 'By which day.' }) dueOn?: string;
  @Field(() => Int, { nullable: true, description: 'Of what was reminded: 1 once, 2 again, 3 for the last time.' }) level?: number;
}
