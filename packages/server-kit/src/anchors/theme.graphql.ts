import { Field, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '../graphql/localized-text.graphql.js';

@ObjectType({ description: 'A theme of the programme, brought by a plugin or by the core.' })
export class Theme {
  @Field(() => String, { description: 'Short key.' }) key!: string;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { description: 'The pair of colours it is drawn with: food, codev, urban or gov.' }) hue!: string;
  @Field(() => String, { nullable: true, description: 'The plugin that brings it; none for the core’s own.' }) plugin?: string;
}
