import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, PageInfo, Person, RefusalType } from '@regia/server-kit';
import { FoodSecuritySite } from '../site/site.graphql.js';

@ObjectType({ description: 'What was weighed at a site: one crop on one day.' })
export class FoodSecurityHarvest {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => FoodSecuritySite, { description: 'Where it grew.' }) site!: FoodSecuritySite;
  @Field(() => String, { description: 'The crop, in the words of who recorded it.' }) crop!: string;
  @Field(() => String, { description: 'Kilograms as decimal text, at most three decimals.' }) kilograms!: string;
  @Field(() => DayType, { description: 'The day it was harvested.' }) harvestedOn!: string;
  @Field(() => String, { description: 'own when those who grow it eat it, sold when they sell it.' }) use!: string;
  @Field(() => Person, { nullable: true, description: 'Who recorded it.' }) recordedBy?: Person;
  @Field(() => InstantType, { description: 'When it was recorded.' }) recordedAt!: Date;

  /** Id behind `recordedBy`; not part of the schema. */
  recordedById!: string;
}

@ObjectType({ description: 'A page of harvests.' })
export class FoodSecurityHarvestConnection {
  @Field(() => [FoodSecurityHarvest], { description: 'The harvests of this page.' }) nodes!: FoodSecurityHarvest[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'What a city harvested in one month.' })
export class FoodSecurityMonth {
  @Field(() => String, { description: 'The month, written 2026-11.' }) month!: string;
  @Field(() => String, { description: 'Kilograms as decimal text; 0 when nothing was harvested.' }) kilograms!: string;
}

@InputType({ description: 'A harvest to record.' })
export class FoodSecurityRecordHarvestInput {
  @Field(() => ID, { description: 'A UUID made by the caller: sending it again stores nothing twice.' }) id!: string;
  @Field(() => ID, { description: 'The site.' }) site!: string;
  @Field(() => String, { description: 'The crop, at most 100 characters.' }) crop!: string;
  @Field(() => String, { description: 'Kilograms as decimal text, such as 12.5.' }) kilograms!: string;
  @Field(() => DayType, { description: 'The day it was harvested, in the city’s time.' }) harvestedOn!: string;
  @Field(() => String, { description: 'own or sold.' }) use!: string;
}

@ObjectType({ description: 'What became of a harvest to record.' })
export class FoodSecurityHarvestPayload {
  @Field(() => FoodSecurityHarvest, { nullable: true, description: 'The harvest as it is stored; absent when refused.' })
  harvest?: FoodSecurityHarvest;
  @Field(() => [RefusalType], { description: 'Why nothing was stored.' }) refusals!: RefusalType[];
}
