import { Field, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType, showText } from '@regia/server-kit';
import type { AgendaKind } from './agenda-kinds.js';

@ObjectType({ description: 'What an item of the agenda is: an exchange, a meeting, a deadline, or a kind that a plugin adds.' })
export class AgendaItemKind {
  @Field(() => String, { description: 'Key, such as `meeting` or `theme-food-security.harvest-review`.' }) key!: string;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'The plugin that adds it; none for the core’s own.' }) plugin?: string;
  @Field(() => Boolean, { description: 'A deadline is drawn with a flag and has no length.' }) isDeadline!: boolean;
}

/** A kind as a reader of `language` sees it. */
export const showKind = ({ key, name, isDeadline, plugin }: AgendaKind, language: string): AgendaItemKind => ({
  key,
  name: showText(name, language),
  isDeadline,
  ...(plugin === undefined ? {} : { plugin }),
});
