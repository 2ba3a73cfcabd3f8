import { Field, ID, ObjectType } from '@nestjs/graphql';
import { City, InstantType } from '@regia/server-kit';

@ObjectType({ description: 'Something that was found and may be opened.' })
export class SearchHit {
  @Field(() => String, { description: '`city`, `agenda-item`, `fund-transfer`, `fund-proposal`, or a plugin’s own word.' }) kind!: string;
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Its title in the reader’s language.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'A few words that tell it from others.' }) hint?: string;
  @Field(() => City, { nullable: true, description: 'The city it belongs to.' }) city?: City;
  @Field(() => InstantType, { nullable: true, description: 'When it is or was.' }) at?: Date;
}
