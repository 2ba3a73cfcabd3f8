import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { InstantType, LanguageTextInput } from '@regia/server-kit';
import { AgendaStatus, Audience, type AudienceName, type StatusName } from './item-words.graphql.js';

@InputType({ description: 'Which items to list. The period is half open: from `from` up to, not including, `to`.' })
export class AgendaFilter {
  @Field(() => InstantType, { description: 'Items that end after this moment, or start at it.' }) from!: Date;
  @Field(() => InstantType, { description: 'Items that start before this moment.' }) to!: Date;
  @Field(() => String, { nullable: true, description: 'Key of a theme.' }) theme?: string | null;
  @Field(() => String, { nullable: true, description: 'Key of a kind.' }) kind?: string | null;
  @Field(() => ID, { nullable: true, description: 'A city that owns the item or takes part in it.' }) city?: string | null;
  @Field(() => ID, { nullable: true, description: 'Items shared with this partnership.' }) partnership?: string | null;
  @Field(() => AgendaStatus, { nullable: true, description: 'How far it has come.' }) status?: StatusName | null;
  @Field(() => String, { nullable: true, description: 'Words of the title, in any of its languages.' }) text?: string | null;
}

@InputType({ description: 'An item as it is to be stored. Times are what clocks show in `timeZone`.' })
export class AgendaItemInput {
  @Field(() => ID, { description: 'Id made by the client: the same command sent twice is one item.' }) id!: string;
  @Field(() => [LanguageTextInput], { description: 'Title, the original language first; at most 200 characters.' })
  title!: LanguageTextInput[];
  @Field(() => [LanguageTextInput], { nullable: true, description: 'Description; at most 5000 characters.' }) text?:
    | LanguageTextInput[]
    | null;
  @Field(() => String, { description: 'Key of the kind.' }) kind!: string;
  @Field(() => Boolean, { description: 'Whether it takes whole days.' }) isAllDay!: boolean;
  @Field(() => String, { description: '`2026-11-25T14:30`, or `2026-11-25` for whole days.' }) startsAt!: string;
  @Field(() => String, { description: 'As `startsAt`; for whole days, the last day, counted.' }) endsAt!: string;
  @Field(() => String, { description: 'IANA time zone of the place.' }) timeZone!: string;
  @Field(() => String, { nullable: true, description: 'Where; at most 200 characters.' }) place?: string | null;
  @Field(() => [ID], { description: 'The cities that take part.' }) cities!: string[];
  @Field(() => String, { nullable: true, description: 'Key of the theme.' }) theme?: string | null;
  @Field(() => Audience, { description: 'Who may see it.' }) audience!: AudienceName;
  @Field(() => ID, { nullable: true, description: 'The partnership it is shared with; needed for that audience, left aside for others.' })
  partnership?: string | null;
  @Field(() => AgendaStatus, { description: 'How far it has come. Cancelling is a command of its own.' }) status!: StatusName;
  @Field(() => String, { nullable: true, description: 'What the kind of a plugin adds, as JSON text.' }) payload?: string | null;
}

@InputType({ description: 'A change of an item.' })
export class ChangeAgendaItemInput {
  @Field(() => ID, { description: 'The item.' }) id!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version!: number;
  @Field(() => AgendaItemInput, {
    description: 'The item as it is to be. Its `id` is that of the item; refusals name its fields directly.',
  })
  item!: AgendaItemInput;
}

@InputType({ description: 'Cancels an item. It stays visible, marked, with the reason.' })
export class CancelAgendaItemInput {
  @Field(() => ID, { description: 'The item.' }) id!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version!: number;
  @Field(() => String, { description: 'Why; at most 500 characters.' }) reason!: string;
}
