import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, PageInfo, RefusalType } from '@regia/server-kit';
import { AgendaStatus, Audience, type AudienceName, type StatusName } from './item-words.graphql.js';

/** Its parent value is the row itself, a `ListedItem`; what a row holds under another shape is made in `ItemFieldsResolver`. */
@ObjectType({ description: 'Something in the common agenda: it belongs to one city, and is visible as that city decides.' })
export class AgendaItem {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Boolean, { description: 'Whether it takes whole days.' }) isAllDay!: boolean;
  @Field(() => InstantType, { description: 'The moment it starts; for whole days, midnight of the place.' }) startsAt!: string;
  @Field(() => InstantType, { description: 'The moment it ends, not counted; for whole days, the midnight after the last day.' })
  endsAt!: string;
  @Field(() => DayType, { description: 'First day, as seen in its own time zone.' }) startsOn!: string;
  @Field(() => DayType, { description: 'Last day, counted, as seen in its own time zone.' }) endsOn!: string;
  @Field(() => Audience, { description: 'Who may see it.' }) audience!: AudienceName;
  @Field(() => AgendaStatus, { description: 'How far it has come.' }) status!: StatusName;
  @Field(() => Int, { description: 'Grows with every change. A change names the version it has seen.' }) version!: number;
}

@ObjectType({ description: 'A page of the agenda, in the order of beginning.' })
export class AgendaItemConnection {
  @Field(() => [AgendaItem], { description: 'The items.' }) nodes!: AgendaItem[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'The written item, or why nothing was written.' })
export class AgendaItemPayload {
  @Field(() => AgendaItem, { nullable: true, description: 'The item as it is stored now.' }) item?: AgendaItem;
  @Field(() => AgendaItem, { nullable: true, description: 'With `changed-by-someone-else`: what is stored now, to compare with.' })
  current?: AgendaItem;
  @Field(() => [RefusalType], { description: 'Why nothing was written.' }) refusals!: RefusalType[];
}
