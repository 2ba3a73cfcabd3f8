import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { City, DayType, PageInfo, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'A place of a city where food is grown: a micro-garden, a school garden, a roof or a community plot.' })
export class FoodSecuritySite {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => City, { description: 'The city it belongs to.' }) city!: City;
  @Field(() => String, { description: 'Code of its zone.' }) zone!: string;
  @Field(() => String, { description: 'Name of its zone.' }) zoneName!: string;
  @Field(() => String, { description: 'micro-garden, school-garden, rooftop or community-plot.' }) kind!: string;
  @Field(() => Int, { description: 'Cultivated area in square metres.' }) areaSquareMetres!: number;
  @Field(() => Int, { description: 'Households that take part.' }) households!: number;
  @Field(() => Int, { description: 'Women who take part.' }) women!: number;
  @Field(() => DayType, { description: 'At work since this day.' }) since!: string;
  @Field(() => Boolean, { description: 'Whether it is closed: nothing more is recorded there.' }) isClosed!: boolean;
  @Field(() => Int, { description: 'Grows with every change; send it back with the next one.' }) version!: number;
  @Field(() => String, { description: 'Kilograms harvested this year, as decimal text.' }) kilogramsThisYear!: string;
  @Field(() => DayType, { nullable: true, description: 'Day of the last harvest.' }) lastHarvestOn?: string;
}

@ObjectType({ description: 'A page of sites.' })
export class FoodSecuritySiteConnection {
  @Field(() => [FoodSecuritySite], { description: 'The sites of this page.' }) nodes!: FoodSecuritySite[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@InputType({ description: 'Which sites to list.' })
export class FoodSecuritySiteFilter {
  @Field(() => String, { nullable: true, description: 'Code of a zone.' }) zone?: string | null;
  @Field(() => String, { nullable: true, description: 'A kind of site.' }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; accents and case do not matter.' }) text?: string | null;
}

@InputType({ isAbstract: true })
abstract class SiteFactsInput {
  @Field(() => String, { description: 'Its name, at most 200 characters.' }) name!: string;
  @Field(() => String, { description: 'Code of a zone of the city.' }) zone!: string;
  @Field(() => String, { description: 'micro-garden, school-garden, rooftop or community-plot.' }) kind!: string;
  @Field(() => Int, { description: 'Cultivated area in square metres, from 1.' }) areaSquareMetres!: number;
  @Field(() => Int, { description: 'Households that take part.' }) households!: number;
  @Field(() => Int, { description: 'Women who take part.' }) women!: number;
  @Field(() => DayType, { description: 'At work since this day.' }) since!: string;
}

@InputType({ description: 'A new site.' })
export class FoodSecurityAddSiteInput extends SiteFactsInput {
  @Field(() => ID, { description: 'A UUID made by the caller: sending it again stores nothing twice.' }) id!: string;
}

@InputType({ description: 'A change of a site.' })
export class FoodSecurityChangeSiteInput extends SiteFactsInput {
  @Field(() => ID, { description: 'The site.' }) id!: string;
  @Field(() => Int, { description: 'The version the change starts from.' }) version!: number;
  @Field(() => Boolean, { description: 'Whether it is closed.' }) isClosed!: boolean;
}

@ObjectType({ description: 'What became of a new or changed site.' })
export class FoodSecuritySitePayload {
  @Field(() => FoodSecuritySite, { nullable: true, description: 'The site as it is stored; absent when refused.' }) site?: FoodSecuritySite;
  @Field(() => FoodSecuritySite, { nullable: true, description: 'What is stored now, when somebody else changed it in between.' })
  current?: FoodSecuritySite;
  @Field(() => [RefusalType], { description: 'Why nothing was stored.' }) refusals!: RefusalType[];
}
